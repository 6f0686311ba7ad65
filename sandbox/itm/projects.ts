import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import { secondsStamp } from "../kit/time.ts";
import type { Project } from "../world/model.ts";
import { projectCustomFields } from "./custom-fields.ts";
import type { Maker } from "./model.ts";
import { accountId, baseCurrency, currencyOf, userRef, workingDays } from "./values.ts";

/** The v2 record of a project. */
export function makeProject({ world, fill, lookup }: Maker, source: Project): JsonObject {
  const seen = source.seen.itm!;
  const client = lookup.organisations.get(source.organisation);
  const start = secondsStamp(source.start);
  const end = secondsStamp(source.end);
  const Status = source.closed
    ? { Id: 93289, Name: "Closed", Icon: "https://example.com/icons/lock.png", IsCompleted: true }
    : { Id: 93288, Name: "In Progress", Icon: "https://example.com/icons/chart.png", IsCompleted: false };
  return fill("Project", seen.id, {
    Id: seen.id,
    No: seen.no,
    Name: seen.name,
    Code: seen.code,
    InternalCode: seen.internalCode,
    StartDate: start,
    EndDate: end,
    Duration: workingDays(start, end),
    Expected: source.closed ? 100 : random(world.seed, "itm progress", seen.id).integer(0, 99),
    Status,
    BaseCurrencyId: currencyOf(baseCurrency).id,
    ExternalClient: { Id: client?.seen.itm?.id ?? 0, Name: client?.seen.itm?.name ?? "" },
    AllCustomFields: { ...projectCustomFields(world.seed, seen.id), ...seen.customFields },
  });
}

/** The v1 record of a project, from its v2 record. */
export function makeProjectV1({ fill, lookup }: Maker, source: Project, v2: JsonObject): JsonObject {
  const id = source.seen.itm!.id;
  const manager = userRef(lookup.employees.get(source.manager));
  const named = (prefix: string, name: string) => {
    const { Id, Name } = v2[name] as { Id: number; Name: string };
    return { [`${prefix}Name`]: Name, [`${prefix}Id`]: Id };
  };
  const iconed = (prefix: string, name: string) => ({ ...named(prefix, name), [`${prefix}Icon`]: (v2[name] as JsonObject).Icon });
  const asset = v2.Asset as { Id: number; Path: string };
  return fill("ProjectV1", id, {
    ProjectId: id,
    AccountId: accountId,
    ProjectName: v2.Name,
    ProjectNo: v2.No,
    ProjectType: iconed("ProjectType", "Type"),
    ProjectStatus: iconed("ProjectStatus", "Status"),
    ProjectApproval: iconed("ProjectApproval", "ApprovalStatus"),
    ProjectPriority: iconed("ProjectPriority", "Priority"),
    Duration: v2.Duration,
    ProjectStartDate: v2.StartDate,
    ProjectEndDate: v2.EndDate,
    ProjectProgressComplete: v2.Expected,
    CompanyProjectCode: v2.InternalCode,
    ProjectTeam: { ProjectManagers: [manager], ProjectTeamMembers: [], ProjectGuests: [] },
    BusinessGoal: named("BusinessGoal", "BusinessGoal"),
    BusinessGoalCategory: named("BusinessGoalCategory", "Category"),
    Sponsor: named("Sponsor", "Sponsor"),
    InternalClient: named("InternalClient", "InternalClient"),
    ExternalClient: named("ExternalClient", "ExternalClient"),
    MainProcessAffected: named("MainProcessAffected", "ProcessAffected"),
    DestinationResource: { DestinationResourceName: asset.Path, DestinationResourcesId: asset.Id },
    PerformingUnit: named("PerformingUnit", "PerformingUnit"),
    Active: !source.closed,
    ProjectMethodTypeId: v2.MethodTypeId,
    Program: null,
    AllCustomFields: v2.AllCustomFields,
  });
}
