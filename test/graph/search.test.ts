import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Caller } from "../../src/callers/caller.ts";
import { defaultLimits } from "../../src/callers/limits.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import { columnsOf } from "../../src/graph/columns.ts";
import { type Harness, startHarness } from "../harness.ts";
import { ChangingReplica } from "./kept-records.ts";

const types = ["CirrusAccount", "CurrentRmsMember", "ItmProject"];
const callerOf = (...scopes: string[]): Caller => ({ name: "a", scopes: new Set(scopes), limits: defaultLimits });

let bare: Harness;
let harness: Harness;
let replica: ChangingReplica;
const records = new Map<string, VendorRecord[]>();

const state = (type: string, completeSince: number | undefined) => replica.setState(type, { completeSince, syncedAt: completeSince });

beforeAll(async () => {
  bare = await startHarness({ scale: 0.2 });
  const { session, end } = bare.tieline.startRequest({ deadlineMs: 60_000 });
  for (const type of types) records.set(type, (await session.list(type, {}, { offset: 0, count: 1000, lookAhead: false })).records);
  end();
  replica = new ChangingReplica();
  const { catalogue } = bare.tieline;
  for (const type of types) replica.addStream(catalogue.resources.get(type)!, columnsOf(catalogue, type).all);
  for (const record of [...records.values()].flat()) replica.put(record, 0);
  harness = await startHarness({ scale: 0.2, tieline: { replica } });
}, 60_000);
beforeEach(() => {
  for (const type of types) state(type, 1);
});
afterAll(() => Promise.all([bare.close(), harness.close()]));

const query = `query ($text: String!, $types: [String!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    complete
    gaps { type code message }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor type score node { id ... on CirrusAccount { name } ... on CurrentRmsMember { name } ... on ItmProject { name } } }
    nodes { id }
  }
}`;
const search = async (variables: object) => (await harness.data(query, { ...variables })).search;

describe("search", () => {
  test("finds records of all kept types, the best first, without a vendor call", async () => {
    const [account] = records.get("CirrusAccount")!;
    const text = String(account!.data.name).split(" ")[0]!;
    const { edges, nodes, complete, gaps } = await search({ text });
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.map(({ node }: { node: { name: string } }) => node.name)).toContain(account!.data.name);
    // A project is found by its client's name, too.
    for (const { type, node } of edges) if (type !== "ItmProject") expect(node.name).toContain(text);
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(edges.map(({ node }: { node: { id: string } }) => node.id));
    const scores = edges.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    expect([complete, gaps]).toEqual([true, []]);
    expect(Object.values(harness.counts())).toEqual([0, 0, 0, 0, 0]);
  });

  test("pages without a gap and without doubles", async () => {
    const whole = await search({ text: "a", first: 1000 });
    const found: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { nodes, pageInfo } = await search({ text: "a", first: 7, after });
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      found.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(whole.nodes.map(({ id }: { id: string }) => id));
    expect(found.length).toBeGreaterThan(14);
  });

  test("searches the types that are asked for, and says which are not complete or not kept", async () => {
    state("CirrusAccount", undefined);
    const { edges, complete, gaps } = await search({ text: "a", types: ["CirrusAccount", "CirrusOrder"], first: 1000 });
    expect(new Set(edges.map(({ type }: { type: string }) => type))).toEqual(new Set(["CirrusAccount"]));
    expect(complete).toBe(false);
    expect(gaps.map(({ type, code }: { type: string; code: string }) => [type, code])).toEqual([
      ["CirrusAccount", "INCOMPLETE"],
      ["CirrusOrder", "CACHE_MISS"],
    ]);
  });

  test("leaves out what the caller may not read, and says so", async () => {
    const { data } = await harness.ask(query, { text: "a", first: 1000 }, { caller: callerOf("cirrus:read") });
    const { edges, gaps } = (data as { search: { edges: { type: string }[]; gaps: { type: string; code: string }[] } }).search;
    expect(new Set(edges.map(({ type }) => type))).toEqual(new Set(["CirrusAccount"]));
    expect(gaps.map(({ type, code }) => `${type} ${code}`).sort()).toEqual(["CurrentRmsMember FORBIDDEN", "ItmProject FORBIDDEN"]);
  });

  test("is FORBIDDEN where nothing of it may be read", async () => {
    const answer = await harness.ask(query, { text: "a", types: ["ItmProject"] }, { caller: callerOf("cirrus:read") });
    expect([answer.data?.search, answer.errors?.[0]?.extensions?.code]).toEqual([null, "FORBIDDEN"]);
  });

  test("leaves out records that went meanwhile", async () => {
    const [gone, ...rest] = records.get("ItmProject")!;
    const before = await search({ text: "a", types: ["ItmProject"], first: 1000 });
    replica.bury("ItmProject", gone!.id);
    const after = await search({ text: "a", types: ["ItmProject"], first: 1000 });
    replica.put(gone!, 0);
    expect(rest.length).toBeGreaterThan(1);
    expect(before.nodes.length - after.nodes.length).toBe(String(gone!.data.Name).includes("a") ? 1 : 0);
  });

  test.each([
    [{ text: " - " }, "needs a letter or a digit"],
    [{ text: "a".repeat(201) }, "200 are the most"],
    [{ text: "a", types: ["CirrusAcount"] }, "Did you mean CirrusAccount?"],
    [{ text: "a", first: 1001 }, "at most 1000"],
    [{ text: "a", first: -1 }, "must not be negative"],
    [{ text: "a", after: "x" }, "is not a cursor"],
  ])("%j is refused", async (variables, message) => {
    const { errors } = await harness.ask(query, variables);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code: "BAD_USER_INPUT" } });
  });

  test("a cursor of another search is refused", async () => {
    const { pageInfo } = await search({ text: "a", first: 1 });
    const { errors } = await harness.ask(query, { text: "b", after: pageInfo.endCursor });
    expect(errors?.[0]?.message).toContain("cursor of another list");
  });

  test("without a replica it says that there is none", async () => {
    for (const field of ['search(text: "a") { nodes { id } }', "changes { nodes { id } }"]) {
      const { errors } = await bare.ask(`{ ${field} }`);
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining("is answered from the replica, and this graph keeps none"),
        extensions: { code: "NOT_CONFIGURED" },
      });
    }
  });
});

