import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Size } from "./upstream/size.ts";

/** What a process has spent by its own clock, in milliseconds, and what of it is resident, in bytes. */
export interface Usage {
  cpuMs: number;
  rss: number;
}

/** A server in a process of its own. */
export interface Served {
  url: string;
  usage(): Promise<Usage>;
  /** Bytes in use after a full collection. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

export interface UpstreamOptions {
  size: Size;
  /** Before each answer. */
  latencyMs: number;
}

/** What was asked of the vendors since they started. */
export interface Traffic {
  calls: Record<string, number>;
  bytes: number;
  /** Requests that they were not written for. */
  refused: string[];
}

export interface Upstream {
  /** Environment variables that lead to it. */
  variables: Record<string, string>;
  traffic(): Promise<Traffic>;
  close(): Promise<void>;
}

/** The builds, in the order in which they take turns. */
export const builds = {
  plain: "plain/apollo.ts",
  tieline: "serve-tieline.ts",
  mercurius: "plain/mercurius.ts",
  jit: "plain/jit.ts",
} as const;
export type BuildName = keyof typeof builds;

export const meter = ["--import", new URL("./meter.mjs", import.meta.url).href];

export async function startUpstream(options: UpstreamOptions): Promise<Upstream> {
  const child = fork(placeOf("upstream.ts"), [JSON.stringify(options)], { execArgv: [...meter, "--import", "tsx"] });
  const variables = await next<Record<string, string>>(child);
  return { variables, traffic: () => asked<Traffic>(child, "traffic"), close: () => end(child) };
}

/** The sandbox: the variables that lead to it. */
export async function startVendors(scale: number): Promise<Omit<Upstream, "traffic">> {
  const child = fork(placeOf("sandbox.ts"), [String(scale)], { execArgv: [...meter, "--import", "tsx"] });
  return { variables: await next<Record<string, string>>(child), close: () => end(child) };
}

/** In production, on any port, and with time enough where many questions wait for a busy machine. */
const patient = { NODE_ENV: "production", TIELINE_PORT: "0", TIELINE_DEADLINE_MS: "600000" };

export async function startBuild(name: BuildName, variables: Record<string, string>, more: Record<string, string> = {}): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), "tieline-bench-"));
  const child = fork(placeOf(builds[name]), {
    execArgv: ["--expose-gc", ...meter, "--import", "tsx"],
    env: { ...bare(), ...patient, TIELINE_DATA_DIR: dataDir, ...variables, ...more },
  });
  const { url } = await next<{ url: string }>(child);
  return {
    url,
    usage: () => asked<Usage>(child, "usage"),
    heap: async () => (await asked<{ bytes: number }>(child, "heap")).bytes,
    close: async () => {
      await end(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** This environment without what would configure a build. */
export function bare(): NodeJS.ProcessEnv {
  const names = /^(TIELINE|ZIVIO|CURRENT_RMS|CIRRUS|ITM|PROJECTOR|NODE_OPTIONS|NODE_ENV|VITEST)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.test(name)));
}

const placeOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function asked<T>(child: ChildProcess, what: string): Promise<T> {
  const answer = next<T>(child);
  child.send(what);
  return answer;
}

/** The child's next message; it must not end before. */
export function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process of the bench ended with ${code}.`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as T);
    });
  });
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}
