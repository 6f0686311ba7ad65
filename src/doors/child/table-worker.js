// Runs in a process of its own, as plain JavaScript, which makes TypeScript readable here. It does one task, and ends.
import { register } from "tsx/esm/api";

register();
const { tasks } = await import("./tasks.ts");

/** @typedef {{ task: keyof typeof tasks, input: never }} Order */

process.once("message", async (/** @type {Order} */ { task, input }) => {
  /** @type {object} */
  let reply;
  try {
    reply = { result: await tasks[task](input) };
  } catch (error) {
    const { code, message } = /** @type {Error & { code?: string }} */ (error);
    reply = { problem: { code, message } };
  }
  process.send?.(reply, () => process.exit());
});
// Nobody waits for it any more.
process.on("disconnect", () => process.exit());
