import { nextTurn } from "../transport/steps.ts";
import type { Dialect, Insertion, RecordWords, Storage, Value } from "./database.ts";
import { pack } from "./pack.js";
import { replacing } from "./replacing.ts";

/** Bytes decide the order of texts, as in the embedded database. */
export const dialect: Dialect = {
  types: { text: 'TEXT COLLATE "C"', int: "BIGINT", body: "BYTEA" },
  keyed: "",
  inList: (expression, values) => `${expression} = ANY(?::${typeof values[0] === "number" ? "bigint" : "text"}[])`,
  upper: (expression) => `upper(${expression})`,
  member: (json, name) => `(${json}::json ->> '${name}')`,
  position: (text, part) => `strpos(${text}, ${part})`,
  starts: (text, length) => `left(${text}, ${length})`,
  ends: (text, length) => `right(${text}, ${length})`,
  joined: (text) => `string_agg(${text}, ' ')`,
};

const mostKept = 500;
const known = new Map<string, string>();

/** `$1`, `$2` for question marks. No statement has one within a text. */
export function numbered(sql: string): string {
  let text = known.get(sql);
  if (text === undefined) {
    let number = 0;
    text = sql.replace(/\?/g, () => `$${++number}`);
    if (known.size >= mostKept) known.clear();
    known.set(sql, text);
  }
  return text;
}

type Run = (sql: string, parameters: readonly Value[]) => Promise<number>;

const arrays: Record<Storage, string> = { text: "text[]", int: "bigint[]", body: "bytea[]" };

/** A list for each column: a statement that is the same for any number of rows. */
export async function insert(run: Run, { table, columns, rows, key, dictionary }: Insertion): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(({ name }) => name);
  const lists: unknown[][] = columns.map(() => []);
  for (const [i, row] of rows.entries()) {
    if (i > 0 && i % sliceLength === 0) await nextTurn();
    for (const [j, { storage }] of columns.entries()) lists[j]!.push(storage === "body" ? pack(String(row[j]), dictionary) : row[j]);
  }
  const from = columns.map(({ storage }) => `?::${arrays[storage]}`).join(", ");
  await run(`INSERT INTO ${table} (${names.join(", ")}) SELECT * FROM unnest(${from}) ${replacing(names, key)}`, lists as Value[]);
}

export async function insertWords(run: Run, stream: number, words: RecordWords): Promise<void> {
  if (words.size === 0) return;
  const pairs = [...words].flatMap(([record, own]) => [...own].map((word) => [word, record] as const));
  const sql = `INSERT INTO word (word, stream, record) SELECT w.word, ?, w.record FROM unnest(?::text[], ?::bigint[]) AS w (word, record)
    ORDER BY w.word ON CONFLICT (word, stream, record) DO NOTHING`;
  await run(sql, [stream, pairs.map(([word]) => word), pairs.map(([, record]) => record)]);
}

/** Bodies that are compressed in some milliseconds. */
const sliceLength = 100;

export async function remove(run: Run, { table, columns, rows }: Pick<Insertion, "table" | "columns" | "rows">): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(({ name }) => name);
  const lists = columns.map((_, j) => rows.map((row) => row[j]));
  const from = columns.map(({ storage }) => `?::${arrays[storage]}`).join(", ");
  const equal = names.map((name) => `${table}.${name} = d.${name}`).join(" AND ");
  await run(`DELETE FROM ${table} USING unnest(${from}) AS d (${names.join(", ")}) WHERE ${equal}`, lists as Value[]);
}
