import { badInput } from "../errors.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Resolver } from "./fields.ts";
import { encodeId } from "./ids.ts";
import { assertKept, assertSomeReadable, keptTypes, keyOf, readKept } from "./kept.ts";
import { defaultFirst, readSize } from "./query/paging.ts";
import { fieldsBelow, nodesAt } from "./selection.ts";

interface ChangesArgs {
  since?: string | null;
  types?: readonly string[] | null;
  first?: number | null;
}

/** Cursors are opaque: inside stands the number of the last change that was told. */
const cursorText = /^changes\.(\d{1,15})$/;

function encodeSince(seq: number): string {
  return Buffer.from(`changes.${seq}`, "utf8").toString("base64url");
}

function decodeSince(cursor: string): number {
  const [, seq] = cursorText.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (seq === undefined || encodeSince(Number(seq)) !== cursor.replace(/=+$/, ""))
    throw badInput('"since" is not a cursor of "changes".', "Pass an endCursor that it gave you, or begin without it.");
  return Number(seq);
}

/** What changed since the last look. One more change than the page has is read, to know whether any follow. */
export function changesResolver(catalogue: Catalogue): Resolver {
  return async (_source, { since, types: given, first }: ChangesArgs, { replica, session }, info) => {
    const kept = { replica: assertKept(replica, "changes"), session };
    const { types, gaps } = keptTypes(catalogue, kept, given);
    assertSomeReadable(gaps, types);
    const after = since == null ? 0 : decodeSince(since);
    const size = readSize("first", first) ?? defaultFirst;
    const found = types.length === 0 ? [] : await kept.replica.changes(after, types, size + 1);
    const page = found.slice(0, size);
    const nodes = nodesAt(catalogue, info, "RecordChangeConnection", [
      ["nodes", "record"],
      ["edges", "node", "record"],
    ]);
    const wanted = nodes.length > 0 ? page.filter(({ kind }) => kind === "UPSERT") : [];
    const records = await readKept(kept, wanted, (type) => fieldsBelow(catalogue, info, type, nodes));
    const edges = page.map(({ seq, type, id, at, kind }) => ({
      cursor: encodeSince(seq),
      node: {
        id: encodeId(type, id),
        type,
        vendorId: id.slice(id.lastIndexOf("/") + 1),
        at: new Date(at).toISOString(),
        kind,
        record: kind === "UPSERT" ? (records.get(keyOf({ type, id })) ?? null) : null,
      },
    }));
    const last = page.at(-1)?.seq ?? after;
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: found.length > size,
        hasPreviousPage: after > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: encodeSince(last),
      },
    };
  };
}