describe("changes", () => {
  const changes = `query ($since: String, $types: [String!], $first: Int) {
    changes(since: $since, types: $types, first: $first) {
      nodes { id type vendorId at kind record { id ... on ItmProject { name } } }
      edges { cursor }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  interface Told {
    id: string;
    type: string;
    vendorId: string;
    at: string;
    kind: string;
    record: { id: string; name?: string } | null;
  }
  const poll = async (variables: object) => (await harness.data(changes, { ...variables })).changes;
  const readOn = async (since: string | null, options: object): Promise<{ told: Told[]; cursor: string }> => {
    const told: Told[] = [];
    let cursor = since;
    for (;;) {
      const { nodes, pageInfo } = await poll({ ...options, since: cursor });
      told.push(...nodes);
      cursor = pageInfo.endCursor as string;
      if (!pageInfo.hasNextPage) return { told, cursor };
    }
  };

  test("none is lost and none comes twice, whatever the size of the page", async () => {
    const { told } = await readOn(null, { first: 1000 });
    expect(told.length).toBeGreaterThan(50);
    for (const first of [1, 7, 50]) expect((await readOn(null, { first })).told).toEqual(told);
    expect(Object.values(harness.counts())).toEqual([0, 0, 0, 0, 0]);
  });

  test("those who poll hear what happened since: records as they are now, and null for those that are gone", async () => {
    const { cursor } = await readOn(null, { first: 1000 });
    const idle = await poll({ since: cursor });
    expect([idle.nodes, idle.pageInfo.endCursor, idle.pageInfo.hasNextPage]).toEqual([[], cursor, false]);
    const [one, two] = records.get("ItmProject")!;
    const at = Date.parse("2026-11-20T09:00:00Z");
    replica.put(one!, at);
    replica.put(two!, at);
    replica.bury("ItmProject", two!.id, at + 1000);
    const { told } = await readOn(cursor, { first: 2 });
    replica.put(two!, at);
    expect(told.map(({ vendorId, kind, at: when }) => [vendorId, kind, when])).toEqual([
      [one!.id, "UPSERT", "2026-11-20T09:00:00.000Z"],
      [two!.id, "UPSERT", "2026-11-20T09:00:00.000Z"],
      [two!.id, "DELETE", "2026-11-20T09:00:01.000Z"],
    ]);
    expect(told.map(({ record }) => record?.name ?? null)).toEqual([one!.data.Name, null, null]);
    for (const { id, record } of told) expect(record === null || record.id === id).toBe(true);
  });

  test("a cursor of another database, or of a later time than this one knows, says to begin anew", async () => {
    const { cursor } = await readOn(null, { first: 1000 });
    const expired = { code: "BAD_USER_INPUT", sinceExpired: true };
    replica.epoch = "other";
    const { errors } = await harness.ask(changes, { since: cursor });
    replica.epoch = "memory";
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('Begin without "since"'), extensions: expired });
    const later = Buffer.from("changes.memory.999999").toString("base64url");
    expect((await harness.ask(changes, { since: later })).errors?.[0]).toMatchObject({ extensions: expired });
    expect((await poll({ since: cursor })).nodes).toEqual([]);
  });

  test("are those of the types that are asked for and may be read", async () => {
    const { told } = await readOn(null, { types: ["CirrusAccount"], first: 1000 });
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(["CirrusAccount"]));
    const { data } = await harness.ask(changes, { first: 1000 }, { caller: callerOf("itm:read") });
    const heard = (data as { changes: { nodes: Told[] } }).changes.nodes;
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(["ItmProject"]));
    const { errors } = await harness.ask(changes, { types: ["CirrusAccount"] }, { caller: callerOf("itm:read") });
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test.each(["x", "", ...["changes.-1", "changes.7", "changes.memory.1.5"].map((text) => Buffer.from(text).toString("base64url"))])(
    "the cursor %j is refused",
    async (since) => {
      const { errors } = await harness.ask(changes, { since });
      expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("is not a cursor"), extensions: { code: "BAD_USER_INPUT" } });
    },
  );
});
