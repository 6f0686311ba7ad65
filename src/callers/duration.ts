const unitMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A hundred years: later instants are mistakes. */
const maxMs = 36_500 * 86_400_000;

/** Milliseconds of a text such as 45s, 30m, 12h or 90d; undefined for any other. */
export function parseDuration(text: string): number | undefined {
  const [, count, unit] = /^([1-9]\d{0,8})([smhd])$/.exec(text) ?? [];
  const ms = Number(count) * (unitMs[unit ?? ""] ?? Number.NaN);
  return ms <= maxMs ? ms : undefined;
}
