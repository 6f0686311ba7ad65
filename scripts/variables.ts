/**
 * Writes the table of variables in docs/operating.md from the schema of the configuration: `npm run variables`. With `--check` it only
 * says whether it is up to date.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { tielineVariables } from "../src/tieline-variables.ts";
import { vendorVariables } from "../src/vendor-config.ts";
import { fail, writeOrCheck } from "./output/generated-files.ts";

const begin = "<!-- variables: written by npm run variables -->";
const end = "<!-- end of variables -->";

type Row = readonly string[];

/** In Markdown, the columns as wide as their longest cell. */
function table(head: Row, rows: readonly Row[]): string {
  const all = [head, ...rows.map(escaped)];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: Row) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  const [first, ...others] = all.map(line);
  return [first, line(widths.map((width) => "-".repeat(width))), ...others].join("\n");
}

function escaped(row: Row): Row {
  return row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "\\<"));
}

function own(): Row[] {
  return Object.entries(tielineVariables).map(([name, { about, check, expected }]) => {
    const unset: unknown = check.parse(undefined);
    const value = unset === undefined || (Array.isArray(unset) && unset.length === 0) ? "" : `\`${unset}\``;
    return [`\`${name}\``, value, expected, about];
  });
}

function vendors(): Row[] {
  return vendorVariables.map(({ name, label, about, default: value }) => [
    `\`${name}\``,
    value ? `\`${value}\`` : "",
    `${label}: ${about}`,
  ]);
}

const file = pathToFileURL(resolve("docs/operating.md"));
const text = readFileSync(file, "utf8");
const [before, after] = [text.indexOf(begin), text.indexOf(end)];
if (before < 0 || after < before) fail(`docs/operating.md lacks the lines ${begin} and ${end}`);
else {
  const tables = `${begin}\n\n${table(["variable", "default", "value", "what it does"], own())}\n\n${table(["variable", "default", "what it is"], vendors())}\n\n`;
  writeOrCheck(new Map([[file, text.slice(0, before) + tables + text.slice(after)]]), "npm run variables");
}
