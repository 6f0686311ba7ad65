import type { Editor } from "../kit/editor.ts";
import type { StoredMilestone } from "./milestones.ts";

/** Edits the milestones in place. There is one table. */
export function editorOf(milestones: StoredMilestone[]): Editor {
  const indexOf = (id: string) => milestones.findIndex(({ record }) => record.id === id);
  let last = Math.max(0, ...milestones.map(({ record }) => Number(record.id)));
  return {
    ids: () => milestones.map(({ record }) => String(record.id)),
    add(_table, like, changes) {
      const { record, supplierId } = milestones[indexOf(like)]!;
      last += 1;
      milestones.push({ record: { ...record, ...changes, id: String(last) } as StoredMilestone["record"], supplierId });
      return String(last);
    },
    change(_table, id, changes) {
      const at = indexOf(id);
      milestones[at] = { ...milestones[at]!, record: { ...milestones[at]!.record, ...changes } as StoredMilestone["record"] };
    },
    remove: (_table, id) => void milestones.splice(indexOf(id), 1),
  };
}
