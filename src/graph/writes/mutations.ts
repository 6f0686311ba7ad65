import { type DirectiveNode, type GraphQLResolveInfo, getDirectiveValues } from "graphql";
import type { EffectOutcome, PlannedWrite, UserError } from "../../engine/model/effect.ts";
import { badInput, TielineError } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Context, ContextWrites } from "../context.ts";
import type { Resolver } from "../fields.ts";
import { decodeId, ownPart } from "../ids.ts";
import { fieldsBelow } from "../selection.ts";
import { resolveCustomFields } from "./custom-fields.ts";
import { enumName } from "./record-values.ts";
import type { Write } from "./table.ts";

interface MutationArgs {
  input: Record<string, unknown> & { clientMutationId?: string | null };
  dryRun?: boolean | null;
  expect?: JsonObject | null;
  confirm?: string | null;
}

/** The field of `Mutation` that carries out one write. Vendors' tables are looked at when it is asked, not before. */
export function writeResolver(catalogue: Catalogue, mutation: string): Resolver {
  return async (_source, args: MutationArgs, context, info) => {
    const { writes } = context;
    const write = writes?.planner.find(mutation);
    if (!writes || !write) throw notServed(mutation);
    assertMayWrite(writes, write);
    const { clientMutationId = null, ...given } = args.input;
    if (writes.isDry) return priced(writes, write, given, context);
    if (writes.hasFailed && !continues(info)) return { ...payload(clientMutationId), userErrors: [skipped] };
    try {
      const input = await resolveCustomFields(catalogue, context.session, write, given);
      const planned = writes.planner.plan(write, input);
      const outcome = await writes.effects.perform(planned, optionsOf(catalogue, write, args, { context, info, writes }));
      const isRefused = outcome.errors.some(({ code }) => code !== "WARNING");
      if (!args.dryRun && (isRefused || outcome.status !== "CONFIRMED")) writes.hasFailed = true;
      context.session.forget();
      return shown({ catalogue, context, write, planned }, outcome, { clientMutationId, showsWords: writes.showsVendorErrors });
    } catch (error) {
      writes.hasFailed = true;
      throw error;
    }
  };
}

const skipped: UserError = {
  field: [],
  message: "It was not run, because a mutation before it failed. @continueOnError on the operation runs all.",
  code: "SKIPPED",
};

function notServed(mutation: string): TielineError {
  return new TielineError("NOT_CONFIGURED", `${mutation} is not carried out here.`, { advice: "See docs/writes.md." });
}

function assertMayWrite({ refusal }: ContextWrites, { mutation, vendor }: Write): void {
  const sentence = refusal(vendor, mutation);
  if (sentence) throw new TielineError("FORBIDDEN", sentence.message, { vendor, advice: sentence.advice });
}

function continues({ operation }: GraphQLResolveInfo): boolean {
  return operation.directives?.some(({ name }) => name.value === "continueOnError") ?? false;
}

function optionsOf(catalogue: Catalogue, write: Write, { dryRun, expect, confirm }: MutationArgs, { context, info, writes }: Asked) {
  const key = keyOf(info) ?? (writes.key === undefined ? undefined : `${writes.key} ${info.path.key}`);
  return {
    scope: context.session.scope,
    ...(writes.caller !== undefined && { caller: writes.caller }),
    ...(key !== undefined && { key }),
    ...(expect && { expect: expected(catalogue, write, expect) }),
    ...(confirm && { confirm }),
    ...(dryRun && { dryRun: true }),
  };
}

interface Asked {
  context: Context;
  info: GraphQLResolveInfo;
  writes: ContextWrites;
}

/** Expected values as the record shows them. */
function expected(catalogue: Catalogue, { facts }: Write, given: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const type = facts.expects?.[name] ?? "";
      if (type === "ID" && value !== null) return [name, ownIdOf(String(value), catalogue.resources)];
      return [name, enumName(catalogue, type, JSON.parse(JSON.stringify(value)))];
    }),
  );
}

/** The vendor's own id, of a global one as well. */
function ownIdOf(given: string, resources: Catalogue["resources"]): string {
  const id = decodeId(given);
  return id && resources.has(id.type) ? ownPart(id.vendorId, resources.get(id.type)) : given;
}

