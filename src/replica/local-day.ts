import { type Offset, offsetsIn, type Span, usualOffsets, usualSpan } from "./offsets.ts";
import { dayMs } from "./values.ts";

/** Keeps a quotient from being rounded up where it is below zero: whole days, more than any instant is before 1970. */
const shiftDays = 100_000_000;

/** The day since 1970 of an instant (milliseconds) on the calendar that has these offsets. */
export function localDaySql(instant: string, offsets: readonly Offset[]): string {
  return `(${instant} + ${offsetSql(instant, offsets)} + ${shiftDays * dayMs}) / ${dayMs} - ${shiftDays}`;
}

/** Halved again and again, so that a row takes few comparisons. */
function offsetSql(instant: string, offsets: readonly Offset[]): string {
  const [first, ...others] = offsets;
  if (others.length === 0) return String(first?.ms ?? 0);
  const middle = offsets.length >> 1;
  const [before, after] = [offsets.slice(0, middle), offsets.slice(middle)];
  return `CASE WHEN ${instant} < ${after[0]!.from} THEN ${offsetSql(instant, before)} ELSE ${offsetSql(instant, after)} END`;
}

/** An instant whose offset was taken from elsewhere is this far from its day, at most. */
const marginDays = 3;
/** Days further apart than this are in two spans: one in the year 9999 is no reason to look through eight thousand. */
const gapDays = 400;

/** The offsets for instants on these days, where those of the usual span do not cover them all; undefined where they do. */
export async function offsetsOfDays(timeZone: string, days: ReadonlySet<number>): Promise<Offset[] | undefined> {
  const isUsual = (day: number) => (day - marginDays) * dayMs >= usualSpan.from && (day + marginDays) * dayMs <= usualSpan.to;
  const others = [...days].filter((day) => !isUsual(day)).sort((a, b) => a - b);
  if (others.length === 0) return undefined;
  const spans: Span[] = [];
  for (const day of others) {
    const span = { from: (day - marginDays) * dayMs, to: (day + marginDays) * dayMs };
    const last = spans.at(-1);
    if (last && span.from - last.to <= gapDays * dayMs) last.to = span.to;
    else spans.push(span);
  }
  const found = [...(await usualOffsets(timeZone))];
  for (const span of spans) found.push(...(await offsetsIn(timeZone, span)));
  return found.sort((a, b) => a.from - b.from);
}
