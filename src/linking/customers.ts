import type { KeyKind } from "../engine/model/keys.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { absenceIn, type Decision, failureIn } from "./decision.ts";
import type { CustomerCheck, CustomerVerdict, Env } from "./env.ts";
import { after, type Eventual, whenAll } from "./eventual.ts";
import { matches } from "./key-extractor.ts";
import { shapeOf } from "./normalise.ts";

/** Whose record it is, by type. */
export interface CustomerRow {
  /** The link to the account of its customer, or the path of the account's id. */
  account?: { link: string } | { path: string };
  /** The record of the same vendor that describes its customer, when it is another one. */
  organisation?: { type: string; path: string };
}

/** The account of a record's customer, as far as it is known. */
type Account = { id?: string | undefined } & Pick<Decision, "error">;

export type CustomerTable = Readonly<Record<string, CustomerRow>>;

/** Whether two records belong to one customer, by their accounts or by the keys that they show. */
export class Customers implements CustomerCheck {
  readonly #table: CustomerTable;
  readonly #env: () => Env;

  constructor(table: CustomerTable, env: () => Env) {
    this.#table = table;
    this.#env = env;
  }

  same(a: VendorRecord, b: VendorRecord, by: "shown" | "linked", account?: string): Eventual<CustomerVerdict> {
    const asked = by === "linked" ? whenAll([this.#account(a, account), this.#account(b)]) : [];
    return after(asked, (accounts) => {
      const [first, second] = accounts;
      if (first?.id && second?.id) return { same: first.id === second.id };
      return after(whenAll([this.#organisation(a), this.#organisation(b)]), ([left, right]) => ({
        same: left && right ? this.#shown(left, right) : undefined,
        absence: absenceIn(accounts),
      }));
    });
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

  #account(record: VendorRecord, field?: string): Eventual<Account> {
    const row = field ? { link: field } : this.#table[record.resource.type]?.account;
    if (!row) return {};
    if ("path" in row) return { id: this.#env().keys.idsAt(record, row.path)[0] };
    return after(this.#env().decide(record, row.link), (decision) => {
      // Taken for "nothing is known", a failure would let a namesake's record pass.
      const failure = failureIn([decision]);
      if (failure !== undefined) throw failure;
      return { id: decision.status === "LINKED" ? decision.targets[0]?.id : undefined, error: decision.error };
    });
  }

  #organisation(record: VendorRecord): Eventual<VendorRecord | undefined> {
    const row = this.#table[record.resource.type]?.organisation;
    if (!row) return record;
    const { keys, session } = this.#env();
    const [id] = keys.idsAt(record, row.path);
    if (id === undefined) return undefined;
    return after(session.get(row.type, id, keys.fieldsOf(session.resource(row.type))), (found) => found ?? undefined);
  }
}

/** True when a value stands on both sides; false when two that can be compared differ; else undefined. */
function agree(left: readonly string[], right: readonly string[], comparable: (x: string, y: string) => boolean): boolean | undefined {
  if (left.some((x) => right.includes(x))) return true;
  return left.some((x) => right.some((y) => comparable(x, y))) ? false : undefined;
}
