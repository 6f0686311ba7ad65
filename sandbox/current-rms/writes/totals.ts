import { decimal, share, sum, units } from "../decimals.ts";
import { taxPercent } from "../jobs.ts";
import type { Row } from "../model.ts";
import type { WriteRequest } from "./request.ts";

/** Members of an opportunity's total by the kind of its lines (`transaction_type`). */
const totalsByKind: Record<number, string> = { 1: "rental_charge_total", 2: "sale_charge_total", 3: "service_charge_total" };

/** Counts an opportunity's totals anew from its lines and costs. A deal price stands in place of the charge of the lines. */
export function recount({ data }: Pick<WriteRequest, "data">, id: number): void {
  const opportunity = data.row("Opportunity", id);
  if (!opportunity) return;
  const lines = data.children("OpportunityItem", "opportunity_id", id);
  const costs = data.children("OpportunityCost", "opportunity_id", id);
  const charge = sum(lines.map(({ record }) => String(record.charge_total)));
  const deal = opportunity.hidden.deal as string | undefined;
  const net = deal === undefined ? charge : units(deal);
  const tax = share(net, taxPercent, 100n);
  const kinds = Object.entries(totalsByKind).map(([kind, member]) => [member, decimal(chargeOf(lines, Number(kind)))]);
  const actual = sum(costs.map(({ record }) => String(record.actual_cost)));
  const provisional = sum(costs.map(({ record }) => String(record.provisional_cost)));
  data.update("Opportunity", id, {
    ...Object.fromEntries(kinds),
    ...{ charge_total: decimal(net), charge_excluding_tax_total: decimal(net), tax_total: decimal(tax) },
    ...{ charge_including_tax_total: decimal(net + tax), has_opportunity_deal: deal !== undefined, has_deal_price: deal !== undefined },
    ...{
      provisional_cost_total: decimal(provisional),
      actual_cost_total: decimal(actual),
      predicted_cost_total: decimal(actual || provisional),
    },
  });
}

function chargeOf(lines: Row[], kind: number): bigint {
  return sum(lines.filter(({ record }) => Number(record.transaction_type) === kind).map(({ record }) => String(record.charge_total)));
}
