import { Worker } from "node:worker_threads";

export interface ThreadOptions {
  path: string;
  /** Statements that are run first. */
  setUp: string;
  /** Whether the file's pages are looked through before. */
  check: boolean;
}

interface Reply {
  id: number;
  result?: unknown;
  problem?: { message: string; code: string };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Statements that the thread has at once: enough to keep it busy. Answers that come together are read in one iteration of the event
 * loop, so that hundreds of them would hold it.
 */
const mostInThread = 2;

/** A connection of the embedded database in a thread of its own. It does not keep the process from ending unless something waits for it. */
export class EmbeddedThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** Statements that the thread does not have yet, in order. */
  #unsent: object[] = [];
  #inThread = 0;
  #next = 1;
  #ended: Error | undefined;

  private constructor(options: ThreadOptions) {
    this.#worker = new Worker(new URL("embedded-worker.js", import.meta.url), {
      workerData: options,
      // The loader of the main thread is not needed there.
      execArgv: [],
      name: "tieline replica",
      // Rows pass through: a large nursery would only keep them longer.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    this.#worker.on("message", (reply: Reply) => this.#settle(reply));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", () => this.#end(new Error("The thread of the replica's database has ended.")));
    this.#worker.unref();
  }

  /** Rejects with the code of SQLite where the file cannot be opened. */
  static async open(options: ThreadOptions): Promise<EmbeddedThread> {
    const thread = new EmbeddedThread(options);
    await thread.#wait(0);
    return thread;
  }

  ask(op: "all" | "run" | "exec" | "many" | "close", sql: string, more: object = {}): Promise<unknown> {
    const id = this.#next++;
    const answer = this.#wait(id);
    if (!this.#ended) {
      this.#unsent.push({ id, op, sql, ...more });
      this.#send();
    }
    return answer;
  }

  /** Why it answers no more; undefined while it does. */
  get ended(): Error | undefined {
    return this.#ended;
  }

  async close(): Promise<void> {
    if (!this.#ended) await this.ask("close", "");
    await this.#worker.terminate();
  }

  #wait(id: number): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#worker.ref();
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #send(): void {
    for (; this.#inThread < mostInThread && this.#unsent.length > 0; this.#inThread++) this.#worker.postMessage(this.#unsent.shift());
  }

  #settle({ id, result, problem }: Reply): void {
    // The first message tells that the file is open.
    if (id > 0) this.#inThread--;
    this.#send();
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (problem) waiting?.reject(Object.assign(new Error(problem.message), { code: problem.code }));
    else waiting?.resolve(result);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
    this.#unsent = [];
  }
}
