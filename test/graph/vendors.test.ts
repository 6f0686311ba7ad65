import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Request } from "../../src/transport/send.ts";
import { FakeClock } from "../clock.ts";
import { type Harness, startHarness } from "../harness.ts";

const hour = 60 * 60_000;
let clock: FakeClock;
let harness: Harness;
beforeEach(async () => {
  clock = new FakeClock();
  harness = await startHarness({ clock });
});
afterEach(() => harness.close());

const everything = `{ vendors {
  name label configured status lastAskedAt lastFailure quota { limit ms left resetAt }
  capabilities { type list get batchCapacity pageSize documentedPageSize tellsTotal filters ignoredFilters sorts rowsKnown maxAgeMs }
  drift { kind type operation subject detail firstSeen lastSeen count }
} }`;

/** What the graph knows of one vendor, which costs no call. */
async function vendor(name: string) {
  const { vendors } = await harness.data(everything);
  expect(Object.values(harness.counts())).toEqual([0, 0, 0, 0, 0]);
  return vendors.find((each: { name: string }) => each.name === name);
}

const capability = async (name: string, type: string) =>
  (await vendor(name)).capabilities.find((each: { type: string }) => each.type === type);
const kinds = async (name: string) => (await vendor(name)).drift.map(({ kind }: { kind: string }) => kind);

interface Distortion {
  request?(request: Request): Request;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is changed freely
  body?(body: any): void;
}

/** Changes a vendor's requests and answers on their way; returns a function that ends this. */
function distort(name: "current-rms" | "cirrus" | "projector", { request = (each) => each, body }: Distortion): () => void {
  const upstream = harness.tieline.upstreams.get(name)!;
  const { call } = upstream;
  upstream.call = (original, scope) => {
    const changed = request({ ...original.request, scope });
    return call(
      {
        request: changed,
        read(response) {
          if (!body) return original.read(response);
          const { body: _parsed, ...unparsed } = response;
          const parsed = JSON.parse(response.text);
          body(parsed);
          return original.read({ ...unparsed, text: JSON.stringify(parsed) });
        },
      },
      scope,
    );
  };
  return () => {
    upstream.call = call;
  };
}

/** Changes the query's pairs; null leaves one out. */
const query =
  (change: (name: string, value: string) => string | null) =>
  (request: Request): Request => ({
    ...request,
    query: (request.query ?? []).flatMap(([name, value]): [string, string][] => {
      const changed = change(name, value);
      return changed === null ? [] : [[name, changed]];
    }),
  });

const cappedTo = (rows: number) => query((name, value) => (name === "per_page" ? String(Math.min(rows, Number(value))) : value));
const without = (filter: RegExp) => query((name, value) => (filter.test(name) ? null : value));
const sizes = () => harness.calls("currentRms").map((call) => new Map(call.query).get("per_page"));

const projects = (first = 100) => `{ currentRmsProjects(first: ${first}) { nodes { vendorId name } totalCount pageInfo { hasNextPage } } }`;

