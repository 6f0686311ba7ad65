import type { EffectOutcome, PerformOptions, PlannedWrite, PreparedRequest, PreparedWrite, WriteAnswer } from "../engine/model/effect.ts";
import { unmet } from "../engine/model/effect.ts";
import { badInput, TielineError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import type { Json, JsonObject } from "../transport/json.ts";
import { deriveScope, type Scope } from "../transport/send.ts";
import { assertConfirmed, makeToken, readToken } from "./confirmations.ts";
import { digestOf } from "./digest.ts";
import type { EffectStore, Holder } from "./effect-store.ts";
import type { Ending, KeptEffect, NewEffect } from "./kept-effect.ts";
import { endingOf, failureOf, outcomeOf, type Seen } from "./outcome.ts";
import { assertAllowed, needsApproval, type WritePolicy } from "./policy.ts";
import { changeOf, redact } from "./redact.ts";
import type { Settler } from "./settler.ts";
import type { UnsettledWork } from "./unsettled-work.ts";

export interface CarrierOptions {
  store: EffectStore;
  work: UnsettledWork;
  settler: Settler;
  holder: Holder;
  clock: Clock;
  policy(): WritePolicy;
  makeId(): string;
}

/** How long a write waits for the lane, or for another one with its key. */
const mostWaitMs = 10_000;
const pollMs = 50;
/** How often something that is the same done twice is sent at most. */
const idempotentAttempts = 3;
const againMs = 500;

/** Who asks when nobody is named: this process. */
const ownName = "tieline";

/** Carries one write out: lane, reading, comparing, ledger, sending, ending. */
export class Carrier {
  readonly #options: CarrierOptions;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: CarrierOptions) {
    this.#options = options;
  }

  async perform(write: PlannedWrite, options: PerformOptions): Promise<EffectOutcome> {
    if (options.expect && !write.before)
      throw badInput('"expect" compares a record, and this write changes none that is there.', "Leave it out.");
    const { caller = ownName, expect } = options;
    const digest = digestOf(write.mutation, write.input, expect);
    if (options.dryRun) return this.#preview(write, options, { caller, digest });
    assertAllowed(this.#options.policy(), write.mutation);
    const asked = write.reversible
      ? undefined
      : readToken(this.#options.store.secret, options.confirm, { caller, digest }, this.#options.clock.now());
    const effect = await this.#enter(write, options, { caller, digest, token: asked === undefined ? undefined : options.confirm });
    if ("status" in effect) return effect;
    const carried = this.#carry(write, options, { id: effect.id!, asked });
    this.#underWay.add(carried);
    return carried.finally(() => this.#underWay.delete(carried));
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async #preview(
    write: PlannedWrite,
    { scope, expect }: PerformOptions,
    bound: { caller: string; digest: string },
  ): Promise<EffectOutcome> {
    const before = await write.before?.(scope);
    if (expect) assertMet(before ?? null, expect);
    const prepared = write.prepare(before);
    const errors = prepared.kind === "refused" ? prepared.errors : [];
    const needsToken = prepared.kind === "request" && !write.reversible;
    return {
      errors,
      preview: { prepared, ...(before !== undefined && { before }) },
      ...(needsToken && { confirmToken: makeToken(this.#options.store.secret, bound, prepared, this.#options.clock.now()) }),
    };
  }

  /** Takes lane and key, or gives what is known of the same write. */
  async #enter(
    write: PlannedWrite,
    { key, reason, scope }: PerformOptions,
    { caller, digest, token }: { caller: string; digest: string; token: string | undefined },
  ): Promise<{ id: string } | EffectOutcome> {
    const { store, holder, clock, policy, makeId } = this.#options;
    const { vendor, operation, mutation, target, makes, input, invalidates, likeness = input } = write;
    // Alike writes that make records wait for each other: so a record that is found is the effect of one of them.
    const lane = target ?? `${mutation} ${digestOf(likeness)}`;
    const effect: NewEffect = {
      ...{ id: makeId(), vendor, operation, mutation, caller, input, lane, digest, invalidates },
      ...(target !== undefined && { target }),
      ...(makes !== undefined && { makes }),
      ...(key !== undefined && { key }),
      ...(reason !== undefined && { reason }),
    };
    const until = Math.min(scope.deadline, clock.now() + mostWaitMs);
    for (;;) {
      const entry = await store.enter(effect, { holder, token, needsApproval: needsApproval(policy(), mutation) });
      if (entry.kind === "entered") return { id: effect.id };
      if (entry.kind === "unapproved") throw unapproved(mutation, entry.approval);
      const { effect: other } = entry;
      if (entry.kind === "known" && (other.finishedAt !== undefined || other.status === "UNKNOWN")) return outcomeOf(other);
      if (clock.now() + pollMs > until || scope.signal.aborted) throw entry.kind === "known" ? inProgress(other) : occupied(other);
      await clock.sleep(pollMs, scope.signal).catch(() => undefined);
    }
  }

  async #carry(
    write: PlannedWrite,
    options: PerformOptions,
    { id, asked }: { id: string; asked: string | undefined },
  ): Promise<EffectOutcome> {
    const guard = options.expect && (write.nativeGuard ? ("NATIVE" as const) : ("BEST_EFFORT" as const));
    let [before, prepared]: [JsonObject | null | undefined, PreparedWrite | undefined] = [undefined, undefined];
    try {
      before = await readBefore(write, options);
      if (options.expect) assertMet(before ?? null, options.expect);
      prepared = write.prepare(before);
      if (asked !== undefined && prepared.kind === "request") assertConfirmed(asked, prepared);
    } catch (error) {
      const known =
        error instanceof TielineError ? error : new TielineError("UPSTREAM_BAD_RESPONSE", "The request could not be made of the record.");
      await this.#finish(id, { status: "NOT_SENT", told: { errors: [], failure: failureOf(known) } });
      throw error;
    }
    if (prepared.kind === "done")
      return this.#finish(id, { status: "CONFIRMED", told: { errors: [] }, found: "The record was so already." });
    if (prepared.kind === "refused") return this.#finish(id, { status: "REJECTED", told: { errors: prepared.errors } });
    return this.#send(write, options.scope, { id, prepared, before, guard });
  }

  /** Until the first byte leaves, the caller's deadline ends it; afterwards it ends only the waiting. */
  async #send(write: PlannedWrite, scope: Scope, sent: Sent): Promise<EffectOutcome> {
    const own = new AbortController();
    const progress: { seen: Seen } = { seen: "HERE" };
    const late = new Promise<"late">((resolve) => {
      const onAbort = () => {
        if (progress.seen === "LEFT") resolve("late");
        else own.abort(scope.signal.reason);
      };
      if (scope.signal.aborted) onAbort();
      else scope.signal.addEventListener("abort", onAbort, { once: true });
    });
    const sending = this.#attempt(write, deriveScope(scope, { signal: own.signal }), { ...sent, progress });
    this.#underWay.add(sending);
    sending.finally(() => this.#underWay.delete(sending)).catch(() => undefined);
    const outcome = await Promise.race([sending, late]);
    return outcome === "late" ? outcomeOf((await this.#options.store.byIds([sent.id])).get(sent.id)!) : outcome;
  }

  async #attempt(write: PlannedWrite, scope: Scope, { id, prepared, before, guard, progress }: Attempted): Promise<EffectOutcome> {
    const { store, clock, settler, holder } = this.#options;
    const detail = this.#auditDetail(prepared, before);
    let wasLost = false;
    const departure = {
      leaving: async () => {
        if (scope.signal.aborted) throw scope.signal.reason;
        if (!(await store.leave(id, holder, { before, guard, detail })))
          throw new TielineError("UPSTREAM_UNAVAILABLE", "This process was silent for too long, so that nothing was sent.");
        progress.seen = "LEFT";
      },
      unreached: () => {
        progress.seen = wasLost ? "LEFT" : "UNREACHED";
      },
    };
    for (let attempt = 1; ; attempt++) {
      const answer = await sendOnce(write, prepared, deriveScope(scope, { departure }));
      // After a lost attempt a refusal tells nothing of that one: a removal that was done is refused the second time.
      const ending = wasLost && answer.status !== "CONFIRMED" ? undefined : endingOf(answer, progress.seen);
      if (ending) {
        if (progress.seen === "LEFT") await write.forget();
        return this.#finish(id, ending, answer.status !== "NOT_SENT");
      }
      wasLost = true;
      if (
        write.idempotent &&
        answer.status !== "REJECTED" &&
        attempt < idempotentAttempts &&
        clock.now() + againMs * attempt < scope.deadline
      ) {
        await clock.sleep(againMs * attempt);
        continue;
      }
      await store.lose(id, { errors: [], ...("error" in answer && { failure: failureOf(answer.error) }) });
      await write.forget();
      await settler.settleOne(id, write);
      return outcomeOf((await store.byIds([id])).get(id)!);
    }
  }

  async #finish(id: string, ending: Ending, corrects = false): Promise<EffectOutcome> {
    return outcomeOf(await this.#options.store.finish(id, ending, corrects));
  }

  #auditDetail({ method, path, body, after }: PreparedRequest, before: JsonObject | null | undefined): JsonObject {
    const { secret } = this.#options.store;
    const change = changeOf(before, after);
    return redact({ method, path, ...(body !== undefined && { body: body as Json }), ...change }, secret) as JsonObject;
  }
}

interface Sent {
  id: string;
  prepared: PreparedRequest;
  before: JsonObject | null | undefined;
  guard: "NATIVE" | "BEST_EFFORT" | undefined;
}

interface Attempted extends Sent {
  progress: { seen: Seen };
}

/** The record as it is. Where nothing depends on it, it is for the audit, and a failure of the read stops nothing. */
async function readBefore(write: PlannedWrite, { scope, expect }: PerformOptions): Promise<JsonObject | null | undefined> {
  if (!write.before) return undefined;
  if (write.needsBefore || expect) return write.before(scope);
  return write.before(scope).catch(() => undefined);
}

/** `send` never rejects; should it, nothing tells what became of the write. */
async function sendOnce(write: PlannedWrite, prepared: PreparedRequest, scope: Scope): Promise<WriteAnswer> {
  try {
    return await write.send(prepared, scope);
  } catch (error) {
    const known =
      error instanceof TielineError ? error : new TielineError("UPSTREAM_BAD_RESPONSE", "The answer could not be read.", { cause: error });
    return { status: "UNKNOWN", error: known };
  }
}

function assertMet(record: JsonObject | null, expect: JsonObject): void {
  const names = unmet(record, expect);
  if (names.length === 0) return;
  throw new TielineError("PRECONDITION_FAILED", `The record is not as expected: ${names.join(", ")}.`, {
    advice: "Read it again, and decide anew.",
    extensions: { fields: names },
  });
}

function inProgress({ id }: KeptEffect): TielineError {
  return new TielineError("IDEMPOTENCY_IN_PROGRESS", `The write of this key is still under way (effect ${id}).`, {
    retryAfterMs: 1_000,
    advice: "Send the same again a little later.",
    extensions: { effect: id },
  });
}

function occupied({ id, mutation, status }: KeptEffect): TielineError {
  const how = status === "UNKNOWN" ? "is not settled yet" : "is under way";
  return new TielineError(
    "PRECONDITION_FAILED",
    `An earlier write of the same, ${mutation}, ${how} (effect ${id}), so that nothing was sent.`,
    {
      retryAfterMs: 2_000,
      advice: "Wait until unsettledWrites no longer lists it, or settle it there.",
      extensions: { effect: id },
    },
  );
}

function unapproved(mutation: string, approval: string): TielineError {
  return new TielineError("APPROVAL_REQUIRED", `${mutation} waits for the approval ${approval} of another caller.`, {
    advice: "When it is approved, send the same again within a day.",
    extensions: { approval },
  });
}
