import type { Catalogue } from "../catalogue.ts";

/** The fields of a milestone that tell of its billing. */
const milestoneFields = ["invoiced", "open", "openReason", "invoiceShares"] as const;
const gapField = "billingGap";

export type BillingField = (typeof milestoneFields)[number];

/** The field of a milestone that tells of its billing; undefined for any other field. */
export function billingField({ billings }: Catalogue, type: string, name: string): BillingField | undefined {
  return billings?.milestones[type] && milestoneFields.find((each) => each === name);
}

/** The link to the milestones of which this field tells the sums; undefined for any other field. */
export function gapLink({ billings }: Catalogue, type: string, name: string): string | undefined {
  return name === gapField ? billings?.gaps[type] : undefined;
}

/** The members that a field about billing needs of its own record; undefined for any other field. */
export function billingNeeds(catalogue: Catalogue, type: string, name: string): readonly string[] | undefined {
  const link = gapLink(catalogue, type, name);
  if (link !== undefined) return catalogue.links[type]![link]!.needs;
  if (!billingField(catalogue, type, name)) return undefined;
  const { title, amount, currency, invoices } = catalogue.billings!.milestones[type]!;
  return [title, amount, ...(currency ? [currency] : []), ...catalogue.links[type]![invoices]!.needs];
}
