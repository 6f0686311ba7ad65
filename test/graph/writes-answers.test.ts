import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Effects, WriteAnswer } from "../../src/engine/model/effect.ts";
import type { WriteFacts } from "../../src/engine/model/write.ts";
import { inputMembers } from "../../src/graph/sdl/mutations.ts";
import { DirectEffects } from "../../src/graph/writes/direct-effects.ts";
import { writes } from "../../src/vendors/index.ts";
import { type Writes, writesFile } from "../replay/make-writes.ts";
import { type Recorded, startRecorded } from "./writes-kit.ts";

/** What each answer came to; requests are sent whatever they lack. */
let seen: WriteAnswer | undefined;
const asserting: Effects = {
  async perform(write, { scope }) {
    seen = await write.send({ kind: "request", method: "", path: "", calls: 1 }, scope);
    return { id: "1", status: seen.status, errors: seen.status === "REJECTED" ? seen.errors : [] };
  },
};

let recorded: Recorded;
let reply: { status: number; body: object } = { status: 200, body: {} };
beforeAll(async () => {
  recorded = await startRecorded({
    effects: asserting,
    answer: (_vendor, call) => (call.method === "GET" ? { status: 404, body: {} } : reply),
  });
});
afterAll(() => recorded.close());

const itm = writes.find(({ vendor }) => vendor === "itm")!.facts();
const documented: Writes = JSON.parse(readFileSync(writesFile("itm"), "utf8"));
const refusals = Object.entries(itm.mutations).flatMap(([mutation, { operation }]) =>
  Object.entries(documented[operation]!.answers).flatMap(([status, bodies]) =>
    Number(status) < 300 ? [] : bodies.map((body, at) => ({ mutation, status: Number(status), body: body as object, at })),
  ),
);

function inputOf(facts: WriteFacts, mutation: string): Record<string, unknown> {
  const members = inputMembers(facts, facts.mutations[mutation]!);
  const needed = members.filter(
    ({ member, required }) => required || ["projectId", "taskId", "serviceId", "sprintId", "id"].includes(member.as),
  );
  return Object.fromEntries(
    needed.map(({ member }) => {
      const one = member.nested
        ? {}
        : member.type === "DateTime"
          ? "2026-11-30T00:00:00Z"
          : member.type === "Int"
            ? 1
            : member.type === "Boolean"
              ? true
              : "1";
      return [member.as, member.list || member.many ? [one] : one];
    }),
  );
}

describe("documented error answers of ITM Platform", () => {
  it("are many", () => expect(refusals.length).toBeGreaterThan(150));

  it.each(refusals)("$mutation $status $at", async ({ mutation, status, body }) => {
    reply = { status, body };
    const name = mutation[0]!.toUpperCase() + mutation.slice(1);
    await recorded.ask(`mutation($input: ${name}Input!) { ${mutation}(input: $input) { effect { status } } }`, {
      variables: { input: inputOf(itm, mutation) },
    });
    expect(seen!.status).toBe("REJECTED");
    const [error] = (seen as Extract<WriteAnswer, { status: "REJECTED" }>).errors;
    expect(error!.code).toBe(status === 401 || status === 403 ? "UPSTREAM_AUTH" : "REFUSED");
    const { StatusMessage, responseText } = body as Record<string, string>;
    const said = (StatusMessage ?? responseText ?? "").replaceAll("<br/>", "").trim();
    if (said !== "") expect(error!.message).toBe(said.replaceAll("'", "&#39;"));
  });
});

describe("answers", () => {
  const cases: readonly [what: string, reply: { status: number; body: object }, status: string, code?: string][] = [
    [
      "a result that is false",
      { status: 200, body: { result: false, error_messages: ["No stock"], warning_messages: [] } },
      "REJECTED",
      "REFUSED",
    ],
    ["errors by field", { status: 422, body: { errors: { deal_price: ["is not a number"] } } }, "REJECTED", "REFUSED"],
    ["no such record", { status: 404, body: {} }, "REJECTED", "NOT_FOUND"],
    ["a spent quota", { status: 429, body: {} }, "REJECTED", "UPSTREAM_BUDGET"],
    ["a failure", { status: 500, body: {} }, "UNKNOWN"],
    ["a result that is true", { status: 200, body: { result: true, error_messages: [] } }, "CONFIRMED"],
  ];

  it.each(cases)("%s", async (_what, given, status, code) => {
    reply = given;
    await recorded.ask(`mutation { currentRmsSetOpportunityDealPrice(input: { id: 1, dealPrice: "10.50" }) { effect { status } } }`);
    expect(seen!.status).toBe(status);
    if (code) expect((seen as Extract<WriteAnswer, { status: "REJECTED" }>).errors[0]).toMatchObject({ code });
    if (given.status === 422) expect((seen as Extract<WriteAnswer, { status: "REJECTED" }>).errors[0]!.field).toEqual(["dealPrice"]);
    expect(JSON.parse(recorded.calls.at(-1)!.body)).toEqual({ deal_price: 10.5 });
    expect(recorded.calls.at(-1)!.body).toContain("10.50");
  });
});

