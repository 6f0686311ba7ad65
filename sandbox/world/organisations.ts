import type { Random } from "../kit/random.ts";
import { type Ledger, uniqueDigits } from "./ledger.ts";
import type { Address, Organisation, System } from "./model.ts";
import { BRAND_ENDS, BRAND_STARTS, CITIES, COUNTRIES, type Country, LEGAL_FORMS, REGIONS, STREETS, SURNAMES, TRADES } from "./names.ts";
import { makeContacts, phoneOf } from "./people.ts";
import { disguises, foldName, respellName, respellVat, slugOf } from "./spelling.ts";
import { makeVat } from "./vat.ts";

/** What is settled about an organisation before its records are made. */
export interface Plan {
  key: string;
  country: Country;
  /** The name without its legal form. */
  stem: string;
  legalForm: string;
  domain: string;
  parent?: string;
  archived: boolean;
  projects: number;
  /** How many records each system has of it. */
  presence: Record<System, number>;
  /** Spelt as registered and no key typed in anywhere, for traps that set their own. */
  bare?: boolean;
}

/** Chance that a name is spelt beyond recognition. Lower in the CRM, the hub: there it costs all links by name. */
const DISGUISED: Record<System, number> = { cirrus: 0.03, currentRms: 0.09, itm: 0.08, projector: 0.08, zivio: 0.08 };
const RESPELT = 0.45;

/** The ordinary customers, without lookalikes. */
export function planOrganisations(ledger: Ledger, count: number): Plan[] {
  const plans: Plan[] = [];
  for (let index = 1; index <= count; index++) {
    const key = `org-${index}`;
    const r = ledger.draw("organisation", key);
    const country = r.pick(COUNTRIES);
    const projects = r.chance(0.84) ? r.pick([1, 1, 2, 2, 2, 2, 3, 3]) : 0;
    const owner = index > 10 && r.chance(0.14) ? plans[r.integer(0, index - 2)] : undefined;
    const parent = owner?.parent ? undefined : owner;
    const branded = parent !== undefined && r.chance(0.5);
    const stem = branded ? regionalStem(ledger, key, parent.stem) : newStem(ledger, key, country);
    plans.push({
      key,
      country,
      stem,
      legalForm: r.pick(LEGAL_FORMS[country]),
      domain: branded ? parent.domain : `${slugOf(stem)}.example`,
      ...(parent ? { parent: parent.key } : {}),
      archived: r.chance(0.05),
      projects,
      presence: presenceOf(projects > 0, r),
    });
  }
  return plans;
}

/** A name that no other organisation has, however it is spelt. */
export function newStem(ledger: Ledger, owner: string, country: Country): string {
  let stem = "";
  ledger.unique("name", owner, (r) => {
    const brand = r.pick(BRAND_STARTS) + r.pick(BRAND_ENDS);
    const [one, two] = r.shuffle(SURNAMES[country]);
    const way = r.next();
    stem = way < 0.2 ? `${one} & ${two}` : way < 0.4 ? `${one} ${r.pick(TRADES)}` : `${brand} ${r.pick(TRADES)}`;
    return foldName(stem);
  });
  return stem;
}

/** The name of a company that shares its group's brand. */
export function regionalStem(ledger: Ledger, owner: string, brand: string): string {
  let stem = "";
  ledger.unique("name", owner, (r) => {
    stem = `${brand} ${r.pick(REGIONS)}`;
    return foldName(stem);
  });
  return stem;
}

function presenceOf(working: boolean, r: Random): Plan["presence"] {
  const one = (probability: number) => Number(r.chance(probability));
  const presence = {
    cirrus: one(0.93),
    currentRms: one(working ? 0.82 : 0.6) * (r.chance(0.11) ? 2 : 1),
    itm: working ? one(0.77) : 0,
    projector: working ? one(0.66) : 0,
    zivio: working ? one(0.6) : 0,
  };
  if (Object.values(presence).every((records) => records === 0)) presence.cirrus = 1;
  return presence;
}

/** The organisation with its records in all systems. */
export function makeOrganisation(ledger: Ledger, plan: Plan): Organisation {
  const { key, stem, legalForm, country } = plan;
  const r = ledger.draw("organisation.record", key);
  const trade = r.chance(0.15) ? newStem(ledger, `${key}-trade-name`, country) : undefined;
  const organisation: Organisation = {
    key,
    name: `${stem} ${legalForm}`,
    legalForm,
    ...(trade ? { tradeName: trade } : {}),
    vat: ledger.unique("vat", key, (draw) => makeVat(country, draw)),
    accountNumber: `A${uniqueDigits(ledger, `${key}-account`)}`,
    domain: plan.domain,
    phone: phoneOf(country, r),
    address: addressOf(country, r),
    ...(plan.parent ? { parent: plan.parent } : {}),
    archived: plan.archived,
    contacts: [],
    seen: {},
  };
  organisation.seen = recordsOf(ledger, plan, organisation);
  organisation.contacts = makeContacts(ledger, organisation);
  return organisation;
}

