import fc from "fast-check";
import { expect, test } from "vitest";
import { pageAfter } from "../../../src/replica/sync/chunk.ts";

test("the next page shows the last row that was read and at least one more, or begins behind it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 500 }), (rows, largest) => {
      const { page, size } = pageAfter(rows, largest);
      expect(size).toBeLessThanOrEqual(largest);
      expect((page - 1) * size).toBeLessThanOrEqual(rows);
      expect(page * size).toBeGreaterThan(rows);
      // A page of some length never has to be blind.
      if (largest >= 25) expect((page - 1) * size).toBeLessThan(rows);
    }),
  );
});

test("the overlap costs about a third more calls at pages of 50, and nothing where one page is enough", () => {
  expect(pageAfter(0, 50)).toEqual({ page: 1, size: 50 });
  let calls = 0;
  for (let rows = 0; rows < 1_000; calls++) {
    const { page, size } = pageAfter(rows, 50);
    rows = page * size;
  }
  expect(calls).toBeLessThan(28);
});
