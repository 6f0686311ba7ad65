import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { buildSchema, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shapeOf } from "../../src/cli/shape.ts";
import { makeWriter } from "../../src/cli/writer.ts";

/** What docs/cli.md says about reading the files, as other programs take it. */
const page = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");

const schema = buildSchema(`
  type Query { invoices: [Invoice] }
  scalar Decimal scalar Date
  type Invoice { number: String total: Decimal due: Date count: Int paid: Boolean remark: String items: [Item] }
  type Item { sku: String }
`);
const query = "{ invoices { number total due count paid remark items { sku } } }";

const invoices = [
  { number: "0005498948", total: "39281915.999999985", due: "2026-01-02", count: 7, paid: true, remark: 'say "x", then\ngo on', items: [] },
  { number: "00012345678901234567890", total: "-12.50", due: "1999-12-31", count: -3, paid: false, remark: "1/2", items: [{ sku: "007" }] },
  { number: "1e5", total: "0.10", due: null, count: 0, paid: null, remark: "Zürich, 日本", items: null },
  { number: "TRUE", total: null, due: null, count: null, paid: null, remark: null, items: null },
];
/** All of it as texts; what is null is empty. */
const texts = invoices.map(({ items, ...rest }) => [
  ...Object.values(rest).map((value) => (value === null ? "" : String(value))),
  items === null ? "" : JSON.stringify(items),
]);

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-imports-"));
  file = join(folder, "invoices.csv");
  const writer = makeWriter({ format: "csv" }, () => shapeOf(schema, parse(query), {}), undefined);
  writeFileSync(file, writer.page({ data: { invoices } }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isThere = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

describe("DuckDB", () => {
  async function ask(sql: string): Promise<unknown[][]> {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    try {
      return (await connection.runAndReadAll(sql)).getRows();
    } finally {
      connection.closeSync();
    }
  }
  /** The line of the page, for our file. */
  const documented = (pattern: RegExp) => pattern.exec(page)![0].replace("invoices.csv", file);

  test("reads every digit with the documented line", async () => {
    const rows = await ask(documented(/SELECT \* FROM read_csv\('invoices\.csv'[^;]+/));
    expect(rows.map((row) => row.map((cell) => cell ?? ""))).toEqual(texts);
  });

  test("adds up exactly", async () => {
    const sum = documented(/SELECT sum[^;]+/)
      .replace("chargeTotal", "total")
      .replace("DECIMAL(38, 4)", "DECIMAL(38, 12)");
    expect(String((await ask(`SELECT (${sum})::VARCHAR`))[0]![0])).toBe("39281903.599999985000");
  });
});

describe.skipIf(!isThere("soffice", "--version"))("LibreOffice (skipped where there is no soffice)", () => {
  interface Cell {
    "text:p"?: unknown;
    "@office:value-type"?: string;
  }

  test("shows every digit with the documented line", { timeout: 120_000 }, () => {
    const filter = /--infilter="([^"]+)"/.exec(page)![1]!;
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", `--infilter=${filter}`, "--convert-to", "fods", "--outdir", folder, file], {
      stdio: "ignore",
    });
    const isArray = (name: string) => ["table:table-row", "table:table-cell", "text:p"].includes(name);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false, isArray });
    const document = parser.parse(readFileSync(file.replace(/csv$/, "fods"), "utf8"));
    const rows = document["office:document"]["office:body"]["office:spreadsheet"]["table:table"]["table:table-row"] as {
      "table:table-cell": Cell[];
    }[];
    const [head, ...cells] = rows.map((row) => row["table:table-cell"]);
    expect(head!.map((cell) => String(cell["text:p"]))).toEqual(["number", "total", "due", "count", "paid", "remark", "items"]);
    cells.forEach((row, i) => {
      const shown = texts[i]!.map((_, at) => ((row[at]?.["text:p"] as string[] | undefined) ?? [""]).join("\n"));
      // Truth values are shown in the language of the program.
      expect(shown.map((text, at) => (at === 4 ? text.toLowerCase() : text)).slice(0, row.length)).toEqual(texts[i]!.slice(0, row.length));
      for (const at of [0, 1, 2]) if (texts[i]![at] !== "") expect(row[at]!["@office:value-type"]).toBe("string");
    });
  });
});

const python = process.env.TIELINE_TEST_PYTHON ?? "python3";
describe.skipIf(!isThere(python, "-c", "import pandas"))("pandas (skipped where it is not installed)", () => {
  test("reads every digit with the documented line", { timeout: 60_000 }, () => {
    const line = /pandas\.read_csv\(.+\)/.exec(page)![0].replace("invoices.csv", file);
    const program = `import pandas\nprint(${line}.fillna("").to_json(orient="values"))`;
    expect(JSON.parse(execFileSync(python, ["-c", program], { encoding: "utf8" }))).toEqual(texts);
  });
});
