import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { BillingTable } from "../engine/model/billing.ts";
import { rootField } from "../engine/model/names.ts";
import { parentPaths, type Relation, type Resource } from "../engine/model/resource.ts";
import type { EnumTable, NestedTypeRow, RootTable } from "../engine/model/tables.ts";
import type { TimelineTable } from "../engine/model/timeline.ts";
import type { LinkField, LinkTable } from "../linking/decision.ts";
import type { Decidable } from "../linking/decisions/decidable.ts";
import type { FileAddress } from "./file-address.ts";
import { type FilterTable, filterTableOf } from "./query/filters.ts";
import type { WriteTable } from "./writes/table.ts";

/** What the vendors' tables and the link rules say. */
export interface Tables {
  resources: readonly Resource[];
  parts: readonly NestedTypeRow[];
  roots?: RootTable | undefined;
  enums: EnumTable;
  links: LinkTable;
  timelines?: TimelineTable;
  billings?: BillingTable;
  decidable?: Decidable;
  writes?: WriteTable;
  shownThings?: Readonly<Record<string, ShownThing>>;
}

/** A thing that records show beside themselves: its stream in the book of links, and the path of its id in the record. */
export interface ShownThing {
  stream: string;
  id: string;
}

/** Everything that is known of the types of the graph beside their SDL. */
export class Catalogue {
  readonly schema: GraphQLSchema;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly parts: ReadonlyMap<string, NestedTypeRow>;
  readonly roots: RootTable;
  readonly links: LinkTable;
  readonly timelines: TimelineTable | undefined;
  readonly billings: BillingTable | undefined;
  /** Which records people can decide about. */
  readonly decidable: Decidable | undefined;
  /** By `Type.field`: what records show beside themselves. */
  readonly shownThings: Readonly<Record<string, ShownThing>>;
  /** Fields that are addresses of files, as `Type.field`. */
  readonly files = new Map<string, FileAddress>();
  /** Codes behind enum values, by enum and name. */
  readonly enums: EnumTable;
  /** What the where-inputs of the schema accept. */
  readonly filters: FilterTable;
  readonly #members = new Map<string, ReadonlySet<string>>();

  /** What is written to vendors. */
  readonly writes: WriteTable | undefined;

  constructor(schema: GraphQLSchema, tables: Tables) {
    this.schema = schema;
    this.resources = new Map(tables.resources.map((resource) => [resource.type, resource]));
    this.parts = new Map(tables.parts.map((part) => [part.type, part]));
    this.roots = tables.roots ?? {};
    this.links = tables.links;
    this.timelines = tables.timelines;
    this.billings = tables.billings;
    this.decidable = tables.decidable;
    this.shownThings = tables.shownThings ?? {};
    this.enums = tables.enums;
    this.writes = tables.writes;
    this.filters = filterTableOf(schema);
  }

  row(type: string): Resource | NestedTypeRow | undefined {
    return this.resources.get(type) ?? this.parts.get(type);
  }

  /** The link behind a field, be it the link or its `...Link` sibling. */
  linkOf(type: string, field: string): LinkField | undefined {
    return this.links[type]?.[field.endsWith("Link") ? field.slice(0, -"Link".length) : field];
  }

  /** The type of a connection's nodes, or undefined when the type is no connection. */
  nodeType(type: GraphQLNamedType): string | undefined {
    if (!isObjectType(type) || !type.name.endsWith("Connection")) return undefined;
    return getNamedType(type.getFields().nodes?.type)?.name;
  }

  /** The type of the records that a field leads to: those of its connection, or its own. */
  target(type: string, field: string): string | undefined {
    const named = getNamedType(this.field(type, field)?.type);
    return named && (this.nodeType(named) ?? named.name);
  }

  /** The names of an enum of the schema. */
  enumNames(name: string): string[] {
    const type = this.schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  }

  field(type: string, field: string): GraphQLField<unknown, unknown> | undefined {
    const object = this.schema.getType(type);
    return isObjectType(object) ? object.getFields()[field] : undefined;
  }

  /** Name of the type of a field, lists and non-null taken away. */
  fieldType(type: string, field: string): string | undefined {
    return getNamedType(this.field(type, field)?.type)?.name;
  }

  /** The fields of a type that are plain values: no lists, no maps, nothing that takes arguments. */
  leaves(type: string): string[] {
    const object = this.schema.getType(type);
    const fields = isObjectType(object) ? Object.values(object.getFields()) : [];
    const isPlain = ({ args, type: of }: GraphQLField<unknown, unknown>) =>
      args.length === 0 && !isList(of) && isLeafType(getNamedType(of)) && !getNamedType(of).name.startsWith("JSON");
    return fields.filter(isPlain).map(({ name }) => name);
  }

  /** Every member that this type's records are documented to have, folded; undefined for types of no vendor. */
  members(type: string): ReadonlySet<string> | undefined {
    const known = this.#members.get(type);
    const resource = this.resources.get(type);
    const object = this.schema.getType(type);
    if (known || !resource || !isObjectType(object)) return known;
    const fields = Object.keys(object.getFields());
    const paths = fields.flatMap((field) => [field, ...this.paths(type, field), ...relationPaths(resource.relations[field])]);
    const { alternateKeys = [], optIn = [], listFields = [], customFields = [] } = resource;
    const own = [resource.id, ...parentPaths(resource), ...alternateKeys, ...optIn, ...listFields, ...[customFields].flat()];
    const links = Object.values(this.links[type] ?? {}).flatMap(({ needs }) => needs);
    const members = new Set([...paths, ...own, ...links].map(rootField));
    this.#members.set(type, members);
    return members;
  }

  /** Where in the record a field's value is looked for. */
  paths(type: string, field: string): readonly string[] {
    return this.row(type)?.columns?.[field] ?? [field];
  }

  /** The field that an enum field `<name>Code` stands beside, or undefined when it is a field of its own. */
  codeOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string | undefined {
    if (!isEnumType(getNamedType(field.type)) || !field.name.endsWith("Code")) return undefined;
    const base = field.name.slice(0, -"Code".length);
    return type.getFields()[base] ? base : undefined;
  }
}

/** The members that a relation looks at in the record. */
export function relationPaths(relation: Relation | undefined): string[] {
  if (!relation) return [];
  switch (relation.kind) {
    case "embedded":
      return [relation.member, ...Object.values(relation.inherits ?? {}).flatMap(({ owner }) => owner)];
    case "one":
      return [relation.key, relation.embedded ?? []].flat();
    case "polymorphic":
      return [relation.key, relation.typeKey];
    case "inside":
      return [relation.key, relation.match?.from ?? relation.key];
    case "each":
      return [relation.key];
    case "many":
      return [relation.from ?? []].flat();
    default:
      return Object.values(relation.own ?? {});
  }
}

export function isList(type: unknown): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
