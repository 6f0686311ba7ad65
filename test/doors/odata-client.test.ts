import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { OData } from "@odata/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { billRows, bills, startTables, type TableKit } from "./table-kit.ts";

const rows = billRows(500);
const names = bills.columns.map(({ name }) => name);
const at = (name: string) => names.indexOf(name);

describe("@odata/client", () => {
  let kit: TableKit;
  beforeAll(async () => {
    kit = await startTables();
    await kit.take(rows, Date.UTC(2026, 10, 20, 8));
  });
  afterAll(() => kit.close());

  const client = (commonHeaders = {}) => OData.New4({ serviceEndpoint: `${kit.url}/odata/`, commonHeaders });
  const idOf = ({ id }: { id: string }) => id;

  it("finds the sets in the service document, and their types in $metadata", async () => {
    const service = await client().newRequest<{ name: string }>({ collection: "" });
    expect((service.value as unknown as { name: string }[]).map(({ name }) => name)).toEqual(["bills"]);
    // It asks for JSON, of the description, too.
    const { tieline } = (await client().newRequest({ collection: "$metadata" })) as unknown as { tieline: { bills: object } };
    expect(Object.keys(tieline.bills)).toEqual(expect.arrayContaining(names));
  });

  it("filters, orders, chooses and counts", async () => {
    const set = client().getEntitySet<Record<string, unknown>>("bills");
    const filter = set.newFilter().property("ccy").eq("EUR").property("days").gt(50);
    const wanted = rows.filter((row) => row[at("ccy")] === "EUR" && Number(row[at("days")]) > 50);
    const options = client().newOptions().filter(filter).select(["id", "days"]).orderby("id", "desc").top(10);
    const found = (await set.query(options)) as { id: string; days: number }[];
    expect(found).toEqual(
      wanted
        .reverse()
        .slice(0, 10)
        .map((row) => ({ id: row[at("id")], days: row[at("days")] })),
    );
    expect(await set.count(filter)).toBe(wanted.length);
    expect((await set.retrieve("B0000007")).number).toBe("007");
  });

  it("turns pages, by its own numbers and by the links that it is given", async () => {
    const set = client().getEntitySet<{ id: string }>("bills");
    const mine: string[] = [];
    for (let skip = 0; skip < rows.length; skip += 200)
      mine.push(...(await set.query(client().newOptions().select("id").top(200).skip(skip))).map(idOf));
    expect(mine).toEqual(rows.map((row) => row[0]));
    const linked: string[] = [];
    let pages = 0;
    const paging = client({ prefer: "odata.maxpagesize=200" });
    const parameters = client().newOptions().select("id");
    for (;;) {
      pages++;
      const page = await paging.newRequest<{ id: string }>({ collection: "bills", params: parameters });
      linked.push(...(page.value as unknown as { id: string }[]).map(idOf));
      const link = (page as unknown as Record<string, string | undefined>)["@odata.nextLink"];
      if (link === undefined) break;
      parameters.custom("$skiptoken", new URL(link).searchParams.get("$skiptoken")!);
    }
    expect(linked).toEqual(mine);
    expect(pages).toBe(3);
  });
});

/** A program that reads a table by the links, and is busy with each page for longer than the server keeps an idle connection. */
const busyReader = `
  let [, url] = process.argv, rows = 0;
  while (url) {
    const page = await (await fetch(url, { headers: { prefer: "odata.maxpagesize=100" } })).json();
    rows += page.value.length;
    url = page["@odata.nextLink"];
    for (const until = Date.now() + 300; Date.now() < until; );
  }
  console.log(rows);
`;

describe("a client that is busy between two pages", () => {
  it("is not cut off: it is not told to keep a connection that the server gives up meanwhile", async () => {
    const kit = await startTables();
    kit.server.keepAliveTimeout = 50;
    await kit.take(rows, Date.UTC(2026, 10, 20, 8));
    const program = ["--input-type=module", "--eval", busyReader, `${kit.url}/odata/bills`];
    const { stdout } = await promisify(execFile)(process.execPath, program);
    expect(Number(stdout)).toBe(rows.length);
    // Where nothing follows the connection stays.
    expect((await kit.get("/odata/bills?$top=10", { connection: "keep-alive" })).headers.connection).toBe("keep-alive");
    await kit.close();
  });
});
