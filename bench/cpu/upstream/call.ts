/** One request as a vendor reads it. */
export interface Call {
  method: string;
  /** Decoded, without the query. */
  path: string;
  query: readonly (readonly [name: string, value: string])[];
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** Answers a request with the text of its body. What it was not written for is refused: then the bench ends. */
export type Vendor = (call: Call) => string;

/** A request that the upstream was not written for, or that its vendor would not take. */
export class Refusal extends Error {}

/** The parameters by name, each of which must be a known one and stand once. */
export function parameters(call: Call, known: readonly string[]): Record<string, string | undefined> {
  const out: Record<string, string> = {};
  for (const [name, value] of call.query) {
    if (!known.includes(name)) throw new Refusal(`no parameter ${name}`);
    if (name in out) throw new Refusal(`${name} twice`);
    out[name] = value;
  }
  return out;
}

/** Refuses all but this value. */
export function only(what: string, value: unknown, wanted: unknown): void {
  if (value !== wanted) throw new Refusal(`${what} is ${value}, not ${wanted}`);
}

export interface Span {
  page: number;
  size: number;
  from: number;
  to: number;
}

/** The span of a page, whose size must be given and not above the vendor's largest. */
export function spanOf(page: unknown, size: unknown, largest: number): Span {
  const [number, rows] = [Number(page), Number(size)];
  if (!Number.isInteger(number) || number < 1) throw new Refusal(`page ${page}`);
  if (!Number.isInteger(rows) || rows < 1 || rows > largest) throw new Refusal(`a page of ${size} rows`);
  return { page: number, size: rows, from: (number - 1) * rows, to: number * rows };
}

/** Places of rows by the value of an attribute, made when it is first asked for. */
export class Index {
  readonly #count: number;
  readonly #by = new Map<string, Map<string, number[]>>();

  constructor(count: number) {
    this.#count = count;
  }

  /** Places of the rows that have one of these values, in order. */
  places(attribute: string, valueAt: (place: number) => unknown, values: readonly unknown[]): number[] {
    let index = this.#by.get(attribute);
    if (!index) {
      index = new Map();
      for (let place = 0; place < this.#count; place++) {
        const value = String(valueAt(place));
        const sharing = index.get(value);
        if (sharing) sharing.push(place);
        else index.set(value, [place]);
      }
      this.#by.set(attribute, index);
    }
    const known = index;
    return [...new Set(values.map(String))].flatMap((value) => known.get(value) ?? []).sort((a, b) => a - b);
  }
}
