import { nextTurn } from "../transport/steps.ts";

/** From when on a time zone is so many milliseconds ahead of UTC. */
export interface Offset {
  from: number;
  ms: number;
}

const dayMs = 86_400_000;
/** No zone changes its offset twice in less. */
const stepMs = 7 * dayMs;

/** From one instant to another. */
export interface Span {
  from: number;
  to: number;
}

/** Most instants that are asked for. */
export const usualSpan: Span = { from: Date.UTC(2015, 0, 1), to: Date.UTC(2035, 0, 1) };

const usual = new Map<string, Promise<Offset[]>>();

/** The offsets of a time zone in the usual span, found once. Throws a RangeError for an unknown zone. */
export function usualOffsets(timeZone: string): Promise<Offset[]> {
  let offsets = usual.get(timeZone);
  if (!offsets) {
    offsets = offsetsIn(timeZone, usualSpan);
    usual.set(timeZone, offsets);
    offsets.catch(() => usual.delete(timeZone));
  }
  return offsets;
}

/** Steps of some milliseconds. */
const sliceLength = 200;

/** The offsets of a time zone in a span, in their order; the first also holds before. Throws a RangeError for an unknown zone. */
export async function offsetsIn(timeZone: string, { from, to }: Span): Promise<Offset[]> {
  const offsetAt = offsetReader(timeZone);
  const offsets: Offset[] = [{ from, ms: offsetAt(from) }];
  let steps = 0;
  for (let at = from; at < to; ) {
    const next = Math.min(at + stepMs, to);
    const last = offsets.at(-1)!.ms;
    if (offsetAt(next) !== last) offsets.push(change(offsetAt, at, next));
    at = next;
    steps += 1;
    if (steps % sliceLength === 0) await nextTurn();
  }
  return offsets;
}

/** The first instant of the second offset, to the millisecond. */
function change(offsetAt: (at: number) => number, before: number, after: number): Offset {
  const first = offsetAt(before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === first) low = middle;
    else high = middle;
  }
  return { from: high, ms: offsetAt(high) };
}

function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const year = part.era === "BC" ? 1 - Number(part.year) : Number(part.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
    local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
    return local.getTime() - Math.floor(at / 1000) * 1000;
  };
}
