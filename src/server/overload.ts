import { monitorEventLoopDelay } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import type { RequestHandler } from "express";
import { sendError } from "./errors.ts";
import { overloaded } from "./gate.ts";

/** How busy the process is. */
export interface Load {
  /** Mean delay of the event loop since the last sample, in milliseconds. */
  delayMs: number;
  /** Share of the heap limit that is in use, 0 to 1. */
  heapShare: number;
}

export interface OverloadOptions {
  /** New work is refused above this mean delay of the event loop, in milliseconds. */
  maxDelayMs?: number;
  /** New work is refused above this share of the heap limit. */
  maxHeapShare?: number;
  /** The load of the moment; by default the process is measured. */
  sample?: () => Load;
  /** Between two samples, in milliseconds. */
  everyMs?: number;
}

/** Refuses new work while the process has too much of it. What was accepted goes on. */
export class Overload {
  readonly #options: Required<Omit<OverloadOptions, "sample">>;
  readonly #sample: () => Load;
  readonly #stopSampling: () => void;
  readonly #timer: NodeJS.Timeout;
  #load: Load = { delayMs: 0, heapShare: 0 };
  #hasProbed = false;

  constructor({ maxDelayMs = 500, maxHeapShare = 0.85, everyMs = 1000, sample }: OverloadOptions = {}) {
    this.#options = { maxDelayMs, maxHeapShare, everyMs };
    const process = sample ? { sample, stop: () => undefined } : measureProcess();
    this.#sample = process.sample;
    this.#stopSampling = process.stop;
    this.#timer = setInterval(() => this.look(), everyMs);
    this.#timer.unref();
  }

  /** Samples the load. */
  look(): void {
    this.#load = this.#sample();
    this.#hasProbed = false;
  }

  /** Why new work is refused; undefined when it is accepted. */
  refusal(): string | undefined {
    const { maxDelayMs, maxHeapShare } = this.#options;
    if (this.#load.delayMs > maxDelayMs) return "The event loop is behind.";
    if (this.#load.heapShare <= maxHeapShare) return undefined;
    // Garbage counts as in use until it is collected, which only new work brings about: one request a sample is let through.
    if (!this.#hasProbed) {
      this.#hasProbed = true;
      return undefined;
    }
    return "Memory is short.";
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stopSampling();
  }

  /** Answers 503 with `Retry-After` while there is too much work. */
  readonly shed: RequestHandler = (_request, response, next) => {
    const reason = this.refusal();
    if (reason === undefined) return next();
    const { text, code, retryAfterMs } = overloaded(`${reason} This request was not run.`, this.#options.everyMs);
    response.setHeader("Retry-After", Math.ceil((retryAfterMs ?? 0) / 1000));
    sendError(response, { status: 503, message: text, code, extensions: { retryAfterMs } });
  };
}

const resolutionMs = 20;
const nanosecondsPerMs = 1e6;

/** Samples of this process. The histogram is never reset: that would leave out the delay that is under way. */
function measureProcess(): { sample: () => Load; stop: () => void } {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  let before = { count: 0, sum: 0, at: performance.now() };
  const sample = () => {
    const { count } = delays;
    const now = { count, sum: count > 0 ? (count * delays.mean) / nanosecondsPerMs : 0, at: performance.now() };
    const measured = now.count - before.count;
    const mean = measured > 0 ? (now.sum - before.sum) / measured : now.at - before.at;
    before = now;
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    return { delayMs: Math.max(0, mean - resolutionMs), heapShare: used / limit };
  };
  return { sample, stop: () => delays.disable() };
}
