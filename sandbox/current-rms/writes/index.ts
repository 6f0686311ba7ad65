import type { Call, Reply } from "../../kit/call.ts";
import type { Match } from "../../kit/contract.ts";
import type { JsonObject } from "../../kit/json.ts";
import { valuesOf } from "../lists.ts";
import type { Row } from "../model.ts";
import { notFound, parentOn, single } from "../paths.ts";
import type { renderer } from "../render.ts";
import { actions } from "./actions.ts";
import { readBody } from "./body.ts";
import { create, remove, update } from "./records.ts";
import type { WriteContext, WriteRequest } from "./request.ts";
import { noteAction } from "./trail.ts";

export type { WriteContext } from "./request.ts";

/** What an action gives back: the row to show, rows of a list, or a body as it is. */
export type Outcome = { row: Row } | { rows: Row[] } | { body: JsonObject } | undefined;

/** Carries out the contract's writes and actions. */
export function writer(context: WriteContext, render: ReturnType<typeof renderer>): (call: Call, match: Match) => Promise<Reply> {
  const { data, clock, log, readings } = context;

  function targets(match: Match, type: string): Pick<WriteRequest, "row" | "parent"> {
    const last = Object.keys(match.params).at(-1);
    const parent = parentOn(data, match.operation.path.endsWith("}") && last !== "id" ? withoutLast(match) : match);
    if (last === undefined || !namesRow(match)) return parent ? { parent } : {};
    const row = single(data, match, type);
    if (!row) throw notFound();
    return parent ? { row, parent } : { row };
  }

  return async (call, match) => {
    const now = new Date(clock.now()).toISOString();
    const type = typeOf(context, match);
    const at = targets(match, type);
    const { given, file } = await readBody(context, call, match);
    const request: WriteRequest = { ...context, ...at, call, match, type, given, now, ...(file && { file }) };
    log.reset();
    const outcome = carryOut(request);
    noteAction(request, outcome);
    log.close(call, match.params);
    return reply(call, match, outcome);
  };

  function reply(call: Call, match: Match, outcome: Outcome): Reply {
    const { status = 200, key, type } = match.operation.answer!;
    if (!outcome) return { status };
    if ("body" in outcome) return { status, body: outcome.body };
    const includes = valuesOf(call, "include");
    if ("rows" in outcome) return { status, body: { [key!]: outcome.rows.map((row) => render(row, includes)) } };
    const shown = render(outcome.row, includes);
    const isShort = readings.shortAnswers === "short" && shortAnswers.has(match.id);
    const named = Object.keys(data.contract.inputs[type!] ?? {}).filter((name) => name in shown);
    return { status, body: { [key!]: isShort ? Object.fromEntries(named.map((name) => [name, shown[name]])) : shown } };
  }
}

/** Operations whose samples show the members of a request alone. */
const shortAnswers = new Set(["opportunities.clone", "stock_checks.submit", "stock_checks.revert", "stock_checks.recalculate"]);

const crud: Record<string, (request: WriteRequest) => Outcome> = { create, update, delete: remove };

function carryOut(request: WriteRequest): Outcome {
  const { id, operation } = request.match;
  const own = actions[id] ?? crud[id.split(".")[1]!];
  if (!own) throw new Error(`No way to carry out ${operation.method} ${operation.path}`);
  return own(request);
}

/** The type of the records that an operation is about: what its resource shows, or what it answers. */
function typeOf({ data }: WriteContext, match: Match): string {
  const resource = match.id.split(".")[0]!;
  const shown = data.contract.operations[`${resource}.show`] ?? data.contract.operations[`${resource}.list`];
  return (shown ?? match.operation).answer!.type!;
}

/** Whether the path names a row of the resource itself: its last parameter is not one of the records above it. */
function namesRow({ operation, params }: Match): boolean {
  const last = Object.keys(params).at(-1)!;
  return last === "id" || operation.path.endsWith(`{${last}}`);
}

function withoutLast(match: Match): Match {
  return { ...match, params: Object.fromEntries(Object.entries(match.params).slice(0, -1)) };
}
