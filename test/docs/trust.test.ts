import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/trust.md", root), "utf8");
const named = [...new Set([...page.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!))];

test("each promise names tests, or says that nothing proves it yet", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| promise") && !line.startsWith("| --"));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => !/`test\/[^`]+`|`npm run|not proven/.test(row))).toEqual([]);
});

test.each(named)("%s is there and has tests", (file) => {
  expect(existsSync(new URL(file, root))).toBe(true);
  expect(readFileSync(new URL(file, root), "utf8")).toMatch(/\b(test|it)(\.\w+)*[(<[]|\b(test|it)\.each/);
});
