import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { RequestHandler } from "express";
import { once, serveContent } from "./content.ts";

/** Address of scripts, styles and icons of the pages. */
export const assetsPath = "/assets";

const javascript = "text/javascript";
const css = "text/css";

type EditorModule = typeof import("@graphql-yoga/render-graphiql/graphiql");

const editorTexts = ["js", "css", "editorWorkerService", "graphqlWorker", "jsonWorker"] as const satisfies readonly (keyof EditorModule)[];

/**
 * The editor with its workers, as its package brings them: 9 MB of text in a module, read when a browser first opens the IDE.
 * Another thread reads it: loading it takes half a second, and would keep the texts in the heap.
 */
const editor = once(
  () =>
    new Promise<Record<(typeof editorTexts)[number], Uint8Array>>((resolve, reject) => {
      const path = createRequire(import.meta.url).resolve("@graphql-yoga/render-graphiql/graphiql");
      const read = `
        const { parentPort, workerData } = require("node:worker_threads");
        const texts = require(workerData.path);
        parentPort.postMessage(Object.fromEntries(workerData.names.map((name) => [name, new TextEncoder().encode(texts[name])])));`;
      const thread = new Worker(read, { eval: true, workerData: { path, names: editorTexts } });
      thread.once("message", resolve);
      thread.once("error", reject);
    }),
);
const own = (name: string) => () => readFile(fileURLToPath(new URL(`pages/${name}`, import.meta.url)), "utf8");
/** The package's module for browsers, which loads nothing else. */
const levenshtein = () => readFile(join(dirname(createRequire(import.meta.url).resolve("fastest-levenshtein")), "esm/mod.js"), "utf8");

const assets: ReadonlyMap<string, RequestHandler> = new Map([
  ["icon.svg", serveContent(own("icon.svg"), { type: "image/svg+xml" })],
  ["graphiql.js", serveContent(async () => (await editor()).js, { type: javascript })],
  ["graphiql.css", serveContent(async () => (await editor()).css, { type: css })],
  ["worker-editor.js", serveContent(async () => (await editor()).editorWorkerService, { type: javascript })],
  ["worker-graphql.js", serveContent(async () => (await editor()).graphqlWorker, { type: javascript })],
  ["worker-json.js", serveContent(async () => (await editor()).jsonWorker, { type: javascript })],
  ["ide.css", serveContent(own("ide.css"), { type: css })],
  ["ide.js", serveContent(own("ide.js"), { type: javascript })],
  ["ide-tabs.js", serveContent(own("ide-tabs.js"), { type: javascript })],
  ["sign-in.js", serveContent(own("sign-in.js"), { type: javascript })],
  ["sign-out.js", serveContent(own("sign-out.js"), { type: javascript })],
  ["sign-in.css", serveContent(own("sign-in.css"), { type: css })],
  ["reference.css", serveContent(own("reference.css"), { type: css })],
  ["reference-search.css", serveContent(own("reference-search.css"), { type: css })],
  ["reference.js", serveContent(own("reference.js"), { type: javascript })],
  ["reference-search.js", serveContent(own("reference-search.js"), { type: javascript })],
  ["levenshtein.js", serveContent(levenshtein, { type: javascript })],
]);

/** Serves what the pages load, all of it from here. */
export function serveAssets(): RequestHandler {
  return (request, response, next) => {
    const serve = assets.get(String(request.params.name));
    return serve ? serve(request, response, next) : next();
  };
}
