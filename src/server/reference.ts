import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type RequestHandler, Router } from "express";
import { ownTurn } from "../transport/turns.ts";
import { vendors } from "../vendors/index.ts";
import { once, serveContent } from "./content.ts";
import type { ReferenceDocument } from "./reference-document.ts";
import { renderReferencePage } from "./reference-page.ts";

const referenceFolder = fileURLToPath(new URL("../../docs/reference", import.meta.url));

/** Address of the reference. */
export const referencePath = "/reference";

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const contents = "README";
/** Names of the pages: the contents, then one a vendor. */
const pages = [{ name: contents, label: "Contents" }, ...vendors.map(({ name, label }) => ({ name, label }))];
const addressOf = (name: string) => (name === contents ? referencePath : `${referencePath}/${name}`);
const navigation = [
  ...pages.map(({ name, label }) => ({ label, address: addressOf(name) })),
  { label: "IDE", address: "/graphql" },
  { label: "Console", address: "/" },
];

/** Serves the generated reference: `/reference` has the contents, `/reference/<vendor>` the vendor's types, `/reference/index.json` what the search looks through. */
export function serveReference(folder = referenceFolder): RequestHandler {
  const router = Router({ strict: true });
  const read = async (name: string, shared: ReadonlySet<string>) => {
    // What reads Markdown is loaded with the first page.
    const { readDocument } = await import("./reference-document.ts");
    return readDocument(await readFile(join(folder, `${name}.md`), "utf8"), { path: referencePath, shared });
  };
  const load = once(() => readAll(read));
  for (const { name } of pages)
    router.get(
      name === contents ? "/" : `/${name}`,
      serveContent(async () => renderReferencePage((await load()).get(name)!, navigation, addressOf(name)), {
        type: "text/html",
        headers: { "Content-Security-Policy": contentPolicy },
      }),
    );
  router.get(
    "/index.json",
    serveContent(async () => JSON.stringify(searchIndex(await load())), { type: "application/json" }),
  );
  return router;
}

const builtIn: ReadonlySet<string> = new Set(["boolean", "float", "id", "int", "string"]);

async function readAll(
  read: (name: string, shared: ReadonlySet<string>) => Promise<ReferenceDocument>,
): Promise<Map<string, ReferenceDocument>> {
  const common = await read(contents, new Set());
  const shared = new Set(
    common.types.map(({ anchor }) => anchor).filter((anchor) => anchor !== "query" && anchor !== "mutations" && !builtIn.has(anchor)),
  );
  const documents = new Map<string, ReferenceDocument>();
  // Each takes long to make, and others are served between them.
  for (const { name } of pages) {
    await ownTurn();
    documents.set(name, await read(name, shared));
  }
  return documents;
}

/** What a browser searches: every page with its types and their fields. */
function searchIndex(documents: ReadonlyMap<string, ReferenceDocument>) {
  return pages.map(({ name, label }) => ({
    vendor: name === contents ? "All vendors" : label,
    path: addressOf(name),
    types: documents.get(name)!.types,
  }));
}
