import { foldText } from "../engine/model/column-values.ts";
import type { VendorRecord } from "../engine/model/record.ts";
import type { Row } from "./database.ts";
import type { Slot, StreamTable } from "./tables.ts";
import { isTextual, plainText, type Stored, storedValue } from "./values.ts";
import { indexedWords } from "./words.ts";

/** What a record is asked by. */
export interface Encoded {
  /** Of the table's slots, in their order. */
  values: Stored[];
  /** `,v1,v7,`: the slots that the record does not tell; null when it tells all. */
  unknown: string | null;
  folded: string | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const isAscii = /^[\x00-\x7f]*$/;

export function encode(record: VendorRecord, { slots }: StreamTable): Encoded {
  const values: Stored[] = [];
  let unknown = "";
  let folded: Record<string, string> | undefined;
  for (const { name, column } of slots.values()) {
    const read = column.read(record);
    if (read === undefined) unknown += `,${name}`;
    const value = storedValue(column.kind, read);
    values.push(value);
    if (typeof value === "string" && isTextual(column.kind) && !isAscii.test(value)) {
      folded ??= {};
      folded[name] = plainText(foldText(value));
    }
  }
  return { values, unknown: (unknown && `${unknown},`) || null, folded: folded ? JSON.stringify(folded) : null };
}

/** The words that find a record, of its values in the order of the slots. */
export function wordsOfValues(table: Pick<StreamTable, "searched" | "slots">, values: Row): Set<string> {
  const { names, codes } = placesOf(table);
  const texts = (places: readonly number[]) => places.map((place) => values[place]).filter((value) => typeof value === "string");
  return indexedWords({ names: texts(names), codes: texts(codes) });
}

interface Places {
  names: number[];
  codes: number[];
}

const known = new WeakMap<StreamTable["slots"], Places>();

/** Where the searched slots stand among all. */
function placesOf({ searched, slots }: Pick<StreamTable, "searched" | "slots">): Places {
  let places = known.get(slots);
  if (!places) {
    const order = [...slots.values()].map(({ name }) => name);
    const of = (some: readonly Slot[]) => some.map(({ name }) => order.indexOf(name));
    places = { names: of(searched.names), codes: of(searched.codes) };
    known.set(slots, places);
  }
  return places;
}
