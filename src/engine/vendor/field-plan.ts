import { fold } from "../model/names.ts";
import type { FieldSet } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import type { FieldPlan } from "../model/source.ts";

/** These fields, and all that the request will need of this type elsewhere, as far as the operation gives them (`given`). */
export function plannedFields(
  { fieldPlan }: { fieldPlan: FieldPlan },
  { type }: Resource,
  fields: FieldSet | undefined,
  given?: readonly string[],
): FieldSet | undefined {
  if (!fields || !fieldPlan.has(type)) return fields;
  const planned = fieldPlan.get(type);
  if (!given) return planned && new Set([...fields, ...planned]);
  const possible = given.map(fold);
  return new Set([...fields, ...(planned ? possible.filter((field) => planned.has(field)) : possible)]);
}
