// Preloaded into a server under test: answers messages of the parent process with how its heap and its event loop are.
import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

process.on("message", () => {
  globalThis.gc();
  // Once more for what the first collection set free.
  setTimeout(() => {
    globalThis.gc();
    process.send({ heapMb: process.memoryUsage().heapUsed / 1e6, worstDelayMs: delay.max / 1e6 });
    delay.reset();
  }, 50);
});
// The channel to the parent keeps nothing alive.
process.channel.unref();
