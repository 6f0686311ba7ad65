import { XMLParser } from "fast-xml-parser";
import { type Problem, problemsOf, rowProblems, writable } from "../../kit/body.ts";
import { type Reply, ReplyError } from "../../kit/call.ts";
import { isObject, type JsonObject, parseJson } from "../../kit/json.ts";
import { message } from "../answers.ts";
import { parentsOf, type Request } from "../parents.ts";
import { readQuery } from "../request.ts";
import { otherWrites } from "./others.ts";
import { writeRecords } from "./records.ts";
import { refusal, type WriteContext, type WriteRequest } from "./request.ts";
import { writeRows } from "./rows.ts";

/** Carries out the documented writes. */
export function writer(context: WriteContext): (request: Request) => Reply {
  const { dataset, log, readings } = context;
  const { contract } = dataset;

  return (request) => {
    const { call, match } = request;
    readQuery(call, (name) => name in (match.operation.query ?? {}));
    const parents = parentsOf(dataset, request);
    const body = readBody(request);
    const { type, without } = match.operation.body ?? {};
    const own = (row: JsonObject) => (type ? writable(contract, type, row, without) : row);
    const list = Array.isArray(body) ? body.map(own) : [];
    const written: WriteRequest = { ...context, ...request, parents, given: Array.isArray(body) ? {} : own(body), list };
    log.reset();
    const row = writeRows[match.id];
    const reply = row ? writeRecords(written, row) : otherWrites[match.id]!(written);
    dataset.version += 1;
    if (reply.status < 300) log.close(call, match.params);
    return reply;
  };

  function readBody(request: Request): JsonObject | JsonObject[] {
    const { call, match } = request;
    const { body } = match.operation;
    if (!body || body.content === "none") {
      if (!/^\s*(\{\s*\})?\s*$/.test(call.body)) throw new ReplyError(refusal({ match, dataset }, "This request has no documented body"));
      return {};
    }
    const sent = body.content === "xml" ? fromXml(call.body, body.wrapper!) : parseJson(call.body);
    const options = { unknown: readings.unknownMembers, texts: body.content === "xml" };
    if (body.lists) return checkedLists(request, sent);
    if (body.list ? !Array.isArray(sent) : !isObject(sent)) throw new ReplyError(message(400, "The body has another form"));
    for (const record of [sent].flat()) {
      const problem = problemsOf(contract, match.operation, record, options)[0];
      if (problem)
        throw new ReplyError({
          ...refusal({ match, dataset }, textOf(request, problem)),
          ...(problem.kind === "unknown" && { refused: "contract" as const }),
        });
    }
    return sent as JsonObject | JsonObject[];
  }

  /** A body of lists, each of one type, in a set order; one without rows holds an empty object. */
  function checkedLists({ match }: Request, sent: unknown): JsonObject {
    const { lists } = match.operation.body!;
    if (!Array.isArray(sent) || sent.length !== lists!.length) throw new ReplyError(message(400, `The body has ${lists!.length} lists`));
    for (const [at, rows] of sent.entries())
      for (const row of [rows].flat()) {
        const problem = rowProblems(contract, lists![at]!, row as JsonObject, { unknown: readings.unknownMembers })[0];
        if (problem) throw new ReplyError(message(400, `${problem.path} ${problem.text}`));
      }
    return Object.fromEntries(lists!.map((type, at) => [type, sent[at]]));
  }
}

function fromXml(text: string, wrapper: string): unknown {
  try {
    return (new XMLParser({ parseTagValue: false }).parse(text, true) as JsonObject)[wrapper];
  } catch {
    return undefined;
  }
}

/** "Please enter project name.<br/>": v2 ends its sentences, v1 does not. */
function textOf({ match, version }: Request, { path, kind, text }: Problem): string {
  const nouns = /^(?:service-)?(project|revenue|purchase|sprint|task)s?/.exec(match.id);
  const words = path.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const named = words === "name" ? `${nouns?.[1] ?? ""} name` : words;
  if (kind === "unknown") return `${path} ${text}`;
  const sentence = kind === "required" ? `Please enter ${named}` : `Please enter valid ${named}`;
  return version === "v2" ? `${sentence}.<br/>` : sentence;
}
