import type { BillingTable, InvoiceColumns } from "../engine/model/billing.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import { fieldNames } from "../engine/model/shortened.ts";
import { plainWords } from "../linking/entities/values.ts";
import type { Context } from "./context.ts";
import { amountAt, meets, textAt } from "./invoice-values.ts";

/** An invoice or credit note, and the invoice whose milestones share it: a credit note's is the one that it names. */
export interface Bill {
  invoice: VendorRecord;
  billed: VendorRecord;
}

/** The members of an invoice that tell what it comes to. */
export function invoiceFields(resource: Resource, { number, total, counts, credit, lines }: InvoiceColumns): ReadonlySet<string> {
  return fieldNames(resource, [number, total, counts.path, credit.path, credit.customer, ...credit.texts, lines.path]);
}

/** Credit notes that count and name one of these invoices by its number, which no milestone shows. */
export async function creditsOf(
  { invoice: columns }: BillingTable,
  { session }: Context,
  invoices: readonly VendorRecord[],
): Promise<Bill[]> {
  const { type, counts, credit, total } = columns;
  const fields = invoiceFields(session.resource(type), columns);
  const and = [{ attribute: credit.path, operator: "in" as const, value: [...credit.values] }];
  const customers = new Set(invoices.flatMap(({ data }) => textAt(data, credit.customer) ?? []));
  const read = await Promise.all([...customers].map((id) => session.findBy(type, { by: credit.customer, and }, id, { fields })));
  const credits = read.flat().filter(({ data }) => meets(data, credit) && meets(data, counts) && amountAt(data, total) !== null);
  const known = new Set(invoices.map(({ id }) => id));
  return credits.flatMap((note) => {
    if (known.has(note.id)) return [];
    const [billed, ...others] = invoices.filter((invoice) => names(columns, note, invoice));
    return billed && others.length === 0 ? [{ invoice: note, billed }] : [];
  });
}

/** Whether a credit note names an invoice of its customer. */
function names({ number, credit }: InvoiceColumns, note: VendorRecord, invoice: VendorRecord): boolean {
  const wanted = phrase(textAt(invoice.data, number) ?? "");
  if (wanted.trim() === "" || textAt(note.data, credit.customer) !== textAt(invoice.data, credit.customer)) return false;
  return credit.texts.some((path) => phrase(textAt(note.data, path) ?? "").includes(wanted));
}

/** Words with a space around each, so that whole words are found. */
function phrase(text: string): string {
  return ` ${plainWords(text).join(" ")} `;
}
