import { writable } from "../../kit/body.ts";
import type { JsonObject } from "../../kit/json.ts";
import { parentColumns } from "../generated.ts";
import { labelsOf, nameMembers } from "../integrity.ts";
import type { Row } from "../model.ts";
import { pathParameters, targets } from "../shape.ts";
import { changesOf } from "./apply.ts";
import { blank } from "./blank.ts";
import { consequences } from "./consequences.ts";
import type { Outcome } from "./outcome.ts";
import type { WriteRequest } from "./request.ts";

export function create(request: WriteRequest): Outcome {
  return { row: make(request, request.type, given(request)) };
}

export function update(request: WriteRequest): Outcome {
  const { state: _, ...members } = given(request);
  // The state of an opportunity is changed by actions alone.
  return { row: change(request, request.row!, request.type === "Opportunity" ? members : given(request)) };
}

/** Removes the row and what stands under it. */
export function remove(request: WriteRequest): Outcome {
  const row = request.row!;
  removeTree(request, row);
  consequences[row.type]?.(request, row, { removed: true, given: {} });
  return undefined;
}

function removeTree(request: WriteRequest, { type, id }: Row): void {
  const { data } = request;
  for (const nested of nestedTypes(request, type))
    for (const child of data.children(nested, pathParameters(data.contract, nested).at(-1)!, id)) removeTree(request, child);
  data.remove(type, id);
}

function given({ data, match, given }: WriteRequest): JsonObject {
  const { type, without } = match.operation.body!;
  return writable(data.contract, type!, given, without);
}

/** Makes a record: defaults, then what is given, then what follows from both. */
export function make(request: WriteRequest, type: string, members: JsonObject, above: Row | undefined = request.parent): Row {
  const { data, now } = request;
  const parameter = pathParameters(data.contract, type).at(-1);
  const parents = above && parameter ? { ...above.parents, [parameter]: above.id } : {};
  const column = parameter && (parentColumns[type] ?? parameter);
  const start = blank(data, type);
  const stamps = { ...("created_at" in start && { created_at: now }), ...("updated_at" in start && { updated_at: now }) };
  const held = above && column && column in start ? { [column]: above.id } : {};
  const record: JsonObject = { ...start, ...stamps, ...held };
  Object.assign(record, changesOf(request, type, record, members));
  Object.assign(
    record,
    labelsOf(data, type, record, (member) => !(`${member}` in members)),
  );
  const row = data.insert(type, { record, parents, tags: tagsOf(members) ?? [] });
  consequences[type]?.(request, row, { given: members });
  return data.row(type, row.id)!;
}

/** Changes a record by what is given. */
export function change(request: WriteRequest, row: Row, members: JsonObject): Row {
  const { data, now } = request;
  const before = data.nameOf(row.type, row.id);
  const changes = changesOf(request, row.type, row.record, members);
  const stamp = "updated_at" in row.record ? { updated_at: now } : {};
  data.update(row.type, row.id, { ...changes, ...stamp }, tagsOf(members));
  consequences[row.type]?.(request, data.row(row.type, row.id)!, { given: members, before: row });
  const changed = data.row(row.type, row.id)!;
  if (data.nameOf(row.type, row.id) !== before) spreadName(request, changed);
  return changed;
}

/** Other records show the name of this one. */
function spreadName({ data }: WriteRequest, { type, id }: Row): void {
  const name = data.nameOf(type, id);
  for (const other of Object.keys(data.contract.types))
    for (const { name: member, column, field } of nameMembers(data, other)) {
      if (!targets(field).includes(type) || !("id" in data.contract.types[other]!) || !isListed(data, other)) continue;
      for (const row of data.children(other, column, id)) data.update(other, row.id, { [member]: name });
    }
}

function isListed({ contract }: WriteRequest["data"], type: string): boolean {
  return Object.values(contract.operations).some(({ kind, answer }) => kind === "read" && answer?.shape === "list" && answer.type === type);
}

function nestedTypes({ data }: WriteRequest, type: string): string[] {
  const parameter = `${type.replace(/(?<=.)([A-Z])/g, "_$1").toLowerCase()}_id`;
  return Object.keys(data.contract.types).filter((other) => pathParameters(data.contract, other).at(-1) === parameter);
}

function tagsOf({ tag_list: list }: JsonObject): string[] | undefined {
  if (!Array.isArray(list)) return undefined;
  // The samples show one text that holds a serialised list.
  return list.flatMap((tag) => (/^\[.*\]$/.test(String(tag)) ? (JSON.parse(String(tag)) as string[]) : [String(tag)]));
}
