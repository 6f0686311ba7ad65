import { asError, TielineError } from "../../errors.ts";
import { chunk } from "../memory/loader.ts";
import { byId, cachedRecords } from "../memory/read-through.ts";
import { keysAt } from "../model/names.ts";
import { covers, type FieldSet, mergeRecords, type VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import { missingParts } from "../model/shortened.ts";
import { maxValuesOf, pageSizeOf, type ReadContext } from "../vendor/upstream.ts";
import { keptByIds } from "./kept-keys.ts";
import { scanFresh } from "./scan.ts";

/**
 * Records that a list showed with less in their objects than they have, read from the lists that show all of it: one call for
 * each value by which those lists are told apart. A record that stays shortened carries the error that says what it lacks.
 */
export async function readInFull(
  context: ReadContext,
  resource: Resource,
  records: readonly VendorRecord[],
  fields: FieldSet | undefined,
): Promise<Map<string, VendorRecord>> {
  const found = new Map(records.map((record) => [record.id, record]));
  const merge = (read: readonly VendorRecord[]) => {
    for (const full of read) if (found.has(full.id)) found.set(full.id, mergeRecords(found.get(full.id)!, full));
  };
  const fail = (ids: readonly string[], loadError: Error) => {
    for (const id of ids) found.set(id, { ...found.get(id)!, loadError });
  };
  const isOpen = ({ id }: VendorRecord) => !covers(found.get(id)!, fields);
  for (const answer of cachedRecords(context, { resource, group: byId, keys: [...found.keys()], fields }).values())
    if (!(answer instanceof Error)) merge(answer);
  const open = records.filter(isOpen).map(({ id }) => id);
  if (open.length > 0)
    for (const answer of (await keptByIds(context, resource, open, { fields })).values()) if (!(answer instanceof Error)) merge(answer);

  const most = Math.max(1, Math.min(maxValuesOf(context.upstream, resource, resource.id), pageSizeOf(context.upstream, resource)));
  const readPart = async (value: string, ids: string[]) => {
    try {
      merge(
        await scanFresh(context, resource, { where: whereOf(resource, value, ids), fields, expected: { path: resource.id, values: ids } }),
      );
    } catch (error) {
      fail(ids, asError(error));
    }
  };
  const groups = new Map<string, string[]>();
  for (const { id, data } of records.filter(isOpen))
    for (const value of keysAt(data, resource.shortened!.by)) groups.set(value, [...(groups.get(value) ?? []), id]);
  await Promise.all([...groups].flatMap(([value, ids]) => chunk(ids, most).map((some) => readPart(value, some))));
  for (const record of records) {
    const read = found.get(record.id)!;
    if (isOpen(record) && !read.loadError) fail([record.id], lacking(context, resource, read, fields));
  }
  return found;
}

function whereOf({ id, shortened }: Resource, value: string, ids: readonly string[]) {
  return {
    all: [
      { attribute: shortened!.by, operator: "eq" as const, value },
      { attribute: id, operator: "in" as const, value: ids },
    ],
  };
}

/** What a record lacks, and why no other list could be asked. */
function lacking({ upstream }: ReadContext, resource: Resource, record: VendorRecord, fields: FieldSet | undefined): TielineError {
  const { by } = resource.shortened!;
  const parts = missingParts(resource, record.data, fields).join(", ");
  const isPlaced = keysAt(record.data, by).length > 0;
  const why = isPlaced ? `, also in the list of its ${by}` : `, and not the ${by} whose list would show it`;
  const advice = isPlaced ? undefined : `Ask for it through the record that ${by} names.`;
  const message = `${upstream.label} does not tell ${parts} of this ${resource.type}${why}.`;
  return new TielineError("UPSTREAM_BAD_RESPONSE", message, { vendor: resource.vendor, advice });
}
