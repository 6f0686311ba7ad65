import { fold } from "../../engine/model/names.ts";
import { parametersOf } from "../../engine/vendor/route.ts";
import { lists } from "../../generated/cirrus.ts";
import { type CirrusResource, type Kind, optionsOf } from "./options.ts";

/** Facts of the contract on a list. */
interface ListFacts {
  /** Absent where the list comes in pages. */
  unpaged?: boolean;
  /** Kind by parameter. */
  filters?: Readonly<Record<string, Kind>>;
  /** A span's parameter for its last day, by that for its first. */
  spans?: Readonly<Record<string, string>>;
  required?: readonly string[];
  sortings?: readonly string[];
  /** The documented default. */
  sorting?: string;
  members?: readonly string[];
}

/** A parameter of a list, in its query or its path. */
export interface Filter {
  parameter: string;
  kind: Kind;
  lastDay?: string | undefined;
}

const documented: Readonly<Record<string, ListFacts>> = lists;

/** Integers without documented values: 0 or 1, by their names and the samples. */
const flags = new Set(["active", "default", "done", "strict"]);

export function factsOf({ list }: CirrusResource): ListFacts {
  return (list && documented[list.id]) ?? {};
}

/** The filter of this parameter, if the list has it. */
export function filterOf(resource: CirrusResource, parameter: string): Filter | undefined {
  const { filters = {}, spans = {} } = factsOf(resource);
  const printed = filters[parameter] ?? (pathParametersOf(resource).includes(parameter) ? kindInPath(parameter) : undefined);
  const kind = optionsOf(resource).kinds?.[parameter] ?? (printed === "integer" && flags.has(parameter) ? "flag" : printed);
  return kind && { parameter, kind, lastDay: spans[parameter] };
}

/** Parameters without which there is no list: those of its path, and those that its page calls required. */
export function requiredParametersOf(resource: CirrusResource): readonly string[] {
  return [...parametersOf(resource.list?.route ?? ""), ...(factsOf(resource).required ?? [])];
}

/**
 * The naming rule: the parameter of a filter has its name; ids have the plural, a span of days has the name with `start`.
 * The row's `filters` hold the exceptions.
 */
export function parameterOf(resource: CirrusResource, field: string): string {
  if (field === resource.definitions?.filter) return "dynamicfield_id";
  const known = [...Object.keys(factsOf(resource).filters ?? {}), ...pathParametersOf(resource)];
  const names = ["s", "start", ""].map((ending) => fold(field) + ending);
  return names.flatMap((name) => known.filter((parameter) => fold(parameter) === name))[0] ?? field;
}

/** The same with the row's exceptions. */
export function attributeOf(resource: CirrusResource, field: string): string {
  const exception = Object.keys(resource.filters ?? {}).find((name) => fold(name) === fold(field));
  return exception ? resource.filters![exception]! : parameterOf(resource, field);
}

function pathParametersOf(resource: CirrusResource): string[] {
  const operations = [...(resource.list ? [resource.list] : []), ...(optionsOf(resource).narrower ?? [])];
  return operations.flatMap(({ route }) => parametersOf(route));
}

function kindInPath(parameter: string): Kind {
  return parameter.endsWith("_type") ? "text" : "integer";
}
