import { beforeEach, describe, expect, test } from "vitest";
import { makeRecord } from "../../../src/engine/model/record.ts";
import type { Resource } from "../../../src/engine/model/resource.ts";
import { RequestSession } from "../../../src/engine/session.ts";
import { Observations } from "../../../src/engine/vendor/observations.ts";
import { routes } from "../../../src/engine/vendor/route.ts";
import { makeUpstream } from "../../../src/engine/vendor/upstream.ts";
import type { VendorName } from "../../../src/errors.ts";
import type { JsonObject } from "../../../src/transport/json.ts";
import type { CallNote, Request, Response, Send } from "../../../src/transport/send.ts";
import { zivio } from "../../../src/vendors/zivio/index.ts";
import { FakeClock } from "../../clock.ts";

const hour = 60 * 60_000;
const [milestones] = zivio.resources as [Resource];
const { type } = milestones;

let clock: FakeClock;
let observations: Observations;
beforeEach(() => {
  clock = new FakeClock();
  observations = new Observations(clock, () => new Set(["id", "title"]));
});

const rows = (count: number, from = 0) => Array.from({ length: count }, (_, i) => ({ id: from + i + 1, title: `T${from + i + 1}` }));
const kinds = () => observations.entries().map(({ kind }) => kind);

describe("an observation", () => {
  test("is counted by kind, type, operation and subject, with its first and last time, the latest first", async () => {
    const first = clock.now();
    observations.note({ kind: "LIST_MOVED", type, operation: "a.list", detail: "It moved." });
    await clock.advance(1_000);
    observations.note({ kind: "LIST_CUT", type, operation: "a.list", detail: "It was cut." });
    await clock.advance(1_000);
    observations.note({ kind: "LIST_MOVED", type, operation: "a.list", detail: "It moved." });
    observations.note({ kind: "LIST_MOVED", type, operation: "b.list", detail: "It moved." });
    expect(
      observations.entries().map(({ operation, kind, count, firstSeen, lastSeen }) => [operation, kind, count, firstSeen, lastSeen]),
    ).toEqual([
      ["b.list", "LIST_MOVED", 1, first + 2_000, first + 2_000],
      ["a.list", "LIST_MOVED", 2, first, first + 2_000],
      ["a.list", "LIST_CUT", 1, first + 1_000, first + 1_000],
    ]);
  });

  test("is removed when there are too many and it was not seen for longest", () => {
    observations.note({ kind: "BAD_ANSWER", operation: "old", detail: "" });
    observations.note({ kind: "BAD_ANSWER", operation: "seen again", detail: "" });
    for (let i = 0; i < 198; i++) observations.note({ kind: "BAD_ANSWER", operation: `op ${i}`, detail: "" });
    observations.note({ kind: "BAD_ANSWER", operation: "seen again", detail: "" });
    observations.note({ kind: "BAD_ANSWER", operation: "new", detail: "" });
    const operations = observations.entries().map(({ operation }) => operation);
    expect(operations).toHaveLength(200);
    expect(operations.slice(0, 2)).toEqual(["new", "seen again"]);
    expect(operations).not.toContain("old");
  });

  test("names a member, unless its name may be somebody's data", () => {
    const learn = (row: JsonObject) => observations.learnMembers(milestones, "a.list", [makeRecord(milestones, row, { fields: "all" })]);
    learn({ id: 1, Title: "known in any spelling" });
    expect(observations.entries()).toEqual([]);
    learn({ id: 1, brand_new: "secret value" });
    learn({ id: 1, "ada@example.com": 1, "07700 900123": 2 });
    expect(observations.entries().map(({ kind, subject }) => [kind, subject])).toEqual([
      ["UNKNOWN_MEMBER", ""],
      ["UNKNOWN_MEMBER", "brand_new"],
    ]);
    expect(JSON.stringify(observations.entries())).not.toMatch(/secret|example\.com|07700/);
  });
});

describe("a smaller page size", () => {
  const learn = (count: number, total: number | undefined, page = 1, size = 100) =>
    observations.learnPage(milestones, { rows: rows(count), total }, { page, size, capped: count < size ? count : undefined });

  test("that a full first page with more after it shows is learned, and forgotten after an hour", async () => {
    learn(40, 130);
    expect([observations.pageCap(type), kinds()]).toEqual([40, ["PAGE_CAPPED"]]);
    await clock.advance(hour - 1);
    expect(observations.pageCap(type)).toBe(40);
    await clock.advance(1);
    expect(observations.pageCap(type)).toBeUndefined();
  });

  test("is not learned from a page that may be the last, nor from a later one", () => {
    learn(40, 40);
    learn(12, 412, 5);
    expect([observations.pageCap(type), kinds()]).toEqual([undefined, []]);
  });

  test("is forgotten when a larger page comes", () => {
    learn(40, 130);
    learn(40, 130, 1, 40);
    expect(observations.pageCap(type)).toBe(40);
    learn(60, 60, 1, 60);
    expect(observations.pageCap(type)).toBeUndefined();
  });
});

