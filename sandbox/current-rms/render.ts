import type { JsonObject } from "../kit/json.ts";
import { associationsOf } from "./associations.ts";
import type { Dataset, Row } from "./model.ts";
import type { CurrentRmsReadings } from "./readings.ts";
import { associationFields, embeddedFields } from "./shape.ts";

/** Makes what shows a row as the vendor answers it. Without includes it shows what the documentation embeds. */
export function renderer(
  data: Dataset,
  readings: Pick<CurrentRmsReadings, "include" | "absent">,
): (row: Row, includes: string[]) => JsonObject {
  /** An include that is not embedded by default; an unknown name adds nothing. */
  function included(row: Row, name: string): JsonObject {
    // Documented as an include of purchase orders, but no sample shows the form of the lines.
    if (row.type === "PurchaseOrder" && name === "purchase_order_items") return { [name]: [] };
    return associationsOf(data, row.type).has(name) ? { [name]: follow(row, name, [row.type]) } : {};
  }

  /** `above` are the types that are being shown already. */
  function full(row: Row, above: string[]): JsonObject {
    const shown = { ...row.record };
    for (const name of embeddedFields(data.contract, row.type)) shown[name] = follow(row, name, [...above, row.type]);
    return shown;
  }

  /** Embedded records are shown whole, save one whose type is being shown already: that one is cut to an empty object. */
  function follow(row: Row, name: string, above: string[]): unknown {
    const association = associationsOf(data, row.type).get(name)!;
    const found = association.follow(row);
    if (association.many) return found.filter((each) => !above.includes(each.type)).map((each) => full(each, above));
    const first = found[0];
    if (!first) return readings.absent === "null" ? null : {};
    return above.includes(first.type) ? {} : full(first, above);
  }

  return (row, includes) => {
    const shown = full(row, []);
    if (!includes.length || readings.include === "ignored") return shown;
    if (readings.include === "replaces")
      for (const name of associationFields(data.contract, row.type)) if (!includes.includes(name)) delete shown[name];
    for (const name of includes) if (!(name in shown)) Object.assign(shown, included(row, name));
    return shown;
  };
}
