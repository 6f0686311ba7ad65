/** From when on a time zone is so many milliseconds ahead of UTC. */
export interface Offset {
  from: number;
  ms: number;
}

const dayMs = 86_400_000;
/** No zone changes its offset twice in less. */
const stepMs = 7 * dayMs;

/** The offsets of a time zone between two instants, in their order; the first also holds before. Throws a RangeError for an unknown zone. */
export function offsetsBetween(timeZone: string, from: number, to: number): Offset[] {
  const offsetAt = offsetReader(timeZone);
  const offsets: Offset[] = [{ from, ms: offsetAt(from) }];
  for (let at = from; at < to; ) {
    const next = Math.min(at + stepMs, to);
    const last = offsets.at(-1)!.ms;
    if (offsetAt(next) !== last) offsets.push(change(offsetAt, at, next));
    at = next;
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
