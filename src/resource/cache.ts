import { LRUCache } from "lru-cache";
import { TielineError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { isObject, type Json, LosslessNumber } from "../transport/json.ts";
import type { Scope } from "../transport/send.ts";
import type { Columns, Resource } from "./model.ts";
import { fold } from "./names.ts";

export interface CacheOptions {
  clock: Clock;
  /** What the answers kept may weigh together, about. */
  maxBytes: number;
  /** How long an answer counts as fresh, where its resource says nothing else; 0 keeps nothing. */
  maxAgeMs: number;
}

/** What a question was answered with. */
export interface Entry<T> {
  answer: T;
  /** The columns that were asked for; absent: all that come without being named. */
  columns: Columns | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

/** fresh: to be used · stale: to be used while it is read anew · old: to be used only when the vendor fails. */
export type Standing = "fresh" | "stale" | "old";

/** Failures that an older answer helps over. Another answer than before is an answer. */
const outages = new Set(["UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT", "UPSTREAM_BUDGET", "UPSTREAM_BAD_RESPONSE"]);

const oldestMs = 24 * 60 * 60_000;

/** Answers of one credential, by question, for all requests. */
export class Cache {
  readonly #options: CacheOptions;
  readonly #entries: LRUCache<string, Entry<unknown>>;
  readonly #refreshing = new Set<string>();
  readonly #underWay = new Map<string, Set<{ columns: Columns | undefined }>>();

  readonly #under: Cache | undefined;

  constructor(options: CacheOptions, under?: Cache) {
    this.#options = options;
    this.#under = under;
    this.#entries = new LRUCache({ maxSize: Math.max(1, options.maxBytes) });
  }

  get keeps(): boolean {
    return this.#options.maxAgeMs > 0;
  }

  /** The same answers, for somebody whose own must not come among them. */
  aside(): Cache {
    return new Cache(this.#options, this);
  }

  get<T>(key: string): Entry<T> | undefined {
    return (this.#entries.get(key) ?? this.#under?.peek(key)) as Entry<T> | undefined;
  }

  /** What was kept before anything was set aside. */
  past<T>(key: string): Entry<T> | undefined {
    return this.#under?.peek(key) as Entry<T> | undefined;
  }

  /** Without its counting as used. */
  peek(key: string): Entry<unknown> | undefined {
    return this.#entries.peek(key);
  }

  set<T>(key: string, answer: T, columns: Columns | undefined, bytes: number, at = this.#options.clock.now()): void {
    if (this.keeps) this.#entries.set(key, { answer, columns, at }, { size: Math.ceil(bytes) + key.length + 100 });
  }

  /** Reads, and lets others know meanwhile which columns are on their way. */
  async read<T>(key: string, columns: Columns | undefined, read: () => Promise<T>): Promise<T> {
    const others = this.#underWay.get(key) ?? new Set();
    const own = { columns };
    this.#underWay.set(key, others.add(own));
    try {
      return await read();
    } finally {
      others.delete(own);
      if (others.size === 0) this.#underWay.delete(key);
    }
  }

  /** The columns of a read under way that says all that is wanted; who asks for the same ones shares its call. */
  underWay(key: string, wanted: Columns | undefined, resource: Resource): { columns: Columns | undefined } | undefined {
    return [...(this.#underWay.get(key) ?? [])].find(({ columns }) => holds(columns, wanted, resource));
  }

  /** Something was written: whatever was read before may be wrong now. */
  clear(): void {
    this.#entries.clear();
  }

  /** Reads these questions anew while nobody waits, each of them once at a time. A failure leaves what is kept. */
  refresh(keys: readonly string[], read: (keys: string[]) => Promise<unknown>): void {
    const due = keys.filter((key) => !this.#refreshing.has(key));
    if (due.length === 0) return;
    for (const key of due) this.#refreshing.add(key);
    const end = () => {
      for (const key of due) this.#refreshing.delete(key);
    };
    read(due).then(end, end);
  }

  ageOf({ at }: Entry<unknown>): number {
    return Math.max(0, this.#options.clock.now() - at);
  }

  /** How long an answer counts as fresh, in milliseconds; 0: it is not kept. */
  maxAgeOf({ maxAgeMs }: Resource): number {
    return this.keeps ? (maxAgeMs ?? this.#options.maxAgeMs) : 0;
  }

  /** What an answer of this age is good for; undefined: nothing. A caller that sets a limit gets nothing beyond it. */
  standing(entry: Entry<unknown>, resource: Resource, scope: Scope): Standing | undefined {
    const age = this.ageOf(entry);
    const maxAge = this.maxAgeOf(resource);
    if (scope.maxAgeMs !== undefined && age >= Math.min(scope.maxAgeMs, maxAge)) return scope.rehearsal ? "old" : undefined;
    return age < maxAge ? "fresh" : age < 2 * maxAge ? "stale" : age < oldestMs ? "old" : undefined;
  }
}

/** Does an answer that was asked for with `held` say what `wanted` asks? */
export function holds(held: Columns | undefined, wanted: Columns | undefined, resource: Resource): boolean {
  if (held) return wanted !== undefined && [...wanted].every((column) => held.has(column));
  return !wanted || !(resource.include ?? []).some((member) => wanted.has(fold(member)));
}

export function isOutage(error: unknown): error is TielineError {
  return error instanceof TielineError && outages.has(error.code);
}

const weights = new WeakMap<object, number>();

/** About how many bytes a value takes, told once for each object: the same rows stand under several questions. */
export function weigh(value: Json | undefined): number {
  if (typeof value === "string") return 2 * value.length + 16;
  if (value instanceof LosslessNumber || typeof value !== "object" || value === null) return 16;
  const known = weights.get(value);
  if (known !== undefined) return known;
  const inner = isObject(value) ? Object.entries(value).map(([name, each]) => name.length + weigh(each)) : value.map(weigh);
  const weight = inner.reduce((sum, each) => sum + each, 32);
  weights.set(value, weight);
  return weight;
}
