/**
 * Writes src/generated/<vendor>.ts: what the vendors' tables take from contract/*.json. `npm run facts`; with `--check` it only
 * says whether they are up to date.
 */
import { readFileSync } from "node:fs";
import type { VendorContract } from "../contract/model.ts";
import type { WriteRows } from "../src/engine/model/write.ts";
import type { VendorName } from "../src/errors.ts";
import { readHandwritten } from "../src/graph/sdl/read.ts";
import { schemaFolder } from "../src/graph/sdl/served.ts";
import { resources, vendors } from "../src/vendors/index.ts";
import { cirrus } from "./facts/cirrus.ts";
import { currentRms } from "./facts/current-rms.ts";
import { itm } from "./facts/itm.ts";
import type { Fact } from "./facts/lists.ts";
import { writeFacts } from "./facts/writes.ts";
import { writeOrCheck } from "./output/generated-files.ts";

/** How the names of types begin. */
const prefixes: Readonly<Record<VendorName, string>> = {
  zivio: "Zivio",
  "current-rms": "CurrentRms",
  cirrus: "Cirrus",
  itm: "Itm",
  projector: "Projector",
};
const makers = { cirrus, "current-rms": currentRms, itm };
const modules = Object.entries(makers).map(([vendor, make]): [URL, string] => [
  new URL(`../src/generated/${vendor}.ts`, import.meta.url),
  moduleOf(vendor, make(contractOf(vendor))),
]);
const document = readHandwritten(schemaFolder);
const written = vendors.flatMap(({ name, writes = {} }): [URL, string][] =>
  Object.keys(writes).length === 0 ? [] : [[new URL(`../src/generated/writes/${name}.ts`, import.meta.url), writesModule(name, writes)]],
);
writeOrCheck(new Map([...modules, ...written]), "npm run facts");

/** A function, so that a process which writes nothing does not make the objects. */
function writesModule(vendor: VendorName, rows: WriteRows): string {
  const prefix = prefixes[vendor];
  const { mutations, inputs } = writeFacts({ contract: contractOf(vendor), rows, resources, document, prefix });
  const lines = (table: object) =>
    Object.entries(table)
      .map(([name, value]) => `    ${name}: ${JSON.stringify(value)},\n`)
      .join("");
  return [
    `// Written by \`npm run facts\` from contract/${vendor}.json, src/vendors/${vendor}/writes*.ts and schema/${vendor}. Do not edit.`,
    'import type { WriteFacts } from "../../engine/model/write.ts";',
    "",
    `/** What is sent to the vendor, and how. */`,
    "export const facts = (): WriteFacts => ({",
    `  vendor: ${JSON.stringify(vendor)},`,
    `  mutations: {\n${lines(mutations)}  },`,
    `  inputs: {\n${lines(inputs)}  },`,
    "});",
    "",
  ].join("\n");
}

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
