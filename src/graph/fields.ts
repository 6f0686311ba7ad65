import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { TielineError } from "../errors.ts";
import type { Columns, Each, Embedded, One, Polymorphic } from "../resource/model.ts";
import { fold, joinedKey, keyOf, keysAt, member, spellingOf, valueAt } from "../resource/names.ts";
import { covers, type Rec, recordOf, stub } from "../resource/record.ts";
import { isObject, type Json, type JsonObject } from "../transport/json.ts";
import { type Catalogue, customFieldMembers, isList } from "./catalogue.ts";
import { type Context, ownerOf, type Part, type Source } from "./context.ts";
import { encodeId } from "./ids.ts";
import { digits, isBlank, readers } from "./values.ts";

export type Resolver = GraphQLFieldResolver<unknown, Context>;
type From<S> = (source: S, args: Record<string, unknown>, context: Context, info: GraphQLResolveInfo) => unknown;

/** The fields that every record has, by name. */
export const recordFields: Readonly<Record<string, From<Source>>> = {
  vendorId: (source) => vendorIdOf(source),
  raw: ({ raw }, { field }) => readers.JSON!(member(raw, String(field)) ?? null),
  customField: ({ raw }, { name }) => customField(raw, String(name)),
};

export function globalId(source: Rec): string {
  return encodeId(source.resource.type, source.id);
}

function vendorIdOf(source: Source): string | null {
  const own = "owner" in source ? member(source.raw, "id") : valueAt(source.raw, source.resource.id);
  const shown = own === undefined ? null : (readers.ID!(own) as string | null);
  if (shown !== null || "owner" in source || source.id.startsWith("~")) return shown;
  return source.resource.within ? source.id.split("/").at(-1)! : source.id;
}

/** The customer's own fields of a record, by name. */
export function customFieldsIn(raw: JsonObject): JsonObject | undefined {
  return customFieldMembers.map((holder) => member(raw, holder)).find(isObject);
}

/** Custom fields are named by people: case and spaces do not count. */
function customField(raw: JsonObject, name: string): unknown {
  const fields = customFieldsIn(raw);
  return fields ? readers.JSON!(member(fields, name) ?? null) : null;
}

/** A value of the record itself: a scalar, a code or a nested object. Undefined when the field's type has no reading. */
export function columnResolver(catalogue: Catalogue, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Resolver | undefined {
  const named = getNamedType(field.type);
  const base = catalogue.codeOf(type, field);
  const pick = picker(catalogue.paths(type.name, base ?? field.name));
  if (isEnumType(named)) {
    const known = Object.values(catalogue.codes[named.name] ?? {}).map(String);
    if (known.length === 0) return undefined;
    const read = (value: Json | undefined) => codeValue(value, known);
    return noting("UNKNOWN_CODE", `${type.name}.${field.name}`, `a code that ${named.name} does not list`, pick, read);
  }
  if (isLeafType(named)) {
    const read = readers[named.name];
    if (!read) return undefined;
    const each = (value: Json | undefined) => (value === null || value === undefined ? null : read(value));
    if (!isList(field.type)) return noting("TYPE_CHANGED", `${type.name}.${field.name}`, `a value that is no ${named.name}`, pick, each);
    // One item that cannot be read must not cost the others.
    const holes = holdsNull(field.type);
    return inSource(({ raw }) => {
      const items = listOf(pick(raw))?.map(each);
      return holes ? items : items?.filter((item) => item !== null);
    });
  }
  if (!isObjectType(named)) return undefined;
  const keyed = catalogue.parts.get(named.name)?.keyed ?? false;
  if (isList(field.type)) return inSource((source) => partsOf(pick(source.raw), ownerOf(source), keyed));
  return inSource((source) => partsOf(pick(source.raw), ownerOf(source), false)?.[0]);
}

/** May the items of this list be null? */
function holdsNull(type: unknown): boolean {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) && !isNonNullType(list.ofType);
}

/** A resolver that reads one value; one that says something and cannot be read is noted, not its text. */
function noting(
  kind: "TYPE_CHANGED" | "UNKNOWN_CODE",
  subject: string,
  what: string,
  pick: (raw: JsonObject) => Json | undefined,
  read: (value: Json | undefined) => unknown,
): Resolver {
  return (source, _args, context) => {
    const value = pick((source as Source).raw);
    const answer = read(value) ?? null;
    if (answer === null && value !== null && value !== undefined && !isBlank(value)) {
      const { type, vendor } = ownerOf(source as Source).resource;
      const detail = `${subject} came as ${what}. It is shown as null, and by raw(field:).`;
      context.reader.upstreams.get(vendor)?.drift?.note({ kind, type, subject, detail });
    }
    return answer;
  };
}

/** A resolver that reads the record or the part it stands in. */
function inSource(read: (source: Source) => unknown): Resolver {
  return (source) => read(source as Source) ?? null;
}

/** Finds the first of these paths that is there; remembers how the vendor spells the member. */
function picker(paths: readonly string[]): (raw: JsonObject) => Json | undefined {
  const [only] = paths;
  if (paths.length > 1 || only!.includes(".")) {
    return (raw) => {
      for (const path of paths) {
        const value = valueAt(raw, path);
        if (value !== undefined) return value;
      }
      return undefined;
    };
  }
  let spelling = only!;
  return (raw) => {
    if (Object.hasOwn(raw, spelling)) return raw[spelling];
    const found = spellingOf(raw, only!);
    if (found === undefined) return undefined;
    spelling = found;
    return raw[found];
  };
}

/** The code as the enum knows it, or null for one that the documentation does not list. */
function codeValue(value: Json | undefined, known: readonly string[]): string | null {
  const code = value === null || value === undefined ? undefined : typeof value === "boolean" ? String(value) : digits(value);
  return known.find((listed) => listed === code) ?? known.find((listed) => listed.toLowerCase() === code?.toLowerCase()) ?? null;
}

