/** Matches a text as SQL's `LIKE` does: whole, without regard to case. `wildcards` gives the sign of each wildcard its expression. */
export function like(text: unknown, pattern: string, wildcards: Record<string, string> = { "%": ".*" }): boolean {
  if (text === null || text === undefined) return false;
  const source = [...pattern].map((sign) => wildcards[sign] ?? sign.replace(/[.*+?^${}()|[\]\\]/, "\\$&"));
  return new RegExp(`^${source.join("")}$`, "is").test(String(text));
}
