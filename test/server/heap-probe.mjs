// Preloaded into a server under test: answers messages of the parent process with how its memory and its event loop are.
import { readFileSync } from "node:fs";

const everyMs = 10;
const schedule = `/proc/self/task/${process.pid}/schedstat`;

/**
 * How long the main thread had no core although it was ready to run, in milliseconds since its start: Linux counts it in the
 * second number. Elsewhere 0, so that a block is as long as it seems.
 */
function waitedForCore() {
  try {
    return Number(readFileSync(schedule, "latin1").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
}

const now = () => ({ at: performance.now(), waited: waitedForCore(), cpu: process.cpuUsage() });

/** The longest time between two beats of a timer, so long as the thread could have beaten, and what is known of it. */
let worst = { heldMs: 0, wallMs: 0, cpuMs: 0 };
let blocks = [];
let last = now();
const timer = setInterval(() => {
  const next = now();
  const wallMs = next.at - last.at;
  const heldMs = wallMs - (next.waited - last.waited);
  const cpuMs = (next.cpu.user + next.cpu.system - last.cpu.user - last.cpu.system) / 1e3;
  last = next;
  if (heldMs > worst.heldMs) worst = { heldMs, wallMs, cpuMs };
  if (heldMs > 100) blocks.push(Math.round(heldMs));
}, everyMs);

process.on("message", (message) => {
  if (message !== "probe") return;
  const measured = { worst, blocks: [...blocks] };
  globalThis.gc();
  // Once more for what the first collection set free.
  setTimeout(() => {
    globalThis.gc();
    const { heapUsed, rss } = process.memoryUsage();
    process.send({ heapMb: heapUsed / 1e6, residentMb: rss / 1e6, ...measured });
    // The collections above were asked for by the test.
    worst = { heldMs: 0, wallMs: 0, cpuMs: 0 };
    blocks = [];
    last = now();
  }, 50);
});
// Neither keeps the process alive.
process.channel.unref();
timer.unref();
