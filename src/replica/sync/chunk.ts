import { unpaged } from "../../engine/model/adapter.ts";
import type { Condition, Order } from "../../engine/model/condition.ts";
import type { VendorRecord } from "../../engine/model/record.ts";
import type { Keyset } from "../../engine/model/resource.ts";
import { cappedSize, type RecordPage, rowsGiven } from "../../engine/vendor/paging.ts";
import { areInOrder, isAfter, keyAt, type Place, startOf } from "./place.ts";

/** A list as the sync reads it. */
export interface SyncedList {
  /** By which the list is ordered and read on; absent: in the vendor's usual order. */
  keyset?: Keyset | undefined;
  /** Rows of the largest page. */
  readonly largest: number;
  /** The vendor gives it in one piece. */
  isWhole?: boolean;
  fetch(where: Condition | undefined, order: readonly Order[] | undefined, page: { page: number; size: number }): Promise<RecordPage>;
}

/** The next rows of a list. Rows that were read before may be among them. */
export interface Chunk {
  records: readonly VendorRecord[];
  /** Where to go on; undefined at the end of the list. */
  next: Place | undefined;
  /** Rows that the list had from the place on, where the vendor tells. */
  left: number | undefined;
  /** Calls that it took. */
  calls: number;
}

/** Ids that are kept of what was read last. */
const tailLength = 100;

/**
 * Reads on. While the order of rows that stay does not change, nothing is lost and nothing is left out, whatever comes, goes or
 * changes meanwhile: a list with a keyset is read from the last value, and every other page must show a row that was read before.
 * All that were before that one were read as well, or came later. If a page shows none, rows before it went away and others moved
 * up: then reading steps back until the rows connect.
 */
export async function readChunk(list: SyncedList, place: Place, seen: ReadonlySet<string>): Promise<Chunk> {
  const keyset = place.unordered ? undefined : list.keyset;
  const where: Condition | undefined =
    keyset?.operator && place.from !== undefined
      ? { attribute: keyset.attribute, operator: keyset.operator, value: place.from }
      : undefined;
  const order = keyset && [{ attribute: keyset.attribute, descending: false }];
  let largest = Math.min(list.largest, place.largest ?? list.largest);
  let wanted = place.offset;
  let step = 1;
  for (let calls = 1; ; calls++) {
    const at = pageAfter(wanted, largest);
    const page = await list.fetch(where, order, at);
    const capped = cappedSize(page, at.page, at.size);
    if (capped !== undefined && capped < largest && at.page > 1) {
      largest = capped;
      continue;
    }
    const size = capped ?? at.size;
    const start = (at.page - 1) * at.size;
    if (start > 0 && start < wanted && !page.records.some(({ id }) => seen.has(id))) {
      wanted = Math.max(0, start - largest * step);
      step *= 2;
      continue;
    }
    const end = start + rowsGiven(page);
    const isShort = rowsGiven(page) < size;
    const isKnown = (place.full ?? 0) >= size;
    const isOver =
      list.isWhole || (page.last ?? (page.total === undefined ? isShort && (isKnown || !hasNews(page, seen)) : end >= page.total));
    const further = { ...place, ...(isShort ? { largest: Math.max(2, rowsGiven(page)) } : { full: Math.max(size, place.full ?? 0) }) };
    const next = isOver || rowsGiven(page) === 0 ? undefined : placeAfter(keyset, further, page.records, end);
    return { records: page.records, next, left: page.total === undefined ? undefined : Math.max(0, page.total - start), calls };
  }
}

/** A short page that shows something new may be the last one, or one that the vendor made shorter without a word. */
function hasNews({ records }: RecordPage, seen: ReadonlySet<string>): boolean {
  return records.some(({ id }) => !seen.has(id));
}

function placeAfter(keyset: Keyset | undefined, place: Place, records: readonly VendorRecord[], offset: number): Place {
  const tail = [...place.tail, ...records.map(({ id }) => id)].slice(-tailLength);
  const stay: Place = { ...place, offset, tail };
  if (!keyset?.operator) return stay;
  if (!areInOrder(keyset, records)) return keyset.unit === "id" ? restart(place) : stay;
  const last = keyAt(keyset, records.at(-1)!)!;
  const from = startOf(keyset, last);
  if (from === undefined || (place.from !== undefined && !isAfter(keyset, from, place.from))) return stay;
  // Reading on from a value reads the rows since then again: where these are many, the next page does with less.
  const again = keyset.unit === "id" ? 0 : records.filter((record) => !isAfter(keyset, from, keyAt(keyset, record)!)).length;
  return again > records.length / 4
    ? stay
    : { from, offset: 0, tail, ...(place.largest && { largest: place.largest }), ...(place.full && { full: place.full }) };
}

/** A vendor that does not order by the keyset cannot be read by it: the list is read from its beginning, page by page. */
function restart({ tail }: Place): Place {
  return { offset: 0, tail, unordered: true };
}

/**
 * The page that shows the last of so many rows and reaches farthest. Where no page shows both that row and the next one, which
 * happens with small pages alone, the page that begins with the next one.
 */
export function pageAfter(rows: number, largest: number): { page: number; size: number } {
  if (rows === 0 || largest === unpaged) return { page: 1, size: largest };
  let best = { page: 1, size: 0 };
  for (let size = largest; size > largest / 2; size--) {
    const page = Math.floor((rows - 1) / size) + 1;
    if (page * size > best.page * best.size) best = { page, size };
  }
  return best.page * best.size > rows ? best : { page: Math.floor(rows / largest) + 1, size: largest };
}
