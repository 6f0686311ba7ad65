import type { EntityRecord } from "../entities/record.ts";

/** Codes, purchase orders and references of a record. */
export function workKeys({ values }: EntityRecord): string[] {
  return (["code", "po", "reference"] as const).flatMap((role) => (values[role] ?? []).map(({ key }) => key));
}

/** Keys by which records are found that are not linked. */
export function unlinkedKeys(entity: EntityRecord): string[] {
  if (entity.kind !== "order" && entity.kind !== "opportunity" && entity.kind !== "purchase") return [];
  return [...workKeys(entity).map((key) => `work ${key}`), ...(entity.values.invoice ?? []).map(({ key }) => `invoice ${key}`)];
}
