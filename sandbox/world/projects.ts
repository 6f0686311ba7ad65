import type { Random } from "../kit/random.ts";
import { shiftDay } from "./days.ts";
import { type Ledger, uniqueDigits } from "./ledger.ts";
import type { Employee, Organisation, Project } from "./model.ts";
import { UNDERTAKINGS } from "./names.ts";
import { respellCode, respellTitle } from "./spelling.ts";

/** Custom fields carry labels that people chose: a linker has to look past case, blanks and underscores. */
const ACCOUNT_LABELS = ["Account Number", "account_number", "ACCOUNT NUMBER", "Account number ", "customer_ref", "Customer Ref"];
const PO_LABELS = ["PO Number", "po_number", "Po number", "PO  NUMBER"];
const CODE_LABELS = ["project_code", "Project Code", "PROJECT CODE"];

/** The undertakings for one customer. Each is in at least one of the systems that know the customer. */
export function makeProjects(ledger: Ledger, organisation: Organisation, count: number, employees: Employee[]): Project[] {
  const projects: Project[] = [];
  let engagement = { number: 0, digits: "", size: 0 };
  for (let index = 1; index <= count; index++) {
    const key = `${organisation.key}-project-${index}`;
    const r = ledger.draw("project", key);
    if (index === 1 || r.chance(0.6)) {
      const number = engagement.number + 1;
      engagement = { number, digits: uniqueDigits(ledger, `${organisation.key}-engagement-${number}`), size: 0 };
    }
    engagement.size++;
    const start = shiftDay(ledger.today, r.integer(-900, 30));
    const end = shiftDay(start, r.integer(45, 330));
    const project: Project = {
      key,
      organisation: organisation.key,
      name: `${r.pick(UNDERTAKINGS)} ${r.pick([organisation.address.city, start.slice(0, 4), "phase 1", "phase 2", "phase 3"])}`,
      code: `P${engagement.digits}-${String(engagement.size).padStart(3, "0")}`,
      po: makePo(ledger, `${key}-po`),
      manager: r.pick(employees).key,
      start,
      end,
      closed: end < shiftDay(ledger.today, -20) && r.chance(0.7),
      seen: {},
    };
    project.seen = recordsOf(ledger, organisation, project, `${organisation.key}-engagement-${engagement.number}`, index === 1);
    projects.push(project);
  }
  return projects;
}

/** A purchase order number that no other customer uses, in one of the ways customers write them. */
export function makePo(ledger: Ledger, owner: string): string {
  const digits = uniqueDigits(ledger, owner);
  return ledger.draw("po", owner).pick([`PO-${digits}`, `PO-${digits}`, `PO ${digits}`, `450${digits}`]);
}

/** A first project is in every system that knows the customer's projects, so that no system knows a customer for nothing. */
function recordsOf(ledger: Ledger, organisation: Organisation, project: Project, engagement: string, first: boolean): Project["seen"] {
  const { key, name, code, po } = project;
  const r = ledger.draw("project.record", key);
  const title = () => respellTitle(name, r);
  const known = (probability: number) => r.chance(probability) || first;
  const seen: Project["seen"] = {};
  if (organisation.seen.zivio && known(0.9)) seen.zivio = { jobId: String(ledger.id("zivio.job", key)), summary: title() };
  if (organisation.seen.itm && known(0.9)) seen.itm = planned(ledger, organisation, project, title());
  if (organisation.seen.projector && known(0.88))
    seen.projector = {
      uid: ledger.uid("project", key),
      name: title(),
      code,
      engagementUid: ledger.uid("engagement", engagement),
      engagementCode: code.split("-")[0]!,
      engagementName: `${organisation.name} ${project.start.slice(0, 4)}`,
    };
  const elsewhere = Object.keys(seen).length > 0;
  if (organisation.seen.currentRms && (r.chance(0.62) || !(elsewhere || organisation.seen.cirrus)))
    seen.currentRms = {
      id: ledger.id("currentRms.project", key),
      name: title(),
      reference: makeReference(code, po, r),
      customFields: r.chance(0.1) ? { project_code: respellCode(code, r) } : {},
    };
  if (organisation.seen.cirrus && (r.chance(0.5) || !(elsewhere || seen.currentRms)))
    seen.cirrus = { id: ledger.id("cirrus.project", key), name: title() };
  return seen;
}

/** What somebody typed into the reference of a rental record: the code, the PO or, as often, nothing. */
export function makeReference(code: string, po: string, r: Random): string {
  const way = r.next();
  return way < 0.38 ? respellCode(code, r) : way < 0.56 ? po : "";
}

function planned(ledger: Ledger, organisation: Organisation, project: Project, name: string) {
  const r = ledger.draw("itm.project.keys", project.key);
  const customFields: Record<string, unknown> = {};
  if (r.chance(0.35)) customFields[r.pick(ACCOUNT_LABELS)] = organisation.accountNumber;
  if (r.chance(0.35)) customFields[r.pick(PO_LABELS)] = project.po;
  const own = ledger.unique("itm.code", project.key, (draw) => `NP-${draw.integer(10_000, 99_999)}`);
  const typed = respellCode(project.code, r);
  const place = r.next();
  if (place >= 0.8 && place < 0.93) customFields[r.pick(CODE_LABELS)] = typed;
  customFields.Region = organisation.address.county;
  return {
    id: ledger.id("itm.project", project.key),
    name,
    no: ledger.unique("itm.no", project.key, (draw) => `PR-${draw.integer(1_000, 9_999)}-${draw.integer(100_000, 999_999)}`),
    code: place >= 0.71 && place < 0.8 ? typed : own,
    internalCode: place < 0.71 ? typed : "",
    customFields,
  };
}
