import type { Invoice, Milestone, Order, Organisation, Project, RentalJob, World } from "./model.ts";
import { foldName } from "./spelling.ts";

/** The label of a key on a record. */
export type Label =
  | "external_key"
  | "account_number"
  | "member_number"
  | "vat_number"
  | "project_code"
  | "po_number"
  | "reference"
  | "invoice_number"
  | "name";

/** Keys are compared within a class: a reference may hold a code or an order number. */
type Class = "member" | "account" | "vat" | "work" | "invoice" | "name";

/** One value that a record shows and another may share. */
interface Key {
  class: Class;
  label: Label;
  /** Without case, punctuation, prefix or leading zeros. */
  value: string;
}

/** A record of some system with the keys on it. */
export interface Shown {
  /** "<system>.<kind>:<id>". */
  ref: string;
  organisation: string;
  keys: Key[];
}

const classes: Record<Label, Class> = {
  external_key: "member",
  account_number: "account",
  member_number: "account",
  vat_number: "vat",
  project_code: "work",
  po_number: "work",
  reference: "work",
  invoice_number: "invoice",
  name: "name",
};

const placeholders = new Set(["", "0", "NA", "TBC", "POTBC"]);

const strip = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, "");

function key(label: Label, typed: unknown): Key[] {
  const text = typeof typed === "string" ? typed : "";
  let value = strip(text);
  if (label === "name") value = foldName(text);
  if (label === "vat_number") value = value.replace(/^[A-Z]{2}/, "");
  if (label === "invoice_number") value = value.replace(/^0+/, "");
  return placeholders.has(value) ? [] : [{ class: classes[label], label, value }];
}

/** Custom fields by what their labels mean, whatever their case, blanks and underscores. */
function customKeys(fields: Record<string, unknown>): Key[] {
  const labels: Record<string, Label> = {
    ACCOUNTNUMBER: "account_number",
    CUSTOMERREF: "account_number",
    VATNUMBER: "vat_number",
    PROJECTCODE: "project_code",
    PONUMBER: "po_number",
    INVOICENO: "invoice_number",
  };
  return Object.entries(fields).flatMap(([name, value]) => {
    const label = labels[strip(name)];
    return label ? key(label, value) : [];
  });
}

/** The keys of the CRM account. */
export function accountOf({ key: organisation, seen: { cirrus } }: Organisation): Shown[] {
  if (!cirrus) return [];
  const { id, name, number, vat, externalKey } = cirrus;
  const keys = [...key("external_key", externalKey), ...key("account_number", number), ...key("vat_number", vat), ...key("name", name)];
  return [{ ref: `cirrus.account:${id}`, organisation, keys }];
}

/** The keys of each rental member. */
export function membersOf({ key: organisation, seen: { currentRms } }: Organisation): Shown[] {
  return (currentRms ?? []).map(({ id, name, number, taxNumber, customFields }) => ({
    ref: `currentRms.member:${id}`,
    organisation,
    keys: [
      ...key("external_key", String(id)),
      ...key("member_number", number),
      ...key("vat_number", taxNumber),
      ...customKeys(customFields),
      ...key("name", name),
    ],
  }));
}

/** The keys of the Projector client. */
export function clientOf({ key: organisation, seen: { projector } }: Organisation): Shown[] {
  if (!projector) return [];
  return [
    {
      ref: `projector.client:${projector.uid}`,
      organisation,
      keys: [...key("account_number", projector.number), ...key("name", projector.name)],
    },
  ];
}

/** The keys of a project in each system that has any of it, with its client's name where the project shows it. */
export function projectOf({ organisation, seen }: Project, customer: Organisation) {
  const { itm, projector, currentRms } = seen;
  return {
    itm: itm && {
      ref: `itm.project:${itm.id}`,
      organisation,
      keys: [
        ...key("project_code", itm.internalCode),
        ...key("project_code", itm.code),
        ...customKeys(itm.customFields),
        ...key("name", customer.seen.itm?.name),
      ],
    },
    projector: projector && { ref: `projector.project:${projector.uid}`, organisation, keys: key("project_code", projector.code) },
    currentRms: currentRms && {
      ref: `currentRms.project:${currentRms.id}`,
      organisation,
      keys: [...key("reference", currentRms.reference), ...customKeys(currentRms.customFields)],
    },
  };
}