describe("vendors", () => {
  test("shows what is configured, reachable and possible, and costs no call", async () => {
    expect(await vendor("current-rms")).toMatchObject({
      label: "Current RMS",
      configured: true,
      status: "UNKNOWN",
      lastAskedAt: null,
      drift: [],
    });
    await harness.data("{ currentRmsProjects(first: 1) { nodes { vendorId } } itmProjects(first: 1) { nodes { vendorId } } }");
    const { status, lastAskedAt, lastFailure } = await vendor("current-rms");
    expect([status, lastAskedAt, lastFailure]).toEqual(["REACHABLE", new Date(clock.now()).toISOString(), null]);
    expect(await capability("current-rms", "CurrentRmsProject")).toMatchObject({
      list: true,
      get: true,
      batchCapacity: 100,
      pageSize: 100,
      documentedPageSize: 100,
      tellsTotal: true,
      filters: expect.arrayContaining(["name", "status"]),
      ignoredFilters: [],
      sorts: expect.arrayContaining(["NAME"]),
      maxAgeMs: 0,
    });
    const { totalCount } = (await harness.data("{ itmProjects(first: 1) { totalCount } }")).itmProjects;
    expect((await capability("itm", "ItmProject")).rowsKnown).toBe(totalCount);
    expect((await capability("itm", "ItmTask")).rowsKnown).toBeNull();
    expect(await capability("current-rms", "CurrentRmsOpportunity")).toMatchObject({ pageSize: 25, batchCapacity: 25 });
    expect(await capability("zivio", "ZivioMilestone")).toMatchObject({ get: false, batchCapacity: 0, tellsTotal: false });
    expect(await capability("cirrus", "CirrusAccount")).toMatchObject({ batchCapacity: 1, pageSize: 50 });
    expect(await capability("projector", "ProjectorContractLineItem")).toMatchObject({ list: false, pageSize: null, batchCapacity: 100 });
  });

  test("shows the windows of each quota, and what is left of them", async () => {
    await harness.close();
    harness = await startHarness({ clock, unlimited: false });
    await harness.data("{ itmProjects(first: 1) { nodes { vendorId } } currentRmsProjects(first: 1) { nodes { vendorId } } }");
    const now = clock.now();
    const at = (ms: number) => new Date(now + ms).toISOString();
    expect((await vendor("current-rms")).quota).toEqual([{ limit: 60, ms: 60_000, left: 59, resetAt: at(60_000) }]);
    // The login counts as well.
    expect((await vendor("itm")).quota).toEqual([
      { limit: 5, ms: 1_000, left: 3, resetAt: at(1_000) },
      { limit: 100, ms: 60_000, left: 98, resetAt: at(60_000) },
      { limit: 4_000, ms: hour, left: 3_998, resetAt: at(hour) },
      { limit: 10_000, ms: 24 * hour, left: 9_998, resetAt: at(24 * hour) },
    ]);
    expect((await vendor("zivio")).quota).toEqual([]);
  });

  test("shows a vendor without credentials apart from one that fails, and a failure until the next answer", async () => {
    await harness.close();
    harness = await startHarness({ clock, variables: { CIRRUS_BASE_URL: "", CIRRUS_TOKEN: "" } });
    expect(await vendor("cirrus")).toMatchObject({ configured: false, status: "NOT_CONFIGURED", quota: [], lastFailure: null });
    const ask = "{ zivioMilestones(first: 1) { nodes { vendorId } } }";
    harness.vendors.zivio.faults.add({ kind: "html" });
    const { errors } = await harness.ask(ask);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["UPSTREAM_BAD_RESPONSE"]);
    expect(await vendor("zivio")).toMatchObject({
      status: "FAILING",
      lastFailure: "UPSTREAM_BAD_RESPONSE",
      drift: [{ kind: "BAD_ANSWER", type: null, operation: "sales_milestones.list", count: 1 }],
    });
    harness.vendors.zivio.faults.clear();
    await harness.data(ask);
    expect(await vendor("zivio")).toMatchObject({ status: "REACHABLE", lastFailure: null });
  });
});

describe("a page smaller than documented", () => {
  test("costs one call once, and no row; pages of its size are requested for an hour", async () => {
    const right = await harness.data(projects(150));
    expect(sizes()).toEqual(["100", "100"]);
    const restore = distort("current-rms", { request: cappedTo(40) });
    expect(await harness.data(projects(150))).toEqual(right);
    expect(harness.counts().currentRms).toBe(4);
    expect(await capability("current-rms", "CurrentRmsProject")).toMatchObject({ pageSize: 40, documentedPageSize: 100 });
    const [seen] = (await vendor("current-rms")).drift;
    expect(seen).toMatchObject({ kind: "PAGE_CAPPED", type: "CurrentRmsProject", operation: "projects.list", count: 1 });

    restore();
    expect(await harness.data(projects(100))).toMatchObject({ currentRmsProjects: { pageInfo: { hasNextPage: true } } });
    expect([harness.counts().currentRms, sizes().every((size) => Number(size) <= 40)]).toEqual([3, true]);

    await clock.advance(hour);
    await harness.data(projects(100));
    expect(sizes()).toEqual(["100"]);
    expect(await capability("current-rms", "CurrentRmsProject")).toMatchObject({ pageSize: 100 });
  });

  test("in a batch of ids is completed, and later batches have its size", async () => {
    const { nodes } = (await harness.data(projects(120))).currentRmsProjects as { nodes: { vendorId: string; name: string }[] };
    distort("current-rms", { request: cappedTo(40) });
    const read = async (some: typeof nodes) => {
      for (const each of Object.values(harness.vendors)) each.log.length = 0;
      const { session, end } = harness.tieline.startRequest({ deadlineMs: 30_000 });
      const records = await Promise.all(some.map(({ vendorId }) => session.get("CurrentRmsProject", vendorId, new Set(["name"]))));
      end();
      expect(records.map((record) => record?.data.name)).toEqual(some.map(({ name }) => name));
      return harness.counts().currentRms;
    };
    // One that is cut short, and its ids again in two.
    expect(await read(nodes.slice(0, 60))).toBe(3);
    expect(await read(nodes.slice(40, 120))).toBe(2);
  });
});

