// Runs in a worker thread, as plain JavaScript: it sees what blocks the event loop of the main thread from outside.
import { writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

/** @type {{ memory: SharedArrayBuffer, thresholdMs: number, hangMs: number, everyMs: number, words: { beat: number, stop: number, seen: number, length: number }, textStart: number }} */
const { memory, thresholdMs, hangMs, everyMs, words, textStart } = workerData;
const numbers = new Int32Array(memory, 0, textStart / 4);
const text = new Uint8Array(memory, textStart);
const standardError = 2;

function operation() {
  return new TextDecoder().decode(text.slice(0, Atomics.load(numbers, words.length)));
}

let beat = -1;
let beatAt = performance.now();
let cpuAt = process.cpuUsage();
let blocked = { name: "", isSeen: false, isReported: false };
while (Atomics.load(numbers, words.stop) === 0) {
  Atomics.wait(numbers, words.stop, 0, everyMs);
  const now = performance.now();
  const current = Atomics.load(numbers, words.beat);
  const durationMs = Math.round(now - beatAt);
  if (current !== beat) {
    const cpu = process.cpuUsage();
    if (blocked.isSeen) {
      const cpuMs = Math.round((cpu.user + cpu.system - cpuAt.user - cpuAt.system) / 1000);
      parentPort?.postMessage({ durationMs, cpuMs, operation: blocked.name });
    }
    blocked = { name: "", isSeen: false, isReported: false };
    beat = current;
    beatAt = now;
    cpuAt = cpu;
  } else if (durationMs > thresholdMs && !blocked.isSeen) {
    blocked = { name: operation(), isSeen: true, isReported: false };
    Atomics.add(numbers, words.seen, 1);
  }
  if (blocked.isSeen && !blocked.isReported && durationMs > hangMs) {
    // The main thread may never log again.
    blocked.isReported = true;
    writeSync(standardError, `The event loop has been blocked for ${durationMs} ms; the last operation that began: ${blocked.name}\n`);
  }
}
