import { type Code, TielineError, type VendorName } from "../errors.ts";

export interface Wanted {
  /** A value that was found less than this time ago serves, in milliseconds; 0: only one that is found from now on. */
  youngerThanMs: number;
  /** Only a value found after this, by the cache's clock: what was found then is of no use. */
  after?: number;
  /** It tells of records: what was asked for before a write is of no use after it. */
  isOfRecords?: boolean;
  signal: AbortSignal;
}

export interface CachedValue {
  kind: "value";
  text: string;
  /** When it was found, by the cache's clock; milliseconds since 1970. */
  at: number;
  ageMs: number;
}

/** The right to find the value, which nobody else has meanwhile. It ends with its process. */
export interface Lease {
  kind: "lease";
  /** Gives the value to those who wait, and keeps it for so long (0: for them alone). Returns its time. Never rejects. */
  fill(text: string, forMs: number): Promise<number | undefined>;
  /** Nothing was found that others could use: one of those who wait may try. */
  leave(): void;
}

/**
 * A cache of all processes that share one account of a vendor. On a miss one of them gets a lease, and the others wait for what it
 * finds (the leases of memcached: Nishtala et al., Scaling Memcache at Facebook, 3.2.1). What it keeps can be read by those alone
 * that have the account's credentials.
 */
export interface LeasedCache {
  /** Rejects when the cache cannot be asked, or with the reason of the signal. */
  lookUp(key: string, wanted: Wanted): Promise<CachedValue | Lease>;
  /** The value of this key is still of use: it is kept for so long from now on. */
  keep(key: string, forMs: number): void;
  /**
   * Keeps this text where none of a higher rank is kept, without a lease and until it is replaced, and returns the one that is kept.
   * Without a text of one's own the rank is 0. Rejects when the cache cannot be asked.
   */
  offer(key: string, text: string, rank: number): Promise<Offered>;
  /** Calls back when another process has offered a text that is kept, and when the cache can be asked again. */
  follow(key: string, changed: () => void): void;
}

export interface Offered {
  /** Empty where there is none. */
  text: string;
  /** Something was kept before, so that the cache has lost nothing. */
  wasKept: boolean;
}

/** What was found: for how long it is kept for others, in milliseconds. */
export interface Found<T> {
  value: T;
  forMs: number;
}

export interface Fetched<T> {
  value: T;
  /** Another process has found it. */
  isShared: boolean;
  /** How long ago that was; 0 for what was found meanwhile. */
  ageMs: number;
  /** By the cache's clock; undefined where it could not be asked. */
  at: number | undefined;
}

/** Form of values, and how long a failure of this code is kept, in milliseconds. */
export interface ValueForm<T> {
  write(value: T): string;
  read(text: string): T;
  failureMs?(error: TielineError): number;
}

/** The value that another process has found, or finds meanwhile, or that `find` finds for all. Without the cache each finds its own. */
export async function fetchThrough<T>(
  cache: LeasedCache,
  { key, wanted, form }: { key: string; wanted: Wanted; form: ValueForm<T> },
  find: () => Promise<Found<T>>,
): Promise<Fetched<T>> {
  const answer = await cache.lookUp(key, wanted).catch((error: unknown) => {
    if (wanted.signal.aborted) throw error;
    return undefined;
  });
  if (answer?.kind === "value") {
    const { text, ageMs, at } = answer;
    const outcome = JSON.parse(text) as Outcome;
    if ("error" in outcome) throw errorOf(outcome.error);
    return { value: form.read(outcome.value), isShared: true, ageMs, at };
  }
  try {
    const { value, forMs } = await find();
    const outcome: Outcome = { value: form.write(value) };
    return { value, isShared: false, ageMs: 0, at: await answer?.fill(JSON.stringify(outcome), forMs) };
  } catch (error) {
    const told = failureFor(error, wanted.signal);
    if (told) void answer?.fill(JSON.stringify({ error: told } satisfies Outcome), form.failureMs?.(error as TielineError) ?? 0);
    else answer?.leave();
    throw error;
  }
}

type Outcome = { value: string } | { error: SharedError };

interface SharedError {
  code: Code;
  message: string;
  vendor?: VendorName | undefined;
  advice?: string | undefined;
  retryAfterMs?: number | undefined;
}

/** A failure of the vendor is everybody's. That of a caller, who left or had a shorter deadline, is not. */
function failureFor(error: unknown, signal: AbortSignal): SharedError | undefined {
  if (!(error instanceof TielineError) || signal.aborted) return undefined;
  const { code, message, vendor, advice, retryAfterMs } = error;
  const isOurs = vendor === undefined || code === "UPSTREAM_BUDGET" || !code.startsWith("UPSTREAM_");
  return isOurs ? undefined : { code, message, vendor, advice, retryAfterMs };
}

function errorOf({ code, message, ...details }: SharedError): TielineError {
  const { vendor, ...rest } = details;
  return new TielineError(code, message, { ...(vendor && { vendor }), ...rest });
}
