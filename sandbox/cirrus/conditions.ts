import type { Row, Store } from "./store.ts";

/** A call's filters by parameter name. */
export type Filters = ReadonlyMap<string, string[]>;

/** Whether a row passes one documented filter. `all` are the call's filters, for those that work in pairs. */
export type Test = (store: Store, row: Row, values: string[], all: Filters) => boolean;

/** Exact and case-sensitive. A flag equals its number, and a date-time its date. */
export function equal(actual: unknown, value: string): boolean {
  if (actual === null || actual === undefined) return false;
  if (typeof actual === "boolean") return Number(actual) === Number(value);
  if (typeof actual === "number") return actual === Number(value);
  const text = String(actual);
  return text === value || (/^\d{4}-\d\d-\d\d$/.test(value) && /^\d{4}-\d\d-\d\dT/.test(text) && text.slice(0, 10) === value);
}

/** A parameter that another one reads, or whose effect no row shows. */
export const noEffect: Test = () => true;

/** The parameter filters by a member of another name. */
export function member(name: string, fits: (actual: unknown, value: string) => boolean = equal): Test {
  return (store, row, values) => values.some((value) => fits(store.get(row, name), value));
}

/** These links, followed one after the other, lead from the row to one of the ids. */
export function through(...names: string[]): Test {
  return (store, row, values) => follow(store, row, names).some((to) => values.includes(String(to.id)));
}

/** The member's date is the given one or later. */
export function from(name: string, ...links: string[]): Test {
  return dated(name, links, (day, given) => day >= given);
}

/** The member's date is the given one or earlier. Both ends of a span belong to it. */
export function until(name: string, ...links: string[]): Test {
  return dated(name, links, (day, given) => day <= given);
}

function dated(name: string, links: string[], fits: (day: string, given: string) => boolean): Test {
  return (store, row, values) =>
    follow(store, row, links).some((to) => {
      const day = store.get(to, name);
      return typeof day === "string" && fits(day.slice(0, 10), values[0]!.slice(0, 10));
    });
}

function follow(store: Store, row: Row, links: readonly string[]): Row[] {
  return links.reduce((rows, link) => rows.flatMap((from) => store.linked(from, link)), [row]);
}

/** The row's kind is one of these. */
export function hasKind(_store: Store, row: Row, values: string[]): boolean {
  return values.includes(String((row.known.type as { id: number }).id));
}

/** Whether one of the missions is connected with the row, with this result if one is given. */
export function isConnected(store: Store, row: Row, missions: string[], result?: string): boolean {
  return store
    .rows("MissionConnection")
    .some(
      (connection) =>
        missions.includes(String((connection.links.mission as Row).id)) &&
        connection.known.type === row.table.toLowerCase() &&
        connection.known.connectid === row.id &&
        (result === undefined || equal(store.get(connection, "result"), result)),
    );
}

/** Whether the account has an activity of this user, state and type. */
export function isActive(store: Store, account: Row, all: Filters): boolean {
  const [user, closed, type] = ["activity_user", "activity_closed", "activity_type"].map((name) => all.get(name));
  const has = (activity: Row, link: string, ids: string[]) => store.linked(activity, link).some((to) => ids.includes(String(to.id)));
  return store
    .rows("Activity")
    .filter((activity) => store.linked(activity, "account").includes(account))
    .some(
      (activity) =>
        (!user || has(activity, "user", user)) &&
        (!closed || equal(store.get(activity, "closed"), closed[0]!)) &&
        (!type || has(activity, "type", type)),
    );
}

/** Months since year 0. */
export function monthOf(store: Store, row: Row): number {
  return Number(store.get(row, "year")) * 12 + Number(store.get(row, "month"));
}
