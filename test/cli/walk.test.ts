import { buildSchema, parse } from "graphql";
import { expect, test } from "vitest";
import { pageQuery } from "../../src/cli/paging.ts";
import { type Page, type PageRequest, type Stopped, Unreachable, Walk, type WalkOptions } from "../../src/cli/walk.ts";
import type { Answer } from "../../src/server/executor.ts";
import { FakeClock } from "../clock.ts";

const schema = buildSchema(`
  type Query { things(first: Int, after: String, last: Int, before: String): ThingConnection }
  type ThingConnection { nodes: [Thing] edges: [ThingEdge] pageInfo: PageInfo totalCount: Int }
  type ThingEdge { node: Thing }
  type Thing { id: Int other: Thing }
  type PageInfo { hasNextPage: Boolean endCursor: String }
`);

const listed = 25;

/** A list of 25 things, and what its server says instead of a page, call by call. */
function start(
  moods: (Partial<Answer> | "page" | "lost" | ((request: PageRequest) => Partial<Answer>))[],
  more: Partial<WalkOptions> = {},
) {
  const clock = new FakeClock();
  const asked: { size: number; after: string | undefined; at: number; deadlineMs: number; maxCalls?: number | undefined }[] = [];
  const begin = clock.now();
  const query = pageQuery(schema, "{ things(first: 10) { nodes { id } } }", {});
  const walk = new Walk({
    query,
    variables: {},
    clock,
    counted: true,
    partial: false,
    signal: new AbortController().signal,
    onWait: () => undefined,
    async ask(text, variables, request) {
      const [size, after] = [variables[query.first] as number, variables[query.cursor] as string | undefined];
      const mood = moods[asked.length] ?? "page";
      asked.push({
        size,
        after,
        at: clock.now() - begin,
        deadlineMs: request.deadlineMs,
        ...(request.maxCalls !== undefined && { maxCalls: request.maxCalls }),
      });
      expect(text.includes("totalCount")).toBe(after === undefined);
      if (mood === "lost") throw new Unreachable("Nobody there.");
      const from = after === undefined ? 0 : Number(after);
      const nodes = Array.from({ length: Math.min(size, listed - from) }, (_, i) => ({ id: from + i }));
      const things = { nodes, totalCount: listed, pageInfo: { hasNextPage: from + size < listed, endCursor: String(from + nodes.length) } };
      const said = typeof mood === "function" ? mood(request) : mood;
      return { data: { things }, extensions: { tieline: report({ calls: 3 }) }, ...(said !== "page" && said) } as Answer;
    },
    ...more,
  });
  const pages: Page[] = [];
  const run = async (): Promise<Stopped | undefined> => {
    const work = walk.run(async (page) => void pages.push(page));
    let isOver = false;
    work.then(
      () => (isOver = true),
      () => (isOver = true),
    );
    for (let i = 0; !isOver && i < 10_000; i++) await (clock.next === undefined ? clock.advance(0) : clock.advanceTo(clock.next));
    return work;
  };
  const ids = () => pages.flatMap(({ answer }) => (answer.data!.things as { nodes: { id: number }[] }).nodes.map(({ id }) => id));
  return { walk, run, pages, asked, ids, clock, elapsed: () => clock.now() - begin };
}

const report = (vendor: object) => ({
  requestId: "r",
  durationMs: 1,
  vendors: {
    itm: {
      status: "ok",
      complete: true,
      reason: null,
      resetAt: null,
      calls: 0,
      keys: 0,
      bytes: 0,
      cacheHits: 0,
      waitedMs: 0,
      retries: 0,
      ...vendor,
    },
  },
});
const error = (code: string, more: object = {}): Partial<Answer> => ({
  errors: [{ message: code, extensions: { code, vendor: "itm", ...more } }],
});
const every = Array.from({ length: listed }, (_, i) => i);

test("reads page after page, each once", async () => {
  const { run, asked, ids, pages, walk } = start([]);
  expect(await run()).toBeUndefined();
  expect(ids()).toEqual(every);
  expect(asked.map(({ after }) => after)).toEqual([undefined, "10", "20"]);
  expect(pages.map(({ rows, total, cursor }) => [rows, total, cursor])).toEqual([
    [10, 25, "10"],
    [10, 25, "20"],
    [5, 25, "25"],
  ]);
  expect(walk.calls).toBe(9);
});

test("hands a page over before the next one is asked for", async () => {
  const { walk, asked } = start([]);
  const seen: number[] = [];
  await walk.run(async () => void seen.push(asked.length));
  expect(seen).toEqual([1, 2, 3]);
});

