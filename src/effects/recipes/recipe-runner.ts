import type { EffectStatus, UserError } from "../../engine/model/effect.ts";
import { badInput, TielineError } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import { signatureOf } from "../digest.ts";
import type { EffectStore } from "../effect-store.ts";
import { fillInput, isPassedOver, type Recipe, type RecipeCall, type Step, unmetNeeds } from "./recipe.ts";
import { assertOwn, type RecipeRun, RecipeRuns } from "./recipe-runs.ts";

/** The graph, as its caller may use it. */
export interface RecipePort {
  caller: string;
  /** Data of an operation. Throws what failed. */
  read(document: string, variables: JsonObject): Promise<JsonObject>;
  /** Carries out a mutation, once for a key. `shown`: what its payload shows. Throws a TielineError where nothing was refused and nothing done. */
  write(
    call: RecipeCall & { shows?: string },
    key: string,
  ): Promise<{ status: EffectStatus; errors: readonly UserError[]; shown: JsonObject }>;
  /** What it would send, and the vendor calls that it takes. `isKnown`: all of its input is. */
  preview(call: RecipeCall, isKnown: boolean): Promise<PlannedCall>;
}

export interface PlannedCall extends RecipeCall {
  irreversible: boolean;
  vendorCalls: number;
  needsApproval: boolean;
  /** Absent where its input is known only after an earlier step. */
  request?: JsonObject;
  errors: readonly UserError[];
}

export interface RecipePlan {
  steps: readonly (PlannedCall & { name: string; undo?: RecipeCall; stays?: string })[];
  /** What does not hold. */
  unmet: readonly string[];
  vendorCalls: number;
  /** Of this plan and caller: what `run` takes. Absent where something does not hold. */
  confirmToken?: string;
}

/** Carries recipes out, one step after the other; what happens to a step is kept before the next one begins. */
export class RecipeRunner {
  readonly #recipes: Readonly<Record<string, Recipe>>;
  readonly #store: EffectStore;
  readonly #runs: RecipeRuns;
  readonly #makeId: () => string;

  constructor(recipes: Readonly<Record<string, Recipe>>, store: EffectStore, makeId: () => string) {
    this.#recipes = recipes;
    this.#store = store;
    this.#runs = new RecipeRuns(store);
    this.#makeId = makeId;
  }

