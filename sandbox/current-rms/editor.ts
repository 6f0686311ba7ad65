import type { Editor } from "../kit/editor.ts";
import type { WorldDataset } from "./dataset.ts";

/** Edits the vendor's tables, which are named as the documented types. */
export function editorOf(data: WorldDataset): Editor {
  return {
    ids: (table) => data.ids(table).map(String),
    add: (table, like, changes) => String(data.add(table, Number(like), changes)),
    change: (table, id, changes) => data.change(table, Number(id), changes),
    remove: (table, id) => data.remove(table, Number(id)),
  };
}
