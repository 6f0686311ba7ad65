import { randomBytes, randomUUID } from "node:crypto";
import type { EffectOutcome, Effects, PerformOptions, PlannedWrite, Replan } from "../engine/model/effect.ts";
import { badInput, type VendorName } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import type { CallNote } from "../transport/send.ts";
import { approve, pendingApprovals } from "./approvals.ts";
import { type AuditQuery, listAudit, verifyAudit } from "./audit.ts";
import { Carrier } from "./carrier.ts";
import type { EffectStore, Holder } from "./effect-store.ts";
import type { KeptEffect } from "./kept-effect.ts";
import { freePolicy, needsApproval, type WritePolicy } from "./policy.ts";
import { Settler } from "./settler.ts";
import { UnsettledWork } from "./unsettled-work.ts";

export interface DurableEffectsOptions {
  /** Called at the first write, or by `start`; an error that it throws is told to whoever writes, and it is called anew next time. */
  open(): Promise<EffectStore>;
  replan: Replan;
  clock: Clock;
  policy?: () => WritePolicy;
  /** Called with what another process wrote, or this one settled later: what is kept of these types is stale. */
  changed?: (effect: KeptEffect) => void;
  noted?: (vendor: VendorName, note: CallNote) => void;
  failed?: (error: unknown) => void;
  /** Name of this process. */
  holder?: string;
  makeId?: () => string;
  /** How often changes of other processes, and effects that are due, are looked for; 200 ms when absent. */
  tickMs?: number;
}

/** What a person says of a write that nothing tells of. */
export interface Settlement {
  id: string;
  status: "CONFIRMED" | "REJECTED";
  reason: string;
  by: string;
}

/** A process that says nothing for so long is taken for dead. */
const leaseMs = 10_000;
const renewMs = 3_000;
/** How often old rows are taken out. */
const trimMs = 3_600_000;
/** How long a write waits for other processes to have heard of it. */
const heardMs = 1_000;

interface Opened {
  store: EffectStore;
  work: UnsettledWork;
  carrier: Carrier;
  settler: Settler;
}

/** The ledger of effects: every write happens once, whatever becomes of its answer, its caller and this process. */
export class DurableEffects implements Effects {
  readonly #options: DurableEffectsOptions;
  readonly #holder: Holder;
  readonly #stop = new AbortController();
  #opened: Promise<Opened> | undefined;
  #running: Promise<void> | undefined;
  /** The last change that was told to this process. */
  #heard = 0;

  constructor(options: DurableEffectsOptions) {
    this.#options = options;
    this.#holder = { name: options.holder ?? randomUUID(), leaseMs };
  }

  /** Opens the ledger and settles what was left open, until `close`. Writes do it by themselves. */
  async start(): Promise<void> {
    await this.#open();
  }

  async perform(write: PlannedWrite, options: PerformOptions): Promise<EffectOutcome> {
    const { carrier, work } = await this.#open();
    const outcome = await carrier.perform(write, options);
    if (outcome.status === "CONFIRMED") await this.#untilHeard(work);
    return outcome;
  }

