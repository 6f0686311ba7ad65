/** Writes docs/coverage.md: what the vendors document and the graph shows. `npm run coverage`; with `--check` it only says whether it is up to date. */
import { readFileSync } from "node:fs";
import { buildASTSchema } from "graphql";
import { exceptions, writeExceptions } from "../contract/exceptions.ts";
import type { VendorContract } from "../contract/model.ts";
import { routes } from "../src/engine/vendor/route.ts";
import { Catalogue } from "../src/graph/catalogue.ts";
import { readSdl } from "../src/graph/sdl/read.ts";
import { schemaFolder } from "../src/graph/sdl/served.ts";
import { enums, parts, resources, roots, vendors } from "../src/vendors/index.ts";
import { type Coverage, cover } from "./coverage/cover.ts";
import { page } from "./coverage/page.ts";
import { coverWrites, type Writes } from "./coverage/writes.ts";
import { fail, writeOrCheck } from "./output/generated-files.ts";

const catalogue = new Catalogue(buildASTSchema(readSdl(schemaFolder)), { resources, parts, roots, enums, links: {} });
const routesAsDocumented = routes({});
const all = vendors.map(({ name, adapter }) =>
  cover(contractOf(name), catalogue, exceptions[name], adapter(routesAsDocumented, undefined)),
);
const writes = vendors.map(({ name, writes: rows = {} }) => coverWrites(contractOf(name), rows, writeExceptions[name]));

for (const [at, each] of all.entries()) console.log(`${summary(each)}  ${written(writes[at]!)}`);
const stale = all.flatMap((each) => each.stale.map((name) => `${each.vendor}: ${name}`));
if (stale.length > 0) fail(`contract/exceptions.ts has exceptions for what is covered: ${stale.join(", ")}`);
writeOrCheck(new Map([[new URL("../docs/coverage.md", import.meta.url), page(all, writes)]]), "npm run coverage");

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

function written({ mutations, gaps }: Writes): string {
  const open = gaps.filter(({ reason }) => !reason).length;
  return `writes ${mutations}/${mutations + gaps.length}${open > 0 ? ` (${open} open)` : ""}`;
}
