/**
 * Makes contract/*.json from the machine-readable vendor documentation.
 * Usage: npx tsx scripts/contract.ts DIRECTORY   (holding <vendor>.operations.json, <vendor>.schemas.json and samples/<vendor>/)
 * Takes facts only (names, types, paths, codes), no text of the vendors.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cirrus } from "./contract/cirrus.ts";
import { currentRms } from "./contract/current-rms.ts";
import { itm } from "./contract/itm.ts";
import type { Samples } from "./contract/parts.ts";
import { projector } from "./contract/projector.ts";
import { zivio } from "./contract/zivio.ts";

const directory = process.argv[2];
if (!directory) {
  console.error("Usage: npx tsx scripts/contract.ts DIRECTORY");
  process.exit(2);
}

const makers = { zivio, "current-rms": currentRms, cirrus, itm, projector };
for (const [vendor, make] of Object.entries(makers)) {
  const read = (kind: string) => JSON.parse(readFileSync(join(directory, `${vendor}.${kind}.json`), "utf8"));
  const contract = make(read("operations"), read("schemas"), samplesOf(vendor));
  const parts = [
    ` "vendor": ${JSON.stringify(vendor)}`,
    ...(contract.namespaces ? [` "namespaces": ${lines(contract.namespaces)}`] : []),
    ...(contract.errors ? [` "errors": ${JSON.stringify(contract.errors)}`] : []),
    ` "operations": ${lines(contract.operations)}`,
    ` "types": ${types(contract.types)}`,
    ` "inputs": ${types(contract.inputs)}`,
  ];
  const text = `{\n${parts.join(",\n")}\n}\n`;
  writeFileSync(join("contract", `${vendor}.json`), text);
  console.log(vendor, Object.keys(contract.operations).length, "operations", Object.keys(contract.types).length, "types");
}

/** One line an entry, so that a change reads well in a diff. */
function lines(record: Record<string, unknown>, indent = "  "): string {
  const rows = Object.entries(record).map(([key, value]) => `${indent}${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${rows.join(",\n")}\n${indent.slice(1)}}`;
}

/** The documented samples of a vendor, by file name. */
function samplesOf(vendor: string): Samples {
  return (file) => {
    const path = join(directory!, "samples", vendor, file);
    if (!existsSync(path)) return undefined;
    const text = readFileSync(path, "utf8");
    return file.endsWith(".json") ? JSON.parse(text) : text;
  };
}

function types(record: Record<string, Record<string, unknown>>): string {
  if (Object.keys(record).length === 0) return "{}";
  const rows = Object.entries(record).map(([key, fields]) => `  ${JSON.stringify(key)}: ${lines(fields, "   ")}`);
  return `{\n${rows.join(",\n")}\n }`;
}
