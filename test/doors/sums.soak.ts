import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MadeFiles } from "../../src/doors/files/made-files.ts";
import { fillTables } from "../../src/doors/postgres/tables.ts";
import { catalogueOf } from "../../src/doors/sql/catalogue.ts";
import { askDuckDb } from "../../src/doors/sql/duckdb.ts";
import { repeats } from "../soak.ts";
import { type Served, serveBi } from "./kit.ts";
import { readCsv, readNdjson, readXlsx, type Sums, sumArrow, sumObjects } from "./sums.ts";
import { billRows, startTables } from "./table-kit.ts";

describe("a reader that turns pages", () => {
  it("stays in one snapshot, however often another one is swapped in", { timeout: 600_000 }, async () => {
    const kit = await startTables();
    const count = 40;
    // Every row of a snapshot tells which one it is of.
    const take = (round: number) =>
      kit.take(
        billRows(count).map((row) => row.with(1, String(round))),
        Date.UTC(2026, 0, 1) + round,
      );
    await take(0);
    let mixed = 0;
    for (let round = 1; round <= repeats(1000, 100); round++) {
      const seen = new Set<string>();
      let rows = 0;
      let next: string | undefined = "/odata/bills?$select=id,number";
      while (next) {
        const { json } = await kit.get(next, { prefer: "odata.maxpagesize=15" });
        for (const { number } of json.value) seen.add(number);
        rows += json.value.length;
        if (rows === 15) await take(round);
        next = json["@odata.nextLink"]?.slice(kit.url.length);
      }
      if (seen.size !== 1 || rows !== count) mixed++;
    }
    await kit.close();
    expect(mixed).toBe(0);
  });
});

const address = process.env.TIELINE_TEST_DATABASE_URL ?? "postgres://postgres@localhost:5432/postgres";
const reachable = await new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 })
  .connect()
  .then(() => true)
  .catch(() => false);

