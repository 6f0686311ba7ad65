import type { Random } from "../kit/random.ts";
import type { Address, Organisation, System } from "./model.ts";
import { brandEnds, brandStarts, type Country, cities, countries, legalForms, regions, streets, surnames, trades } from "./names.ts";
import { makeContacts, phoneOf } from "./people.ts";
import { type Registry, uniqueDigits } from "./registry.ts";
import { disguises, foldName, respellName, respellVat, slugOf } from "./spelling.ts";
import { makeVat } from "./vat.ts";

/** What is decided about an organisation before its records are made. */
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
  /** Spelt as registered and without any key, for traps that set their own. */
  bare?: boolean;
}

/** Share of names whose spelling cannot be recognised. Lower in the CRM: there it loses all links by name. */
const disguisedShare: Record<System, number> = { cirrus: 0.03, currentRms: 0.09, itm: 0.08, projector: 0.08, zivio: 0.08 };
const respeltShare = 0.45;

/** The ordinary customers, without lookalikes. */
export function planOrganisations(registry: Registry, count: number): Plan[] {
  const plans: Plan[] = [];
  for (let index = 1; index <= count; index++) {
    const key = `org-${index}`;
    const r = registry.draw("organisation", key);
    const country = r.pick(countries);
    const projects = r.chance(0.84) ? r.pick([1, 1, 2, 2, 2, 2, 3, 3]) : 0;
    const owner = index > 10 && r.chance(0.14) ? plans[r.integer(0, index - 2)] : undefined;
    const parent = owner?.parent ? undefined : owner;
    const branded = parent !== undefined && r.chance(0.5);
    const stem = branded ? regionalStem(registry, key, parent.stem) : newStem(registry, key, country);
    plans.push({
      key,
      country,
      stem,
      legalForm: r.pick(legalForms[country]),
      domain: branded ? parent.domain : `${slugOf(stem)}.example`,
      ...(parent ? { parent: parent.key } : {}),
      archived: r.chance(0.05),
      projects,
      presence: presenceOf(projects, r),
    });
  }
  return plans;
}

/** A name that no other organisation has, however it is spelt. */
export function newStem(registry: Registry, owner: string, country: Country): string {
  let stem = "";
  registry.unique("name", owner, (r) => {
    const brand = r.pick(brandStarts) + r.pick(brandEnds);
    const [one, two] = r.shuffle(surnames[country]);
    const way = r.next();
    stem = way < 0.2 ? `${one} & ${two}` : way < 0.4 ? `${one} ${r.pick(trades)}` : `${brand} ${r.pick(trades)}`;
    return foldName(stem);
  });
  return stem;
}

/** The name of a company that shares its group's brand. */
export function regionalStem(registry: Registry, owner: string, brand: string): string {
  let stem = "";
  registry.unique("name", owner, (r) => {
    stem = `${brand} ${r.pick(regions)}`;
    return foldName(stem);
  });
  return stem;
}

function presenceOf(projects: number, r: Random): Plan["presence"] {
  const one = (probability: number) => Number(r.chance(probability));
  const presence = {
    cirrus: one(0.93),
    currentRms: one(projects ? 0.82 : 0.6) * (r.chance(0.11) ? 2 : 1),
    itm: projects ? one(0.77) : 0,
    projector: projects ? one(0.66) : 0,
    zivio: projects ? one(0.6) : 0,
  };
  if (Object.values(presence).every((records) => records === 0)) presence.cirrus = 1;
  return presence;
}

/** The organisation with its records in all systems. */
export function makeOrganisation(registry: Registry, plan: Plan): Organisation {
  const { key, stem, legalForm, country } = plan;
  const r = registry.draw("organisation.record", key);
  const trade = r.chance(0.15) ? newStem(registry, `${key}-trade-name`, country) : undefined;
  const organisation: Organisation = {
    key,
    name: `${stem} ${legalForm}`,
    legalForm,
    ...(trade ? { tradeName: trade } : {}),
    vat: registry.unique("vat", key, (draw) => makeVat(country, draw)),
    accountNumber: `A${uniqueDigits(registry, `${key}-account`)}`,
    domain: plan.domain,
    phone: phoneOf(country, r),
    address: addressOf(country, r),
    ...(plan.parent ? { parent: plan.parent } : {}),
    archived: plan.archived,
    contacts: [],
    seen: {},
  };
  organisation.seen = recordsOf(registry, plan, organisation);
  organisation.contacts = makeContacts(registry, organisation);
  return organisation;
}

