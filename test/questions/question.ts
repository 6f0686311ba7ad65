import type { World } from "../../sandbox/world/model.ts";
import type { KnownLinks } from "./links.ts";
import type { VendorRows } from "./vendor-rows.ts";

/** What a plain program answers from. */
export interface Facts {
  rows: VendorRows;
  links: KnownLinks;
  world: World;
  /** Midnight in UTC of the day on which it is asked, in milliseconds. */
  today: number;
}

/** A business question, the operation that asks it, and the plain program that knows the answer. */
export interface Question {
  /** The operation, in `operations/` below this folder, or in `examples/queries/`. */
  file: string;
  variables?(facts: Facts): Record<string, unknown>;
  /** The data of the answer. The order of rows is compared only where the question asks for one. */
  answer(facts: Facts, variables: Record<string, unknown>): unknown;
  /** The path of the field by which the root list is ordered. */
  ordered?: { by: string; descending?: boolean };
  /** What of the question cannot be asked yet, and what it waits for. */
  waits?: string;
}

/** So many days from today, as an instant. */
export const daysFrom = ({ today }: Pick<Facts, "today">, days: number): string => new Date(today + days * 86_400_000).toISOString();

/** The same day of another year. */
export function yearsFrom({ today }: Pick<Facts, "today">, years: number): string {
  const date = new Date(today);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}

/** Is an instant, of whatever precision, before another? */
export const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/** Nodes with their number. */
export const counted = <T>(nodes: readonly T[]) => ({ totalCount: nodes.length, nodes });