describe("what an adapter learns from a page", () => {
  const learn = (page: { lacksTotal?: boolean; hiddenFilter?: string }) =>
    observations.learnPage(milestones, { rows: rows(3), ...page }, { page: 1, size: 100, capped: undefined });

  test("that the total is missing is known for an hour", async () => {
    expect(observations.lacksTotal(type)).toBe(false);
    learn({ lacksTotal: true });
    await clock.advance(hour - 1);
    expect([observations.lacksTotal(type), observations.lacksTotal("Other")]).toEqual([true, false]);
    await clock.advance(1);
    expect(observations.lacksTotal(type)).toBe(false);
  });

  test("that rows hide a filter's value is known for an hour", async () => {
    learn({ hiddenFilter: "job_id" });
    await clock.advance(hour - 1);
    expect([observations.hides(type, "job_id"), observations.hides(type, "status")]).toEqual([true, false]);
    await clock.advance(1);
    expect(observations.hides(type, "job_id")).toBe(false);
  });

  test("a page that says nothing of it leaves what is known", () => {
    learn({ lacksTotal: true, hiddenFilter: "job_id" });
    learn({});
    expect([observations.lacksTotal(type), observations.hides(type, "job_id")]).toEqual([true, true]);
  });
});

test("a filter that was ignored is sent again after an hour", async () => {
  observations.learnIgnored(milestones, "job_id");
  expect([observations.ignores(type, "job_id"), observations.ignores(type, "status"), observations.ignoredOf(type)]).toEqual([
    true,
    false,
    ["job_id"],
  ]);
  await clock.advance(hour);
  expect([observations.ignores(type, "job_id"), observations.ignoredOf(type)]).toEqual([false, []]);
});

/** A session over milestones: `serve` gives the rows of a page by its number and size. */
function sessionOver(serve: (page: number, size: number) => { id: number }[]) {
  const pages: string[] = [];
  const notes: CallNote[] = [];
  const send: Send = async ({ query = [] }: Request): Promise<Response> => {
    const value = (name: string) => Number(query.find(([each]) => each === name)?.[1]);
    pages.push(`${value("page")}/${value("limit")}`);
    const text = JSON.stringify({ milestones: serve(value("page"), value("limit")) });
    return { status: 200, headers: {}, text, bytes: text.length };
  };
  const adapter = zivio.adapter(routes({}), undefined);
  const upstream = makeUpstream({ name: "zivio", label: "Zivio", adapter, send, clock, configured: true, observations });
  const scope = {
    signal: new AbortController().signal,
    deadline: clock.now() + 30_000,
    note: (_vendor: VendorName, event: CallNote) => void notes.push(event),
  };
  const upstreams = new Map([["zivio" as const, upstream]]);
  const session = new RequestSession({ upstreams, resources: new Map([[type, milestones]]), scope });
  return { session, pages, failures: () => notes.flatMap(({ failure }) => failure ?? []) };
}

describe("a list without a total", () => {
  const page = (all: { id: number }[], number: number, size: number) => all.slice((number - 1) * size, number * size);

  test("whose last page is repeated after the end is read to the end, once", async () => {
    const all = rows(200);
    const { session, pages, failures } = sessionOver((number, size) => page(all, Math.min(number, 2), size));
    const whole = await session.scan(type, {});
    expect(whole.map(({ id }) => Number(id))).toEqual(all.map(({ id }) => id));
    expect([pages, failures(), kinds()]).toEqual([["1/100", "2/100", "3/100"], [], ["PAGE_REPEATED"]]);
  });

  test("whose first page is repeated may ignore the page number: it is reported as incomplete", async () => {
    const all = rows(300);
    const { session, pages, failures } = sessionOver((_number, size) => page(all, 1, size));
    expect(await session.scan(type, {})).toHaveLength(100);
    expect([pages, failures()]).toEqual([["1/100", "2/100", "1/100", "2/100"], ["UPSTREAM_BAD_RESPONSE"]]);
    expect(kinds()).toEqual(["PAGE_REPEATED"]);

    const span = sessionOver((_number, size) => page(all, 1, size));
    const { records } = await span.session.list(type, {}, { offset: 0, count: 150, lookAhead: true });
    expect([new Set(records).size, records.length, span.failures()]).toEqual([100, 100, ["UPSTREAM_BAD_RESPONSE"]]);
  });

  test("that shows a row twice because rows arrive is read once more", async () => {
    let calls = 0;
    // A row arrives at the front between the first two pages.
    const { session, pages, failures } = sessionOver((number, size) =>
      page(calls++ === 0 ? rows(150) : [...rows(1, 900), ...rows(150)], number, size),
    );
    const { records, hasMore } = await session.list(type, {}, { offset: 0, count: 1000, lookAhead: true });
    expect(records.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual([...rows(150), ...rows(1, 900)].map(({ id }) => id));
    expect([pages, hasMore, failures(), kinds()]).toEqual([["1/100", "2/100", "1/100", "2/100"], false, [], ["LIST_MOVED"]]);
  });
});