describe("sums over every amount, while users of the vendors change their records", () => {
  const schema = `sums_${randomUUID().slice(0, 8)}`;
  const url = new URL(address);
  url.searchParams.set("options", `-csearch_path=${schema}`);
  let kit: Served;
  let client: pg.Client | undefined;
  beforeAll(async () => {
    kit = await serveBi({ scale: 0.1 });
    if (!reachable) return console.warn("SKIPPED: the tables in PostgreSQL, which is not there.");
    client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(`CREATE SCHEMA ${schema}`);
  }, 120_000);
  afterAll(async () => {
    await client?.query(`DROP SCHEMA ${schema} CASCADE`);
    await client?.end();
    await kit.close();
  });

  /** A milestone gets another price, an invoice other totals; a sync brings them. */
  async function change(round: number): Promise<void> {
    const { zivio, currentRms } = kit.vendors;
    const at = new Date(kit.tieline.clock.now() + round * 1000).toISOString();
    const pick = (ids: string[]) => ids.sort()[(round * 7) % ids.length]!;
    zivio.editor.change("", pick(zivio.editor.ids("")), { rate: `${1000 + round * 13}.${10 + round}`, updated_at: at });
    const [net, tax] = [2000 + round * 17, 400 + round];
    currentRms.editor.change("Invoice", pick(currentRms.editor.ids("Invoice")), {
      charge_excluding_tax_total: `${net}.25`,
      tax_total: `${tax}.5`,
      charge_including_tax_total: `${net + tax}.75`,
      updated_at: at,
    });
    await kit.tieline.sync!.once();
    await kit.store.flush();
  }

  /** What the vendors themselves hold now, by column of the view. */
  async function truths(): Promise<Record<string, Sums>> {
    const { variables: own } = kit.sandbox;
    const ask = async (base: string, path: string, headers: Record<string, string | undefined>) =>
      (await (await fetch(`${own[base]}/${path}`, { headers: headers as Record<string, string> })).json()) as Record<string, unknown>;
    const zivio = { "X-API-Key": own.ZIVIO_API_KEY, "zivio-tenant-id": own.ZIVIO_TENANT_ID };
    const rental = { "X-AUTH-TOKEN": own.CURRENT_RMS_API_KEY, "X-SUBDOMAIN": own.CURRENT_RMS_SUBDOMAIN };
    const all = async (
      base: string,
      path: string,
      { headers, member }: { headers: Record<string, string | undefined>; member: string },
    ) => {
      const found: Record<string, unknown>[] = [];
      for (let page = 1; ; page++) {
        const rows = (await ask(base, `${path}&page=${page}`, headers))[member] as Record<string, unknown>[];
        found.push(...rows);
        if (rows.length === 0) return found;
      }
    };
    const milestones = (await all("ZIVIO_BASE_URL", "sales_milestones?limit=100", { headers: zivio, member: "milestones" })).map(
      ({ rate, status }) => ({ amount: rate, status }),
    );
    const invoices: Record<string, unknown>[] = (
      await all("CURRENT_RMS_BASE_URL", "invoices?filtermode=all&per_page=100", { headers: rental, member: "invoices" })
    ).map((invoice) => ({
      ...invoice,
      net_amount: invoice.charge_excluding_tax_total,
      tax_amount: invoice.tax_total,
      gross_amount: invoice.charge_including_tax_total,
    }));
    const owed = invoices.filter(({ status, invoice_type }) => [10, 30].includes(Number(status)) && Number(invoice_type) === 0);
    return {
      milestones: sumObjects(milestones),
      milestones_to_cash: sumObjects(milestones.filter(({ status }) => status === "approved")),
      invoices: sumObjects(invoices),
      // Issued or posted, and no credit note.
      receivables: sumObjects(owed),
    };
  }

  it("are the same at every door, and what the vendors hold", { timeout: 600_000 }, async () => {
    const seen: string[] = [];
    for (let round = 0; round < repeats(20, 3); round++) {
      if (round > 0) await change(round);
      const snapshot = await kit.bi.refresher.refresh();
      if (client) await fillTables(url.href, kit.bi.snapshots, snapshot);
      const truth = await truths();
      // The vendors' users did something.
      const changed = `${truth.milestones!("amount")} ${truth.invoices!("gross_amount")}`;
      expect(seen).not.toContain(changed);
      seen.push(changed);
      const catalogue = await catalogueOf(kit.bi.snapshots, new MadeFiles(kit.bi.snapshots), snapshot);
      for (const [name, { columns }] of Object.entries(snapshot.views)) {
        const amounts = columns.filter(({ type }) => type === "decimal").map((column) => column.name);
        if (amounts.length === 0) continue;
        const file = async (format: string) => kit.get(`/bi/${name}.${format}`);
        const sums = (cast: string) =>
          `select ${amounts.map((amount) => `cast(sum(${amount}) as ${cast}) as ${amount}`).join(", ")} from ${name}`;
        const duck = await askDuckDb({ catalogue, sql: sums("decimal(38,8)"), timeoutMs: 60_000 });
        const doors: Record<string, Sums> = {
          ndjson: sumObjects(readNdjson((await file("ndjson")).text)),
          csv: sumObjects(readCsv((await file("csv")).text)),
          arrow: sumArrow((await file("arrow")).bytes),
          xlsx: sumObjects(readXlsx((await file("xlsx")).bytes)),
          odata: sumObjects(await odataRows(name)),
          parquet: sumObjects([Object.fromEntries(amounts.map((amount, i) => [amount, duck.rows[0]![i]]))]),
          ...(client && { postgres: sumObjects((await client.query(sums("text"))).rows) }),
        };
        for (const amount of amounts) {
          const told = Object.fromEntries(Object.entries(doors).map(([door, sum]) => [door, sum(amount)]));
          // What is computed from the records of several vendors is compared with the graph in served.test.ts.
          const ofVendor = ["invoiced", "open"].includes(amount) ? undefined : truth[name];
          const wanted = ofVendor ? ofVendor(amount) : told.ndjson;
          expect(told, `${round} ${name}.${amount}`).toEqual(Object.fromEntries(Object.keys(doors).map((door) => [door, wanted])));
        }
      }
    }
  });

  async function odataRows(name: string): Promise<Record<string, string | null>[]> {
    const rows: Record<string, string | null>[] = [];
    let next: string | undefined = `/odata/${name}`;
    while (next) {
      const { json } = await kit.get(next, { accept: "application/json;IEEE754Compatible=true", prefer: "odata.maxpagesize=50" });
      rows.push(...json.value);
      next = json["@odata.nextLink"]?.slice(kit.server.url.length);
    }
    return rows;
  }
});
