import { afterAll, beforeAll, expect, test } from "vitest";
import { startSynced, type WithReplica } from "../questions/replica.ts";

let harness: WithReplica;
beforeAll(async () => {
  harness = await startSynced({ scale: 0.1 });
}, 120_000);
afterAll(() => harness?.close());

test.each([
  ["zivioMilestones", "createdAt"],
  ["cirrusActivities", "date"],
])("pages of %s come from the replica in the order in which the vendor is asked for them: by %s", async (list, field) => {
  const text = `query ($after: String) { list: ${list}(first: 7, after: $after) { nodes { ${field} } pageInfo { endCursor } } }`;
  interface Page {
    nodes: Record<string, string | null>[];
    pageInfo: { endCursor: string };
  }
  const pages = async (options: object): Promise<(string | null)[]> => {
    const ask = async (after: string | null) => ((await harness.ask(text, { after }, options)).data as { list: Page }).list;
    const first = await ask(null);
    return [...first.nodes, ...(await ask(first.pageInfo.endCursor)).nodes].map((node) => node[field]!);
  };
  const kept = await pages({ onlyIfCached: true, maxStaleMs: Number.MAX_SAFE_INTEGER });
  expect(harness.counts()).toEqual({ zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 });
  expect(kept).toEqual(await pages({ maxAgeMs: 0 }));
  expect(new Set(kept).size).toBeGreaterThan(5);
});
