import type { Reply } from "../../kit/call.ts";
import { isObject, type JsonObject } from "../../kit/json.ts";
import { guid, random } from "../../kit/random.ts";
import { secondsStamp } from "../../kit/time.ts";
import type { ProjectRecords } from "../model.ts";
import { makeProjectV1 } from "../projects.ts";
import { addDays, baseCurrency, decimal, money } from "../values.ts";
import { apply } from "./apply.ts";
import { newProject } from "./projects.ts";
import { answer, refusal, type WriteRequest } from "./request.ts";
import type { WriteRow } from "./rows.ts";

/** The documented type of the lists' records. */
const listTypes: Record<string, string> = { revenues: "Revenue", tasks: "Task", purchases: "Purchase" };

/** Makes, changes or removes records, as the row says. */
export function writeRecords(request: WriteRequest, row: WriteRow): Reply {
  if (row.of === "projects") return row.does === "create" ? createProject(request, row) : updateProject(request, row);
  const records = recordsOf(request, row.of);
  if (row.does === "create") return create(request, row, records);
  if (row.does === "bulkUpdate" || row.does === "bulkDelete") return bulk(request, row, records);
  const asked = String(request.match.params[Object.keys(request.match.params).at(-1)!] ?? "");
  const id = row.of === "baselines" && row.does === "update" ? String(request.given.BaselineId) : asked;
  const place = records.findIndex((record) => idOf(request, row.of, record).toLowerCase() === id.toLowerCase());
  if (place < 0) return refusal(request, (row.missing ?? "Record doesn't exist").replace("#", id));
  const record = records[place]!;
  if (row.does === "delete") remove(request, row.of, records, place);
  else change(request, row.of, record, request.given);
  return answer(request, row.done, idValue(request, row.of, record));
}

/** The stored records themselves. */
function recordsOf({ parents, collections }: WriteRequest, of: string): JsonObject[] {
  return of in listTypes ? parents.project![of as "revenues"]() : collections.edit(of, parents);
}

function idMember({ collections }: WriteRequest, of: string): string {
  return of in listTypes ? "Id" : collections.idMember(of);
}

function idValue(request: WriteRequest, of: string, record: JsonObject): unknown {
  return record[idMember(request, of)];
}

function idOf(request: WriteRequest, of: string, record: JsonObject): string {
  return String(idValue(request, of, record));
}

function create(request: WriteRequest, row: WriteRow, records: JsonObject[]): Reply {
  const { given } = request;
  const clash = row.of.endsWith("budgets") && records.some((one) => one.BudgetAccountName === given.BudgetAccountName);
  if (clash) return refusal(request, "Record already exists");
  if (given.IsRecurrence !== true) {
    const made = make(request, row.of, records, given);
    return answer(request, row.done, idValue(request, row.of, made));
  }
  // A recurring one is a record for each date.
  const first = String(given.FirstRevenueDate ?? given.FirstPurchaseDate);
  const ids = Array.from({ length: Number(given.NumberOfRecurrences) }, (_, i) => {
    const made = make(request, row.of, records, { ...given, DueDate: addDays(first, i * (repeatDays[Number(given.RepeatsOn)] ?? 30)) });
    return idValue(request, row.of, made);
  });
  return answer(request, row.done.replace(/^(\w+) /, "$1(s) "), ids);
}

/** Days between recurrences by their code: daily, weekly, monthly, yearly. */
const repeatDays: Record<number, number> = { 1: 1, 2: 7, 3: 30, 4: 365 };

function make(request: WriteRequest, of: string, records: JsonObject[], given: JsonObject): JsonObject {
  const { dataset, parents, clock, log } = request;
  const now = secondsStamp(clock.now());
  const like = records[0] ?? dataset.fill(typeOf(request, of), `new ${of}`);
  const record: JsonObject = { ...emptied(like), ...("ProjectId" in like && { ProjectId: parents.project?.id }), ...fixed(like) };
  for (const name of ["CreationDate", "StatusDate", "BaselineTimeStamp"]) if (name in record) record[name] = now;
  const member = idMember(request, of);
  record[member] = nextId(request, of, records);
  apply(of, record, given);
  if (of === "baselines") record.IsActive = false;
  records.push(record);
  log.add("made", typeOf(request, of), record[member]);
  return record;
}

