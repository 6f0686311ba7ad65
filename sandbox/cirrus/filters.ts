import type { Parameter } from "../../contract/model.ts";
import { equal, like, type Test } from "./conditions.ts";
import { special } from "./special.ts";
import type { Row, Store } from "./store.ts";

/** Rows that pass every filter of the call. */
export function filterRows(
  store: Store,
  rows: readonly Row[],
  table: string,
  documented: Record<string, Parameter>,
  filters: ReadonlyMap<string, string[]>,
): Row[] {
  const tests = [...filters].map(([name, values]) => ({ values, test: testOf(store, table, name, documented[name]!) }));
  return rows.filter((r) => tests.every(({ test, values }) => test(store, r, values, filters)));
}

/** The meaning of a documented parameter on the rows of a table. */
function testOf(store: Store, table: string, name: string, parameter: Parameter): Test {
  // Coordinates are filtered by what they belong to.
  const owner = { AccountCoordinate: "Account", ActivityCoordinate: "Activity" }[table];
  if (owner) {
    const test = testOf(store, owner, name, parameter);
    return (s, r, values, all) => s.linked(r, owner.toLowerCase()).some((to) => test(s, to, values, all));
  }
  return special[`${table}.${name}`] ?? special[`*.${name}`] ?? byMember(store, table, name, parameter) ?? byLink(name);
}

/** A parameter of a plain member's name: `%` where it is documented, the exact value elsewhere. */
function byMember(store: Store, table: string, name: string, parameter: Parameter): Test | undefined {
  const field = store.contract.types[table]?.[name];
  if (!field || field.requestOnly || field.ref || store.contract.types[field.type]) return undefined;
  const fits = parameter.wildcard ? like : equal;
  return (s, r, values) => values.some((value) => fits(s.get(r, name), value));
}

/** `accountid` or `accountids`: the row's link leads to one of these ids. */
function byLink(name: string): Test {
  const link = name.replace(/ids?$/, "");
  return (store, r, values) => {
    if (r.hidden && name in r.hidden) return values.includes(String(r.hidden[name]));
    if (store.link(r, link) === undefined) throw new Error(`The sandbox gives ${r.table} no meaning for ${name}`);
    return store.linked(r, link).some((to) => values.includes(String(to.id)));
  };
}
