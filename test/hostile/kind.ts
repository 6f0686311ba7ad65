import type { Random } from "../../sandbox/kit/random.ts";

/** What callers present; each is the value of a header `Authorization`. */
export interface Credentials {
  /** Of a caller who may read everything. */
  reader: string;
  /** Of one who may also see the console. */
  admin: string;
  /** Of one who may read a single vendor. */
  narrow: string;
  expired: string;
  revoked: string;
  /** A token of the issuer that is accepted, and the same past its time. */
  token: string;
  expiredToken: string;
}

/** A request that any HTTP client could send. */
export interface Exchange {
  method?: string;
  path?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
}

/** Bytes on a connection of their own. */
export interface Bytes {
  pieces: readonly (string | Buffer)[];
  /** Between two pieces, in milliseconds. */
  everyMs?: number;
  /** What the caller does after the last piece; it reads on when absent. */
  afterwards?: "ends" | "leaves";
}

export type Hostile = Exchange | Bytes;

/** One way of attacking. */
export interface Kind {
  name: string;
  /** The answers that are right: a status, with the first error's code where there is one; `closed` for a connection without any. */
  allowed: readonly string[];
  make(random: Random, credentials: Credentials): Hostile;
}

export const jsonType = { "content-type": "application/json" };

/** A POST of the caller who may read everything. */
export function post({ reader }: Credentials, body: unknown, headers: Readonly<Record<string, string>> = {}): Exchange {
  const text = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return { method: "POST", path: "/graphql", headers: { authorization: reader, ...jsonType, ...headers }, body: text };
}

/** A kind whose documents are posted. */
export function documents(name: string, allowed: readonly string[], write: (random: Random) => string): Kind {
  return { name, allowed, make: (random, credentials) => post(credentials, { query: write(random) }) };
}

/** A kind whose documents are posted with variables. */
export function questions(
  name: string,
  allowed: readonly string[],
  write: (random: Random) => { query: string; variables: unknown },
): Kind {
  return { name, allowed, make: (random, credentials) => post(credentials, write(random)) };
}

export const many = (count: number, one: (index: number) => string, between = " "): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(between);

export const nested = (levels: number, open: string, core: string, close: string): string =>
  `${open.repeat(levels)}${core}${close.repeat(levels)}`;

/** A size whose logarithm is even: most are small, and some are the largest. */
export function size(random: Random, low: number, high: number): number {
  return Math.round(low * (high / low) ** random.next());
}

/** Letters and signs, some of them of no use anywhere. */
export function text(random: Random, length: number): string {
  return many(length, () => random.pick(letters), "");
}

const letters = [
  ..."abcXYZ019_-. /\\'\"`{}()[]<>&;:,!?$%#@*+=|~^",
  "\n",
  "\t",
  "\u0000",
  "\u202e",
  "\ufeff",
  "ü",
  "€",
  "漢",
  "🙂",
  "\ud800",
];

/** Bytes of which many are no UTF-8. */
export function bytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.integer(0, 255)));
}