describe("a filter that the vendor ignores", () => {
  const active = "{ currentRmsProjects(first: 10, where: { status: { eq: 1 } }) { nodes { vendorId status } totalCount } }";

  test("is an error first; then it is not sent for an hour, and the list is filtered here", async () => {
    const right = await harness.data(active);
    const restore = distort("current-rms", { request: without(/status/) });
    const { data, errors } = await harness.ask(active);
    expect([data, errors?.map(({ extensions }) => extensions?.code)]).toEqual([{ currentRmsProjects: null }, ["UPSTREAM_BAD_RESPONSE"]]);
    expect(harness.counts().currentRms).toBe(1);
    expect(await capability("current-rms", "CurrentRmsProject")).toMatchObject({ ignoredFilters: ["status"] });
    expect((await vendor("current-rms")).drift).toMatchObject([{ kind: "FILTER_IGNORED", type: "CurrentRmsProject", subject: "status" }]);

    restore();
    expect(await harness.data(active)).toEqual(right);
    const sent = harness.calls("currentRms").map((call) => call.query.map(([name]) => name));
    expect([sent.length, sent.flat().some((name) => name.includes("status"))]).toEqual([2, false]);

    await clock.advance(hour);
    expect(await harness.data(active)).toEqual(right);
    expect(harness.counts().currentRms).toBe(1);
    expect(await capability("current-rms", "CurrentRmsProject")).toMatchObject({ ignoredFilters: [] });
  });

  test("of a list that is too long to be read is refused, without a call once its length is known", async () => {
    const { session, end } = harness.tieline.startRequest({ deadlineMs: 30_000 });
    expect((await session.scan("CurrentRmsProject", {})).length).toBeGreaterThan(100);
    end();
    distort("current-rms", { request: (request) => cappedTo(5)(without(/status/)(request)) });
    const first = await harness.ask(active);
    expect([first.errors?.[0]?.extensions?.code, harness.counts().currentRms]).toEqual(["UPSTREAM_BAD_RESPONSE", 1]);
    const { errors } = await harness.ask(active);
    expect(errors?.map(({ extensions }) => [extensions?.code, extensions?.vendor])).toEqual([["UNSUPPORTED_FILTER", "current-rms"]]);
    expect(harness.counts().currentRms).toBe(0);
  });

  test("through a relation is proven by the record that comes along, by which rows are filtered from then on", async () => {
    const all = "{ currentRmsProjects(first: 1000) { nodes { vendorId member { name } } } }";
    const { nodes } = (await harness.data(all)).currentRmsProjects;
    const { name } = nodes.find((node: { member: unknown }) => node.member).member;
    const some = `{ currentRmsProjects(first: 1000, where: { member: { name: { eq: ${JSON.stringify(name)} } } }) { nodes { vendorId } } }`;
    const right = await harness.data(some);
    const named = nodes.filter(({ member }: { member: { name: string } | null }) => member?.name === name);
    expect(right.currentRmsProjects.nodes).toEqual(named.map(({ vendorId }: { vendorId: string }) => ({ vendorId })));
    const restore = distort("current-rms", { request: without(/member_name/) });
    expect((await harness.ask(some)).errors?.map(({ extensions }) => extensions?.code)).toEqual(["UPSTREAM_BAD_RESPONSE"]);
    expect(await capability("current-rms", "CurrentRmsProject")).toMatchObject({ ignoredFilters: ["member_name"] });

    restore();
    expect(await harness.data(some)).toEqual(right);
    expect(harness.calls("currentRms").filter(({ query: pairs }) => pairs.some(([pair]) => pair.includes("member_name")))).toEqual([]);
  });

  test("of a relation makes the list be read as well", async () => {
    const { cirrusOrders } = await harness.data("{ cirrusOrders(first: 1) { nodes { account { vendorId } } } }");
    const orders = `{ cirrusAccount(id: "${cirrusOrders.nodes[0].account.vendorId}") { orders(first: 50) { nodes { vendorId } } } }`;
    const ids = (data: { cirrusAccount: { orders: { nodes: { vendorId: string }[] } } }) =>
      data.cirrusAccount.orders.nodes.map(({ vendorId }) => vendorId).sort();
    const right = ids(await harness.data(orders));
    const restore = distort("cirrus", { request: without(/accountids/) });
    const { errors } = await harness.ask(orders);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["UPSTREAM_BAD_RESPONSE"]);
    restore();
    const found = ids(await harness.data(orders));
    expect([found.length > 0, found]).toEqual([true, right]);
    expect(harness.calls("cirrus").filter(({ query: pairs }) => pairs.some(([name]) => name === "accountids"))).toEqual([]);
    expect(await kinds("cirrus")).toEqual(["FILTER_IGNORED"]);
  });
});

