import type { GraphQLResolveInfo } from "graphql";
import type { VendorRecord } from "../engine/model/record.ts";
import { fieldNames } from "../engine/model/shortened.ts";
import { mayRead } from "../engine/vendor/access.ts";
import { badInput, TielineError } from "../errors.ts";
import type { DecisionQuery, Decisions, KeptDecision } from "../linking/decisions/decision.ts";
import { isSetAside } from "../linking/decisions/fingerprint.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Context } from "./context.ts";
import type { Resolver } from "./fields.ts";
import { decodeId, encodeId } from "./ids.ts";
import { decodeCursor, encodeCursor, listMark } from "./query/cursor.ts";
import { defaultFirst, readSize } from "./query/paging.ts";
import { fieldsBelow } from "./selection.ts";

interface DecideInput {
  a: string;
  b: string;
  reason: string;
  clientMutationId?: string | null;
}

interface UndoInput extends Omit<DecideInput, "a" | "b"> {
  id: string;
}

/** The fields of the type `Mutation` that decide about links. */
export function decisionMutations(catalogue: Catalogue): Readonly<Record<string, Resolver>> {
  return {
    pinLink: decideResolver(catalogue, "PIN"),
    forbidLink: decideResolver(catalogue, "FORBID"),
    undoLinkDecision: async (_source, { input }: { input: UndoInput }, context) => {
      const decider = deciderOf(context);
      if (!decider) return null;
      const { id, reason, clientMutationId = null } = input;
      const known = (await decider.log.byIds([id])).get(id);
      if (known) assertReadable(catalogue, context, known);
      const decision = await decider.log.append({ kind: "UNDO", undoes: id, reason, author: decider.author, at: context.now });
      return { decision: shown(catalogue, context, decider.log, decision), clientMutationId };
    },
  };
}

function decideResolver(catalogue: Catalogue, kind: "PIN" | "FORBID"): Resolver {
  return async (_source, { input }: { input: DecideInput }, context) => {
    const decider = deciderOf(context);
    if (!decider) return null;
    const { reason, clientMutationId = null } = input;
    const [a, b] = [refOf(catalogue, "a", input.a), refOf(catalogue, "b", input.b)];
    assertOneKind(catalogue, a, b);
    const [one, other] = await Promise.all([recordOf(catalogue, context, a), recordOf(catalogue, context, b)]);
    const { fingerprintOf } = catalogue.decidable!;
    const kept = await decider.log.append({
      kind,
      a: textOf(a),
      b: textOf(b),
      reason,
      author: decider.author,
      at: context.now,
      shown: { a: fingerprintOf(one), b: fingerprintOf(other) },
    });
    return { decision: shown(catalogue, context, decider.log, kept), clientMutationId };
  };
}

/** The log and who decides; undefined for a dry run, which decides nothing. Throws where the caller may not, or nothing is kept. */
function deciderOf({ decisions }: Context): { log: Decisions; author: string } | undefined {
  if (!decisions?.mayDecide)
    throw new TielineError("FORBIDDEN", "The scopes of this caller do not include decisions about links.", {
      advice: 'It takes "links:write".',
    });
  return decisions.isDry ? undefined : { log: assertLog(decisions.log), author: decisions.author };
}

function assertLog(log: Decisions | undefined): Decisions {
  if (log) return log;
  throw new TielineError("NOT_CONFIGURED", "Decisions about links cannot be kept here, so none is taken.", {
    advice: "See docs/links.md for where they are kept.",
  });
}

interface Ref {
  type: string;
  id: string;
}

const textOf = ({ type, id }: Ref): string => `${type}:${id}`;

function refIn(text: string): Ref {
  const colon = text.indexOf(":");
  return { type: text.slice(0, colon), id: text.slice(colon + 1) };
}

function refOf(catalogue: Catalogue, name: string, given: string): Ref {
  const id = decodeId(given);
  if (id && catalogue.resources.has(id.type)) return { type: id.type, id: id.vendorId };
  throw badInput(`"${name}" must be the global id of a record, and ${JSON.stringify(given)} is none.`, 'Pass the "id" of a record.');
}

function assertOneKind({ decidable }: Catalogue, a: Ref, b: Ref): void {
  const kinds = decidable!.kindsOf(a.type).filter((kind) => decidable!.kindsOf(b.type).includes(kind));
  if (kinds.length > 0) return;
  throw badInput(
    `Records of ${a.type} and ${b.type} never denote the same thing, so that there is nothing to decide.`,
    "Pass two organisations, two projects, two billing events or two persons.",
  );
}

