import { labelsOf } from "../integrity.ts";
import { blank } from "./blank.ts";
import type { Outcome } from "./index.ts";
import type { WriteRequest } from "./request.ts";

/** The list of actions shows what happened to any record, deleted ones among them. */
export function noteAction({ data, match, row, now, type }: WriteRequest, outcome: Outcome): void {
  const about = outcome && "row" in outcome ? outcome.row : row;
  if (!about) return;
  const name = match.id.split(".")[1]!.replaceAll("_", " ");
  const subject = { subject_id: about.id, subject_type: about.type, source_id: about.id, source_type: about.type };
  const record = {
    ...blank(data, "Action"),
    ...subject,
    ...{ member_id: data.people.users[0] ?? null, name, description: data.nameOf(type, about.id) ?? "", created_at: now, updated_at: now },
  };
  data.insert("Action", { record: { ...record, ...labelsOf(data, "Action", record, () => true) } });
}
