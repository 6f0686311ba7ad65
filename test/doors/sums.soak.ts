import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MadeFiles } from "../../src/doors/files/made-files.ts";
import { openTable } from "../../src/doors/snapshots/access.ts";
import { askDuckDb } from "../../src/doors/sql/duckdb.ts";
import { repeats } from "../soak.ts";
import { type Served, serveBi } from "./kit.ts";
import { billRows, centsOf, startTables } from "./table-kit.ts";

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

describe("sums over every amount, while data changes", () => {
  let kit: Served;
  beforeAll(async () => {
    kit = await serveBi({ scale: 0.1 });
  }, 120_000);
  afterAll(() => kit.close());

  /** What the milestones of the sandbox are worth, by currency, in cents. */
  const truth = new Map<string, bigint>();
  const add = (currency: string, cents: bigint) => truth.set(currency, (truth.get(currency) ?? 0n) + cents);

  /** A milestone gets another price, as a sync would bring it. */
  async function change(round: number): Promise<void> {
    const { records } = await kit.store.select({ type: "ZivioMilestone", count: 500 });
    const { resource, id, data, sent, loadedFields } = records[(round * 7) % records.length]!;
    const { rate, ccy } = data as { rate: string | null; ccy: string };
    const price = `${1000 + round * 13}.${10 + round}`;
    add(ccy, centsOf(price) - (rate === null ? 0n : centsOf(String(rate))));
    const record = { resource, id, data: { ...data, rate: price }, sent: { ...sent, rate: price }, loadedFields };
    await kit.store.write({ type: "ZivioMilestone", records: [{ record, seenAt: kit.tieline.clock.now() + round }] });
    await kit.store.flush();
  }

  it("are the same at every door, and those of the sandbox", { timeout: 600_000 }, async () => {
    for (const { seen, amount, currency } of kit.world.milestones) if (seen.zivio) add(currency, centsOf(String(amount)));
    for (let round = 0; round < repeats(20, 4); round++) {
      if (round > 0) await change(round);
      const snapshot = await kit.bi.refresher.refresh();
      const made = new MadeFiles(kit.bi.snapshots);
      const files = new Map<string, string>();
      for (const [name, { columns, rows }] of Object.entries(snapshot.views)) {
        const amounts = columns.filter(({ type }) => type === "decimal").map((column) => column.name);
        if (amounts.length === 0 || rows === 0) continue;
        const table = openTable(kit.bi.snapshots, snapshot, { name, readable: undefined });
        files.set(name, await made.of(table, "parquet"));
        const lines = (await kit.get(`/bi/${name}.ndjson`)).text.trimEnd().split("\n");
        const objects = lines.map((line) => JSON.parse(line.replace(/:(-?\d+(?:\.\d+)?)(?=[,}])/g, ':"$1"')));
        const pages = await odataRows(name);
        const csv = await askDuckDb({
          files: new Map([[name, files.get(name)!]]),
          sql: `select ${amounts.map((amount) => `cast(sum(${amount}) as decimal(38,8)) as ${amount}`).join(", ")} from ${name}`,
          timeoutMs: 60_000,
        });
        for (const [i, amount] of amounts.entries()) {
          const sums = [objects, pages].map((of) => sumOf(of, amount));
          expect(sums[1], `${round} ${name}.${amount}`).toBe(sums[0]);
          const [digits] = csv.rows;
          expect(digits![i] === null ? 0n : centsOf(String(digits![i])), `${round} ${name}.${amount}`).toBe(sums[0]);
        }
        if (name !== "milestones") continue;
        for (const [currency, cents] of truth)
          expect(
            sumOf(
              objects.filter((row) => row.currency === currency),
              "amount",
            ),
            `${round} ${currency}`,
          ).toBe(cents);
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

  function sumOf(rows: readonly Record<string, string | null>[], amount: string): bigint {
    return rows.reduce((sum, { [amount]: value }) => sum + (value == null ? 0n : centsOf(String(value))), 0n);
  }
});
