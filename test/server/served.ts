import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** How the process is, after its garbage was collected. */
export interface Probe {
  heapMb: number;
  residentMb: number;
  /** What the process computed since its start. */
  cpuSeconds: number;
  /** The longest block of the event loop since the last probe. */
  worst: Block;
  /** Those above 100 ms, by `heldMs`. */
  blocks: number[];
}

interface Block {
  /** What the main thread computed while the loop stood still; milliseconds. */
  heldMs: number;
  /** The same by the clock, with the time in which other processes had the cores. */
  wallMs: number;
}

/** The program in a process of its own, with a heap of 512 MB. */
export interface Served {
  process: ChildProcess;
  url: string;
  /** Of its files; gone after `stop`. */
  folder: string;
  /** What it printed so far. */
  output(): string;
  probe(): Promise<Probe>;
  /** How long the requests took that said when they were sent, since the last time; milliseconds. */
  took(): Promise<number[]>;
  stop(): void;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A folder for the files of a process. */
export function makeDataFolder(): string {
  return mkdtempSync(join(tmpdir(), "tieline-served-"));
}

/** Starts `tieline serve` on a free port. */
export async function startServed(variables: Record<string, string>, folder = makeDataFolder()): Promise<Served> {
  let output = "";
  const server = fork(file("../../bin/tieline.js"), ["serve", "--port", "0"], {
    env: { ...surroundings(), TIELINE_DATA_DIR: folder, NODE_ENV: "development", ...variables },
    execArgv: ["--max-old-space-size=512", "--expose-gc", "--import", file("heap-probe.mjs")],
    silent: true,
  });
  for (const stream of [server.stdout!, server.stderr!]) stream.on("data", (chunk) => (output += chunk));
  // A refused connection says nothing of the reason; the server's last words do.
  server.once(
    "exit",
    (code, signal) => signal !== "SIGKILL" && console.error(`The server ended with ${code ?? signal}: ${output.slice(-4000)}`),
  );
  let url = "";
  while (!url) {
    await Promise.race([once(server.stdout!, "data"), once(server, "exit")]);
    if (hasEnded(server)) throw new Error(`The server ended: ${output}`);
    url = /graph and IDE +(\S+)\/graphql/.exec(output)?.[1] ?? "";
  }
  return {
    process: server,
    url,
    folder,
    output: () => output,
    probe: () => tell<Probe>(server, "probe", () => output),
    took: () => tell<number[]>(server, "took", () => output),
    stop() {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What the server's probe answers. */
async function tell<T>(server: ChildProcess, question: "probe" | "took", output: () => string): Promise<T> {
  const gone = () => new Error(`The server ended: ${output().slice(-4000)}`);
  if (hasEnded(server)) throw gone();
  server.send(question);
  const answered = new AbortController();
  const { signal } = answered;
  const ended = once(server, "exit", { signal }).then(() => Promise.reject(gone()));
  ended.catch(() => undefined);
  try {
    const [answer] = await Promise.race([once(server, "message", { signal }), ended]);
    return answer as T;
  } finally {
    answered.abort();
  }
}

/** A header by which the server's probe knows when a request was sent, and how long its thread had waited for a core until then. */
export function sentNow({ process: { pid } }: Served): { "x-sent": string } {
  let waited = "0";
  try {
    waited = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "latin1").split(" ")[1]!;
  } catch {
    // Only Linux tells.
  }
  return { "x-sent": `${Number(process.hrtime.bigint()) / 1e6} ${Number(waited) / 1e6}` };
}

/** The environment without the variables of the tests, which the program would refuse as misspelled. */
function surroundings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("TIELINE_TEST_")));
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** The first probe in which no more is left than this, or the last of many: some work ends with its deadline of 30 seconds. */
export async function settle(
  served: Served,
  { heapMb, residentMb = Number.POSITIVE_INFINITY }: Pick<Probe, "heapMb"> & Partial<Pick<Probe, "residentMb">>,
): Promise<Probe> {
  const first = await served.probe();
  let probe = first;
  for (let tries = 0; (probe.heapMb > heapMb || probe.residentMb > residentMb) && tries < 80; tries++) {
    await pause(500);
    probe = await served.probe();
  }
  return { ...probe, worst: first.worst, blocks: first.blocks };
}
