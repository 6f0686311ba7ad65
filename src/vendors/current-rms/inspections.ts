import { many, one } from "../../engine/model/resource.ts";
import { part, reads, resource } from "./row.ts";

/** Current RMS API, Inspection. */
export const inspections = resource("CurrentRmsInspection", {
  ...reads("inspections"),
  relations: {
    inspectionResults: many("inspection_id"),
  },
});

/** Current RMS API, Inspection Result. */
export const inspectionResults = resource("CurrentRmsInspectionResult", {
  ...reads("inspection_results"),
  label: "description",
  idFilters: { createdBy: "CurrentRmsMember", updatedBy: "CurrentRmsMember" },
  relations: {
    inspection: one("inspection_id"),
    stockLevel: one("stock_level_id"),
    createdByMember: one("created_by"),
    updatedByMember: one("updated_by"),
  },
});

export const inspectionTasks = part("CurrentRmsInspectionTask", {
  relations: {
    listName: one("list_name_id"),
  },
});

export const inspectionTaskResults = part("CurrentRmsInspectionTaskResult", {
  relations: {
    listName: one("list_name_id"),
  },
});
