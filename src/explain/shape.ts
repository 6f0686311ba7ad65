import type { VendorName } from "../errors.ts";

/** Calls of one vendor, by the shape of a query alone. */
export interface Estimate {
  /** As if each list held as many rows as are requested, and every hop were as few batches as its strategy takes. */
  likely: number;
  /** As if nothing could be requested together. */
  most: number;
  /** What makes up the largest part of `most`, as a clause. */
  why: string;
}

/** A field that its vendor answers for one record at a time: no documented call serves several. */
export interface PerRecord {
  /** `Type.field`. */
  field: string;
  /** Records that it is requested of, as far as the query tells; each takes a call, or one for each page. */
  records: number;
}

/** What the shape of a query tells of its calls. Nothing is known of the data but how long lists were when they were last read. */
export interface QueryShape {
  sums: ReadonlyMap<VendorName, Estimate>;
  perRecord: ReadonlyMap<VendorName, PerRecord[]>;
}

/** The shape of one query, field by field. */
export class Shape implements QueryShape {
  readonly sums = new Map<VendorName, Estimate>();
  readonly perRecord = new Map<VendorName, PerRecord[]>();
  /** The largest part of each vendor's `most`. */
  readonly #largest = new Map<VendorName, number>();

  /** Without a reason, `most` is that of records which are read one by one. */
  add(vendor: VendorName, likely: number, most: number, why = "records may have to be read one by one"): void {
    const sum = this.sums.get(vendor) ?? { likely: 0, most: 0, why };
    const isLargest = most > (this.#largest.get(vendor) ?? 0);
    if (isLargest) this.#largest.set(vendor, most);
    this.sums.set(vendor, {
      likely: sum.likely + likely,
      most: Math.min(Number.MAX_SAFE_INTEGER, sum.most + most),
      why: isLargest ? why : sum.why,
    });
  }

  addPerRecord(vendor: VendorName, field: string, records: number): void {
    if (records <= 1) return;
    const fields = this.perRecord.get(vendor) ?? [];
    const before = fields.find((each) => each.field === field)?.records ?? 0;
    this.perRecord.set(vendor, [...fields.filter((each) => each.field !== field), { field, records: before + records }]);
  }
}
