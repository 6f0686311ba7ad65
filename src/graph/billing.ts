import type { GraphQLResolveInfo } from "graphql";
import type { BillingTable, InvoiceColumns, MilestoneColumns } from "../engine/model/billing.ts";
import { addDecimals, compareDecimals } from "../engine/model/decimal.ts";
import { valueAt } from "../engine/model/names.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import { fieldNames } from "../engine/model/shortened.ts";
import { failureIn } from "../linking/decision.ts";
import { type BilledMilestone, type ShareBasis, shareInvoice } from "../linking/invoice-shares.ts";
import { isObject } from "../transport/json.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { type Bill, creditsOf, invoiceFields } from "./credits.ts";
import { globalId, type Resolver } from "./fields.ts";
import { amountAt, meets, textAt } from "./invoice-values.ts";
import { type BillingField, billingNeeds } from "./query/billing.ts";
import { fieldsBelow, nodesAt } from "./selection.ts";

/** What was invoiced of a milestone. */
interface Billing extends Record<BillingField, unknown> {
  invoiced: string | null;
  open: string | null;
  openReason: "OTHER_CURRENCY" | "NO_AMOUNT" | null;
  invoiceShares: readonly InvoiceShare[];
}

interface InvoiceShare {
  invoice: VendorRecord;
  share: string;
  total: string;
  basis: ShareBasis;
}

/** A field of a milestone that tells what was invoiced of it. */
export function billingResolver(catalogue: Catalogue, table: BillingTable, field: BillingField): Resolver {
  return (source, _args, context, info) => billingFieldOf(catalogue, table, { record: source as VendorRecord, field, context, info });
}

interface Asked {
  record: VendorRecord;
  field: BillingField;
  context: Context;
  info: GraphQLResolveInfo;
}

/** One field of what was invoiced of a milestone. */
export async function billingFieldOf(catalogue: Catalogue, table: BillingTable, { record, field, context, info }: Asked): Promise<unknown> {
  const billing = await billingOf(catalogue, table, context, record);
  return field === "invoiceShares" ? withInvoices(catalogue, table, billing.invoiceShares, { context, info }) : billing[field];
}

/** The shares with the members of the invoices that are selected. */
async function withInvoices(
  catalogue: Catalogue,
  { invoice }: BillingTable,
  shares: readonly InvoiceShare[],
  { context, info }: { context: Context; info: GraphQLResolveInfo },
): Promise<InvoiceShare[]> {
  const nodes = nodesAt(catalogue, info, "InvoiceShare", [["invoice"]]);
  if (nodes.length === 0) return [...shares];
  const loaded = await context.session.loadMissing(
    shares.map((each) => each.invoice),
    fieldsBelow(catalogue, info, invoice.type, nodes),
    "keep",
  );
  return shares.map((share, i) => ({ ...share, invoice: loaded[i]! }));
}

/** Billings of one request, by record: four fields of a milestone, and the sums above it, ask for the same one. */
const known = new WeakMap<object, Map<string, Promise<Billing>>>();

export function billingOf(catalogue: Catalogue, table: BillingTable, context: Context, record: VendorRecord): Promise<Billing> {
  const billings = known.get(context.links) ?? new Map<string, Promise<Billing>>();
  known.set(context.links, billings);
  const id = globalId(record);
  const billing = billings.get(id) ?? readBilling(catalogue, table, context, record);
  billings.set(id, billing);
  return billing;
}

async function readBilling(catalogue: Catalogue, table: BillingTable, context: Context, record: VendorRecord): Promise<Billing> {
  const { type } = record.resource;
  const columns = table.milestones[type]!;
  const [milestone] = await context.session.loadMissing([record], fieldNames(record.resource, billingNeeds(catalogue, type, "invoiced")!));
  const linked = await follow(context, milestone!, columns.invoices);
  const { invoice: at } = table;
  const loaded = await context.session.loadMissing(linked, invoiceFields(context.session.resource(at.type), at));
  const counted = loaded.filter((invoice) => meets(invoice.data, at.counts) && amountAt(invoice.data, at.total) !== null);
  const credits = await creditsOf(table, context, counted);
  const bills = [...counted.map((invoice) => ({ invoice, billed: invoice })), ...credits];
  const divided = await Promise.all(bills.map((bill) => divide(table, context, bill, milestone!)));
  const shares = divided.flatMap(({ share }) => share ?? []).sort((a, b) => (a.invoice.id < b.invoice.id ? -1 : 1));
  const isForeign = divided.some(({ currencies }) => currencies.size > 1);
  if (isForeign) return { invoiced: null, open: null, openReason: "OTHER_CURRENCY", invoiceShares: shares };
  const invoiced = addDecimals(...shares.map(({ share }) => share));
  const amount = amountAt(milestone!.data, columns.amount);
  if (amount === null) return { invoiced, open: null, openReason: "NO_AMOUNT", invoiceShares: shares };
  const left = addDecimals(amount, invoiced.startsWith("-") ? invoiced.slice(1) : `-${invoiced}`);
  return { invoiced, open: compareDecimals(left, "0") < 0 ? "0" : left, openReason: null, invoiceShares: shares };
}

interface Divided {
  share: InvoiceShare | undefined;
  /** Of the milestones that share the invoice, and of the invoice where that is known. */
  currencies: ReadonlySet<string>;
}

