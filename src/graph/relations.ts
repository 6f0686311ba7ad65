import { joinedKey, keyOf, keysAt, rootField, valueAt } from "../engine/model/names.ts";
import { covers, type FieldSet, isAddressable, makeRecord, partialRecord, type VendorRecord } from "../engine/model/record.ts";
import type { BelongsTo, EmbeddedIn, Polymorphic, ReferencesMany } from "../engine/model/resource.ts";
import { embeddedRecord } from "../engine/read/nested.ts";
import { TielineError } from "../errors.ts";
import { isObject, type JsonObject } from "../transport/json.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Context, ownerOf, type Source } from "./context.ts";
import type { Resolver } from "./fields.ts";
import { listOf, objectsAt, type Pair } from "./parts.ts";
import { fieldsBelow } from "./selection.ts";

/** Finds the records that a relation leads to, with these fields. */
export type ReadRelated<Found> = (source: Source, context: Context, fields: () => FieldSet | undefined) => Found | Promise<Found>;

function resolving<Found>(catalogue: Catalogue, target: string, read: ReadRelated<Found>): Resolver {
  return (source, _args, context, info) => read(source as Source, context, () => fieldsBelow(catalogue, info, target));
}

/** The record that this one names by an id: from the summary inside this one when that is enough, else from its vendor. */
export function belongsToResolver(catalogue: Catalogue, relation: BelongsTo, target: string): Resolver {
  return resolving(catalogue, target, readNamed(catalogue, relation, target));
}

export function readNamed(catalogue: Catalogue, relation: BelongsTo, target: string): ReadRelated<VendorRecord | null> {
  const resource = catalogue.resources.get(target)!;
  return (source, context, wanted) => {
    const { data } = source;
    const part = relation.embedded ? listOf(valueAt(data, relation.embedded))?.find(isObject) : undefined;
    const id = joinedKey(data, relation.key) ?? (part && keyOf(valueAt(part, resource.id)));
    // A summary without an id is shown as it came: nothing more can be requested of it.
    if (!id) return part && hasContent(part) ? makeRecord(resource, part, { fields: "all" }) : null;
    const fields = wanted();
    const summary = partialRecord(resource, id, part);
    if (fields && covers(summary, fields)) return summary;
    return getNamed(context, source, { type: target, id, fields }).then((full) => withSummary(full, summary));
  };
}

interface Named {
  type: string;
  id: string;
  fields: FieldSet | undefined;
}

/** The record that a vendor's record names. A value that cannot be an id is dirty data, not the caller's mistake: it names none. */
async function getNamed({ session }: Context, source: Source, { type: target, id, fields }: Named): Promise<VendorRecord | null> {
  try {
    return await session.get(target, id, fields);
  } catch (error) {
    if (!(error instanceof TielineError && error.code === "BAD_USER_INPUT")) throw error;
    const { type, vendor } = ownerOf(source).resource;
    const subject = `${type} -> ${target}`;
    const detail = `A ${type} names a ${target} by what cannot be an id of one. It is shown as null, and by raw(field:).`;
    session.upstreams.get(vendor)?.observations.note({ kind: "TYPE_CHANGED", type, subject, detail });
    return null;
  }
}

/** Does a summary hold any text or number? One of blanks and zeros means "none". */
function hasContent(part: JsonObject): boolean {
  return Object.values(part).some((value) => keyOf(value) !== undefined);
}

/** A summary may hold what the record itself does not. */
function withSummary(full: VendorRecord | null, summary: VendorRecord): VendorRecord | null {
  return full && { ...full, data: { ...summary.data, ...full.data }, sent: { ...summary.sent, ...full.sent } };
}

/** The record named by an id and a class. */
export function polymorphicResolver(catalogue: Catalogue, relation: Polymorphic): Resolver {
  return (source, _args, context, info) => {
    const { data } = source as Source;
    const id = keyOf(valueAt(data, relation.key));
    const type = relation.types[String(valueAt(data, relation.typeKey) ?? "")];
    return id && type ? getNamed(context, source as Source, { type, id, fields: fieldsBelow(catalogue, info, type) }) : null;
  };
}

/** Records that arrive inside this one. A summary is completed from its vendor when it lacks what is needed. */
export function embeddedResolver(catalogue: Catalogue, relation: EmbeddedIn, target: string, isPlural: boolean): Resolver {
  const read = readEmbedded(catalogue, relation, target);
  return resolving<readonly VendorRecord[] | VendorRecord | null>(catalogue, target, async (source, context, fields) => {
    const records = await read(source, context, fields);
    return isPlural ? records : (records?.[0] ?? null);
  });
}

export function readEmbedded(catalogue: Catalogue, relation: EmbeddedIn, target: string): ReadRelated<VendorRecord[] | null> {
  const resource = catalogue.resources.get(target)!;
  return async (from, context, wanted) => {
    const { session } = context;
    const owner = ownerOf(from);
    const holder = await withMember(from, relation.member, context);
    const pairs = objectsAt(holder, relation.member);
    if (!pairs && valueAt(holder.data, relation.member) === undefined && relation.fallback && from === owner && isAddressable(owner))
      return session.findBy(target, relation.fallback, owner.id);
    if (!pairs) return null;
    const fields = wanted();
    const records = pairs.map((pair) => {
      const id = keyOf(valueAt(pair.data, resource.id));
      if (!relation.summary || !id) return session.intern([embedded(pair)])[0]!;
      const summary = partialRecord(resource, id, pair.data);
      if (fields && covers(summary, fields)) return summary;
      return session.get(target, id, fields).then((full) => withSummary(full, summary) ?? summary);
    });
    return Promise.all(records);

    function embedded({ data, sent }: Pair): VendorRecord {
      return { ...embeddedRecord(resource, data, (row) => inherited(row, relation, owner.data)), sent: resource.redact?.(sent) ?? sent };
    }
  };
}

/** The row with what it inherits from the record around it. */
function inherited(row: JsonObject, { inherits }: EmbeddedIn, owner: JsonObject): JsonObject {
  if (!inherits) return row;
  const members: JsonObject = {};
  for (const [name, paths] of Object.entries(inherits)) {
    const key = [joinedKey(owner, paths.owner), paths.own ? joinedKey(row, paths.own) : ""];
    if (key.every((part) => part !== undefined)) members[name] = key.filter(Boolean).join("/");
  }
  return { ...row, ...members };
}

/** Records named by a list of ids. */
export function referencesManyResolver(catalogue: Catalogue, relation: ReferencesMany, target: string): Resolver {
  return resolving(catalogue, target, readEach(catalogue, relation, target));
}

export function readEach(catalogue: Catalogue, relation: ReferencesMany, target: string): ReadRelated<VendorRecord[] | null> {
  const resource = catalogue.resources.get(target)!;
  return async (source, context, wanted) => {
    const { data } = source;
    if (!listOf(valueAt(data, relation.key))) return null;
    const fields = wanted();
    const ids = keysAt(data, relation.key);
    if (fields?.size === 0) return ids.map((id) => partialRecord(resource, id));
    const records = await Promise.all(ids.map((id) => getNamed(context, source, { type: target, id, fields })));
    return records.filter((record) => record !== null);
  };
}

/** The record with a member that was left out of it, or the source itself. */
async function withMember(source: Source, path: string, { session }: Context): Promise<Source> {
  const owner = ownerOf(source);
  if (valueAt(source.data, path) !== undefined || source !== owner) return source;
  const fields = new Set([rootField(path)]);
  if (covers(owner, fields) || !isAddressable(owner)) return source;
  return (await session.get(owner.resource.type, owner.id, fields)) ?? source;
}