function recordsOf(registry: Registry, plan: Plan, organisation: Organisation): Organisation["seen"] {
  const { key, presence, bare } = plan;
  const name = (system: System) => (bare ? organisation.name : spell(registry, plan, organisation, system));
  const seen: Organisation["seen"] = {};
  if (presence.currentRms)
    seen.currentRms = Array.from({ length: presence.currentRms }, (_, index) => {
      const id = registry.id("currentRms.member", `${key}-member-${index + 1}`);
      if (bare) return { id, name: organisation.name, number: "", taxNumber: "", customFields: {} };
      const r = registry.draw("member", key, index);
      // The second record is a site of its own or the same name entered again.
      const spelling = index === 0 || r.chance(0.5) ? name("currentRms") : site(registry, organisation, name("currentRms"));
      return { id, name: spelling, ...memberKeys(registry, organisation, index, r) };
    });
  if (presence.cirrus) {
    const r = registry.draw("account", key);
    const given = (probability: number) => r.chance(probability) && !bare;
    const member = seen.currentRms?.[0];
    // People copy an id mostly where the names differ.
    const alike = !member || foldName(member.name) === foldName(organisation.name);
    seen.cirrus = {
      id: registry.id("cirrus.account", key),
      name: name("cirrus"),
      number: given(0.95) ? organisation.accountNumber : "",
      vat: given(0.6) ? respellVat(organisation.vat, r) : "",
      externalKey: member && given(alike ? 0.09 : 0.85) ? String(member.id) : "",
    };
  }
  if (presence.itm) seen.itm = { id: registry.id("itm.client", key), name: name("itm") };
  if (presence.projector) {
    const number = registry.draw("client", key).chance(0.4) && !bare ? organisation.accountNumber : null;
    seen.projector = { uid: registry.uid("client", key), name: name("projector"), number };
  }
  if (presence.zivio) seen.zivio = { id: String(registry.id("zivio.org", key)), name: name("zivio") };
  return seen;
}

/** Each key is entered or not independently, so that every link rule has members that only it can link. */
function memberKeys(registry: Registry, { key, accountNumber, vat }: Organisation, index: number, r: Random) {
  const customFields: Record<string, unknown> = {};
  let number = "";
  if (r.chance(0.31)) number = r.chance(0.95) ? accountNumber : accountNumber.toLowerCase();
  // A number that the rental department assigned itself, and that no other system has.
  else if (r.chance(0.2)) number = registry.unique("memberNumber", `${key}-${index}`, (draw) => `C-${draw.integer(10_000, 99_999)}`);
  const taxNumber = r.chance(0.3) ? respellVat(vat, r) : "";
  if (r.chance(0.15)) customFields.account_number = accountNumber;
  if (r.chance(0.1)) customFields.vat_number = respellVat(vat, r);
  return { number, taxNumber, customFields };
}

function spell(registry: Registry, plan: Plan, organisation: Organisation, system: System): string {
  const r = registry.draw("spelling", plan.key, system);
  if (r.chance(disguisedShare[system])) return disguise(registry, organisation, r);
  return r.chance(respeltShare) ? respellName(plan.stem, plan.legalForm, r) : organisation.name;
}

/** A spelling that no rule recognises as this organisation's name, and that no other organisation has. */
export function disguise(registry: Registry, organisation: Organisation, r: Random): string {
  const { key, name, legalForm, tradeName } = organisation;
  const stem = name.slice(0, -legalForm.length - 1);
  for (;;) {
    for (const spelling of disguises(stem, legalForm, tradeName, r)) {
      const owner = spelling === tradeName ? `${key}-trade-name` : key;
      if (foldName(spelling) !== foldName(name) && registry.claim("name", foldName(spelling), owner)) return spelling;
    }
  }
}

function site(registry: Registry, organisation: Organisation, name: string): string {
  const spelling = `${name} - ${organisation.address.city} depot`;
  return registry.claim("name", foldName(spelling), organisation.key) ? spelling : name;
}

function addressOf(country: Country, r: Random): Address {
  const [city, county, area] = r.pick(cities[country]);
  const british = `${area}${r.integer(1, 28)} ${r.integer(1, 9)}${r.pick([..."ABDEFGHJLN"])}${r.pick([..."PQRSTUWXYZ"])}`;
  const digits = area + String(r.integer(0, 999)).padStart(3, "0");
  return {
    street: `${r.integer(1, 199)} ${r.pick(streets)}`,
    postcode: country === "GB" ? british : country === "NL" ? `${digits.slice(0, 4)} AB` : country === "DK" ? digits.slice(0, 4) : digits,
    city,
    county,
    country,
  };
}
