import { many, one } from "../../resource/model.ts";
import { part, reads, resource } from "./row.ts";

/** L4800. */
const inspections = resource("CurrentRmsInspection", {
  ...reads("inspections"),
  extra: { search: "name" },
  relations: {
    inspectionResults: many("inspection_id"),
  },
});

/** L5196. */
const inspectionResults = resource("CurrentRmsInspectionResult", {
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

const inspectionTasks = part("CurrentRmsInspectionTask", {
  relations: {
    listName: one("list_name_id"),
  },
});

const inspectionTaskResults = part("CurrentRmsInspectionTaskResult", {
  relations: {
    listName: one("list_name_id"),
  },
});

export const resources = [inspections, inspectionResults];
export const parts = [inspectionTasks, inspectionTaskResults];
