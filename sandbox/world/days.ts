import type { Random } from "../kit/random.ts";
import { dayMs } from "../kit/time.ts";

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The earlier of two calendar days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two calendar days. */
export function later(a: string, b: string): string {
  return earlier(a, b) === a ? b : a;
}

/** An instant in office hours of that day, ISO 8601 in UTC. */
export function instantOf(day: string, r: Random): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${day}T${pad(r.integer(8, 17))}:${pad(r.integer(0, 59))}:${pad(r.integer(0, 59))}.000Z`;
}
