import { mergeRecords, type VendorRecord } from "../model/record.ts";

/** One record for each id that a request has read: what is read again is merged into what is known. */
export class IdentityMap {
  readonly #records = new Map<string, Map<string, VendorRecord>>();

  get(type: string, id: string): VendorRecord | undefined {
    return this.#records.get(type)?.get(id);
  }

  add(record: VendorRecord): VendorRecord {
    const { type } = record.resource;
    const byId = this.#records.get(type) ?? new Map<string, VendorRecord>();
    this.#records.set(type, byId);
    const known = byId.get(record.id);
    const merged = known ? mergeRecords(known, record) : record;
    byId.set(record.id, merged);
    return merged;
  }

  addAll(records: readonly VendorRecord[]): VendorRecord[] {
    return records.map((record) => this.add(record));
  }
}
