import { readFileSync } from "node:fs";
import { Decimal as AnyDecimal } from "decimal.js";
import { plainDecimal } from "../../engine/model/decimal.ts";
import { fits } from "../views/decimals.ts";
import type { Cell, Column, Row, View } from "../views/view.ts";
import type { Gap } from "./snapshot.ts";

/** The currency of a company's reports, and a file of what others are worth in it. */
export interface Reporting {
  /** ISO 4217, such as EUR. */
  currency: string;
  /** CSV: `currency,rate`, a line each; the rate is what one unit is worth in the reporting currency. Read anew for each snapshot. */
  rates: string;
}

const Decimal = AnyDecimal.clone({ precision: 60 });
const places = 2;

/** The view with a column more for each amount whose currency stands beside it, in the reporting currency and named for it: `open_eur`. */
export function withReporting(view: View, { currency }: Reporting): View {
  const added = view.columns.flatMap((column): Column[] => {
    const beside = view.columns.find(({ name }) => name === column.currency);
    const name = `${column.name}_${currency.toLowerCase()}`;
    if (column.type !== "decimal" || !beside || view.columns.some((other) => other.name === name)) return [];
    const about = `${column.name} in ${currency}, by the rates of the day of the snapshot, to ${places} places.`;
    const vendors = [...new Set([...column.vendors, ...beside.vendors])];
    return [{ name, type: "decimal", about, currency: null, vendors, converted: { amount: column.name, currency: beside.name } }];
  });
  return added.length === 0 ? view : { ...view, columns: [...view.columns, ...added] };
}

/** Fills the columns of the reporting currency. Amounts whose rate is missing are null, and counted. */
export class Converter {
  readonly #steps: readonly { from: number; by: number; to: number }[];
  readonly #rates: ReadonlyMap<string, string>;
  readonly #missing = new Map<string, number>();

  constructor({ columns }: Pick<View, "columns">, rates: ReadonlyMap<string, string>) {
    const at = (wanted: string) => columns.findIndex(({ name }) => name === wanted);
    this.#steps = columns.flatMap(({ converted }, to) =>
      converted ? [{ from: at(converted.amount), by: at(converted.currency), to }] : [],
    );
    this.#rates = rates;
  }

  convert(row: Row): Row {
    if (this.#steps.length === 0) return row;
    const cells = [...row];
    for (const { from, by, to } of this.#steps) cells[to] = this.#value(row[from]!, row[by]!);
    return cells;
  }

  gaps(): Gap[] {
    return [...this.#missing].map(([currency, count]) => ({
      code: "NO_RATE",
      message: `There is no rate for ${currency}: amounts in it are null in the reporting currency.`,
      count,
    }));
  }

  #value(amount: Cell, currency: Cell): Cell {
    if (amount === null || currency === null) return null;
    const rate = this.#rates.get(String(currency).toUpperCase());
    if (rate === undefined) {
      const name = JSON.stringify(String(currency).slice(0, 10));
      this.#missing.set(name, (this.#missing.get(name) ?? 0) + 1);
      return null;
    }
    const value = plainDecimal(new Decimal(String(amount)).times(rate).toDecimalPlaces(places).toFixed());
    return value !== undefined && fits(value) ? value : null;
  }
}

/** The rates of the file, by currency; that of the reporting currency is 1. Throws a sentence that names the line. */
export function readRates({ currency, rates: path }: Reporting): Map<string, string> {
  const rates = new Map<string, string>();
  for (const [i, line] of readFileSync(path, "utf8").split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#") || /^currency\s*,/i.test(line)) continue;
    const [, name, rate] = /^\s*"?([A-Za-z]{3})"?\s*,\s*"?(\d{1,12}(?:\.\d{1,12})?)"?\s*$/.exec(line) ?? [];
    if (!name || !rate || Number(rate) === 0)
      throw new Error(
        `${path}, line ${i + 1}: expected a currency and a rate above 0, such as "GBP,1.17"; got ${JSON.stringify(line.slice(0, 40))}.`,
      );
    rates.set(name.toUpperCase(), rate);
  }
  return rates.set(currency.toUpperCase(), "1");
}
