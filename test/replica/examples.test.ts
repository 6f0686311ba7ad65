import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { VendorReport } from "../../src/engine/vendor/meter.ts";
import { readFreshness } from "../../src/server/cache-control.ts";
import type { Answer } from "../../src/server/executor.ts";
import { startWithReplica, streamsOf, sweep } from "./kit.ts";

const folder = fileURLToPath(new URL("../../examples/queries/", import.meta.url));
const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  // Without an order the rows of a part may be others: all of them are compared.
  .map((file) => ({ name: file.replace(".graphql", ""), query: wholeLists(readFileSync(`${folder}${file}`, "utf8")) }));

function wholeLists(query: string): string {
  return query.replaceAll(/first: \d+|first: Int = \d+/g, (text) => text.replace(/\d+/, "150"));
}

/** Fields that no stream can answer: a vendor's own search, what an operation of its own answers, and lists below a record. */
const missing: Readonly<Record<string, readonly string[]>> = {
  "engagement-contract-line-items": ["projectorEngagements"],
  "find-a-customer": ["cirrusAccounts"],
  "project-status": ["tasks"],
  "rental-jobs-with-costs": ["opportunityCosts"],
};

const noCalls = { zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 };
let harness: Awaited<ReturnType<typeof startWithReplica>>;

beforeAll(async () => {
  harness = await startWithReplica({ scale: 0.4 });
  await sweep(harness, streamsOf(harness.tieline.catalogue));
}, 120_000);
afterAll(() => harness.close());

/** The data without the values of these fields. */
function without(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, fields));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fields.includes(name) ? null : without(each, fields)]));
}

/** The data with its lists in a fixed order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === "endCursor" ? "" : sorted(each)]));
}
const reportOf = ({ extensions }: Answer) => (extensions!.tieline as { vendors: Record<string, VendorReport> }).vendors;

test.each(examples)("$name: the replica alone says what the vendors say", async ({ name, query }) => {
  const fresh = await harness.ask(query, {}, { maxAgeMs: 0 });
  expect(fresh.errors).toBeUndefined();
  const answer = await harness.ask(query, {}, readFreshness("only-if-cached"));
  expect(harness.counts()).toEqual(noCalls);
  const misses = missing[name] ?? [];
  expect([...new Set((answer.errors ?? []).map(({ path, extensions }) => `${path!.at(-1)} ${extensions!.code}`))].sort()).toEqual(
    misses.map((field) => `${field} CACHE_MISS`),
  );
  expect(sorted(answer.data)).toEqual(sorted(without(fresh.data, misses)));
  for (const [vendor, report] of Object.entries(reportOf(answer))) {
    expect(report, vendor).toMatchObject({ calls: 0, bytes: 0 });
    if (misses.length === 0) expect(report, vendor).toMatchObject({ status: "ok", complete: true, reason: null });
    if (misses.length === 0) expect(report.replicaHits, vendor).toBeGreaterThan(0);
  }
});
