import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { DoorError, doorCodes } from "../door-error.ts";
import type { tasks } from "./tasks.ts";

export interface Limits {
  /** Of JavaScript. */
  heapMb: number;
  /** Milliseconds after which the process is killed; absent: it may take its time. */
  timeoutMs?: number;
}

type Tasks = typeof tasks;
type Result<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>;

interface Reply {
  result?: unknown;
  problem?: { code?: string; message: string };
}

/** MiB of each half of the young generation: what dies young need not make the process large. */
const youngMb = 4;

/**
 * Does a task in a process of its own, which holds nobody's event loop, and takes nothing with it where it fails. It has no environment:
 * no variable with a secret is in reach. Throws a DoorError.
 */
export async function runInChild<T extends keyof Tasks>(
  task: T,
  input: Parameters<Tasks[T]>[0],
  { heapMb, timeoutMs }: Limits,
): Promise<Result<T>> {
  const child = fork(fileURLToPath(new URL("table-worker.js", import.meta.url)), {
    env: {},
    execArgv: [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${youngMb}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let isLate = false;
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          isLate = true;
          child.kill("SIGKILL");
        }, timeoutMs);
  try {
    return await new Promise<Result<T>>((resolve, reject) => {
      child.once("message", ({ result, problem }: Reply) => {
        if (!problem) return resolve(result as Result<T>);
        const code = doorCodes.find((each) => each === problem.code);
        reject(code ? new DoorError(code, problem.message) : new Error(problem.message));
      });
      child.once("error", reject);
      child.once("exit", () =>
        reject(
          isLate
            ? new DoorError("BAD_USER_INPUT", `It took longer than ${timeoutMs} ms. Ask for less, or allow more time.`)
            : new DoorError("TOO_LARGE", `It needed more than ${heapMb} MB of memory. Ask for less.`),
        ),
      );
      child.send({ task, input });
    });
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}
