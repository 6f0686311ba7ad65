import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import { Marked } from "marked";
import { vendors } from "../vendors/index.ts";
import { referenceScript, referenceStyle } from "./reference-page.ts";

const referenceFolder = fileURLToPath(new URL("../../docs/reference", import.meta.url));

/** Address of the reference. */
export const referencePath = "/reference";

const contentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'unsafe-inline'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Serves the generated reference with a search: `/reference` has the contents, `/reference/<vendor>` the vendor's types. */
export function serveReference(folder = referenceFolder): RequestHandler {
  const pages = new Map<string, string>();
  return (request, response, next) => {
    const name = String(request.params.vendor ?? "README");
    const file = join(folder, `${name}.md`);
    if (!/^[\w-]+$/.test(name) || !(pages.has(name) || existsSync(file))) return next();
    const page = pages.get(name) ?? renderPage(readFileSync(file, "utf8"));
    pages.set(name, page);
    response.setHeader("Content-Security-Policy", contentPolicy.join("; "));
    response.type("html").send(page);
  };
}

/** A reference page in HTML. The Markdown is trusted: it was generated, with all descriptions as text. */
function renderPage(markdown: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "Reference";
  const links = navigation.map(([label, address]) => `<a href="${address}">${label}</a>`).join(" ");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Tieline reference</title>
<style>${referenceStyle}</style>
<header>
<nav><strong>Tieline</strong> ${links}</nav>
<input id="search" type="search" placeholder="Search types and fields" aria-label="Search types and fields" autofocus>
<output id="found" for="search"></output>
</header>
<main>${render(markdown)}</main>
<script>${referenceScript}</script>
`;
}

const navigation: readonly (readonly [label: string, address: string])[] = [
  ["Contents", referencePath],
  ...vendors.map(({ name, label }) => [label, `${referencePath}/${name}`] as const),
  ["IDE", "/graphql"],
];

function render(markdown: string): string {
  const marked = new Marked({
    renderer: {
      // The links in the Markdown expect headings to have the type's name as id.
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${text
          .toLowerCase()
          .replace(/[^\w -]/g, "")
          .replaceAll(" ", "-")}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const address = href.replace(/^README\.md/, referencePath).replace(/^([\w-]+)\.md/, `${referencePath}/$1`);
        return `<a href="${address}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}
