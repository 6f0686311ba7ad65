import { type FieldSet, isSubset, type VendorRecord } from "../model/record.ts";

/** Lists that a request has read. A list is read once, unless that failed or more fields are needed than it was read with. */
export class ListMemo {
  readonly #lists = new Map<string, { fields: FieldSet | undefined; records: Promise<VendorRecord[]> }>();

  read(key: string, fields: FieldSet | undefined, read: () => Promise<VendorRecord[]>): Promise<VendorRecord[]> {
    const known = this.#lists.get(key);
    if (known && (known.fields === undefined || (fields && isSubset(fields, known.fields)))) return known.records;
    const records = read();
    this.#lists.set(key, { fields, records });
    records.catch(() => this.#lists.get(key)?.records === records && this.#lists.delete(key));
    return records;
  }
}
