import type { Parameter } from "../kit/contract.ts";
import { like } from "../kit/like.ts";
import { equal, type Filters, type Test } from "./conditions.ts";
import { special } from "./special.ts";
import type { Row, Store } from "./store.ts";

/** What a list's filters are about. */
interface FilterContext {
  store: Store;
  table: string;
  documented: Record<string, Parameter>;
}

/** Records that are filtered by what they belong to. */
const owners: Record<string, string> = { AccountCoordinate: "Account", ActivityCoordinate: "Activity" };

/** Rows that pass every filter of the call. */
export function filterRows({ store, table, documented }: FilterContext, rows: readonly Row[], filters: Filters): Row[] {
  const tests = [...filters].map(([name, values]) => ({ values, test: testOf(store, table, name, documented[name]!) }));
  return rows.filter((row) => tests.every(({ test, values }) => test(store, row, values, filters)));
}

/** The meaning of a documented parameter for the rows of a table. */
function testOf(store: Store, table: string, name: string, parameter: Parameter): Test {
  const owner = owners[table];
  if (owner) {
    const test = testOf(store, owner, name, parameter);
    return (_, row, values, all) => store.linked(row, owner.toLowerCase()).some((to) => test(store, to, values, all));
  }
  return special[`${table}.${name}`] ?? special[`*.${name}`] ?? byMember(store, table, name, parameter) ?? byLink(name);
}

/** A parameter called like a plain member: with the wildcard `%` where it is documented, exact elsewhere. */
function byMember(store: Store, table: string, name: string, parameter: Parameter): Test | undefined {
  const field = store.contract.types[table]?.[name];
  if (!field || field.requestOnly || field.ref || store.contract.types[field.type]) return undefined;
  const fits = parameter.wildcard ? like : equal;
  return (_, row, values) => values.some((value) => fits(store.get(row, name), value));
}

/** `accountid` or `accountids`: the row's link leads to one of these ids. */
function byLink(name: string): Test {
  const link = name.replace(/ids?$/, "");
  return (store, row, values) => {
    if (row.hidden && name in row.hidden) return values.includes(String(row.hidden[name]));
    if (store.link(row, link) === undefined) throw new Error(`The sandbox gives ${row.table} no meaning for ${name}`);
    return store.linked(row, link).some((to) => values.includes(String(to.id)));
  };
}
