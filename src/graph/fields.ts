import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { member, spellingOf, valueAt } from "../engine/model/names.ts";
import { isAddressable, type VendorRecord } from "../engine/model/record.ts";
import { isObject, type Json, type JsonObject } from "../transport/json.ts";
import { type Catalogue, isList } from "./catalogue.ts";
import { type Context, ownerOf, type Source } from "./context.ts";
import { encodeId } from "./ids.ts";
import { customFieldsIn, keyedObjects, listOf, objectsAt, partsOf } from "./parts.ts";
import { digits, isBlank, readers } from "./values.ts";

export type Resolver = GraphQLFieldResolver<unknown, Context>;

/** The fields that every record has, by name. */
export const recordFields: Readonly<Record<string, (source: Source, args: Record<string, unknown>) => unknown>> = {
  vendorId: (source) => vendorIdOf(source),
  raw: ({ sent }, { field }) => readers.JSON!(member(sent, String(field)) ?? null),
  customField: (source, { name }) => {
    const fields = customFieldsIn(source);
    // People name custom fields: case and spaces do not count.
    return fields ? readers.JSON!(member(fields, String(name)) ?? null) : null;
  },
};

export function globalId({ resource, id }: VendorRecord): string {
  return encodeId(resource.type, id);
}

export function vendorIdOf(source: Source): string | null {
  const own = "owner" in source ? member(source.data, "id") : valueAt(source.data, source.resource.id);
  const shown = own === undefined ? null : (readers.ID!(own) as string | null);
  if (shown !== null || "owner" in source || !isAddressable(source)) return shown;
  return source.resource.parentIds ? source.id.split("/").at(-1)! : source.id;
}

/** A value of the record itself: a scalar, a code or a nested object. Undefined when nothing reads the field's type. */
export function columnResolver(catalogue: Catalogue, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Resolver | undefined {
  const named = getNamedType(field.type);
  const paths = catalogue.paths(type.name, catalogue.codeOf(type, field) ?? field.name);
  const subject = `${type.name}.${field.name}`;
  if (isLeafType(named)) {
    const read = valueReader(catalogue, named.name);
    if (!read) return undefined;
    const pick = picker(paths);
    if (isEnumType(named)) return observed({ kind: "UNKNOWN_CODE", subject, what: `a code that ${named.name} does not list` }, pick, read);
    if (!isList(field.type)) return observed({ kind: "TYPE_CHANGED", subject, what: `a value that is no ${named.name}` }, pick, read);
    // One item that cannot be read must not cost the others.
    const keepsNull = holdsNull(field.type);
    return (source) => {
      const items = listOf(pick((source as Source).data))?.map(read);
      return (keepsNull ? items : items?.filter((item) => item !== null)) ?? null;
    };
  }
  return isObjectType(named) ? objectResolver(catalogue, named.name, field, paths) : undefined;
}

/** Reads a vendor's value as a scalar or enum of the graph, null where it cannot be. Undefined when nothing reads the type. */
export function valueReader(catalogue: Catalogue, type: string): ((value: Json | undefined) => unknown) | undefined {
  if (isEnumType(catalogue.schema.getType(type))) {
    const known = Object.values(catalogue.enums[type] ?? {}).map(String);
    return known.length > 0 ? (value) => enumValue(value, known) : undefined;
  }
  const read = readers[type];
  return read && ((value) => (value === null || value === undefined ? null : read(value)));
}

/** Nested objects. */
function objectResolver(catalogue: Catalogue, type: string, field: GraphQLField<unknown, unknown>, paths: readonly string[]): Resolver {
  const isKeyed = catalogue.parts.get(type)?.keyed ?? false;
  const isPlural = isList(field.type);
  return (source) => {
    const from = source as Source;
    const path = paths.find((each) => valueAt(from.data, each) !== undefined);
    if (path === undefined) return null;
    const value = valueAt(from.data, path);
    const parts = partsOf(isKeyed && isPlural && isObject(value) ? keyedObjects(value) : objectsAt(from, path, value), from);
    return (isPlural ? parts : parts?.[0]) ?? null;
  };
}

/** May the items of this list be null? */
function holdsNull(type: unknown): boolean {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) && !isNonNullType(list.ofType);
}

/** A resolver that reads one value. A value that cannot be read is noted without its text. */
function observed(
  { kind, subject, what }: { kind: "TYPE_CHANGED" | "UNKNOWN_CODE"; subject: string; what: string },
  pick: (data: JsonObject) => Json | undefined,
  read: (value: Json | undefined) => unknown,
): Resolver {
  return (source, _args, { session }) => {
    const value = pick((source as Source).data);
    const answer = read(value) ?? null;
    if (answer === null && value !== null && value !== undefined && !isBlank(value)) {
      const { type, vendor } = ownerOf(source as Source).resource;
      const detail = `${subject} came as ${what}. It is shown as null, and by raw(field:).`;
      session.upstreams.get(vendor)?.observations.note({ kind, type, subject, detail });
    }
    return answer;
  };
}

/** Finds the first of these paths that is there. Remembers how the vendor spells the member. */
export function picker(paths: readonly string[]): (data: JsonObject) => Json | undefined {
  const [only] = paths;
  if (paths.length > 1 || only!.includes(".")) {
    return (data) => {
      for (const path of paths) {
        const value = valueAt(data, path);
        if (value !== undefined) return value;
      }
      return undefined;
    };
  }
  let spelling = only!;
  return (data) => {
    if (Object.hasOwn(data, spelling)) return data[spelling];
    const found = spellingOf(data, only!);
    if (found === undefined) return undefined;
    spelling = found;
    return data[found];
  };
}

/** The code as the enum has it, or null for one that the documentation does not list. */
function enumValue(value: Json | undefined, known: readonly string[]): string | null {
  const code = value === null || value === undefined ? undefined : typeof value === "boolean" ? String(value) : digits(value);
  return known.find((listed) => listed === code) ?? known.find((listed) => listed.toLowerCase() === code?.toLowerCase()) ?? null;
}
