import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { Caller } from "./load.ts";
import { type BuildName, bare, end, meter, next, startBuild, type Upstream } from "./processes.ts";
import { firstAnswer } from "./questions.ts";

const program = fileURLToPath(new URL("../../bin/tieline.js", import.meta.url));

/** CPU of a build's process until its first answer, in milliseconds. */
export async function startOf(name: BuildName, { variables }: Upstream): Promise<number> {
  const server = await startBuild(name, variables);
  try {
    await askOnce(server.url);
    return (await server.usage()).cpuMs;
  } finally {
    await server.close();
  }
}

/** The same of `tieline serve`, which shows its address when it has looked at its vendors; without variables, at its sandbox. */
export async function startOfServe(variables: Record<string, string>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tieline-bench-"));
  // In production no sandbox starts by itself.
  const vendors = Object.keys(variables).length > 0 ? variables : { TIELINE_SANDBOX: "on" };
  const child = run(["serve", "--port", "0"], { NODE_ENV: "production", ...vendors }, folder);
  try {
    await askOnce(await addressOf(child));
    const answer = next<{ cpuMs: number }>(child);
    child.send("usage");
    return (await answer).cpuMs;
  } finally {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** CPU of a command that ends by itself. */
export async function costOf(args: string[]): Promise<number> {
  const child = run(args, { BENCH_EXIT: "4" }, tmpdir());
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.stdout!.resume();
  const [text, code] = await Promise.all([textOf(child.stdio[4] as Readable), ended]);
  if (code !== 0 || !(Number(text) > 0)) throw new Error(`tieline ${args.join(" ")} ended with ${code}: ${text}`);
  return Number(text);
}

function run(args: string[], environment: Record<string, string>, folder: string): ChildProcess {
  return spawn(process.execPath, [...meter, program, ...args], {
    cwd: folder,
    // The sync would go on after the first answer, and ask the vendors for what these do not have.
    env: { ...bare(), TIELINE_DATA_DIR: folder, TIELINE_SYNC: "off", ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc", "pipe"],
  });
}

/** It is read on to the end: a program whose output nobody reads ends itself. */
function addressOf(child: ChildProcess): Promise<string> {
  let told = "";
  return new Promise((resolve, reject) => {
    child.stdout!.on("data", (part) => {
      told += part;
      const [address] = /http:\S+\/graphql(?=\s)/.exec(told) ?? [];
      if (address) resolve(address);
    });
    child.stdout!.on("end", () => reject(new Error(`tieline serve told no address: ${told}`)));
  });
}

async function textOf(stream: Readable): Promise<string> {
  let text = "";
  for await (const part of stream) text += part;
  return text;
}

async function askOnce(url: string): Promise<void> {
  const caller = new Caller(url, 1);
  await caller.ask(firstAnswer);
  caller.close();
}
