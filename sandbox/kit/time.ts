export const dayMs = 86_400_000;

/** A day (its first instant, UTC) or an instant in ISO 8601 without milliseconds, such as `2025-05-20T10:00:00Z`. */
export function secondsStamp(date: string | number): string {
  const instant = typeof date === "string" && isBareDay(date) ? `${date}T00:00:00Z` : date;
  return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The calendar day `count` days after a day (before it, if negative), as YYYY-MM-DD. */
export function shiftDay(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

function isBareDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
