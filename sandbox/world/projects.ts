import type { Random } from "../kit/random.ts";
import { shiftDay } from "../kit/time.ts";
import type { Employee, Organisation, Project } from "./model.ts";
import { undertakings } from "./names.ts";
import { type Registry, uniqueDigits } from "./registry.ts";
import { respellCode, respellTitle } from "./spelling.ts";

/** Labels of custom fields are chosen by people: a linker has to ignore case, blanks and underscores. */
const accountLabels = ["Account Number", "account_number", "ACCOUNT NUMBER", "Account number ", "customer_ref", "Customer Ref"];
const poLabels = ["PO Number", "po_number", "Po number", "PO  NUMBER"];
const codeLabels = ["project_code", "Project Code", "PROJECT CODE"];

/** The projects for one customer. Each is in at least one of the systems that know the customer. */
export function makeProjects(registry: Registry, organisation: Organisation, count: number, employees: Employee[]): Project[] {
  const projects: Project[] = [];
  let engagement = { number: 0, digits: "", size: 0 };
  for (let index = 1; index <= count; index++) {
    const key = `${organisation.key}-project-${index}`;
    const r = registry.draw("project", key);
    if (index === 1 || r.chance(0.6)) {
      const number = engagement.number + 1;
      engagement = { number, digits: uniqueDigits(registry, `${organisation.key}-engagement-${number}`), size: 0 };
    }
    engagement.size++;
    const start = shiftDay(registry.today, r.integer(-900, 30));
    const end = shiftDay(start, r.integer(45, 330));
    const project: Project = {
      key,
      organisation: organisation.key,
      name: `${r.pick(undertakings)} ${r.pick([organisation.address.city, start.slice(0, 4), "phase 1", "phase 2", "phase 3"])}`,
      code: `P${engagement.digits}-${String(engagement.size).padStart(3, "0")}`,
      po: makePo(registry, `${key}-po`),
      manager: r.pick(employees).key,
      start,
      end,
      closed: end < shiftDay(registry.today, -20) && r.chance(0.7),
      seen: {},
    };
    const known = index === 1 ? "everywhere" : "mostly";
    project.seen = recordsOf(registry, organisation, project, { engagement: `${organisation.key}-engagement-${engagement.number}`, known });
    projects.push(project);
  }
  return projects;
}

/** A purchase order number that no other customer uses, in one of the forms that customers use. */
export function makePo(registry: Registry, owner: string): string {
  const digits = uniqueDigits(registry, owner);
  return registry.draw("po", owner).pick([`PO-${digits}`, `PO-${digits}`, `PO ${digits}`, `450${digits}`]);
}

interface Presence {
  /** Key of the project's engagement. */
  engagement: string;
  /** "everywhere": in each system that has projects of the customer. */
  known: "everywhere" | "mostly";
}

/** The project's records. A first project is known everywhere, so that no system holds a customer without a project. */
function recordsOf(registry: Registry, organisation: Organisation, project: Project, { engagement, known }: Presence): Project["seen"] {
  const { key, name, code, po } = project;
  const r = registry.draw("project.record", key);
  const title = () => respellTitle(name, r);
  const isKnown = (probability: number) => r.chance(probability) || known === "everywhere";
  const seen: Project["seen"] = {};
  if (organisation.seen.zivio && isKnown(0.9)) seen.zivio = { jobId: String(registry.id("zivio.job", key)), summary: title() };
  if (organisation.seen.itm && isKnown(0.9)) seen.itm = planned(registry, organisation, project, title());
  if (organisation.seen.projector && isKnown(0.88))
    seen.projector = {
      uid: registry.uid("project", key),
      name: title(),
      code,
      engagementUid: registry.uid("engagement", engagement),
      engagementCode: code.split("-")[0]!,
      engagementName: `${organisation.name} ${project.start.slice(0, 4)}`,
    };
  const elsewhere = Object.keys(seen).length > 0;
  if (organisation.seen.currentRms && (r.chance(0.62) || !(elsewhere || organisation.seen.cirrus)))
    seen.currentRms = {
      id: registry.id("currentRms.project", key),
      name: title(),
      reference: makeReference(code, po, r),
      customFields: r.chance(0.1) ? { project_code: respellCode(code, r) } : {},
    };
  if (organisation.seen.cirrus && (r.chance(0.5) || !(elsewhere || seen.currentRms)))
    seen.cirrus = { id: registry.id("cirrus.project", key), name: title() };
  return seen;
}

/** The reference of a rental record as somebody typed it: the code, the PO or, as often, nothing. */
export function makeReference(code: string, po: string, r: Random): string {
  const way = r.next();
  return way < 0.38 ? respellCode(code, r) : way < 0.56 ? po : "";
}

function planned(registry: Registry, organisation: Organisation, project: Project, name: string) {
  const r = registry.draw("itm.project.keys", project.key);
  const customFields: Record<string, unknown> = {};
  if (r.chance(0.35)) customFields[r.pick(accountLabels)] = organisation.accountNumber;
  if (r.chance(0.35)) customFields[r.pick(poLabels)] = project.po;
  const own = registry.unique("itm.code", project.key, (draw) => `NP-${draw.integer(10_000, 99_999)}`);
  const typed = respellCode(project.code, r);
  const place = r.next();
  if (place >= 0.8 && place < 0.93) customFields[r.pick(codeLabels)] = typed;
  customFields.Region = organisation.address.county;
  return {
    id: registry.id("itm.project", project.key),
    name,
    no: registry.unique("itm.no", project.key, (draw) => `PR-${draw.integer(1_000, 9_999)}-${draw.integer(100_000, 999_999)}`),
    code: place >= 0.71 && place < 0.8 ? typed : own,
    internalCode: place < 0.71 ? typed : "",
    customFields,
  };
}
