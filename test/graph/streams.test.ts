import { afterAll, expect, test } from "vitest";
import { streamsOf } from "../../src/graph/streams.ts";
import { startHarness } from "../harness.ts";

const harness = await startHarness();
afterAll(() => harness.close());

test("streams are the types that links join, and those that are named", () => {
  const { catalogue } = harness.tieline;
  const types = [...streamsOf(catalogue).keys()];
  expect(types).toEqual(expect.arrayContaining(["ZivioMilestone", "CurrentRmsInvoice", "CirrusAccount", "ItmRevenue"]));
  // They are those that the schema can filter by everything.
  expect(types.filter((type) => !catalogue.schema.getType(`${type}Comparison`))).toEqual([]);
  expect([...streamsOf(catalogue, { types: ["CirrusUser"] }).keys()]).toEqual(["CirrusUser"]);
});
