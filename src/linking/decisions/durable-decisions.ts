import { randomBytes } from "node:crypto";
import { badInput, TielineError } from "../../errors.ts";
import type { Clock } from "../../transport/clock.ts";
import type { LinkDecision } from "../book/link-book.ts";
import type { DecisionQuery, Decisions, KeptDecision, Shown } from "./decision.ts";
import type { DecisionStore } from "./decision-store.ts";

export interface DurableDecisionsOptions {
  /** Called when decisions are first read or made; an error it throws is told to whoever decides, and it is called anew next time. */
  open(): Promise<DecisionStore>;
  clock: Clock;
  /** A name for a decision that no other one has. */
  makeId?: () => string;
}

/** How often another process' decisions are looked for. */
const lookEveryMs = 1000;

const longestReason = 2000;

/** The log of decisions. It is opened when it is needed, and nothing is decided while it cannot be. */
export class DurableDecisions implements Decisions {
  readonly #options: DurableDecisionsOptions;
  readonly #listeners = new Set<() => void>();
  #store: Promise<DecisionStore> | undefined;
  #looking: AbortController | undefined;
  /** The last decision that was told to the listeners. */
  #told = 0;

  constructor(options: DurableDecisionsOptions) {
    this.#options = options;
  }

  async append(decision: Omit<LinkDecision, "id"> & { shown?: Shown | undefined }): Promise<KeptDecision> {
    const { makeId = () => randomBytes(6).toString("hex") } = this.#options;
    const { shown, ...given } = readDecision(decision);
    const store = await this.#open();
    const id = makeId();
    const kept = await store.append({ ...given, ...(shown && { shown }), id });
    if (kept.id === id) await this.#tell();
    return kept;
  }

  async current(at?: number): Promise<readonly KeptDecision[]> {
    return (await this.#open()).inForce(at);
  }

  async list(query: DecisionQuery) {
    return (await this.#open()).list(query);
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, KeptDecision>> {
    return (await this.#open()).byIds(ids);
  }

  async version(): Promise<number> {
    return (await this.#open()).version();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#looking) {
      this.#looking = new AbortController();
      this.#look(this.#looking.signal).catch(() => undefined);
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#looking?.abort();
      this.#looking = undefined;
    };
  }

  async close(): Promise<void> {
    this.#looking?.abort();
    this.#listeners.clear();
    const store = await this.#store?.catch(() => undefined);
    await store?.close();
  }

  #open(): Promise<DecisionStore> {
    this.#store ??= this.#options.open().catch((error: Error) => {
      this.#store = undefined;
      throw new TielineError("NOT_CONFIGURED", "Decisions about links cannot be kept here, so none is taken.", {
        advice: error.message,
        cause: error,
      });
    });
    return this.#store;
  }

  async #tell(): Promise<void> {
    this.#told = await this.version();
    for (const listener of this.#listeners) listener();
  }

  /** A database that cannot be read now may be read a second later. */
  async #look(signal: AbortSignal): Promise<void> {
    this.#told = await this.version().catch(() => this.#told);
    while (!signal.aborted) {
      await this.#options.clock.sleep(lookEveryMs, signal);
      const version = await this.version().catch(() => this.#told);
      if (version > this.#told) await this.#tell();
    }
  }
}

/** The decision with its records in order. Throws a coded error for one that says nothing. */
function readDecision<T extends Omit<LinkDecision, "id"> & { shown?: Shown | undefined }>(decision: T): T {
  const { kind, a, b, reason, shown } = decision;
  if (reason.trim() === "") throw badInput('A decision needs a "reason".', "Say in a sentence why, for whoever reads it in a year.");
  if (reason.length > longestReason) throw badInput(`A reason takes ${longestReason} characters at most, and ${reason.length} came.`);
  const plain = { ...decision, reason: reason.trim() };
  if (kind === "UNDO") return plain;
  if (a === undefined || b === undefined || a === b) throw badInput("A decision needs two different records.");
  return a < b ? plain : { ...plain, a: b, b: a, ...(shown && { shown: { a: shown.b, b: shown.a } }) };
}
