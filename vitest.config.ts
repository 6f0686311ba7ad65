import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // One graphql for our code and for the packages that bring their own way of importing it.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/build.ts",
    setupFiles: ["test/setup.ts"],
    // Nothing takes so long but on a machine that is busy with other things.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A quarter of the time of a worker goes into waiting: for processes, a browser, another party's clock.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // The schema and the sandbox's world are made once a process, not once a file. No test changes what modules share.
    isolate: false,
    // Worlds and answers live for a test, longer than the small young generation of a 64 bit Node holds: a sixth of the CPU went into moving them.
    execArgv: ["--max-semi-space-size=128"],
  },
});
