import { getNamedType, isNonNullType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Caller } from "../../src/callers/caller.ts";
import { defaultLimits } from "../../src/callers/limits.ts";
import { type VendorName, vendorNames } from "../../src/errors.ts";
import type { Answer } from "../../src/server/executor.ts";
import { type Harness, startHarness } from "../harness.ts";

/** Two graphs over one sandbox's data: in one of them everything was read before by somebody who may. */
let cold: Harness;
let warm: Harness;
/** A record of each vendor. */
let ids: Record<VendorName, string>;

const types: Record<VendorName, string> = {
  zivio: "ZivioMilestone",
  "current-rms": "CurrentRmsInvoice",
  cirrus: "CirrusAccount",
  itm: "ItmProject",
  projector: "ProjectorProject",
};
const lists: Record<VendorName, string> = {
  zivio: "zivioMilestones",
  "current-rms": "currentRmsInvoices",
  cirrus: "cirrusAccounts",
  itm: "itmProjects",
  projector: "projectorProjects",
};
const roots = Object.fromEntries(vendorNames.map((vendor) => [vendor, lists[vendor].slice(0, -1)])) as Record<VendorName, string>;
const sandboxName = (vendor: VendorName) => (vendor === "current-rms" ? "currentRms" : vendor);

const callerOf = (...scopes: string[]): Caller => ({ name: scopes.join(" ") || "nobody", scopes: new Set(scopes), limits: defaultLimits });
const reader = callerOf("read");

/** Every way to a record of a vendor, as a field of the root: `x` must not hold data that the caller may not read. */
const ways: Record<string, (vendor: VendorName) => string> = {
  list: (vendor) => `x: ${lists[vendor]}(first: 2) { nodes { id vendorId } }`,
  count: (vendor) => `x: ${lists[vendor]}(first: 1) { totalCount }`,
  get: (vendor) => `x: ${roots[vendor]}(id: "${ids[vendor]}") { id vendorId }`,
  "get of the id alone": (vendor) => `x: ${roots[vendor]}(id: "${ids[vendor]}") { __typename id }`,
  node: (vendor) => `x: node(id: "${ids[vendor]}") { id ... on ${types[vendor]} { vendorId } }`,
};

function fieldsOf({ tieline }: Harness, type: string): Record<string, { type: unknown }> {
  const known = tieline.schema.getType(type);
  return isObjectType(known) ? known.getFields() : {};
}

async function ask(graph: Harness, caller: Caller, query: string, options: object = {}): Promise<Answer> {
  return graph.ask(query, {}, { caller, ...options });
}

beforeAll(async () => {
  cold = await startHarness({ scale: 0.1 });
  warm = await startHarness({ scale: 0.1, tieline: { cacheMaxAgeMs: 3_600_000 } });
  const found = await cold.data(
    `{ ${vendorNames.map((vendor) => `${roots[vendor]}: ${lists[vendor]}(first: 1) { nodes { id } }`).join("\n")} }`,
  );
  ids = Object.fromEntries(vendorNames.map((vendor) => [vendor, found[roots[vendor]].nodes[0].id])) as typeof ids;
  for (const vendor of vendorNames)
    for (const way of Object.values(ways)) expect((await ask(warm, reader, `{ ${way(vendor)} }`)).errors).toBeUndefined();
});
afterAll(async () => {
  await cold.close();
  await warm.close();
});

const callers: [string, Caller][] = [
  ["nobody", callerOf()],
  ["an administrator", callerOf("admin", "links:write", "adhoc", ...vendorNames.map((vendor) => `${vendor}:write`))],
  ...vendorNames.map((vendor): [string, Caller] => [`${vendor} alone`, callerOf(`${vendor}:read`)]),
  ...vendorNames.map((vendor): [string, Caller] => [
    `all but ${vendor}`,
    callerOf(...vendorNames.filter((other) => other !== vendor).map((other) => `${other}:read`)),
  ]),
  ["everything", reader],
];
const may = ({ scopes }: Caller, vendor: VendorName) => scopes.has("read") || scopes.has(`${vendor}:read`);

