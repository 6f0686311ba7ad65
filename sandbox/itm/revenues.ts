import type { JsonObject } from "../kit/json.ts";
import { secondsStamp } from "../kit/time.ts";
import type { Milestone } from "../world/model.ts";
import { revenueCustomFields } from "./custom-fields.ts";
import type { Maker, ProjectRecords } from "./model.ts";
import { addDays, baseAmount, decimal, money } from "./values.ts";

/** A revenue with all that the record, the list of a project and the searches show of it. */
export function makeRevenue({ world, fill }: Maker, milestone: Milestone, project: ProjectRecords): JsonObject {
  const { id, no, customFields } = milestone.seen.itm!;
  const billed = milestone.state === "billed";
  const applied = addDays(project.source.start, 1);
  const due = secondsStamp(milestone.due);
  const status = revenueStatus(milestone.state);
  const projectedBase = decimal(baseAmount(milestone.amount, milestone.currency));
  const task = id % 3 === 0 ? project.tasks().at(-1) : undefined;
  return {
    ...fill("Revenue", id, {
      Id: id,
      No: no,
      Name: milestone.name,
      Description: milestone.details,
      DueDate: due,
      FirstRevenueDate: "",
      RepeatsOnId: 0,
      RepeatsOnValue: 0,
      ...status,
      StatusDate: billed && milestone.approvedAt ? secondsStamp(milestone.approvedAt) : applied,
      IsConsiderActualValue: billed,
      ProjectedAmount: money(milestone.amount, milestone.currency, applied),
      ActualAmount: money(billed ? milestone.amount : "0.00", milestone.currency, applied),
      IsDependOnTask: task !== undefined,
      DependingOnTaskId: task?.Id ?? 0,
      DependingOnTaskName: task?.Name ?? "",
      IsStartDate: false,
      TaskDateGap: 0,
      IsDependUponTaskStartDate: false,
      IsRevenueTaskAssociated: task !== undefined,
      DependOnTaskDate: task?.EndDate ?? "",
      AllCustomFields: { ...revenueCustomFields(world.seed, id, milestone.approvedAt), ...customFields },
      IsConsiderAsActualValue: billed,
      IsDocumentAttached: false,
      BaselineDueDate: due,
      BaselineBlendedProjectedAmount: projectedBase,
      BaselineBlendedDate: due,
      BaselineProjectedAmount: projectedBase,
      FirstRecurrenceDate: "",
      IsTaskAssociated: task !== undefined,
      Period: null,
    }),
    ProjectId: project.id,
  };
}

/**
 * Each account defines its own statuses; the documentation shows Planned and Billed alone. This account has no status
 * between them, so a delivered or approved milestone is still planned.
 */
function revenueStatus(state: Milestone["state"]): JsonObject {
  const icon = (name: string) => `https://example.com/icons/${name}.png`;
  if (state === "billed") return { StatusId: 47132, StatusName: "Billed", StatusIcon: icon("clipboard") };
  if (state === "dropped") return { StatusId: 47134, StatusName: "Cancelled", StatusIcon: icon("cross") };
  return { StatusId: 47131, StatusName: "Planned", StatusIcon: icon("calendar") };
}