describe("a record that is compared or completed first", () => {
  let own: Recorded;
  const opportunity = (invoiced: boolean) => ({ opportunity: { id: 7, state: 3, status: 20, invoiced } });
  let isInvoiced = false;
  beforeAll(async () => {
    own = await startRecorded({
      effects: new DirectEffects(),
      answer: (vendor, call) => {
        if (vendor === "cirrus" && call.method === "GET")
          return {
            status: 200,
            body: {
              id: 5,
              title: "Deal",
              description: "Text",
              account: { id: 1 },
              contact: { id: 2 },
              user: { id: 3 },
              status: { id: 4 },
              type: { id: 6 },
              estimatedenddate: "2026-12-01",
            },
          };
        if (vendor === "cirrus") return { status: 200, body: "" };
        if (call.method === "POST") isInvoiced = !isInvoiced;
        return { status: 200, body: opportunity(isInvoiced) };
      },
    });
  });
  afterAll(() => own.close());

  it("turns a toggle over once, whatever is asked how often", async () => {
    const query = `mutation { currentRmsToggleOpportunityInvoiced(input: { id: 7, invoiced: true }) { opportunity { invoiced } userErrors { message } } }`;
    for (const expected of [["GET", "POST", "GET"], ["GET"]]) {
      const { data } = await own.ask(query);
      expect(data!.currentRmsToggleOpportunityInvoiced).toMatchObject({ userErrors: [] });
      expect(own.calls.map(({ method }) => method).slice(0, expected.length)).toEqual(expected);
      expect(own.calls.filter(({ method }) => method === "POST").length).toBe(expected.length > 1 ? 1 : 0);
    }
    expect(isInvoiced).toBe(true);
  });

  it("takes from the record what an update demands and the input leaves out", async () => {
    const { data, errors } = await own.ask(
      `mutation { cirrusUpdateOpportunity(input: { id: 5, title: "Bigger deal" }) { userErrors { field message code } effect { status } } }`,
    );
    expect(errors ?? []).toEqual([]);
    expect(data!.cirrusUpdateOpportunity).toEqual({ userErrors: [], effect: { status: "CONFIRMED" } });
    const sent = JSON.parse(own.calls.find(({ method }) => method === "PUT")!.body);
    expect(sent).toEqual({
      accountid: 1,
      contactid: 2,
      title: "Bigger deal",
      description: "Text",
      userid: 3,
      statusid: 4,
      estimatedenddate: "2026-12-01",
      typeid: 6,
    });
  });

  it("says what is missing, by field", async () => {
    const { data } = await own.ask(
      `mutation { currentRmsCreateAttachment(input: { name: "Plan" }) { userErrors { field message code } effect { status } } }`,
    );
    expect(data!.currentRmsCreateAttachment).toMatchObject({ userErrors: [{ field: [], code: "REQUIRED" }] });
  });

  it("sends a file as a form, and refuses one whose name or content is wrong", async () => {
    const query = `mutation($file: FileInput!) { currentRmsCreateAttachment(input: { attachableId: 1, attachableType: "Member", name: "Plan", attachment: $file }) { userErrors { field code } } }`;
    await own.ask(query, {
      variables: { file: { name: "plan.txt", type: "text/plain", base64: Buffer.from("Hello").toString("base64") } },
    });
    const { body, headers } = own.calls.at(0)!;
    expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('name="attachment[attachment]"; filename="plan.txt"\r\nContent-Type: text/plain\r\n\r\nHello\r\n');
    expect(body).toContain('name="attachment[name]"\r\n\r\nPlan\r\n');
    const { data } = await own.ask(query, { variables: { file: { name: "../plan.txt", type: "text", base64: "%" } } });
    expect((data!.currentRmsCreateAttachment as { userErrors: unknown[] }).userErrors).toEqual(
      Array(3).fill({ field: ["attachment"], code: "INVALID" }),
    );
    expect(own.calls).toEqual([]);
  });
});
