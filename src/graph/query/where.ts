import type { RelationFilter } from "../../engine/model/adapter.ts";
import { type Comparison, type Condition, mapComparisons, type Operator } from "../../engine/model/condition.ts";
import type { Resource } from "../../engine/model/resource.ts";
import { badInput, TielineError } from "../../errors.ts";
import type { Catalogue } from "../catalogue.ts";
import { decodeId, ownPart, vendorIdOf } from "../ids.ts";
import type { FilterRow } from "./filters.ts";

export type WhereInput = Readonly<Record<string, unknown>>;

/** How a vendor names what the graph filters by. */
export interface FilterNames {
  attribute(resource: Resource, field: string): string;
  relationFilter?(resource: Resource, relation: string): RelationFilter | undefined;
}

/** What is filtered: records of this resource, by the rows of this where-input. */
export interface Filtered {
  resource: Resource;
  input: string;
}

/** A `where` as a condition in the vendor's attributes. Ids may be global or the vendor's own. */
export function readWhere(
  catalogue: Catalogue,
  filtered: Filtered,
  where: WhereInput | null | undefined,
  names: FilterNames,
): Condition | undefined {
  const { resource, input } = filtered;
  const all: Condition[] = [];
  for (const [name, value] of Object.entries(where ?? {})) {
    if (value === null || value === undefined) continue;
    if (name === "not") {
      const inner = readWhere(catalogue, filtered, value as WhereInput, names);
      if (inner) all.push({ not: inner });
      continue;
    }
    if (name === "and" || name === "or") {
      const given = value as readonly WhereInput[];
      if (name === "or" && given.length === 0) throw badInput('"or" needs at least one condition.');
      const read = given.map((part) => readWhere(catalogue, filtered, part, names));
      const parts = read.filter((part) => part !== undefined);
      // An empty part holds for every record: beside others it adds nothing, as an alternative it leaves nothing to decide.
      if (name === "or" ? parts.length === read.length : parts.length > 0) all.push(name === "and" ? { all: parts } : { any: parts });
      continue;
    }
    const row = catalogue.filters.get(input)?.[name];
    if (!row) throw badInput(`"${name}" is not a filter of ${resource.type}.`);
    if (row.kind === "relation") all.push(...throughRelation(catalogue, resource, { name, row, where: value as WhereInput }, names));
    else all.push(...readComparisons(catalogue, resource, { name, row, value }, names));
  }
  return all.length === 0 ? undefined : all.length === 1 ? all[0] : { all };
}

/** A condition on the record that a relation leads to, as one on this: only that record's own values can be filtered by. */
function throughRelation(
  catalogue: Catalogue,
  resource: Resource,
  { name, row, where }: { name: string; row: FilterRow; where: WhereInput },
  names: FilterNames,
): Condition[] {
  const target = catalogue.resources.get(catalogue.fieldType(resource.type, name) ?? "");
  if (!target) throw badInput(`"${name}" is not a filter of ${resource.type}.`);
  const condition = readWhere(catalogue, { resource: target, input: row.input }, where, { attribute: names.attribute });
  if (!condition) return [];
  const refuse = (what: string): never => {
    const advice = "Leave it out, or filter the rows you get.";
    throw new TielineError("UNSUPPORTED_FILTER", what, { vendor: resource.vendor, advice });
  };
  const relation =
    names.relationFilter?.(resource, name) ??
    refuse(`${resource.type} cannot be filtered through "${name}" here: filters lead through one relation only.`);
  const own = new Set(catalogue.leaves(target.type).map((field) => names.attribute(target, field)));
  const replace = (comparison: Comparison): Comparison => {
    const { attribute } = comparison;
    if (!own.has(attribute)) {
      const fields = Object.keys(catalogue.filters.get(row.input) ?? {});
      const field = fields.find((each) => (target.filters?.[each] ?? names.attribute(target, each)) === attribute);
      refuse(`${resource.type} cannot be filtered through "${name}" by "${field ?? attribute}".`);
    }
    const { member } = relation;
    return { ...comparison, attribute: relation.attribute(attribute), ...(member && { at: `${member}.${attribute}` }) };
  };
  return [mapComparisons(condition, replace)];
}

function readComparisons(
  catalogue: Catalogue,
  resource: Resource,
  { name, row, value }: { name: string; row: FilterRow; value: unknown },
  names: FilterNames,
): Condition[] {
  const { customFields, definitions } = resource;
  const attributeOf = (field: string) => resource.filters?.[field] ?? names.attribute(resource, field);
  // Where nothing defines custom fields, a test names the member that holds the value.
  if ("name" in row.operators && customFields && !definitions?.filter) {
    const { name: label, ...tests } = value as WhereInput;
    const attribute = `${customFields}.${String(label)}`;
    return Object.entries(tests).flatMap(([operator, given]): Comparison[] =>
      given === null || given === undefined ? [] : [{ attribute, operator: operator as Operator, value: given }],
    );
  }
  if (row.kind === "values") return (value as unknown[]).map((each) => ({ attribute: attributeOf(name), operator: "eq", value: each }));
  return Object.entries(value as WhereInput).flatMap(([operator, given]): Comparison[] => {
    if (given === null || given === undefined) return [];
    const { isId = false, isEnum = false } = row.operators[operator] ?? {};
    const attribute = attributeOf(isEnum ? name.replace(/Code$/, "") : name);
    // Where an empty text can be told from no value, only no value is null.
    const isAbsent = operator === "isNull" && "isBlank" in row.operators;
    return [
      {
        attribute,
        operator: isAbsent ? "isAbsent" : (operator as Operator),
        value: isId ? readIds(catalogue, resource, name, given) : given,
      },
    ];
  });
}

/** The vendor's ids behind ids of a filter or an argument. */
export function readIds(catalogue: Catalogue, resource: Resource, field: string, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((id) => readIds(catalogue, resource, field, id));
  const id = String(given);
  const target = typeOfId(catalogue, resource, field);
  if (!target) return decodeId(id)?.vendorId ?? id;
  return ownPart(vendorIdOf(id, target, catalogue.resources), catalogue.resources.get(target));
}

/** The type that an id filter names: the resource itself, or what the relation beside the field leads to. */
function typeOfId(catalogue: Catalogue, resource: Resource, field: string): string | undefined {
  if (field === "id" || field === "vendorId") return resource.type;
  if (resource.idFilters?.[field]) return resource.idFilters[field];
  const name = field in resource.relations ? field : field.replace(/Id$/, "");
  return resource.relations[name]?.kind === "one" ? catalogue.fieldType(resource.type, name) : undefined;
}
