import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { calibrateModels, learnModels, withCurves } from "../bench/links/learn.ts";
import { mutateWorld } from "../bench/links/mutate.ts";
import { type NoiseName, noises } from "../bench/links/noises.ts";
import { labelWorld } from "../bench/links/sandbox.ts";
import { drawn, partOf } from "../bench/links/split.ts";
import { type LabelledWorld, readWorld } from "../bench/links/world.ts";
import { makeWorld } from "../sandbox/world/world.ts";
import { learnedModels } from "../src/linking/evidence/learned-models.ts";
import type { Models } from "../src/linking/evidence/score.ts";

/**
 * Learns the weights of src/linking/evidence/learned-models.ts from labelled record files. Half of their groups of companies are learned from;
 * the other half is for measuring (npm run eval:links). Each kind of noise is put on a part of the learned half, and sandbox
 * worlds with seeds that no measurement uses are added, so that the weights fit no single generator. --only-curves keeps the weights
 * and learns what comes true of their sums.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "4" },
    from: { type: "string" },
    json: { type: "string" },
    "only-curves": { type: "boolean" },
  },
});
const [folder] = positionals;
if (!folder)
  throw new Error("Usage: npx tsx scripts/learn-links.ts FOLDER [--rounds N] [--only-curves]; FOLDER has record files with truth files.");

const learned = partOf(readWorld(folder), drawn("learn", 0, 0.5));
const kinds = Object.keys(noises) as NoiseName[];
const share = (i: number) => partOf(learned, drawn("noise", i / kinds.length, (i + 1) / kinds.length));
const worlds: LabelledWorld[] = [
  learned,
  ...kinds.map((name, i) => mutateWorld(share(i), noises[name], `learn ${name}`)),
  ...["101", "102", "103"].map((seed) => labelWorld(makeWorld({ seed }))),
];
const start = values.from ? (JSON.parse(readFileSync(values.from, "utf8")) as Models) : undefined;
const weights = values["only-curves"]
  ? learnedModels
  : calibrateModels(worlds, learnModels(worlds, Number(values.rounds), { start, tell: console.error }));
// All noises on all of the learned half: what comes true has to be known where little speaks for a pair, and such pairs are few.
const noisy = kinds.map((name) => mutateWorld(learned, noises[name], `curve ${name}`));
const models = withCurves([...worlds, ...noisy], weights);
if (values.json) writeFileSync(values.json, JSON.stringify(models));
writeFileSync(new URL("../src/linking/evidence/learned-models.ts", import.meta.url), print(models));

function print(all: Models): string {
  const kinds = Object.entries(all).map(([kind, { prior, weights, curve = [] }]) => {
    const lines = Object.entries(weights)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, levels]) => {
        const cells = Object.entries(levels)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([level, weight]) => `${JSON.stringify(level)}: ${weight}`);
        return `      ${JSON.stringify(name)}: { ${cells.join(", ")} },`;
      });
    return `  ${kind}: {\n    prior: ${prior},\n    weights: {\n${lines.join("\n")}\n    },\n    curve: [${curve.map((point) => `[${point.join(", ")}]`).join(", ")}],\n  },`;
  });
  return `import type { Models } from "./score.ts";

/**
 * Weights of evidence in natural log-odds, by kind of record, comparison and level, and what comes true of their sum. Made by scripts/learn-links.ts from labelled
 * records; never edited. docs/links.md tells how to read them.
 */
// biome-ignore format: one line for each comparison
export const learnedModels: Models = {
${kinds.join("\n")}
};
`;
}
