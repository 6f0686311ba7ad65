/**
 * Where a member of a vendor's record stands in the graph. The rule: its name without case, underscores and punctuation is the
 * field's, and `id` is `vendorId`. What differs from the rule is written here, apart from the tables of the program.
 */

/** A field of the graph, or a path of fields from the same object; for a nested object: its members one by one. */
export type Place = string | Readonly<Record<string, string>>;

/** ITM Platform names things twice: where both versions name one thing, the newer name is the graph's. */
const itmProject: Record<string, Place> = {
  ProjectId: "vendorId",
  ProjectName: "name",
  ProjectNo: "no",
  ProjectStartDate: "startDate",
  ProjectEndDate: "endDate",
  CompanyProjectCode: "internalCode",
  ProjectMethodTypeId: "methodTypeId",
  ProjectType: { ProjectTypeId: "type.vendorId", ProjectTypeName: "type.name", ProjectTypeIcon: "type.icon" },
  ProjectStatus: { ProjectStatusId: "status.vendorId", ProjectStatusName: "status.name", ProjectStatusIcon: "status.icon" },
  ProjectApproval: {
    ProjectApprovalId: "approvalStatus.vendorId",
    ProjectApprovalName: "approvalStatus.name",
    ProjectApprovalIcon: "approvalStatus.icon",
  },
  ProjectPriority: { ProjectPriorityId: "priority.vendorId", ProjectPriorityName: "priority.name", ProjectPriorityIcon: "priority.icon" },
  BusinessGoalCategory: { BusinessGoalCategoryId: "category.vendorId", BusinessGoalCategoryName: "category.name" },
  MainProcessAffected: { MainProcessAffectedId: "processAffected.vendorId", MainProcessAffectedName: "processAffected.name" },
  DestinationResource: { DestinationResourcesId: "asset.vendorId", DestinationResourceName: "asset.name" },
};
for (const name of ["BusinessGoal", "Sponsor", "InternalClient", "ExternalClient", "PerformingUnit"]) {
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  itmProject[name] = {
    [`${name}Id`]: `${field}.vendorId`,
    [`${name}Name`]: `${field}.name`,
    Id: `${field}.vendorId`,
    Name: `${field}.name`,
  };
}

const itmPurchase: Record<string, Place> = {
  PurchaseId: "vendorId",
  PurchaseName: "name",
  InvoiceNo: "no",
  PurchaseStatus: {
    PurchaseStatusName: "statusName",
    PurchaseStatusId: "statusId",
    PurchaseStatusIcon: "statusIcon",
    StatusDate: "statusDate",
  },
  BudgetAccount: { BudgetAccountName: "budgetAccountName", BudgetAccountId: "projectCostId" },
  PurchaseType: { PurchaseTypeName: "typeName", PurchaseTypeId: "typeId", PurchaseTypeIcon: "typeIcon" },
  Provider: { ProviderId: "providerId", ProviderName: "providerName" },
  DependingOnTask: { DependingOnTaskName: "dependingOnTaskName", DependingOnTaskId: "dependingOnTaskId" },
};
for (const field of ["actualAmount", "projectedAmount"]) {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  itmPurchase[`${name}Detail`] = {
    [name]: `${field}.amount`,
    [`${name}CurrencyId`]: `${field}.currencyId`,
    [`${name}ExchangeRate`]: `${field}.exchangeRate`,
    [`${name}ChangeApplied`]: `${field}.appliedDate`,
    [`${name}Base`]: `${field}.baseAmount`,
    [`${name}CurrencySymbol`]: `${field}.currencySymbol`,
    [`${name}CurrencyAlphabeticCode`]: `${field}.currencyAlphabeticCode`,
  };
}

/** Rows of the older lists nest what a single record has side by side. */
function unnested(objects: Readonly<Record<string, readonly string[]>>): Record<string, Place> {
  const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  const inside = (members: readonly string[]) => Object.fromEntries(members.map((member) => [member, lower(member)]));
  return Object.fromEntries(Object.entries(objects).map(([name, members]) => [name, inside(members)]));
}

const amountParts = ["", "CurrencyId", "ExchangeRate", "ChangeApplied", "Base", "CurrencySymbol", "CurrencyAlphabeticCode"];
const itmAmounts = {
  ActualAmountDetail: amountParts.map((part) => `ActualAmount${part}`),
  ProjectedAmountDetail: amountParts.map((part) => `ProjectedAmount${part}`),
};
const itmActivity = { DependingOnActivity: ["DependingOnActivityName", "DependingOnActivityId"] };
const itmProvider = { Provider: ["ProviderId", "ProviderName"] };
const accountParts = ["Name", "Id", "CurrencyId", "ExcahngeRate", "ChangeApplied"];
const itmBudget = unnested({ BudgetAccount: accountParts.map((part) => `BudgetAccount${part}`), ...itmProvider });

const itmBelow: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  ItmTaskProgressReport: {
    AssessmentName: "assessment.assessmentName",
    AssesmentId: "assessment.assessmentId",
    AssessmentPath: "assessment.assessmentIcon",
  },
  ItmPurchaseBudget: itmBudget,
  ItmServicePurchaseBudget: itmBudget,
  ItmServicePurchase: unnested({
    PurchaseStatus: ["PurchaseStatusName", "PurchaseStatusId", "PurchaseStatusIcon", "StatusDate"],
    BudgetAccount: ["BudgetAccountName", "BudgetAccountId"],
    PurchaseType: ["PurchaseTypeName", "PurchaseTypeId", "PurchaseTypeIcon"],
    ...itmProvider,
    ...itmActivity,
    ...itmAmounts,
  }),
  ItmServiceRevenue: unnested({
    RevenueStatus: ["RevenueStatusName", "RevenueStatusId", "RevenueStatusIcon", "StatusDate"],
    ...itmActivity,
    ...itmAmounts,
  }),
  ItmGanttDependency: { fromTask: "fromTaskId", toTask: "toTaskId" },
  ItmGanttAssignment: { event: "eventId" },
};

/** What a file of Cirrus is attached to: lists of ids. */
const attachedTo = "Activity Account Contact Opportunity Order Lead Quote Project Object User Article Mission Subscription";
const cirrusFile = Object.fromEntries(
  attachedTo.split(" ").map((kind) => [`connected${kind.toLowerCase().replace(/y$/, "ie")}s`, `connected${kind}Ids`]),
);

const places: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  ItmProject: itmProject,
  ItmPurchase: itmPurchase,
  ...itmBelow,
  // The short form among an account's contacts has another word for it.
  CirrusContact: { primary: "primaryContact" },
  // Asked for by account or user, year and month: these are the id, and the vendor's own number stands beside.
  CirrusAccountBudget: { id: "budgetId" },
  CirrusUserBudget: { id: "budgetId" },
  CirrusFile: cirrusFile,
  CirrusBankIdRelation: { signature: "signatureId" },
};

/** The exception that stands for this member, if the rule does not hold for it. */
export function exceptionOf(type: string, member: string): Place | undefined {
  return places[type]?.[member];
}

export function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
