import { describe, expect, it } from "vitest";
import { repeats } from "../../soak.ts";
import { measureLinks } from "../measure.ts";
import { startWithBook } from "./kit.ts";

const seeds = Array.from({ length: repeats(12, 1) }, (_, i) => String(i + 1));

describe("Links of the graph over further sandbox worlds, decided ahead", () => {
  it.each(seeds)(
    "of seed %s are those of the truth: none is wrong, and nearly all are found",
    async (seed) => {
      const harness = await startWithBook({ seed, scale: 0.2 });
      try {
        const measures = [...(await measureLinks(harness.world, harness.tieline)).values()];
        expect(measures.flatMap(({ wrong }) => wrong)).toEqual([]);
        const sum = (count: "truths" | "found" | "findable" | "foundFindable") => measures.reduce((total, each) => total + each[count], 0);
        console.log(`seed ${seed}: ${sum("found")} of ${sum("truths")} found, ${sum("foundFindable")} of ${sum("findable")} findable ones`);
        expect(sum("truths")).toBeGreaterThan(500);
        expect(sum("found") / sum("truths")).toBeGreaterThan(0.85);
        expect(sum("foundFindable") / sum("findable")).toBeGreaterThan(0.97);
      } finally {
        await harness.close();
      }
    },
    180_000,
  );
});
