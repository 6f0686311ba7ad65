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
/** A record may be so much older, by its own word, than the write that made it: see `recognise`. */
const olderMs = 60_000;
/** How long a look waits for the answers of writes that may have made what it found. */
const rivalsMs = 12_000;
const pollMs = 250;
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
    const { status, record, found, candidates } = isMaker(effect) ? await this.#own(effect, seen) : seen;
    const now = await work.now();
    if (status === "CONFIRMED") {
      const told = { errors: [], ...(record && { record }) };
      const claims = isMaker(effect) && { claims: true as const };
      const ended = await store.finish(id, { status, told, found: found ?? "The vendor has it.", ...claims });
      if (ended.finishedAt === undefined)
        return work.note(id, {
          found: "What the vendor has is the effect of another write.",
          nextLookAt: nextLook(since, now) ?? now + pollMs,
        });
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

  /** A record that is another write's effect is not this one's; nor is one that may still turn out to be. */
  async #own(effect: KeptEffect, seen: Recognised): Promise<Recognised> {
    const records: readonly RecordRef[] = seen.candidates ?? (seen.record ? [seen.record] : []);
    const [first] = records;
    if (!first) return seen;
    const rivals = await this.#rivalsOf(effect, first.type);
    const claimed = await this.#options.store.claimed(records, effect.id);
    const left = records.filter((record) => !claimed.has(refText(record)));
    const [only] = left;
    if (!only) return { status: "REJECTED", found: "What the vendor has is the effect of other writes." };
    const [rival] = rivals;
    if (rival) return { status: "UNKNOWN", candidates: left, found: `It may be what ${rival.mutation} made (effect ${rival.id}).` };
    return left.length === 1 ? { status: "CONFIRMED", record: only } : { ...seen, candidates: left };
  }

  /**
   * Other writes that may have made what was found, after a while for their answers. Writes of the same mutation that look alike have one
   * lane, so that what is settled neither way counts only where it is another mutation.
   */
  async #rivalsOf({ id, mutation, leftAt, openedAt }: KeptEffect, type: string): Promise<KeptEffect[]> {
    const { store, clock } = this.#options;
    const since = (leftAt ?? openedAt) - olderMs - graceMs;
    const leaving = async () => (await store.rivals(type, id, since)).filter(({ status }) => status === "LEAVING");
    // Whatever leaves later did not make it.
    const known = new Set((await leaving()).map((rival) => rival.id));
    const isOpen = async () => known.size > 0 && (await leaving()).some((rival) => known.has(rival.id));
    for (let waitedMs = 0; waitedMs < rivalsMs && (await isOpen()); waitedMs += pollMs) await clock.sleep(pollMs);
    return (await store.rivals(type, id, since)).filter((rival) =>
      rival.status === "LEAVING" ? known.has(rival.id) : rival.status === "UNKNOWN" && rival.mutation !== mutation,
    );
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

/** Does it make a record? */
function isMaker({ target, makes }: KeptEffect): boolean {
  return target === undefined || makes !== undefined;
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
