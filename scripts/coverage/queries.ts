import { type GraphQLArgument, getNamedType, isInputObjectType, isObjectType } from "graphql";
import type { Operation } from "../../contract/model.ts";
import type { VendorAdapter } from "../../src/engine/model/adapter.ts";
import { fold } from "../../src/engine/model/names.ts";
import type { Resource } from "../../src/engine/model/resource.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import type { OperationRow } from "./rows.ts";
import { sentParameters } from "./sent.ts";

/** Parameters that the engine itself sends: pages, projections, and orders, which are measured apart. */
const engineParameters = new Set(["page", "pageSize", "per_page", "limit", "sort", "sorting", "include[]", "view_id"]);

/** The filters of an operation, as `<operation>?<parameter>`. */
export function parametersOf(id: string, { query = {} }: Operation): string[] {
  return Object.keys(query)
    .filter((name) => !engineParameters.has(name))
    .map((name) => `${id}?${name}`);
}

/** What the lists of a vendor are looked up in. */
export interface Lists {
  catalogue: Catalogue;
  rows: readonly OperationRow[];
  adapter: VendorAdapter | undefined;
}

/** A filter is there when a condition or argument of the list is called like the parameter, or becomes it. */
export function hasFilter({ catalogue, rows, adapter }: Lists, name: string): boolean {
  const [id, parameter] = name.split("?") as [string, string];
  const bare = bareName(parameter);
  return rows.some((row) => {
    if (!row.operations.some((operation) => operation.id === id)) return false;
    const taken = row.kind === "resource" ? parametersTaken(catalogue, row.resource, adapter) : [...textsIn(row.row), ...row.args];
    // A list of values takes one value, too.
    return [bare, `${bare}s`].some((each) => taken.map(bareName).some((word) => word === each || fold(word) === fold(each)));
  });
}

/** The attribute in a parameter of Current RMS' query language. */
function bareName(parameter: string): string {
  return parameter.replace(/^q\[|_cont\]$/g, "");
}

/** The conditions and arguments of a resource's list, and the parameters that they become. */
function parametersTaken(catalogue: Catalogue, resource: Resource, adapter: VendorAdapter | undefined): string[] {
  const conditions = conditionsOf(catalogue, resource.type);
  return adapter && resource.list ? [...conditions, ...sentParameters(adapter, resource, conditions)] : conditions;
}

/** What lists of a type can be asked by: their arguments, and the fields of `where`. */
function conditionsOf(catalogue: Catalogue, type: string): string[] {
  return listArguments(catalogue, type).flatMap((arg) => {
    const input = getNamedType(arg.type);
    if (arg.name !== "where" || !isInputObjectType(input)) return [arg.name];
    // A condition on an enum stands for one on the code.
    return Object.keys(input.getFields()).flatMap((field) => [field, field.replace(/Code$/, "")]);
  });
}

/** By graph and by the type of their nodes: to look through all fields for each type takes longer than everything else here. */
const listsOf = new WeakMap<Catalogue, Map<string | undefined, GraphQLArgument[]>>();

function listArguments(catalogue: Catalogue, type: string): readonly GraphQLArgument[] {
  const lists = listsOf.get(catalogue) ?? argumentsByNode(catalogue);
  listsOf.set(catalogue, lists);
  return lists.get(type) ?? [];
}

function argumentsByNode(catalogue: Catalogue): Map<string | undefined, GraphQLArgument[]> {
  const found = new Map<string | undefined, GraphQLArgument[]>();
  for (const object of Object.values(catalogue.schema.getTypeMap()).filter(isObjectType))
    for (const { type, args } of Object.values(object.getFields())) {
      const node = catalogue.nodeType(getNamedType(type));
      found.set(node, [...(found.get(node) ?? []), ...args]);
    }
  return found;
}

/** What a list can be sorted by, without the direction. */
export function sortsOf({ query = {} }: Operation): string[] {
  const values = [query.sorting, query.sort].flatMap((parameter) => parameter?.values ?? []);
  return [
    ...new Set(
      values.map((value) =>
        String(value)
          .replace(/[_ ](asc|desc)$/i, "")
          .replace(/^-/, ""),
      ),
    ),
  ];
}

/** Whether the list of an operation can be asked for a documented order. */
export function hasSort(catalogue: Catalogue, rows: readonly OperationRow[], name: string): boolean {
  const [id, sort] = name.split(" by ") as [string, string];
  const row = rows.find(({ operations }) => operations.some((operation) => operation.id === id));
  if (!row) return false;
  const orders = listArguments(catalogue, row.type).filter((arg) => arg.name === "orderBy");
  const fields = orders.flatMap((arg) => {
    const input = getNamedType(arg.type);
    const field = isInputObjectType(input) ? getNamedType(input.getFields().field?.type) : undefined;
    return field && "getValues" in field ? field.getValues().map((value) => value.name) : [];
  });
  return fields.some((field) => fold(field) === fold(sort));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