/** The record with what its fingerprint looks at. */
async function recordOf(catalogue: Catalogue, context: Context, ref: Ref): Promise<VendorRecord> {
  const record = await readRecord(catalogue, context, ref);
  if (record) return record;
  throw badInput(`There is no ${ref.type} ${ref.id}.`, "Decide about records that exist.");
}

function readRecord({ decidable, resources }: Catalogue, { session }: Context, { type, id }: Ref): Promise<VendorRecord | null> {
  return session.get(type, id, fieldNames(resources.get(type)!, decidable!.membersOf(type)));
}

function isReadable({ resources }: Catalogue, { session }: Context, { a, b }: KeptDecision): boolean {
  return [a, b].every((ref) => {
    const resource = resources.get(refIn(ref).type);
    return resource === undefined || mayRead(session.scope, resource.vendor);
  });
}

function assertReadable(catalogue: Catalogue, context: Context, decision: KeptDecision): void {
  if (isReadable(catalogue, context, decision)) return;
  throw new TielineError("FORBIDDEN", "This decision is about records of a vendor that this caller may not read.");
}

interface DecisionsArgs {
  record?: string | null;
  kind?: readonly KeptDecision["kind"][] | null;
  inForce?: boolean | null;
  asOf?: string | null;
  first?: number | null;
  after?: string | null;
}

/** The history of decisions. Where nothing is kept there is none. */
export function decisionsResolver(catalogue: Catalogue): Resolver {
  return async (_source, args: DecisionsArgs, context) => {
    const log = assertLog(context.decisions?.log);
    const { record, kind, inForce, asOf, first, after } = args;
    const ref = record == null ? undefined : textOf(refOf(catalogue, "record", record));
    const query = {
      ...(ref !== undefined && { ref }),
      ...(kind && { kinds: kind }),
      ...(inForce != null && { inForce }),
      ...(asOf != null && { asOf: Date.parse(asOf) }),
    };
    const mark = listMark("decisions", query);
    const size = readSize("first", first) ?? defaultFirst;
    const start = after == null ? undefined : String(decodeCursor(mark, after, "after"));
    const { rows, hasNext } = await readPage(catalogue, context, log, { ...query, first: size, after: start });
    const edges = rows.map(({ decision, place }) => ({
      cursor: encodeCursor(mark, place),
      node: shown(catalogue, context, log, decision),
    }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: hasNext,
        hasPreviousPage: start !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  };
}

/** Decisions that the caller may see, one more than the page has being read to know whether any follow. */
async function readPage(catalogue: Catalogue, context: Context, log: Decisions, query: DecisionQuery) {
  const rows: { decision: KeptDecision; place: number }[] = [];
  for (let after = query.after; ; ) {
    const page = await log.list({ ...query, first: query.first + 1, after });
    for (const decision of page.items) if (isReadable(catalogue, context, decision)) rows.push({ decision, place: decision.number });
    if (rows.length > query.first || page.next === undefined) break;
    after = page.next;
  }
  return { rows: rows.slice(0, query.first), hasNext: rows.length > query.first };
}

/** A decision as callers see it; what it leads to is read where it is selected. */
function shown(catalogue: Catalogue, context: Context, log: Decisions, decision: KeptDecision): Record<string, unknown> {
  const { id, kind, reason, author, at, undoes, undoneBy } = decision;
  const [a, b] = [refIn(decision.a), refIn(decision.b)];
  const node = (ref: Ref) => (_args: unknown, _context: unknown, info: GraphQLResolveInfo) =>
    catalogue.resources.has(ref.type) ? context.session.get(ref.type, ref.id, fieldsBelow(catalogue, info, ref.type)) : null;
  const other = (of: string | undefined) => async () => {
    const found = of === undefined ? undefined : (await log.byIds([of])).get(of);
    return found ? shown(catalogue, context, log, found) : null;
  };
  return {
    ...{ id, kind, reason, author, a: encodeId(a.type, a.id), b: encodeId(b.type, b.id) },
    at: new Date(at).toISOString(),
    inForce: kind !== "UNDO" && undoneBy === undefined,
    aRecord: node(a),
    bRecord: node(b),
    undoes: other(undoes),
    undoneBy: other(undoneBy),
    setAside: async () => {
      const known = [a, b].filter(({ type }) => catalogue.resources.has(type));
      const records = await Promise.all(known.map((ref) => readRecord(catalogue, context, ref)));
      const prints = new Map(records.flatMap((each, i) => (each ? [[textOf(known[i]!), catalogue.decidable!.fingerprintOf(each)]] : [])));
      return isSetAside(decision, (ref) => prints.get(ref));
    },
  };
}
