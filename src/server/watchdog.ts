import { Worker } from "node:worker_threads";

export interface Block {
  durationMs: number;
  /** What all threads of this process computed meanwhile, in milliseconds of CPU; much less where other processes had the cores. */
  cpuMs: number;
  /**
   * Name of the last operation that began before the event loop stopped; it is what blocked it, unless an answer under way did.
   * Empty where none had begun.
   */
  operation: string;
}

export interface WatchdogOptions {
  /** Learns of a block when it is over. */
  onBlock(block: Block): void;
  /** Learns that the watching thread ended by itself, and why; another one is started. */
  onEnd?(reason: string): void;
  /** Blocks of the event loop that are reported, in milliseconds. */
  thresholdMs?: number;
  /** A block that is reported on standard error before it is over, because it may never be; milliseconds. */
  hangMs?: number;
  /** Before a thread that ended is started again, so that one that cannot start takes no time from others; milliseconds. */
  restartMs?: number;
}

export interface Watchdog {
  /** Says which operation begins, or which document is read. */
  note(operation: string): void;
  /** Blocks seen so far, the present one included. */
  seen(): number;
  stop(): Promise<void>;
}

/** Words of the shared memory; the operation's name follows them. */
const words = { beat: 0, stop: 1, seen: 2, length: 3 };
const textStart = 16;
const maxName = 256;
const everyMs = 50;

/** Watches the event loop of this thread from another one. It keeps the process from ending no longer than `stop` is called. */
export function startWatchdog({ onBlock, onEnd, thresholdMs = 250, hangMs = 5000, restartMs = 1000 }: WatchdogOptions): Watchdog {
  const memory = new SharedArrayBuffer(textStart + maxName);
  const numbers = new Int32Array(memory, 0, textStart / 4);
  const text = new Uint8Array(memory, textStart);
  const encoder = new TextEncoder();
  const start = () => {
    const started = new Worker(new URL("watchdog-worker.js", import.meta.url), {
      workerData: { memory, thresholdMs, hangMs, everyMs, words, textStart },
      // The loader of the main thread is not needed there.
      execArgv: [],
      name: "tieline watchdog",
    });
    let reason = "it was ended";
    started.on("message", (block: Block) => onBlock(block));
    // An error that nobody hears would end the process.
    started.on("error", (error: NodeJS.ErrnoException) => (reason = error.code ?? error.message));
    started.on("exit", () => {
      if (Atomics.load(numbers, words.stop) !== 0) return;
      onEnd?.(reason);
      const restart = () => {
        if (Atomics.load(numbers, words.stop) === 0) worker = start();
      };
      setTimeout(restart, restartMs).unref();
    });
    started.unref();
    return started;
  };
  let worker = start();
  const timer = setInterval(() => Atomics.add(numbers, words.beat, 1), everyMs);
  timer.unref();
  return {
    note(operation) {
      // encodeInto does not write to shared memory.
      const bytes = encoder.encode(operation.slice(0, maxName / 4));
      text.set(bytes);
      Atomics.store(numbers, words.length, bytes.length);
    },
    seen: () => Atomics.load(numbers, words.seen),
    async stop() {
      clearInterval(timer);
      Atomics.store(numbers, words.stop, 1);
      Atomics.notify(numbers, words.stop);
      await worker.terminate();
    },
  };
}
