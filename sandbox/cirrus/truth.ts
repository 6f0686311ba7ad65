import type { Truth } from "../kit/truth.ts";
import type { Store } from "./store.ts";

/** What the vendor holds: the records of each table, as their own type shows them. */
export function truthOf(store: Store): Truth {
  return {
    writes: store.log.writes,
    tables: () => store.tables().filter((table) => store.contract.types[table]),
    rows: (table) => store.rows(table).map((row) => ({ id: row.id, ...store.render(table, row) })),
  };
}
