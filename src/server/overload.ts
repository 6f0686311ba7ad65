import { monitorEventLoopDelay } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import type { RequestHandler } from "express";
import { callerOf } from "./authentication.ts";
import { admitted } from "./caller-limits.ts";
import { sendError } from "./errors.ts";
import { overloaded } from "./gate.ts";

/** How busy the process is. */
export interface Load {
  /** Mean delay of the event loop since the last sample, as far as this process made it, in milliseconds. */
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

/**
 * Refuses new work while the process has too much of it. What was accepted goes on. While the event loop is behind, those are refused
 * first who have the most under way; a caller with nothing under way is heard, because it is not the one who holds the loop.
 */
export class Overload {
  readonly #options: Required<Omit<OverloadOptions, "sample">>;
  readonly #sample: () => Load;
  readonly #stopSampling: () => void;
  readonly #timer: NodeJS.Timeout;
  #load: Load = { delayMs: 0, heapShare: 0 };
  #hasProbed = false;
  /** Requests under way, by the name of their caller. */
  readonly #underWay = new Map<string, number>();
  /** A caller with so many under way gets no more. */
  #most = Number.POSITIVE_INFINITY;

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
    this.#most = this.#load.delayMs > this.#options.maxDelayMs ? this.#nextMost() : Number.POSITIVE_INFINITY;
  }

  /** Half of what the busiest caller has or may have, and less with each sample, but never so little that nobody is heard. */
  #nextMost(): number {
    const busiest = Math.max(0, ...this.#underWay.values());
    return Math.max(1, Math.floor(Math.min(this.#most, busiest) / 2));
  }

  /** Why new work of this caller is refused; undefined when it is accepted. */
  refusal(caller: string): string | undefined {
    const { maxHeapShare } = this.#options;
    if ((this.#underWay.get(caller) ?? 0) >= this.#most)
      return "The event loop is behind, and other requests of this caller are under way.";
    if (this.#load.heapShare <= maxHeapShare) return undefined;
    // Garbage counts as in use until it is collected, which only new work brings about: one request a sample is let through.
    if (!this.#hasProbed) {
      this.#hasProbed = true;
      return undefined;
    }
    return "Memory is short.";
  }

  /** Counts a request of this caller; what it returns is to be called once, when the request ends. */
  begin(caller: string): () => void {
    this.#underWay.set(caller, (this.#underWay.get(caller) ?? 0) + 1);
    return () => {
      const left = (this.#underWay.get(caller) ?? 0) - 1;
      if (left > 0) this.#underWay.set(caller, left);
      else this.#underWay.delete(caller);
    };
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stopSampling();
  }

  /** Answers 503 with `Retry-After` while there is too much work; only behind `authenticate`. */
  readonly shed: RequestHandler = (_request, response, next) => {
    if (admitted.has(response)) return next();
    const { name } = callerOf(response);
    const reason = this.refusal(name);
    if (reason === undefined) {
      response.on("close", this.begin(name));
      return next();
    }
    const { text, code, retryAfterMs } = overloaded(`${reason} This request was not run.`, this.#options.everyMs);
    response.setHeader("Retry-After", Math.ceil((retryAfterMs ?? 0) / 1000));
    sendError(response, { status: 503, message: text, code, extensions: { retryAfterMs } });
  };
}

const resolutionMs = 20;
const [nanosecondsPerMs, microsecondsPerMs] = [1e6, 1e3];

/** What was counted until a moment. All times in milliseconds. */
export interface Counted {
  atMs: number;
  /** Processor time that was used. */
  usedMs: number;
  /** Turns of the event loop that were looked at, and how long they took together. */
  turns: number;
  turnsMs: number;
}

/**
 * Mean delay of the event loop between two moments, as it had been with a core of its own: while other processes have the core the
 * loop is late, too, but refusing work would not make it any earlier.
 */
export function delayBetween(before: Counted, after: Counted): number {
  const passedMs = after.atMs - before.atMs;
  if (passedMs <= 0) return 0;
  const turns = after.turns - before.turns;
  // A turn that has not ended yet is as long as the time that passed, at least.
  const meanMs = turns > 0 ? (after.turnsMs - before.turnsMs) / turns : passedMs;
  return Math.max(0, meanMs - resolutionMs) * Math.min(1, (after.usedMs - before.usedMs) / passedMs);
}

/** Of this thread; of the whole process where Node cannot tell. */
function usedTime(): number {
  const { threadCpuUsage = process.cpuUsage } = process as Partial<Record<"threadCpuUsage", typeof process.cpuUsage>>;
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / microsecondsPerMs;
}

/** Samples of this process. The histogram is never reset: that would leave out the delay that is under way. */
function measureProcess(): { sample: () => Load; stop: () => void } {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  const count = (): Counted => {
    const { count: turns } = delays;
    const turnsMs = turns > 0 ? (turns * delays.mean) / nanosecondsPerMs : 0;
    return { atMs: performance.now(), usedMs: usedTime(), turns, turnsMs };
  };
  let before = count();
  const sample = () => {
    const now = count();
    const delayMs = delayBetween(before, now);
    before = now;
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    return { delayMs, heapShare: used / limit };
  };
  return { sample, stop: () => delays.disable() };
}
