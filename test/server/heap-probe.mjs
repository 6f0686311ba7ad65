// Preloaded into a server under test: answers messages of the parent process with how its memory and its event loop are.
import { subscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";

const everyMs = 10;
const schedule = `/proc/self/task/${process.pid}/schedstat`;

/**
 * What the main thread has computed since its start, in milliseconds. Linux counts it by thread; elsewhere it is what all
 * threads have computed, which is no less.
 */
function computedMs() {
  try {
    return Number(readFileSync(schedule, "latin1").split(" ")[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e3;
  }
}

const now = () => ({ at: performance.now(), computed: computedMs() });

/**
 * The longest block of the event loop. Between two beats of a timer the loop stood still for as long as the thread computed:
 * what it did not compute in that time it waited, for a core that another process had or for nothing to do. So a busy machine
 * makes no block longer; and what holds the loop for long is always computed, because nothing waits synchronously here but
 * the writes of two small databases.
 */
let worst = { heldMs: 0, wallMs: 0 };
let blocks = [];
let last = now();
const timer = setInterval(() => {
  const next = now();
  const wallMs = next.at - last.at;
  const heldMs = Math.min(wallMs, next.computed - last.computed);
  last = next;
  if (heldMs > worst.heldMs) worst = { heldMs, wallMs };
  if (heldMs > 100) blocks.push(Math.round(heldMs));
}, everyMs);

/**
 * How long those requests took that say when they were sent: until the answer was handed to the system, less the time in which
 * this thread was ready to run and had no core, because other processes had them. Milliseconds; `sentNow` of served.ts makes the header.
 */
let took = [];
subscribe("http.server.response.finish", ({ request }) => {
  const sent = request.headers["x-sent"];
  if (!sent) return;
  const [at, waited] = sent.split(" ").map(Number);
  took.push(Number(process.hrtime.bigint()) / 1e6 - at - (waitedMs() - waited));
});

function waitedMs() {
  try {
    return Number(readFileSync(schedule, "latin1").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
}

process.on("message", (message) => {
  if (message === "took") {
    process.send(took);
    took = [];
  }
  if (message !== "probe") return;
  const measured = { worst, blocks: [...blocks] };
  globalThis.gc();
  // Once more for what the first collection set free.
  setTimeout(() => {
    globalThis.gc();
    const { heapUsed, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    process.send({ heapMb: heapUsed / 1e6, residentMb: rss / 1e6, cpuSeconds: (user + system) / 1e6, ...measured });
    // The collections above were asked for by the test.
    worst = { heldMs: 0, wallMs: 0 };
    blocks = [];
    last = now();
  }, 50);
});
// Neither keeps the process alive.
process.channel.unref();
timer.unref();
