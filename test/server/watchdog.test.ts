import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { type Block, startWatchdog, type Watchdog } from "../../src/server/watchdog.ts";
import { type Graph, startGraph, until } from "./kit.ts";

let watchdog: Watchdog | undefined;
let graph: Graph | undefined;
afterEach(async () => {
  await watchdog?.stop();
  await graph?.close();
});

test("what blocks the event loop is seen while it does, and reported with its operation and its duration", async () => {
  const blocks: Block[] = [];
  const dog = startWatchdog({ onBlock: (block) => blocks.push(block), thresholdMs: 60 });
  watchdog = dog;
  dog.note("Harmless");
  dog.note("Größe");
  const seen = dog.seen();
  const start = performance.now();
  while (dog.seen() === seen) if (performance.now() - start > 60_000) throw new Error("Nobody noticed.");
  await until(() => blocks.length > 0);
  expect(blocks[0]).toMatchObject({ operation: "Größe" });
  expect(blocks[0]!.durationMs).toBeGreaterThanOrEqual(60);
  // This thread computed all the time that it was given.
  expect(blocks[0]!.cpuMs).toBeGreaterThan(0);
});

test("a watching thread that ends is told of, and another one watches", async () => {
  const ended: string[] = [];
  const started = once(process, "worker") as Promise<[Worker]>;
  const dog = startWatchdog({ onBlock: () => undefined, onEnd: (reason) => ended.push(reason), thresholdMs: 60, restartMs: 0 });
  watchdog = dog;
  const [worker] = await started;
  const restarted = once(process, "worker");
  await worker.terminate();
  await restarted;
  expect(ended).toHaveLength(1);
  const seen = dog.seen();
  const start = performance.now();
  while (dog.seen() === seen) if (performance.now() - start > 60_000) throw new Error("Nobody noticed.");
});

test("the server says which document it reads and which operation it runs", async () => {
  const notes: string[] = [];
  graph = await startGraph({ server: { noteOperation: (name) => notes.push(name) } });
  await graph.post("query Named { __typename }");
  await graph.post("{ __typename }");
  expect(notes).toEqual([
    expect.stringMatching(/^document [0-9a-f]{12}$/),
    "Named",
    expect.stringMatching(/^document [0-9a-f]{12}$/),
    expect.stringMatching(/^document [0-9a-f]{12}$/),
  ]);
});
