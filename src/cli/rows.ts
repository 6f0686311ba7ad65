/** One row of a table: values by column. */
export type Row = Record<string, string | number | boolean | null>;

const hidden = new Set(["pageInfo", "totalCount", "__typename", "cursor"]);

/**
 * The data of an answer as rows. With one field at the top level, its records are the rows; with several, the answer is one
 * record. Nested objects become columns with dotted names. The first list of objects in a record is unrolled: one row for
 * each element, with the outer columns repeated (a record with an empty list keeps one row). Other lists are one column of
 * JSON. `nodes` and `edges { node }` are left out of names; paging and `__typename` are left out altogether.
 */
export function flatten(data: unknown): Row[] {
  if (!isObject(data)) return [];
  const fields = Object.entries(data).filter(([name]) => !hidden.has(name));
  const only = fields.length === 1 ? fields[0]![1] : data;
  if (fields.length === 0 || only === null || only === undefined) return [];
  return tabulate(asList(only) ?? [only], "").flat();
}

/** The columns of all rows by first appearance. An object that is null in some rows has the columns of the other rows. */
export function columnsOf(rows: readonly Row[]): string[] {
  const all = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const inside = (column: string) => all.filter((other) => other.startsWith(`${column}.`));
  const isNullObject = (column: string) => inside(column).length > 0 && rows.every((row) => (row[column] ?? null) === null);
  return [...new Set(all.flatMap((column) => (isNullObject(column) ? inside(column) : [column])))].filter(
    (column) => !isNullObject(column),
  );
}

/** The rows of each record. All records are unrolled by the same list, so that a column has one meaning. */
function tabulate(records: readonly unknown[], prefix: string): Row[][] {
  const parts = records.map((record) => split(record, prefix));
  const names = [...new Set(parts.flatMap(({ lists }) => [...lists.keys()]))];
  const unrolled = names.find((name) => parts.some(({ lists }) => lists.get(name)?.some(isObject)));
  const items = parts.flatMap(({ lists }) => (unrolled !== undefined && lists.get(unrolled)) || []);
  const inner = unrolled === undefined ? [] : tabulate(items, unrolled);
  return parts.map(({ flat, lists }) => {
    for (const [name, list] of lists) if (name !== unrolled) flat[name] = JSON.stringify(list);
    const own = inner.splice(0, (unrolled !== undefined && lists.get(unrolled)?.length) || 0).flat();
    return own.length > 0 ? own.map((row) => ({ ...flat, ...row })) : [flat];
  });
}

function split(record: unknown, prefix: string): { flat: Row; lists: Map<string, unknown[]> } {
  const flat: Row = {};
  const lists = new Map<string, unknown[]>();
  const visit = (object: Record<string, unknown>, path: string) => {
    for (const [name, value] of Object.entries(object)) {
      if (hidden.has(name)) continue;
      const column = path ? `${path}.${name}` : name;
      const items = asList(value);
      if (items) lists.set(column, items);
      else if (isObject(value)) visit(value, column);
      else flat[column] = scalar(value);
    }
  };
  if (isObject(record)) visit(record, prefix);
  else flat[prefix || "value"] = scalar(record);
  return { flat, lists };
}

/** A list, or the records of a connection. */
function asList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  if (Array.isArray(value.nodes)) return value.nodes;
  if (Array.isArray(value.edges)) return value.edges.map((edge) => (isObject(edge) && "node" in edge ? edge.node : edge));
  return undefined;
}

function scalar(value: unknown): string | number | boolean | null {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value ?? null);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
