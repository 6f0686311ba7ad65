import type { JsonObject } from "../../kit/json.ts";
import { countComments } from "./consequences.ts";
import type { Action } from "./outcome.ts";
import { make } from "./records.ts";
import type { WriteRequest } from "./request.ts";

export const discussionActions: Record<string, Action> = { "discussions.create": create };

/** A discussion begins with its first comment. */
function create(request: WriteRequest) {
  const { data, given } = request;
  const { first_comment: first, ...members } = given as { first_comment: JsonObject };
  const row = make(request, "Discussion", members);
  make(request, "Comment", { remark: first.remark, created_by: row.record.created_by }, row);
  countComments(request, row.id);
  return { row: data.row("Discussion", row.id)! };
}
