import { random } from "../kit/random.ts";
import { dayMs } from "../kit/time.ts";

/** An instant as the vendor writes it; a day is its first instant in UTC, no date is an empty text. */
export function instant(text: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? "" : new Date(at).toISOString();
}

export function day(text: string): string {
  return instant(text).slice(0, 10);
}

/** Creation and last change of a record, in that order and before the world's instant. `born` is a date that comes after creation. */
export function stamps(asOf: string, born: string | undefined, ...key: (string | number)[]): { created_at: string; updated_at: string } {
  const end = Date.parse(asOf);
  const r = random("stamps", ...key);
  const known = born === undefined ? Number.NaN : Date.parse(born);
  const created = Number.isNaN(known)
    ? end - r.integer(60, 700) * dayMs - r.integer(0, dayMs)
    : Math.min(known, end) - r.integer(1, 72) * 3_600_000;
  const updated = created + Math.floor((end - created) * r.next());
  return { created_at: new Date(created).toISOString(), updated_at: new Date(updated).toISOString() };
}
