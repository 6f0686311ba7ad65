import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Answer, Columns, File, Read, Relation, Resource } from "../resource/model.ts";
import { fold } from "../resource/names.ts";
import type { FileField } from "./files.ts";
import { type Selected, selectedFields } from "./selection.ts";

/** Nested types that need more than the naming rule: their relations and exceptions. */
export type PartRow = Pick<Resource, "type" | "relations" | "columns"> & {
  /** The vendor sends these as an object with ids for names; the id becomes the member `$key`. */
  keyed?: boolean;
};

/** Root fields that an operation of their own answers, by name. */
export type RootTable = Readonly<Record<string, Answer | File>>;

/** A link field, as the graph must know it. */
export interface LinkField {
  /** Type it leads to. */
  target: string;
  /** Members of the record that its rules look at. */
  needs: readonly string[];
  /** Types whose records may be read to decide it. */
  reads: readonly string[];
}

export type CodeTable = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

export type LinkTable = Readonly<Record<string, Readonly<Record<string, LinkField>>>>;

/** What the vendors' tables and the page of links say. */
export interface Tables {
  resources: readonly Resource[];
  parts: readonly PartRow[];
  roots?: RootTable | undefined;
  codes: CodeTable;
  links: LinkTable;
}

/** Everything that is known of the types of the graph beside their SDL. */
export class Catalogue {
  readonly schema: GraphQLSchema;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly parts: ReadonlyMap<string, PartRow>;
  readonly roots: RootTable;
  readonly links: LinkTable;
  /** Fields that are addresses of files, as `Type.field`. */
  readonly files = new Map<string, FileField>();
  /** Codes behind enum values, by enum and name. */
  readonly codes: CodeTable;
  readonly #operations = new WeakMap<object, ReadonlyMap<string, Columns | undefined>>();
  readonly #members = new Map<string, ReadonlySet<string>>();
  readonly #wanted = new WeakMap<object, Map<string, Columns | undefined>>();

  constructor(schema: GraphQLSchema, tables: Tables) {
    this.schema = schema;
    this.resources = new Map(tables.resources.map((resource) => [resource.type, resource]));
    this.parts = new Map(tables.parts.map((part) => [part.type, part]));
    this.roots = tables.roots ?? {};
    this.links = tables.links;
    this.codes = tables.codes;
  }

  row(type: string): Resource | PartRow | undefined {
    return this.resources.get(type) ?? this.parts.get(type);
  }

  /** The link behind a field, be it the link or what is told of it. */
  linkOf(type: string, field: string): LinkField | undefined {
    return this.links[type]?.[field.endsWith("Link") ? field.slice(0, -"Link".length) : field];
  }

  /** The type of a connection's nodes, or undefined when the type is no connection. */
  nodeType(type: GraphQLNamedType): string | undefined {
    if (!isObjectType(type) || !type.name.endsWith("Connection")) return undefined;
    return getNamedType(type.getFields().nodes?.type)?.name;
  }

  /** Name of the type of a field, lists and non-null taken away. */
  fieldType(type: string, field: string): string | undefined {
    const object = this.schema.getType(type);
    return isObjectType(object) ? getNamedType(object.getFields()[field]?.type)?.name : undefined;
  }

  /** The fields of a type that are plain values: no lists, no maps, nothing that takes arguments. */
  leaves(type: string): string[] {
    const object = this.schema.getType(type);
    const fields = isObjectType(object) ? Object.values(object.getFields()) : [];
    const isPlain = ({ args, type: of }: GraphQLField<unknown, unknown>) =>
      args.length === 0 && !isList(of) && isLeafType(getNamedType(of)) && !getNamedType(of).name.startsWith("JSON");
    return fields.filter(isPlain).map(({ name }) => name);
  }

  /** Every member that this type's records are known to have, folded; undefined for types of no vendor. */
  members(type: string): ReadonlySet<string> | undefined {
    const known = this.#members.get(type);
    const resource = this.resources.get(type);
    const object = this.schema.getType(type);
    if (known || !resource || !isObjectType(object)) return known;
    const fields = Object.keys(object.getFields());
    const paths = fields.flatMap((field) => [field, ...this.paths(type, field), ...pathsOf(resource.relations[field])]);
    const own = [
      resource.id,
      resource.within ?? [],
      resource.codes ?? [],
      resource.include ?? [],
      resource.listed ?? [],
      customFieldMembers,
    ];
    const links = Object.values(this.links[type] ?? {}).flatMap(({ needs }) => needs);
    const members = new Set([...paths, ...own.flat(), ...links].map((path) => fold(path.split(".")[0]!)));
    this.#members.set(type, members);
    return members;
  }

  /** Where in the record a field's value is looked for. */
  paths(type: string, field: string): readonly string[] {
    return this.row(type)?.columns?.[field] ?? [field];
  }

  /** The column that an enum field `<name>Code` stands beside, or undefined when it is a column itself. */
  codeOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string | undefined {
    if (!isEnumType(getNamedType(field.type)) || !field.name.endsWith("Code")) return undefined;
    const base = field.name.slice(0, -"Code".length);
    return type.getFields()[base] ? base : undefined;
  }

