import { badInput } from "../../errors.ts";
import type { Row, Transaction } from "../../replica/database.ts";
import type { JsonObject } from "../../transport/json.ts";
import { appendAudit } from "../audit.ts";
import { digestOf, plainText } from "../digest.ts";
import { effectColumns, effectIn } from "../effect-rows.ts";
import { type EffectStore, keptMs, nextHeard } from "../effect-store.ts";
import type { KeptEffect } from "../kept-effect.ts";

/**
 * `RUNNING`: its next step may be under way. `WAITING`: for an approval, a vendor or the outcome of a write; it is to be resumed.
 * `FAILED`: a step was refused. `UNDOING`: steps are being taken back.
 */
export type RunState = "RUNNING" | "WAITING" | "FAILED" | "DONE" | "UNDOING" | "UNDONE";

/** One run of a recipe. Times are milliseconds since 1970. */
export interface RecipeRun {
  id: string;
  recipe: string;
  caller: string;
  state: RunState;
  /** Steps that are done; while it is undone, those that still are. */
  done: number;
  /** What is known: the arguments, what was read, and what the steps showed. */
  values: JsonObject;
  /** Why it waits or failed. */
  reason?: string;
  /** Counts refusals, so that what is tried again is another write. */
  attempt: number;
  openedAt: number;
  changedAt: number;
  /** Counts changes: a run that somebody else has changed is not changed. */
  version: number;
}

const columns = "id, recipe, caller, state, done, vals, reason, attempt, opened, changed, version";

/** The runs of recipes, beside the ledger of their writes. */
export class RecipeRuns {
  readonly #store: EffectStore;

  constructor(store: EffectStore) {
    this.#store = store;
  }

  open({ id, recipe, caller, values }: Pick<RecipeRun, "id" | "recipe" | "caller" | "values">): Promise<RecipeRun> {
    const { database } = this.#store;
    return database.write(async (transaction) => {
      const now = await database.now(transaction);
      const run: RecipeRun = {
        id,
        recipe,
        caller,
        state: "RUNNING",
        done: 0,
        values,
        attempt: 1,
        openedAt: now,
        changedAt: now,
        version: 1,
      };
      await transaction.run(`INSERT INTO recipe_run (${columns}) VALUES (?, ?, ?, ?, 0, ?, NULL, 1, ?, ?, 1)`, [
        ...[id, recipe, caller, run.state, plainText(values), now, now],
      ]);
      await audit(transaction, run, now);
      return run;
    });
  }

  /** The run as it is afterwards; undefined where somebody else has changed it meanwhile. */
  change(
    run: RecipeRun,
    change: Partial<Pick<RecipeRun, "state" | "done" | "values" | "reason" | "attempt">>,
  ): Promise<RecipeRun | undefined> {
    const { database } = this.#store;
    return database.write(async (transaction) => {
      const now = await database.now(transaction);
      if (now - run.changedAt > keptMs)
        throw badInput(`Run ${run.id} stopped more than 30 days ago: what it did is no longer known for sure.`, "Plan the recipe anew.");
      const { reason: _before, ...rest } = run;
      const next: RecipeRun = { ...rest, ...change, changedAt: now, version: run.version + 1 };
      const changed = await transaction.run(
        "UPDATE recipe_run SET state = ?, done = ?, vals = ?, reason = ?, attempt = ?, changed = ?, version = ? WHERE id = ? AND version = ?",
        [next.state, next.done, plainText(next.values), next.reason ?? null, next.attempt, now, next.version, run.id, run.version],
      );
      if (changed === 0) return undefined;
      await audit(transaction, next, now);
      return next;
    });
  }

  async byId(id: string): Promise<RecipeRun | undefined> {
    const [row] = await this.#store.database.all(`SELECT ${columns} FROM recipe_run WHERE id = ?`, [id]);
    return row && runIn(row);
  }

  /** The newest first. */
  async list(first: number): Promise<RecipeRun[]> {
    return (await this.#store.database.all(`SELECT ${columns} FROM recipe_run ORDER BY opened DESC, id LIMIT ?`, [first])).map(runIn);
  }

  /**
   * The write of this key, or undefined and never: from here on nobody can open one under the key, not even a process that only slept.
   */
  cancelKey(caller: string, key: string, id: string): Promise<KeptEffect | undefined> {
    const { database } = this.#store;
    return database.write(async (transaction) => {
      const [known] = await transaction.all(`SELECT ${effectColumns} FROM effect WHERE caller = ? AND key = ?`, [caller, key]);
      if (known) return effectIn(known);
      const now = await database.now(transaction);
      const [last] = await transaction.all("SELECT coalesce(max(number), 0) FROM effect");
      await transaction.run(
        `INSERT INTO effect (number, id, vendor, operation, mutation, lane, caller, digest, key, invalidates, status, holder, opened, finished,
          looks, heard) VALUES (?, ?, '', '', '', ?, ?, ?, ?, '[]', 'NOT_SENT', '', ?, ?, 0, ?)`,
        [Number(last![0]) + 1, id, id, caller, digestOf(id), key, now, now, await nextHeard(transaction)],
      );
      return undefined;
    });
  }
}

/** Throws where there is no such run, or where it is another caller's: its keys are those of its caller. */
export function assertOwn(run: RecipeRun | undefined, id: string, caller: string): RecipeRun {
  if (!run) throw badInput(`There is no run ${id} of a recipe.`, "recipeRuns lists them.");
  if (run.caller !== caller) throw badInput(`Run ${id} is of another caller, who alone can go on with it.`);
  return run;
}

function audit(transaction: Transaction, { id, recipe, caller, state, done, reason }: RecipeRun, now: number): Promise<void> {
  const detail = { state, done, ...(reason !== undefined && { reason }) };
  return appendAudit(transaction, now, { event: "RECIPE", effect: id, vendor: "", mutation: recipe, caller, detail });
}

function runIn([id, recipe, caller, state, done, values, reason, attempt, opened, changed, version]: Row): RecipeRun {
  return {
    ...{ id: String(id), recipe: String(recipe), caller: String(caller), state: state as RunState, done: Number(done) },
    values: JSON.parse(String(values)) as JsonObject,
    ...(reason !== null && { reason: String(reason) }),
    ...{ attempt: Number(attempt), openedAt: Number(opened), changedAt: Number(changed), version: Number(version) },
  };
}
