import type { Employee, Organisation, Project, Trap } from "./model.ts";
import { makeOrganisation, newStem, type Plan, regionalStem } from "./organisations.ts";
import { makeProjects } from "./projects.ts";
import type { Registry } from "./registry.ts";
import { slugOf } from "./spelling.ts";

/** Organisations that can be mistaken for one another, with the traps they form. */
export interface Lookalikes {
  organisations: Organisation[];
  projects: Project[];
  traps: Trap[];
}

const nowhere: Plan["presence"] = { cirrus: 0, currentRms: 0, itm: 0, projector: 0, zivio: 0 };

/** Four namesakes and three subsidiaries, or more in a larger world. */
export function makeLookalikes(registry: Registry, scale: number, employees: Employee[]): Lookalikes {
  const all: Lookalikes = { organisations: [], projects: [], traps: [] };
  const times = (count: number) => Array.from({ length: Math.max(count, Math.round(count * scale)) }, (_, index) => index);
  for (const index of times(4)) {
    const key = `namesake-${index + 1}`;
    add(all, index % 2 === 1 ? namesakesApart(registry, key) : namesakesInCrm(registry, key, index % 4 === 2 ? employees : undefined));
  }
  for (const index of times(3)) add(all, subsidiary(registry, `subsidiary-${index + 1}`, index % 3 === 2 ? "same stem" : "regional stem"));
  return all;
}

function add(all: Lookalikes, one: Lookalikes): void {
  all.organisations.push(...one.organisations);
  all.projects.push(...one.projects);
  all.traps.push(...one.traps);
}

/** Two accounts of one name, and a third company of that name elsewhere. It could be taken for either, and is neither. */
function namesakesInCrm(registry: Registry, key: string, planners: Employee[] | undefined): Lookalikes {
  const stem = newStem(registry, `${key}-a`, "GB");
  const a = identify(makeBare(registry, { key: `${key}-a`, stem, legalForm: "Ltd", presence: { cirrus: 1 } }));
  const b = identify(makeBare(registry, { key: `${key}-b`, stem, legalForm: "Limited", presence: { cirrus: 1 } }));
  const third = makeBare(registry, { key: `${key}-c`, stem, legalForm: "Ltd", presence: planners ? { itm: 1 } : { currentRms: 1 } });
  const projects = planners ? makeProjects(registry, third, 1, planners) : [];
  for (const project of projects) project.seen.itm!.customFields = {};
  const stranger = planners ? `itm.project:${projects[0]!.seen.itm!.id}` : `currentRms.member:${third.seen.currentRms![0]!.id}`;
  const records = [`cirrus.account:${a.seen.cirrus!.id}`, `cirrus.account:${b.seen.cirrus!.id}`, stranger];
  const why = "Three companies of one name; two of them are CRM accounts, the third is not, and it shows nothing but the name.";
  return { organisations: [a, b, third], projects, traps: [{ kind: "namesake", records, why }] };
}

/** One name in each of two systems, with two different VAT numbers. */
function namesakesApart(registry: Registry, key: string): Lookalikes {
  const stem = newStem(registry, `${key}-a`, "GB");
  const account = identify(makeBare(registry, { key: `${key}-a`, stem, legalForm: "Ltd", presence: { cirrus: 1 } }));
  const member = identify(makeBare(registry, { key: `${key}-b`, stem, legalForm: "plc", presence: { currentRms: 1 } }));
  const records = [`cirrus.account:${account.seen.cirrus!.id}`, `currentRms.member:${member.seen.currentRms![0]!.id}`];
  const why = "Two companies of one name, each with a VAT number of its own on its record.";
  return { organisations: [account, member], projects: [], traps: [{ kind: "namesake", records, why }] };
}

/** A company with the brand and mail domain of its parent and its own VAT number. With the same stem only the legal form differs. */
function subsidiary(registry: Registry, key: string, name: "same stem" | "regional stem"): Lookalikes {
  const stem = newStem(registry, `${key}-parent`, "GB");
  const parent = identify(makeBare(registry, { key: `${key}-parent`, stem, legalForm: "plc", presence: { cirrus: 1 } }));
  const ownStem = name === "same stem" ? stem : regionalStem(registry, `${key}-child`, stem);
  const child = identify(makeBare(registry, { key: `${key}-child`, stem: ownStem, legalForm: "Ltd", presence: { currentRms: 1 }, parent }));
  const records = [`cirrus.account:${parent.seen.cirrus!.id}`, `currentRms.member:${child.seen.currentRms![0]!.id}`];
  const why = "A subsidiary under its parent's brand and domain; it is a company of its own by its VAT number.";
  return { organisations: [parent, child], projects: [], traps: [{ kind: "subsidiary", records, why }] };
}

interface BarePlan {
  key: string;
  stem: string;
  legalForm: string;
  presence: Partial<Plan["presence"]>;
  parent?: Organisation;
}

function makeBare(registry: Registry, { key, stem, legalForm, presence, parent }: BarePlan): Organisation {
  return makeOrganisation(registry, {
    key,
    country: "GB",
    stem,
    legalForm,
    domain: parent?.domain ?? `${slugOf(stem)}-${key}.example`,
    ...(parent ? { parent: parent.key } : {}),
    archived: false,
    projects: 0,
    presence: { ...nowhere, ...presence },
    bare: true,
  });
}

/** Enters the VAT number, and in the CRM the account number. */
function identify(organisation: Organisation): Organisation {
  const { seen, vat, accountNumber } = organisation;
  if (seen.cirrus) Object.assign(seen.cirrus, { vat, number: accountNumber });
  for (const member of seen.currentRms ?? []) member.taxNumber = vat;
  return organisation;
}
