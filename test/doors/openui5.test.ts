import { createReadStream, existsSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeInChromium, startChromium } from "../server/chromium.ts";
import { billRows, bills, startTables, sumOf, type TableKit } from "./table-kit.ts";

const ui5 = folderOfUi5();
if (ui5 === undefined) console.log("SKIPPED: OpenUI5's OData V4 model: @openui5/sap.ui.core is not installed");
const describeHere = ui5 === undefined ? describe.skip : describeInChromium;

function folderOfUi5(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@openui5/sap.ui.core/package.json")), "src");
  } catch {
    return undefined;
  }
}

const contentTypes: Readonly<Record<string, string>> = { ".js": "text/javascript", ".json": "application/json" };
const libraryPage =
  '<script src="/ui5/ui5loader.js"></script><script src="/ui5/ui5loader-autoconfig.js" data-sap-ui-async="true"></script>';

const rows = billRows(230);
const at = (name: string) => bills.columns.findIndex((column) => column.name === name);

/** Runs in the page, over the model `model` and the modules of filters and orders. */
interface InPage {
  // biome-ignore lint/suspicious/noExplicitAny: the library has no types here
  model: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  Filter: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  Sorter: any;
}

/** A strict client: it reads the description of the service first, and refuses what that does not say. */
describeHere("OpenUI5's OData V4 model", () => {
  let kit: TableKit;
  let server: Server;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    kit = await startTables();
    await kit.take(rows, Date.UTC(2026, 10, 20, 8));
    const [doors] = kit.server.listeners("request") as RequestListener[];
    // The library, a page that loads it and the doors are one origin.
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, "http://localhost");
      const path = join(ui5!, pathname.replace(/^\/ui5\//, ""));
      if (pathname.startsWith("/odata")) {
        asked.push(decodeURIComponent(request.url!));
        doors!(request, response);
      } else if (pathname === "/") response.setHeader("content-type", "text/html").end(libraryPage);
      else if (existsSync(path)) {
        response.setHeader("content-type", contentTypes[extname(path)] ?? "text/plain");
        createReadStream(path).pipe(response);
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await startChromium();
    page = await browser.newPage();
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(async () => {
      const scope = globalThis as unknown as {
        sap: { ui: { require(names: string[], ok: (...found: never[]) => void, no: unknown): void } };
        loaded: object;
      };
      const names = ["sap/ui/model/odata/v4/ODataModel", "sap/ui/model/Filter", "sap/ui/model/Sorter"];
      await new Promise<void>((resolve, reject) => {
        const ok = (ODataModel: new (options: object) => object, Filter: object, Sorter: object) => {
          const model = new ODataModel({ serviceUrl: "/odata/", groupId: "$direct", operationMode: "Server", autoExpandSelect: false });
          scope.loaded = { model, Filter, Sorter };
          resolve();
        };
        scope.sap.ui.require(names, ok, reject);
      });
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await kit?.close();
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
  const run = <A>(what: (library: InPage, argument: A) => Promise<any>, argument?: A): Promise<any> =>
    page.evaluate(`(${what})(window.loaded, ${JSON.stringify(argument) ?? "undefined"})`);

  it("reads the types of the columns from $metadata", { timeout: 60_000 }, async () => {
    const types = await run(async ({ model }) => {
      const meta = model.getMetaModel();
      const names = ["id", "amount", "days", "ratio", "paid", "due", "booked_at"];
      return Promise.all(names.map((name) => meta.requestObject(`/bills/${name}`).then((property: object) => ({ name, ...property }))));
    });
    expect(types.map(({ name, $Type }: { name: string; $Type: string }) => [name, $Type])).toEqual([
      ...[
        ["id", "Edm.String"],
        ["amount", "Edm.Decimal"],
        ["days", "Edm.Int32"],
        ["ratio", "Edm.Double"],
      ],
      ...[
        ["paid", "Edm.Boolean"],
        ["due", "Edm.Date"],
        ["booked_at", "Edm.DateTimeOffset"],
      ],
    ]);
    expect(types[1]).toMatchObject({ $Precision: 28, $Scale: 8 });
  });

  it("filters, orders, counts and scrolls, with all digits of the amounts", { timeout: 60_000 }, async () => {
    asked.length = 0;
    const seen = await run(async ({ model, Filter, Sorter }) => {
      const list = model.bindList("/bills", undefined, [new Sorter("amount", true), new Sorter("id")], [new Filter("ccy", "EQ", "EUR")], {
        $count: true,
        $select: "id,amount,ccy",
      });
      const found: object[] = [];
      for (let from = 0; from === 0 || from < list.getCount(); from += 30)
        for (const context of await list.requestContexts(from, 30)) found.push(context.getObject());
      return { count: list.getCount(), found };
    });
    const euros = rows.filter((row) => row[at("ccy")] === "EUR");
    expect(seen.count).toBe(euros.length);
    const amount = (row: { amount: string | null }) => (row.amount === null ? Number.NEGATIVE_INFINITY : Number(row.amount));
    const found: { id: string; amount: string | null }[] = seen.found;
    expect(found.map(({ id }) => id).sort()).toEqual(euros.map((row) => row[0]));
    expect(found.every((row, i) => i === 0 || amount(found[i - 1]!) >= amount(row))).toBe(true);
    for (const { id, amount } of found) expect(amount).toBe(rows.find((row) => row[0] === id)![at("amount")]);
    expect(asked.some((url) => url.includes("$filter=ccy eq 'EUR'"))).toBe(true);
  });

  it("reads a row by its key, and totals", { timeout: 60_000 }, async () => {
    const [row, totals] = await run(async ({ model }) => {
      const one = await model.bindContext("/bills('B0000007')").requestObject();
      const list = model.bindList("/bills", undefined, [], [], { $apply: "groupby((ccy),aggregate(amount with sum as total))" });
      return [one, (await list.requestContexts(0, 10)).map((context: { getObject(): object }) => context.getObject())];
    });
    expect(row).toMatchObject({ id: "B0000007", number: "007" });
    for (const ccy of ["EUR", "GBP"]) {
      const { total } = totals.find((each: { ccy: string }) => each.ccy === ccy);
      expect(BigInt(Math.round(Number(total) * 100))).toBe(
        sumOf(
          rows.filter((each) => each[at("ccy")] === ccy),
          at("amount"),
        ),
      );
    }
    expect(complaints).toEqual([]);
  });
});
