import { embedded, many, one, operation } from "../../engine/model/resource.ts";
import { prepared } from "./document-files.ts";
import { changed, customFieldsOf, resource } from "./row.ts";
import { talkAbout } from "./subjects.ts";

/** Current RMS API, Project. Each row contains its opportunities whole; there is no `include[]`. */
export const projects = resource("CurrentRmsProject", {
  show: operation("projects.show", "GET /projects/{id}"),
  list: operation("projects.list", "GET /projects"),
  changed,
  idFilters: { ownedBy: "CurrentRmsMember" },
  definitions: customFieldsOf("Project"),
  relations: {
    member: one("member_id", "member"),
    venue: one("venue_id", "venue"),
    owner: one("owned_by", "owner"),
    opportunities: embedded("opportunities"),
    store: one("store_id"),
    taxClass: one("tax_class_id"),
    projectDocuments: many("project_id"),
    ...talkAbout("Project"),
    ...prepared("projects", "project_document"),
  },
});