  async plan(name: string, given: JsonObject, port: RecipePort): Promise<RecipePlan> {
    const recipe = this.#find(name);
    const values = await readValues(recipe, given, port);
    const unmet = unmetNeeds(recipe, values);
    const steps: RecipePlan["steps"][number][] = [];
    for (const step of unmet.length > 0 ? [] : recipe.steps.filter((each) => !isPassedOver(each, values))) {
      const { input, missing } = fillInput(step.input, values);
      const planned = await port.preview({ mutation: step.mutation, input }, missing.length === 0);
      const undo = step.undo && { mutation: step.undo.mutation, input: fillInput(step.undo.input, values).input };
      steps.push({ ...planned, name: step.name, ...(undo && { undo }), ...(step.stays !== undefined && { stays: step.stays }) });
    }
    const isClean = unmet.length === 0 && steps.every(({ errors }) => errors.length === 0);
    const vendorCalls = steps.reduce((sum, each) => sum + each.vendorCalls, 0);
    return { steps, unmet, vendorCalls, ...(isClean && { confirmToken: this.#token(name, values, port) }) };
  }

  /** Begins a run of what was planned. Throws CONFIRMATION_REQUIRED where it was not, or where what it reads has changed since. */
  async run(name: string, given: JsonObject, confirm: string | undefined, port: RecipePort): Promise<RecipeRun> {
    const recipe = this.#find(name);
    const values = await readValues(recipe, given, port);
    const [unmet] = unmetNeeds(recipe, values);
    if (unmet !== undefined) throw new TielineError("PRECONDITION_FAILED", unmet, { advice: "planRecipe shows what must hold." });
    if (confirm !== this.#token(name, values, port))
      throw new TielineError("CONFIRMATION_REQUIRED", "A recipe runs as it was shown, and this one was not, or its records have changed.", {
        advice: "Ask planRecipe with the same input, and send its confirmToken as confirm.",
      });
    return this.#goOn(await this.#runs.open({ id: this.#makeId(), recipe: name, caller: port.caller, values }), port);
  }

  /** Goes on where it stopped: what was done is not done again. */
  async resume(id: string, port: RecipePort): Promise<RecipeRun> {
    const run = assertOwn(await this.#runs.byId(id), id, port.caller);
    if (run.state === "UNDOING") return this.#goOnBack(run, port);
    if (run.state === "DONE" || run.state === "UNDONE") return run;
    const next = await this.#runs.change(run, { state: "RUNNING" });
    return next ? this.#goOn(next, port) : this.#now(id);
  }

  /** Takes back what was done, the last step first. */
  async undo(id: string, port: RecipePort): Promise<RecipeRun> {
    const run = assertOwn(await this.#runs.byId(id), id, port.caller);
    if (run.state === "UNDONE") return run;
    if (run.state === "UNDOING") return this.#goOnBack(run, port);
    // From here on whoever still carries it out can note nothing any more.
    const paused = await this.#runs.change(run, { state: "WAITING" });
    const begun = paused && (await this.#settleBegun(paused, this.#find(run.recipe).steps[run.done], port));
    if (typeof begun === "string") return (await this.#runs.change(paused!, { reason: begun })) ?? this.#now(id);
    const next = begun && (await this.#runs.change(begun, { state: "UNDOING" }));
    return next ? this.#goBack(next, port) : this.#now(id);
  }

  byId(id: string): Promise<RecipeRun | undefined> {
    return this.#runs.byId(id);
  }

  list(first: number): Promise<RecipeRun[]> {
    return this.#runs.list(first);
  }

  async #goOn(from: RecipeRun, port: RecipePort): Promise<RecipeRun> {
    const { steps } = this.#find(from.recipe);
    for (let run = from; ; ) {
      const step = steps[run.done];
      if (!step) return (await this.#runs.change(run, { state: "DONE" })) ?? this.#now(run.id);
      if (isPassedOver(step, run.values)) {
        const next = await this.#runs.change(run, { done: run.done + 1 });
        if (!next) return this.#now(run.id);
        run = next;
        continue;
      }
      const { input } = fillInput(step.input, run.values);
      const told = await attempt(() => port.write({ ...step, input }, keyOf(run, step)));
      const done = told.kind === "done";
      const next = await this.#runs.change(
        run,
        done ? { done: run.done + 1, values: { ...run.values, [step.name]: told.shown } } : told.change(run, "FAILED"),
      );
      if (!next) return this.#now(run.id);
      if (!done) return next;
      run = next;
    }
  }

  /** Changes the run before anything is sent, so that one that is too old is refused. */
  async #goOnBack(run: RecipeRun, port: RecipePort): Promise<RecipeRun> {
    const next = await this.#runs.change(run, {});
    return next ? this.#goBack(next, port) : this.#now(run.id);
  }

  async #goBack(from: RecipeRun, port: RecipePort): Promise<RecipeRun> {
    const { steps } = this.#find(from.recipe);
    for (let run = from; ; ) {
      const step = steps[run.done - 1];
      if (!step) return (await this.#runs.change(run, { state: "UNDONE", ...leftOf(steps, run.values) })) ?? this.#now(run.id);
      const call = step.undo &&
        !isPassedOver(step, run.values) && { mutation: step.undo.mutation, input: fillInput(step.undo.input, run.values).input };
      const told = call ? await attempt(() => port.write(call, `${keyOf(run, step)} undo`)) : ({ kind: "done" } as const);
      const next = await this.#runs.change(run, told.kind === "done" ? { done: run.done - 1 } : told.change(run, "UNDOING"));
      if (!next) return this.#now(run.id);
      if (told.kind !== "done") return next;
      run = next;
    }
  }

  /** A step that was begun is counted where it was done, and can never begin where it was not. A sentence where that is not known yet. */
  async #settleBegun(run: RecipeRun, step: Step | undefined, port: RecipePort): Promise<RecipeRun | string> {
    if (!step) return run;
    const key = keyOf(run, step);
    const effect = await this.#runs.cancelKey(run.caller, key, this.#makeId());
    if (!effect || effect.status === "REJECTED" || effect.status === "NOT_SENT") return run;
    if (effect.status !== "CONFIRMED") return `It is not known yet whether ${step.mutation} happened (effect ${effect.id}).`;
    const { shown } = await port.write({ ...step, input: fillInput(step.input, run.values).input }, key);
    return (await this.#runs.change(run, { done: run.done + 1, values: { ...run.values, [step.name]: shown } })) ?? this.#now(run.id);
  }

  async #now(id: string): Promise<RecipeRun> {
    return (await this.#runs.byId(id))!;
  }

  #token(name: string, values: JsonObject, { caller }: RecipePort): string {
    return signatureOf(this.#store.secret, "recipe", name, caller, values);
  }

  #find(name: string): Recipe {
    const recipe = Object.hasOwn(this.#recipes, name) ? this.#recipes[name] : undefined;
    if (!recipe) throw badInput(`There is no recipe "${name}".`, `These are there: ${Object.keys(this.#recipes).join(", ")}.`);
    return recipe;
  }
}

async function readValues(recipe: Recipe, given: JsonObject, port: RecipePort): Promise<JsonObject> {
  const names = Object.keys(recipe.takes);
  const wrong = [...names.filter((name) => given[name] == null), ...Object.keys(given).filter((name) => !names.includes(name))];
  if (wrong.length > 0) throw badInput(`The input of this recipe has other members than ${names.join(", ")}: see ${wrong.join(", ")}.`);
  return { input: given, ...(await port.read(recipe.read, given)) };
}

function keyOf({ id, attempt: count }: RecipeRun, { name }: Step): string {
  return `recipe ${id} ${name} ${count}`;
}

type Told =
  | { kind: "done"; shown: JsonObject }
  | { kind: "not"; change(run: RecipeRun, refused: "FAILED" | "UNDOING"): Partial<RecipeRun> };

/** What becomes of the run: a refusal ends it, anything else can be tried again under the same key. */
async function attempt(write: () => ReturnType<RecipePort["write"]>): Promise<Told> {
  try {
    const { status, errors, shown } = await write();
    if (status === "CONFIRMED") return { kind: "done", shown };
    const reason = errors.map(({ message }) => message).join(" ");
    if (status !== "REJECTED")
      return { kind: "not", change: (run) => ({ state: run.state === "UNDOING" ? "UNDOING" : "WAITING", reason }) };
    return { kind: "not", change: (run, state) => ({ state, reason, attempt: run.attempt + 1 }) };
  } catch (error) {
    if (!(error instanceof TielineError)) throw error;
    // The key was given up: see `cancelKey`.
    if (error.code === "IDEMPOTENCY_CONFLICT")
      return { kind: "not", change: (run, state) => ({ state, reason: error.text, attempt: run.attempt + 1 }) };
    return { kind: "not", change: (run) => ({ state: run.state === "UNDOING" ? "UNDOING" : "WAITING", reason: error.text }) };
  }
}

/** What cannot be taken back is said. */
function leftOf(steps: readonly Step[], values: JsonObject): { reason?: string } {
  const left = steps.flatMap(({ name, stays }) => (name in values && stays) || []);
  return left.length > 0 ? { reason: left.join(" ") } : {};
}
