import { expect, test } from "vitest";
import { backgroundScope } from "../../src/engine/memory/background.ts";
import { readRequestOptions } from "../../src/server/request-options.ts";
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
])("the urgency of %j is %j: what is no urgency counts as none", (header, urgency) => {
  expect(readRequestOptions(header === undefined ? {} : { priority: header }, 1000).priority).toBe(urgency);
});

test("a request has the usual urgency unless it names one; background work comes last", async () => {
  const { tieline, close } = await startHarness({ scale: 0.1 });
  try {
    const priorities = [{}, { priority: 0 }, { priority: 6 }].map((options) => {
      const { session, end } = tieline.startRequest({ deadlineMs: 1000, ...options });
      end();
      return [session.scope.priority, backgroundScope(session.scope).priority];
    });
    expect(priorities).toEqual([
      [3, 7],
      [0, 7],
      [6, 7],
    ]);
  } finally {
    await close();
  }
});
