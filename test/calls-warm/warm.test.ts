import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { VendorReport } from "../../src/engine/vendor/meter.ts";
import { type Answer, makeExecutor } from "../../src/server/executor.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";

/** The example queries when the answers are kept, and two at once. Many that ask the same at once: test/explain/plans.test.ts. */
const folder = fileURLToPath(new URL("../../examples/queries/", import.meta.url));
const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => ({ name: file.replace(".graphql", ""), query: readFileSync(`${folder}${file}`, "utf8") }));

const warm = { scale: 0.4, tieline: { cacheMaxAgeMs: 60_000 } };
let harness: Harness | undefined;
afterEach(() => harness?.close());

async function start(): Promise<Harness> {
  harness = await startHarness(warm);
  return harness;
}

const dataOf = ({ data, errors }: Answer) => {
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
};

/** The vendors' part of a report. */
const reportOf = ({ extensions }: Answer) => (extensions!.tieline as { vendors: Record<string, VendorReport> }).vendors;

const keyOf = (name: string) => (name === "current-rms" ? "currentRms" : name) as VendorKey;

const sum = (counts: Record<VendorKey, number>) => Object.values(counts).reduce((all, each) => all + each, 0);

/** Asks all at once. */
async function askAll({ tieline }: Harness, queries: readonly string[]): Promise<Answer[]> {
  const ask = makeExecutor(tieline, 30_000);
  return Promise.all(queries.map((query) => ask(query)));
}

describe.each(examples)("$name", ({ query }) => {
  let one: Harness;
  let cold: Answer;
  let calls: Record<VendorKey, number>;
  beforeAll(async () => {
    one = await startHarness(warm);
    cold = await one.ask(query);
    calls = one.counts();
  });
  afterAll(() => one.close());

  // These two share what the first question left: the order is part of them.
  test("asked again it costs no call and says the same", async () => {
    const { ask, counts } = one;
    expect(sum(calls)).toBeGreaterThan(0);
    for (const [name, report] of Object.entries(reportOf(cold))) expect(report.calls, name).toBe(calls[keyOf(name)]);
    const again = await ask(query);
    expect(counts()).toEqual({ zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 });
    expect(dataOf(again)).toEqual(dataOf(cold));
    const reports = reportOf(again);
    for (const [name, report] of Object.entries(reports)) {
      expect(report, name).toMatchObject({ calls: 0, bytes: 0, retries: 0, complete: true, reason: null, status: "ok" });
      expect(report.cacheHits, name).toBeGreaterThan(0);
    }
    expect(Object.keys(reports).sort()).toEqual(Object.keys(reportOf(cold)).sort());
  });

  test("no-cache asks again", async () => {
    const { ask, counts } = one;
    const again = await ask(query, {}, { maxAgeMs: 0 });
    expect(dataOf(again)).toEqual(dataOf(cold));
    // A login and what was learned of the lists' lengths are kept: it never costs more.
    for (const [vendor, count] of Object.entries(counts())) expect(count, vendor).toBeLessThanOrEqual(calls[vendor as VendorKey]);
    for (const [name, { ageMs, calls: made }] of Object.entries(reportOf(again))) {
      expect(ageMs, name).toBe(0);
      expect(made, name).toBeGreaterThan(0);
    }
  });
});

describe("two different queries at once", () => {
  /**
   * Calls beyond the union of both. The union is what they take one after the other: there the second one knows all that the first one
   * read. At once, a key is asked for when its call has a permit, and keys of the other question that are learned later, out of an
   * answer that was still under way, take a call of their own. Whoever waited for them would pay with time whenever none come; and a
   * vendor tells nobody beforehand which keys its answer will hold. So it is with members that are read by id or name, with accounts
   * that are asked for one by one until their whole list is there, and with a list that was sent with fewer columns than the other
   * question turns out to need. No call is made twice, as is checked.
   */
  const learnedLater: Readonly<Record<string, number>> = {
    "contract-milestones-achieved-not-billed and customer-timeline": 2,
    "milestones-approved-not-invoiced and milestones-to-cash": 2,
    // The member of a rental job is known when the job's project is there; those of the invoices are under way by then.
    "receivables-by-customer-and-month and rental-jobs-with-costs": 1,
  };
  const pairs = examples.slice(0, -1).map((first, i) => [first, examples[i + 1]!] as const);
  test.each(pairs.map(([a, b]) => ({ names: `${a.name} and ${b.name}`, queries: [a.query, b.query] })))(
    "$names",
    async ({ names, queries }) => {
      const apart = await start();
      const answers: unknown[] = [];
      let calls = 0;
      for (const query of queries) {
        // What the first one read, the second one need not read: this is the union.
        answers.push(dataOf(await apart.ask(query)));
        calls += sum(apart.counts());
      }
      await apart.close();
      const together = await start();
      expect((await askAll(together, queries)).map(dataOf)).toEqual(answers);
      const made = (["zivio", "currentRms", "cirrus", "itm", "projector"] as const).flatMap((vendor) =>
        together
          .calls(vendor)
          .map(({ method, path, query, headers, body }) => JSON.stringify([vendor, method, path, query, headers["x-fields"], body])),
      );
      expect(made.filter((call, i) => made.indexOf(call) < i)).toEqual([]);
      expect(sum(together.counts())).toBeLessThanOrEqual(calls + (learnedLater[names] ?? 0));
    },
  );
});
