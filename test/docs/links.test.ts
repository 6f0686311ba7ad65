import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Folders without pages of ours. The reference is generated, and has a test of its own. */
const skipped = new Set(["node_modules", ".git", "reference", ".tieline", ".stryker-tmp"]);

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : pagesIn(path);
    return entry.name.endsWith(".md") ? [relative(root, path)] : [];
  });
}

const pages = pagesIn(root).sort();
/** The changelog tells what was true at its time. */
const currentPages = pages.filter((page) => page !== "CHANGELOG.md");
const textOf = (page: string) => readFileSync(join(root, page), "utf8");

describe("the pages", () => {
  it("are found", () => {
    expect(pages).toEqual(expect.arrayContaining(["README.md", "CONTRIBUTING.md", "test/README.md", "docs/architecture.md"]));
  });

  it.each(pages)("%s links to files and headings that exist", (page) => {
    expect(linksIn(textOf(page)).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it.each(currentPages)("%s names files that exist", (page) => {
    expect(pathsIn(textOf(page)).filter((path) => !isThere(path))).toEqual([]);
  });

  it.each(currentPages)("%s names what is in those files", (page) => {
    const missing = namesIn(textOf(page)).filter(({ name, path }) => isThere(path) && !holds(path, name));
    expect(missing).toEqual([]);
  });

  it.each(currentPages)("%s names scripts of package.json", (page) => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [...textOf(page).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("what is there has its place on a page", () => {
  const foldersIn = (folder: string) => readdirSync(join(root, folder), { withFileTypes: true });

  it("each room of src", () => {
    const rooms = foldersIn("src").map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    expect(rooms.filter((room) => !textOf("docs/architecture.md").includes(room))).toEqual([]);
  });

  it("each folder of tests", () => {
    const folders = foldersIn("test").flatMap((entry) => (entry.isDirectory() ? [`\`test/${entry.name}\``] : []));
    expect(folders.filter((folder) => !textOf("test/README.md").includes(folder))).toEqual([]);
  });

  it("each decision", () => {
    const decisions = foldersIn("docs/decisions").flatMap(({ name }) => (name === "README.md" ? [] : [`(${name})`]));
    expect(decisions.filter((name) => !textOf("docs/decisions/README.md").includes(name))).toEqual([]);
  });

  it("each script of package.json", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = textOf("CONTRIBUTING.md");
    expect(Object.keys(scripts).filter((name) => !new RegExp(`[\\s\`]${name}\``).test(named))).toEqual([]);
  });
});

describe("the check finds", () => {
  it("a link that leads nowhere, and an address elsewhere is none of its business", () => {
    const text = "[a](no-such.md) [b](README.md#no-such-heading) [c](https://example.com/x.md) `[d](no-such.md)` [e](README.md)";
    expect(linksIn(text).filter((link) => !leadsSomewhere("README.md", link))).toEqual(["no-such.md", "README.md#no-such-heading"]);
  });

  it("a path that is not there, alone, with a pattern or in braces, with or without lines", () => {
    const text = "`src/no-such.ts` src/*/no-such.ts test/{harness,no-such}.ts:10-20 src/app.ts src/vendors/<vendor>/adapter.ts docs/*.md.";
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual(["src/no-such.ts", "src/*/no-such.ts", "test/no-such.ts"]);
  });

  it("a name that its file does not have", () => {
    const text = "`createApp` and `noSuchName` (`src/app.ts`), `App` in `src/app.ts`, `noApp` in `src/app.ts`";
    const missing = namesIn(text).filter(({ name, path }) => !holds(path, name));
    expect(missing.map(({ name }) => name)).toEqual(["noSuchName", "noApp"]);
  });
});

/** Targets of links inside the repository. Code is no link. */
function linksIn(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", heading] = link.split("#");
  const target = path === "" ? join(root, page) : resolve(root, dirname(page), path);
  return existsSync(target) && (heading === undefined || headingsOf(readFileSync(target, "utf8")).includes(heading));
}

/** Headings as addresses, made as GitHub makes them. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Paths from the root of the repository that a text names, in prose or code; those with a placeholder such as `<vendor>` are left out. */
function pathsIn(text: string): string[] {
  const named = text.matchAll(/(?<![\w/.@-])(?:src|test|scripts|sandbox|contract|schema|bench|examples|bin|docs)\/[\w./*{},<>-]*/g);
  return [...named].map(([path]) => path.replace(/[.,]+$/, "")).flatMap((path) => (path.includes("<") ? [] : inBraces(path)));
}

/** `a/{b,c}.ts` as `a/b.ts` and `a/c.ts`. */
function inBraces(path: string): string[] {
  const [, before, inner, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return inner === undefined ? [path] : inner.split(",").flatMap((each) => inBraces(`${before}${each}${after}`));
}

function isThere(path: string): boolean {
  return path.includes("*") ? matches(path) : existsSync(join(root, path));
}

function matches(pattern: string): boolean {
  const [folder = "", ...rest] = pattern.split(/(?=\/[^/]*\*)/);
  const asPattern = new RegExp(`^${`${folder}${rest.join("")}`.replace(/[.]/g, "\\.").replaceAll("*", "[^/]+")}$`);
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).some((file) => asPattern.test(`${folder}/${file}`));
}

/** What a page says stands in a file: `name` (`path`), also several names joined by commas or "and", and `name` in `path`. */
function namesIn(text: string): { name: string; path: string }[] {
  const name = "`[A-Za-z_$][\\w$]*`";
  const file = "`((?:src|test|scripts|sandbox|contract|bench)/[\\w./-]+\\.\\w+)`";
  const pattern = new RegExp(`((?:${name}(?:, | and )?)+) (?:\\(|in )${file}`, "g");
  return [...text.replaceAll("\n", " ").matchAll(pattern)].flatMap(([, names, path]) =>
    [...names!.matchAll(/`([^`]+)`/g)].map(([, each]) => ({ name: each!, path: path! })),
  );
}

function holds(path: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(readFileSync(join(root, path), "utf8"));
}
