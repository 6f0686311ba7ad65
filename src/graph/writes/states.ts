import type { UserError } from "../../engine/model/effect.ts";
import type { JsonObject } from "../../transport/json.ts";
import type { Write } from "./table.ts";

/** Does the write depend on the state of its record? */
export function hasStates({ row }: Write): boolean {
  return row.from !== undefined || row.not !== undefined || row.toggles !== undefined;
}

/** Why the record does not allow the write, by its documented states. */
export function stateErrors({ row, facts, label }: Write, before: JsonObject): UserError[] {
  const noun = facts.shows ?? "record";
  const wrong = (field: string, allowed: string): UserError => ({
    field: [],
    message: `The ${field} of this ${noun} is ${String(before[field])}. ${label} needs ${allowed}.`,
    code: "STATE",
  });
  const from = Object.entries(row.from ?? {}).flatMap(([field, values]) =>
    before[field] === undefined || before[field] === null || values.includes(String(before[field])) ? [] : wrong(field, listed(values)),
  );
  const not = Object.entries(row.not ?? {}).flatMap(([field, values]) =>
    values.includes(String(before[field])) ? wrong(field, `another than ${listed(values)}`) : [],
  );
  return [...from, ...not];
}

function listed(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}
