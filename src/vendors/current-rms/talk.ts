import { many, one, polymorphic } from "../../engine/model/resource.ts";
import { customFieldsOf, reads, resource } from "./row.ts";
import { subjects } from "./subjects.ts";

/** Current RMS API, Activity. */
export const activities = resource("CurrentRmsActivity", {
  ...reads("activities"),
  label: "subject",
  idFilters: { ownedBy: "CurrentRmsMember", participantsMemberId: "CurrentRmsMember" },
  definitions: customFieldsOf("Activity"),
  relations: {
    regarding: polymorphic("regarding_id", "regarding_type", subjects),
    owner: one("owned_by", "owner"),
    type: one("type_id"),
    status: one("status_id"),
  },
});

/** Current RMS API, Discussion. */
export const discussions = resource("CurrentRmsDiscussion", {
  ...reads("discussions"),
  label: "subject",
  idFilters: { createdBy: "CurrentRmsMember", updatedBy: "CurrentRmsMember" },
  // Comments are addressed below their discussion.
  reshape: (raw) => (raw.id && raw.last_comment_id ? { ...raw, $last_comment: `${raw.id}/${raw.last_comment_id}` } : raw),
  relations: {
    discussable: polymorphic("discussable_id", "discussable_type", subjects),
    lastComment: one("$last_comment"),
    createdByMember: one("created_by"),
    updatedByMember: one("updated_by"),
    comments: many("discussion_id"),
  },
});

/** Current RMS API, Comment. */
export const comments = resource("CurrentRmsComment", {
  ...reads("comments", "/discussions/{discussion_id}/comments"),
  parentIds: "discussion_id",
  label: "remark",
  relations: {
    discussion: one("discussion_id"),
    createdByMember: one("created_by"),
    updatedByMember: one("updated_by"),
  },
});

/** Current RMS API, Attachment. */
export const attachments = resource("CurrentRmsAttachment", {
  ...reads("attachments"),
  relations: {
    attachable: polymorphic("attachable_id", "attachable_type", subjects),
  },
});

/** Current RMS API, Action. */
export const actions = resource("CurrentRmsAction", {
  ...reads("actions"),
  relations: {
    subject: polymorphic("subject_id", "subject_type", subjects),
    source: polymorphic("source_id", "source_type", subjects),
    member: one("member_id", "member"),
  },
});
