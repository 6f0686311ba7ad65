import { asError } from "../../errors.ts";
import type { IdentityMap } from "../memory/identity-map.ts";
import type { Loaders } from "../memory/loader.ts";
import { completeRecord, covers, coversMembers, type FieldSet, isAddressable, mergeRecords, type VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import type { OnLoadError } from "../model/source.ts";
import type { ReadContext } from "../vendor/upstream.ts";
import { readInFull } from "./in-full.ts";

interface CompletionOptions {
  records: IdentityMap;
  loaders: Loaders;
  context(resource: Resource): ReadContext;
  /** Reads a record by its id. */
  get(type: string, id: string, fields: FieldSet): Promise<VendorRecord | null>;
}

/** Completes the records of one request that a list, or a summary, gave in part. */
export class Completion {
  readonly #options: CompletionOptions;

  constructor(options: CompletionOptions) {
    this.#options = options;
  }

  /** The record with the parts that a list left out of its objects. One that cannot be had leaves its error on the record. */
  readInFull(record: VendorRecord, fields: FieldSet | undefined): VendorRecord | Promise<VendorRecord> {
    const { records, loaders, context } = this.#options;
    const { resource, id } = record;
    if (covers(record, fields) || !coversMembers(record, fields) || !isAddressable(record)) return record;
    records.add(record);
    const loader = loaders.named<VendorRecord | null>(`${resource.type} in full`, null, async (ids, wanted) => {
      const shortened = ids.map((each) => records.get(resource.type, each)!);
      const found = await readInFull(context(resource), resource, shortened, wanted);
      for (const each of found.values()) records.add(each);
      return found;
    });
    return loader.load(id, fields).then((full) => full ?? record);
  }

  /** The same records with these fields, in the same order. */
  async loadMissing(records: readonly VendorRecord[], fields: FieldSet | undefined, onError: OnLoadError): Promise<VendorRecord[]> {
    const isComplete = (record: VendorRecord) => covers(record, fields) || !isAddressable(record);
    if (!fields || records.every(isComplete)) return [...records];
    return Promise.all(records.map((record) => (isComplete(record) ? record : this.#complete(record, fields, onError))));
  }

  async #complete(record: VendorRecord, fields: FieldSet, onError: OnLoadError): Promise<VendorRecord> {
    try {
      if (coversMembers(record, fields)) {
        const full = await this.readInFull(record, fields);
        if (full.loadError && onError === "throw") throw full.loadError;
        return { ...mergeRecords(record, full), ...(full.loadError && { loadError: full.loadError }) };
      }
      const full = await this.#options.get(record.resource.type, record.id, fields);
      return full ? completeRecord(record, full) : record;
    } catch (error) {
      if (onError === "throw") throw error;
      return { ...record, loadError: asError(error) };
    }
  }
}
