import { isObject, type JsonObject } from "../../transport/json.ts";
import { membersOf } from "./lists.ts";

/**
 * Adds the newer names to a record in the older form: `Name` for `ProjectName`, `Status.Id` for
 * `ProjectStatus.ProjectStatusId`. A record in the newer form stays as it is.
 */
export function projectFromV1(raw: JsonObject): JsonObject {
  if (!("ProjectName" in raw)) return raw;
  const named = rename(raw, projectNames);
  for (const [older, newer] of Object.entries(projectObjects)) {
    const inner = raw[older];
    if (isObject(inner)) named[newer] = { ...inner, ...withoutPrefix(inner, older) };
    else if (inner !== undefined) named[newer] = inner;
  }
  return { ...raw, ...named };
}

const projectNames = {
  ProjectId: "Id",
  ProjectName: "Name",
  ProjectNo: "No",
  ProjectStartDate: "StartDate",
  ProjectEndDate: "EndDate",
  CompanyProjectCode: "InternalCode",
  ProjectMethodTypeId: "MethodTypeId",
};

const projectObjects = {
  ProjectType: "Type",
  ProjectStatus: "Status",
  ProjectApproval: "ApprovalStatus",
  ProjectPriority: "Priority",
  BusinessGoal: "BusinessGoal",
  BusinessGoalCategory: "Category",
  Sponsor: "Sponsor",
  InternalClient: "InternalClient",
  ExternalClient: "ExternalClient",
  MainProcessAffected: "ProcessAffected",
  DestinationResource: "Asset",
  PerformingUnit: "PerformingUnit",
};

/** The members of the older form that have no newer name. */
export const onlyInV1 = membersOf("projects.list").filter(
  (name) => !(name in projectNames) && !(name in projectObjects) && !membersOf("projects.search").includes(name),
);

export function purchaseFromV1(raw: JsonObject): JsonObject {
  if (!("PurchaseName" in raw)) return raw;
  const named = rename(raw, { PurchaseId: "Id", PurchaseName: "Name", InvoiceNo: "No" });
  const lifted = [
    pick(raw.PurchaseStatus, { PurchaseStatusName: "StatusName", PurchaseStatusId: "StatusId", PurchaseStatusIcon: "StatusIcon" }),
    pick(raw.PurchaseStatus, { StatusDate: "StatusDate" }),
    pick(raw.BudgetAccount, { BudgetAccountName: "BudgetAccountName", BudgetAccountId: "ProjectCostId" }),
    pick(raw.PurchaseType, { PurchaseTypeName: "TypeName", PurchaseTypeId: "TypeId", PurchaseTypeIcon: "TypeIcon" }),
    pick(raw.Provider, { ProviderId: "ProviderId", ProviderName: "ProviderName" }),
    pick(raw.DependingOnTask, { DependingOnTaskName: "DependingOnTaskName", DependingOnTaskId: "DependingOnTaskId" }),
  ];
  const amounts = { ActualAmount: money(raw, "ActualAmount"), ProjectedAmount: money(raw, "ProjectedAmount") };
  return Object.assign({}, raw, named, ...lifted, amounts);
}

/** Copies the members of these objects to the top, where the record by id has them. */
export function flat(...objects: readonly string[]) {
  return (raw: JsonObject): JsonObject => ({
    ...raw,
    ...Object.assign({}, ...objects.map((name) => (isObject(raw[name]) ? raw[name] : {}))),
  });
}

/** Nests the members of the assessment, which the report by id has at the top, one of them misspelt. */
export function assessed(raw: JsonObject): JsonObject {
  if (raw.Assessment !== undefined) return raw;
  const names = { AssessmentName: "AssessmentName", AssesmentId: "AssessmentId", AssessmentPath: "AssessmentIcon" };
  const assessment = rename(raw, names);
  return Object.keys(assessment).length > 0 ? { ...raw, Assessment: assessment } : raw;
}

/** `ActualAmountDetail { ActualAmount ActualAmountCurrencyId ... }` as `ActualAmount { Amount CurrencyId ... }`. */
function money(raw: JsonObject, name: string): JsonObject {
  const detail = raw[`${name}Detail`];
  if (!isObject(detail)) return {};
  return pick(detail, {
    [name]: "Amount",
    [`${name}CurrencyId`]: "CurrencyId",
    [`${name}ExchangeRate`]: "ExchangeRate",
    [`${name}ChangeApplied`]: "AppliedDate",
    [`${name}Base`]: "BaseAmount",
    [`${name}CurrencySymbol`]: "CurrencySymbol",
    [`${name}CurrencyAlphabeticCode`]: "CurrencyAlphabeticCode",
  });
}

/** `{ ProjectTypeId ProjectTypeName }` as `{ Id Name }`. One object has an "s" after the prefix. */
function withoutPrefix(inner: JsonObject, prefix: string): JsonObject {
  const own = Object.entries(inner).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length).replace(/^s(?=[A-Z])/, ""), value]));
}

function pick(value: unknown, names: Readonly<Record<string, string>>): JsonObject {
  return isObject(value) ? rename(value, names) : {};
}

function rename(raw: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(names).flatMap(([older, newer]) => (older in raw ? [[newer, raw[older]!]] : [])));
}
