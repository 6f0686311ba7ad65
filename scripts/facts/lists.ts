import type { Operation, VendorContract } from "../../contract/model.ts";

/** One constant of a generated file: what it holds, and its value. */
export interface Fact {
  about: string;
  value: unknown;
}

/** The documented lists of a vendor, by operation id. */
export function listsOf({ operations }: VendorContract): [id: string, operation: Operation][] {
  const isList = ({ kind, answer }: Operation) => kind === "read" && (answer?.shape === "page" || answer?.shape === "list");
  return Object.entries(operations).filter(([, operation]) => isList(operation));
}

/** The largest page of nearly all lists, and of those that differ. */
export function pageSizes(lists: readonly [id: string, operation: Operation][]): { usual: number; others: Record<string, number> } {
  const sizes = lists.flatMap(([id, { maxPage }]) => (maxPage === undefined ? [] : [[id, maxPage] as const]));
  const usual = Math.max(...sizes.map(([, size]) => size));
  return { usual, others: Object.fromEntries(sizes.filter(([, size]) => size !== usual)) };
}

/** The same members without those that hold nothing. */
export function withoutEmpty<T>(members: Readonly<Record<string, T>>): Record<string, T> {
  const isEmpty = (value: T) => value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isEmpty(value)));
}
