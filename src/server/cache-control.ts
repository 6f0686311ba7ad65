/**
 * The oldest answer that a caller accepts, in milliseconds, from `Cache-Control` (RFC 9111, 5.2.1): 0 for `no-cache` and
 * `no-store`, N seconds for `max-age=N`. Undefined when the header says neither.
 */
export function readMaxAge(header: string | undefined): number | undefined {
  const directives = ((header ?? "").match(/(?:"(?:[^"\\]|\\.)*"|[^,])+/g) ?? []).map((each) => each.trim().toLowerCase());
  if (directives.includes("no-cache") || directives.includes("no-store")) return 0;
  const ages = directives.flatMap((each) => /^max-age=("?)(\d+)\1$/.exec(each)?.[2] ?? []).map(Number);
  return ages.length > 0 ? Math.min(...ages) * 1000 : undefined;
}
