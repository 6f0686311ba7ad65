import type { PreparedRequest } from "../../engine/model/effect.ts";
import { operation } from "../../engine/model/resource.ts";
import type { WriteCall } from "../../engine/model/write.ts";
import { readRoute } from "../../engine/vendor/route.ts";
import type { Json, JsonObject } from "../../transport/json.ts";
import { maskedBody, type Translated } from "./input.ts";
import type { Write } from "./table.ts";

/** What is sent for a prepared request: people see it without secrets. */
export const calls = new WeakMap<PreparedRequest, WriteCall>();

export function shownBody({ facts, inputs }: Write, body: Json): Json {
  const { type, lists, wrapper } = facts.body;
  const types = lists && Object.values(lists);
  const shown = types && Array.isArray(body) ? body.map((rows, i) => maskedBody(rows, types[i], inputs)) : maskedBody(body, type, inputs);
  return wrapper ? { [wrapper]: shown } : shown;
}

/** A list of lists, of which an empty one holds an empty object. */
function listsOf(lists: Readonly<Record<string, string>>, body: JsonObject): Json {
  return Object.keys(lists).map((name) => {
    const rows = body[name];
    return Array.isArray(rows) && rows.length > 0 ? rows : [{}];
  });
}

export function callOf({ row, facts, inputs }: Write, { query }: Translated, { path, body }: Pick<Translated, "path" | "body">): WriteCall {
  const { content, list, lists } = facts.body;
  const sent: Json | undefined = content === "none" ? undefined : lists ? listsOf(lists, body) : list ? (body[list] ?? []) : body;
  return { operation: operation(row.operation, facts.route), path, query, facts, inputs, ...(sent !== undefined && { body: sent }) };
}

/** Updates with values, and removals; a list of objects may add them once more. */
export function isIdempotent({ facts, inputs }: Write, { body }: Translated): boolean {
  const { method } = readRoute(facts.route, facts.operation);
  if (method === "POST") return false;
  const members = inputs[facts.body.type ?? ""] ?? [];
  return !members.some(({ name, nested, list, indexed }) => nested && (list || indexed) && name in body);
}
