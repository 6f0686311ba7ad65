import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, startHarness } from "../../harness.ts";
import { linkedTypes, startSyncer } from "./kit.ts";

describe("a sweep of every stream", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness.close());

  test("keeps the records that the graph lists, whole or with the members that were requested", async () => {
    const { syncer, store } = startSyncer(harness.tieline);
    const streams = await syncer.once();
    expect(streams.filter(({ complete, error }) => !complete || error)).toEqual([]);
    console.log(
      streams.map((s) => [s.type, s.rows, s.calls, JSON.stringify(store.states.get(s.type)?.fields)?.slice(0, 150)]),
      harness.counts(),
    );
    expect(streams.map(({ type }) => type).sort()).toEqual(linkedTypes(harness.tieline).sort());
  });
});
