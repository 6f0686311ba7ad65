import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { VendorReport } from "../../src/engine/vendor/meter.ts";
import type { Price } from "../../src/explain/price.ts";
import { readFreshness } from "../../src/server/cache-control.ts";
import type { Answer, ExecuteOptions } from "../../src/server/executor.ts";
import { FakeClock } from "../clock.ts";
import { startWithReplica, streamsOf, sweep } from "./kit.ts";

const noCalls = { zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 };
const query = `{
  zivioMilestones(first: 20, where: { statusCode: { eq: APPROVED } }, orderBy: [{ field: APPROVED_AT, direction: DESC }]) {
    nodes { title itmProject { name } itmProjectLink { status } currentRmsInvoicesLink { status rule } }
  }
}`;

const hour = 60 * 60_000;
const clock = new FakeClock();
let harness: Awaited<ReturnType<typeof startWithReplica>>;
let fresh: Answer;

beforeAll(async () => {
  harness = await startWithReplica({ scale: 0.25, clock, tieline: { cacheMaxAgeMs: 60_000 } });
  await sweep(harness, streamsOf(harness.tieline.catalogue));
  fresh = await harness.ask(query, {}, { maxAgeMs: 0 });
  expect(fresh.errors).toBeUndefined();
  await clock.advance(hour);
  forget();
}, 120_000);
afterAll(() => harness.close());
afterEach(() => {
  for (const { faults } of Object.values(harness.vendors)) faults.clear();
  forget();
});

function forget(): void {
  for (const { cache } of harness.tieline.upstreams.values()) cache.clear();
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const reportsOf = ({ extensions }: Answer) => (extensions!.tieline as { vendors: Record<string, VendorReport> }).vendors;
const ask = (header: string, options: ExecuteOptions = {}) => harness.ask(query, {}, { ...readFreshness(header), ...options });
const price = async (header: string) => ((await ask(header, { explain: true })).extensions!.tieline as { plan: Price }).plan;

describe("a complete replica of an hour ago", () => {
  test.each(["only-if-cached", "max-stale", "max-age=7200", "only-if-cached, max-age=7200"])(
    "%s: the same answer at no call",
    async (header) => {
      const answer = await ask(header);
      expect(harness.counts()).toEqual(noCalls);
      expect(plain(answer.data)).toEqual(plain(fresh.data));
      const reports = reportsOf(answer);
      expect(Object.keys(reports).sort()).toEqual(Object.keys(reportsOf(fresh)).sort());
      for (const [name, report] of Object.entries(reports)) {
        expect(report, name).toMatchObject({ status: "ok", calls: 0, bytes: 0, complete: true, reason: null });
        expect(report.ageMs, name).toBeGreaterThanOrEqual(hour);
        expect(report.replicaHits, name).toBeGreaterThan(0);
      }
    },
  );

  test.each(["no-cache", "max-age=600", ""])("%j asks the vendors", async (header) => {
    const answer = await ask(header);
    expect(plain(answer.data)).toEqual(plain(fresh.data));
    for (const [name, report] of Object.entries(reportsOf(answer))) {
      expect(report.calls, name).toBeGreaterThan(0);
      expect(report, name).toMatchObject({ ageMs: 0, status: "ok" });
      // What passed by a moment ago is kept, too.
      if (header === "no-cache") expect(report, name).not.toHaveProperty("replicaHits");
    }
  });

  test("one whose database fails is as none: the vendors are asked", async () => {
    const { replica } = harness;
    const { select, get } = replica;
    const broken = () => Promise.reject(new Error("Connection terminated"));
    Object.assign(replica, { select: broken, get: broken });
    try {
      const answer = await ask("max-stale");
      expect(answer.errors).toBeUndefined();
      expect(plain(answer.data)).toEqual(plain(fresh.data));
      expect(harness.counts().zivio).toBeGreaterThan(0);
      forget();
      const cached = await ask("only-if-cached");
      expect(cached.errors?.[0]?.extensions).toMatchObject({ code: "CACHE_MISS" });
    } finally {
      Object.assign(replica, { select, get });
      forget();
    }
  });

  test("prices are 0 where it answers at the caller's freshness, and are not where it does not", async () => {
    for (const header of ["only-if-cached", "max-age=7200", "max-stale"])
      expect(await price(header), header).toMatchObject({ known: true, calls: { min: 0, expected: 0, max: 0 } });
    expect((await price("")).calls.expected).toBeGreaterThan(0);
    expect((await price("no-cache")).calls.expected).toBeGreaterThan(0);
    expect(harness.counts()).toEqual(noCalls);
  });

  test("a filter through a relation that the vendor executes is followed here where no vendor may be asked", async () => {
    const through = `{ currentRmsInvoices(first: 500, where: { member: { name: { contains: "l" } } }) { totalCount nodes { id } } }`;
    const asked = plain((await harness.ask(through, {}, { maxAgeMs: 0 })).data).currentRmsInvoices;
    expect(harness.counts().currentRms).toBeGreaterThan(0);
    forget();
    const { data, errors } = await harness.ask(through, {}, readFreshness("only-if-cached"));
    expect(errors).toBeUndefined();
    expect(harness.counts()).toEqual(noCalls);
    const kept = plain(data).currentRmsInvoices;
    const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).sort();
    expect(asked.totalCount).toBeGreaterThan(0);
    expect([kept.totalCount, ids(kept)]).toEqual([asked.totalCount, ids(asked)]);
  });

  test("only-if-cached with an age that nothing has says so for each field, and decides no link wrongly", async () => {
    const answer = await ask("only-if-cached, max-age=60");
    expect(harness.counts()).toEqual(noCalls);
    expect(answer.data).toEqual({ zivioMilestones: null });
    expect(answer.errors).toMatchObject([{ path: ["zivioMilestones"], extensions: { code: "CACHE_MISS", vendor: "zivio" } }]);
    expect(reportsOf(answer).zivio).toMatchObject({ status: "failed", calls: 0, reason: "CACHE_MISS" });
  });

  test("a link whose vendor is not kept is UNKNOWN, never NONE", async () => {
    const state = harness.replica.state("CurrentRmsInvoice")!;
    harness.replica.setState("CurrentRmsInvoice", { completeSince: undefined });
    const answer = await ask("only-if-cached").finally(() =>
      harness.replica.setState("CurrentRmsInvoice", { completeSince: state.completeSince }),
    );
    expect(harness.counts()).toEqual(noCalls);
    const statusesOf = ({ data }: Answer, link: string): string[] =>
      plain(data).zivioMilestones.nodes.map((each: Record<string, { status: string }>) => each[link]!.status);
    const invoices = statusesOf(answer, "currentRmsInvoicesLink");
    expect(invoices).toContain("UNKNOWN");
    // A milestone without any key is linked to nothing, whoever is asked.
    for (const [i, status] of invoices.entries())
      if (status !== "UNKNOWN") expect(status).toBe(statusesOf(fresh, "currentRmsInvoicesLink")[i]);
    expect(invoices.filter((status) => status === "LINKED")).toEqual([]);
    expect(statusesOf(answer, "itmProjectLink")).toEqual(statusesOf(fresh, "itmProjectLink"));
    expect(reportsOf(answer)["current-rms"]).toMatchObject({ complete: false, reason: "CACHE_MISS" });
  });
});

