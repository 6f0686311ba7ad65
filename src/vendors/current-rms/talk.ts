import type { PartRow } from "../../graph/catalogue.ts";
import { many, one, polymorphic } from "../../resource/model.ts";
import { customFieldsOf, reads, resource } from "./row.ts";
import { subjects } from "./subjects.ts";

/** L1426. */
const activities = resource("CurrentRmsActivity", {
  ...reads("activities"),
  extra: { filtermode: "all", search: "subject_or_description_or_location_or_tags_name" },
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

/** L4035. */
const discussions = resource("CurrentRmsDiscussion", {
  ...reads("discussions"),
  extra: { search: "subject" },
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

/** L2610. */
const comments = resource("CurrentRmsComment", {
  ...reads("comments", "/discussions/{discussion_id}/comments"),
  within: "discussion_id",
  label: "remark",
  relations: {
    discussion: one("discussion_id"),
    createdByMember: one("created_by"),
    updatedByMember: one("updated_by"),
  },
});

/** L2200. */
const attachments = resource("CurrentRmsAttachment", {
  ...reads("attachments"),
  extra: { search: "name_or_attachment_file_name" },
  relations: {
    attachable: polymorphic("attachable_id", "attachable_type", subjects),
  },
});

/** L772. */
const actions = resource("CurrentRmsAction", {
  ...reads("actions"),
  extra: { search: "name_or_description" },
  relations: {
    subject: polymorphic("subject_id", "subject_type", subjects),
    source: polymorphic("source_id", "source_type", subjects),
    member: one("member_id", "member"),
  },
});

export const resources = [activities, discussions, comments, attachments, actions];
export const parts: PartRow[] = [];