  /** The record's members that the selection below these nodes needs, folded; undefined when all may be needed. */
  wanted(info: GraphQLResolveInfo, type: string, nodes = info.fieldNodes): Columns | undefined {
    const memo = this.#wanted.get(info.variableValues) ?? new Map<string, Columns | undefined>();
    this.#wanted.set(info.variableValues, memo);
    const key = `${type}:${nodes.map((node) => node.loc?.start).join()}`;
    if (!memo.has(key)) memo.set(key, this.#columns(info, type, selectedFields(info, nodes, type)));
    return memo.get(key);
  }

  /**
   * Members of each type that this operation needs anywhere: a record that is fetched in one place is fetched for all
   * places, because another call costs more than a few members.
   */
  everywhere(info: GraphQLResolveInfo): ReadonlyMap<string, Columns | undefined> {
    const known = this.#operations.get(info.variableValues);
    if (known) return known;
    const columns = new Map<string, Set<string> | undefined>();
    const types = new TypeInfo(info.schema);
    const collect = {
      Field: (node: FieldNode) => {
        const type = types.getParentType()?.name;
        if (!type || (columns.has(type) && !columns.get(type))) return;
        const needed = this.#needs(info, type, node.name.value, node.arguments?.[0]?.value);
        const sum = columns.get(type) ?? new Set<string>();
        for (const path of needed ?? []) sum.add(fold(path.split(".")[0]!));
        columns.set(type, needed ? sum : undefined);
      },
    };
    for (const definition of [info.operation, ...Object.values(info.fragments)]) visit(definition, visitWithTypeInfo(types, collect));
    this.#operations.set(info.variableValues, columns);
    return columns;
  }

  /** The record's members that the field under way needs, folded; undefined when it may be any. */
  needed(info: GraphQLResolveInfo): Columns | undefined {
    const { parentType, fieldName, fieldNodes } = info;
    const needed = this.#needs(info, parentType.name, fieldName, fieldNodes[0]?.arguments?.[0]?.value);
    return needed && new Set(needed.map((path) => fold(path.split(".")[0]!)));
  }

  #columns(info: GraphQLResolveInfo, type: string, selected: readonly Selected[]): Columns | undefined {
    const columns = new Set<string>();
    for (const { name, node } of selected) {
      const needed = this.#needs(info, type, name, node.arguments?.[0]?.value);
      if (!needed) return undefined;
      for (const path of needed) columns.add(fold(path.split(".")[0]!));
    }
    return columns;
  }

  /** The members that a field reads in the record; undefined when it may be any. */
  #needs(info: GraphQLResolveInfo, type: string, name: string, argument: unknown): readonly string[] | undefined {
    if (name === "id" || name === "vendorId" || name.startsWith("__")) return [];
    if (name === "customField") return customFieldMembers;
    if (name === "customFieldValues") return [...customFieldMembers, this.resources.get(type)?.definitions?.kindOf ?? []].flat();
    if (name === "raw") return literal(argument, info);
    const relation = this.row(type)?.relations[name];
    if (relation) {
      const isRead = relation.kind === "answer" || relation.kind === "file";
      return isRead ? ownPaths(relation, this.resources.get(type)) : pathsOf(relation);
    }
    const link = this.linkOf(type, name);
    if (link) return link.needs;
    const object = this.schema.getType(type);
    const field = isObjectType(object) ? object.getFields()[name] : undefined;
    const base = field && isObjectType(object) ? this.codeOf(object, field) : undefined;
    return this.paths(type, base ?? name).slice(0, 1);
  }
}

/** The members that a relation looks at in the record. */
function pathsOf(relation: Relation | undefined): string[] {
  if (!relation) return [];
  if (relation.kind === "embedded") return [relation.member];
  if (relation.kind === "one") return [relation.key, relation.embedded ?? []].flat();
  if (relation.kind === "polymorphic") return [relation.key, relation.typeKey];
  if (relation.kind === "inside") return [relation.key, relation.match?.from ?? relation.key];
  if (relation.kind === "each") return [relation.key];
  if (relation.kind === "answer" || relation.kind === "file") return Object.values(relation.own ?? {});
  return [relation.from ?? []].flat();
}

/** The members that hold customers' own fields, by vendor. */
export const customFieldMembers = ["custom_fields", "AllCustomFields"];

/** What a read takes from the record, beside the id by which it is known. */
function ownPaths({ own = {} }: Read, resource: Resource | undefined): string[] {
  const known = [resource?.id, resource?.within ?? []].flat();
  return Object.values(own).filter((path) => !known.includes(path));
}

function literal(argument: unknown, info: GraphQLResolveInfo): readonly string[] | undefined {
  const node = argument as { kind: string; value?: string; name?: { value: string } } | undefined;
  if (node?.kind === "StringValue" && node.value) return [node.value];
  const variable = node?.kind === "Variable" ? info.variableValues[node.name!.value] : undefined;
  return typeof variable === "string" ? [variable] : undefined;
}

export function isList(type: unknown): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