describe("a vendor that fails", () => {
  const names = { zivio: "zivio", currentRms: "current-rms", itm: "itm" } as const;
  test.each(Object.keys(names) as (keyof typeof names)[])("%s is answered from the replica, and it is said", async (vendor) => {
    harness.vendors[vendor].faults.add({ kind: "error", status: 503 });
    const running = harness.ask(query, {}, { deadlineMs: 60_000 });
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    while (!isOver) await clock.advance(500);
    const answer = await running;
    expect(answer.errors).toBeUndefined();
    expect(plain(answer.data)).toEqual(plain(fresh.data));
    const report = reportsOf(answer)[names[vendor]]!;
    expect(report).toMatchObject({ status: "stale", complete: false, reason: "UPSTREAM_UNAVAILABLE" });
    expect(report.ageMs).toBeGreaterThanOrEqual(hour);
  });

  test("a condition on a relation, which the vendor would execute, is followed in the replica", async () => {
    const list = (
      name: string,
    ) => `{ list: currentRmsInvoices(first: 1000, orderBy: [{ field: NUMBER, direction: ASC }], where: { member: { name: ${name} } }) {
      nodes { number member { name } }
      aggregate { count }
    } }`;
    const named = list('{ contains: "a" }');
    const asked = await harness.ask(named, {}, { maxAgeMs: 0 });
    expect(asked.errors).toBeUndefined();
    const { nodes } = plain(asked.data).list as { nodes: unknown[] };
    expect(nodes.length).toBeGreaterThan(0);
    forget();
    harness.vendors.currentRms.faults.add({ kind: "error", status: 503 });
    const running = harness.ask(named, {}, { deadlineMs: 60_000 });
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    while (!isOver) await clock.advance(500);
    const answer = await running;
    expect(answer.errors).toBeUndefined();
    expect(plain(answer.data)).toEqual(plain(asked.data));
    expect(reportsOf(answer)["current-rms"]).toMatchObject({ status: "stale", complete: false, reason: "UPSTREAM_UNAVAILABLE" });
  });
});
