import type { JsonObject } from "../kit/json.ts";
import { random } from "../kit/random.ts";
import type { Maker, ProjectRecords } from "./model.ts";
import { accountId, addDays, baseCurrency, currencyOf, money } from "./values.ts";

const providers = ["Harbour Lift Services", "Kestrel Scaffolding", "Minster Freight"];

/** Purchases of a project: commitments to suppliers that only this vendor has, then those for milestones. */
export function purchasesOf(maker: Maker, project: ProjectRecords): JsonObject[] {
  return [...ownPurchases(maker, project), ...forMilestones(maker, project)];
}

function ownPurchases({ world, fill }: Maker, project: ProjectRecords): JsonObject[] {
  const r = random(world.seed, "itm purchases", project.id);
  return Array.from({ length: r.integer(0, 3) }, (_, i) => {
    const Id = 400_001 + project.number * 10 + i;
    const provider = r.integer(0, providers.length - 1);
    const approved = r.chance(0.5);
    const amount = `${r.integer(50, 9_000)}.${r.integer(10, 99)}`;
    const applied = addDays(project.source.start, r.integer(0, 20));
    const task = r.chance(0.5) ? project.tasks().find((t) => t.KindId === 3) : undefined;
    const known = {
      Id,
      AccountId: accountId,
      ProjectId: project.id,
      Name: `${providers[provider]} ${i + 1}`,
      StatusName: approved ? "Approved" : "Planned",
      StatusId: approved ? 47133 : 47131,
      StatusDate: applied,
      ProjectCostId: project.id * 10 + (Id % 2) + 1,
      BudgetAccountName: `Account ${(Id % 2) + 1}`,
      TypeId: 29_087,
      TypeName: "Goods",
      ProviderName: providers[provider],
      ProviderId: 5_140 + provider,
      No: `S${Id}`,
      ActualAmount: money(approved ? `${amount}0000000000` : "0.000000000000", baseCurrency, applied),
      ProjectedAmount: money(`${amount}0000000000`, baseCurrency, applied),
      IsConsiderAsActualValue: approved,
      DueDate: addDays(applied, 30),
      DependingOnTaskId: task?.Id ?? null,
      DependingOnTaskName: task?.Name ?? "",
      TaskDue: task?.EndDate ?? "",
      TaskStart: task?.StartDate ?? "",
      IsDependUponTaskStartDate: false,
      TaskDateGap: 0,
    };
    // "Purchases, Get Purchases": every sample row shows this amount as zero.
    const searched = { Amount: 0, FirstRecurrenceDate: "", DependOnTaskDate: task?.EndDate ?? "", IsTaskAssociated: task !== undefined };
    const more = { IsDependOnTask: task !== undefined, AllCustomFields: { "Cost centre": r.chance(0.5) ? "CC-20" : null } };
    return { ...fill("Purchase", Id, known), ...searched, ...more };
  });
}

function forMilestones({ world, fill }: Maker, project: ProjectRecords): JsonObject[] {
  return world.purchases.flatMap(({ project: key, itm }) => {
    if (key !== project.source.key || !itm) return [];
    const { id: Id, no, name, amount, due } = itm;
    const known = {
      ...{ Id, AccountId: accountId, ProjectId: project.id, Name: name, StatusName: "Approved", StatusId: 47133, StatusDate: due },
      ...{ ProjectCostId: project.id * 10 + 1, BudgetAccountName: "Account 1", TypeId: 29_087, TypeName: "Services" },
      ...{ ProviderName: providers[Id % providers.length], ProviderId: 5_140 + (Id % providers.length), No: no },
      ActualAmount: money(amount, baseCurrency, due),
      ProjectedAmount: money(amount, baseCurrency, due),
      ...{ IsConsiderAsActualValue: true, DueDate: due, DependingOnTaskId: null, DependingOnTaskName: "", TaskDue: "", TaskStart: "" },
      ...{ IsDependUponTaskStartDate: false, TaskDateGap: 0 },
    };
    const searched = { Amount: 0, FirstRecurrenceDate: "", DependOnTaskDate: "", IsTaskAssociated: false };
    return [{ ...fill("Purchase", Id, known), ...searched, IsDependOnTask: false, AllCustomFields: { "Cost centre": null } }];
  });
}

/** The v1 record of a purchase: the only one that names currencies by code. */
export function purchaseV1({ fill }: Maker, v2: JsonObject): JsonObject {
  const { code, symbol } = currencyOf(baseCurrency);
  const detail = (name: "ActualAmount" | "ProjectedAmount") => {
    const amount = v2[name] as JsonObject;
    return {
      [name]: amount.Amount,
      [`${name}CurrencyId`]: amount.CurrencyId,
      [`${name}ExchangeRate`]: amount.ExchangeRate,
      [`${name}ChangeApplied`]: String(amount.AppliedDate).replace("Z", ".950Z"),
      [`${name}Base`]: amount.BaseAmount,
      [`${name}CurrencySymbol`]: symbol,
      [`${name}CurrencyAlphabeticCode`]: code,
    };
  };
  const icon = "https://example.com/icons/flag.png";
  return fill("PurchaseV1", String(v2.Id), {
    PurchaseId: v2.Id,
    AccountId: v2.AccountId,
    ProjectId: v2.ProjectId,
    PurchaseName: v2.Name,
    Description: v2.Description,
    PurchaseStatus: {
      PurchaseStatusName: v2.StatusName,
      PurchaseStatusId: v2.StatusId,
      PurchaseStatusIcon: icon,
      StatusDate: v2.StatusDate,
    },
    BudgetAccount: { BudgetAccountName: v2.BudgetAccountName, BudgetAccountId: v2.ProjectCostId },
    PurchaseType: { PurchaseTypeName: v2.TypeName, PurchaseTypeId: v2.TypeId, PurchaseTypeIcon: icon },
    DueDate: v2.DueDate,
    Provider: { ProviderId: v2.ProviderId, ProviderName: v2.ProviderName },
    InvoiceNo: v2.No,
    DependingOnTask: { DependingOnTaskName: v2.DependingOnTaskName, DependingOnTaskId: v2.DependingOnTaskId ?? 0 },
    ActualAmountDetail: detail("ActualAmount"),
    ProjectedAmountDetail: detail("ProjectedAmount"),
    IsDocumentAttached: false,
  });
}
