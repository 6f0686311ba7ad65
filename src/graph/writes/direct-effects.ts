import { createHash } from "node:crypto";
import { type EffectOutcome, type Effects, type PerformOptions, type PlannedWrite, unmet } from "../../engine/model/effect.ts";
import { TielineError } from "../../errors.ts";

/** Carries writes out one after the other for each record, and keeps nothing of them: for a process without a ledger. */
export class DirectEffects implements Effects {
  readonly #lanes = new Map<string, Promise<unknown>>();
  #count = 0;

  perform(write: PlannedWrite, options: PerformOptions): Promise<EffectOutcome> {
    const lane = write.target ?? `${write.mutation} ${++this.#count}`;
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const own = before.catch(() => undefined).then(() => this.#perform(write, options));
    this.#lanes.set(lane, own);
    return own.finally(() => this.#lanes.get(lane) === own && this.#lanes.delete(lane));
  }

  async #perform(write: PlannedWrite, { scope, expect, confirm, dryRun }: PerformOptions): Promise<EffectOutcome> {
    const token = createHash("sha256")
      .update(JSON.stringify([write.mutation, write.input]))
      .digest("base64url");
    const reads = write.before && (write.needsBefore || expect !== undefined || dryRun);
    const before = reads ? await write.before!(scope) : undefined;
    const wrong = expect ? unmet(before ?? null, expect) : [];
    if (wrong.length > 0) throw new TielineError("PRECONDITION_FAILED", `The record is not as expected: ${wrong.join(", ")}.`);
    const prepared = write.prepare(before);
    const errors = prepared.kind === "refused" ? prepared.errors : [];
    if (dryRun)
      return {
        errors,
        preview: { prepared, ...(before !== undefined && { before }) },
        ...(prepared.kind === "request" && !write.reversible && { confirmToken: token }),
      };
    if (!write.reversible && confirm !== token && prepared.kind === "request")
      throw new TielineError("CONFIRMATION_REQUIRED", `${write.mutation} cannot be taken back.`, {
        advice: "Send the confirmToken of a dry run of the same input as confirm.",
      });
    const id = `direct-${++this.#count}`;
    const guard = expect ? { guard: write.nativeGuard ? ("NATIVE" as const) : ("BEST_EFFORT" as const) } : {};
    if (prepared.kind === "refused") return { id, status: "REJECTED", errors, ...guard };
    if (prepared.kind === "done") return { id, status: "CONFIRMED", errors: [], ...guard };
    const answer = await write.send(prepared, scope);
    await write.forget();
    if (answer.status === "REJECTED") return { id, status: "REJECTED", errors: answer.errors, ...guard };
    if (answer.status !== "CONFIRMED") return { id, status: answer.status, errors: [], error: answer.error, ...guard };
    const { record, answer: said, warnings } = answer;
    return { id, status: "CONFIRMED", errors: warnings, ...(record && { record }), ...(said !== undefined && { answer: said }), ...guard };
  }
}
