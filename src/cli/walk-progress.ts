import { cursorPosition } from "../graph/query/cursor.ts";
import type { Progress } from "./progress.ts";
import { callsIn } from "./reports.ts";
import type { Source } from "./source.ts";
import { quotaTime, quotaWaits, readVendorStates } from "./vendor-states.ts";
import type { Page, Walk } from "./walk.ts";

/** What was done when a page had come. */
interface Mark {
  rows: number;
  at: number;
  calls: ReadonlyMap<string, number>;
}

/** How far an export is, and what the rest will take at the pace of the pages so far. */
export class WalkProgress {
  readonly #source: Source;
  /** Rows before the first one printed: an earlier run printed them. */
  readonly #skipped: number | undefined;
  #begin: Mark;
  #first: Mark | undefined;
  #latest: Mark | undefined;
  /** Rows behind those that were skipped. */
  #total: number | undefined;
  #wait: { vendors: ReadonlySet<string>; until: number } | undefined;

  constructor(source: Source, after: string | undefined) {
    this.#source = source;
    const position = after === undefined ? -1 : cursorPosition(after);
    this.#skipped = position === undefined ? undefined : position + 1;
    this.#begin = { rows: 0, at: source.clock.now(), calls: new Map() };
  }

  noteWait(wait: { vendors: ReadonlySet<string>; until: number }): void {
    this.#wait = wait;
  }

  notePage({ rows, total }: Page, { report }: Walk): void {
    this.#total ??= total !== undefined && this.#skipped !== undefined ? total - this.#skipped : undefined;
    const calls = new Map(Object.keys(report?.vendors ?? {}).map((vendor) => [vendor, callsIn(report, vendor)]));
    const mark = { rows: (this.#latest?.rows ?? 0) + rows, at: this.#source.clock.now(), calls };
    this.#first ??= mark;
    this.#latest = mark;
  }

  async measure(walk: Walk): Promise<Progress> {
    const now = this.#source.clock.now();
    const states = await readVendorStates(this.#source);
    const underWay = this.#source.callsUnderWay();
    const made = walk.calls + [...(underWay?.values() ?? [])].reduce((sum, calls) => sum + calls, 0);
    const rows = this.#latest?.rows ?? 0;
    const rest = this.#rest(rows, now);
    const waits = quotaWaits(states, now);
    const asked = this.#wait && this.#wait.until > now ? this.#wait : undefined;
    const labels = states.filter(({ name, label }) => asked?.vendors.has(name) && waits.every((wait) => wait.label !== label));
    return {
      rows: (this.#skipped ?? 0) + rows,
      total: this.#total === undefined ? undefined : (this.#skipped ?? 0) + this.#total,
      calls: made,
      expected: rest && Math.round(walk.calls + [...rest.calls.values()].reduce((sum, calls) => sum + calls, 0)),
      waits: [...waits, ...labels.map(({ label }) => ({ label, ms: asked!.until - now }))],
      leftMs: rest && Math.max(rest.ms, quotaTime(states, this.#minus(rest.calls, underWay), now)),
      elapsedMs: now - this.#begin.at,
    };
  }

  /** Calls and time that the remaining rows take at the pace of the pages after the first, which reads what all share. */
  #rest(rows: number, now: number): { calls: Map<string, number>; ms: number } | undefined {
    const latest = this.#latest;
    if (!latest || this.#total === undefined || rows === 0) return undefined;
    const from = this.#first && this.#first.rows < rows ? this.#first : this.#begin;
    const ratio = (this.#total - rows) / (rows - from.rows);
    const calls = new Map([...latest.calls].map(([vendor, count]) => [vendor, (count - (from.calls.get(vendor) ?? 0)) * ratio]));
    return { calls, ms: Math.max(0, (latest.at - from.at) * ratio - (now - latest.at)) };
  }

  #minus(calls: ReadonlyMap<string, number>, made: ReadonlyMap<string, number> | undefined): Map<string, number> {
    return new Map([...calls].map(([vendor, count]) => [vendor, Math.max(0, Math.ceil(count) - (made?.get(vendor) ?? 0))]));
  }
}
