import type { Clock } from "../../transport/clock.ts";
import type { Page } from "../model/adapter.ts";
import { fold } from "../model/names.ts";
import type { VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";

/** The ways in which a vendor was seen to differ from its documentation. */
export type ObservationKind =
  | "PAGE_CAPPED"
  | "FILTER_IGNORED"
  | "FILTER_HIDDEN"
  | "TOTAL_MISSING"
  | "LIST_MOVED"
  | "LIST_CUT"
  | "PAGE_REPEATED"
  | "DUPLICATE_ROWS"
  | "UNKNOWN_MEMBER"
  | "TYPE_CHANGED"
  | "UNKNOWN_CODE"
  | "BAD_ANSWER";

/** What was seen, and where; never a value of the data. */
export interface Observation {
  kind: ObservationKind;
  /** The type of the graph that was read. */
  type?: string | undefined;
  operation?: string | undefined;
  /** A member or a filter. Observations of one subject are counted together. */
  subject?: string | undefined;
  /** A sentence of ours. */
  detail: string;
}

export interface ObservationEntry extends Observation {
  /** Milliseconds since 1970. */
  firstSeen: number;
  lastSeen: number;
  count: number;
}

/** The last answer of the vendor: `failure` is the code of one that failed. */
export interface Contact {
  at: number;
  failure?: string;
}

/** What was learned is tried again after this time. */
const learnedForMs = 60 * 60_000;

/** More entries than these are not kept; the one not seen for longest makes room. */
const mostEntries = 200;

/** Names of members are shown. What does not look like a name could be anybody's data. */
const plainName = /^[\p{L}_$][\p{L}\p{N} _.$?-]{0,59}$/u;

/** What was learned about one vendor at run time: where it differs from its documentation, and how it answered last. */
export class Observations {
  readonly #clock: Clock;
  readonly #membersOf: (type: string) => ReadonlySet<string> | undefined;
  readonly #entries = new Map<string, ObservationEntry>();
  readonly #learned = new Map<string, { value: number; until: number }>();
  /** Spellings of documented members that were met, by type. */
  readonly #spelled = new Map<string, Set<string>>();
  #edition = 0;
  #lastContact: Contact | undefined;
  #lastSuccessAt: number | undefined;
  #lastFailure: Required<Contact> | undefined;

  /** `membersOf` tells the documented members of a type, folded; undefined where they are not known. */
  constructor(clock: Clock, membersOf: (type: string) => ReadonlySet<string> | undefined = () => undefined) {
    this.#clock = clock;
    this.#membersOf = membersOf;
  }

  note(observation: Observation): void {
    const { kind, type, operation, subject } = observation;
    const key = JSON.stringify([kind, type, operation, subject]);
    const now = this.#clock.now();
    const known = this.#entries.get(key);
    // The map's order is that of the last observation.
    this.#entries.delete(key);
    this.#entries.set(key, { ...observation, firstSeen: known?.firstSeen ?? now, lastSeen: now, count: (known?.count ?? 0) + 1 });
    if (this.#entries.size > mostEntries) this.#entries.delete(this.#entries.keys().next().value!);
  }

  /** The latest first. */
  entries(): ObservationEntry[] {
    return [...this.#entries.values()].reverse();
  }

  /** The vendor answered, or failed with this code. */
  noteContact(failure?: string): void {
    this.#edition += 1;
    const at = this.#clock.now();
    this.#lastContact = { at, ...(failure && { failure }) };
    if (failure) this.#lastFailure = { at, failure };
    else this.#lastSuccessAt = at;
  }

  /** Another one whenever the vendor has answered or failed, and whenever something was learned or forgotten. */
  edition(): number {
    for (const key of this.#learned.keys()) this.#current(key);
    return this.#edition;
  }

  /** When the vendor last answered; milliseconds since 1970. */
  get lastSuccessAt(): number | undefined {
    return this.#lastSuccessAt;
  }

  get lastFailure(): Required<Contact> | undefined {
    return this.#lastFailure;
  }

  get lastContact(): Contact | undefined {
    return this.#lastContact;
  }

  /** Learns from a page: how many rows the vendor gives, and what its answers lack. */
  learnPage({ type, list }: Resource, page: Page, requested: { page: number; size: number; capped: number | undefined }): void {
    const { rows, total, lacksTotal, hiddenFilter } = page;
    if (lacksTotal) this.#learn(`total ${type}`);
    if (hiddenFilter !== undefined) this.#learn(`hidden ${type} ${hiddenFilter}`);
    const known = this.pageCap(type);
    if (known !== undefined && rows.length > known && this.#learned.delete(`cap ${type}`)) this.#edition += 1;
    const { page: number, size, capped } = requested;
    // Only a first page that is full, with more after it, proves a cap.
    if (capped === undefined || number !== 1 || rows.length !== capped || (total !== undefined && total <= capped)) return;
    this.#learn(`cap ${type}`, capped);
    const detail = `A page of ${size} rows was requested and ${capped} came. Pages of ${capped} are requested from now on, for an hour.`;
    this.note({ kind: "PAGE_CAPPED", type, operation: list?.id, detail });
  }

  /** The largest page that the vendor was seen to give, when that is less than documented. */
  pageCap(type: string): number | undefined {
    return this.#current(`cap ${type}`);
  }

  /** Did answers of this list lack the documented total? */
  lacksTotal(type: string): boolean {
    return this.#current(`total ${type}`) !== undefined;
  }

  /** Did rows lack the value of this filter? */
  hides(type: string, filter: string): boolean {
    return this.#current(`hidden ${type} ${filter}`) !== undefined;
  }

  learnShortened({ type }: Resource): void {
    this.#learn(`shortened ${type}`);
  }

  /** Did a list show less in the objects of its rows than they have? */
  shortens(type: string): boolean {
    return this.#current(`shortened ${type}`) !== undefined;
  }

  learnIgnored({ type, list }: Resource, filter: string): void {
    this.#learn(`ignored ${type} ${filter}`);
    const detail = `Rows came that the filter "${filter}" should have left out. It is not sent from now on, for an hour.`;
    this.note({ kind: "FILTER_IGNORED", type, operation: list?.id, subject: filter, detail });
  }

  /** Was the vendor seen to ignore this filter? */
  ignores(type: string, filter: string): boolean {
    return this.#current(`ignored ${type} ${filter}`) !== undefined;
  }

  ignoredOf(type: string): string[] {
    const prefix = `ignored ${type} `;
    const filters = [...this.#learned.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    return filters.filter((filter) => this.ignores(type, filter));
  }

  /** Notes members of these records that nothing documents. */
  learnMembers({ type }: Resource, operation: string | undefined, records: readonly VendorRecord[]): void {
    const members = this.#membersOf(type);
    if (!members) return;
    const spelled = this.#spelled.get(type) ?? new Set<string>();
    this.#spelled.set(type, spelled);
    const unknown = new Set<string>();
    for (const { sent, data, resource } of records) {
      // A row in another, older form has names of its own.
      if (resource.reshape && data !== sent) continue;
      for (const name in sent) {
        if (spelled.has(name)) continue;
        if (members.has(fold(name))) spelled.add(name);
        else unknown.add(plainName.test(name) ? name : "");
      }
    }
    for (const name of unknown) {
      const detail = `Records have ${name ? `a member "${name}"` : "a member whose name is not shown"} that is not documented.`;
      this.note({ kind: "UNKNOWN_MEMBER", type, operation, subject: name, detail });
    }
  }

  #learn(key: string, value = 1): void {
    this.#edition += 1;
    this.#learned.set(key, { value, until: this.#clock.now() + learnedForMs });
  }

  #current(key: string): number | undefined {
    const learned = this.#learned.get(key);
    if (learned && learned.until > this.#clock.now()) return learned.value;
    if (this.#learned.delete(key)) this.#edition += 1;
    return undefined;
  }
}
