import { associationsOf } from "./associations.ts";
import type { Dataset, Row } from "./dataset.ts";
import type { CurrentRmsReadings } from "./readings.ts";
import { associationFields, lateFields } from "./shape.ts";

type Shown = Record<string, unknown>;
type How = Pick<CurrentRmsReadings, "include" | "absent">;

/** A record as the vendor answers it. Without includes it shows what the documentation embeds. */
export function render(data: Dataset, row: Row, includes: string[], how: How): Shown {
  const shown = full(data, row, how, []);
  if (!includes.length || how.include === "ignored") return shown;
  if (how.include === "replaces")
    for (const name of associationFields(data.contract, row.type)) if (!includes.includes(name)) delete shown[name];
  for (const name of includes) if (!(name in shown)) Object.assign(shown, included(data, row, name, how));
  return shown;
}

/** What an include adds that is not embedded by default; an unknown name adds nothing. */
function included(data: Dataset, row: Row, name: string, how: How): Shown {
  // Documented as an include of purchase orders, but the shape of the lines is shown nowhere.
  if (row.type === "PurchaseOrder" && name === "purchase_order_items") return { [name]: [] };
  return associationsOf(data, row.type).has(name) ? { [name]: follow(data, row, name, how, [row.type]) } : {};
}

function full(data: Dataset, row: Row, how: How, above: string[]): Shown {
  const shown = { ...row.record };
  for (const name of lateFields(data.contract, row.type)) shown[name] = follow(data, row, name, how, [...above, row.type]);
  return shown;
}

/** Embedded records are shown whole, save one whose type is being shown already: that one is cut to an empty object. */
function follow(data: Dataset, row: Row, name: string, how: How, above: string[]): unknown {
  const association = associationsOf(data, row.type).get(name)!;
  const found = association.follow(row);
  if (association.many) return found.filter((each) => !above.includes(each.type)).map((each) => full(data, each, how, above));
  const first = found[0];
  if (!first) return how.absent === "null" ? null : {};
  return above.includes(first.type) ? {} : full(data, first, how, above);
}
