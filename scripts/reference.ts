/** Writes docs/reference/*.md, a page for each vendor, from the schema and the tables: `npm run reference`. With `--check` it only says whether they are up to date. */
import { buildASTSchema } from "graphql";
import { Catalogue } from "../src/graph/catalogue.ts";
import { readSdl } from "../src/graph/sdl/read.ts";
import { schemaFolder } from "../src/graph/sdl/served.ts";
import { enums, parts, resources, roots, vendors } from "../src/vendors/index.ts";
import { writeOrCheck } from "./output/generated-files.ts";
import { contents, vendorPage } from "./reference/page.ts";

const folder = new URL("../docs/reference/", import.meta.url);
const catalogue = new Catalogue(buildASTSchema(readSdl(schemaFolder)), { resources, parts, roots, enums, links: {} });
const pages = new Map(
  vendors.map(({ name, label, writeFacts }) => [new URL(`${name}.md`, folder), vendorPage(catalogue, name, label, writeFacts?.())]),
);
pages.set(new URL("README.md", folder), contents(catalogue, vendors));
writeOrCheck(pages, "npm run reference");
