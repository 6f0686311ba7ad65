import { attributesOf, both, type Condition } from "./condition.ts";
import type { Resource } from "./model.ts";
import type { Span } from "./paging.ts";
import type { ListQuery, Reader } from "./reader.ts";
import type { Rec, Rows } from "./record.ts";

/**
 * The questions that together find all that this one asks for, in the order of their rows, where the vendor has no single one.
 * Undefined where one does: nobody split the list, the caller says which part is meant, or the vendor does not tell parts apart.
 */
export function partsOf(reader: Reader, resource: Resource, query: ListQuery): ListQuery[] | undefined {
  const { split, type } = resource;
  if (!split || attributesOf(query.where).includes(split.attribute)) return undefined;
  if (reader.upstream(resource).drift?.ignores(type, split.attribute)) return undefined;
  return split.values.map((value) => {
    const part: Condition = { attribute: split.attribute, operator: "eq", value };
    return { ...query, where: both(query.where, part) };
  });
}

/** A span of lists that follow each other as if they were one. A later one is asked only where the earlier ones leave something open. */
export async function readJoined(lists: readonly ((span: Span) => Promise<Rows>)[], span: Span): Promise<Rows> {
  const { lookAhead, counted } = span;
  const records: Rec[] = [];
  let more: boolean | undefined = false;
  /** Rows of the lists so far. */
  let total = 0;
  for (const [i, read] of lists.entries()) {
    const count = span.count - records.length;
    const isOpen = count > 0 || counted || (lookAhead && !more);
    if (!isOpen) return { records, total: undefined, more: more || undefined };
    const isLast = i === lists.length - 1;
    const offset = Math.max(0, span.offset - total);
    const rows = await read({ ...span, offset, count, lookAhead: lookAhead || count === 0 });
    records.push(...rows.records);
    more ||= rows.more;
    const length = rows.total ?? (isLast || rows.more !== false ? undefined : await lengthOf(read, offset, rows));
    // Where nobody tells how long this list is, the next one cannot be begun before its end.
    if (length === undefined) return { records, total: undefined, more };
    total += length;
  }
  return { records, total, more };
}

/** How long a list is that came to its end, although this was not told; behind the end nothing shows it. */
async function lengthOf(read: (span: Span) => Promise<Rows>, offset: number, { records }: Rows): Promise<number> {
  if (records.length > 0 || offset === 0) return offset + records.length;
  const { total } = await read({ offset: 0, count: 0, lookAhead: true });
  return total ?? (await read({ offset: 0, count: offset, lookAhead: false })).records.length;
}
