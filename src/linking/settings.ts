import * as z from "zod";

/** Names of the rules, as callers see them. */
export const ruleIds = [
  "external-key",
  "account-number",
  "vat-number",
  "name",
  "project-code",
  "po-number",
  "invoice-number",
  "amount-and-date",
  "amount-and-po",
  "amount-and-name",
] as const;

export type RuleId = (typeof ruleIds)[number];

/** Names of custom fields that hold a key, by what the key is. */
const customFields = z
  .strictObject({
    projectCode: z.array(z.string()).default(["project_code"]),
    poNumber: z.array(z.string()).default(["po_number"]),
    invoiceNumber: z.array(z.string()).default(["invoice_number", "invoice_no"]),
    accountNumber: z.array(z.string()).default(["account_number"]),
    customerRef: z.array(z.string()).default(["customer_ref"]),
    vatNumber: z.array(z.string()).default(["vat_number"]),
  })
  .prefault({});

/** The `links` section of the configuration file. */
export const linkSettings = z
  .strictObject({
    customFields,
    /** What people type when they have no key: these values never create a link. */
    placeholders: z
      .array(z.union([z.string(), z.number()]).transform(String))
      .default([
        "n/a",
        "na",
        "none",
        "null",
        "tbc",
        "tba",
        "tbd",
        "pending",
        "unknown",
        "various",
        "see email",
        "test",
        "x",
        "0",
        "-",
        ".",
        "123456",
      ]),
    /** A value on more records of one vendor than this decides nothing. */
    maxShare: z.number().int().min(1).default(5),
    /** How many days apart two systems may date the same billing event. */
    dueWithinDays: z.number().int().min(0).default(10),
    /** Rules that are not to be used, by id. */
    without: z.array(z.enum(ruleIds)).default([]),
    /** ISO 4217 code of the currency of invoices whose vendor names none: the account's. Absent: that of the milestones that they bill. */
    invoiceCurrency: z
      .string()
      .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as EUR")
      .nullable()
      .default(null),
    /** A list is scanned for keys that its vendor cannot search, when that takes at most so many calls. */
    wholeListCalls: z.number().int().min(0).default(3),
  })
  .prefault({});

export type LinkSettings = z.output<typeof linkSettings>;

export const defaultLinkSettings: LinkSettings = linkSettings.parse({});
