import { badInput } from "../errors.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Resolver } from "./fields.ts";
import { assertKept, assertSomeReadable, keptTypes, keyOf, readKept } from "./kept.ts";
import { decodeCursor, encodeCursor, listMark } from "./query/cursor.ts";
import { defaultFirst, maxFirst, readSize } from "./query/paging.ts";
import { fieldsBelow, nodesAt } from "./selection.ts";

interface SearchArgs {
  text: string;
  types?: readonly string[] | null;
  first?: number | null;
  after?: string | null;
}

/** What is searched for at most: longer ones are no words that a record has. */
const maxTextLength = 200;

/** Search over the records that are kept. The best `maxFirst` results can be paged through. */
export function searchResolver(catalogue: Catalogue): Resolver {
  return async (_source, { text, types: given, first, after }: SearchArgs, { replica, session, turn }, info) => {
    await turn?.();
    const kept = { replica: assertKept(replica, "search"), session };
    if (!/[\p{L}\p{N}]/u.test(text)) throw badInput('"text" needs a letter or a digit: by these, words are found.');
    if (text.length > maxTextLength)
      throw badInput(`"text" has ${text.length} characters, and ${maxTextLength} are the most.`, "Search for fewer words.");
    const { types, gaps } = keptTypes(catalogue, kept, given);
    assertSomeReadable(gaps, types);
    const mark = listMark("search", text, types);
    const offset = after == null ? 0 : decodeCursor(mark, after, "after") + 1;
    const end = Math.min(maxFirst, offset + (readSize("first", first) ?? defaultFirst));
    const hits = types.length === 0 ? [] : await kept.replica.search(text, types, Math.min(maxFirst, end + 1));
    const page = hits.slice(offset, end);
    const nodes = nodesAt(catalogue, info, "SearchConnection", [["nodes"], ["edges", "node"]]);
    const records = await readKept(kept, page, (type) => fieldsBelow(catalogue, info, type, nodes));
    const edges = page.flatMap(({ type, id, score }, index) => {
      const node = records.get(keyOf({ type, id }));
      // One that went between the two reads is no result.
      return node ? [{ cursor: encodeCursor(mark, offset + index), node, type, score }] : [];
    });
    const cursors = page.map((_, index) => encodeCursor(mark, offset + index));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: hits.length > end,
        hasPreviousPage: offset > 0,
        startCursor: cursors[0] ?? null,
        endCursor: cursors.at(-1) ?? null,
      },
      complete: gaps.length === 0,
      gaps,
    };
  };
}
