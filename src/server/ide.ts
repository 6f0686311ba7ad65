import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import type { RequestHandler } from "express";

export const examplesFolder = fileURLToPath(new URL("../../examples/queries", import.meta.url));

export interface Example {
  /** File name without extension. */
  name: string;
  query: string;
}

/** The example that is shown first. */
export const flagship = "milestones-to-cash";

/** The example queries, the flagship first, the others by name. */
export function readExamples(folder = examplesFolder): Example[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  const examples = files.map((file) => ({ name: file.replace(/\.graphql$/, ""), query: readFileSync(join(folder, file), "utf8") }));
  const rank = (example: Example) => (example.name === flagship ? 0 : 1);
  return examples.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** Scripts and styles are inline; the page may connect to this server only. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

export interface IdeOptions {
  /** The data is made up: the page says so. */
  sandbox: boolean;
}

/** Serves GraphiQL to browsers (it reads `?query=` itself), and passes everything else on. */
export function serveIde(options: IdeOptions): RequestHandler {
  const page = makeIdePage(readExamples(), options);
  return (request, response, next) => {
    response.vary("Accept");
    if (request.accepts(["json", "html"]) !== "html") return next();
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", contentPolicy);
    response.vary("Accept-Encoding");
    if (!request.acceptsEncodings("gzip")) return void response.send(gunzipSync(page()));
    response.setHeader("Content-Encoding", "gzip");
    response.send(page());
  };
}

/** GraphiQL as one self-contained page, with the examples as tabs. Rendered at the first call, compressed with gzip. */
function makeIdePage(examples: readonly Example[], { sandbox }: IdeOptions): () => Buffer {
  let page: Buffer | undefined;
  return () => {
    page ??= gzipSync(
      (sandbox ? markSandbox : String)(
        renderGraphiQL({
          title: "Tieline",
          endpoint: "/graphql",
          defaultTabs: examples.map(({ query }) => ({ query })),
          shouldPersistHeaders: false,
          defaultEditorToolsVisibility: false,
          schemaDescription: true,
        }),
      ),
    );
    return page;
  };
}

const sandboxBanner = `<div role="note" style="position:fixed;bottom:0;right:32px;z-index:1000;pointer-events:none;padding:3px 14px;border-radius:8px 8px 0 0;white-space:nowrap;background:#b45309;color:#fff;font:600 13px/1.5 system-ui,sans-serif">SANDBOX: all data is made up</div>`;

function markSandbox(page: string): string {
  const titled = page.replace("<title>", "<title>SANDBOX · ");
  const end = titled.lastIndexOf("</body>");
  return `${titled.slice(0, end)}${sandboxBanner}${titled.slice(end)}`;
}
