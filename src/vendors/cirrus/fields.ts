import { one, operation, polymorphic } from "../../resource/model.ts";
import { id, ids, text } from "./filters.ts";
import { related } from "./related.ts";
import { part, resource } from "./row.ts";

/** L2742. */
export const fieldDefinitions = resource("CirrusFieldDefinition", {
  show: operation("fielddefinitions.get", "GET /fields/definitions/{id}"),
  list: operation("fielddefinitions.list", "GET /fields/definitions"),
  extra: {
    sorting: "sorting_asc",
    sortings: ["name", "sorting", "groupname"],
    filters: { groups: text("groups"), typeId: id("typeid"), fieldName: text("fieldname") },
  },
});

/** L2871. The ids are those of the fields, the same for all records. */
export const fieldValues = resource("CirrusFieldValue", {
  within: "$parent",
  list: operation("fieldvalues.list", "GET /fields/values"),
  extra: {
    sorting: "sorting_asc",
    sortings: ["name", "sorting"],
    filters: {
      resourceType: text("resourcetype", { must: true }),
      resourceId: id("resourceid", { must: true }),
      fieldName: text("fieldname"),
      definitionId: ids("fieldids"),
    },
  },
  relations: { definition: one("id"), resource: polymorphic("resourceid", "resourcetype", related) },
});

export const fieldTypes = part("CirrusFieldType", { relations: { field: one("fieldid") } });
