import type { Editor } from "../kit/editor.ts";
import type { EditableDataset } from "./model.ts";

/** Edits the vendor's tables, which are named as the documented types. */
export function editorOf(data: EditableDataset): Editor {
  return {
    ids: (table) => data.ids(table).map(String),
    add: (table, like, changes) => String(data.insert(table, { ...data.row(table, Number(like))!, ...merged(like, table, changes) }).id),
    change: (table, id, changes) => void data.update(table, Number(id), changes as Record<string, unknown>),
    remove: (table, id) => data.remove(table, Number(id)),
  };

  function merged(like: string, table: string, changes: Readonly<Record<string, unknown>>) {
    return { record: { ...data.row(table, Number(like))!.record, ...changes } };
  }
}