function listOf(value: Json | undefined): Json[] | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  return Array.isArray(value) ? value : [value];
}

/** Nested objects of a member, whether the vendor sends a list, one object, or an object with ids for names. */
export function partsOf(value: Json | undefined, owner: Rec, keyed: boolean): Part[] | undefined {
  if (keyed && isObject(value))
    return Object.entries(value).flatMap(([key, inner]) => (isObject(inner) ? [{ raw: { $key: key, ...inner }, owner }] : []));
  // An empty object stands for "none".
  return listOf(value)?.flatMap((inner) => (isObject(inner) && Object.keys(inner).length > 0 ? [{ raw: inner, owner }] : []));
}

/** The record named by an id in this one: from the short form inside it when that says enough, else from its vendor. */
export function oneResolver(catalogue: Catalogue, relation: One, target: string): Resolver {
  const resource = catalogue.resources.get(target)!;
  return (source, _args, context, info) => {
    const { raw } = source as Source;
    const part = relation.embedded ? listOf(valueAt(raw, relation.embedded))?.find(isObject) : undefined;
    const id = joinedKey(raw, relation.key) ?? (part && keyOf(valueAt(part, resource.id)));
    // A short form without an id is shown as it came: nothing more can be asked of it.
    if (!id) return part && says(part) ? recordOf(resource, part, "all") : null;
    const wanted = catalogue.wanted(info, target);
    const short = stub(resource, id, part);
    if (wanted && covers(short, wanted)) return short;
    return recordNamed(context, source as Source, target, id, wanted).then((full) => withShort(full, part));
  };
}

/** The record that a vendor's record names. What cannot be its id is a dirty value, and nobody's fault who asks: it names none. */
async function recordNamed(context: Context, source: Source, target: string, id: string, wanted: Columns | undefined): Promise<Rec | null> {
  try {
    return await context.reader.get(target, id, wanted);
  } catch (error) {
    if (!(error instanceof TielineError && error.code === "BAD_USER_INPUT")) throw error;
    const { type, vendor } = ownerOf(source).resource;
    const subject = `${type} -> ${target}`;
    const detail = `A ${type} names a ${target} by what cannot be an id of one. It is shown as null, and by raw(field:).`;
    context.reader.upstreams.get(vendor)?.drift?.note({ kind: "TYPE_CHANGED", type, subject, detail });
    return null;
  }
}

/** Whether a short form holds any text or number; one of blanks and zeros stands for "none". */
function says(part: JsonObject): boolean {
  return Object.values(part).some((value) => keyOf(value) !== undefined);
}

/** The short form may say what the record itself does not. */
function withShort(full: Rec | null, part: JsonObject | undefined): Rec | null {
  return full && part ? { ...full, raw: { ...part, ...full.raw } } : full;
}

/** The record named by an id and a class. */
export function polymorphicResolver(catalogue: Catalogue, relation: Polymorphic): Resolver {
  return (source, _args, context, info) => {
    const { raw } = source as Source;
    const id = keyOf(valueAt(raw, relation.key));
    const target = relation.types[String(valueAt(raw, relation.typeKey) ?? "")];
    return id && target ? recordNamed(context, source as Source, target, id, catalogue.wanted(info, target)) : null;
  };
}

/** Records that arrive inside this one. A short form is completed from its vendor when it does not say what is asked for. */
export function embeddedResolver(catalogue: Catalogue, relation: Embedded, target: string, plural: boolean): Resolver {
  const resource = catalogue.resources.get(target)!;
  return async (source, _args, context, info) => {
    const owner = ownerOf(source as Source);
    const value = await ensured(source as Source, owner, relation.member, context);
    if (value === undefined && relation.otherwise && source === owner && !owner.id.startsWith("~"))
      return context.reader.findOnce(target, relation.otherwise, owner.id);
    const parts = partsOf(value, owner, false);
    if (!parts) return null;
    const wanted = catalogue.wanted(info, target);
    const records = parts.map(({ raw }) => {
      const id = keyOf(valueAt(raw, resource.id));
      if (!relation.short || !id) return context.reader.adoptPart(resource, raw);
      const known = stub(resource, id, raw);
      return wanted && covers(known, wanted) ? known : context.reader.get(target, id, wanted).then((full) => withShort(full, raw) ?? known);
    });
    return plural ? Promise.all(records) : (records[0] ?? null);
  };
}

/** Records named by a list of ids. */
export function eachResolver(catalogue: Catalogue, relation: Each, target: string): Resolver {
  const resource = catalogue.resources.get(target)!;
  return async (source, _args, context, info) => {
    const { raw } = source as Source;
    if (!listOf(valueAt(raw, relation.key))) return null;
    const wanted = catalogue.wanted(info, target);
    const ids = keysAt(raw, relation.key);
    if (wanted?.size === 0) return ids.map((id) => stub(resource, id));
    const records = await Promise.all(ids.map((id) => recordNamed(context, source as Source, target, id, wanted)));
    return records.filter((rec) => rec !== null);
  };
}

/** A member that was left out of the record is fetched when it turns out to be needed. */
async function ensured(source: Source, owner: Rec, path: string, context: Context): Promise<Json | undefined> {
  const value = valueAt(source.raw, path);
  if (value !== undefined || source !== owner) return value;
  const columns = new Set([fold(path.split(".")[0]!)]);
  if (covers(owner, columns) || owner.id.startsWith("~")) return undefined;
  const full = await context.reader.get(owner.resource.type, owner.id, columns);
  return full ? valueAt(full.raw, path) : undefined;
}
