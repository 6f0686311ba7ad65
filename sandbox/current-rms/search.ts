import { type Attribute, attribute, customAttribute } from "./attributes.ts";
import type { Dataset, Row } from "./dataset.ts";
import { condition, cutPredicate, toComparable } from "./predicates.ts";

/** Query parameters read the way Rails does: `q[g][0][name_cont]=x` becomes nested objects, `[]` makes a list. */
export interface Tree {
  [name: string]: Tree | string[];
}

export type Test = (row: Row) => boolean;

/** Attributes that the documentation filters by without any predicate. */
const BARE: Record<string, string[]> = { Member: ["membership_type"], Vehicle: ["membership_type"], InspectionResult: ["stock_level_id"] };

export function treeOf(query: [name: string, value: string][]): Tree {
  const root: Tree = Object.create(null);
  for (const [name, value] of query) {
    if (!name.startsWith("q[")) continue;
    const steps = [...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]!);
    let node = root;
    const last = steps.at(-1) === "" ? steps.length - 2 : steps.length - 1;
    for (const step of steps.slice(0, last)) {
      const next: Tree | string[] | undefined = node[step];
      const inner: Tree = !next || Array.isArray(next) ? Object.create(null) : next;
      node[step] = inner;
      node = inner;
    }
    const key = steps[last];
    if (!key) continue;
    const list = node[key];
    // A list gathers values; a plain parameter given twice keeps the last one.
    if (steps.at(-1) === "" && Array.isArray(list)) list.push(value);
    else node[key] = [value];
  }
  return root;
}

/** The rows a search lets through. Whatever the engine does not understand is left out of the search without a word. */
export function filterOf(data: Dataset, type: string, tree: Tree, exact: boolean): Test | undefined {
  const tests: Test[] = [];
  for (const [key, node] of Object.entries(tree)) {
    if (["s", "m", "combinator"].includes(key)) continue;
    if (key === "g" && !Array.isArray(node)) {
      for (const group of Object.values(node)) if (!Array.isArray(group)) add(tests, filterOf(data, type, group, exact));
    } else if (key === "c" && !Array.isArray(node)) {
      for (const long of Object.values(node)) if (!Array.isArray(long)) add(tests, longCondition(data, type, long, exact));
    } else if (Array.isArray(node)) {
      add(tests, shortCondition(data, type, key, node, exact));
    }
  }
  if (!tests.length) return undefined;
  return combine(tests, text(tree.m) ?? text(tree.combinator));
}

/** The order a search asks for; undefined when it asks for none that the engine understands. */
export function sorterOf(data: Dataset, type: string, tree: Tree): ((a: Row, b: Row) => number) | undefined {
  const wanted = (Array.isArray(tree.s) ? tree.s : []).flatMap((each) => {
    const [path = "", direction = "asc"] = each.trim().split(/\s+/);
    const found = attribute(data, type, path) ?? customAttribute(data, type, path);
    return found ? [{ found, sign: direction.toLowerCase() === "desc" ? -1 : 1 }] : [];
  });
  if (!wanted.length) return undefined;
  return (a, b) => {
    for (const { found, sign } of wanted) {
      const order = compare(found, a, b);
      if (order) return order * sign;
    }
    return 0;
  };
}

/** Rows without the value count as the highest, as in PostgreSQL. */
function compare(by: Attribute, a: Row, b: Row): number {
  const [x = null, y = null] = [by.read(a)[0], by.read(b)[0]];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  const [left, right] = [toComparable(x, by.kind), toComparable(y, by.kind)] as [number, number];
  return left < right ? -1 : left > right ? 1 : 0;
}

function shortCondition(data: Dataset, type: string, key: string, values: string[], exact: boolean): Test | undefined {
  if (BARE[type]?.includes(key)) return conditionOn(data, type, [key], "and", "eq", values, exact);
  const cut = cutPredicate(key);
  if (!cut) return undefined;
  const combinator = /_(or|and)_/.exec(cut.path)?.[1] ?? "and";
  return conditionOn(data, type, cut.path.split(/_(?:or|and)_/), combinator, cut.predicate, values, exact);
}

/** `a[0][name]`, `p` and `v[0][value]`: attributes, predicate and values, each spelt out. */
function longCondition(data: Dataset, type: string, node: Tree, exact: boolean): Test | undefined {
  const names = Array.isArray(node.a) ? node.a : texts(node.a, "name");
  const values = Array.isArray(node.v) ? node.v : texts(node.v, "value");
  const combinator = text(node.m) ?? text(node.combinator);
  const predicate = text(node.p);
  if (!predicate || (names.length > 1 && !combinator)) return undefined;
  return conditionOn(data, type, names, combinator ?? "and", predicate, values, exact);
}

/** Unknown attributes fall out of a combination; a condition with none left counts for nothing. */
function conditionOn(
  data: Dataset,
  type: string,
  paths: string[],
  combinator: string,
  predicate: string,
  values: string[],
  exact: boolean,
): Test | undefined {
  const tests: Test[] = [];
  for (const path of paths) {
    const found = attribute(data, type, path) ?? customAttribute(data, type, path);
    const fits = found && condition(predicate, values, found.kind, exact);
    if (found && fits) tests.push((row) => atLeastNull(found.read(row)).some(fits));
  }
  return tests.length ? combine(tests, combinator) : undefined;
}

function combine(tests: Test[], combinator: string | undefined): Test {
  return combinator === "or" ? (row) => tests.some((test) => test(row)) : (row) => tests.every((test) => test(row));
}

function add(tests: Test[], test: Test | undefined): void {
  if (test) tests.push(test);
}

function atLeastNull(values: unknown[]): unknown[] {
  return values.length ? values : [null];
}

function text(node: Tree | string[] | undefined): string | undefined {
  return Array.isArray(node) ? node.at(-1) : undefined;
}

function texts(node: Tree | undefined, member: string): string[] {
  return Object.values(node ?? {}).flatMap((each) => (Array.isArray(each) ? each : (text(each[member]) ?? [])));
}
