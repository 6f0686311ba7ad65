import { type ArgumentNode, Kind, type ValueNode } from "graphql";
import type { VendorName } from "../../errors.ts";
import type { Catalogue } from "../../graph/catalogue.ts";
import { entityTypes } from "../../graph/entities.ts";
import { billingNeeds } from "../../graph/query/billing.ts";
import { linkedTypes } from "../../graph/streams.ts";

/** The types of records that decide a field: the one that it leads to and, of a link, all that its rules may read. */
export function typesOfField(catalogue: Catalogue, type: string, field: string): string[] {
  const target = catalogue.target(type, field);
  const types = [
    ...typesOfLink(catalogue, type, field),
    ...typesOfBilling(catalogue, type, field),
    ...(target === undefined ? [] : typesBehind(catalogue, target)),
  ];
  return [...new Set(types)].filter((each) => catalogue.resources.has(each));
}

/** The types of records that an object is made of: its own, or all that links may join where it gathers records. */
export function typesBehind(catalogue: Catalogue, type: string): string[] {
  return isEntity(type) ? linkedTypes(catalogue) : [type];
}

export function isEntity(type: string): boolean {
  return Object.hasOwn(entityTypes, type);
}

function typesOfLink(catalogue: Catalogue, type: string, field: string): string[] {
  const link = catalogue.linkOf(type, field);
  return link ? [link.target, ...link.reads] : [];
}

/** What was invoiced of a milestone is decided by its invoices, and by the other milestones that they bill. */
function typesOfBilling(catalogue: Catalogue, type: string, field: string): string[] {
  const { billings } = catalogue;
  if (!billings) return [];
  const gap = field === "billingGap" ? billings.gaps[type] : undefined;
  if (gap !== undefined)
    return [
      ...typesOfLink(catalogue, type, gap),
      ...Object.keys(billings.milestones).flatMap((each) => typesOfBilling(catalogue, each, "invoiced")),
    ];
  const milestone = billings.milestones[type];
  if (!milestone || billingNeeds(catalogue, type, field) === undefined) return [];
  return [...typesOfLink(catalogue, type, milestone.invoices), ...typesOfLink(catalogue, billings.invoice.type, milestone.invoiceLink)];
}

export function vendorsOfTypes(catalogue: Catalogue, types: readonly string[]): VendorName[] {
  return [...new Set(types.flatMap((type) => catalogue.resources.get(type)?.vendor ?? []))];
}

/** The types of records by which arguments select, such as those of a link in a condition. */
export function typesOfArguments(catalogue: Catalogue, type: string, given: readonly ArgumentNode[]): string[] {
  return given.flatMap(({ value }) => typesInValue(catalogue, type, value));
}

function typesInValue(catalogue: Catalogue, type: string, value: ValueNode): string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap((each) => typesInValue(catalogue, type, each));
  if (value.kind !== Kind.OBJECT) return [];
  return value.fields.flatMap(({ name, value: inner }) => {
    const known = catalogue.field(type, name.value);
    const reached = known ? catalogue.target(type, name.value)! : type;
    return [...(known ? typesOfField(catalogue, type, name.value) : []), ...typesInValue(catalogue, reached, inner)];
  });
}
