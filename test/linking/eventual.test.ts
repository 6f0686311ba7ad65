import { expect, test } from "vitest";
import { after, whenAll } from "../../src/linking/eventual.ts";

test("a failure of what is at hand leaves no other failure unheard", async () => {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => void unheard.push(reason);
  process.on("unhandledRejection", note);
  try {
    const late = () => new Promise<never>((_, reject) => setImmediate(() => reject(new Error("late"))));
    const fails = () =>
      after(1, () => {
        throw new Error("at once");
      });
    await expect(async () => whenAll([late(), fails()])).rejects.toThrow("at once");
    for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(unheard).toEqual([]);
  } finally {
    process.off("unhandledRejection", note);
  }
});

test("what is at hand is given at once", () => {
  expect(after(2, (value) => value + 1)).toBe(3);
  expect(whenAll([1, 2])).toEqual([1, 2]);
});