/** The keys of a milestone in each system; `numbers` are those of the invoices that bill it in Projector. */
export function milestoneOf({ organisation, approvedBy, seen }: Milestone, project: Project, customer: Organisation, numbers: string[]) {
  const { zivio, itm, projector } = seen;
  return {
    zivio: zivio && {
      ref: `zivio.milestone:${zivio.id}`,
      organisation,
      keys: [...customKeys(zivio.customFields), ...(approvedBy ? key("name", customer.seen.zivio?.name) : [])],
    },
    itm: itm && { ref: `itm.revenue:${itm.id}`, organisation, keys: key("invoice_number", itm.no) },
    projector: projector && {
      ref: `projector.milestone:${projector.uid}`,
      organisation,
      keys: [
        ...key("project_code", project.code),
        ...key("po_number", projector.po),
        ...numbers.flatMap((number) => key("invoice_number", number)),
      ],
    },
  };
}

/** The keys of an invoice. */
export function invoiceOf({ organisation, ids, number, reference, status }: Invoice): Shown {
  return {
    ref: `currentRms.invoice:${ids.currentRms}`,
    organisation,
    // The number is given when the invoice is issued.
    keys: [...key("invoice_number", status === "open" ? "" : number), ...key("reference", reference)],
  };
}

/** The keys of a rental job. */
export function jobOf({ organisation, ids, reference, customFields }: RentalJob): Shown {
  return {
    ref: `currentRms.opportunity:${ids.currentRms}`,
    organisation,
    keys: [...key("reference", reference), ...customKeys(customFields)],
  };
}

/** The keys of a CRM order. */
export function orderOf({ organisation, id, alternateId, referenceCode, invoiceNumber }: Order): Shown {
  return {
    ref: `cirrus.order:${id}`,
    organisation,
    keys: [...key("project_code", alternateId), ...key("po_number", referenceCode), ...key("invoice_number", invoiceNumber)],
  };
}

/** What two records have in common and no other customer has. */
type Compare = (a: Shown, b: Shown) => Label[];

/**
 * Compares records of this world. A value that several customers show proves nothing. A name proves something only if one
 * record of either kind has it, because nothing else distinguishes two customers of one name.
 */
export function comparer(world: World, records: Shown[]): Compare {
  const owners = new Map<string, Set<string>>();
  const own = (value: string, owner: string) => owners.set(value, (owners.get(value) ?? new Set()).add(owner));
  for (const { organisation, keys } of records)
    for (const one of keys) if (one.class !== "name") own(`${one.class}|${one.value}`, organisation);
  for (const { key: organisation, seen } of world.organisations) {
    const names: [string, string | undefined, string][] = [
      ["cirrus.account", seen.cirrus?.name, organisation],
      ["itm.project", seen.itm?.name, organisation],
      ["projector.client", seen.projector?.name, organisation],
      ["zivio.milestone", seen.zivio?.name, organisation],
      ...(seen.currentRms ?? []).map(({ name, id }): [string, string, string] => ["currentRms.member", name, String(id)]),
    ];
    for (const [kind, name, owner] of names) if (name) own(`${kind}|${foldName(name)}`, owner);
  }
  const isUnique = (slot: string) => (owners.get(slot)?.size ?? 0) < 2;
  const isDecisive = (a: Shown, b: Shown, one: Key) =>
    one.class === "name" ? [a, b].every(({ ref }) => isUnique(`${ref.split(":")[0]}|${one.value}`)) : isUnique(`${one.class}|${one.value}`);
  return (a, b) => {
    const found = a.keys.flatMap((one) => {
      const other = b.keys.find(({ class: kind, value }) => kind === one.class && value === one.value);
      return other && isDecisive(a, b, one) ? [shared(one.label, other.label)] : [];
    });
    return [...new Set(found)];
  };
}

/** The evidence is named by the more specific of two labels. */
function shared(a: Label, b: Label): Label {
  if (a === b) return a;
  for (const label of ["reference", "member_number"] as const) if (a === label || b === label) return label;
  return a;
}
