/**
 * Preloaded in front of each measured process: tells its parent, over IPC, what it has spent by its own clock, and what it
 * holds. Plain JavaScript, so that it costs nothing where the start of a process is measured.
 */
import { writeSync } from "node:fs";

/** Milliseconds of user and system time since the process began. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

process.on("message", (message) => {
  if (message === "usage") process.send({ cpuMs: cpuMs(), rss: process.memoryUsage.rss() });
  if (message !== "heap") return;
  globalThis.gc();
  process.send({ bytes: process.memoryUsage().heapUsed });
});
// Nobody is left behind when the parent has gone, whatever ended it.
process.on("disconnect", () => process.exit());
// Whoever has nothing else to do may end.
process.channel?.unref();

// A command that ends by itself says what it spent where its parent reads it.
if (process.env.BENCH_EXIT) process.on("exit", () => writeSync(Number(process.env.BENCH_EXIT), String(cpuMs())));
