// Runs in a worker thread: deciding takes seconds where all records are linked. Plain JavaScript, which makes TypeScript readable here.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { Deciding } = await import("./deciding.ts");
const deciding = new Deciding(workerData);

/** @typedef {{ id: number, op: "take" | "decide" | "explain" | "whatWouldLink", args: unknown[] }} Question */

parentPort?.on("message", (/** @type {Question} */ { id, op, args }) => {
  try {
    // @ts-expect-error The arguments are those of the method.
    parentPort?.postMessage({ id, result: deciding[op](...args) });
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
