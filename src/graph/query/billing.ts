import type { Catalogue } from "../catalogue.ts";

/** The fields of a milestone that tell of its billing. */
const milestoneFields = ["invoiced", "open", "openReason", "invoiceShares"] as const;
export const gapField = "billingGap";

/** The field of a billing event as all systems show it that tells of the billing of its milestone. */
export function entityBillingField(type: string, name: string): BillingField | undefined {
  return type === "BillingMilestone" ? milestoneFields.find((each) => each === name) : undefined;
}

export type BillingField = (typeof milestoneFields)[number];

/** The field of a milestone that tells of its billing; undefined for any other field. */
export function billingField({ billings }: Catalogue, type: string, name: string): BillingField | undefined {
  return billings?.milestones[type] && milestoneFields.find((each) => each === name);
}

/** The link to the milestones of which this field tells the sums; undefined for any other field. */
export function gapLink({ billings }: Catalogue, type: string, name: string): string | undefined {
  return name === gapField ? billings?.gaps[type] : undefined;
}

/** A link that is decided to answer a field, of records of a type. */
interface LinkOf {
  type: string;
  field: string;
}

/** The links that a field about billing follows, one after the other; none for any other field. */
export function billingLinks(catalogue: Catalogue, type: string, name: string): LinkOf[] {
  const { billings } = catalogue;
  const gap = gapLink(catalogue, type, name);
  const milestone = gap === undefined ? type : catalogue.links[type]![gap]!.target;
  if (!billings || (gap === undefined && !billingField(catalogue, type, name))) return [];
  const { invoices, invoiceLink } = billings.milestones[milestone]!;
  const own = gap === undefined ? [] : [{ type, field: gap }];
  return [...own, { type: milestone, field: invoices }, { type: billings.invoice.type, field: invoiceLink }];
}

/** The members that a field about billing needs of its own record; undefined for any other field. */
export function billingNeeds(catalogue: Catalogue, type: string, name: string): readonly string[] | undefined {
  const link = gapLink(catalogue, type, name);
  if (link !== undefined) return catalogue.links[type]![link]!.needs;
  if (!billingField(catalogue, type, name)) return undefined;
  const { title, amount, currency, invoices } = catalogue.billings!.milestones[type]!;
  return [title, amount, ...(currency ? [currency] : []), ...catalogue.links[type]![invoices]!.needs];
}
