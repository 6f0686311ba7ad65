import type { Freshness } from "../transport/send.ts";

/**
 * Which kept answers a caller takes, from `Cache-Control` (RFC 9111, 5.2.1). `no-store` asks the vendor like `no-cache`: what is kept
 * is the vendor's records, not the answer to this request. `only-if-cached` without an age takes any. Directives that are unknown, or
 * have no value that fits, are left out; of several with one name the most restrictive counts.
 */
export function readFreshness(header: string | undefined): Freshness {
  const directives = ((header ?? "").match(/(?:"(?:[^"\\]|\\.)*"|[^,])+/g) ?? []).map((each) => each.trim().toLowerCase());
  const has = (name: string) => directives.includes(name);
  const secondsOf = (name: string) => directives.flatMap((each) => secondsIn(each, name) ?? []);
  const onlyIfCached = has("only-if-cached");
  const ages = has("no-cache") || has("no-store") ? [0] : secondsOf("max-age");
  const margins = secondsOf("min-fresh");
  const excesses = [...secondsOf("max-stale"), ...(has("max-stale") ? [Number.POSITIVE_INFINITY] : [])];
  const isAnyAge = onlyIfCached && [ages, margins, excesses].every(({ length }) => length === 0);
  if (isAnyAge) excesses.push(Number.POSITIVE_INFINITY);
  return {
    ...(ages.length > 0 && { maxAgeMs: Math.min(...ages) * 1000 }),
    ...(margins.length > 0 && { minFreshMs: Math.max(...margins) * 1000 }),
    ...(excesses.length > 0 && { maxStaleMs: Math.min(...excesses) * 1000 }),
    ...(onlyIfCached && { onlyIfCached }),
  };
}

/** The value of a directive of this name: whole seconds, also in quotes. */
function secondsIn(directive: string, name: string): number | undefined {
  const [, given, , seconds] = /^([a-z-]+)=("?)(\d+)\2$/.exec(directive) ?? [];
  return given === name ? Number(seconds) : undefined;
}
