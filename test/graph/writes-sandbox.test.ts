import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ tieline: { sandbox: true } });
});
afterAll(() => harness.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
const run = async (query: string, variables: Record<string, unknown> = {}): Promise<any> => {
  const { data, errors } = await harness.ask(query, variables);
  expect(errors ?? []).toEqual([]);
  return data;
};

const rest = "userErrors { field message code } effect { status guard }";

async function openInvoice(): Promise<string> {
  const list = await run(`{ currentRmsInvoices(first: 1, where: { statusCode: { eq: OPEN } }) { nodes { id } } }`);
  return list.currentRmsInvoices.nodes[0].id;
}

describe("writes to the sandbox", () => {
  it("show the record as it is afterwards, from the answer or read again", async () => {
    const { currentRmsCreateProject: made } = await run(
      `mutation { currentRmsCreateProject(input: { name: "Tour 2027", clientMutationId: "a" }) { project { id vendorId name statusCode } clientMutationId ${rest} } }`,
    );
    expect(made).toMatchObject({ userErrors: [], effect: { status: "CONFIRMED" }, clientMutationId: "a", project: { name: "Tour 2027" } });
    const { id, vendorId } = made.project;
    expect(harness.operations("currentRms")[0]).toBe("projects.create");
    const update = (given: string) =>
      run(`mutation($id: ID!) { currentRmsUpdateProject(input: { id: $id, name: "Tour 2028" }) { project { id name } ${rest} } }`, {
        id: given,
      });
    expect((await update(id)).currentRmsUpdateProject).toMatchObject({ userErrors: [], project: { id, name: "Tour 2028" } });
    expect((await update(vendorId)).currentRmsUpdateProject.project).toEqual({ id, name: "Tour 2028" });
    expect(await run(`query($id: ID!) { currentRmsProject(id: $id) { name } }`, { id })).toEqual({
      currentRmsProject: { name: "Tour 2028" },
    });
  });

  it("refuse early what the state of the record does not allow, and say which it does", async () => {
    const id = await openInvoice();
    const field = (mutation: string) => `${mutation}(input: { id: $id }) { invoice { statusCode } ${rest} }`;
    const { currentRmsMarkInvoicePaid: refused } = await run(`mutation($id: ID!) { ${field("currentRmsMarkInvoicePaid")} }`, { id });
    expect(refused.userErrors).toEqual([
      { field: [], message: "The statusCode of this invoice is OPEN. Current RMS needs ISSUED.", code: "STATE" },
    ]);
    expect(harness.operations("currentRms")).not.toContain("invoices.mark_paid");
    const { currentRmsIssueInvoice: issued, currentRmsMarkInvoicePaid: paid } = await run(
      `mutation($id: ID!) { ${field("currentRmsIssueInvoice")} ${field("currentRmsMarkInvoicePaid")} }`,
      { id },
    );
    expect(issued).toMatchObject({ invoice: { statusCode: "ISSUED" }, userErrors: [], effect: { status: "CONFIRMED" } });
    expect(paid).toMatchObject({ invoice: { statusCode: "PAID" }, userErrors: [] });
  });

  it("stop after the first failure, unless it is asked to go on", async () => {
    const id = await openInvoice();
    const fields = `a: currentRmsMarkInvoicePaid(input: { id: $id }) { ${rest} } b: currentRmsCreateProject(input: { name: "After" }) { ${rest} }`;
    const stopped = await run(`mutation($id: ID!) { ${fields} }`, { id });
    expect(stopped.b).toMatchObject({ effect: null, userErrors: [{ code: "SKIPPED" }] });
    const all = await run(`mutation($id: ID!) @continueOnError { ${fields} }`, { id });
    expect(all.b).toMatchObject({ effect: { status: "CONFIRMED" }, userErrors: [] });
  });

  it("send nothing in a dry run, and show what they would send", async () => {
    const id = await openInvoice();
    const { currentRmsIssueInvoice: dry } = await run(
      `mutation($id: ID!) { currentRmsIssueInvoice(input: { id: $id }, dryRun: true) { request { method path body vendorCalls before after invalidates } effect { id } userErrors { code } } }`,
      { id },
    );
    expect(dry).toMatchObject({
      effect: null,
      userErrors: [],
      request: { method: "POST", body: null, vendorCalls: 1, invalidates: ["CurrentRmsInvoice"] },
    });
    expect(dry.request.path).toMatch(/^\/invoices\/\d+\/issue$/);
    expect([dry.request.before.statusCode, dry.request.after.statusCode]).toEqual(["OPEN", "ISSUED"]);
    expect(harness.operations("currentRms")).toEqual(["invoices.show"]);
  });

  it("compare what is expected, and say how", async () => {
    const id = await openInvoice();
    const issue = (expected: string) =>
      harness.ask(`mutation($id: ID!) { currentRmsIssueInvoice(input: { id: $id }, expect: { ${expected} }) { ${rest} } }`, { id });
    const { errors } = await issue('number: "wrong"');
    expect(errors![0]!.extensions!.code).toBe("PRECONDITION_FAILED");
    const { data } = await issue("statusCode: OPEN");
    expect(data!.currentRmsIssueInvoice).toMatchObject({ effect: { status: "CONFIRMED", guard: "BEST_EFFORT" } });
  });

  it("need a confirmation where they cannot be taken back", async () => {
    const { currentRmsCreateProject: made } = await run(`mutation { currentRmsCreateProject(input: { name: "Gone" }) { project { id } } }`);
    const { id } = made.project;
    const remove = `mutation($id: ID!, $confirm: String, $dryRun: Boolean) { currentRmsDeleteProject(input: { id: $id }, confirm: $confirm, dryRun: $dryRun) { project { id } confirmToken ${rest} } }`;
    const { errors } = await harness.ask(remove, { id });
    expect(errors![0]!.extensions!.code).toBe("CONFIRMATION_REQUIRED");
    const { currentRmsDeleteProject: dry } = await run(remove, { id, dryRun: true });
    const { currentRmsDeleteProject: gone } = await run(remove, { id, confirm: dry.confirmToken });
    expect(gone).toMatchObject({ project: null, effect: { status: "CONFIRMED" }, userErrors: [] });
    expect(await run(`query($id: ID!) { currentRmsProject(id: $id) { name } }`, { id })).toEqual({ currentRmsProject: null });
  });

  it("send no toggle where the record is what is wanted", async () => {
    const list = await run(
      `{ currentRmsOpportunities(first: 1, where: { stateCode: { eq: ORDER }, statusCode: { eq: ACTIVE } }) { nodes { id invoiced } } }`,
    );
    const [{ id, invoiced }] = list.currentRmsOpportunities.nodes;
    const set = (wanted: boolean) =>
      run(
        `mutation($id: ID!, $wanted: Boolean!) { currentRmsToggleOpportunityInvoiced(input: { id: $id, invoiced: $wanted }) { opportunity { invoiced } ${rest} } }`,
        { id, wanted },
      );
    expect((await set(invoiced)).currentRmsToggleOpportunityInvoiced).toMatchObject({ effect: { status: "CONFIRMED" } });
    expect(harness.operations("currentRms")).not.toContain("opportunities.toggle_invoiced");
  });

  it("tell what they need", async () => {
    const { requirements } = await run(
      `{ requirements(mutation: "currentRmsUpdateMember") { operation irreversible fields { path required fromRecord custom } } }`,
    );
    expect(requirements).toMatchObject({ operation: "members.update", irreversible: false });
    expect(requirements.fields).toContainEqual({ path: "name", required: false, fromRecord: true, custom: false });
    expect(requirements.fields).toContainEqual({ path: "id", required: true, fromRecord: false, custom: false });
  });

  it("are refused to callers without the scope, and where they are off", async () => {
    const query = `mutation { currentRmsCreateProject(input: { name: "No" }) { ${rest} } }`;
    const limits = { maxCalls: 500, maxDeadlineMs: 60_000, minUrgency: 1, maxAnswerBytes: 1e6 };
    const caller = { name: "reader", scopes: new Set(["read"]), limits } as never;
    const { errors } = await harness.ask(query, {}, { caller });
    expect(errors![0]!.extensions).toMatchObject({ code: "FORBIDDEN", vendor: "current-rms" });
    expect(harness.operations("currentRms")).toEqual([]);
    const allowed = { name: "writer", scopes: new Set(["read", "current-rms:write"]), limits } as never;
    expect((await harness.ask(query, {}, { caller: allowed })).data!.currentRmsCreateProject).toMatchObject({ userErrors: [] });
  });
});