describe.each(callers)("%s", (_name, caller) => {
  describe.each(vendorNames.map((vendor) => ({ vendor })))("to $vendor", ({ vendor }) => {
    test.each(Object.keys(ways))("by %s", async (way) => {
      for (const graph of [cold, warm]) {
        const { data, errors } = await ask(graph, caller, `{ ${ways[way]!(vendor)} }`);
        if (may(caller, vendor)) {
          expect(errors).toBeUndefined();
          expect(data?.x).toBeTruthy();
        } else {
          expect(data).toEqual({ x: null });
          expect(errors).toMatchObject([{ path: ["x"], extensions: { code: "FORBIDDEN", vendor } }]);
          expect(graph.counts()[sandboxName(vendor)]).toBe(0);
        }
      }
    });
  });

  const representations = () => vendorNames.map((vendor) => `{ __typename: "${types[vendor]}", id: "${ids[vendor]}" }`);
  const sideBySide = {
    nodes: () => `nodes(ids: [${vendorNames.map((vendor) => JSON.stringify(ids[vendor]))}]) { __typename id }`,
    _entities: () => {
      const fields = vendorNames.map((vendor) => `... on ${types[vendor]} { id }`);
      return `_entities(representations: [${representations()}]) { __typename ${fields.join(" ")} }`;
    },
  };
  test.each(["nodes", "_entities"] as const)("by %s, side by side", async (way) => {
    for (const graph of [cold, warm]) {
      const { data, errors = [] } = await ask(graph, caller, `{ nodes: ${sideBySide[way]()} }`);
      const expected = vendorNames.map((vendor) => (may(caller, vendor) ? { __typename: types[vendor], id: ids[vendor] } : null));
      expect(data).toEqual({ nodes: expected });
      const refused = vendorNames.filter((vendor) => !may(caller, vendor));
      expect(errors.map(({ extensions }) => extensions)).toEqual(refused.map((vendor) => ({ code: "FORBIDDEN", vendor })));
      for (const vendor of refused) expect(graph.counts()[sandboxName(vendor)]).toBe(0);
    }
  });

  test("by what is known of vendors", async () => {
    const { data } = await ask(warm, caller, "{ vendors { name quota { left } drift { detail } } }");
    expect((data!.vendors as { name: string }[]).map(({ name }) => name)).toEqual(vendorNames.filter((vendor) => may(caller, vendor)));
  });

  test("by a price", async () => {
    const { extensions } = await ask(
      warm,
      caller,
      `{ ${vendorNames.map((vendor) => ways.list!(vendor).replace("x:", `${roots[vendor]}:`)).join(" ")} }`,
      { explain: true, maxAgeMs: 0 },
    );
    const { vendors } = (extensions!.tieline as { plan: { vendors: object } }).plan;
    expect(Object.keys(vendors).sort()).toEqual(vendorNames.filter((vendor) => may(caller, vendor)).sort());
  });

  test("by every link", async () => {
    const links = Object.entries(cold.tieline.catalogue.links).flatMap(([type, fields]) => {
      const vendor = cold.tieline.catalogue.resources.get(type)!.vendor;
      return may(caller, vendor)
        ? Object.entries(fields)
            .filter(([field]) => field in fieldsOf(cold, type))
            .map(([field, { target }]) => ({ type, field, target }))
        : [];
    });
    for (const graph of [cold, warm]) {
      for (const { type, field, target } of links) {
        const vendor = graph.tieline.catalogue.resources.get(target)!.vendor;
        const list = `${type[0]!.toLowerCase()}${type.slice(1)}s`;
        if (!(list in graph.tieline.schema.getQueryType()!.getFields()) || may(caller, vendor)) continue;
        const isPlural = String(fieldsOf(graph, type)[field]!.type).endsWith("Connection");
        const query = `{ ${list}(first: 3) { nodes { id ${field} { ${isPlural ? "nodes { id }" : "id"} } ${field}Link { status rule key candidates { id } } } } }`;
        const { data, errors = [] } = await ask(graph, caller, query);
        const { nodes } = data![list] as { nodes: Record<string, unknown>[] };
        expect(nodes.length).toBeGreaterThan(0);
        for (const node of nodes) {
          expect(node[field]).toBeNull();
          expect(node[`${field}Link`]).toEqual({ status: "UNKNOWN", rule: null, key: null, candidates: [] });
        }
        expect(errors.map(({ extensions }) => extensions)).toEqual(nodes.map(() => ({ code: "FORBIDDEN", vendor })));
        for (const other of vendorNames) if (!may(caller, other)) expect(graph.counts()[sandboxName(other)]).toBe(0);
      }
    }
  }, 120_000);
});

