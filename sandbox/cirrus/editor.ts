import type { Editor } from "../kit/editor.ts";
import type { Store } from "./store.ts";

/** Edits the vendor's tables, which are named as the documented types. */
export function editorOf(store: Store): Editor {
  const find = (table: string, id: string) => store.find(table, Number(id))!;
  return {
    ids: (table) => store.rows(table).map(({ id }) => String(id)),
    add: (table, like, changes) => {
      const { known, links, hidden, custom } = find(table, like);
      const made = store.insert(table, { ...known, ...changes, id: undefined }, links, hidden && { hidden });
      Object.assign(made.known, { id: made.id });
      if (custom) made.custom = custom;
      return String(made.id);
    },
    change: (table, id, changes) => store.update(find(table, id), changes),
    remove: (table, id) => store.remove(find(table, id)),
  };
}
