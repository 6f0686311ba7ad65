import { GraphQLID, type GraphQLInputObjectType, getNamedType, isEnumType, isInputObjectType } from "graphql";
import { badInput, TielineError } from "../errors.ts";
import { type Condition, eachTest, type Operator, type Order } from "../resource/condition.ts";
import type { Dialect, Resource } from "../resource/model.ts";
import { fold } from "../resource/names.ts";
import type { Catalogue } from "./catalogue.ts";
import { decodeId, ownPart, vendorIdOf } from "./ids.ts";

/** Names a field of the graph in the vendor's filters. */
export type AttributeOf = (resource: Resource, field: string) => string;

type Input = Readonly<Record<string, unknown>>;

/** A `where` argument as a condition in the vendor's attributes; ids may be global or the vendor's own. */
export function readWhere(
  catalogue: Catalogue,
  resource: Resource,
  type: GraphQLInputObjectType,
  where: Input | null | undefined,
  attributeOf: AttributeOf,
  passageOf?: Dialect["passage"],
): Condition | undefined {
  const all: Condition[] = [];
  for (const [name, value] of Object.entries(where ?? {})) {
    if (value === null || value === undefined) continue;
    if (name === "not") {
      const inner = readWhere(catalogue, resource, type, value as Input, attributeOf, passageOf);
      if (inner) all.push({ not: inner });
    } else if (name === "and" || name === "or") {
      const given = value as Input[];
      if (name === "or" && given.length === 0) throw badInput('"or" needs at least one condition.');
      const read = given.map((part) => readWhere(catalogue, resource, type, part, attributeOf, passageOf));
      const parts = read.filter((part) => part !== undefined);
      // An empty part holds for every record: beside others it adds nothing, as an alternative it leaves nothing to decide.
      if (name === "or" ? parts.length === read.length : parts.length > 0) all.push(name === "and" ? { all: parts } : { any: parts });
    } else {
      const input = getNamedType(type.getFields()[name]?.type);
      if (!isInputObjectType(input)) throw badInput(`"${name}" is not a filter of ${resource.type}.`);
      const target = catalogue.resources.get(catalogue.fieldType(resource.type, name) ?? "");
      if (target && input.name === `${target.type}Where`) {
        const inner = readWhere(catalogue, target, input, value as Input, attributeOf);
        if (inner) all.push(passed(catalogue, resource, name, input, target, inner, attributeOf, passageOf));
      } else all.push(...readTests(catalogue, resource, name, input, value as Input, attributeOf));
    }
  }
  return all.length === 0 ? undefined : all.length === 1 ? all[0] : { all };
}

/** A condition on the record that a relation leads to, as one on this: only what that record says itself can be asked for. */
function passed(
  catalogue: Catalogue,
  resource: Resource,
  relation: string,
  input: GraphQLInputObjectType,
  target: Resource,
  condition: Condition,
  attributeOf: AttributeOf,
  passageOf: Dialect["passage"],
): Condition {
  const refuse = (what: string): never => {
    throw new TielineError("UNSUPPORTED_FILTER", `${what} Leave it out, or filter the rows you get.`, { vendor: resource.vendor });
  };
  const passage = passageOf?.(resource, relation);
  if (!passage) return refuse(`${resource.type} cannot be filtered through "${relation}" here: filters lead through one relation only.`);
  const own = catalogue.leaves(target.type).map((field) => attributeOf(target, field));
  return eachTest(condition, (test) => {
    if (!own.includes(test.attribute)) {
      const fields = Object.keys(input.getFields());
      const field = fields.find((name) => (target.filters?.[name] ?? attributeOf(target, name)) === test.attribute);
      refuse(`${resource.type} cannot be filtered through "${relation}" by "${field ?? test.attribute}".`);
    }
    const { attribute, member } = passage;
    return { ...test, attribute: attribute(test.attribute), ...(member && { at: `${member}.${test.attribute}` }) };
  });
}

function readTests(
  catalogue: Catalogue,
  resource: Resource,
  field: string,
  input: GraphQLInputObjectType,
  tests: Input,
  attributeOf: AttributeOf,
): Condition[] {
  if (Array.isArray(tests)) {
    const attribute = resource.filters?.[field] ?? attributeOf(resource, field);
    return tests.map((value) => ({ attribute, operator: "eq", value }));
  }
  return Object.entries(tests).flatMap(([operator, given]) => {
    if (given === null || given === undefined) return [];
    const type = getNamedType(input.getFields()[operator]?.type);
    const isId = type === GraphQLID;
    // An enum stands beside the column that holds its code.
    const column = isEnumType(type) ? field.replace(/Code$/, "") : field;
    const attribute = resource.filters?.[column] ?? attributeOf(resource, column);
    const value = isId ? readIds(catalogue, resource, field, given) : given;
    // Where an empty text can be told from none, only none is null.
    const absent = operator === "isNull" && "isBlank" in input.getFields();
    return [{ attribute, operator: absent ? "isAbsent" : (operator as Operator), value }];
  });
}

export function readIds(catalogue: Catalogue, resource: Resource, field: string, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((id) => readIds(catalogue, resource, field, id));
  const id = String(given);
  const target = targetOf(catalogue, resource, field);
  if (!target) return decodeId(id)?.vendorId ?? id;
  return ownPart(vendorIdOf(id, target, catalogue.resources), catalogue.resources.get(target));
}

/** The type that an id filter points at: the resource itself, or what the relation beside the column leads to. */
function targetOf(catalogue: Catalogue, resource: Resource, field: string): string | undefined {
  if (field === "id" || field === "vendorId") return resource.type;
  if (resource.idFilters?.[field]) return resource.idFilters[field];
  const relation = resource.relations[field] ?? resource.relations[field.replace(/Id$/, "")];
  if (relation?.kind !== "one") return undefined;
  const name = field in resource.relations ? field : field.replace(/Id$/, "");
  return catalogue.fieldType(resource.type, name);
}

export type OrderInput = readonly ({ field: string; direction?: string | null } | null)[] | null | undefined;

/** An `orderBy` argument; the enum's values are the fields in capitals. */
export function readOrder(resource: Resource, orderBy: OrderInput, attributeOf: AttributeOf): Order[] {
  return (orderBy ?? []).flatMap((order) => {
    if (!order) return [];
    const [first = "", ...rest] = order.field.toLowerCase().split("_");
    const field = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
    const sort = Object.keys(resource.sorts ?? {}).find((name) => fold(name) === fold(field));
    if (sort) return [{ attribute: resource.sorts![sort]!, descending: order.direction === "DESC" }];
    const exception = Object.keys(resource.filters ?? {}).find((name) => fold(name) === fold(field));
    const attribute = exception ? resource.filters![exception]! : attributeOf(resource, field);
    return [{ attribute, descending: order.direction === "DESC" }];
  });
}
