import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { runHere } from "./kit.ts";

const root = resolve(import.meta.dirname, "../..");

/** Files and packages that are loaded before any command is chosen: what is imported for types alone is not. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  for (const [, clause = "", path = ""] of readFileSync(file, "utf8").matchAll(/^import (.*?)from "([^"]+)";$/gms)) {
    if (/^type\s/.test(clause)) continue;
    if (!path.startsWith(".")) seen.add(path);
    else if (!seen.has(join(dirname(file), path))) loadedBy(join(dirname(file), path), seen);
  }
  return seen;
}

test("help waits for nothing but commander", async () => {
  const loaded = [...loadedBy(join(root, "src/main.ts"))].map((each) => each.replace(`${root}/`, ""));
  expect(loaded.sort()).toEqual(["commander", "node:fs", "src/cli/help.ts", "src/cli/host.ts", "src/config-error.ts", "src/main.ts"]);
});

/** What few servers or questions use comes with its first use: drivers, formats of files, exporters, Markdown. */
test("a server waits for these packages and no others", () => {
  const loaded = loadedBy(join(root, "src/cli/serve.ts"));
  const packages = [...loaded].filter((each) => !each.startsWith("/") && !each.startsWith("node:"));
  expect(packages.sort()).toEqual([
    ...["@apollo/server", "@apollo/server/plugin/disabled", "@apollo/server/plugin/inlineTrace"],
    ...["@graphql-tools/schema", "@graphql-tools/utils", "any-ascii", "axios", "cors", "dataloader", "decimal.js", "dotenv", "express"],
    ...[
      "fastest-levenshtein",
      "graphql",
      "graphql-scalars",
      "jsvat",
      "libphonenumber-js/min",
      "lru-cache",
      "pino",
      "prom-client",
      "proxy-from-env",
    ],
    ...["saxes", "tldts", "undici", "yaml", "zod"],
  ]);
});

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(await runHere(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
});