function keyOf({ schema, fieldNodes, variableValues }: GraphQLResolveInfo): string | undefined {
  const directive = schema.getDirective("idempotent");
  const [node] = fieldNodes as readonly { directives?: readonly DirectiveNode[] }[];
  const key = directive && node ? getDirectiveValues(directive, node, variableValues)?.key : undefined;
  if (key !== undefined && (String(key).trim() === "" || String(key).length > 200))
    throw badInput("The key of @idempotent must have 1 to 200 characters.", "Use a new UUID for each write.");
  return key === undefined ? undefined : String(key);
}

function payload(clientMutationId: string | null): Record<string, unknown> {
  return { userErrors: [], effect: null, request: null, confirmToken: null, answer: null, clientMutationId };
}

interface Shown {
  catalogue: Catalogue;
  context: Context;
  write: Write;
  planned: PlannedWrite;
}

function shown(
  { catalogue, context, write, planned }: Shown,
  outcome: EffectOutcome,
  { clientMutationId, showsWords }: { clientMutationId: string | null; showsWords: boolean },
): Record<string, unknown> {
  const { facts, label } = write;
  const { id, status, guard, errors, record, answer, error, preview, confirmToken = null } = outcome;
  const words = showsWords ? errors : errors.map((each) => (isOurs(each) ? each : { ...each, message: `${label} refused it.` }));
  const failure = error ? [{ field: [], message: error.text, code: error.code }] : [];
  return {
    ...payload(clientMutationId),
    userErrors: [...words, ...failure],
    effect: id === undefined ? null : { id, status: status ?? "UNKNOWN", guard: guard ?? null },
    answer: answer ?? null,
    request: preview ? requestOf(planned, preview) : null,
    confirmToken,
    ...(facts.shows && facts.type && { [facts.shows]: recordField() }),
  };

  function recordField() {
    return async (_args: unknown, _context: unknown, at: GraphQLResolveInfo) => {
      if (error) throw error;
      if (!record || (facts.kind === "delete" && status === "CONFIRMED")) return facts.many ? bulkRecords(at) : null;
      return context.session.get(record.type, record.id, fieldsBelow(catalogue, at, record.type));
    };
  }

  /** Records of which each was named by the input. */
  function bulkRecords(at: GraphQLResolveInfo) {
    const member = write.inputs[facts.body.type ?? ""]?.find(({ name }) => name === facts.body.bulk);
    const ids = member ? [planned.input[member.as] ?? []].flat().map(String) : [];
    if (status !== "CONFIRMED" || facts.irreversible || catalogue.resources.get(facts.type!)?.parentIds) return null;
    const fields = fieldsBelow(catalogue, at, facts.type!);
    return Promise.all(ids.map((each) => context.session.get(facts.type!, each, fields)));
  }
}

/** Sentences of this graph; all others are the vendor's. */
function isOurs({ code }: UserError): boolean {
  return code === "REQUIRED" || code === "STATE" || code === "INVALID" || code === "NOT_FOUND";
}

function requestOf({ invalidates }: PlannedWrite, { prepared, before }: NonNullable<EffectOutcome["preview"]>) {
  const request = prepared.kind === "request" ? prepared : undefined;
  return {
    method: request?.method ?? null,
    path: request?.path ?? null,
    query: request?.query ? Object.fromEntries(request.query) : null,
    body: request?.body ?? null,
    vendorCalls: request?.calls ?? 0,
    before: before ?? null,
    after: request?.after ?? null,
    invalidates,
  };
}

/** Only the price is wanted: the calls are counted, and nothing is sent. */
async function priced(writes: ContextWrites, write: Write, given: Record<string, unknown>, context: Context): Promise<null> {
  const planned = writes.planner.plan(write, given);
  const { scope } = context.session;
  await planned.before?.(scope).catch(() => undefined);
  const prepared = planned.needsBefore ? undefined : planned.prepare(undefined);
  if (prepared?.kind === "request") await planned.send(prepared, scope);
  return null;
}
