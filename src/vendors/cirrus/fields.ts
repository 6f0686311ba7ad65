import { one, operation, polymorphic } from "../../engine/model/resource.ts";
import { related } from "./related.ts";
import { part, resource } from "./row.ts";

/** Cirrus API, Fields: definitions. */
export const fieldDefinitions = resource("CirrusFieldDefinition", {
  show: operation("fielddefinitions.get", "GET /fields/definitions/{id}"),
  list: operation("fielddefinitions.list", "GET /fields/definitions"),
});

/** Cirrus API, Fields: values. An id names the field; it is the same for all records. */
export const fieldValues = resource("CirrusFieldValue", {
  parentIds: "$parent",
  list: operation("fieldvalues.list", "GET /fields/values"),
  filters: { definitionId: "fieldids" },
  relations: { definition: one("id"), resource: polymorphic("resourceid", "resourcetype", related) },
});

export const fieldTypes = part("CirrusFieldType", { relations: { field: one("fieldid") } });
