import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import { answerTo, goldenWorld, readCorpus, readExpected, writeExpected } from "./corpus.ts";

/**
 * The corpus against its expected answers. UPDATE_GOLDEN=1 writes them anew: each difference has then to be read, and held
 * against the world, before it is kept.
 */
const update = Boolean(process.env.UPDATE_GOLDEN);

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness(goldenWorld);
});
afterAll(() => harness.close());

describe("The answer is as expected:", () => {
  it.each(readCorpus())("$name", async (entry) => {
    const answer = await answerTo(harness, entry);
    if (update) writeExpected(entry, answer);
    expect(answer).toEqual(readExpected(entry));
  });
});
