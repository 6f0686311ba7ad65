/**
 * Prints the schema as it is served: `npm run schema`. With `--write` it goes to docs/schema.graphql, whose difference is read in
 * each review; with `--check` it only tells whether that file is up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { printSdl } from "../src/graph/sdl/print.ts";
import { readSdl } from "../src/graph/sdl/read.ts";
import { schemaFolder } from "../src/graph/sdl/served.ts";

const file = new URL("../docs/schema.graphql", import.meta.url);
const text = `${printSdl(readSdl(schemaFolder))}\n`;

if (process.argv.includes("--write")) writeFileSync(file, text);
else if (!process.argv.includes("--check")) process.stdout.write(text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("docs/schema.graphql is not what the schema is now: run npm run schema -- --write, and read the difference");
  process.exitCode = 1;
}
