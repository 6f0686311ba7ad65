import { randomOf } from "./random.ts";
import type { Row } from "./world.ts";

/** A record, by the stream of record files. */
export interface StreamRow {
  stream: string;
  source: string;
  row: Row;
}

const starts = "al bel cor dan el fen gar hol il jor kal lor mel nor os pel quin ras sol tor ul ver wes xan yor zel".split(" ");
const middles = "a e i o u ai ea io ou".split(" ");
const ends = "mark land berg field wick gate ston ford haven by lund holm vik dal".split(" ");
const trades = "Logistics Events Media Studios Foods Textiles Energy Systems Rentals Events Stages Partners Works Labs".split(" ");
const forms = "Ltd GmbH AB ApS BV SAS Inc PLC".split(" ");

/**
 * Organisations by number, as a business of any size would have them: an account and a member, each third a project in two systems
 * with a milestone and its invoice. Names share their words with hundreds of others; a tenth of the members are spelt otherwise.
 */
export function organisationRows(n: number): StreamRow[] {
  const r = randomOf("many", n);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(r() * list.length)]!;
  const word = () => pick(starts) + pick(middles) + pick(ends);
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const name = `${capital(word())} ${capital(word())} ${pick(trades)} ${pick(forms)}`;
  const domain = `${name.toLowerCase().split(" ").slice(0, 2).join("-")}${n % 7}.com`;
  const number = `A${1_000_000 + n}`;
  const place = {
    street: `${capital(word())} Street ${1 + (n % 80)}`,
    zip: `${10_000 + (n % 50_000)}`,
    city: "Utrecht",
    country: "Netherlands",
  };
  const spelt = r() < 0.1 ? name.replace(/[aeiou]/, "") : name;
  const of = (stream: string, id: string | number, row: Row): StreamRow => ({ stream, source: `${stream}:${id}`, row });
  const rows = [
    of("cirrus.accounts", n, {
      ...{ id: n, name, number, vatno: "", externalkey: "", email: `info@${domain}`, url: `https://${domain}/`, phone: "" },
      addresses: { visiting: { name, ...place } },
    }),
    of("currentrms.members", n, {
      ...{ id: n, name: spelt, membership_type: "Organisation", custom_fields: {}, membership: { number: n % 2 ? number : "" } },
      primary_address: { name, street: place.street, postcode: place.zip, city: place.city, country_name: place.country },
      ...{ emails: [{ address: `hire@${domain}` }], phones: [], links: [] },
    }),
  ];
  if (n % 3 > 0) return rows;
  const code = `P-${200_000 + n}`;
  const [title, amount, due] = [`${capital(word())} roadshow`, String(1_000 + Math.floor(r() * 90_000)), "2026-03-14"];
  const client = { Id: n, Name: name };
  const approver = { id: n, email: `ann@${domain}`, first_name: "Ann", last_name: capital(word()), org_id: n, org_name: spelt };
  return [
    ...rows,
    of("itm.projects", n, { Id: n, No: n, Name: title, InternalCode: code, ExternalClient: client, AllCustomFields: {} }),
    of("currentrms.projects", n, { id: n, name: title, reference: code, member_id: n, custom_fields: {} }),
    of("zivio.milestones", n, {
      ...{ id: n, title: "Deposit", details: "", rate: amount, ccy: "EUR", due_on: `${due}T00:00:00Z`, job_id: n, job_summary: title },
      ...{ status: "approved", approved_by: approver, custom_fields: { project_code: code } },
    }),
    of("currentrms.invoices", n, {
      ...{ id: n, member_id: n, number: `INV${n}`, reference: code, subject: `${title} - Deposit`, invoiced_at: due, due_at: due },
      ...{ charge_excluding_tax_total: amount, invoice_items: [] },
    }),
  ];
}
