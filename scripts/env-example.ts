/** Writes .env.example from the schema of the configuration: `npm run env-example`. With `--check` it only tells whether it is up to date. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { envExample } from "../src/config.ts";

const file = resolve(".env.example");

if (!process.argv.includes("--check")) writeFileSync(file, envExample());
else if (written() !== envExample()) {
  console.error(".env.example is not what the configuration says: run npm run env-example");
  process.exitCode = 1;
}

function written(): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
