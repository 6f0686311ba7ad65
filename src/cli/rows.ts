/**
 * An answer as flat rows. The rows are the records of the first list in the answer. Objects inside become columns with
 * dotted names; the first list inside a record is unrolled, a row for each of its elements with the outer columns repeated
 * (a record whose list is empty keeps one row); any further list beside it is one column holding JSON. `edges { node }`
 * and `nodes` do not appear in names, paging and `__typename` not at all.
 */
export type Row = Record<string, string | number | boolean | null>;

const hidden = new Set(["pageInfo", "totalCount", "__typename", "cursor"]);

export function flatten(data: unknown): Row[] {
  const list = firstList(data);
  return list ? list.flatMap((record) => unroll(record, "")) : unroll(data, "");
}

/** All columns of all rows, in the order in which they first appear. */
export function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function firstList(value: unknown): unknown[] | undefined {
  const list = asList(value);
  if (list) return list;
  if (!isObject(value)) return undefined;
  for (const inner of Object.values(value)) {
    const found = firstList(inner);
    if (found) return found;
  }
  return undefined;
}

/** A list itself, or the records of a connection. */
function asList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.nodes)) return value.nodes;
  if (Array.isArray(value.edges)) return value.edges.map((edge) => (isObject(edge) && "node" in edge ? edge.node : edge));
  return undefined;
}

function unroll(record: unknown, prefix: string): Row[] {
  if (!isObject(record)) return [{ [prefix || "value"]: scalar(record) }];
  const flat: Row = {};
  let lists: { name: string; items: unknown[] }[] = [];
  const visit = (object: Record<string, unknown>, path: string) => {
    for (const [name, value] of Object.entries(object)) {
      if (hidden.has(name)) continue;
      const column = path ? `${path}.${name}` : name;
      const items = asList(value);
      if (items) lists.push({ name: column, items });
      else if (isObject(value)) visit(value, column);
      else flat[column] = scalar(value);
    }
  };
  visit(record, prefix);
  const first = lists.find(({ items }) => items.some(isObject)) ?? lists.find(({ items }) => items.length === 0);
  lists = lists.filter((list) => list !== first);
  for (const { name, items } of lists) flat[name] = JSON.stringify(items);
  if (!first || first.items.length === 0) return [flat];
  return first.items.flatMap((item) => unroll(item, first.name)).map((inner) => ({ ...flat, ...inner }));
}

function scalar(value: unknown): string | number | boolean | null {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value ?? null);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
