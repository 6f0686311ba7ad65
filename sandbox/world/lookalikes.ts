import type { Ledger } from "./ledger.ts";
import type { Employee, Organisation, Project, Trap } from "./model.ts";
import { makeOrganisation, newStem, type Plan, regionalStem } from "./organisations.ts";
import { makeProjects } from "./projects.ts";
import { slugOf } from "./spelling.ts";

/** Organisations made only to be mistaken for one another, with the traps they form. */
export interface Lookalikes {
  organisations: Organisation[];
  projects: Project[];
  traps: Trap[];
}

const NOWHERE: Plan["presence"] = { cirrus: 0, currentRms: 0, itm: 0, projector: 0, zivio: 0 };

/** Four namesakes and three subsidiaries, or more in a larger world. */
export function makeLookalikes(ledger: Ledger, scale: number, employees: Employee[]): Lookalikes {
  const all: Lookalikes = { organisations: [], projects: [], traps: [] };
  const times = (count: number) => Array.from({ length: Math.max(count, Math.round(count * scale)) }, (_, index) => index);
  for (const index of times(4)) {
    const key = `namesake-${index + 1}`;
    add(all, index % 2 === 1 ? namesakesApart(ledger, key) : namesakesInCrm(ledger, key, index % 4 === 2 ? employees : undefined));
  }
  for (const index of times(3)) add(all, subsidiary(ledger, `subsidiary-${index + 1}`, index % 3 === 2));
  return all;
}

function add(all: Lookalikes, one: Lookalikes): void {
  all.organisations.push(...one.organisations);
  all.projects.push(...one.projects);
  all.traps.push(...one.traps);
}

/** Two accounts of one name, and a third company of that name elsewhere: which of the two it is cannot be said, and it is neither. */
function namesakesInCrm(ledger: Ledger, key: string, planners: Employee[] | undefined): Lookalikes {
  const stem = newStem(ledger, `${key}-a`, "GB");
  const a = identify(makeBare(ledger, `${key}-a`, stem, "Ltd", { cirrus: 1 }));
  const b = identify(makeBare(ledger, `${key}-b`, stem, "Limited", { cirrus: 1 }));
  const third = makeBare(ledger, `${key}-c`, stem, "Ltd", planners ? { itm: 1 } : { currentRms: 1 });
  const projects = planners ? makeProjects(ledger, third, 1, planners) : [];
  for (const project of projects) project.seen.itm!.customFields = {};
  const stranger = planners ? `itm.project:${projects[0]!.seen.itm!.id}` : `currentRms.member:${third.seen.currentRms![0]!.id}`;
  const records = [`cirrus.account:${a.seen.cirrus!.id}`, `cirrus.account:${b.seen.cirrus!.id}`, stranger];
  const why = "Three companies of one name; two of them are CRM accounts, the third is not, and it shows nothing but the name.";
  return { organisations: [a, b, third], projects, traps: [{ kind: "namesake", records, why }] };
}

/** The name is unique on both sides, but so are two different VAT numbers. */
function namesakesApart(ledger: Ledger, key: string): Lookalikes {
  const stem = newStem(ledger, `${key}-a`, "GB");
  const account = identify(makeBare(ledger, `${key}-a`, stem, "Ltd", { cirrus: 1 }));
  const member = identify(makeBare(ledger, `${key}-b`, stem, "plc", { currentRms: 1 }));
  const records = [`cirrus.account:${account.seen.cirrus!.id}`, `currentRms.member:${member.seen.currentRms![0]!.id}`];
  const why = "Two companies of one name, each with a VAT number of its own on its record.";
  return { organisations: [account, member], projects: [], traps: [{ kind: "namesake", records, why }] };
}

/** Brand and mail domain of the parent, VAT number of its own; at times only the legal form tells the names apart. */
function subsidiary(ledger: Ledger, key: string, sameStem: boolean): Lookalikes {
  const stem = newStem(ledger, `${key}-parent`, "GB");
  const parent = identify(makeBare(ledger, `${key}-parent`, stem, "plc", { cirrus: 1 }));
  const name = sameStem ? stem : regionalStem(ledger, `${key}-child`, stem);
  const child = identify(makeBare(ledger, `${key}-child`, name, "Ltd", { currentRms: 1 }, parent));
  const records = [`cirrus.account:${parent.seen.cirrus!.id}`, `currentRms.member:${child.seen.currentRms![0]!.id}`];
  const why = "A subsidiary under its parent's brand and domain; it is a company of its own by its VAT number.";
  return { organisations: [parent, child], projects: [], traps: [{ kind: "subsidiary", records, why }] };
}

function makeBare(
  ledger: Ledger,
  key: string,
  stem: string,
  legalForm: string,
  presence: Partial<Plan["presence"]>,
  parent?: Organisation,
): Organisation {
  return makeOrganisation(ledger, {
    key,
    country: "GB",
    stem,
    legalForm,
    domain: parent?.domain ?? `${slugOf(stem)}-${key}.example`,
    ...(parent ? { parent: parent.key } : {}),
    archived: false,
    projects: 0,
    presence: { ...NOWHERE, ...presence },
    bare: true,
  });
}

/** Types in the VAT number, and in the CRM the account number. */
function identify(organisation: Organisation): Organisation {
  const { seen, vat, accountNumber } = organisation;
  if (seen.cirrus) Object.assign(seen.cirrus, { vat, number: accountNumber });
  for (const member of seen.currentRms ?? []) member.taxNumber = vat;
  return organisation;
}
