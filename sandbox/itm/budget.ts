import type { JsonObject } from "../kit/json.ts";
import type { Maker, ProjectRecords } from "./model.ts";
import { baseCurrency, currencyOf, decimal } from "./values.ts";

/** The budget of a project: its revenues are the sums of the milestones, its costs are drawn. */
export function budgetOf({ fill }: Maker, project: ProjectRecords): JsonObject {
  const sum = (name: "ProjectedAmount" | "ActualAmount") =>
    decimal(
      project
        .revenues()
        .reduce((total, row) => total + Number(String((row[name] as JsonObject).BaseAmount)), 0)
        .toFixed(6),
    );
  const part = (type: string, known: JsonObject) => fill(type, project.id, known);
  return fill("ProjectBudget", project.id, {
    TopDownBudget: part("ProjectBudgetTopDownBudget", {
      TopDownRevenue: sum("ProjectedAmount"),
      TopDownRevenueCurrencyId: currencyOf(baseCurrency).id,
      ...project.budget,
    }),
    BottomUpBudget: part("ProjectBudgetBottomUpBudget", { BottomUpRevenue: sum("ProjectedAmount") }),
    ActualValues: part("ProjectBudgetActualValues", { ActualRevenue: sum("ActualAmount") }),
  });
}
