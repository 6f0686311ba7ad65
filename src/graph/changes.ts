import { badInput, TielineError } from "../errors.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Resolver } from "./fields.ts";
import { encodeId } from "./ids.ts";
import { assertKept, assertSomeReadable, type KeptRecords, keptTypes, keyOf, readKept } from "./kept.ts";
import { defaultFirst, readSize } from "./query/paging.ts";
import { fieldsBelow, nodesAt } from "./selection.ts";

interface ChangesArgs {
  since?: string | null;
  types?: readonly string[] | null;
  first?: number | null;
}

/** Cursors are opaque: inside stand the database that counted, and the number of the last change that was told. */
const cursorText = /^changes\.([0-9a-z]{1,12})\.(\d{1,15})$/;

function encodeSince(epoch: string, seq: number): string {
  return Buffer.from(`changes.${epoch}.${seq}`, "utf8").toString("base64url");
}

function decodeSince(cursor: string): { epoch: string; seq: number } {
  const [, epoch, digits] = cursorText.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (epoch === undefined || encodeSince(epoch, Number(digits)) !== cursor.replace(/=+$/, ""))
    throw badInput('"since" is not a cursor of "changes".', "Pass an endCursor that it gave you, or begin without it.");
  return { epoch, seq: Number(digits) };
}

/** Numbers of another database, or of one that was set back to an earlier time, say nothing of what changed since. */
async function readSince(replica: KeptRecords, since: string | null | undefined): Promise<number> {
  if (since == null) return 0;
  const { epoch, seq } = decodeSince(since);
  if (epoch === replica.epoch && (seq === 0 || seq <= (await replica.lastChange()))) return seq;
  const sentence = '"since" is of another database than the replica has now: it was made anew, or restored from an earlier time.';
  const advice = 'Begin without "since": it tells all records that are kept. What went meanwhile is not told, so drop what does not come.';
  throw new TielineError("BAD_USER_INPUT", sentence, { advice, extensions: { sinceExpired: true } });
}

/** What changed since the last look. One more change than the page has is read, to know whether any follow. */
export function changesResolver(catalogue: Catalogue): Resolver {
  return async (_source, { since, types: given, first }: ChangesArgs, { replica, session }, info) => {
    const kept = { replica: assertKept(replica, "changes"), session };
    const { types, gaps } = keptTypes(catalogue, kept, given);
    assertSomeReadable(gaps, types);
    const after = await readSince(kept.replica, since);
    const cursorOf = (seq: number) => encodeSince(kept.replica.epoch, seq);
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
      cursor: cursorOf(seq),
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
        endCursor: cursorOf(last),
      },
    };
  };
}