test("waits as long as the vendor says, and asks for the same page again", async () => {
  const { run, asked, ids } = start(["page", error("UPSTREAM_BUDGET", { retryAfterMs: 42_000 })]);
  expect(await run()).toBeUndefined();
  expect(ids()).toEqual(every);
  expect(asked.map(({ after, at }) => [after, at])).toEqual([
    [undefined, 0],
    ["10", 0],
    ["10", 42_000],
    ["20", 42_000],
  ]);
});

test("waits for hours where a quota takes them", async () => {
  const { run, ids, elapsed } = start([error("UPSTREAM_BUDGET", { retryAfterMs: 7_200_000 })]);
  expect([await run(), elapsed()]).toEqual([undefined, 7_200_000]);
  expect(ids()).toEqual(every);
});

test("waits for the vendor's reset where only the report says that something is missing", async () => {
  const at = new FakeClock().now() + 30_000;
  const gap = { extensions: { tieline: report({ complete: false, reason: "UPSTREAM_BUDGET", resetAt: new Date(at).toISOString() }) } };
  const { run, ids, elapsed } = start([gap]);
  expect([await run(), elapsed()]).toEqual([undefined, 30_000]);
  expect(ids()).toEqual(every);
});

test.each(["UPSTREAM_UNAVAILABLE", "UPSTREAM_TIMEOUT"])("goes on after an outage (%s), with growing pauses", async (code) => {
  const { run, asked, ids } = start(["page", error(code), error(code), error(code)]);
  expect(await run()).toBeUndefined();
  expect(ids()).toEqual(every);
  expect(asked.map(({ at }) => at)).toEqual([0, 0, 1000, 3000, 7000, 7000]);
});

test("gives up an outage after ten minutes without a page", async () => {
  const { run, ids, elapsed } = start(["page", ...Array.from({ length: 100 }, () => error("UPSTREAM_UNAVAILABLE"))]);
  expect(await run()).toMatchObject({ reason: expect.stringMatching(/^no page came for 10 min/), answer: error("UPSTREAM_UNAVAILABLE") });
  expect(ids()).toHaveLength(10);
  expect(elapsed()).toBeLessThan(660_000);
});

test("goes on after the server was away, unless it never was there", async () => {
  const { run, ids } = start(["page", "lost", "lost"]);
  expect(await run()).toBeUndefined();
  expect(ids()).toEqual(every);
  await expect(start(["lost"]).run()).rejects.toThrow("Nobody there.");
});

test("makes pages smaller that take too long, and larger again", async () => {
  const late = error("DEADLINE_EXCEEDED");
  const { run, asked, ids } = start([late, late]);
  expect(await run()).toBeUndefined();
  expect(ids()).toEqual(every);
  expect(asked.map(({ size }) => size)).toEqual([10, 5, 3, 6, 10, 10]);
});

test("makes pages smaller that no quota suffices for, and gives up at one row", async () => {
  const never = Array.from({ length: 100 }, () => error("UPSTREAM_BUDGET", { retryAfterMs: 60_000 }));
  const { run, asked } = start(never);
  expect(await run()).toMatchObject({ reason: "the page failed 30 times in a row, at last with 1 row" });
  expect(asked.at(-1)!.size).toBe(1);
});

test.each(["UPSTREAM_AUTH", "UPSTREAM_REFUSED", "UPSTREAM_BAD_RESPONSE", "BAD_USER_INPUT", "INTERNAL_SERVER_ERROR"])(
  "stops at %s, without that page",
  async (code) => {
    const { run, ids, asked } = start(["page", error(code)]);
    expect(await run()).toMatchObject({ reason: "an error that would come again", answer: error(code) });
    expect(ids()).toHaveLength(10);
    expect(asked).toHaveLength(2);
  },
);

test("with partial takes what there is, and waits for quotas all the same", async () => {
  const { run, ids, elapsed, pages } = start(
    [error("UPSTREAM_AUTH"), error("UPSTREAM_UNAVAILABLE"), error("UPSTREAM_BUDGET", { retryAfterMs: 5000 })],
    { partial: true },
  );
  expect(await run()).toBeUndefined();
  expect([ids(), elapsed()]).toEqual([every, 5000]);
  expect(pages.map(({ answer }) => answer.errors?.length ?? 0)).toEqual([1, 1, 0]);
});

test("stops at the deadline, and does not wait for what comes behind it", async () => {
  const { run, asked, ids, elapsed } = start(
    ["page", error("UPSTREAM_BUDGET", { retryAfterMs: 20_000 }), "page", error("UPSTREAM_BUDGET", { retryAfterMs: 20_000 })],
    { deadlineMs: 30_000 },
  );
  expect(await run()).toMatchObject({ reason: "the next page could start in 20 s, which is behind --deadline" });
  expect([ids().length, elapsed()]).toEqual([20, 20_000]);
  expect(asked.map(({ deadlineMs }) => deadlineMs)).toEqual([30_000, 30_000, 10_000, 10_000]);
});

