import { beforeEach, describe, expect, test } from "vitest";
import type { VendorName } from "../../src/errors.ts";
import { Drift } from "../../src/resource/drift.ts";
import type { Resource } from "../../src/resource/model.ts";
import { fold } from "../../src/resource/names.ts";
import { Reader } from "../../src/resource/reader.ts";
import { routes } from "../../src/resource/route.ts";
import type { Upstream } from "../../src/resource/upstream.ts";
import type { CallNote, Request, Response, Send } from "../../src/transport/send.ts";
import { zivio } from "../../src/vendors/zivio/index.ts";
import { FakeClock } from "../clock.ts";

const hour = 60 * 60_000;
const [milestones] = zivio.resources as [Resource];
const { type } = milestones;

let clock: FakeClock;
let drift: Drift;
beforeEach(() => {
  clock = new FakeClock();
  drift = new Drift(clock, () => new Set(["id", "title"]));
});

const rows = (count: number, from = 0) => Array.from({ length: count }, (_, i) => ({ id: from + i + 1, title: `T${from + i + 1}` }));
const kinds = () => drift.entries().map(({ kind }) => kind);

describe("What is noted", () => {
  test("is counted by what it is about, with its first and last sighting, the latest first", async () => {
    const first = clock.now();
    drift.note({ kind: "LIST_MOVED", type, operation: "a.list", detail: "It moved." });
    await clock.advance(1_000);
    drift.note({ kind: "LIST_CUT", type, operation: "a.list", detail: "It was cut." });
    await clock.advance(1_000);
    drift.note({ kind: "LIST_MOVED", type, operation: "a.list", detail: "It moved." });
    drift.note({ kind: "LIST_MOVED", type, operation: "b.list", detail: "It moved." });
    expect(drift.entries().map(({ operation, kind, count, firstSeen, lastSeen }) => [operation, kind, count, firstSeen, lastSeen])).toEqual(
      [
        ["b.list", "LIST_MOVED", 1, first + 2_000, first + 2_000],
        ["a.list", "LIST_MOVED", 2, first, first + 2_000],
        ["a.list", "LIST_CUT", 1, first + 1_000, first + 1_000],
      ],
    );
  });

  test("is bounded: what was not seen for longest makes room", () => {
    drift.note({ kind: "BAD_ANSWER", operation: "old", detail: "" });
    drift.note({ kind: "BAD_ANSWER", operation: "seen again", detail: "" });
    for (let i = 0; i < 198; i++) drift.note({ kind: "BAD_ANSWER", operation: `op ${i}`, detail: "" });
    drift.note({ kind: "BAD_ANSWER", operation: "seen again", detail: "" });
    drift.note({ kind: "BAD_ANSWER", operation: "new", detail: "" });
    const operations = drift.entries().map(({ operation }) => operation);
    expect(operations).toHaveLength(200);
    expect(operations.slice(0, 2)).toEqual(["new", "seen again"]);
    expect(operations).not.toContain("old");
  });

  test("tells a member by its name, unless that may be somebody's data", () => {
    const learn = (row: object) => drift.learnMembers(milestones, "a.list", [row], fold);
    learn({ id: 1, Title: "known in any spelling" });
    expect(drift.entries()).toEqual([]);
    learn({ id: 1, brand_new: "secret value" });
    learn({ id: 1, "ada@example.com": 1, "07700 900123": 2 });
    expect(drift.entries().map(({ kind, subject }) => [kind, subject])).toEqual([
      ["UNKNOWN_MEMBER", ""],
      ["UNKNOWN_MEMBER", "brand_new"],
    ]);
    expect(JSON.stringify(drift.entries())).not.toMatch(/secret|example\.com|07700/);
  });
});

