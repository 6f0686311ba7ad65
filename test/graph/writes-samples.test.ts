import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../sandbox/kit/contract.ts";
import type { Effects } from "../../src/engine/model/effect.ts";
import type { Member, MutationFacts, WriteFacts } from "../../src/engine/model/write.ts";
import { bodyMembers, inputMembers } from "../../src/graph/sdl/mutations.ts";
import { writes } from "../../src/vendors/index.ts";
import { type Writes, writesFile } from "../replay/make-writes.ts";
import { type Recorded, startRecorded, type Written } from "./writes-kit.ts";

/** Sends at once: these requests say all that the vendors demand, and no record is compared. */
const sending: Effects = {
  async perform(write, { scope }) {
    const prepared = write.prepare(undefined);
    if (prepared.kind !== "request") return { id: "1", status: "REJECTED", errors: prepared.kind === "refused" ? prepared.errors : [] };
    const answer = await write.send(prepared, scope);
    return {
      id: "1",
      status: answer.status,
      errors: answer.status === "CONFIRMED" ? answer.warnings : answer.status === "REJECTED" ? answer.errors : [],
      ...("error" in answer && { error: answer.error }),
    };
  },
};

const instant = "2026-11-30T00:00:00Z";
let recorded: Recorded;
let reply: { status: number; body: object | string } = { status: 200, body: {} };

