import type { VendorRecord } from "../engine/model/record.ts";
import { assertReadable } from "../engine/vendor/access.ts";
import { badInput, TielineError, type VendorName, vendorNames } from "../errors.ts";
import type { Book } from "../linking/book/book.ts";
import { placeOf } from "../linking/book/book-entities.ts";
import type { Explained } from "../linking/book/link-book.ts";
import type { LinkedKind } from "../linking/evidence/score.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import type { Resolver } from "./fields.ts";
import { decodeId, encodeId } from "./ids.ts";
import { decodeKeyset, encodeKeyset, listMark } from "./query/cursor.ts";
import { defaultFirst, readSize } from "./query/paging.ts";
import { fieldsBelow, nodesAt } from "./selection.ts";

export const linkKinds: Readonly<Record<string, LinkedKind>> = {
  ORGANISATION: "organisation",
  PROJECT: "project",
  BILLING_EVENT: "event",
  PERSON: "person",
};

/** The book, where it is there and all of it is for this caller: evidence is pooled over all vendors. */
export function assertBook({ book, session }: Pick<Context, "book" | "session">, field: string): Book {
  for (const vendor of vendorNames) assertReadable(session.scope, vendor as VendorName);
  if (!book)
    throw new TielineError("NOT_CONFIGURED", `"${field}" is answered from links that were decided ahead, and this graph keeps none.`, {
      advice: "Switch the replica on: see docs/replica.md.",
    });
  const { complete, missing } = book.state();
  if (complete) return book;
  const why = missing.length > 0 ? `records of ${missing.join(", ")} are not all kept yet` : "links are not decided yet";
  throw new TielineError("CACHE_MISS", `"${field}" cannot be answered: ${why}.`, { advice: "Ask again when the sync is complete." });
}

/** Why two records are linked, or why not. */
export function explainLinkResolver(catalogue: Catalogue): Resolver {
  return async (_source, args: { a: string; b: string }, context) => {
    const book = assertBook(context, "explainLink");
    const [a, b] = [refOf(catalogue, book, "a", args.a), refOf(catalogue, book, "b", args.b)];
    const explained = await explain(book, a, b);
    if (!explained)
      throw badInput(
        "The two records denote things of different kinds, or one of them is not known.",
        "Pass two records that can be linked.",
      );
    return shownExplanation(explained);
  };
}

/** The explanation of a pair, whichever of the two stands for the other's kind. */
export async function explain(book: Book, a: string, b: string): Promise<Explained | undefined> {
  const forth = await book.explain(a, b);
  if (forth) return forth;
  const back = await book.explain(b, a);
  return back && { ...back, evidence: back.evidence.map((one) => ({ ...one, a: one.b, b: one.a })) };
}

function shownExplanation({ decidedBy, since, kind, ...rest }: Explained) {
  return {
    ...rest,
    kind: kindName(kind),
    decidedBy: decidedBy ?? null,
    decidedAt: since === undefined ? null : new Date(since).toISOString(),
  };
}

const kindName = (kind: LinkedKind) => Object.entries(linkKinds).find(([, own]) => own === kind)![0];

/** What comes nearest to being linked with a record, and what would link it. */
export function whatWouldLinkResolver(catalogue: Catalogue): Resolver {
  return async (_source, { a }: { a: string }, context, info) => {
    const book = assertBook(context, "whatWouldLink");
    const remedies = await book.whatWouldLink(refOf(catalogue, book, "a", a));
    const nodes = nodesAt(catalogue, info, "LinkRemedy", [["with", "record"]]);
    return remedies.map(({ with: other, kind, ...rest }) => ({
      ...rest,
      kind: kindName(kind),
      with: thing(catalogue, book, context, other, (type) => fieldsBelow(catalogue, info, type, nodes)),
    }));
  };
}

interface CandidatesArgs {
  kind?: string | null;
  record?: string | null;
  first?: number | null;
  after?: string | null;
}

/** Pairs that may be links, the likeliest first. */
export function linkCandidatesResolver(catalogue: Catalogue): Resolver {
  return async (_source, { kind, record, first, after }: CandidatesArgs, context, info) => {
    const book = assertBook(context, "linkCandidates");
    const mark = listMark("linkCandidates", kind, record);
    const ref = record == null ? undefined : refOf(catalogue, book, "record", record);
    const { items, next } = await book.entities.candidates({
      kind: kind == null ? undefined : linkKinds[kind],
      ref,
      first: readSize("first", first) ?? defaultFirst,
      after: after == null ? undefined : decodeKeyset(mark, after, "after")[0],
    });
    const nodes = nodesAt(catalogue, info, "LinkCandidatePairConnection", [
      ["nodes", "a", "record"],
      ["nodes", "b", "record"],
      ["edges", "node", "a", "record"],
      ["edges", "node", "b", "record"],
    ]);
    const needs = (type: string) => fieldsBelow(catalogue, info, type, nodes);
    const edges = items.map((pair) => ({
      cursor: encodeKeyset(mark, [placeOf(pair)]),
      node: {
        ...{ kind: kindName(pair.kind), confidence: pair.confidence, rule: pair.rule, why: pair.why.toUpperCase() },
        a: thing(catalogue, book, context, pair.a, needs),
        b: thing(catalogue, book, context, pair.b, needs),
      },
    }));
    const [startCursor = null, endCursor = null] = [edges[0]?.cursor, edges.at(-1)?.cursor];
    const pageInfo = { hasNextPage: next !== undefined, hasPreviousPage: after != null, startCursor, endCursor };
    return { nodes: edges.map(({ node }) => node), edges, pageInfo };
  };
}

/** What a name of the book stands for, as callers see it. */
export function thing(
  _catalogue: Catalogue,
  book: Book,
  { session }: Pick<Context, "session">,
  ref: string,
  fieldsOf: (type: string) => Parameters<typeof session.get>[2],
) {
  const known = book.recordOf(ref);
  return {
    ref,
    type: known?.type ?? null,
    recordId: known ? encodeId(known.type, known.id) : null,
    record: (): Promise<VendorRecord | null> | null => (known ? session.get(known.type, known.id, fieldsOf(known.type)) : null),
  };
}

/** The book's name of a record that is given by its global id. */
export function refOf(catalogue: Catalogue, book: Book, argument: string, given: string): string {
  const id = decodeId(given);
  const ref = id && catalogue.resources.has(id.type) ? book.refOf(id.type, id.vendorId) : undefined;
  if (ref !== undefined) return ref;
  const advice = 'Pass the "id" of a record whose type has links.';
  throw badInput(`"${argument}" must be the global id of a record that can be linked, and ${JSON.stringify(given)} is none.`, advice);
}
