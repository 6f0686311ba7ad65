/**
 * Writes src/generated/<vendor>.ts: what the vendors' tables take from contract/*.json. `npm run facts`; with `--check` it only
 * says whether they are up to date.
 */
import { readFileSync } from "node:fs";
import type { VendorContract } from "../contract/model.ts";
import { cirrus } from "./facts/cirrus.ts";
import { currentRms } from "./facts/current-rms.ts";
import { itm } from "./facts/itm.ts";
import type { Fact } from "./facts/lists.ts";
import { writeOrCheck } from "./output/generated-files.ts";

const makers = { cirrus, "current-rms": currentRms, itm };
const modules = Object.entries(makers).map(([vendor, make]): [URL, string] => [
  new URL(`../src/generated/${vendor}.ts`, import.meta.url),
  moduleOf(vendor, make(contractOf(vendor))),
]);
writeOrCheck(new Map(modules), "npm run facts");

function contractOf(vendor: string): VendorContract {
  return JSON.parse(readFileSync(new URL(`../contract/${vendor}.json`, import.meta.url), "utf8"));
}

function moduleOf(vendor: string, facts: Readonly<Record<string, Fact>>): string {
  const constants = Object.entries(facts).map(
    ([name, { about, value }]) => `\n/** ${about} */\nexport const ${name} = ${literal(value)};\n`,
  );
  return `// Written by \`npm run facts\` from contract/${vendor}.json. Do not edit.\n${constants.join("")}`;
}

/** One line an entry, so that a change reads well in a diff. */
function literal(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `${JSON.stringify(value)} as const`;
  const lines = Object.entries(value).map(([name, inner]) => `  ${JSON.stringify(name)}: ${JSON.stringify(inner)},\n`);
  return `{\n${lines.join("")}} as const`;
}