describe("a list", () => {
  // biome-ignore lint/suspicious/noExplicitAny: an answer is changed freely
  const onPage = (pages: number[], change: (body: any) => void) => {
    let answers = 0;
    // biome-ignore lint/suspicious/noExplicitAny: an answer is changed freely
    return { body: (body: any) => void (pages.includes(++answers) && change(body)) };
  };
  const complete = (answer: { extensions?: Record<string, unknown> }) =>
    (answer.extensions as { tieline: { vendors: Record<string, { complete: boolean }> } }).tieline.vendors["current-rms"]?.complete;

  test("that changes while it is read is read once more", async () => {
    const right = await harness.data(projects(150));
    distort(
      "current-rms",
      onPage([2], ({ meta }) => {
        meta.total_row_count += 1;
      }),
    );
    const answer = await harness.ask(projects(150));
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual(right);
    expect([harness.counts().currentRms, complete(answer), await kinds("current-rms")]).toEqual([4, true, ["LIST_MOVED"]]);
  });

  test("that shows a row twice, again and again, is reported as incomplete", async () => {
    distort(
      "current-rms",
      onPage([1, 2], ({ projects: rows }) => {
        rows[1] = rows[0];
      }),
    );
    const answer = await harness.ask(projects(25));
    const { nodes } = (answer.data as { currentRmsProjects: { nodes: { vendorId: string }[] } }).currentRmsProjects;
    expect([nodes.length, new Set(nodes.map(({ vendorId }) => vendorId)).size]).toEqual([24, 24]);
    expect([harness.counts().currentRms, complete(answer)]).toEqual([2, false]);
    expect((await kinds("current-rms")).sort()).toEqual(["DUPLICATE_ROWS", "LIST_MOVED"]);
  });

  test("that is cut short is an error", async () => {
    const request = (each: Request): Request => ({
      ...each,
      body: String(each.body).replace(/MaxRowsToReturn>\d+/, "MaxRowsToReturn>10"),
    });
    distort("projector", { request });
    const { data, errors } = await harness.ask("{ projectorEngagements(first: 25) { nodes { vendorId } } }");
    expect([data, errors?.map(({ extensions }) => extensions?.code)]).toEqual([{ projectorEngagements: null }, ["UPSTREAM_BAD_RESPONSE"]]);
    expect((await vendor("projector")).drift).toMatchObject([{ kind: "LIST_CUT", operation: "PwsGetEngagementList" }]);
  });
});

describe("a member", () => {
  const rows = '{ currentRmsOpportunities(first: 2) { nodes { vendorId subject startsAt status statusCode raw(field: "starts_at") } } }';
  const nodes = async () => (await harness.data(rows)).currentRmsOpportunities.nodes as Record<string, unknown>[];

  test("that is new changes nothing else, and is noted by its name only", async () => {
    const right = await nodes();
    distort("current-rms", {
      body: ({ opportunities }) => {
        for (const row of opportunities) Object.assign(row, { brand_new: "a secret", "ada@example.com": "a person" });
      },
    });
    expect(await nodes()).toEqual(right);
    const { drift } = await vendor("current-rms");
    expect(drift).toMatchObject([
      { kind: "UNKNOWN_MEMBER", type: "CurrentRmsOpportunity", subject: null },
      { kind: "UNKNOWN_MEMBER", type: "CurrentRmsOpportunity", subject: "brand_new" },
    ]);
    expect(JSON.stringify(drift)).not.toMatch(/secret|ada@|person/);
  });

  test("whose type changed is null, and raw shows it; a code that is not documented is null beside its number", async () => {
    const [first, second] = await nodes();
    distort("current-rms", {
      body: ({ opportunities }) => Object.assign(opportunities[0], { starts_at: { day: "secret" }, status: 777 }),
    });
    expect(await nodes()).toEqual([{ ...first, startsAt: null, status: 777, statusCode: null, raw: { day: "secret" } }, second]);
    const { drift } = await vendor("current-rms");
    expect(drift.map(({ kind, type, subject, count }: Record<string, unknown>) => [kind, type, subject, count]).sort()).toEqual([
      ["TYPE_CHANGED", "CurrentRmsOpportunity", "CurrentRmsOpportunity.startsAt", 1],
      ["UNKNOWN_CODE", "CurrentRmsOpportunity", "CurrentRmsOpportunity.statusCode", 1],
    ]);
    expect(JSON.stringify(drift)).not.toMatch(/secret|777/);
  });
});

test("nothing is observed in vendors that follow their documentation", async () => {
  await harness.data(`{ zivioMilestones(first: 100) { nodes { title rate statusCode dueOn } } cirrusAccounts(first: 50) { nodes { name vatNo } }
    itmProjects(first: 300) { nodes { name startDate } } projectorEngagements(first: 50) { nodes { engagementName } }
    currentRmsInvoices(first: 100) { nodes { number statusCode } } }`);
  for (const [name, { observations }] of harness.tieline.upstreams) expect([name, observations.entries()]).toEqual([name, []]);
});