/** The part of an invoice that bills this milestone; that of a credit note by what the invoice bills that it names. */
async function divide(table: BillingTable, context: Context, { invoice, billed }: Bill, milestone: VendorRecord): Promise<Divided> {
  const { total: path, credit, lines } = table.invoice;
  const total = amountAt(invoice.data, path)!;
  const own = await sharersOf(table, context, billed, milestone);
  const sharers = distinct([...own, ...(await strangersOf(table, context, { invoice: billed, total: amountAt(billed.data, path)!, own }))]);
  const read = sharers.map((each) => milestoneIn(table, each));
  const { basis, shares } = shareInvoice({ total, lines: linesOf(invoice, lines) }, read);
  const isCredit = meets(invoice.data, credit);
  const part = shares[sharers.findIndex((each) => globalId(each) === globalId(milestone))]!;
  const currencies = [...read.map(({ currency }) => currency), context.invoiceCurrency].flatMap((each) => each?.toUpperCase() ?? []);
  const share = { invoice, basis, share: isCredit ? credited(part) : part, total: isCredit ? credited(total) : total };
  return { share, currencies: new Set(currencies) };
}

/** A credit note reduces, whichever sign its vendor gives it. */
function credited(amount: string): string {
  return amount.startsWith("-") || amount === "0" ? amount : `-${amount}`;
}

/**
 * The milestones of the same system that share an invoice with this one. Those of other systems mostly stand for the same events, which
 * must not count twice.
 */
async function sharersOf(table: BillingTable, context: Context, invoice: VendorRecord, milestone: VendorRecord): Promise<VendorRecord[]> {
  const { type } = milestone.resource;
  const linked = await follow(context, invoice, table.milestones[type]!.invoiceLink);
  return context.session.loadMissing(distinct([milestone, ...linked]), milestoneFields(table, milestone));
}

interface Shared {
  invoice: VendorRecord;
  total: string;
  /** The milestones of one system that share it. */
  own: readonly VendorRecord[];
}

/**
 * Milestones of other systems that share an invoice, because they are shown there alone: where those of this system come to less than
 * the invoice, and the others not to more than what is left. Whatever stands for an event of this system is not another one.
 */
async function strangersOf(table: BillingTable, context: Context, { invoice, total, own }: Shared): Promise<readonly VendorRecord[]> {
  const { type } = own[0]!.resource;
  const rest = leftOf(table, total, own);
  if (rest === undefined || compareDecimals(rest, "0") <= 0) return [];
  const types = Object.entries(table.milestones).filter(([other]) => other !== type);
  const linked = (await Promise.all(types.map(([, { invoiceLink }]) => follow(context, invoice, invoiceLink)))).flat();
  const others = await Promise.all(
    linked.map(async (record) => {
      const link = table.milestones[record.resource.type]!.same[type];
      const twins = link === undefined ? [] : await follow(context, record, link);
      const isKnown = twins.some((twin) => own.some((each) => globalId(each) === globalId(twin)));
      return isKnown ? [] : context.session.loadMissing([record], milestoneFields(table, record));
    }),
  );
  const strangers = others.flat();
  const left = leftOf(table, rest, strangers);
  return left === undefined || compareDecimals(left, "0") < 0 ? [] : strangers;
}

/** What is left of an amount without those of the milestones; undefined where one of them shows none. */
function leftOf(table: BillingTable, amount: string, milestones: readonly VendorRecord[]): string | undefined {
  const amounts = milestones.map((each) => milestoneIn(table, each).amount);
  if (amounts.includes(null)) return undefined;
  return addDecimals(amount, ...amounts.map((each) => (each!.startsWith("-") ? each!.slice(1) : `-${each}`)));
}

/** In a fixed order: who takes the odd cent must not differ from one milestone to the next. */
function distinct(records: readonly VendorRecord[]): VendorRecord[] {
  return [...new Map(records.map((record) => [globalId(record), record])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, record]) => record);
}

function milestoneFields(table: BillingTable, { resource }: VendorRecord): ReadonlySet<string> {
  const { title, amount, currency } = table.milestones[resource.type]!;
  return fieldNames(resource, [title, amount, ...(currency ? [currency] : [])]);
}

/** The records that a link leads to. A vendor that is not configured has none; one that could not be asked is an error. */
async function follow({ links }: Context, record: VendorRecord, field: string): Promise<readonly VendorRecord[]> {
  const decision = await links.decide(record, field);
  const failure = failureIn([decision]);
  if (failure !== undefined) throw failure;
  return decision.targets;
}

function milestoneIn(table: BillingTable, { resource, data }: VendorRecord): BilledMilestone & { currency: string | null } {
  const { title, amount, currency }: MilestoneColumns = table.milestones[resource.type]!;
  return { title: textAt(data, title) ?? "", amount: amountAt(data, amount), currency: currency ? textAt(data, currency) : null };
}

function linesOf({ data }: VendorRecord, { path, texts, amount, except }: InvoiceColumns["lines"]): { text: string; amount: string }[] {
  const lines = valueAt(data, path);
  return (Array.isArray(lines) ? lines : []).flatMap((line) => {
    if (!isObject(line) || meets(line, except)) return [];
    const worth = amountAt(line, amount);
    return worth === null ? [] : [{ text: texts.flatMap((each) => textAt(line, each) ?? []).join(" "), amount: worth }];
  });
}
