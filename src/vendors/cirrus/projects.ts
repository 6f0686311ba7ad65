import { many, operation } from "../../resource/model.ts";
import { dynamicFields, id } from "./filters.ts";
import { dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";

/** L10701. There is no single read: one project is looked for in the list. */
export const projects = resource("CirrusProject", {
  list: operation("projects.list", "GET /projects"),
  extra: {
    members: ["id", "name", "type"],
    // Projects show no number: most likely this is the id.
    sorting: "number_asc",
    sortings: ["name", "number"],
    filters: { accountId: id("accountid"), dynamicField: dynamicFields },
  },
  definitions: dynamicFieldsOf("project"),
  relations: { files: many("connectedprojects", { filter: "projectid" }) },
});
