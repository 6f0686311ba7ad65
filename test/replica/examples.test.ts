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

const noCalls = { zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 };
let harness: Awaited<ReturnType<typeof startWithReplica>>;

beforeAll(async () => {
  harness = await startWithReplica({ scale: 0.4 });
  await sweep(harness, streamsOf(harness.tieline.catalogue));
}, 120_000);
afterAll(() => harness.close());

/** The data with its lists in a fixed order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === "endCursor" ? "" : sorted(each)]));
}
const reportOf = ({ extensions }: Answer) => (extensions!.tieline as { vendors: Record<string, VendorReport> }).vendors;

test.each(examples)("$name: the replica alone says what the vendors say", async ({ query }) => {
  const fresh = await harness.ask(query, {}, { maxAgeMs: 0 });
  expect(fresh.errors).toBeUndefined();
  const answer = await harness.ask(query, {}, readFreshness("only-if-cached"));
  expect(harness.counts()).toEqual(noCalls);
  expect(answer.errors).toBeUndefined();
  expect(sorted(answer.data)).toEqual(sorted(fresh.data));
  for (const [name, report] of Object.entries(reportOf(answer)))
    expect(report, name).toMatchObject({ calls: 0, bytes: 0, complete: true, reason: null, status: "ok" });
});
