import { afterEach, describe, expect, it } from "vitest";
import { openEffectStore } from "../../src/effects/open.ts";
import { FakeClock } from "../clock.ts";
import { type Harness, startHarness } from "../harness.ts";
import { until } from "../server/kit.ts";

interface Ledgered extends Harness {
  clock: FakeClock;
}

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) {
    await harness.tieline.ledger?.close();
    await harness.close();
  }
});

async function start(): Promise<Ledgered> {
  const clock = new FakeClock();
  const harness = await startHarness({
    clock,
    tieline: { writesOn: true, cacheMaxAgeMs: 60_000, ledger: { open: () => openEffectStore({ clock }) } },
  });
  running.push(harness);
  return { ...harness, clock };
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
type Data = any;

const payload = "userErrors { field message code } effect { id status }";
const issue = `mutation ($id: ID!) { currentRmsIssueInvoice(input: { id: $id }) { invoice { id statusName } ${payload} } }`;
const openInvoices = `{ currentRmsInvoices(first: 100, where: { statusCode: { eq: OPEN } }) { nodes { id } } }`;

async function openInvoice(harness: Harness): Promise<string> {
  const { currentRmsInvoices } = await harness.data(openInvoices);
  return currentRmsInvoices.nodes[0].id;
}

/** A second for the graph, and a moment for its database. */
async function pass(clock: FakeClock): Promise<void> {
  await clock.advance(1_000);
  await new Promise((resolve) => setTimeout(resolve, 2));
}

const writesTo = ({ vendors }: Harness, operation: string) =>
  vendors.currentRms.truth.writes.filter((each) => each.operation === operation);

describe("a write through the ledger", () => {
  it("is confirmed, kept in the audit, and leaves no list as it was", async () => {
    const harness = await start();
    const id = await openInvoice(harness);
    const { currentRmsIssueInvoice: done } = await harness.data(issue, { id });
    expect(done).toMatchObject({ invoice: { id, statusName: "Issued" }, userErrors: [], effect: { status: "CONFIRMED" } });
    const { currentRmsInvoices } = await harness.data(openInvoices);
    expect(currentRmsInvoices.nodes.map((node: Data) => node.id)).not.toContain(id);
    const { auditLog, unsettledWrites } = await harness.data(
      "{ auditLog { nodes { event mutation effect } } unsettledWrites { nodes { id } } }",
    );
    expect(auditLog.nodes.map(({ event }: Data) => event)).toEqual(["CONFIRMED", "SENT", "OPENED"]);
    expect(new Set(auditLog.nodes.map(({ effect }: Data) => effect))).toEqual(new Set([done.effect.id]));
    expect(unsettledWrites.nodes).toEqual([]);
    expect(await (await harness.tieline.ledger!).verifyAudit()).toMatchObject({ entries: 3 });
  });

  it("is done once under one key; the same key with other input is a conflict", async () => {
    const harness = await start();
    const id = await openInvoice(harness);
    const keyed = issue.replace("(input: { id: $id })", '(input: { id: $id }) @idempotent(key: "k1")');
    const first = await harness.data(keyed, { id });
    const second = await harness.data(keyed, { id });
    expect(second).toEqual(first);
    expect(writesTo(harness, "invoices.issue")).toHaveLength(1);
    const { currentRmsInvoices } = await harness.data(openInvoices);
    const { errors } = await harness.ask(keyed, { id: currentRmsInvoices.nodes[0].id });
    expect(errors).toMatchObject([{ extensions: { code: "IDEMPOTENCY_CONFLICT" } }]);
    expect(writesTo(harness, "invoices.issue")).toHaveLength(1);
  });

  it("whose answer is lost is not sent again, and settles by reading back", async () => {
    const harness = await start();
    const id = await openInvoice(harness);
    harness.vendors.currentRms.faults.add({ kind: "lost", methods: ["POST"], times: 1 });
    let isOver = false;
    const asked = harness.ask(issue, { id }).finally(() => {
      isOver = true;
    });
    await until(() => writesTo(harness, "invoices.issue").length === 1);
    const left = "{ unsettledWrites { nodes { id } } }";
    while (!isOver) await pass(harness.clock);
    const { data, errors } = await asked;
    const told = (data as Data)?.currentRmsIssueInvoice?.effect?.status ?? errors?.[0]?.extensions?.code;
    expect(["CONFIRMED", "UNKNOWN", "UPSTREAM_UNAVAILABLE", "DEADLINE_EXCEEDED"]).toContain(told);
    while ((await harness.data(left)).unsettledWrites.nodes.length > 0) await pass(harness.clock);
    const { unsettledWrites, currentRmsInvoice } = await harness.data(
      `query ($id: ID!) { unsettledWrites { nodes { id found } } currentRmsInvoice(id: $id) { statusName } }`,
      { id },
    );
    expect([unsettledWrites.nodes, currentRmsInvoice.statusName]).toEqual([[], "Issued"]);
    expect(writesTo(harness, "invoices.issue")).toHaveLength(1);
    const { auditLog } = await harness.data("{ auditLog { nodes { event } } }");
    expect(auditLog.nodes[0].event).toBe("CONFIRMED");
  });

  it("shows the ledger to nobody but admins, and to callers their own writes", async () => {
    const harness = await start();
    const limits = {} as never;
    const caller = { name: "reader", scopes: new Set(["read"]), limits } as never;
    const { data, errors } = await harness.ask("{ auditLog { nodes { event } } unsettledWrites { nodes { id } } }", {}, { caller });
    expect(data).toEqual({ auditLog: null, unsettledWrites: { nodes: [] } });
    expect(errors).toMatchObject([{ path: ["auditLog"], extensions: { code: "FORBIDDEN" } }]);
  });
});
