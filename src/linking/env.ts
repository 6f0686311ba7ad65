import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import type { RequestSession } from "../engine/session.ts";
import type { Decision } from "./decision.ts";
import type { Eventual } from "./eventual.ts";
import type { KeyExtractor } from "./key-extractor.ts";
import type { KeyLookup } from "./key-lookup.ts";

/** The records with their amounts, where the list that they came from may have left those out. */
export function withAmounts({ session, keys }: Pick<Env, "session" | "keys">, records: readonly VendorRecord[]): Promise<VendorRecord[]> {
  const load = async (record: VendorRecord) => (await session.loadMissing([record], keys.amountFieldsOf(record.resource)))[0]!;
  return Promise.all(records.map((record) => (record.resource.shortened ? load(record) : record)));
}

/** What the rules of one request share. */
export interface Env {
  session: RequestSession;
  keys: KeyExtractor;
  lookup: KeyLookup;
  customers: CustomerCheck;
  /** The decision of another link, asked for together with everybody's in this tick. */
  decide(record: VendorRecord, field: string, fields?: FieldSet): Eventual<Decision>;
}

export interface CustomerVerdict {
  /** True, false, or undefined when nothing is known. */
  same: boolean | undefined;
  /** The error of a vendor that is not configured and might know more. */
  absence?: unknown;
}

/** Do two records belong to one customer? */
export interface CustomerCheck {
  /** Throws when a vendor could not be asked. `account` is the first record's link to its customer's account, when it is another than usual. */
  same(a: VendorRecord, b: VendorRecord, by: "shown" | "linked", account?: string): Eventual<CustomerVerdict>;
  /** Do two records show the same tax or account number? */
  shareNumber(a: VendorRecord, b: VendorRecord): boolean;
}
