/**
 * The oldest answer that a caller takes, by its `Cache-Control` (RFC 9111, 5.2.1): `no-cache` and `no-store` take none that
 * was kept, `max-age=N` takes those that are N seconds old at most. Undefined when it says nothing of the kind.
 */
export function maxAgeOf(header: string | undefined): number | undefined {
  const directives = ((header ?? "").match(/(?:"(?:[^"\\]|\\.)*"|[^,])+/g) ?? []).map((each) => each.trim().toLowerCase());
  if (directives.includes("no-cache") || directives.includes("no-store")) return 0;
  const ages = directives.flatMap((each) => /^max-age=("?)(\d+)\1$/.exec(each)?.[2] ?? []).map(Number);
  return ages.length > 0 ? Math.min(...ages) * 1000 : undefined;
}
