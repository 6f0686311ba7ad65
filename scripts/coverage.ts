/** Writes docs/coverage.md: what the vendors document and the graph shows. `npm run coverage`; with `--check` it only tells whether it is up to date. */
import { readFileSync, writeFileSync } from "node:fs";
import { buildASTSchema } from "graphql";
import { exceptions } from "../contract/exceptions.ts";
import type { VendorContract } from "../contract/model.ts";
import { Catalogue } from "../src/graph/catalogue.ts";
import { readSdl } from "../src/graph/schema.ts";
import { schemaFolder } from "../src/server/tieline.ts";
import { codes, parts, resources, roots, vendors } from "../src/vendors/index.ts";
import { type Coverage, cover } from "./coverage/cover.ts";
import { page } from "./coverage/page.ts";

const file = new URL("../docs/coverage.md", import.meta.url);
const catalogue = new Catalogue(buildASTSchema(readSdl(schemaFolder)), { resources, parts, roots, codes, links: {} });
const all = vendors.map(({ name }) => cover(contractOf(name), catalogue, exceptions[name]));
const text = page(all);

for (const each of all) console.log(summary(each));
const stale = all.flatMap((each) => each.stale.map((name) => `${each.vendor}: ${name}`));
if (stale.length > 0) fail(`contract/exceptions.ts excuses what is not missing: ${stale.join(", ")}`);
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (written() !== text) fail("docs/coverage.md is out of date: run npm run coverage");

function contractOf(vendor: string): VendorContract {
  return JSON.parse(readFileSync(new URL(`../contract/${vendor}.json`, import.meta.url), "utf8"));
}

function summary({ vendor, ...measures }: Coverage): string {
  const { operations, fields, relations, filters, sorts } = measures;
  const shares = Object.entries({ operations, fields, relations, filters, sorts }).map(([kind, { covered, total, gaps }]) => {
    const open = gaps.filter(({ reason }) => !reason).length;
    return `${kind} ${covered}/${total}${open > 0 ? ` (${open} open)` : ""}`;
  });
  return `${vendor.padEnd(12)} ${shares.join("  ")}`;
}

function written(): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