test("every root field of a vendor is closed to who may not read it, without a call", async () => {
  // What is no vendor's own: global ids of all, and what is kept or configured here, which leaves out what the caller may not read.
  const ledger = ["unsettledWrites", "auditLog", "pendingWriteApprovals", "recipes", "recipeRun", "recipeRuns"];
  const shared = ["node", "nodes", "vendors", "replica", "search", "changes", "linkDecisions", ...ledger, "_service", "_entities"];
  const fields = Object.values(cold.tieline.schema.getQueryType()!.getFields()).filter(({ name }) => !shared.includes(name));
  const callable = fields.filter(({ args }) =>
    args.every(({ type, defaultValue, name }) => !isNonNullType(type) || defaultValue !== undefined || name === "id"),
  );
  // What is told of records of all vendors together is closed by the first that the caller may not read.
  const vendorOf = (name: string) => vendorNames.find((vendor) => name.toLowerCase().startsWith(vendor.replace("-", ""))) ?? vendorNames[0];
  expect(callable.length).toBeGreaterThan(100);
  const selected = callable.filter(({ type }) => "getFields" in getNamedType(type));
  const query = `{ ${selected.map(({ name, args }) => `${name}${args.some((arg) => arg.name === "id" && isNonNullType(arg.type)) ? '(id: "7")' : ""} { __typename }`).join("\n")} }`;
  const { data, errors = [] } = await ask(cold, callerOf(), query);
  for (const { name } of selected) expect([name, data![name]]).toEqual([name, null]);
  const codes = Object.fromEntries(errors.map(({ path, extensions }) => [path![0], extensions]));
  expect(codes).toEqual(Object.fromEntries(selected.map(({ name }) => [name, { code: "FORBIDDEN", vendor: vendorOf(name) }])));
  expect(Object.values(cold.counts()).every((count) => count === 0)).toBe(true);
});

describe("a vendor on the way of a link", () => {
  const query = `{ zivioMilestones(first: 30) { nodes {
    cirrusAccount { name } cirrusAccountLink { status rule key candidates { id } }
    currentRmsInvoices { nodes { number } } currentRmsInvoicesLink { status }
  } } }`;
  const caller = callerOf("zivio:read", "cirrus:read", "current-rms:read");

  test("is not asked: what it would have decided is unknown, and what needs none of it is known", async () => {
    for (const graph of [cold, warm]) {
      await ask(graph, reader, query);
      const full = (await ask(graph, reader, query)).data!.zivioMilestones as { nodes: { cirrusAccountLink: { rule: string | null } }[] };
      const { data, errors = [] } = await ask(graph, caller, query);
      expect(graph.counts()).toMatchObject({ itm: 0, projector: 0 });
      const { nodes } = data!.zivioMilestones as { nodes: { cirrusAccount: unknown; cirrusAccountLink: { status: string } }[] };
      const overItm = full.nodes.flatMap(({ cirrusAccountLink: { rule } }, i) => (rule?.includes(" > ") ? [i] : []));
      expect(overItm.length).toBeGreaterThan(0);
      for (const i of overItm)
        expect(nodes[i]).toMatchObject({ cirrusAccount: null, cirrusAccountLink: { status: "UNKNOWN", candidates: [] } });
      for (const { extensions } of errors) expect(extensions).toEqual({ code: "FORBIDDEN", vendor: "itm" });
      expect(errors.filter(({ path }) => path!.at(-1) === "cirrusAccount").map(({ path }) => path![2])).toEqual(
        expect.arrayContaining(overItm),
      );
    }
  });

  test("is named by the report", async () => {
    const { extensions } = await ask(cold, caller, query);
    expect(extensions).toMatchObject({ tieline: { vendors: { itm: { calls: 0, complete: false, reason: "FORBIDDEN" } } } });
  });
});