beforeAll(async () => {
  const soap = (inner: string) =>
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><R><PwsResult><Status>Ok</Status>${inner}</PwsResult></R></soapenv:Body></soapenv:Envelope>`;
  recorded = await startRecorded({
    effects: sending,
    answer: (vendor, call) => {
      if (call.method === "GET") return { status: 404, body: {} };
      return vendor === "projector" ? { status: 200, headers: { "content-type": "text/xml" }, body: soap("") } : reply;
    },
  });
});
afterAll(() => recorded.close());

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: false, attributeNamePrefix: "@" });

/** A documented value as the graph takes it, and as it must arrive. */
function graphValue(facts: WriteFacts, member: Member, sent: unknown): { given: unknown; expected: unknown } {
  if (isNil(sent)) return { given: null, expected: sent };
  if (sent === null)
    return { given: null, expected: member.blank && member.type !== "String" && !member.nested && !member.list ? "" : null };
  if (member.indexed) {
    const items = Object.values(sent as object).map((each) =>
      graphValue(facts, { ...member, indexed: undefined } as unknown as Member, each),
    );
    return { given: items.map(({ given }) => given), expected: Object.fromEntries(items.map(({ expected }, i) => [String(i), expected])) };
  }
  if (member.many) return { given: String(sent) === "" ? [] : String(sent).split(","), expected: sent };
  if (member.list) {
    const items = [sent].flat().map((each) => graphValue(facts, { ...member, list: undefined } as unknown as Member, each));
    return { given: items.map(({ given }) => given), expected: items.map(({ expected }) => expected) };
  }
  if (member.nested) return graphObject(facts, facts.inputs[member.type]!, sent as object);
  if (member.type === "FileInput") return { given: undefined, expected: undefined };
  if (member.type === "JSON" || member.type === "JSONObject") return { given: sent, expected: sent };
  if (member.type === "DateTime" || member.type === "Date") {
    if (sent === "") return { given: null, expected: member.blank ? "" : null };
    const valid =
      !Number.isNaN(Date.parse(String(sent))) &&
      (member.type === "Date" ? /^\d{4}-\d\d-\d\d$/ : /T.*(Z|[+-]\d\d:\d\d)$/).test(String(sent));
    const value = valid ? sent : member.type === "Date" ? "2026-11-30" : instant;
    return { given: value, expected: value };
  }
  if (member.format === "base64" || member.format === "data-uri") {
    const value = sent === "" ? "" : member.format === "base64" ? "AAAA" : "data:image/png;base64,AAAA";
    return { given: value, expected: value };
  }
  if (member.type === "Decimal")
    return /^-?\d+(\.\d+)?$/.test(String(sent))
      ? { given: String(sent), expected: sent }
      : { given: "1.5", expected: member.wire === "number" ? 1.5 : "1.5" };
  if (member.type === "Boolean") return { given: String(sent) === "true", expected: sent };
  if (member.codes && !(String(sent) in member.codes)) {
    const [code] = Object.keys(member.codes);
    const value = member.wire === "integer" ? Number(code) : code;
    return { given: member.type === "Int" ? Number(code) : code, expected: value };
  }
  if (member.minimum !== undefined && Number(sent) < member.minimum) return { given: member.minimum, expected: member.minimum };
  if (member.type === "ID") return { given: String(sent), expected: sent };
  if (/^\{.*\}$/.test(String(sent))) return { given: "SEK", expected: "SEK" };
  if (member.maxLength === 12 && member.secret) return { given: "191212121212", expected: "191212121212" };
  return { given: member.type === "Int" ? Number(sent) : sent, expected: sent };
}

function isNil(value: unknown): boolean {
  return typeof value === "object" && value !== null && (value as Record<string, unknown>)["@i:nil"] === "true";
}

function graphObject(facts: WriteFacts, members: readonly Member[], sent: object) {
  const given: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sent)) {
    const bare = name.replace(/^\w+:/, "");
    const member = members.find((each) => each.name === bare);
    if (!member) continue;
    const own = graphValue(facts, member, value);
    if (own.given !== undefined) given[member.as] = own.given;
    if (own.expected !== undefined) expected[name] = own.expected;
  }
  return { given, expected };
}

/** Inputs of operations without a documented request. */
const undocumented: Readonly<Record<string, object>> = { PwsIssueInvoice: { invoiceIdentity: { invoiceNumber: "INV-1" } } };

/** Documented requests that lack what their page calls required: refused before they are sent. */
const incomplete = new Set(["currentRmsCheckoutOpportunity 1", "currentRmsCheckoutOpportunity 2"]);

/** The input for a documented request, and the body that must arrive. */
function inputFor(facts: WriteFacts, own: MutationFacts, sample: unknown) {
  const { body } = own;
  const members = bodyMembers(facts, own);
  const sent = typeof sample === "string" ? parser.parse(sample) : sample;
  const record = body.wrapper ? (sent as Record<string, unknown>)[body.wrapper] : sent;
  const around = (inner: unknown) => (body.wrapper ? { [body.wrapper]: inner } : inner);
  const fields: Record<string, unknown> = {};
  for (const { member, required } of inputMembers(facts, own)) if (required) fields[member.as] = placeholder(member);
  for (const member of own.parameters) fields[member.as] ??= placeholder(member);
  Object.assign(fields, undocumented[own.operation]);
  if (body.lists || body.list) {
    const lists = body.lists ? (record as object[][]) : [record as object[]];
    const all = lists.map((rows, i) => rows.map((row) => graphObject(facts, facts.inputs[members[i]!.type]!, row)));
    for (const [i, rows] of all.entries())
      fields[members[i]!.as] = rows.filter(({ given }) => Object.keys(given).length > 0).map(({ given }) => given);
    const expected = all.map((rows) => rows.map(({ expected }) => expected));
    return { input: fields, expected: body.lists ? expected : expected[0] };
  }
  const { given, expected } = graphObject(facts, members, (record ?? {}) as object);
  return { input: { ...fields, ...given }, expected: around(expected) };
}

function placeholder({ type, list, many, indexed, nested, minimum, codes }: Member): unknown {
  const one = nested
    ? {}
    : type === "DateTime"
      ? instant
      : type === "Date"
        ? "2026-11-30"
        : type === "Boolean"
          ? true
          : type === "Int"
            ? (minimum ?? Number(Object.keys(codes ?? { 1: "" })[0]))
            : "1";
  return list || many || indexed ? [one] : one;
}

const cases = writes.flatMap(({ vendor, facts }) => {
  const all = facts();
  const samples: Writes = JSON.parse(readFileSync(writesFile(vendor), "utf8"));
  return Object.entries(all.mutations).flatMap(([mutation, own]) => {
    const { requests } = samples[own.operation]!;
    const bodies = requests.length > 0 ? requests : [undefined];
    return bodies.map((sample, at) => ({ vendor: vendor as Written, mutation, own, all, sample, at }));
  });
});

describe("documented requests, sent through their mutations", () => {
  it("are all there are", () => {
    expect(new Set(cases.map(({ mutation }) => mutation)).size).toBe(301);
    expect(cases.filter(({ sample }) => sample !== undefined).length).toBeGreaterThan(215);
  });

  it.each(cases)("$mutation $at", async ({ vendor, mutation, own, all, sample, at }) => {
    if (own.toggles) return;
    const { input, expected } = inputFor(all, own, sample ?? {});
    const name = mutation[0]!.toUpperCase() + mutation.slice(1);
    const query = `mutation($input: ${name}Input!) { ${mutation}(input: $input) { userErrors { field message code } effect { status } } }`;
    reply = { status: 200, body: answerOf(own) };
    const { data, errors } = await recorded.ask(query, { variables: { input } });
    expect(errors ?? []).toEqual([]);
    if (incomplete.has(`${mutation} ${at}`)) {
      expect(data![mutation]).toMatchObject({ userErrors: [{ field: ["opportunity", "storeId"], code: "REQUIRED" }] });
      return;
    }
    expect(data![mutation]).toEqual({ userErrors: [], effect: { status: "CONFIRMED" } });
    const { method, path } = loadContract(vendor).operations[own.operation]!;
    const call = recorded.calls.find((each) => each.method === (vendor === "projector" ? "POST" : method))!;
    if (vendor === "projector") expect(call.headers.soapaction).toMatch(new RegExp(`/${own.operation}"$`));
    else expect(call.path).toMatch(new RegExp(`${path.replace(/\{\w+\}/g, "[^/]+")}$`));
    if (sample === undefined) return;
    expect(bodyOf(call.body, own)).toEqual(expected);
    // Order counts, for SOAP above all.
    if (own.body.content !== "json") expect(JSON.stringify(bodyOf(call.body, own))).toBe(JSON.stringify(expected));
  });
});

function answerOf({ answer }: MutationFacts): object {
  const success = answer.success === undefined ? {} : { [answer.success]: true };
  return answer.key === undefined ? success : { ...success, [answer.key]: answer.shape === "list" ? [] : { id: 1 } };
}

function bodyOf(text: string, { body }: MutationFacts): unknown {
  if (body.content === "json") return JSON.parse(text);
  const parsed = parser.parse(text);
  if (body.content === "xml") return parsed;
  const envelope = parsed["soapenv:Envelope"]["soapenv:Body"];
  const [service] = Object.values(envelope) as Record<string, Record<string, unknown>>[];
  const { "req:SessionTicket": _ticket, ...fields } = service!["pws:serviceRequest"]!;
  return fields;
}
