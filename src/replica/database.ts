import type { Unpack } from "./pack.js";

/** What a database takes and gives: texts, whole numbers, bytes. A list is one parameter of `inList`. */
export type Value = string | number | null | Uint8Array | readonly string[] | readonly number[];
export type Row = readonly (string | number | null | Uint8Array)[];

/** How a column is declared. `body` is a text that is kept compressed. */
export type Storage = "text" | "int" | "body";

export interface Insertion {
  table: string;
  columns: readonly { name: string; storage: Storage }[];
  rows: readonly Row[];
  /** Columns by which a row that is there is found and replaced. */
  key: readonly string[];
  /** By which bodies are compressed; its number is kept with them. */
  dictionary?: { number: number; text: string } | undefined;
}

/** The words by which each record is found, by its number. Words have no signs that JSON escapes. */
export type RecordWords = ReadonlyMap<number, ReadonlySet<string>>;

/** Statements that are done together, or not at all. Parameters are question marks, whatever the database calls them. */
export interface Transaction {
  all(sql: string, parameters?: readonly Value[], unpack?: Unpack): Promise<Row[]>;
  /** How many rows changed. */
  run(sql: string, parameters?: readonly Value[]): Promise<number>;
  /** Statements without parameters, one after the other: those that define tables. */
  exec(statements: readonly string[]): Promise<void>;
  insert(insertion: Insertion): Promise<void>;
  /** Adds words of a stream to the index of the search; those that are there stay. */
  insertWords(stream: number, words: RecordWords): Promise<void>;
  /** Deletes the rows with these values in these columns. */
  remove(removal: Pick<Insertion, "table" | "columns" | "rows">): Promise<void>;
}

/** One database, as the store needs it. A read never waits for a write. */
export interface Database {
  readonly kind: "embedded" | "postgresql";
  readonly dialect: Dialect;
  all(sql: string, parameters?: readonly Value[], unpack?: Unpack): Promise<Row[]>;
  /** Transactions are done one after the other, also those of other processes. The error that `work` throws undoes them. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Milliseconds since 1970, by the clock that all processes share. */
  now(transaction: Transaction): Promise<number>;
  /** Makes deleted content unreadable on disk, where the database can. */
  scrub(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/** Where the two databases' SQL differs. */
export interface Dialect {
  types: Readonly<Record<Storage, string>>;
  /** What follows the columns of a table that is its primary key. */
  keyed: string;
  /** `expression` equals one of the values, which are one parameter. */
  inList(expression: string, values: readonly string[] | readonly number[]): string;
  /** ASCII letters in upper case. */
  upper(expression: string): string;
  /** The member of a JSON object that is kept as text. */
  member(json: string, name: string): string;
  /** Position of the second text in the first, from 1; 0 where it is not. */
  position(text: string, part: string): string;
  starts(text: string, length: number): string;
  ends(text: string, length: number): string;
  /** All texts of a group, with spaces between. */
  joined(text: string): string;
}
