import { LRUCache } from "lru-cache";
import type { Clock } from "../../transport/clock.ts";
import { sizeOf } from "../../transport/json-size.ts";
import type { CallNote, KeptPart, Scope } from "../../transport/send.ts";
import { fold } from "../model/names.ts";
import { type FieldSet, isSubset, type VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import { namesAge, oldestMs, servedBelow, standsInBelow } from "./freshness.ts";

export interface CacheOptions {
  clock: Clock;
  /** What all entries may take on the heap, in bytes. */
  maxBytes: number;
  /** How long an answer counts as fresh, where its resource says nothing else; 0 keeps nothing. */
  maxAgeMs: number;
}

/** What a cached answer must show of itself. */
export interface Cacheable {
  readonly records: readonly VendorRecord[];
}

export interface Entry<T extends Cacheable> {
  answer: T;
  /** The fields that were requested; absent: all that come without being named. */
  fields: FieldSet | undefined;
  /** Milliseconds since 1970. */
  storedAt: number;
  /** What answers that are made of it remember of it. */
  part: KeptPart;
}

/**
 * What an entry of its age is good for (RFC 9111, 4.2): fresh entries are used; stale ones are used while they are
 * revalidated; expired ones are used only when the vendor fails.
 */
export type Freshness = "fresh" | "stale" | "expired";

export interface StandInRequest<T extends Cacheable> {
  key: string;
  /** An entry that is too old, but includes what is needed. */
  expired: Entry<T> | undefined;
  /** Does an entry include what is needed? */
  fits(entry: Entry<T>): boolean;
  scope: Scope;
  /** Told when the entry is served instead of the vendor's answer. */
  onUse(entry: Entry<T>): void;
}

/** What an entry takes beside its key and records: the entry, its places in the maps. */
const entryBytes = 400;
/** What one record takes beside its members: the record and its place in an answer. */
const recordBytes = 200;

/** Answers of one credential by key, for all requests. Records that several entries share are counted once. */
export class Cache {
  readonly options: CacheOptions;
  readonly #entries: LRUCache<string, Entry<Cacheable>>;
  readonly #revalidating = new Set<string>();
  readonly #inFlight = new Map<string, Set<{ fields: FieldSet | undefined }>>();
  readonly #held = new Map<VendorRecord, { bytes: number; entries: number }>();
  #bytes = 0;
  #edition = 0;

  constructor(options: CacheOptions) {
    this.options = options;
    // Bytes are counted here: the map has no bound of its own, for which it would reserve its places beforehand.
    const unbounded = { maxSize: Number.MAX_SAFE_INTEGER, sizeCalculation: () => 1 };
    this.#entries = new LRUCache({ ...unbounded, dispose: (entry, key) => this.#dispose(key, entry) });
  }

  get isEnabled(): boolean {
    return this.options.maxAgeMs > 0;
  }

  /** Bytes of all entries, as estimated. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Another one whenever an entry came, or went. */
  get edition(): number {
    return this.#edition;
  }

  get<T extends Cacheable>(key: string): Entry<T> | undefined {
    return this.#entries.get(key) as Entry<T> | undefined;
  }

  /** The same, without counting as a use. */
  peek<T extends Cacheable>(key: string): Entry<T> | undefined {
    return this.#entries.peek(key) as Entry<T> | undefined;
  }

  set(key: string, answer: Cacheable, fields: FieldSet | undefined, storedAt = this.now()): void {
    if (!this.isEnabled) return;
    const before = this.#bytes;
    this.#edition += 1;
    this.#retain(key, answer);
    const added = this.#bytes - before;
    this.#entries.set(key, { answer, fields, storedAt, part: { storedAt, isGone: false } });
    // An answer that is larger than the cache would evict everything else, and itself at last.
    if (added > this.options.maxBytes) this.#entries.delete(key);
    while (this.#bytes > this.options.maxBytes && this.#entries.size > 0) this.#entries.pop();
  }

  /** Something was written: whatever was read before may be wrong now. */
  clear(): void {
    this.#entries.clear();
  }

  /** The answer to serve when the vendor fails: the expired one, if there is one. */
  standIn<T extends Cacheable>({ expired, onUse }: StandInRequest<T>): Entry<T> | undefined {
    if (expired) onUse(expired);
    return expired;
  }

  /** Reads, and lets others know meanwhile which fields are being read. */
  async read<T>(key: string, fields: FieldSet | undefined, read: () => Promise<T>): Promise<T> {
    const others = this.#inFlight.get(key) ?? new Set();
    const own = { fields };
    this.#inFlight.set(key, others.add(own));
    try {
      return await read();
    } finally {
      others.delete(own);
      if (others.size === 0) this.#inFlight.delete(key);
    }
  }

  /** The fields of a read in flight that includes all that is needed: who requests the same ones shares its call. */
  inFlight(key: string, needed: FieldSet | undefined, resource: Resource): { fields: FieldSet | undefined } | undefined {
    for (const read of this.#inFlight.get(key) ?? []) if (includesFields(read.fields, needed, resource)) return read;
    return undefined;
  }

  /** Reads these keys again in the background, each of them once at a time. A failure leaves what is kept. */
  revalidate(keys: readonly string[], read: (keys: string[]) => Promise<unknown>): void {
    const due = keys.filter((key) => !this.#revalidating.has(key));
    if (due.length === 0) return;
    for (const key of due) this.#revalidating.add(key);
    const end = () => {
      for (const key of due) this.#revalidating.delete(key);
    };
    read(due).then(end, end);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.options.clock.now();
  }

  ageOf({ storedAt }: Pick<Entry<Cacheable>, "storedAt">): number {
    return Math.max(0, this.now() - storedAt);
  }

  /** How long an answer counts as fresh, in milliseconds; 0: it is not kept. */
  maxAgeOf({ maxAgeMs }: Resource): number {
    return this.isEnabled ? (maxAgeMs ?? this.options.maxAgeMs) : 0;
  }

  /** What to note of a fresh entry that serves. */
  noteOf({ part }: Entry<Cacheable>, resource: Resource, scope: Scope): NonNullable<CallNote["from"]> {
    const maxAge = this.maxAgeOf(resource);
    return { part, until: part.storedAt + (namesAge(scope) ? servedBelow(scope, maxAge) : maxAge) };
  }

  /** Undefined: the entry is good for nothing. A caller that names an age gets nothing beyond it. */
  freshness(entry: Pick<Entry<Cacheable>, "storedAt">, resource: Resource, scope: Scope): Freshness | undefined {
    const age = this.ageOf(entry);
    const maxAge = this.maxAgeOf(resource);
    if (namesAge(scope)) return age < servedBelow(scope, maxAge) ? "fresh" : age < standsInBelow(scope, maxAge) ? "expired" : undefined;
    return age < maxAge ? "fresh" : age < 2 * maxAge ? "stale" : age < oldestMs ? "expired" : undefined;
  }

  #dispose(key: string, entry: Entry<Cacheable>): void {
    (entry.part as { isGone: boolean }).isGone = true;
    this.#edition += 1;
    this.#release(key, entry);
  }

  #retain(key: string, { records }: Cacheable): void {
    this.#bytes += entryBytes + key.length;
    for (const record of records) {
      const held = this.#held.get(record);
      if (held) held.entries += 1;
      else {
        const bytes = bytesOf(record);
        this.#held.set(record, { bytes, entries: 1 });
        this.#bytes += bytes;
      }
    }
  }

  #release(key: string, { answer }: Entry<Cacheable>): void {
    this.#bytes -= entryBytes + key.length;
    for (const record of answer.records) {
      const held = this.#held.get(record)!;
      held.entries -= 1;
      if (held.entries > 0) continue;
      this.#held.delete(record);
      this.#bytes -= held.bytes;
    }
  }
}

/** A record never changes. One that is released and cached again, as with a page of many, is not measured again. */
const measured = new WeakMap<VendorRecord, number>();

function bytesOf(record: VendorRecord): number {
  const known = measured.get(record);
  if (known !== undefined) return known;
  const { data, sent, id } = record;
  // Members that were changed for `data` are few: beside `sent` it costs its own object only.
  const own = sent === data ? 0 : 16 * Object.keys(data).length;
  const bytes = recordBytes + id.length + sizeOf(data) + own;
  measured.set(record, bytes);
  return bytes;
}

/** Does an answer that was read with `held` include what is needed? */
export function includesFields(held: FieldSet | undefined, needed: FieldSet | undefined, resource: Pick<Resource, "optIn">): boolean {
  if (held) return needed !== undefined && isSubset(needed, held);
  return !needed || !(resource.optIn ?? []).some((name) => needed.has(fold(name)));
}
