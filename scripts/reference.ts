/** Writes docs/reference/*.md, a page for each vendor, from the schema and the tables: `npm run reference`. With `--check` it only tells whether they are up to date. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildASTSchema } from "graphql";
import { Catalogue } from "../src/graph/catalogue.ts";
import { readSdl } from "../src/graph/schema.ts";
import { schemaFolder } from "../src/server/tieline.ts";
import { codes, parts, resources, roots, vendors } from "../src/vendors/index.ts";
import { contents, vendorPage } from "./reference/page.ts";

const folder = new URL("../docs/reference/", import.meta.url);
const catalogue = new Catalogue(buildASTSchema(readSdl(schemaFolder)), { resources, parts, roots, codes, links: {} });
const pages = new Map(vendors.map(({ name, label }) => [`${name}.md`, vendorPage(catalogue, name, label)]));
pages.set("README.md", contents(catalogue, vendors));

mkdirSync(folder, { recursive: true });
const stale = [...pages].filter(([name, text]) => written(name) !== text).map(([name]) => name);
if (!process.argv.includes("--check")) for (const name of stale) writeFileSync(new URL(name, folder), pages.get(name)!);
else if (stale.length > 0) {
  console.error(`docs/reference is out of date (${stale.join(", ")}): run npm run reference`);
  process.exitCode = 1;
}

function written(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, folder), "utf8");
  } catch {
    return undefined;
  }
}
