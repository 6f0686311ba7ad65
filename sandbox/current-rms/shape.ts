import type { Field, VendorContract } from "../../contract/model.ts";
import { once } from "./values.ts";

/** Members that show other records though no id member leads there: they are found from the other side. */
const FOUND_FROM_THE_OTHER_SIDE: Record<string, string[]> = {
  Project: ["opportunities"],
  Product: ["accessories"],
  Member: ["service_stock_levels"],
  OpportunityItemAsset: ["opportunity_cost"],
};

/** A part of the record itself, although an id member of that name stands beside it. */
const OWNED = new Set(["membership"]);

const cache = new WeakMap<VendorContract, Map<string, string[]>>();

/** The types a value points at; the contract gives one, several or none. */
export function targets(field: Field): string[] {
  const ref: unknown = field.ref;
  return typeof ref === "string" ? [ref] : Array.isArray(ref) ? (ref as string[]) : [];
}

/** The id member behind an embedded record. */
function columnOf(name: string): string {
  return name === "owner" ? "owned_by" : `${name}_id`;
}

/** The members of a type that show other records, in documented order. They are left open until the record is rendered. */
export function lateFields(contract: VendorContract, type: string): string[] {
  return once(
    once(cache, contract, () => new Map<string, string[]>()),
    type,
    () => {
      const fields = contract.types[type] ?? {};
      return Object.entries(fields)
        .filter(([name, field]) => FOUND_FROM_THE_OTHER_SIDE[type]?.includes(name) || leadsElsewhere(contract, fields, name, field))
        .map(([name]) => name);
    },
  );
}

function leadsElsewhere(contract: VendorContract, fields: Record<string, Field>, name: string, field: Field): boolean {
  const members = contract.types[field.type];
  return !field.list && !!members && Object.keys(members).length > 0 && !OWNED.has(name) && columnOf(name) in fields;
}

/** The members that are associations of a record: other records, and lists or objects of its own parts. */
export function associationFields(contract: VendorContract, type: string): string[] {
  return Object.entries(contract.types[type] ?? {})
    .filter(([, field]) => contract.types[field.type] && !field.requestOnly)
    .map(([name]) => name);
}

/** How a nested type is reached: the path parameters before its own, outermost first. */
export function nesting(contract: VendorContract, type: string): string[] {
  for (const operation of Object.values(contract.operations)) {
    if (operation.kind !== "read" || operation.answer?.shape !== "list" || operation.answer.type !== type) continue;
    const params = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    if (params.length) return params;
  }
  return [];
}
