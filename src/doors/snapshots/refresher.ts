import { TielineError } from "../../errors.ts";
import { type RefreshOptions, refresh } from "./refresh.ts";
import type { Retention } from "./retention.ts";
import type { Snapshot } from "./snapshot.ts";

export interface RefresherOptions extends Omit<RefreshOptions, "progress"> {
  everyMs: number;
  retention: Retention;
  /** Are links decided, so that views need not decide them? The first snapshot waits for it, but not for ever. */
  linksAreDecided?: () => boolean;
  /** Hears of a new snapshot. */
  taken?: (snapshot: Snapshot) => void | Promise<void>;
  /** Hears of what failed, once for each kind of failure in a row. */
  failed?: (error: unknown) => void;
}

/** How the snapshots of this process are. Times are milliseconds since 1970. */
export interface RefreshStatus {
  running: boolean;
  /** Views that are taken, of all. */
  taken: number;
  views: number;
  lastError: { message: string; at: number } | undefined;
}

/** How often it looks whether the replica is complete, before the first snapshot. */
const waitingMs = 1000;
/** How often it looks whether links are decided, once the replica is complete. */
const mostLooks = 60;
const retryMs = 30_000;

/** Takes snapshots: now and then in the background, and when it is asked to. */
export class Refresher {
  readonly #options: RefresherOptions;
  readonly #over = new AbortController();
  #running: Promise<Snapshot> | undefined;
  #status: Omit<RefreshStatus, "views">;
  #version = 0;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: RefresherOptions) {
    this.#options = options;
    this.#status = { running: false, taken: 0, lastError: undefined };
  }

  /** Grows whenever the status changes. */
  get version(): number {
    return this.#version;
  }

  #become(status: Partial<Omit<RefreshStatus, "views">>): void {
    this.#status = { ...this.#status, ...status };
    this.#version++;
  }

  status(): RefreshStatus {
    return { ...this.#status, views: this.#options.views.size };
  }

  /** Takes a snapshot; one that is being taken is everybody's. */
  refresh(): Promise<Snapshot> {
    this.#running ??= this.#refresh().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #refresh(): Promise<Snapshot> {
    const { clock, snapshots, retention, taken } = this.#options;
    this.#become({ running: true, taken: 0 });
    try {
      const { signal } = this.#over;
      const snapshot = await refresh({
        ...this.#options,
        ask: (document, variables) => {
          signal.throwIfAborted();
          return this.#options.ask(document, variables);
        },
        progress: (done) => {
          this.#become({ taken: done });
        },
      });
      await snapshots.trim(clock.now(), retention);
      await taken?.(snapshot);
      this.#become({ running: false, lastError: undefined });
      return snapshot;
    } catch (error) {
      const message = error instanceof TielineError ? error.text : error instanceof Error ? error.message : String(error);
      const isNew = this.#status.lastError?.message !== message;
      this.#become({ running: false, lastError: { message, at: clock.now() } });
      if (isNew) this.#options.failed?.(error);
      throw error;
    }
  }

  /** Takes the first snapshot as soon as the replica is complete, and others from then on. */
  start(): void {
    this.#loop = this.#run(this.#over.signal).catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.#over.abort(new Error("The refresh was stopped."));
    await this.#loop;
    await this.#running?.catch(() => undefined);
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, everyMs } = this.#options;
    const { linksAreDecided = () => true } = this.#options;
    let looks = 0;
    while (!signal.aborted) {
      if (!this.#isReady() || (!linksAreDecided() && looks++ < mostLooks)) {
        await clock.sleep(waitingMs, signal);
        continue;
      }
      const done = await this.refresh().then(
        () => true,
        () => false,
      );
      await clock.sleep(done ? everyMs : Math.min(retryMs, everyMs), signal);
    }
  }

  /** Every type that a view needs is complete, as far as it is kept. */
  #isReady(): boolean {
    const { replica } = this.#options;
    const isComplete = (type: string) => replica.state(type)?.completeSince !== undefined;
    // Which types views need is known when they are read, which takes its time.
    if (replica.streams.size > 0 && ![...replica.streams.keys()].some(isComplete)) return false;
    const { views } = this.#options;
    const types = new Set([...views.values()].flatMap((view) => view.types));
    return [...types].every((type) => !replica.streams.has(type) || isComplete(type));
  }
}
