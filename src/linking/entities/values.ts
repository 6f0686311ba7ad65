import anyAscii from "any-ascii";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { getDomain } from "tldts";
import { code, invoice, order, vat } from "../normalise.ts";
import { freeMailDomains } from "./free-mail.ts";
import type { Role } from "./record.ts";

/** The canonical forms of a text in a role: none for what is no value of it, several where it can be read in several ways. */
type Read = (text: string) => readonly string[];

const one =
  (normalise: (text: string) => string | undefined): Read =>
  (text) => {
    const key = normalise(text);
    return key === undefined ? [] : [key];
  };

const readers: Readonly<Record<Role, Read>> = {
  // Names and titles are compared by their words, not by a key.
  name: one((text) => text.trim() || undefined),
  title: one((text) => text.trim() || undefined),
  label: one(labelOf),
  vat: one(vat),
  account: one(code),
  externalKey: one((text) => /^\s*(?:[\p{L}\s.]*[\s:#_-]+)?#?([\w-]+)\s*$/u.exec(text)?.[1]),
  domain: one(domainOf),
  mailbox: one(mailboxOf),
  phone: one(phoneOf),
  postcode: one(postcodeOf),
  street: one((text) => (/\d/.test(text) && !/^\W*p\.?\s?o\.?\s?box/i.test(text) ? plainWords(text).join(" ") : undefined)),
  country: one((text) => plainWords(text).join(" ") || undefined),
  code: one(code),
  engagement: one(engagementOf),
  po: one(order),
  // It is not known what a reference refers to: it is compared as a code and as an order.
  reference: (text) => (isTitle(text) ? [] : [...new Set([code(text), order(text)])].filter((key) => key !== undefined)),
  invoice: one(invoice),
  amount: one(amountOf),
  currency: one((text) => (/^[A-Za-z]{3}$/.test(text.trim()) ? text.trim().toUpperCase() : undefined)),
  date: one(dayOf),
};

export function readValue(role: Role, text: string): readonly string[] {
  return readers[role](text);
}

/** Whether a text is words rather than a number: people write a title where a reference is asked for. */
function isTitle(text: string): boolean {
  return (text.match(/\p{L}{4,}/gu) ?? []).length >= 2;
}

/** Small Latin words without accents: "Ørsted & Söhne" is orsted, sohne. */
export function plainWords(text: string): string[] {
  return latin(text)
    .replace(/['’`´]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function latin(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all but ASCII
  const plain = /^[\x00-\x7f]*$/.test(text) ? text : anyAscii(text.normalize("NFKC"));
  return plain.toLowerCase();
}

/** Subjects that any invoice may have: they name no event. */
const anyInvoice = new Set("invoice faktura rechnung facture factura fattura factuur laskutus lasku".split(" "));

function labelOf(text: string): string | undefined {
  const label = plainWords(text).join(" ");
  return label === "" || anyInvoice.has(label) ? undefined : label;
}

/** The registrable domain of an address or URL, unless everybody may have it. */
function domainOf(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  if (!trimmed.includes(".")) return undefined;
  // Names without a public suffix, such as example.test, have a domain as well: inside a company everything is possible.
  const domain = getDomain(trimmed.replace(/^mailto:/, "").replace(/^.*@/, ""), { allowPrivateDomains: true });
  return domain && !freeMailDomains.has(domain) ? domain : undefined;
}

/** A mail address of one person: those of a function, such as info@, belong to many. */
function mailboxOf(text: string): string | undefined {
  const [, local, host] = /^\s*(?:mailto:)?([^\s@]+)@([^\s@]+\.[^\s@]+)\s*$/i.exec(text) ?? [];
  if (!local || !host) return undefined;
  return sharedMailboxes.test(local) ? undefined : `${local.toLowerCase().replace(/\+.*$/, "")}@${host.toLowerCase()}`;
}

const sharedMailboxes =
  /^(?:info|office|mail|hello|contact|kontakt|sales|accounts?|accounting|finance|billing|invoices?|ap|ar|admin|support|service|post|no-?reply|team|enquiries|hq|reception)$/i;

/** In international form where the country is written; otherwise the last digits, by which people recognise it. */
function phoneOf(text: string): string | undefined {
  const typed = text.replace(/\(0\)/g, "").replace(/^\s*00/, "+");
  const digits = typed.replace(/\D/g, "");
  if (digits.length < 7 || /^(\d)\1+$/.test(digits)) return undefined;
  const international = typed.trim().startsWith("+") ? parsePhoneNumberFromString(typed)?.number : undefined;
  // The national part is what all spellings have in common.
  return (international ?? digits).replace(/\D/g, "").slice(-8);
}

function postcodeOf(text: string): string | undefined {
  const signs = latin(text).replace(/[^a-z0-9]/g, "");
  return signs.length >= 4 && /\d/.test(signs) && !/^0+$/.test(signs) ? signs : undefined;
}

/** The part that the codes of one engagement have in common: P1396 of P1396-001. */
export function engagementOf(text: string): string | undefined {
  const [, stem] = /^\s*([A-Za-z]*\d{3,})(?:[\W_]+[A-Za-z]{0,3}\d+)?\s*$/.exec(text) ?? [];
  return stem?.toUpperCase();
}

/** In hundredths. */
function amountOf(text: string): string | undefined {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) && number !== 0 ? String(Math.round(number * 100)) : undefined;
}

/** Days since 1970. */
function dayOf(text: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\d/.test(text.trim()) ? Date.parse(text.trim().slice(0, 10)) : Number.NaN;
  return Number.isNaN(time) ? undefined : String(Math.round(time / 86_400_000));
}
