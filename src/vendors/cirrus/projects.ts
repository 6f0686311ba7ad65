import { many, operation } from "../../engine/model/resource.ts";
import { dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";

/** Cirrus API, Projects. No operation reads one project: it is found in the list. */
export const projects = resource("CirrusProject", {
  list: operation("projects.list", "GET /projects"),
  // Projects have no number: most likely this is the id.
  options: { masked: true, sorting: "number_asc" },
  definitions: dynamicFieldsOf("project"),
  relations: { files: many("connectedprojects", { filter: "projectid" }) },
});
