import { keysAt, member } from "../../engine/model/names.ts";
import type { Operation } from "../../engine/model/resource.ts";
import { fill, parametersOf, type Route, type RouteOf } from "../../engine/vendor/route.ts";
import { badInput } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import { vendor } from "./connection.ts";
import type { Pair } from "./envelope.ts";
import { wholeNumber } from "./filters.ts";
import { requiredParametersOf } from "./lists.ts";
import { type CirrusResource, optionsOf } from "./options.ts";

/** Members for the parent's id, and for the record's where rows have none. */
const parentMember = "$parent";
export const idMember = "$id";

interface ListAddress extends Route {
  operation: Operation;
  /** The filters that are not in the path. */
  query: Pair[];
}

/** The address of a list: of several, the narrowest whose path the filters fill. A filter by several ids of one value counts as one id. */
export function addressOfList(resource: CirrusResource, routeOf: RouteOf, where: readonly Pair[]): ListAddress {
  const held = (parameter: string) => where.find(([sent, value]) => [parameter, `${parameter}s`].includes(sent) && !value.includes(","));
  const [place] = [...(optionsOf(resource).narrower ?? []), resource.list!]
    .map((operation) => ({ operation, ...routeOf(operation) }))
    .filter(({ path }) => parametersOf(path).every(held));
  if (!place) throw new Error(`The path of the list of ${resource.type} has a parameter that no filter fills.`);
  const parameters = parametersOf(place.path);
  const values = Object.fromEntries(parameters.map((parameter) => [parameter, held(parameter)![1]]));
  const query = where.filter((pair) => !parameters.some((parameter) => held(parameter) === pair));
  return { ...place, path: fill(place.path, values), query };
}

/** The address of one record. The parts of its id, between slashes, fill the parameters of the path. */
export function addressOfRecord(resource: CirrusResource, routeOf: RouteOf, id: string): Route & { members: JsonObject } {
  const { method, path } = routeOf(resource.show!);
  const parameters = parametersOf(path);
  const values = parameters.length === 1 ? [id] : id.split("/");
  if (values.length !== parameters.length)
    throw badInput(`"${id}" is not an id of ${resource.type}.`, `Pass ${parameters.length} parts with "/" between them.`);
  // A word in the place of an id may be another list: /accounts/accounttypes.
  const checked = values.map((value, i) => (parameters[i]!.endsWith("_type") ? word(value) : wholeNumber(value)));
  const named = Object.fromEntries(parameters.map((parameter, i) => [parameter, checked[i]!]));
  const [parent, ...rest] = checked;
  const own = rest.length > 0 ? { ...named, [parentMember]: parent!, [idMember]: rest.join("/") } : { [idMember]: parent! };
  return { method, path: fill(path, named), members: resource.parentIds || resource.id === idMember ? own : {} };
}

/** The ids of the parents, which the rows of a list below them lack. */
export function parentsIn(resource: CirrusResource, where: readonly Pair[]): JsonObject {
  const parents = where.filter(([parameter]) => requiredParametersOf(resource).includes(parameter));
  if (parents.length === 0) return {};
  return { ...Object.fromEntries(parents), [parentMember]: parents.map(([, value]) => value).join("/") };
}

/** The row with the members that its address has and it lacks. */
export function addMissing(row: JsonObject, members: JsonObject): JsonObject {
  const missing = Object.entries(members).filter(([name]) => member(row, name) === undefined || name === idMember);
  return missing.length === 0 ? row : { ...Object.fromEntries(missing), ...row };
}

/** The row with an id made of several members, where it has none of its own. */
export function withKey(resource: CirrusResource, row: JsonObject): JsonObject {
  const values = optionsOf(resource).key?.flatMap((path) => keysAt(row, path).slice(0, 1));
  return values && values.length === optionsOf(resource).key!.length ? { [idMember]: values.join("/"), ...row } : row;
}

function word(value: string): string {
  if (/^\w+$/.test(value)) return value;
  throw badInput(`"${value}" is not a kind of record of ${vendor.label}.`);
}
