import type { KeyKind } from "../engine/model/keys.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { isAbsent } from "./decision.ts";
import type { Env } from "./env.ts";
import { matches } from "./key-extractor.ts";
import { shapeOf } from "./normalise.ts";

/** Whose record it is, by type. */
export interface CustomerRow {
  /** The link to the account of its customer, or the path of the account's id. */
  account?: { link: string } | { path: string };
  /** The record of the same vendor that describes its customer, when it is another one. */
  organisation?: { type: string; path: string };
}

export type CustomerTable = Readonly<Record<string, CustomerRow>>;

/** Whether two records belong to one customer: true, false, or undefined when nothing is known; an error when it could not be asked. */
export class Customers {
  readonly #table: CustomerTable;
  readonly #env: () => Env;

  constructor(table: CustomerTable, env: () => Env) {
    this.#table = table;
    this.#env = env;
  }

  /** `account` is the first record's link to its customer's account, when it is another than usual. */
  async same(a: VendorRecord, b: VendorRecord, by: "shown" | "linked", account?: string): Promise<boolean | undefined> {
    if (by === "linked") {
      const [left, right] = await Promise.all([this.#account(a, account), this.#account(b)]);
      if (left && right) return left === right;
    }
    const [left, right] = await Promise.all([this.#organisation(a), this.#organisation(b)]);
    return left && right ? this.#shown(left, right) : undefined;
  }

  /** Whether two records show the same tax or account number. */
  shareNumber(a: VendorRecord, b: VendorRecord): boolean {
    return this.#numbers(a, b) === true;
  }

  #shown(a: VendorRecord, b: VendorRecord): boolean | undefined {
    const { keys } = this.#env();
    // Names are spelled in many ways: the same name says "same", another name says nothing.
    const named = keys.keys(a, "name").some((x) => keys.keys(b, "name").some((y) => matches(x, y)));
    return this.#numbers(a, b) ?? (named || undefined);
  }

  #numbers(a: VendorRecord, b: VendorRecord): boolean | undefined {
    const { keys } = this.#env();
    const values = (record: VendorRecord, kind: KeyKind) => keys.keys(record, kind).map(({ value }) => value);
    const taxes = agree(values(a, "vatNumber"), values(b, "vatNumber"), () => true);
    return taxes ?? agree(values(a, "accountNumber"), values(b, "accountNumber"), (x, y) => shapeOf(x) === shapeOf(y));
  }

  async #account(record: VendorRecord, field?: string): Promise<string | undefined> {
    const row = field ? { link: field } : this.#table[record.resource.type]?.account;
    if (!row) return undefined;
    if ("path" in row) return this.#env().keys.idsAt(record, row.path)[0];
    const decision = await this.#env().decide(record, row.link);
    // Taken for "nothing is known", a failure would let a namesake's record pass.
    if (decision.status === "UNKNOWN" && !isAbsent(decision)) throw decision.error;
    return decision.status === "LINKED" ? decision.targets[0]?.id : undefined;
  }

  async #organisation(record: VendorRecord): Promise<VendorRecord | undefined> {
    const row = this.#table[record.resource.type]?.organisation;
    if (!row) return record;
    const { keys, session } = this.#env();
    const [id] = keys.idsAt(record, row.path);
    return id === undefined ? undefined : ((await session.get(row.type, id, keys.fieldsOf(session.resource(row.type)))) ?? undefined);
  }
}

/** True when a value stands on both sides; false when two that can be compared differ; else undefined. */
function agree(left: readonly string[], right: readonly string[], comparable: (x: string, y: string) => boolean): boolean | undefined {
  if (left.some((x) => right.includes(x))) return true;
  return left.some((x) => right.some((y) => comparable(x, y))) ? false : undefined;
}
