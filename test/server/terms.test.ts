import { expect, test } from "vitest";
import { termsOf } from "../../src/server/terms.ts";
import { startHarness } from "../harness.ts";

test.each([
  [undefined, undefined],
  ["u=0", 0],
  ["u=5, i", 5],
  ["i, u=7", 7],
  ["i", undefined],
  ["u=8", undefined],
  ["u=12", undefined],
  ["high", undefined],
  ["menu=1", undefined],
])("the urgency of %j is %j: what is none counts as not said", (header, urgency) => {
  expect(termsOf(header === undefined ? {} : { priority: header }, 1000).priority).toBe(urgency);
});

test("a request has the usual urgency unless it names one, and what is read anew while nobody waits comes last", async () => {
  const { tieline, close } = await startHarness({ scale: 0.1 });
  try {
    const begun = [{}, { priority: 0 }, { priority: 6 }].map((terms) => {
      const { reader, end } = tieline.begin({ deadlineMs: 1000, ...terms });
      end();
      return [reader.scope.priority, reader.aside().scope.priority];
    });
    expect(begun).toEqual([
      [3, 7],
      [0, 7],
      [6, 7],
    ]);
  } finally {
    await close();
  }
});
