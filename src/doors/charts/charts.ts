import type { Table } from "../snapshots/snapshot.ts";
import type { Cell } from "../views/view.ts";
import { countBy, type Groups, sumAmounts } from "./sums.ts";

export interface Charts {
  /** Milestones by the month of their approval, and what was billed of them, by currency: twelve months up to the snapshot's. */
  months: { names: string[]; byCurrency: Record<string, { approved: Groups; billed: Groups }> } | null;
  /** What is owed by how long it is overdue, by currency: "" where the vendor names none. */
  ages: { names: readonly string[]; byCurrency: Record<string, Groups> } | null;
  /** Of the records of each system: how many have a customer, and how many not. */
  links: { view: string; title: string; counts: Readonly<Record<string, number>> }[];
}

/** Opens a view of one snapshot; undefined where the caller may not read it, or there is none. */
export type Open = (view: string) => Table | undefined;

const monthsShown = 12;
/** Up to so many days overdue; the last group is open. */
const ageLimits = [0, 30, 60, 90] as const;
const ageNames = ["not due", "1-30 days", "31-60 days", "61-90 days", "over 90 days"] as const;
/** One view of each system whose records belong to customers. */
const linkedViews = ["milestones", "invoices", "projects", "contract_milestones"] as const;
const dayMs = 86_400_000;

/** What people look at first: small sums over the shipped views. A view that misses a column is left out. */
export async function makeCharts(open: Open, asOf: number): Promise<Charts> {
  return { months: await months(open, asOf), ages: await ages(open, asOf), links: await links(open) };
}

async function months(open: Open, asOf: number): Promise<Charts["months"]> {
  const table = open("milestones_to_cash");
  if (!table) return null;
  const last = new Date(asOf);
  const names = Array.from({ length: monthsShown }, (_, i) =>
    new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - monthsShown + 1 + i, 1)).toISOString().slice(0, 7),
  );
  const groupOf = (cell: Cell) => names.find((name) => String(cell).startsWith(name));
  const sums = (amount: string) => sumAmounts(table, { amount, ...currencyOf(table, amount), by: "approved_at", groupOf });
  const [approved, billed] = [await sums("amount"), await sums("invoiced")];
  if (!approved || !billed) return null;
  const currencies = [...new Set([...approved.keys(), ...billed.keys()])].sort();
  const byCurrency = Object.fromEntries(
    currencies.map((each) => [each, { approved: approved.get(each) ?? {}, billed: billed.get(each) ?? {} }]),
  );
  return { names, byCurrency };
}

async function ages(open: Open, asOf: number): Promise<Charts["ages"]> {
  const table = open("receivables");
  if (!table) return null;
  const groupOf = (cell: Cell) => {
    const due = typeof cell === "string" ? Date.parse(cell) : Number.NaN;
    if (Number.isNaN(due)) return undefined;
    const days = Math.floor((asOf - due) / dayMs);
    const at = ageLimits.findIndex((limit) => days <= limit);
    return ageNames[at < 0 ? ageLimits.length : at];
  };
  const sums = await sumAmounts(table, { amount: "gross_amount", ...currencyOf(table, "gross_amount"), by: "due_at", groupOf });
  return sums ? { names: ageNames, byCurrency: Object.fromEntries([...sums].sort()) } : null;
}

async function links(open: Open): Promise<Charts["links"]> {
  const found: Charts["links"] = [];
  for (const view of linkedViews) {
    const table = open(view);
    const counts = table && (await countBy(table, "account_link_status"));
    if (table && counts) found.push({ view, title: table.view.title, counts });
  }
  return found;
}

/** The column with the currency of an amount, where it has one. */
function currencyOf({ view }: Table, amount: string): { currency?: string } {
  const currency = view.columns.find(({ name }) => name === amount)?.currency;
  return currency ? { currency } : {};
}
