import { badInput } from "../../errors.ts";
import type { Operation, Resource } from "../../resource/model.ts";
import { keysAt, member } from "../../resource/names.ts";
import { fill, parametersOf, type Route, type RouteOf } from "../../resource/route.ts";
import type { JsonObject } from "../../transport/json.ts";
import { label, type Pair } from "./envelope.ts";
import { wholeNumber } from "./filters.ts";
import { extraOf, filterOf } from "./query.ts";

/** The member that stands for the parent's id, and the one that stands for the id where the vendor's rows have none. */
const parentMember = "$parent";
export const idMember = "$id";

interface ListPlace extends Route {
  operation: Operation;
  /** The filters that are not part of the path. */
  query: Pair[];
}

/** Where a list is: of several addresses the one that says most of what is asked for. */
export function listPlace(resource: Resource, routeOf: RouteOf, where: readonly Pair[]): ListPlace {
  const held = (parameter: string) => where.find(([sent, value]) => placeOf(resource, sent) === parameter && !value.includes(","));
  const [place] = [...(extraOf(resource).narrower ?? []), resource.list!]
    .map((operation) => ({ operation, ...routeOf(operation) }))
    .filter(({ path }) => parametersOf(path).every(held));
  if (!place) throw new Error(`${resource.type} is listed below a parent that its filters do not oblige to name.`);
  const parameters = parametersOf(place.path);
  const values = Object.fromEntries(parameters.map((parameter) => [parameter, held(parameter)![1]]));
  const query = where.filter((pair) => !parameters.some((parameter) => held(parameter) === pair));
  return { ...place, path: fill(place.path, values), query };
}

/** Where one record is: an id with slashes says a value for each parameter of the path. */
export function recordPlace(resource: Resource, routeOf: RouteOf, id: string): Route & { members: JsonObject } {
  const { method, path } = routeOf(resource.show!);
  const parameters = parametersOf(path);
  const values = parameters.length === 1 ? [id] : id.split("/");
  if (values.length !== parameters.length)
    throw badInput(`"${id}" is not an id of ${resource.type}: it needs ${parameters.length} parts with "/" between them.`);
  // Words stand at the same place as ids: /accounts/accounttypes is another list.
  const checked = values.map((value, i) => (parameters[i]!.endsWith("_type") ? word(value) : wholeNumber(value)));
  const named = Object.fromEntries(parameters.map((parameter, i) => [parameter, checked[i]!]));
  const [parent, ...rest] = checked;
  const own = rest.length > 0 ? { ...named, [parentMember]: parent!, [idMember]: rest.join("/") } : { [idMember]: parent! };
  return { method, path: fill(path, named), members: resource.within || resource.id === idMember ? own : {} };
}

/** What the rows of a list below a parent do not say themselves. */
export function below(resource: Resource, where: readonly Pair[]): JsonObject {
  const parents = where.filter(([parameter]) => filterOf(resource, parameter)?.must);
  if (parents.length === 0) return {};
  return { ...Object.fromEntries(parents), [parentMember]: parents.map(([, value]) => value).join("/") };
}

/** Of what the address says, that which the row does not say itself. */
export function lacking(row: JsonObject, said: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(said).filter(([name]) => member(row, name) === undefined || name === idMember));
}

/** Rows that have no id are known by several members together. */
export function identified(resource: Resource, row: JsonObject): JsonObject {
  const values = extraOf(resource).key?.flatMap((path) => keysAt(row, path).slice(0, 1));
  return values && values.length === extraOf(resource).key!.length ? { [idMember]: values.join("/"), ...row } : row;
}

/** The parameter of a path that this filter can fill. */
function placeOf(resource: Resource, parameter: string): string {
  return filterOf(resource, parameter)?.place ?? parameter;
}

function word(value: string): string {
  if (/^\w+$/.test(value)) return value;
  throw badInput(`"${value}" is not a kind of record that ${label} knows.`);
}
