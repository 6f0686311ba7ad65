import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "apache-arrow";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { billRows, bills, centsOf, startTables, sumOf, type TableKit } from "./table-kit.ts";

const asked = Date.UTC(2026, 10, 20, 8);
const rows = billRows(12_345);
const amount = 2;

let kit: TableKit;
let folder: string;
beforeAll(async () => {
  kit = await startTables();
  folder = mkdtempSync(join(tmpdir(), "tieline-files-"));
  await kit.take(rows, asked);
  for (const format of ["csv", "ndjson", "parquet", "arrow", "xlsx"])
    writeFileSync(pathOf(format), (await kit.get(`/bi/bills.${format}`)).bytes);
}, 60_000);
afterAll(async () => {
  await kit.close();
  rmSync(folder, { recursive: true });
});

const pathOf = (format: string) => join(folder, `bills.${format}`);
const has = (program: string, args: string[]) => spawnSync(program, args).status === 0;

/** What DuckDB reads out of a file, offline. */
async function duck(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:", { autoinstall_known_extensions: "false", autoload_known_extensions: "false" });
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(sql);
  const found = result.getRowObjectsJson() as Record<string, unknown>[];
  connection.closeSync();
  instance.closeSync();
  return found;
}

/** Of an answer of either door. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
const codeIn = (json: any): string => json.error?.code ?? json.errors[0].extensions.code;

describe("every format has the same rows, and sums to the cent", () => {
  it("csv, as plain text: texts are quoted, numbers and nulls are not", () => {
    const lines = readFileSync(pathOf("csv"), "utf8").split("\n");
    expect(lines[0]).toBe(bills.columns.map(({ name }) => name).join(","));
    expect(lines[1]).toBe('"B0000000","000",-5000,"EUR",-100,0,true,2024-02-28,2025-01-01T00:00:00.000Z,');
    expect(lines[3]).toBe('"B0000002","002",-4841.62,"GBP",-98,0.25,true,,2025-01-03T00:02:02.002Z,"=SUM(A1:A9)"');
  });

  it("csv and ndjson in DuckDB, with the types said", async () => {
    const types = "{'number': 'VARCHAR', 'amount': 'DECIMAL(28,8)'}";
    const sum = Number(sumOf(rows, amount)) / 100;
    const wanted = [{ n: "12345", total: sum.toFixed(8), number: "0012344" }];
    const select = "SELECT count(*) AS n, CAST(sum(amount) AS DECIMAL(38,8)) AS total, max_by(number, id) AS number";
    expect(await duck(`${select} FROM read_csv('${pathOf("csv")}', types=${types})`)).toEqual(wanted);
    expect(
      await duck(
        `${select} FROM read_json('${pathOf("ndjson")}', format='newline_delimited', columns={'id': 'VARCHAR', 'number': 'VARCHAR', 'amount': 'DECIMAL(28,8)'})`,
      ),
    ).toEqual(wanted);
  });

  it("ndjson: each line is an object with all columns", () => {
    const found = readFileSync(pathOf("ndjson"), "utf8").trimEnd().split("\n");
    expect(found).toHaveLength(rows.length);
    const [, , third] = found;
    expect(JSON.parse(third!)).toEqual({
      id: "B0000002",
      number: "002",
      amount: -4841.62,
      ccy: "GBP",
      days: -98,
      ratio: 0.25,
      paid: true,
      due: null,
      booked_at: "2025-01-03T00:02:02.002Z",
      customer: "=SUM(A1:A9)",
    });
  });

  it("parquet: types by themselves, decimals exact, instants in UTC", async () => {
    const described = await duck(`DESCRIBE SELECT * FROM '${pathOf("parquet")}'`);
    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ["id", "VARCHAR"],
      ["number", "VARCHAR"],
      ["amount", "DECIMAL(28,8)"],
      ["ccy", "VARCHAR"],
      ["days", "INTEGER"],
      ["ratio", "DOUBLE"],
      ["paid", "BOOLEAN"],
      ["due", "DATE"],
      ["booked_at", "TIMESTAMP WITH TIME ZONE"],
      ["customer", "VARCHAR"],
    ]);
    const [all] = await duck(
      `SELECT count(*) AS n, CAST(sum(amount) AS VARCHAR) AS total, sum(days) AS days, sum(ratio) AS ratio, count(*) FILTER (paid) AS paid, max(due)::VARCHAR AS due, epoch_ms(max(booked_at)) AS booked_at, count(customer) AS customers FROM '${pathOf("parquet")}'`,
    );
    const numbers = (at: number) => rows.reduce((sum, row) => sum + ((row[at] as number | null) ?? 0), 0);
    expect(all).toEqual({
      n: "12345",
      total: (Number(sumOf(rows, amount)) / 100).toFixed(8),
      days: String(numbers(4)),
      ratio: numbers(5),
      paid: String(rows.filter((row) => row[6] === true).length),
      due: "2026-11-23",
      booked_at: String(Math.max(...rows.map((row) => (row[8] === null ? 0 : Date.parse(String(row[8])))))),
      customers: String(rows.filter((row) => row[9] !== null).length),
    });
  });

  it("arrow: decimal128, and every cell as it was", () => {
    const table = tableFromIPC(readFileSync(pathOf("arrow")));
    expect(table.numRows).toBe(rows.length);
    expect(String(table.schema.fields[amount]!.type)).toBe("Decimal[28e+8]");
    const [amounts, days, paid, due, at, names] = ["amount", "days", "paid", "due", "booked_at", "customer"].map(
      (name) => table.getChild(name)!,
    );
    let sum = 0n;
    for (const [i, row] of rows.entries()) {
      const words = amounts!.get(i) as Uint32Array | null;
      expect(words === null).toBe(row[amount] === null);
      if (words)
        sum += BigInt.asIntN(128, (BigInt(words[3]!) << 96n) | (BigInt(words[2]!) << 64n) | (BigInt(words[1]!) << 32n) | BigInt(words[0]!));
      if (i % 97 !== 0) continue;
      expect([days!.get(i), paid!.get(i), names!.get(i)]).toEqual([row[4], row[6], row[9]]);
      expect(due!.get(i)).toEqual(row[7] === null ? null : Date.parse(String(row[7])));
      expect(at!.get(i)).toEqual(row[8] === null ? null : Date.parse(String(row[8])));
    }
    expect(sum).toBe(sumOf(rows, amount) * 1_000_000n);
  });

  const soffice = has("soffice", ["--version"]);
  it.skipIf(!soffice)(
    "xlsx in LibreOffice: leading zeros, formulas as texts, amounts and days as numbers",
    () => {
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder}/office`,
          "--headless",
          "--convert-to",
          "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
          "--outdir",
          join(folder, "out"),
          pathOf("xlsx"),
        ],
        { stdio: "ignore" },
      );
      const lines = readFileSync(join(folder, "out", "bills.csv"), "utf8").split("\n");
      expect(lines[0]).toBe(bills.columns.map(({ name }) => name).join(","));
      expect(lines[3]).toMatch(/^B0000002,002,"?-4,?841\.62"?,GBP,-98,0\.25,TRUE,,2025-01-03 00:02:02,=SUM\(A1:A9\)$/);
      const read = lines.slice(1).filter((line) => /^B\d{7},/.test(line));
      expect(read).toHaveLength(rows.length);
      const sum = read.reduce(
        (total, line) => total + centsOf((/^B\d+,\d+,"?(-?[\d,.]*)"?,[A-Z]{3}/.exec(line)?.[1] || "0").replaceAll(",", "")),
        0n,
      );
      expect(sum).toBe(sumOf(rows, amount));
    },
    120_000,
  );

  // Debian's packages are its own Python's.
  const python = ["/usr/bin/python3", "python3"].find((each) => has(each, ["-c", "import pandas"]));
  it.skipIf(!python)(
    "csv in pandas: codes stay texts, sums exact",
    () => {
      const script = `
import pandas, decimal, sys
frame = pandas.read_csv(sys.argv[1], dtype={"number": str, "amount": str})
print(len(frame), frame.number.iloc[-1], sum(decimal.Decimal(a) for a in frame.amount.dropna()), frame["booked_at"].notna().sum())`;
      const out = execFileSync(python!, ["-c", script, pathOf("csv")], { encoding: "utf8" }).trim();
      expect(out).toBe(`12345 0012344 ${Number(sumOf(rows, amount)) / 100} ${rows.filter((row) => row[8] !== null).length}`);
    },
    60_000,
  );
});

describe("over HTTP", () => {
  it("says what it is of, and gives parts of the same bytes", async () => {
    const whole = await kit.get("/bi/bills.parquet");
    expect(whole.headers).toMatchObject({
      "content-type": "application/vnd.apache.parquet",
      "content-disposition": 'attachment; filename="bills.parquet"',
      "x-tieline-snapshot": "20261120T080000000Z",
      "x-tieline-as-of": "2026-11-20T08:00:00.000Z",
      "x-tieline-snapshot-age": "3600",
      "x-tieline-complete": "true",
      "x-tieline-rows": "12345",
      "accept-ranges": "bytes",
    });
    const { etag } = whole.headers as { etag: string };
    const part = await kit.get("/bi/bills.parquet", { range: "bytes=100-199", "if-range": etag });
    expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 100-199/${whole.bytes.length}`]);
    expect(part.bytes.equals(whole.bytes.subarray(100, 200))).toBe(true);
    expect((await kit.get("/bi/bills.parquet", { "if-none-match": etag })).status).toBe(304);
    expect((await kit.get("/bi/bills.parquet", { range: "bytes=99999999-" })).status).toBe(416);
    const head = await kit.get("/bi/bills.parquet", {}, "HEAD");
    expect([head.status, head.bytes.length, head.headers["content-length"]]).toEqual([200, 0, String(whole.bytes.length)]);
  });

  it("compresses what is not compressed", async () => {
    const plain = await kit.get("/bi/bills.csv");
    const small = await kit.get("/bi/bills.csv", { "accept-encoding": "gzip" });
    expect(small.headers["content-encoding"]).toBe("gzip");
    expect(small.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(gunzipSync(small.bytes).equals(plain.bytes)).toBe(true);
    expect(small.headers.etag).not.toBe(plain.headers.etag);
    expect((await kit.get("/bi/bills.csv", { "accept-encoding": "gzip", "if-none-match": small.headers.etag! })).status).toBe(304);
    expect((await kit.get("/bi/bills.xlsx", { "accept-encoding": "gzip" })).headers["content-encoding"]).toBeUndefined();
  });

  it("lists views and snapshots, and serves earlier ones", async () => {
    const before = (await kit.get("/bi/bills.csv")).headers.etag;
    await kit.take(rows, asked + 60_000);
    // What did not change is the same file.
    expect((await kit.get("/bi/bills.csv")).headers).toMatchObject({ etag: before, "x-tieline-snapshot": "20261120T080100000Z" });
    await kit.take(billRows(10, 5), asked + 120_000);
    expect((await kit.get("/bi/snapshots")).json).toMatchObject([
      { snapshot: "20261120T080200000Z" },
      { snapshot: "20261120T080100000Z" },
      { snapshot: "20261120T080000000Z" },
    ]);
    expect((await kit.get("/bi/views")).json).toEqual([
      expect.objectContaining({
        name: "bills",
        title: "Bills",
        rows: 10,
        snapshot: "20261120T080200000Z",
        asOf: "2026-11-20T08:02:00.000Z",
        complete: true,
      }),
    ]);
    expect((await kit.get("/bi/views")).json[0].columns[2]).toEqual({
      name: "amount",
      type: "decimal",
      about: "The amount.",
      currency: "ccy",
    });
    expect((await kit.get("/bi/bills.csv?snapshot=20261120T080000000Z")).headers.etag).toBe(before);
    expect((await kit.get("/bi/bills.csv?asOf=2026-11-20T08:01:30Z")).headers.etag).toBe(before);
    expect((await kit.get("/bi/bills.csv?asOf=2026-11-20")).headers["x-tieline-rows"]).toBe("10");
  });

  it("opens the service in Power BI and Power Query", async () => {
    const pbids = await kit.get("/bi/bills.pbids");
    expect(JSON.parse(pbids.text).connections[0].details.address.url).toBe(`${kit.url}/odata/`);
    expect((await kit.get("/bi/bills.pq")).text).toContain(`OData.Feed("${kit.url}/odata/", null, [Implementation = "2.0"])`);
    const { text: odc, headers } = await kit.get("/bi/bills.odc");
    expect(headers["content-type"]).toBe("text/x-ms-odc; charset=utf-8");
    expect(XMLValidator.validate(odc)).toBe(true);
    // What Excel runs is the same query: XML in XML.
    const mashup = new XMLParser().parse(
      /<odc:PowerQueryMashupData>(.*)<\/odc:PowerQueryMashupData>/s
        .exec(odc)![1]!
        .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]!),
    );
    expect(mashup.Mashup.Items.Query.Formula.replaceAll("&quot;", '"')).toBe((await kit.get("/bi/bills.pq")).text.trim());
    expect((await kit.get("/bi/nothing.pq")).status).toBe(404);
  });

  it("hides the columns of a vendor outside the scopes, and refuses views of it", async () => {
    kit.readable = new Set(["zivio"]);
    const seen = await kit.get("/bi/bills.ndjson?snapshot=20261120T080000000Z");
    expect(seen.text).not.toMatch(/Quoted|SUM/);
    expect(JSON.parse(seen.text.split("\n")[2]!)).toMatchObject({ number: "002", customer: null });
    kit.readable = new Set(["cirrus"]);
    const refused = await kit.get("/bi/bills.csv");
    expect([refused.status, refused.json.errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
    expect(refused.json.errors[0].message).toMatch(/zivio/);
    expect((await kit.get("/bi/views")).json).toEqual([]);
    kit.readable = undefined;
  });

  it("refuses everything else with a sentence, and reads nothing outside its folder", async () => {
    const paths = [
      ..."/bi/bills /bi/bills.exe /bi/.csv /bi/nothing.csv /bi/BILLS.csv /bi/bills.csv.gz /bi/constructor.csv /bi/__proto__.csv /bi/views/x".split(
        " ",
      ),
      ..."/bi/..%2f..%2fetc%2fpasswd /bi/%2e%2e/snapshots/x.json /bi/bills.csv%00 /bi/rows /bi/files/x.csv /bi/%ff.csv".split(" "),
      ..."/bi/bills.csv?snapshot=..%2fx /bi/bills.csv?snapshot=19990101T000000000Z /bi/bills.csv?asOf=x /bi/bills.csv?asOf=2026&snapshot=1".split(
        " ",
      ),
      ..."/bi/bills.csv?snapshot=a&snapshot=b /bi/bills.csv?snapshot=%zz /bi/bills.csv?asOf=1999-01-01".split(" "),
    ];
    for (const path of paths) {
      const { status, text } = await kit.get(path);
      expect([400, 404, 410], `${path} ${status}`).toContain(status);
      expect(text).not.toMatch(/root:|tieline-tables/);
    }
    expect(kit.errors).toEqual([]);
    expect(readdirSync(kit.snapshots.madeFolder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  it("says so before the first snapshot", async () => {
    const empty = await startTables();
    for (const path of ["/bi/bills.csv", "/bi/bills.pbids", "/odata/bills", "/odata/bills('1')", "/odata/bills/$count"]) {
      const { status, headers, json } = await empty.get(path);
      expect([path, status, headers["retry-after"], codeIn(json)]).toEqual([path, 503, "5", "NOT_READY"]);
    }
    for (const path of ["/bi/bill.csv", "/bi/bill.pbids", "/bi/constructor.csv", "/odata/bill", "/odata/bill/$count", "/odata/toString"]) {
      const { status, headers, json, text } = await empty.get(path);
      expect([path, status, headers["retry-after"], codeIn(json)]).toEqual([path, 404, undefined, "NOT_FOUND"]);
      expect(text).toMatch(/There is no view \S+\. \/bi\/views lists those there are\./);
    }
    expect((await empty.get("/bi/views")).json).toMatchObject([{ name: "bills", snapshot: null, rows: null }]);
    await empty.close();
  });
});
