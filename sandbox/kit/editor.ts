/** Members of a row and their new values. */
export type Changes = Readonly<Record<string, unknown>>;

/** Changes a vendor's rows as its own users do: while they are read, and without a call. Ids are the vendor's own, as text. */
export interface Editor {
  /** Ids of all rows of a table, in no particular order. */
  ids(table: string): string[];
  /** Makes a new row like this one, with these members; gives its id, which no row had before. */
  add(table: string, like: string, changes: Changes): string;
  change(table: string, id: string, changes: Changes): void;
  remove(table: string, id: string): void;
}
