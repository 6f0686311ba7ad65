import { Marked, type Token, type Tokens } from "marked";
import { escapeHtml } from "./html.ts";

/** What is searched: a field, an argument of a filter or a value of an enum. */
export type FieldEntry = readonly [name: string, signature: string, meaning: string];

/** A type with its fields; the root fields are those of the type `Query`. A field's anchor is the type's, a full stop and the name in lower case. */
export interface TypeEntry {
  type: string;
  /** The heading above it, such as "Records". */
  section: string;
  anchor: string;
  meaning: string;
  fields: FieldEntry[];
}

export interface ReferenceDocument {
  title: string;
  html: string;
  types: TypeEntry[];
}

export interface DocumentOptions {
  /** Address of the contents; a page is below it. */
  path: string;
  /** Anchors of the types that all vendors share. */
  shared: ReadonlySet<string>;
}

/** Turns one generated Markdown page into HTML, with a place to lead to for every type and field, and into what is searched. */
export function readDocument(markdown: string, { path, shared }: DocumentOptions): ReferenceDocument {
  const types: TypeEntry[] = [];
  let section = "";
  let title = "Reference";
  // Each type is a section, in which its name stays in sight.
  let inType = false;
  const marked = new Marked({
    // No HTML passes: it is text like any other.
    tokenizer: { html: () => undefined, tag: () => undefined },
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image: ({ text }) => escapeHtml(text),
      heading({ tokens, depth, text }) {
        const anchor = slugOf(text);
        if (depth === 1) title = text;
        if (depth === 2) section = text;
        const root = roots[text];
        if (root) types.push({ ...root, section, meaning: "", fields: [] });
        if (depth === 3) types.push({ type: text, section, anchor, meaning: "", fields: [] });
        const closing = inType ? "</section>\n" : "";
        inType = depth === 3;
        const [opening, id] = inType ? [`<section id="${anchor}">\n`, ""] : ["", ` id="${anchor}"`];
        return `${closing}${opening}<h${depth}${id}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      paragraph({ tokens }) {
        const type = types.at(-1);
        if (type && type.meaning === "" && type.fields.length === 0 && !isRoot(type)) type.meaning = textOf(tokens);
        // Said to those who read the file.
        if (tokens.some((token) => token.type === "link" && token.href === "README.md")) return "";
        return listOfTypes(tokens, path) ?? `<p>${this.parser.parseInline(tokens)}</p>\n`;
      },
      table({ header, rows }) {
        const type = types.at(-1);
        const columns = header.map(({ text }) => `<th>${escapeHtml(text || "meaning")}</th>`).join("");
        const lines = rows.map((cells) => {
          const [first = "", signature = "", meaning = ""] = cells.map((cell) => textOf(cell.tokens));
          const [, name = first, args = ""] = /^(\S+) ?(\(.*\))?$/s.exec(first) ?? [];
          type?.fields.push([name, `${args}${args && ": "}${signature}`, meaning]);
          const inner = cells.map(({ tokens }, i) => {
            if (i === 0) return placed(tokens, `${type?.anchor}.${slugOf(name)}`, (rest) => this.parser.parseInline(rest));
            const known = i === 1 ? /\w+/.exec(signature)?.[0].toLowerCase() : undefined;
            const html = this.parser.parseInline(tokens);
            return known && shared.has(known) && !html.includes("<a ") ? `<a href="${path}#${known}">${html}</a>` : html;
          });
          return `<tr id="${type?.anchor}.${slugOf(name)}">${inner.map((html) => `<td>${html}</td>`).join("")}</tr>\n`;
        });
        return `<table><thead><tr>${columns}</tr></thead><tbody>\n${lines.join("")}</tbody></table>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        // Long names break between their words.
        const html = tokens.every(isText) ? text.replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>") : text;
        const address = addressOf(href, path);
        return address === undefined ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { title, html: `${html}${inType ? "</section>\n" : ""}`, types };
}

/** Headings above the fields of a root type. */
const roots: Readonly<Record<string, { type: string; anchor: string }>> = {
  "Root fields": { type: "Query", anchor: "query" },
  Mutations: { type: "Mutation", anchor: "mutations" },
};

const isRoot = ({ type }: TypeEntry) => Object.values(roots).some((root) => root.type === type);

/** The links in the Markdown expect headings to have the type's name as id. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}

/** A place on this page, on another page of the reference, or on the web; nothing else is a link. */
function addressOf(href: string, path: string): string | undefined {
  if (/^#|^https:\/\//.test(href)) return href;
  const [, page, anchor = ""] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (page === undefined) return undefined;
  return `${page === "README" ? path : `${path}/${page}`}${anchor}`;
}

/** The first cell of a row: its name leads to the row itself, so that its address can be copied. */
function placed([name, ...rest]: readonly Token[], anchor: string, render: (tokens: Token[]) => string): string {
  return name ? `<a class="here" href="#${anchor}">${render([name])}</a>${render(rest)}` : "";
}

/** "**Records**: A, B, C" as a list that can be folded; undefined for other paragraphs. */
function listOfTypes(tokens: readonly Token[], path: string): string | undefined {
  const [name, ...rest] = tokens;
  const links = rest.filter((token): token is Tokens.Link => token.type === "link");
  if (name?.type !== "strong" || links.length === 0) return undefined;
  const items = links.map(({ href, text }) => `<li><a href="${escapeHtml(addressOf(href, path) ?? "#")}">${escapeHtml(text)}</a></li>`);
  const label = textOf([name]);
  const open = label === "Records" ? " open" : "";
  return `<details class="types"${open}><summary>${escapeHtml(label)} <small>${links.length}</small></summary><ul>${items.join("\n")}</ul></details>\n`;
}

function isText({ type }: Token): boolean {
  return type === "text" || type === "escape";
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => ("tokens" in token && token.tokens ? textOf(token.tokens) : "text" in token ? token.text : "")).join("");
}
