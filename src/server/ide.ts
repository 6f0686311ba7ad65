import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import { assetsPath } from "./assets.ts";
import { serveContent } from "./content.ts";
import { referencePath } from "./reference.ts";

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

/** Scripts come from this server alone, none is inline, and none is made from text. What remains is in docs/decisions/0017-pages.md. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

export interface IdeOptions {
  /** The data is made up: the page says so. */
  sandbox: boolean;
}

/** Serves GraphiQL to browsers, with the examples as tabs, and passes everything else on. */
export function serveIde(options: IdeOptions): RequestHandler {
  const serve = serveContent(() => renderPage(readExamples(), options), {
    type: "text/html",
    headers: { "Content-Security-Policy": contentPolicy },
  });
  return (request, response, next) => {
    response.vary("Accept");
    return request.accepts(["json", "html"]) === "html" ? serve(request, response, next) : next();
  };
}

const header = `<span class="tieline-links" data-sign-out><strong>Tieline</strong><a href="/">Console</a><a href="${referencePath}">Reference</a></span>`;

function renderPage(examples: readonly Example[], { sandbox }: IdeOptions): string {
  const settings = { endpoint: "/graphql", header, examples: examples.map(({ query }) => ({ query })) };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sandbox ? "SANDBOX · " : ""}Tieline</title>
<link rel="icon" href="${assetsPath}/icon.svg">
<link rel="modulepreload" href="${assetsPath}/graphiql.js">
<link rel="stylesheet" href="${assetsPath}/graphiql.css">
<link rel="stylesheet" href="${assetsPath}/ide.css">
</head>
<body class="no-focus-outline">
<noscript>The IDE needs JavaScript. The <a href="${referencePath}">reference</a> can be read without it.</noscript>
<div id="root"></div>
<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll("<", "\\u003c")}</script>
<script type="module" src="${assetsPath}/ide.js"></script>
<script type="module" src="${assetsPath}/sign-out.js"></script>
${sandbox ? `<p class="sandbox" role="note">SANDBOX: all data is made up</p>\n` : ""}</body>
</html>
`;
}
