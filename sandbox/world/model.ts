/**
 * One imaginary company group as five systems hold it. Each vendor maps these entities to its own records. An entity has its
 * id in each system that holds it; a system that does not hold it has no entry. Ids are unique within their system and kind,
 * and systems share none.
 */
export interface World {
  seed: string;
  /** The world's present, ISO 8601. Created and updated times lie before it. */
  asOf: string;
  /** People of the company that uses the five systems. */
  employees: Employee[];
  organisations: Organisation[];
  projects: Project[];
  /** Billing events, which all systems share. */
  milestones: Milestone[];
  invoices: Invoice[];
  /** Rental jobs. */
  jobs: RentalJob[];
  /** Sales records of the CRM. */
  deals: Deal[];
  orders: Order[];
  /** What is bought of suppliers for milestones. */
  purchases: Purchase[];
  /** Records that mislead on purpose: tests assert that none of these link. */
  traps: Trap[];
}

export type System = "zivio" | "currentRms" | "cirrus" | "itm" | "projector";

export interface Employee {
  key: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  title: string;
  ids: { currentRms: number; cirrus: number; itm: number; projector: string };
}

export interface Address {
  street: string;
  postcode: string;
  city: string;
  county: string;
  /** ISO 3166 alpha 2. */
  country: string;
}

export interface Organisation {
  key: string;
  /** As registered, legal form included: "Simek & Macleod GmbH". */
  name: string;
  legalForm: string;
  tradeName?: string;
  /** Registered VAT number with country prefix and a valid check digit, no spaces. */
  vat: string;
  /** The number the company gave this customer, such as A4535629. */
  accountNumber: string;
  domain: string;
  phone: string;
  address: Address;
  /** Key of the owning organisation. */
  parent?: string;
  /** Hidden from default lists. */
  archived: boolean;
  contacts: Person[];
  seen: {
    /** CRM account. Its name may be spelt otherwise than `name`; members that nobody filled in are empty. */
    cirrus?: { id: number; name: string; number: string; vat: string; externalKey: string };
    /** Rental members: usually one, sometimes two (sites, duplicates). */
    currentRms?: { id: number; name: string; number: string; taxNumber: string; customFields: Record<string, unknown> }[];
    itm?: { id: number; name: string };
    projector?: { uid: string; name: string; number: string | null };
    zivio?: { id: string; name: string };
  };
}

export interface Person {
  key: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  title: string;
  ids: { cirrus?: number; currentRms?: number; zivio?: string };
}

export interface Project {
  key: string;
  organisation: string;
  name: string;
  /** The group's own project code, such as P9500459-002; the part before the dash is the engagement's. */
  code: string;
  /** The customer's purchase order for it. */
  po: string;
  manager: string;
  start: string;
  end: string;
  closed: boolean;
  seen: {
    zivio?: { jobId: string; summary: string };
    itm?: { id: number; name: string; no: string; code: string; internalCode: string; customFields: Record<string, unknown> };
    projector?: { uid: string; name: string; code: string; engagementUid: string; engagementCode: string; engagementName: string };
    cirrus?: { id: number; name: string };
    currentRms?: { id: number; name: string; reference: string; customFields: Record<string, unknown> };
  };
}

export interface Milestone {
  key: string;
  project: string;
  organisation: string;
  name: string;
  details: string;
  /** Two decimals, such as "1500.00". */
  amount: string;
  currency: string;
  due: string;
  /** planned: agreed, not yet delivered · submitted · approved: may be invoiced · billed: on an issued invoice · dropped */
  state: "planned" | "submitted" | "approved" | "billed" | "dropped";
  approvedAt?: string;
  /** Key of a contact of the organisation. */
  approvedBy?: string;
  /** Keys of the invoices that bill it. */
  invoices: string[];
  seen: {
    zivio?: { id: string; status: string; customFields: Record<string, unknown>; parents: string[]; children: string[] };
    itm?: { id: number; no: string; customFields: Record<string, unknown> };
    projector?: { uid: string; lineItemUid: string; lineItemCode: string; po: string | null };
  };
}

export interface Invoice {
  key: string;
  organisation: string;
  project?: string;
  /** Rental job it bills, if it came from one. */
  job?: string;
  number: string;
  /** What was typed into the customer reference: a PO, a project code, "PO TBC", "". */
  reference: string;
  subject: string;
  net: string;
  tax: string;
  issued: string;
  due: string;
  status: "open" | "issued" | "paid" | "posted" | "voided";
  credit: boolean;
  /** Member it is addressed to. */
  ids: { currentRms: number; memberId: number; projectorUid?: string };
}

export interface RentalJob {
  key: string;
  organisation: string;
  project?: string;
  subject: string;
  number: string;
  reference: string;
  starts: string;
  ends: string;
  state: "draft" | "quotation" | "order" | "completed" | "lost";
  charge: string;
  ids: { currentRms: number; memberId: number; projectId?: number };
  items: { id: number; name: string; quantity: number; price: string }[];
  costs: { id: number; subject: string; date: string; provisional: string; actual: string; supplierMemberId?: number }[];
  customFields: Record<string, unknown>;
}

export interface Deal {
  key: string;
  organisation: string;
  contact?: string;
  owner: string;
  name: string;
  value: string;
  created: string;
  closed?: string;
  state: "open" | "won" | "lost";
  ids: { opportunity: number; quote?: number };
}

export interface Order {
  key: string;
  organisation: string;
  project?: string;
  deal?: string;
  id: number;
  /** The group's project code, or empty. */
  alternateId: string;
  /** The customer's purchase order, or empty. */
  referenceCode: string;
  invoiceNumber: string;
  price: string;
  currency: string;
  placed: string;
  rows: { id: number; name: string; quantity: number; price: string }[];
}

export interface Purchase {
  key: string;
  project: string;
  /** Keys of the milestones that it is for. */
  milestones: string[];
  /** A line of the project's plan. */
  itm?: { id: number; no: string; name: string; amount: string; due: string };
  /** An order to the supplier. */
  order?: { id: number; number: string };
}

export interface Trap {
  kind: "namesake" | "subsidiary" | "placeholder" | "reusedPo" | "reusedReference" | "sharedKey";
  /** Records as "<system>.<kind>:<id>", such as "cirrus.account:4711". None of them may link to another of the list. */
  records: string[];
  why: string;
}
