import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Kind, parse } from "graphql";
import { type Random, random } from "../../sandbox/kit/random.ts";
import type { World } from "../../sandbox/world/model.ts";

const folder = fileURLToPath(new URL("../../examples/queries/", import.meta.url));

export interface Question {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Each example query, as it stands and with so many drawn sets of variables. */
export function questionsOf(world: World, variants: number): Question[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .flatMap((file) => {
      const query = readFileSync(`${folder}${file}`, "utf8");
      const name = file.replace(".graphql", "");
      const drawn = Array.from({ length: variants }, (_, i) => variablesOf(query, world, random(world.seed, name, i)));
      return [{}, ...drawn].map((variables) => ({ name: `${name} ${JSON.stringify(variables)}`, query, variables }));
    });
}

/** A value for each variable that the query declares: a number of rows, a day, or a word that is part of somebody's name. */
function variablesOf(query: string, world: World, draw: Random): Record<string, unknown> {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("An example is one operation.");
  const kinds: Record<string, () => unknown> = {
    Int: () => draw.integer(1, 40),
    DateTime: () => `2026-${String(draw.integer(1, 11)).padStart(2, "0")}-01T00:00:00Z`,
    String: () => draw.pick(draw.pick([...world.organisations, ...world.projects]).name.split(" ")),
  };
  const declared = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) =>
    // A cursor comes from an answer.
    type.kind === Kind.NAMED_TYPE && variable.name.value !== "after" ? [[variable.name.value, kinds[type.name.value]?.()]] : [],
  );
  return Object.fromEntries(declared);
}
