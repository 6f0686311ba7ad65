import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Converter, readRates, withReporting } from "../../src/doors/snapshots/reporting.ts";
import type { View } from "../../src/doors/views/view.ts";
import { billRows, bills } from "./table-kit.ts";

const folder = mkdtempSync(join(tmpdir(), "tieline-rates-"));
afterAll(() => rmSync(folder, { recursive: true }));
const rates = join(folder, "rates.csv");
const reporting = { currency: "EUR", rates };
const view = withReporting({ ...bills, branches: [], types: [] } as View, reporting);

describe("the currency of the reports", () => {
  it("is in the name of a column that comes last, of those alone who may see amount and currency", () => {
    expect(view.columns.map(({ name }) => name)).toEqual([...bills.columns.map(({ name }) => name), "amount_eur"]);
    expect(view.columns.at(-1)).toMatchObject({ type: "decimal", currency: null, vendors: ["zivio"] });
    // Where a vendor names no currency there is nothing to convert by.
    const unnamed = bills.columns.map((column) => (column.name === "amount" ? { ...column, currency: null } : column));
    expect(withReporting({ ...view, columns: unnamed }, reporting).columns).toHaveLength(bills.columns.length);
  });

  it("is the amount by its rate, to the cent; without a rate it is null, and told", () => {
    writeFileSync(rates, "# of the bank\ncurrency,rate\nGBP,1.17\n");
    const converter = new Converter(view, readRates(reporting));
    const [euros, , pounds] = billRows(3).map((row) => converter.convert([...row, null]));
    expect([euros!.at(2), euros!.at(-1)]).toEqual(["-5000", "-5000"]);
    // -4841.62 * 1.17 = -5664.6954
    expect([pounds!.at(2), pounds!.at(-1)]).toEqual(["-4841.62", "-5664.7"]);
    expect(converter.gaps()).toEqual([]);
    const without = new Converter(view, new Map([["EUR", "1"]]));
    for (const row of billRows(3)) without.convert([...row, null]);
    expect(without.gaps()).toEqual([
      { code: "NO_RATE", message: 'There is no rate for "GBP": amounts in it are null in the reporting currency.', count: 2 },
    ]);
  });

  it("tells the line that is no rate", () => {
    for (const line of ["GBP;1.17", "GBP,0", "POUND,1", "GBP,1,17", "GBP,-1"]) {
      writeFileSync(rates, `currency,rate\n${line}\n`);
      expect(() => readRates(reporting), line).toThrow(/rates\.csv, line 2: expected a currency and a rate/);
    }
    expect(() => readRates({ ...reporting, rates: join(folder, "nothing.csv") })).toThrow(/nothing\.csv/);
  });
});
