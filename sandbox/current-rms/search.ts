import { type Attribute, searchable } from "./attributes.ts";
import type { Dataset, Row } from "./model.ts";
import { type Comparison, condition, cutPredicate, toComparable } from "./predicates.ts";
import { type Tree, textOf, textsOf } from "./search-tree.ts";

export type Test = (row: Row) => boolean;

/** What a search looks at, and how. */
export interface SearchScope {
  data: Dataset;
  type: string;
  equality: Comparison["equality"];
}

/** A condition taken apart: it holds when the predicate does for all of the paths, or for one of them. */
interface Condition {
  paths: string[];
  combinator: string;
  predicate: string;
  values: string[];
}

/** Attributes that the documentation filters by without any predicate. */
const bareAttributes: Record<string, string[]> = {
  Member: ["membership_type"],
  Vehicle: ["membership_type"],
  InspectionResult: ["stock_level_id"],
};

/** The test of a search. Whatever the query engine does not understand is ignored silently ("Searching with the query engine"). */
export function filterOf(scope: SearchScope, tree: Tree): Test | undefined {
  const tests: (Test | undefined)[] = Object.entries(tree).flatMap(([key, node]) => {
    if (["s", "m", "combinator"].includes(key)) return [];
    if (Array.isArray(node)) return [testOf(scope, shortCondition(scope.type, key, node))];
    if (key === "g") return groups(node).map((group) => filterOf(scope, group));
    return key === "c" ? groups(node).map((group) => testOf(scope, longCondition(group))) : [];
  });
  return combine(tests, textOf(tree.m) ?? textOf(tree.combinator));
}

/** The order that a search asks for; undefined when it names no attribute that exists. */
export function sorterOf({ data, type }: SearchScope, tree: Tree): ((a: Row, b: Row) => number) | undefined {
  const wanted = (Array.isArray(tree.s) ? tree.s : []).flatMap((each) => {
    const [path = "", direction = "asc"] = each.trim().split(/\s+/);
    const by = searchable(data, type, path);
    return by ? [{ by, sign: direction.toLowerCase() === "desc" ? -1 : 1 }] : [];
  });
  if (!wanted.length) return undefined;
  return (a, b) => {
    for (const { by, sign } of wanted) {
      const order = compare(by, a, b);
      if (order) return order * sign;
    }
    return 0;
  };
}

/** Rows without the value come last in ascending order, as in PostgreSQL. */
function compare(by: Attribute, a: Row, b: Row): number {
  const [x = null, y = null] = [by.read(a)[0], by.read(b)[0]];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  const [left, right] = [toComparable(x, by.kind), toComparable(y, by.kind)] as [number, number];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `name_or_number_cont`: attributes and predicate in one key. */
function shortCondition(type: string, key: string, values: string[]): Condition | undefined {
  if (bareAttributes[type]?.includes(key)) return { paths: [key], combinator: "and", predicate: "eq", values };
  const cut = cutPredicate(key);
  if (!cut) return undefined;
  const combinator = /_(or|and)_/.exec(cut.path)?.[1] ?? "and";
  return { paths: cut.path.split(/_(?:or|and)_/), combinator, predicate: cut.predicate, values };
}

/** `a[0][name]`, `p` and `v[0][value]`: attributes, predicate and values, each spelt out ("Groupings"). */
function longCondition(node: Tree): Condition | undefined {
  const paths = textsOf(node.a, "name");
  const combinator = textOf(node.m) ?? textOf(node.combinator);
  const predicate = textOf(node.p);
  if (!predicate || (paths.length > 1 && !combinator)) return undefined;
  return { paths, combinator: combinator ?? "and", predicate, values: textsOf(node.v, "value") };
}

/** Unknown attributes are left out of a combination; a condition without any attribute is ignored. */
function testOf({ data, type, equality }: SearchScope, asked: Condition | undefined): Test | undefined {
  if (!asked) return undefined;
  const tests = asked.paths.map((path): Test | undefined => {
    const found = searchable(data, type, path);
    const passes = found && condition(asked.predicate, asked.values, { kind: found.kind, equality });
    return found && passes && ((row) => atLeastNull(found.read(row)).some(passes));
  });
  return combine(tests, asked.combinator);
}

function combine(all: (Test | undefined)[], combinator: string | undefined): Test | undefined {
  const tests = all.filter((test) => test !== undefined);
  if (!tests.length) return undefined;
  return combinator === "or" ? (row) => tests.some((test) => test(row)) : (row) => tests.every((test) => test(row));
}

function groups(node: Tree): Tree[] {
  return Object.values(node).filter((group): group is Tree => !Array.isArray(group));
}

function atLeastNull(values: unknown[]): unknown[] {
  return values.length ? values : [null];
}
