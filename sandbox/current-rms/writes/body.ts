import { problemsOf } from "../../kit/body.ts";
import { type Call, ReplyError } from "../../kit/call.ts";
import type { Match } from "../../kit/contract.ts";
import { isObject, type JsonObject, parseJson } from "../../kit/json.ts";
import { groupBy } from "../../kit/maps.ts";
import { failure } from "../answers.ts";
import type { Dataset } from "../model.ts";
import { typeOfClass } from "../references.ts";
import { type StoredFile, unprocessable, type WriteContext } from "./request.ts";

/** A body that was read: its record, and the file that a multipart form brought. */
export interface ReadBody {
  given: JsonObject;
  file?: StoredFile;
}

/** Reads the body of a write and refuses what does not fit the contract: 400 for what is no JSON, 422 by the members it is about. */
export async function readBody({ data, readings }: WriteContext, call: Call, match: Match): Promise<ReadBody> {
  const { body } = match.operation;
  if (!body || body.content === "none") {
    if (!/^\s*(\{\s*\})?\s*$/.test(call.body)) throw unprocessable({ base: ["takes no body"] });
    return { given: {} };
  }
  const { whole, file } = await parsed(call, body.also === "multipart" ? body.wrapper : undefined);
  if (!isObject(whole)) throw new ReplyError(failure(400, "The body is no JSON object"));
  const given = body.wrapper ? whole[body.wrapper] : whole;
  if (!isObject(given)) throw unprocessable({ [body.wrapper ?? "base"]: ["is missing"] });
  const problems = problemsOf(data.contract, match.operation, given, { unknown: readings.unknownMembers }).filter(
    ({ kind, path }) => kind !== "required" || !leftOut.has(`${match.id}#${path}`),
  );
  const strangers = body.wrapper && readings.unknownMembers === "refuse" ? Object.keys(whole).filter((name) => name !== body.wrapper) : [];
  const all = [
    ...problems.map(({ path, text }) => [path || "base", text] as const),
    ...strangers.map((name) => [name, "is not documented"] as const),
    ...lost(data, body.type!, given, ""),
  ];
  if (all.length) throw unprocessable(byMember(all));
  return { given, ...(file && { file }) };
}

/** Members that the page calls required, and leaves out of its own examples: the examples are believed. */
const leftOut = new Set(["opportunities.checkout#opportunity.store_id"]);

function byMember(problems: (readonly [string, string])[]): Record<string, string[]> {
  const groups = groupBy(problems, ([path]) => path);
  return Object.fromEntries([...groups].map(([path, each]) => [path, each.map(([, text]) => text)]));
}

async function parsed(call: Call, wrapper: string | undefined): Promise<{ whole: unknown; file?: StoredFile }> {
  const contentType = call.headers["content-type"] ?? "";
  if (wrapper === undefined || !contentType.startsWith("multipart/form-data")) return { whole: parseJson(call.body) };
  const form = await formOf(call, contentType);
  const record: JsonObject = {};
  let file: StoredFile | undefined;
  for (const [name, value] of form) {
    const member = new RegExp(`^${wrapper}\\[(\\w+)\\]$`).exec(name)?.[1];
    if (!member) throw unprocessable({ [name]: ["is not documented"] });
    if (typeof value === "string") record[member] = /^\d+$/.test(value) && member.endsWith("_id") ? Number(value) : value;
    else {
      record[member] = {};
      file = { name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) };
    }
  }
  return { whole: { [wrapper]: record }, ...(file && { file }) };
}

async function formOf(call: Call, contentType: string): Promise<FormData> {
  try {
    return await new Response(Buffer.from(call.body, "latin1"), { headers: { "content-type": contentType } }).formData();
  } catch {
    throw new ReplyError(failure(400, "The form cannot be read"));
  }
}

/** Members that name a record which does not exist. Parts of records, such as addresses, are looked for by their own type. */
function lost(data: Dataset, type: string, given: JsonObject, path: string): [string, string][] {
  return Object.entries(data.contract.inputs[type] ?? {}).flatMap(([name, member]) => {
    const value = given[name];
    const at = `${path}${name}`;
    if (value === undefined || value === null || value === "" || member.readonly) return [];
    if (data.contract.inputs[member.type])
      return [value]
        .flat()
        .filter(isObject)
        .flatMap((part) => lost(data, member.type, part, `${at}.`));
    const types = member.typeField ? [typeOfClass(given[member.typeField] ?? "")] : [member.ref ?? []].flat();
    const known = types.filter((each) => isKept(data, each));
    const ids = [value].flat().filter((id) => Number(id) !== 0);
    if (!known.length) return [];
    return ids.filter((id) => !known.some((each) => data.row(each, Number(id)))).map((): [string, string] => [at, "must exist"]);
  });
}

/** Whether the vendor has a table of this type: those of a list, and the parts that are found by their id. */
function isKept({ contract }: Dataset, type: string): boolean {
  if (type === "Address" || type === "ListValue") return true;
  return Object.values(contract.operations).some(({ kind, answer }) => kind === "read" && answer?.shape === "list" && answer.type === type);
}