function typeOf({ collections }: WriteRequest, of: string): string {
  return listTypes[of] ?? collections.typeOf(of);
}

/** The ids of small resources are counted within their parent, those of lists within the account. */
function nextId(request: WriteRequest, of: string, records: JsonObject[]): unknown {
  const { dataset, log } = request;
  if (of === "sprints") return guid(random("itm sprint", log.writes.length, records.length));
  const all = of in listTypes ? dataset.projects.flatMap((project) => project[of as "revenues"]()) : records;
  const removed = log.writes.flatMap(({ effects }) =>
    effects.filter(({ table, kind }) => kind === "removed" && table === typeOf(request, of)),
  );
  const ids = [...all.map((one) => Number(idOf(request, of, one))), ...removed.map(({ id }) => Number(id))];
  return ids.reduce((most, id) => Math.max(most, id || 0), 900_000) + 1;
}

/** What stays of a record that is there when another one is made like it: the account and the currencies. */
function fixed(like: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(like).filter(([name]) => ["AccountId", "ServiceId", "TaskId", "TaskName", "LanguageId"].includes(name)),
  );
}

/** The same members with the values that stand for "none". */
function emptied(like: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(like).map(([name, value]) => {
      if (name === "AllCustomFields") return [name, Object.fromEntries(Object.keys((value ?? {}) as object).map((label) => [label, null]))];
      if (isObject(value) && "CurrencyId" in value) return [name, { ...money("0.00", baseCurrency, ""), AppliedDate: value.AppliedDate }];
      if (Array.isArray(value)) return [name, []];
      if (isObject(value) && value.constructor === Object) return [name, emptied(value)];
      if (value !== null && typeof value === "object") return [name, decimal("0.00")];
      return [name, typeof value === "string" ? "" : typeof value === "number" ? 0 : typeof value === "boolean" ? false : null];
    }),
  );
}

function change(request: WriteRequest, of: string, record: JsonObject, given: JsonObject): void {
  const { clock, log } = request;
  if ("StatusId" in given && "StatusDate" in record && !("StatusDate" in given)) record.StatusDate = secondsStamp(clock.now());
  apply(of, record, given);
  log.add("changed", typeOf(request, of), idValue(request, of, record));
}

function remove(request: WriteRequest, of: string, records: JsonObject[], place: number): void {
  const [gone] = records.splice(place, 1);
  request.log.add("removed", typeOf(request, of), idValue(request, of, gone!));
}

/** The ids come as one text. The answer does not say which of them were found. */
function bulk(request: WriteRequest, row: WriteRow, records: JsonObject[]): Reply {
  const asked = String(request.given[row.ids!] ?? "")
    .split(",")
    .map((id) => id.trim());
  const { [row.ids!]: _, ...members } = request.given;
  const lost = asked.find((id) => !records.some((record) => idOf(request, row.of, record) === id));
  if (lost !== undefined && row.missing) return refusal(request, row.missing.replace("#", lost));
  let last: unknown = 0;
  for (const id of asked) {
    const place = records.findIndex((record) => idOf(request, row.of, record) === id);
    if (place < 0) continue;
    last = idValue(request, row.of, records[place]!);
    if (row.does === "bulkDelete") remove(request, row.of, records, place);
    else change(request, row.of, records[place]!, numbered(members));
  }
  return answer(request, row.done, last);
}

/** Ids in bulk bodies are texts. */
function numbered(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, /^\d+$/.test(String(value)) ? Number(value) : value]));
}

function createProject(request: WriteRequest, row: WriteRow): Reply {
  const { dataset, given, log } = request;
  if (dataset.projects.some(({ record }) => record.Name === given.Name)) return refusal(request, "Project name already exists.<br/>");
  const project = newProject(request);
  dataset.addProject(project);
  log.add("made", "Project", project.id);
  return answer(request, row.done, project.id);
}

function updateProject(request: WriteRequest, row: WriteRow): Reply {
  const { dataset, parents, given, log } = request;
  const project = parents.project as ProjectRecords;
  apply("projects", project.record, given);
  Object.assign(project.recordV1, makeProjectV1(dataset, project.source, project.record));
  log.add("changed", "Project", project.id);
  return answer(request, row.done, project.id);
}
