import { expect, test } from "vitest";
import { formatCell, layOut, layOutBlocks, printRows } from "../../src/cli/table.ts";

const columns = ["id", "name", "account.name", "remark"];
const rows = [
  ["1", "n".repeat(60), "Acme", "r".repeat(40)],
  ["2", "short", "", ""],
];
const table = (width?: number) => {
  const layout = layOut(columns, rows, width);
  return { ...layout, text: printRows(layout, rows, { head: true }) };
};
const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));

test("a table without a limit shows all columns, cells up to 48 characters", () => {
  const { text, leftOut } = table();
  expect(leftOut).toEqual([]);
  expect(text.split("\n")[0]).toMatch(/^id {2}name {46}account\.name {2}remark/);
  expect(text).toContain(`${"n".repeat(47)}…`);
});

test("a table narrows its columns, then breaks their names, before it leaves any out", () => {
  expect(table(90)).toMatchObject({ kind: "table", breakNames: false, leftOut: [] });
  expect(table(66)).toMatchObject({ kind: "table", breakNames: true, leftOut: [], widths: [2, 24, 8, 24] });
  expect(table(66).text.split("\n").slice(0, 2)).toEqual([
    expect.stringMatching(/^id {2}name +account\. {2}remark/),
    expect.stringMatching(/^ +name +$/),
  ]);
  for (const width of [110, 90, 72, 66]) expect(widest(table(width).text.trimEnd())).toBeLessThanOrEqual(width);
});

test("a table leaves out columns from the right; where less than half of them fit, records are blocks", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const values = [names.map(() => "x".repeat(30))];
  expect(layOut(names, values, 80)).toMatchObject({ kind: "table", shown: [0, 1, 2, 3], leftOut: ["e", "f"] });
  expect(layOut([...names, ...names], [[...values[0]!, ...values[0]!]], 80)).toMatchObject({ kind: "blocks", leftOut: [] });
});

test("a narrow terminal shows each record as a block", () => {
  const { kind, text, leftOut } = table(40);
  expect([kind, leftOut]).toEqual(["blocks", []]);
  expect(text.split("\n")).toEqual([
    "id            1",
    `name          ${"n".repeat(26)}`,
    `              ${"n".repeat(26)}`,
    `              ${"n".repeat(8)}`,
    "account.name  Acme",
    `remark        ${"r".repeat(26)}`,
    `              ${"r".repeat(14)}`,
    "",
    "id            2",
    "name          short",
    "account.name  ",
    "remark        ",
    "",
    "",
  ]);
});

test("a value of a block is broken at spaces, and never cut", () => {
  const layout = layOut(["id", "remark"], [["", ""]], 20);
  expect(layout.kind).toBe("table");
  const blocks = layOutBlocks(["id", "remark"], 20);
  expect(printRows(blocks, [["1", "goods were sent 日本語日本語 later"]], { head: true })).toBe(
    "id      1\nremark  goods were\n        sent\n        日本語日本語\n        later\n\n",
  );
});

test("later pages have the widths of the first, and no second header", () => {
  const layout = layOut(["a", "b"], [["1", "22"]], 80);
  expect(printRows(layout, [["1", "22"]], { head: true })).toBe("a  b \n1  22\n");
  expect(printRows(layout, [["333", "4"]], { head: false })).toBe("…  4 \n");
  expect(printRows(layout, [], { head: false })).toBe("");
});

test("a cell is one line, and moves no cursor", () => {
  expect(["a\nb\r\nc\td", "\u001b[31mred\u009b2J", null, undefined, 0, false].map(formatCell)).toEqual([
    "a b c d",
    "�[31mred�2J",
    "",
    "",
    "0",
    "false",
  ]);
});

test("wide characters take two columns", () => {
  const layout = layOut(["a"], [["日本語"]], 80);
  expect(layout.widths).toEqual([6]);
  expect(printRows(layout, [["日本語"]], { head: false })).toBe("日本語\n");
});
