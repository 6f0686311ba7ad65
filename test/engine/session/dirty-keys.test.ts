import { afterEach, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../../harness.ts";

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

describe("a key that cannot be an id", () => {
  it("names no record, is shown by raw, and is no error of the caller", async () => {
    const harness = await startHarness();
    running.push(harness);
    harness.vendors.currentRms.faults.add({
      kind: "change",
      on: "/invoices",
      change: (reply) => {
        const { invoices, ...rest } = JSON.parse(JSON.stringify(reply.body));
        const spoiled = invoices.map((invoice: object, i: number) =>
          i === 0 ? { ...invoice, owned_by: "n/a\u0007", owner: null } : invoice,
        );
        return { ...reply, body: { ...rest, invoices: spoiled } };
      },
    });
    const selection = 'number ownedBy raw(field: "owned_by") owner { name }';
    const { data, errors } = await harness.ask(`{ currentRmsInvoices(first: 2) { nodes { ${selection} } } }`);
    expect(errors).toBeUndefined();
    const [first, second] = JSON.parse(JSON.stringify(data)).currentRmsInvoices.nodes;
    expect([first.raw, first.owner, typeof first.number]).toEqual(["n/a\u0007", null, "string"]);
    expect(second.owner.name).toEqual(expect.any(String));
    const { vendors } = await harness.data("{ vendors { name drift { kind subject } } }");
    const { drift } = vendors.find(({ name }: { name: string }) => name === "current-rms");
    expect(drift).toContainEqual({ kind: "TYPE_CHANGED", subject: "CurrentRmsInvoice -> CurrentRmsMember" });
  });
});
