import { distance } from "fastest-levenshtein";
import { isEnumType, isObjectType } from "graphql";
import { fold, namesOn } from "../engine/model/names.ts";
import { parentPaths, type Relation, type Resource } from "../engine/model/resource.ts";
import { type Catalogue, relationPaths } from "./catalogue.ts";
import { camelCase } from "./query/order.ts";

/** Throws one error for all rows that name a field, filter, order, member or type which does not exist. */
export function assertRowsFit(catalogue: Catalogue): void {
  const types = new Names([...catalogue.resources.keys()]);
  const roots = new Names(Object.keys(catalogue.schema.getQueryType()?.getFields() ?? {}));
  const problems = [
    ...[...catalogue.resources.values()].flatMap((resource) => problemsOf(catalogue, resource, types)),
    ...[...catalogue.parts.values()].flatMap(({ type, columns = {} }) =>
      new Names(fieldsOf(catalogue, type)).problems(`${type}: columns names the field`, Object.keys(columns)),
    ),
    ...roots.problems("A table names the root field", Object.keys(catalogue.roots)),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/** Names that exist, however they are spelled. */
class Names {
  readonly #names: readonly string[];
  readonly #folded: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#folded = new Set(names.map(fold));
  }

  /** A sentence for each given name that does not exist, with the nearest one that does. */
  problems(row: string, given: readonly string[]): string[] {
    return given.flatMap((name) => {
      if (this.#folded.has(fold(name))) return [];
      const [nearest] = this.#names.toSorted((a, b) => distance(a, name) - distance(b, name));
      return [`${row} "${name}", which does not exist.${nearest ? ` The nearest is "${nearest}".` : ""}`];
    });
  }
}

function problemsOf(catalogue: Catalogue, resource: Resource, types: Names): string[] {
  const { type, columns = {}, filters = {}, sorts = {}, idFilters = {}, definitions, partitions, nestedIn, label } = resource;
  const fieldNames = fieldsOf(catalogue, type);
  const filterNames = Object.keys(catalogue.filters.get(`${type}Where`) ?? {});
  const fields = new Names(fieldNames);
  const filterable = new Names([...filterNames, ...filterNames.map((name) => name.replace(/Code$/, "")), ...fieldNames]);
  const rootPaths = (paths: readonly string[]) => paths.map((path) => namesOn(path)[0]!);
  const members = new Names([...documentedMembers(catalogue, resource)]);
  return [
    ...fields.problems(`${type}: columns names the field`, Object.keys(columns)),
    ...filterable.problems(`${type}: filters names the filter`, Object.keys(filters)),
    ...ordersOf(catalogue, type).problems(`${type}: sorts names the order`, Object.keys(sorts)),
    ...new Names([...filterNames, ...fieldNames, ...argumentsOf(catalogue, type)]).problems(
      `${type}: idFilters names the filter`,
      Object.keys(idFilters),
    ),
    ...types.problems(`${type}: idFilters names the type`, Object.values(idFilters)),
    ...members.problems(`${type}: label is the path`, rootPaths(label ? [label] : [])),
    ...members.problems(`${type}: alternateKeys has the path`, rootPaths(resource.alternateKeys ?? [])),
    ...members.problems(`${type}: optIn has the member`, resource.optIn ?? []),
    ...types.problems(`${type}: definitions names the type`, definitions ? [definitions.type] : []),
    ...new Names(filterNames).problems(`${type}: definitions names the filter`, definitions?.filter ? [definitions.filter] : []),
    ...new Names([...filterNames, ...Object.values(filters), ...fieldNames]).problems(
      `${type}: partitions names the filter`,
      partitions ? [partitions.attribute] : [],
    ),
    ...Object.entries(resource.relations).flatMap(([field, relation]) =>
      types.problems(`${type}: the relation ${field} names the type`, typesOf(relation)),
    ),
    ...types.problems(`${type}: nestedIn names the type`, nestedIn ? [nestedIn.type] : []),
  ];
}

function typesOf(relation: Relation): string[] {
  if (relation.kind === "polymorphic") return Object.values(relation.types);
  return relation.kind === "inside" ? [relation.holder] : [];
}

/** The members that the fields and relations of a type are read from. */
function documentedMembers(catalogue: Catalogue, resource: Resource): Set<string> {
  const { type, relations, customFields, id } = resource;
  const paths = fieldsOf(catalogue, type).flatMap((field) => [...catalogue.paths(type, field), ...relationPaths(relations[field])]);
  return new Set([...paths, id, ...parentPaths(resource), ...[customFields ?? []].flat()].map((path) => namesOn(path)[0]!));
}

function fieldsOf(catalogue: Catalogue, type: string): string[] {
  const object = catalogue.schema.getType(type);
  return isObjectType(object) ? Object.keys(object.getFields()) : [];
}

/** Arguments of the root list of a type. */
function argumentsOf(catalogue: Catalogue, type: string): string[] {
  const root = type.charAt(0).toLowerCase() + type.slice(1);
  const fields = catalogue.schema.getQueryType()?.getFields() ?? {};
  return [`${root}s`, `${root}es`, `${root.slice(0, -1)}ies`].flatMap((name) => fields[name]?.args.map((arg) => arg.name) ?? []);
}

/** What lists of a type can be ordered by, as fields. */
function ordersOf(catalogue: Catalogue, type: string): Names {
  const order = catalogue.schema.getType(`${type}OrderField`);
  return new Names(isEnumType(order) ? order.getValues().map(({ name }) => camelCase(name)) : []);
}
