import { randomBytes } from "node:crypto";
import type { Recipe, RecipeCall } from "../../effects/recipes/recipe.ts";
import { type PlannedCall, type RecipePort, RecipeRunner } from "../../effects/recipes/recipe-runner.ts";
import type { RecipeRun } from "../../effects/recipes/recipe-runs.ts";
import type { EffectStatus, UserError } from "../../engine/model/effect.ts";
import { TielineError } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import type { Context, ContextWrites } from "../context.ts";
import type { Resolver } from "../fields.ts";
import { readSize } from "../query/paging.ts";
import { lookingOf } from "./ledger.ts";

interface Running {
  runner: RecipeRunner;
  port: RecipePort;
  recipes: Readonly<Record<string, Recipe>>;
}

/** The fields of `Query` that tell of recipes. */
export const recipeFields: Readonly<Record<string, Resolver>> = {
  recipes: (_source, _args, { writes }) =>
    Object.entries(writes?.recipes ?? {}).map(([name, { about, takes, steps }]) => ({
      ...{ name, about, takes },
      steps: steps.map(({ name: step, mutation, input, undo, stays }) => ({
        name: step,
        mutation,
        input,
        undo: undo ?? null,
        stays: stays ?? null,
      })),
    })),
  planRecipe: async (_source, { recipe, input }: { recipe: string; input: JsonObject }, context) => {
    if (context.writes?.isDry) return null;
    const { runner, port } = await runningOf(context);
    const plan = await runner.plan(recipe, input, port);
    return {
      ...plan,
      recipe,
      steps: plan.steps.map((step) => ({ request: null, undo: null, stays: null, ...step })),
      confirmToken: plan.confirmToken ?? null,
    };
  },
  recipeRun: async (_source, { id }: { id: string }, context) => {
    const { runner, recipes } = await runningOf(context);
    const run = await runner.byId(id);
    return run && maySee(context, run) ? shownRun(run, recipes) : null;
  },
  recipeRuns: async (_source, { first }: { first?: number | null }, context) => {
    const { runner, recipes } = await runningOf(context);
    const runs = await runner.list(readSize("first", first) ?? 25);
    return runs.filter((run) => maySee(context, run)).map((run) => shownRun(run, recipes));
  },
};

interface RunInput {
  recipe: string;
  input: JsonObject;
  confirm?: string | null;
  clientMutationId?: string | null;
}

interface GoInput {
  id: string;
  clientMutationId?: string | null;
}

/** The fields of `Mutation` that run recipes. A dry run runs none. */
export const recipeMutations: Readonly<Record<string, Resolver>> = {
  runRecipe: (_source, { input }: { input: RunInput }, context) =>
    payloadOf(context, input, ({ runner, port }) => runner.run(input.recipe, input.input, input.confirm ?? undefined, port)),
  resumeRecipe: (_source, { input }: { input: GoInput }, context) =>
    payloadOf(context, input, ({ runner, port }) => runner.resume(input.id, port)),
  undoRecipe: (_source, { input }: { input: GoInput }, context) =>
    payloadOf(context, input, ({ runner, port }) => runner.undo(input.id, port)),
};

async function payloadOf(
  context: Context,
  { clientMutationId = null }: { clientMutationId?: string | null },
  go: (running: Running) => Promise<RecipeRun>,
) {
  if (context.writes?.isDry) return null;
  const running = await runningOf(context);
  const run = await go(running);
  context.session.forget();
  return { run: shownRun(run, running.recipes), clientMutationId };
}

async function runningOf(context: Context): Promise<Running> {
  const { ledger } = lookingOf(context);
  const { recipes = {}, ...writes } = context.writes!;
  const runner = new RecipeRunner(recipes, await ledger.store(), () => randomBytes(6).toString("hex"));
  return { runner, recipes, port: portOf(writes, (mutation) => ledger.needsApproval(mutation)) };
}

/** The graph asks itself: scopes, limits, ledger and audit are those of every other request. */
export function portOf({ ask, caller = "tieline", planner }: ContextWrites, needsApproval: (mutation: string) => boolean): RecipePort {
  if (!ask) throw new TielineError("NOT_CONFIGURED", "Recipes are not carried out here.", { advice: "See docs/writes.md." });
  return {
    caller,
    read: ask,
    async write({ mutation, input, shows = "" }, key) {
      const document = `mutation ($input: ${inputOf(mutation)}!, $key: String!) { written: ${mutation}(input: $input) @idempotent(key: $key) { ${shows} ${outcome} } }`;
      const { written } = (await ask(document, { input, key })) as { written: Written | null };
      const { userErrors, effect, ...shown } = written!;
      return { status: effect?.status ?? "REJECTED", errors: userErrors, shown: shown as JsonObject };
    },
    async preview({ mutation, input }, isKnown): Promise<PlannedCall> {
      const write = planner.find(mutation)!;
      const { type, answer, irreversible = false } = write.facts;
      const known = { mutation, input, irreversible, needsApproval: needsApproval(mutation) };
      // The write, and its record read again.
      if (!isKnown) return { ...known, vendorCalls: 1 + (answer.isRecord || !type ? 0 : 1), errors: [] };
      const document = `mutation ($input: ${inputOf(mutation)}!) { written: ${mutation}(input: $input, dryRun: true) { ${outcome} request { ${requestFields} } } }`;
      const { written } = (await ask(document, { input })) as { written: Written & { request: { vendorCalls: number } & JsonObject } };
      const { userErrors, request } = written;
      return { ...known, vendorCalls: request.vendorCalls, request, errors: userErrors.filter(({ code }) => code !== "WARNING") };
    },
  };
}

interface Written {
  userErrors: UserError[];
  effect: { status: EffectStatus } | null;
  [shown: string]: unknown;
}

const outcome = "userErrors { field message code } effect { id status }";
const requestFields = "method path query body vendorCalls before after invalidates";

function inputOf(mutation: RecipeCall["mutation"]): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

function maySee({ writes }: Context, { caller }: RecipeRun): boolean {
  return writes!.isAdmin || (writes!.caller ?? "tieline") === caller;
}

function shownRun({ id, recipe, caller, state, done, values, reason, openedAt, changedAt }: RecipeRun, recipes: Running["recipes"]) {
  const steps = recipes[recipe]?.steps ?? [];
  return {
    ...{ id, recipe, caller, state, reason: reason ?? null, input: values.input },
    steps: steps.map(({ name, mutation, undo }, i) => ({
      name,
      mutation,
      done: i < done,
      shown: values[name] ?? null,
      undone: i >= done && name in values && undo !== undefined,
    })),
    openedAt: new Date(openedAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
  };
}
