import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import { measureLinks } from "../linking/measure.ts";
import { goldenWorld } from "../queries/corpus.ts";
import { answersTo, anyPart, asFarAsTold, questions, questionsTo, unordered } from "./answers.ts";
import { defaults, readings, undecidable, withoutTotals } from "./others.ts";

/** Whichever way a vendor's documentation is meant, and in whatever order its rows come, the graph says the same. */
let usual: Harness;
let expected: Record<string, unknown>;

beforeAll(async () => {
  usual = await startHarness(goldenWorld);
  expected = await answersTo(usual, questions);
});
afterAll(() => usual.close());

describe("An answer does not depend on how the vendor's documentation is meant:", () => {
  test.each(readings)("$vendor $point $value", async ({ vendor, point, value, each }) => {
    expect((defaults[vendor] as unknown as Record<string, unknown>)[point]).not.toBe(value);
    const harness = await startHarness({ world: usual.world, each });
    const asked = questionsTo(vendor).filter(({ name }) => !undecidable[`${vendor}.${point}`]?.includes(name));
    const answers = await answersTo(harness, asked);
    await harness.close();
    const untold = withoutTotals.has(`${vendor}.${point}`);
    for (const { name } of asked)
      expect.soft(answers[name], name).toEqual(untold ? asFarAsTold(expected[name], answers[name]) : expected[name]);
  });
});

describe("Rows in another order", () => {
  test.each([
    ["one", {}],
    ["two", { currentRms: { readings: { unsorted: "drifts" } } }],
  ] as const)("change no answer, and no link: %s", async (shuffle, each) => {
    const harness = await startHarness({ world: usual.world, shuffle, each });
    const asked = questions.filter(({ name }) => !anyPart.has(name));
    const answers = await answersTo(harness, asked);
    for (const { name } of asked) expect.soft(unordered(answers[name]), name).toEqual(unordered(expected[name]));
    expect(await measureLinks(harness.world, harness.tieline)).toEqual(await measureLinks(usual.world, usual.tieline));
    await harness.close();
  });
});