describe("A page size", () => {
  const learn = (count: number, total: number | undefined, page = 1, size = 100) =>
    drift.learnPage(milestones, { rows: rows(count), total }, { page, size, capped: count < size ? count : undefined });

  test("that a full first page with more behind it shows is learned, and forgotten after an hour", async () => {
    learn(40, 130);
    expect([drift.pageCap(type), kinds()]).toEqual([40, ["PAGE_CAPPED"]]);
    await clock.advance(hour - 1);
    expect(drift.pageCap(type)).toBe(40);
    await clock.advance(1);
    expect(drift.pageCap(type)).toBeUndefined();
  });

  test("is not learned from a page that may be the last, nor from a later one", () => {
    learn(40, 40);
    learn(12, 412, 5);
    expect([drift.pageCap(type), kinds()]).toEqual([undefined, []]);
  });

  test("is forgotten when a larger page comes", () => {
    learn(40, 130);
    learn(40, 130, 1, 40);
    expect(drift.pageCap(type)).toBe(40);
    learn(60, 60, 1, 60);
    expect(drift.pageCap(type)).toBeUndefined();
  });
});

test("A filter that was ignored is tried again after an hour", async () => {
  drift.learnIgnored(milestones, "job_id");
  expect([drift.ignores(type, "job_id"), drift.ignores(type, "status"), drift.ignoredOf(type)]).toEqual([true, false, ["job_id"]]);
  await clock.advance(hour);
  expect([drift.ignores(type, "job_id"), drift.ignoredOf(type)]).toEqual([false, []]);
});

/** Milestones served by hand: what a page holds is said by its number and size. */
function reading(serve: (page: number, size: number) => { id: number }[]) {
  const asked: string[] = [];
  const notes: CallNote[] = [];
  const send: Send = async ({ query = [] }: Request): Promise<Response> => {
    const value = (name: string) => Number(query.find(([each]) => each === name)?.[1]);
    asked.push(`${value("page")}/${value("limit")}`);
    const text = JSON.stringify({ milestones: serve(value("page"), value("limit")) });
    return { status: 200, headers: {}, text, bytes: text.length };
  };
  const dialect = zivio.dialect(routes({}), undefined);
  const upstream: Upstream = { name: "zivio", label: "Zivio", dialect, send, configured: true, totals: new Map(), drift };
  const scope = {
    signal: new AbortController().signal,
    deadline: clock.now() + 30_000,
    note: (_vendor: VendorName, event: CallNote) => void notes.push(event),
  };
  const reader = new Reader(new Map([["zivio", upstream]]), new Map([[type, milestones]]), scope);
  return { reader, asked, failures: () => notes.flatMap(({ failure }) => failure ?? []) };
}

describe("A vendor that tells no total", () => {
  const page = (all: { id: number }[], number: number, size: number) => all.slice((number - 1) * size, number * size);

  test("and gives its last page again behind the end is read to the end, once", async () => {
    const all = rows(200);
    const { reader, asked, failures } = reading((number, size) => page(all, Math.min(number, 2), size));
    const whole = await reader.whole(type);
    expect(whole.map(({ id }) => Number(id))).toEqual(all.map(({ id }) => id));
    expect([asked, failures(), kinds()]).toEqual([["1/100", "2/100", "3/100"], [], ["PAGE_REPEATED"]]);
  });

  test("and gives the first page again may heed no page number: the list is reported as incomplete", async () => {
    const all = rows(300);
    const { reader, asked, failures } = reading((_number, size) => page(all, 1, size));
    expect(await reader.whole(type)).toHaveLength(100);
    expect([asked, failures()]).toEqual([["1/100", "2/100", "1/100", "2/100"], ["UPSTREAM_BAD_RESPONSE"]]);
    expect(kinds()).toEqual(["PAGE_REPEATED"]);

    const span = reading((_number, size) => page(all, 1, size));
    const { records } = await span.reader.list(type, {}, { offset: 0, count: 150, lookAhead: true });
    expect([new Set(records).size, records.length, span.failures()]).toEqual([100, 100, ["UPSTREAM_BAD_RESPONSE"]]);
  });

  test("and shows a row twice while rows arrive is read once more", async () => {
    let calls = 0;
    // A row arrives at the front between the first two pages.
    const { reader, asked, failures } = reading((number, size) =>
      page(calls++ === 0 ? rows(150) : [...rows(1, 900), ...rows(150)], number, size),
    );
    const { records, more } = await reader.list(type, {}, { offset: 0, count: 1000, lookAhead: true });
    expect(records.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual([...rows(150), ...rows(1, 900)].map(({ id }) => id));
    expect([asked, more, failures(), kinds()]).toEqual([["1/100", "2/100", "1/100", "2/100"], false, [], ["LIST_MOVED"]]);
  });
});
