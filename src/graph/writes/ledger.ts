import type { Approval } from "../../effects/approvals.ts";
import type { AuditEntry } from "../../effects/audit.ts";
import type { DurableEffects } from "../../effects/durable-effects.ts";
import type { KeptEffect } from "../../effects/kept-effect.ts";
import { TielineError } from "../../errors.ts";
import type { Context } from "../context.ts";
import type { Resolver } from "../fields.ts";
import { encodeId } from "../ids.ts";
import { decodeCursor, encodeCursor, type ListMark, listMark } from "../query/cursor.ts";
import { defaultFirst, readSize } from "../query/paging.ts";

/** Who looks at the ledger, and whether all of it is theirs to see. */
interface Looking {
  ledger: DurableEffects;
  caller: string;
  isAdmin: boolean;
}

interface PageArgs {
  first?: number | null;
  after?: string | null;
}

/** The fields of `Query` that tell of the ledger of effects. */
export const ledgerFields: Readonly<Record<string, Resolver>> = {
  unsettledWrites: async (_source, args: PageArgs, context) => {
    const { ledger, caller, isAdmin } = lookingOf(context);
    return readPage(args, listMark("unsettledWrites"), async (after, first) => {
      const rows: KeptEffect[] = [];
      for (let at = after; ; ) {
        const page = await ledger.unsettled({ first, after: at });
        rows.push(...page.filter((effect) => isAdmin || effect.caller === caller));
        at = page.at(-1)?.number;
        if (page.length < first || rows.length >= first) return rows.map((row) => ({ place: row.number, node: shownEffect(row) }));
      }
    });
  },
  auditLog: async (_source, { effect, ...args }: PageArgs & { effect?: string | null }, context) => {
    const { ledger } = adminOf(context, "The audit");
    return readPage(args, listMark("auditLog", effect ?? null), async (before, first) => {
      const rows = await ledger.auditLog({ first, before, effect: effect ?? undefined });
      return rows.map((row) => ({ place: row.number, node: shownEntry(row) }));
    });
  },
  pendingWriteApprovals: async (_source, _args, context) => {
    const { ledger } = adminOf(context, "What waits for an approval");
    return (await ledger.pendingApprovals()).map(shownApproval);
  },
};

interface DecideInput {
  id: string;
  reason: string;
  clientMutationId?: string | null;
}

/** The fields of `Mutation` by which people decide about writes. A dry run decides nothing. */
export const ledgerMutations: Readonly<Record<string, Resolver>> = {
  settleWrite: async (_source, { input }: { input: DecideInput & { status: "CONFIRMED" | "REJECTED" } }, context) => {
    const { ledger, caller } = adminOf(context, "Settling a write");
    if (context.writes?.isDry) return null;
    const { id, status, reason, clientMutationId = null } = input;
    const { guard = null, ...settled } = await ledger.settle({ id, status, reason, by: caller });
    return { effect: { id: settled.id, status: settled.status, guard }, clientMutationId };
  },
  approveWrite: async (_source, { input }: { input: DecideInput }, context) => {
    const { ledger, caller } = adminOf(context, "Approving a write");
    if (context.writes?.isDry) return null;
    const { id, reason, clientMutationId = null } = input;
    return { approval: shownApproval(await ledger.approve({ id, reason, approver: caller })), clientMutationId };
  },
};

export function lookingOf({ writes }: Pick<Context, "writes">): Looking {
  if (!writes?.ledger)
    throw new TielineError("NOT_CONFIGURED", "This process keeps no ledger of writes.", {
      advice: "See docs/writes.md for where it is kept.",
    });
  return { ledger: writes.ledger, caller: writes.caller ?? "tieline", isAdmin: writes.isAdmin };
}

function adminOf(context: Context, what: string): Looking {
  if (!context.writes?.isAdmin)
    throw new TielineError("FORBIDDEN", `${what} is not for the scopes of this caller.`, { advice: 'It takes "admin".' });
  return lookingOf(context);
}

async function readPage(
  { first, after }: PageArgs,
  mark: ListMark,
  read: (after: number | undefined, first: number) => Promise<{ place: number; node: object }[]>,
) {
  const size = readSize("first", first) ?? defaultFirst;
  const start = after == null ? undefined : decodeCursor(mark, after, "after");
  // One more tells whether any follow.
  const rows = await read(start, size + 1);
  const edges = rows.slice(0, size).map(({ place, node }) => ({ cursor: encodeCursor(mark, place), node }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: start !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const timeOf = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString());

function shownEffect({ status, openedAt, leftAt, nextLookAt, candidates = [], ...effect }: KeptEffect): object {
  const times = { openedAt: timeOf(openedAt), sentAt: timeOf(leftAt), nextLookAt: timeOf(nextLookAt) };
  return { ...effect, ...times, state: status, candidates: candidates.map(({ type, id }) => encodeId(type, id)) };
}

function shownEntry({ at, ...entry }: AuditEntry): object {
  return { ...entry, at: timeOf(at) };
}

function shownApproval({ askedAt, approvedAt, ...approval }: Approval): object {
  return { ...approval, askedAt: timeOf(askedAt), approvedAt: timeOf(approvedAt) };
}
