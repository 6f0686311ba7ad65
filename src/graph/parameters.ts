import { type GraphQLField, GraphQLID, getNamedType, isNonNullType } from "graphql";
import { fold, keyOf, valueAt } from "../engine/model/names.ts";
import type { Read } from "../engine/model/resource.ts";
import { parametersOf } from "../engine/vendor/route.ts";
import { badInput } from "../errors.ts";
import type { Json, JsonObject } from "../transport/json.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Source } from "./context.ts";
import type { Parameters } from "./file-address.ts";
import { decodeId, ownPart, vendorIdOf } from "./ids.ts";

type Field = GraphQLField<unknown, unknown>;

const paging = new Set(["first", "after", "last", "before"]);

/** How the parameters of a field's read are filled. Throws for an argument that fills none, and for a parameter that nothing fills. */
export function readParameters(catalogue: Catalogue, read: Read, type: string, field: Field): Parameters {
  const { operation, own = {}, fixed = {}, ids = {} } = read;
  const place = `${type}.${field.name}`;
  const inPath = parametersOf(operation.route);
  const all = [...inPath, ...(read.query ?? []), ...(read.body ?? []), ...(read.headers ?? [])];
  const filling = new Map(field.args.filter(({ name }) => !paging.has(name)).map((arg) => [arg.name, parameterOf(arg.name)]));
  for (const name of [...Object.keys(own), ...Object.keys(fixed)])
    if (!all.includes(name)) throw new Error(`${place}: ${operation.id} has no parameter ${name}.`);
  if (type === "Query" && Object.keys(own).length > 0)
    throw new Error(`${place} stands in no record that could fill ${Object.keys(own)[0]}.`);
  for (const name of all) {
    const arg = field.args.find((each) => filling.get(each.name) === name);
    const isFilled = name in own || name in fixed || (arg && (!inPath.includes(name) || isNonNullType(arg.type)));
    if (!isFilled)
      throw new Error(`${place} has no source for the parameter ${name} of ${operation.id}: add an argument, or say it in the table.`);
  }

  function parameterOf(arg: string): string {
    const found = read.args?.[arg] ?? all.find((name) => fold(name.split(".").at(-1)!) === fold(arg));
    if (found === undefined || !all.includes(found)) throw new Error(`${place}(${arg}:) fills no parameter of ${operation.id}.`);
    const isId = getNamedType(field.args.find(({ name }) => name === arg)!.type) === GraphQLID;
    if (isId && !(arg in ids)) throw new Error(`${place}(${arg}:) is an id, but the table does not say of which type.`);
    if (ids[arg] && !catalogue.resources.has(ids[arg]))
      throw new Error(`${place}(${arg}:) names ${ids[arg]}, which is in no vendor's table.`);
    return found;
  }

  return (source, args) => {
    const values = new Map<string, unknown>(Object.entries(fixed));
    for (const [name, path] of Object.entries(own)) {
      const value = ownValue(source as Source, path);
      if (value === undefined) return undefined;
      values.set(name, value);
    }
    for (const [arg, name] of filling) {
      const value = args[arg];
      if (value !== undefined && value !== null) values.set(name, arg in ids ? idsOf(catalogue, value, ids[arg] ?? null) : value);
    }
    const body = read.body && nested(read.body.filter((name) => values.has(name)).map((name) => [name, values.get(name) as Json]));
    return {
      path: Object.fromEntries(inPath.map((name) => [name, String(values.get(name))])),
      query: Object.fromEntries((read.query ?? []).filter((name) => values.has(name)).map((name) => [name, values.get(name)])),
      ...(body && { body }),
      ...(read.headers && { headers: Object.fromEntries(read.headers.map((name) => [name, headerText(values.get(name))])) }),
    };
  };
}

/** A header holds one line of printable characters. */
function headerText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value).trim();
  if (/^[ -~]{1,100}$/.test(text)) return text;
  throw badInput(`${JSON.stringify(text.slice(0, 100))} cannot be sent as a header.`, "Pass printable ASCII characters, 100 at most.");
}

/** A record known by its id alone can be asked by it, and by its parent's where it is addressed below one. */
function ownValue(source: Source, path: string): string | undefined {
  const shown = keyOf(valueAt(source.data, path));
  if (shown !== undefined || "owner" in source || source.id.startsWith("~")) return shown;
  const { resource, id } = source;
  const parents = [resource.parentIds ?? []].flat();
  if (parents.length === 0) return path === resource.id ? id : undefined;
  return id.split("/")[[...parents, resource.id].indexOf(path)];
}

/** The vendor's ids behind ids that may be global; of a record below a parent, its own part. */
function idsOf(catalogue: Catalogue, given: unknown, type: string | null): unknown {
  if (Array.isArray(given)) return given.map((id) => idsOf(catalogue, id, type));
  const other = decodeId(String(given));
  if (type === null && other && catalogue.resources.has(other.type))
    throw badInput(`This needs the vendor's own id, but the id given is one of a ${other.type}.`);
  const id = type === null ? String(given).trim() : vendorIdOf(String(given), type, catalogue.resources);
  if (id === "") throw badInput(`"${String(given)}" names nothing. Pass an id.`);
  if (type === null) return id;
  return ownPart(id, catalogue.resources.get(type));
}

/** `options.product_id` as `{ options: { product_id } }`. */
function nested(values: readonly [path: string, value: Json][]): JsonObject {
  const body: JsonObject = {};
  for (const [path, value] of values) {
    const names = path.split(".");
    const last = names.pop()!;
    const holder = names.reduce((at, name) => {
      at[name] ??= {};
      return at[name] as JsonObject;
    }, body);
    holder[last] = value;
  }
  return body;
}
