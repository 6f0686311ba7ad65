import { isObject, type JsonObject } from "../../transport/json.ts";

/**
 * The vendor's older form names the same things otherwise: `ProjectName` for `Name`, `ProjectStatus.ProjectStatusId` for
 * `Status.Id`. Here it gets the newer names, and keeps its own beside them. A record in the newer form stays as it is.
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

/** Rows of the older lists nest what the single record has side by side, each under its own name: both read alike here. */
export function flat(...objects: readonly string[]) {
  return (raw: JsonObject): JsonObject => ({
    ...raw,
    ...Object.assign({}, ...objects.map((name) => (isObject(raw[name]) ? raw[name] : {}))),
  });
}

/** The single report of a task has the assessment's parts side by side, one of them misspelt, where lists nest them. */
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

/** `{ ProjectTypeId ProjectTypeName }` as `{ Id Name }`; one object puts an "s" between. */
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
