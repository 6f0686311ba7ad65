import type { Aggregate, AggregateQuery } from "../engine/model/column.ts";
import { averageOf } from "../engine/model/decimal.ts";
import { nextTurn } from "../transport/steps.ts";
import type { Row } from "./database.ts";
import { DecimalTotal } from "./decimal-total.ts";
import type { Slot } from "./tables.ts";
import { canonicalOf, type Stored } from "./values.ts";

export interface Measure {
  slot: Slot;
  /** Are its least and its greatest value asked for? */
  hasRange: boolean;
  /** Are its digits added? */
  isTotalled: boolean;
}

interface Total {
  total: DecimalTotal;
  min: Stored;
  max: Stored;
}

/** Digits of which some milliseconds are spent on adding. */
const sliceLength = 10_000;

/** The records of one key, put together of the rows that the database grouped. */
export class Group {
  readonly key: readonly (string | null)[];
  #count = 0;
  readonly #measures: readonly Measure[];
  readonly #totals: Total[];

  constructor(key: readonly (string | null)[], measures: readonly Measure[]) {
    this.key = key;
    this.#measures = measures;
    this.#totals = measures.map(() => ({ total: new DecimalTotal(), min: null, max: null }));
  }

  async add([count, ...values]: Row): Promise<void> {
    this.#count += Number(count);
    for (const [i, into] of this.#totals.entries()) {
      const [min, max, joined] = values.slice(3 * i) as [Stored, Stored, Stored];
      if (min !== null && (into.min === null || isBefore(min, into.min))) into.min = min;
      if (max !== null && (into.max === null || isBefore(into.max, max))) into.max = max;
      if (typeof joined === "string") await addKeys(into.total, joined);
    }
  }

  result({ sum, avg, min, max }: AggregateQuery): Aggregate {
    const pick = (names: readonly string[], value: (total: Total, measure: Measure) => string | null) =>
      Object.fromEntries(
        names.map((name) => {
          const i = this.#measures.findIndex(({ slot }) => slot.column.name === name);
          return [name, value(this.#totals[i]!, this.#measures[i]!)];
        }),
      );
    return {
      key: this.key,
      count: this.#count,
      sum: pick(sum, ({ total }) => total.sum()),
      avg: pick(avg, ({ total }) => {
        const sum = total.sum();
        return sum === null ? null : averageOf(sum, total.count);
      }),
      min: pick(min, ({ min }, { slot }) => canonicalOf(slot.column.kind, min)),
      max: pick(max, ({ max }, { slot }) => canonicalOf(slot.column.kind, max)),
    };
  }
}

/** Kept texts are compared byte by byte. */
function isBefore(a: Exclude<Stored, null>, b: Exclude<Stored, null>): boolean {
  return typeof a === "number" ? a < Number(b) : Buffer.compare(Buffer.from(a), Buffer.from(String(b))) < 0;
}

async function addKeys(total: DecimalTotal, joined: string): Promise<void> {
  let added = 0;
  for (let at = 0; at < joined.length; ) {
    const space = joined.indexOf(" ", at);
    const end = space < 0 ? joined.length : space;
    total.add(joined, at, end);
    at = end + 1;
    added += 1;
    if (added % sliceLength === 0) await nextTurn();
  }
}