function recordsOf(ledger: Ledger, plan: Plan, organisation: Organisation): Organisation["seen"] {
  const { key, presence, bare } = plan;
  const name = (system: System) => (bare ? organisation.name : spell(ledger, plan, organisation, system));
  const seen: Organisation["seen"] = {};
  if (presence.currentRms)
    seen.currentRms = Array.from({ length: presence.currentRms }, (_, index) => {
      const id = ledger.id("currentRms.member", `${key}-member-${index + 1}`);
      if (bare) return { id, name: organisation.name, number: "", taxNumber: "", customFields: {} };
      const r = ledger.draw("member", key, index);
      // The second record is a site of its own or the same name entered again.
      const spelling = index === 0 || r.chance(0.5) ? name("currentRms") : site(ledger, organisation, name("currentRms"));
      return { id, name: spelling, ...memberKeys(ledger, organisation, index, r) };
    });
  if (presence.cirrus) {
    const r = ledger.draw("account", key);
    const given = (probability: number) => r.chance(probability) && !bare;
    const member = seen.currentRms?.[0];
    // Ids are copied by hand above all where the names would not tell.
    const alike = !member || foldName(member.name) === foldName(organisation.name);
    seen.cirrus = {
      id: ledger.id("cirrus.account", key),
      name: name("cirrus"),
      number: given(0.95) ? organisation.accountNumber : "",
      vat: given(0.6) ? respellVat(organisation.vat, r) : "",
      externalKey: member && given(alike ? 0.09 : 0.85) ? String(member.id) : "",
    };
  }
  if (presence.itm) seen.itm = { id: ledger.id("itm.client", key), name: name("itm") };
  if (presence.projector) {
    const number = ledger.draw("client", key).chance(0.4) && !bare ? organisation.accountNumber : null;
    seen.projector = { uid: ledger.uid("client", key), name: name("projector"), number };
  }
  if (presence.zivio) seen.zivio = { id: String(ledger.id("zivio.org", key)), name: name("zivio") };
  return seen;
}

/** Each key is typed in or not by itself, so that every rule has members that only it can link. */
function memberKeys(ledger: Ledger, { key, accountNumber, vat }: Organisation, index: number, r: Random) {
  const customFields: Record<string, unknown> = {};
  let number = "";
  if (r.chance(0.31)) number = r.chance(0.95) ? accountNumber : accountNumber.toLowerCase();
  // A number that the rental desk gave out itself, which means nothing elsewhere.
  else if (r.chance(0.2)) number = ledger.unique("memberNumber", `${key}-${index}`, (draw) => `C-${draw.integer(10_000, 99_999)}`);
  const taxNumber = r.chance(0.3) ? respellVat(vat, r) : "";
  if (r.chance(0.15)) customFields.account_number = accountNumber;
  if (r.chance(0.1)) customFields.vat_number = respellVat(vat, r);
  return { number, taxNumber, customFields };
}

function spell(ledger: Ledger, plan: Plan, organisation: Organisation, system: System): string {
  const r = ledger.draw("spelling", plan.key, system);
  if (r.chance(DISGUISED[system])) return disguise(ledger, organisation, r);
  return r.chance(RESPELT) ? respellName(plan.stem, plan.legalForm, r) : organisation.name;
}

/** A spelling of this organisation's name that cannot be told from it by rule, and that is nobody else's name. */
export function disguise(ledger: Ledger, organisation: Organisation, r: Random): string {
  const { key, name, legalForm, tradeName } = organisation;
  const stem = name.slice(0, -legalForm.length - 1);
  for (;;) {
    for (const spelling of disguises(stem, legalForm, tradeName, r)) {
      const owner = spelling === tradeName ? `${key}-trade-name` : key;
      if (foldName(spelling) !== foldName(name) && ledger.claim("name", foldName(spelling), owner)) return spelling;
    }
  }
}

function site(ledger: Ledger, organisation: Organisation, name: string): string {
  const spelling = `${name} - ${organisation.address.city} depot`;
  return ledger.claim("name", foldName(spelling), organisation.key) ? spelling : name;
}

function addressOf(country: Country, r: Random): Address {
  const [city, county, area] = r.pick(CITIES[country]);
  const british = `${area}${r.integer(1, 28)} ${r.integer(1, 9)}${r.pick([..."ABDEFGHJLN"])}${r.pick([..."PQRSTUWXYZ"])}`;
  const digits = area + String(r.integer(0, 999)).padStart(3, "0");
  return {
    street: `${r.integer(1, 199)} ${r.pick(STREETS)}`,
    postcode: country === "GB" ? british : country === "NL" ? `${digits.slice(0, 4)} AB` : country === "DK" ? digits.slice(0, 4) : digits,
    city,
    county,
    country,
  };
}
