import type { PlannedWrite, Recognised, RecordRef, Replan } from "../engine/model/effect.ts";
import { asError, TielineError, type VendorName } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { type CallNote, defaultPriority, type Scope } from "../transport/send.ts";
import { refText } from "./effect-rows.ts";
import type { EffectStore } from "./effect-store.ts";
import type { KeptEffect } from "./kept-effect.ts";
import type { UnsettledWork } from "./unsettled-work.ts";

export interface SettlerOptions {
  store: EffectStore;
  work: UnsettledWork;
  replan: Replan;
  clock: Clock;
  noted?: ((vendor: VendorName, note: CallNote) => void) | undefined;
}

/** When an effect is looked up, in milliseconds since its first byte may have left. */
const looksAtMs = [0, 2_000, 5_000, 10_000, 20_000, 32_000, 50_000];
/** What is not there so long after may still come: a vendor can be slow. Afterwards it is taken for not done. */
const graceMs = 30_000;
/** Where the vendor cannot be asked. */
const outageMs = 60_000;
/** One look. Nobody else looks at the same effect meanwhile. */
const lookMs = 25_000;
const mostAtOnce = 8;

/** Looks up at the vendor what became of writes whose answer was lost, and settles them. */
export class Settler {
  readonly #options: SettlerOptions;

  constructor(options: SettlerOptions) {
    this.#options = options;
  }

  /** Looks up everything that is due. */
  async settleDue(): Promise<void> {
    const { work } = this.#options;
    for (;;) {
      const due = await work.take(mostAtOnce, lookMs);
      await Promise.all(due.map((effect) => this.#look(effect)));
      if (due.length < mostAtOnce) return;
    }
  }

  /** Looks at this one now, unless somebody does. */
  async settleOne(id: string, write: PlannedWrite): Promise<void> {
    const effect = await this.#options.work.takeOne(id, lookMs);
    if (effect) await this.#look(effect, write);
  }

  async #look(effect: KeptEffect, known?: PlannedWrite): Promise<void> {
    const { store, work, replan } = this.#options;
    const { id, mutation, input, leftAt, openedAt } = effect;
    const since = leftAt ?? openedAt;
    const write = known ?? (input && planAgain(replan, { mutation, input }));
    if (!write?.recognise) {
      const found = write
        ? "Nothing at the vendor tells whether it happened."
        : `${mutation} is no longer there, so that nothing can be looked up.`;
      return work.note(id, { found });
    }
    const scope = this.#scope();
    let seen: Recognised;
    try {
      seen = await write.recognise({ since, ...(effect.before !== undefined && { before: effect.before }) }, scope);
    } catch (error) {
      const code = error instanceof TielineError ? error.code : asError(error).name;
      const now = await work.now();
      return work.note(id, { found: `The vendor could not be asked (${code}).`, nextLookAt: nextLook(since, now) ?? now + outageMs });
    }
    const { status, record, found, candidates } = effect.target === undefined ? await this.#withoutClaimed(id, seen) : seen;
    const now = await work.now();
    if (status === "CONFIRMED") {
      await store.finish(id, { status, told: { errors: [], ...(record && { record }) }, found: found ?? "The vendor has it." });
      return write.forget();
    }
    if (status === "REJECTED" && now - since >= graceMs) {
      const message = "The answer was lost, and the vendor does not have it: it did not happen.";
      await store.finish(id, {
        status,
        told: { errors: [{ field: [], message, code: "REFUSED" }] },
        found: found ?? "The vendor does not have it.",
      });
      return write.forget();
    }
    await work.note(id, {
      found: found ?? (status === "REJECTED" ? "The vendor does not have it yet." : undefined),
      candidates,
      nextLookAt: nextLook(since, now),
    });
  }

  /** A record that is another write's effect is not this one's. */
  async #withoutClaimed(id: string, seen: Recognised): Promise<Recognised> {
    const records: readonly RecordRef[] = seen.candidates ?? (seen.record ? [seen.record] : []);
    const claimed = await this.#options.store.claimed(records, id);
    if (claimed.size === 0) return seen;
    const left = records.filter((record) => !claimed.has(refText(record)));
    const [only] = left;
    if (left.length === 0) return { status: "REJECTED", found: "What the vendor has is the effect of other writes." };
    return left.length === 1 && only ? { status: "CONFIRMED", record: only } : { ...seen, candidates: left };
  }

  /** Somebody waits for it: interactive quota, and a deadline of its own. */
  #scope(): Scope {
    const { clock, noted } = this.#options;
    return {
      signal: new AbortController().signal,
      deadline: clock.now() + lookMs - 5_000,
      priority: defaultPriority,
      maxAgeMs: 0,
      note: (vendor, note) => noted?.(vendor, note),
    };
  }
}

function planAgain(replan: Replan, kept: Parameters<Replan>[0]): PlannedWrite | undefined {
  try {
    return replan(kept);
  } catch {
    // The mutation takes another input by now.
    return undefined;
  }
}

function nextLook(since: number, now: number): number | undefined {
  const next = looksAtMs.find((at) => since + at > now);
  return next === undefined ? undefined : since + next;
}
