import { problemsOf } from "../../kit/body.ts";
import { type Call, type Reply, ReplyError } from "../../kit/call.ts";
import type { Match } from "../../kit/contract.ts";
import { isObject, type JsonObject, parseJson } from "../../kit/json.ts";
import { applyMask, checkMask, MaskError, modelOf, parseMask } from "../mask.ts";
import { leftOut, tableOf } from "../shapes.ts";
import { actions } from "./actions.ts";
import { create, update } from "./records.ts";
import { invalid, type Outcome, stampOf, type WriteContext, type WriteRequest } from "./request.ts";

/** Carries out the documented writes and actions. */
export function writer(context: WriteContext): (call: Call, match: Match) => Reply {
  const { store, readings, log } = context;
  const { operations, types } = store.contract;

  return (call, match) => {
    const strange = call.query.map(([name]) => name).find((name) => !(name in (match.operation.query ?? {})));
    if (strange !== undefined) throw invalid({ [strange]: "Unknown parameter" });
    const resource = match.id.split(".")[0]!;
    const type = (operations[`${resource}.get`] ?? operations[`${resource}.list`] ?? match.operation).answer?.type;
    const request: WriteRequest = { ...context, call, match, table: tableOf(type ?? ""), given: given(call, match), now: stampOf(context) };
    log.reset();
    const outcome = carryOut(request);
    log.close(call, match.params);
    return reply(call, outcome, type, leftOut(`${resource}.get`));
  };

  function given(call: Call, match: Match): JsonObject {
    const { body } = match.operation;
    if (body?.content === "none") return {};
    const sent = call.body.trim() === "" && !body ? {} : parseJson(call.body);
    if (!isObject(sent)) throw new ReplyError({ status: 400, body: { message: "The body is no JSON object" } });
    const problems = problemsOf(store.contract, match.operation, sent, {
      unknown: readings.unknownMembers,
      lacking: "is a required property",
    });
    if (problems.length) throw invalid(Object.fromEntries(problems.map(({ path, text }) => [path || "body", `'${path}' ${text}`])));
    return sent;
  }

  function reply(call: Call, outcome: Outcome, type: string | undefined, hidden: readonly string[]): Reply {
    if (outcome && "body" in outcome) return { status: 200, body: outcome.body };
    if (!outcome || readings.writeAnswer === "nothing") return nothing;
    if (readings.writeAnswer === "id") return { status: 200, body: { id: outcome.row.id } };
    const shown = outcome.type ?? type!;
    const members = Object.entries(store.render(shown, outcome.row)).filter(([name]) => !hidden.includes(name));
    return masked(call, shown, Object.fromEntries(members));
  }

  function masked(call: Call, type: string, body: object): Reply {
    try {
      const mask = parseMask(call.headers["x-fields"] ?? "");
      if (mask) checkMask(mask, modelOf(type, types), types);
      return { status: 200, body: mask ? (applyMask(mask, body) as object) : body };
    } catch (error) {
      if (error instanceof MaskError) return { status: 400, body: { message: error.message } };
      throw error;
    }
  }
}

/** The framework writes nothing as JSON's null. */
const nothing: Reply = { status: 200, headers: { "content-type": "application/json" }, body: "null\n" };

function carryOut(request: WriteRequest): Outcome {
  const { id, operation } = request.match;
  const own = actions[id] ?? { create, update }[id.split(".")[1]!];
  if (!own) throw new Error(`No way to carry out ${operation.method} ${operation.path}`);
  return own(request);
}
