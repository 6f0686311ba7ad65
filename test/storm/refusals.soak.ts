import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { random } from "../../sandbox/kit/random.ts";
import { type Harness, startHarness, type VendorKey } from "../harness.ts";
import { type Asked, calmAnswers } from "./crowd.ts";
import { questionsOf } from "./questions.ts";
import { wrongIn } from "./truth.ts";

/** Calls that fail one by one: links are decided in several steps, and each of these can be the one that is missing. */
describe("a vendor that refuses some calls and answers others", () => {
  let harness: Harness;
  let questions: Asked[];

  beforeAll(async () => {
    harness = await startHarness({ scale: 0.05 });
    questions = await calmAnswers(harness.world, questionsOf(harness.world, 1));
  }, 300_000);
  afterAll(() => harness.close());

  it.each(["zivio", "currentRms", "cirrus", "itm", "projector"] satisfies VendorKey[])(
    "takes away what it did not say, and changes nothing else: %s",
    async (vendor) => {
      const { faults } = harness.vendors[vendor];
      let told = 0;
      for (const { name, query, variables, calm } of questions) {
        for (const part of [0.2, 0.5]) {
          const draw = random("refusals", name, vendor, part);
          // Not to be tried again, so that it costs no time.
          faults.add({ kind: "change", change: (reply) => (draw.chance(part) ? { status: 403, body: {}, refused: "fault" } : reply) });
          const answer = JSON.parse(JSON.stringify(await harness.ask(query, variables)));
          faults.clear();
          expect([name, part, wrongIn(answer, calm)]).toEqual([name, part, []]);
          told += answer.errors?.length ?? 0;
        }
      }
      expect(told).toBeGreaterThan(0);
    },
    300_000,
  );
});
