import type { Clock } from "../transport/clock.ts";
import type { Page, Resource } from "./model.ts";

/** The ways in which a vendor was seen to be other than its documentation says. */
export type DriftKind =
  | "PAGE_CAPPED"
  | "FILTER_IGNORED"
  | "LIST_MOVED"
  | "LIST_CUT"
  | "PAGE_REPEATED"
  | "DUPLICATE_ROWS"
  | "UNKNOWN_MEMBER"
  | "TYPE_CHANGED"
  | "UNKNOWN_CODE"
  | "BAD_ANSWER";

/** What was seen, and where; never a value of the data. */
export interface Sighting {
  kind: DriftKind;
  /** The type of the graph that was read. */
  type?: string | undefined;
  /** The operation that answered so. */
  operation?: string | undefined;
  /** What it is about beside that, such as a member or a filter: sightings of one subject are counted together. */
  subject?: string | undefined;
  /** A sentence of ours. */
  detail: string;
}

export interface DriftEntry extends Sighting {
  /** Milliseconds since 1970. */
  firstSeen: number;
  lastSeen: number;
  count: number;
}

/** How the vendor answered last: `failure` is the code of an answer that failed. */
export interface Reach {
  at: number;
  failure?: string;
}

interface Learned<T> {
  value: T;
  until: number;
}

/** What was learned is tried anew after this time. */
const learnedForMs = 60 * 60_000;

/** More than these are not kept; the one that was not seen for longest makes room. */
const mostEntries = 200;

/** Names of members are shown; what does not look like a name could be anybody's data. */
const plainName = /^[\p{L}_$][\p{L}\p{N} _.$?-]{0,59}$/u;

/** What was learned about one vendor at run time, and how it is doing. */
export class Drift {
  readonly #clock: Clock;
  readonly #membersOf: (type: string) => ReadonlySet<string> | undefined;
  readonly #entries = new Map<string, DriftEntry>();
  readonly #caps = new Map<string, Learned<number>>();
  readonly #ignored = new Map<string, Learned<true>>();
  readonly #spelled = new Map<string, Set<string>>();
  #reach: Reach | undefined;

  /** `membersOf` tells the documented members of a type, folded; undefined where they are not known. */
  constructor(clock: Clock, membersOf: (type: string) => ReadonlySet<string> | undefined = () => undefined) {
    this.#clock = clock;
    this.#membersOf = membersOf;
  }

  note(sighting: Sighting): void {
    const { kind, type, operation, subject } = sighting;
    const key = JSON.stringify([kind, type, operation, subject]);
    const now = this.#clock.now();
    const known = this.#entries.get(key);
    // The map's order is that of the last sighting.
    this.#entries.delete(key);
    this.#entries.set(key, { ...sighting, firstSeen: known?.firstSeen ?? now, lastSeen: now, count: (known?.count ?? 0) + 1 });
    if (this.#entries.size > mostEntries) this.#entries.delete(this.#entries.keys().next().value!);
  }

  /** The latest sighting first. */
  entries(): DriftEntry[] {
    return [...this.#entries.values()].reverse();
  }

  reached(failure?: string): void {
    this.#reach = { at: this.#clock.now(), ...(failure && { failure }) };
  }

  get reach(): Reach | undefined {
    return this.#reach;
  }

  /** Learns the page size that the vendor keeps to. Only a first page that is full, with more behind it, proves one. */
  learnPage({ type, list }: Resource, { rows, total }: Page, asked: { page: number; size: number; capped: number | undefined }): void {
    const known = this.pageCap(type);
    if (known !== undefined && rows.length > known) this.#caps.delete(type);
    const { page, size, capped } = asked;
    if (capped === undefined || page !== 1 || rows.length !== capped || (total !== undefined && total <= capped)) return;
    this.#caps.set(type, this.#learned(capped));
    const detail = `A page of ${size} rows was asked for and ${capped} came. Pages of ${capped} are asked for from now on, for an hour.`;
    this.note({ kind: "PAGE_CAPPED", type, operation: list?.id, detail });
  }

  /** The largest page that the vendor was seen to give, when that is less than documented. */
  pageCap(type: string): number | undefined {
    return this.#current(this.#caps, type)?.value;
  }

  learnIgnored({ type, list }: Resource, filter: string): void {
    this.#ignored.set(`${type} ${filter}`, this.#learned(true));
    const detail = `Rows came that the filter "${filter}" should have left out. It is not sent from now on, for an hour.`;
    this.note({ kind: "FILTER_IGNORED", type, operation: list?.id, subject: filter, detail });
  }

  /** Was the vendor seen to ignore this filter? */
  ignores(type: string, filter: string): boolean {
    return this.#current(this.#ignored, `${type} ${filter}`) !== undefined;
  }

  ignoredOf(type: string): string[] {
    const marks = [...this.#ignored.keys()].filter((mark) => mark.startsWith(`${type} `));
    return marks.map((mark) => mark.slice(type.length + 1)).filter((filter) => this.ignores(type, filter));
  }

  /** Notes members of these rows that nothing documents. */
  learnMembers({ type, reshape }: Resource, operation: string | undefined, rows: readonly object[], fold: (name: string) => string): void {
    const members = this.#membersOf(type);
    if (!members) return;
    const spelled = this.#spelled.get(type) ?? new Set<string>();
    this.#spelled.set(type, spelled);
    const unknown = new Set<string>();
    for (const row of rows) {
      // What has to be brought into shape first is another, older form with names of its own.
      if (reshape && reshape(row as never) !== row) continue;
      for (const name in row) {
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

  #learned<T>(value: T): Learned<T> {
    return { value, until: this.#clock.now() + learnedForMs };
  }

  #current<T>(from: Map<string, Learned<T>>, key: string): Learned<T> | undefined {
    const learned = from.get(key);
    if (learned && learned.until > this.#clock.now()) return learned;
    from.delete(key);
    return undefined;
  }
}
