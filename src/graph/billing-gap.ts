import type { BillingTable } from "../engine/model/billing.ts";
import { addDecimals } from "../engine/model/decimal.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { billingOf } from "./billing.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import type { Resolver } from "./fields.ts";
import { amountAt, meets, textAt } from "./invoice-values.ts";
import { billingNeeds } from "./query/billing.ts";

interface BillingGap {
  currency: string | null;
  milestones: number;
  amount: string;
  invoiced: string;
  open: string;
  unknown: number;
}

/** What was invoiced of all approved milestones that a link leads to, for each currency. */
export function billingGapResolver(catalogue: Catalogue, table: BillingTable, link: string): Resolver {
  return async (source, _args, context) => {
    const { status, error, targets } = await context.links.decide(source as VendorRecord, link);
    if (status === "UNKNOWN") throw error;
    return gapsOf(catalogue, table, context, targets);
  };
}

/** The sums of these milestones, those of the first currency of the alphabet first. */
export async function gapsOf(
  catalogue: Catalogue,
  table: BillingTable,
  context: Context,
  milestones: readonly VendorRecord[],
): Promise<BillingGap[]> {
  const type = milestones[0]?.resource.type;
  if (type === undefined) return [];
  const { approved, currency, amount } = table.milestones[type]!;
  const needs = new Set([...billingNeeds(catalogue, type, "invoiced")!, ...(approved ? [approved.path] : [])]);
  const loaded = await context.session.loadMissing(milestones, needs);
  const meant = loaded.filter(({ data }) => !approved || meets(data, approved));
  const billed = await Promise.all(meant.map(async (record) => ({ record, billing: await billingOf(catalogue, table, context, record) })));
  const gaps = new Map<string | null, BillingGap>();
  for (const { record, billing } of billed) {
    const key = currency ? (textAt(record.data, currency)?.toUpperCase() ?? null) : null;
    const gap = gaps.get(key) ?? { currency: key, milestones: 0, amount: "0", invoiced: "0", open: "0", unknown: 0 };
    const { invoiced, open } = billing;
    gaps.set(key, {
      ...gap,
      milestones: gap.milestones + 1,
      amount: addDecimals(gap.amount, amountAt(record.data, amount) ?? "0"),
      invoiced: addDecimals(gap.invoiced, invoiced ?? "0"),
      open: addDecimals(gap.open, open ?? "0"),
      unknown: gap.unknown + (open === null ? 1 : 0),
    });
  }
  return [...gaps.values()].sort((a, b) => ((a.currency ?? "") < (b.currency ?? "") ? -1 : 1));
}
