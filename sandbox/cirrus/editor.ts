import type { Editor } from "../kit/editor.ts";
import type { Store } from "./store.ts";

/** Edits the vendor's tables, which are named as the documented types. */
export function editorOf(store: Store): Editor {
  return {
    ids: (table) => store.rows(table).map(({ id }) => String(id)),
    add: (table, like, changes) => String(store.add(table, Number(like), changes)),
    change: (table, id, changes) => store.change(table, Number(id), changes),
    remove: (table, id) => store.remove(table, Number(id)),
  };
}