  async unsettled(page: { first: number; after?: number | undefined }): Promise<KeptEffect[]> {
    return (await this.#open()).store.unsettled(page);
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, KeptEffect>> {
    return (await this.#open()).store.byIds(ids);
  }

  /** Throws for an effect that is settled already, or that is still under way. */
  async settle({ id, status, reason, by }: Settlement): Promise<KeptEffect> {
    const { store } = await this.#open();
    const known = (await store.byIds([id])).get(id);
    if (!known) throw badInput(`There is no effect ${id}.`, "unsettledWrites lists those that can be settled.");
    if (known.finishedAt !== undefined) throw badInput(`Effect ${id} is settled already: ${known.status}.`);
    if (known.status !== "UNKNOWN")
      throw badInput(`Effect ${id} is still under way.`, "Wait until its answer came or is known to be lost.");
    const errors = status === "REJECTED" ? [{ field: [], message: "A person found that it did not happen.", code: "REFUSED" }] : [];
    const settled = await store.finish(id, { status, told: { errors }, found: "A person looked.", by, reason });
    this.#options.changed?.(settled);
    return settled;
  }

  async approve(approval: { id: string; approver: string; reason: string }) {
    return approve((await this.#open()).store.database, approval);
  }

  async pendingApprovals() {
    return pendingApprovals((await this.#open()).store.database);
  }

  async auditLog(query: AuditQuery) {
    return listAudit((await this.#open()).store.database, query);
  }

  async verifyAudit() {
    return verifyAudit((await this.#open()).store.database);
  }

  needsApproval(mutation: string): boolean {
    return needsApproval(this.#options.policy?.() ?? freePolicy, mutation);
  }

  /** The store, for what else is kept beside the ledger. */
  async store(): Promise<EffectStore> {
    return (await this.#open()).store;
  }

  /** Waits for what is under way: its answers are still written. */
  async close(): Promise<void> {
    this.#stop.abort();
    const opened = await this.#opened?.catch(() => undefined);
    if (!opened) return;
    await opened.carrier.close();
    await this.#running;
    await opened.work.leaveFor(this.#holder).catch(() => undefined);
    await opened.store.close();
  }

  #open(): Promise<Opened> {
    this.#stop.signal.throwIfAborted();
    this.#opened ??= this.#make().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #make(): Promise<Opened> {
    const { open, replan, clock, policy = () => freePolicy, noted, makeId = () => randomBytes(8).toString("hex") } = this.#options;
    const store = await open();
    const work = new UnsettledWork(store);
    const settler = new Settler({ store, work, replan, clock, noted });
    const carrier = new Carrier({ store, work, settler, holder: this.#holder, clock, policy, makeId });
    this.#heard = await work.lastHeard();
    await work.renew(this.#holder, this.#heard);
    const opened = { store, work, carrier, settler };
    this.#running = this.#run(opened);
    return opened;
  }

  async #run(opened: Opened): Promise<void> {
    const { clock, failed, tickMs = 200 } = this.#options;
    const { signal } = this.#stop;
    let [renewAt, trimAt] = [0, clock.now() + trimMs];
    let settling: Promise<void> | undefined;
    while (!signal.aborted) {
      try {
        await this.#hear(opened.work);
        if (clock.now() >= renewAt) {
          renewAt = clock.now() + renewMs;
          await opened.work.renew(this.#holder, this.#heard);
          await opened.work.takeOver(this.#holder);
        }
        if (clock.now() >= trimAt) {
          trimAt = clock.now() + trimMs;
          await opened.work.trim();
        }
        // Looks take their time, and the lease must be renewed meanwhile.
        settling ??= opened.settler
          .settleDue()
          .catch((error: unknown) => failed?.(error))
          .finally(() => {
            settling = undefined;
          });
      } catch (error) {
        failed?.(error);
      }
      await clock.sleep(tickMs, signal).catch(() => undefined);
    }
    await settling;
  }

  async #hear(work: UnsettledWork): Promise<void> {
    if ((await work.lastHeard()) <= this.#heard) return;
    const { heard, effects } = await work.changedAfter(this.#heard);
    for (const effect of effects) if (effect.leftAt !== undefined) this.#options.changed?.(effect);
    this.#heard = heard;
    await work.renew(this.#holder, heard);
  }

  /** A read right after the write shows it, in whichever process. */
  async #untilHeard(work: UnsettledWork): Promise<void> {
    const { clock } = this.#options;
    await this.#hear(work);
    const heard = this.#heard;
    for (let waitedMs = 0; waitedMs < heardMs && !this.#stop.signal.aborted; waitedMs += 20) {
      if (await work.isHeard(heard)) return;
      await clock.sleep(20, this.#stop.signal).catch(() => undefined);
    }
  }
}
