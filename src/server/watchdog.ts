import { Worker } from "node:worker_threads";

export interface Block {
  durationMs: number;
  /** Name of the last operation that began before the event loop stopped; it is what blocked it, unless an answer under way did. */
  operation: string;
}

export interface WatchdogOptions {
  /** Learns of a block when it is over. */
  onBlock(block: Block): void;
  /** Blocks of the event loop that are reported, in milliseconds. */
  thresholdMs?: number;
  /** A block that is reported on standard error before it is over, because it may never be; milliseconds. */
  hangMs?: number;
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
export function startWatchdog({ onBlock, thresholdMs = 250, hangMs = 5000 }: WatchdogOptions): Watchdog {
  const memory = new SharedArrayBuffer(textStart + maxName);
  const numbers = new Int32Array(memory, 0, textStart / 4);
  const text = new Uint8Array(memory, textStart);
  const encoder = new TextEncoder();
  const worker = new Worker(new URL("watchdog-worker.js", import.meta.url), {
    workerData: { memory, thresholdMs, hangMs, everyMs, words, textStart },
    // The loader of the main thread is not needed there.
    execArgv: [],
    name: "tieline watchdog",
  });
  worker.on("message", (block: Block) => onBlock(block));
  worker.unref();
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