test("gives one page four minutes at most", async () => {
  const { run, asked } = start([]);
  await run();
  expect(new Set(asked.map(({ deadlineMs }) => deadlineMs))).toEqual(new Set([240_000]));
});

test("stops before it makes more calls than are allowed", async () => {
  const spent = start([], { maxCalls: 6 });
  expect(await spent.run()).toMatchObject({ reason: expect.stringMatching(/^--max-calls 6: 6 were made/) });
  expect(spent.asked.map(({ maxCalls }) => maxCalls)).toEqual([6, 3]);
  const refused = start(["page", error("QUERY_TOO_EXPENSIVE")], { maxCalls: 4 });
  expect(await refused.run()).toMatchObject({ reason: expect.stringMatching(/^--max-calls 4/) });
  expect([spent.ids().length, refused.ids().length]).toEqual([20, 10]);
});

test("counts the calls of attempts that failed, which do not make the whole incomplete", async () => {
  const gap = {
    ...error("UPSTREAM_UNAVAILABLE"),
    extensions: { tieline: report({ calls: 5, complete: false, reason: "UPSTREAM_UNAVAILABLE" }) },
  };
  const { run, walk } = start([gap]);
  await run();
  expect([walk.calls, walk.report?.vendors.itm?.complete]).toEqual([14, true]);
});

test("ends when it is interrupted, also while it waits", async () => {
  const interrupt = new AbortController();
  const { run, ids, clock } = start(["page", error("UPSTREAM_BUDGET", { retryAfterMs: 60_000 })], { signal: interrupt.signal });
  clock.sleep(10_000).then(() => interrupt.abort());
  expect(await run()).toEqual({ reason: "interrupted" });
  expect(ids()).toHaveLength(10);
});

test("does not walk in a circle where a page has no rows", async () => {
  const empty = { data: { things: { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } } } };
  expect(await start([empty]).run()).toMatchObject({ reason: "the list goes on, but this page has no rows" });
});

test.each([
  ["{ things { nodes { id } } }", {}, 100, undefined],
  ['{ things(first: 7, after: "x") { nodes { id } } }', {}, 7, "x"],
  ["query ($first: Int = 20, $after: String) { things(first: $first, after: $after) { nodes { id } } }", { after: "y" }, 20, "y"],
  ["query ($first: Int = 20) { things(first: $first) { nodes { id } } }", { first: 3 }, 3, undefined],
])("begins as the query says: %s", (query, variables, size, start) => {
  const paged = pageQuery(schema, query, variables);
  expect([paged.size, paged.start, paged.type]).toEqual([size, start, "Thing"]);
  for (const counted of [true, false]) expect(() => parse(paged.text({ counted }))).not.toThrow();
});

const outage = {
  data: { things: null },
  errors: [{ message: "down", extensions: { code: "UPSTREAM_UNAVAILABLE", vendor: "itm" } }],
  extensions: { tieline: report({ calls: 2, status: "failed", complete: false, reason: "UPSTREAM_UNAVAILABLE" }) },
};

test("a list that is selected twice under one name is one list, with all selections", () => {
  const twice = pageQuery(schema, "{ t: things { nodes { id } } t: things { nodes { other { id } } } }", {});
  expect([twice.key, twice.text({ counted: false }).match(/things/g)]).toEqual(["t", ["things"]]);
  expect(twice.text({ counted: false })).toMatch(/nodes \{\s+id\s+\}\s+nodes \{\s+other/);
  expect(() => pageQuery(schema, "{ a: things { nodes { id } } b: things { nodes { id } } }", {})).toThrow("this one has 2");
});

test("that ends in an outage reports it, like one answer would", async () => {
  const { walk, run } = start(Array(30).fill(outage), { deadlineMs: 5000 });
  expect(await run()).toMatchObject({ reason: expect.stringContaining("--deadline") });
  expect(walk.report?.vendors.itm).toMatchObject({ status: "failed", complete: false, reason: "UPSTREAM_UNAVAILABLE" });
});

test("that ends in an outage behind a whole page is partial", async () => {
  const { walk, run, ids } = start(["page", ...Array(30).fill(outage)], { deadlineMs: 5000 });
  await run();
  expect(ids()).toHaveLength(10);
  expect(walk.report?.vendors.itm).toMatchObject({ status: "partial", complete: false, reason: "UPSTREAM_UNAVAILABLE" });
});

test("that gets over an outage is complete, and counts its calls", async () => {
  const { walk, run } = start([outage]);
  expect(await run()).toBeUndefined();
  expect(walk.report?.vendors.itm).toMatchObject({ status: "ok", complete: true, reason: null, calls: 11 });
});
