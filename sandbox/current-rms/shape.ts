import type { Field, VendorContract } from "../kit/contract.ts";
import { getOrInsert } from "../kit/maps.ts";

/** Members that embed records which point here: no id member of their own leads to them. */
const inverseMembers: Record<string, string[]> = {
  Project: ["opportunities"],
  Product: ["accessories"],
  Member: ["service_stock_levels"],
  OpportunityItemAsset: ["opportunity_cost"],
};

/** Parts of the record itself, although the record also has an id member of that name. */
const ownParts = new Set(["membership"]);

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

/** The members of a type that embed other records, in documented order. They are left open until the record is rendered. */
export function embeddedFields(contract: VendorContract, type: string): string[] {
  const byType = getOrInsert(cache, contract, () => new Map<string, string[]>());
  return getOrInsert(byType, type, () => {
    const fields = contract.types[type] ?? {};
    const isEmbedded = (name: string, field: Field) => {
      const members = Object.keys(contract.types[field.type] ?? {});
      return !field.list && members.length > 0 && !ownParts.has(name) && columnOf(name) in fields;
    };
    return Object.entries(fields)
      .filter(([name, field]) => inverseMembers[type]?.includes(name) || isEmbedded(name, field))
      .map(([name]) => name);
  });
}

/** The members that are associations of a record: other records, and lists or objects of its own parts. */
export function associationFields(contract: VendorContract, type: string): string[] {
  return Object.entries(contract.types[type] ?? {})
    .filter(([, field]) => contract.types[field.type] && !field.requestOnly)
    .map(([name]) => name);
}

/** The path parameters of a nested type's list, outermost first. */
export function pathParameters(contract: VendorContract, type: string): string[] {
  for (const operation of Object.values(contract.operations)) {
    if (operation.kind !== "read" || operation.answer?.shape !== "list" || operation.answer.type !== type) continue;
    const parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    if (parameters.length) return parameters;
  }
  return [];
}
