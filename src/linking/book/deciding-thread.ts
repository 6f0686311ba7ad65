import { Worker } from "node:worker_threads";
import type { Deciding, DecidingOptions } from "./deciding.ts";

type Op = "take" | "decide" | "explain" | "whatWouldLink";

interface Reply {
  id: number;
  result?: unknown;
  problem?: string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** `Deciding` in a thread of its own. It does not keep the process from ending unless something waits for it. */
export class DecidingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #ended: Error | undefined;

  constructor(options: DecidingOptions) {
    this.#worker = new Worker(new URL("deciding-worker.js", import.meta.url), { workerData: options, execArgv: [], name: "tieline links" });
    this.#worker.on("message", (reply: Reply) => this.#settle(reply));
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", () => this.#end(new Error("The thread that decides links has ended.")));
    this.#worker.unref();
  }

  ask<O extends Op>(op: O, ...args: Parameters<Deciding[O]>): Promise<ReturnType<Deciding[O]>> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#next++;
    this.#worker.ref();
    this.#worker.postMessage({ id, op, args });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject }));
  }

  async close(): Promise<void> {
    this.#end(new Error("The thread that decides links was closed."));
    await this.#worker.terminate();
  }

  #settle({ id, result, problem }: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (problem === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(problem));
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
