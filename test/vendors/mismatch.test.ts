import { afterEach, describe, expect, it } from "vitest";
import type { Reply } from "../../sandbox/kit/server.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";

const running: Harness[] = [];
afterEach(async () => {
  for (const harness of running.splice(0)) await harness.close();
});

/** Lists below a record: how they are asked, and how a row is made to be another record's. */
const lists: [
  root: string,
  vendor: VendorKey,
  operation: string,
  on: string,
  args: (harness: Harness) => Promise<string>,
  spoil: Record<string, unknown>,
][] = [
  [
    "currentRmsOpportunityItems",
    "currentRms",
    "opportunity_items.list",
    "/opportunity_items",
    first("currentRmsOpportunities", "opportunityId"),
    { opportunity_id: 999999 },
  ],
  [
    "currentRmsInvoiceItems",
    "currentRms",
    "invoice_items.list",
    "/invoice_items",
    first("currentRmsInvoices", "invoiceId"),
    { invoice_id: 999999 },
  ],
  ["cirrusContractObjects", "cirrus", "contractobjects.list", "/objects", first("cirrusContracts", "contractId"), { contractid: 999999 }],
];

function first(root: string, arg: string) {
  return async (harness: Harness) => {
    const { list } = await harness.data(`{ list: ${root}(first: 1) { nodes { vendorId } } }`);
    return `${arg}: "${list.nodes[0].vendorId}"`;
  };
}

describe("a list below a record", () => {
  it.each(lists)("%s that once came with another record's rows is asked for again", async (root, vendor, operation, on, argsOf, spoil) => {
    const harness = await startHarness();
    running.push(harness);
    const args = await argsOf(harness);
    const query = `{ list: ${root}(${args}) { nodes { vendorId } } }`;
    const { list } = await harness.data(query);
    expect(list.nodes.length).toBeGreaterThan(0);
    harness.vendors[vendor].faults.add({ kind: "change", on, times: 1, change: (reply) => changed(reply, spoil) });
    const spoiled = await harness.ask(query);
    expect(spoiled.errors?.map(({ extensions }) => extensions?.code)).toEqual(["UPSTREAM_BAD_RESPONSE"]);
    expect(await harness.data(query)).toEqual({ list });
    expect(harness.operations(vendor)).toEqual([operation]);
  });
});

function changed(reply: Reply, spoil: Record<string, unknown>): Reply {
  const spoiled = JSON.parse(JSON.stringify(reply.body), (_, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(spoil).some((name) => name in value)
      ? { ...value, ...spoil }
      : value,
  );
  return { ...reply, body: spoiled };
}
