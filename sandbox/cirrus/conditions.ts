import type { Row, Store } from "./store.ts";

/** Whether a row passes one documented filter; `all` are the call's filters, for those that work in pairs. */
export type Test = (store: Store, r: Row, values: string[], all: ReadonlyMap<string, string[]>) => boolean;

/** `%` is any text. No other sign is documented, nor a way to escape this one. */
export function like(actual: unknown, pattern: string): boolean {
  if (actual === null || actual === undefined) return false;
  const expression = pattern.split("%").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${expression.join(".*")}$`, "is").test(String(actual));
}

/** Exact, upper and lower case told apart; a flag fits its number, and a date-time its date. */
export function equal(actual: unknown, value: string): boolean {
  if (actual === null || actual === undefined) return false;
  if (typeof actual === "boolean") return Number(actual) === Number(value);
  if (typeof actual === "number") return actual === Number(value);
  const text = String(actual);
  return text === value || (/^\d{4}-\d\d-\d\d$/.test(value) && /^\d{4}-\d\d-\d\dT/.test(text) && text.slice(0, 10) === value);
}

/** A parameter that another one reads, or whose effect cannot be seen in the rows. */
export const noEffect: Test = () => true;

/** The parameter filters by this other member. */
export function member(name: string, fits: (actual: unknown, value: string) => boolean = equal): Test {
  return (store, r, values) => values.some((value) => fits(store.get(r, name), value));
}

/** Through these links, one after the other, the row leads to one of the ids. */
export function through(...names: string[]): Test {
  return (store, r, values) => {
    let rows = [r];
    for (const name of names) rows = rows.flatMap((from) => store.linked(from, name));
    return rows.some((to) => values.includes(String(to.id)));
  };
}

/** The member's date is the given one or later. */
export function from(name: string, ...links: string[]): Test {
  return dated(name, links, (day, given) => day >= given);
}

/** The member's date is the given one or earlier: both ends of a span belong to it. */
export function until(name: string, ...links: string[]): Test {
  return dated(name, links, (day, given) => day <= given);
}

function dated(name: string, links: string[], fits: (day: string, given: string) => boolean): Test {
  return (store, r, values) => {
    let rows = [r];
    for (const link of links) rows = rows.flatMap((to) => store.linked(to, link));
    return rows.some((to) => {
      const day = store.get(to, name);
      return typeof day === "string" && fits(day.slice(0, 10), values[0]!.slice(0, 10));
    });
  };
}
