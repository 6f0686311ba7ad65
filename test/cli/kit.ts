import { type ChildProcess, spawn } from "node:child_process";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { run } from "../../src/main.ts";

export interface Ended {
  code: number;
  out: string;
  err: string;
}

const program = fileURLToPath(new URL("../../bin/tieline.js", import.meta.url));

/** Without the variables of whoever runs the tests. */
const bare = { PATH: process.env.PATH ?? "", HOME: tmpdir(), TIELINE_PORT: "1" };

/** Runs a command in this process, in a folder without files. */
export async function runHere(
  args: readonly string[],
  environment: Record<string, string> = {},
  outside: Partial<Host> = {},
): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const into = (to: string[], end: string) => (text: unknown) => to.push(`${text}${end}`) > 0;
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(into(out, "")),
    vi.spyOn(process.stderr, "write").mockImplementation(into(err, "")),
    vi.spyOn(console, "log").mockImplementation(into(out, "\n")),
    vi.spyOn(console, "error").mockImplementation(into(err, "\n")),
  ];
  const before = process.exitCode;
  const listeners = process.stdout.listeners("error");
  process.exitCode = 0;
  try {
    const none = () => Promise.reject(new Error("No sandbox was expected to start."));
    await run(["node", "tieline", ...args], {
      startSandbox: none,
      environment: { ...bare, ...environment },
      folder: "/nowhere",
      ...outside,
    });
    return { code: Number(process.exitCode), out: out.join(""), err: err.join("") };
  } finally {
    process.exitCode = before;
    // The program's process ends with its command; this one goes on.
    for (const listener of process.stdout.listeners("error"))
      if (!listeners.includes(listener)) process.stdout.off("error", listener as (error: Error) => void);
    for (const spy of spies) spy.mockRestore();
  }
}

export interface Running extends ChildProcess {
  /** Resolves when that was printed. */
  saw(pattern: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<Ended>;
}

export interface ProgramOptions {
  /** Standard input. */
  input?: string;
  /** Another copy of the program. */
  file?: string;
}

/** Starts the program itself, in a folder of its own. */
export function startProgram(
  args: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
  { input = "", file = program }: ProgramOptions = {},
): Running {
  const child = spawn(process.execPath, [file, ...args], { cwd: folder, env: { ...bare, ...environment } });
  const out: string[] = [];
  const err: string[] = [];
  child.stdin.end(input);
  child.stdout.setEncoding("utf8").on("data", (text: string) => void out.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void err.push(text));
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code) => resolve({ code: code ?? -1, out: out.join(""), err: err.join("") })),
  );
  const saw = async (pattern: RegExp) => {
    for (;;) {
      const match = out.join("").match(pattern);
      if (match) return match;
      const more = await Promise.race([new Promise((resolve) => child.stdout.once("data", resolve)), ended.then(() => undefined)]);
      if (more === undefined) throw new Error(`It ended without ${pattern}: ${out.join("")}${err.join("")}`);
    }
  };
  return Object.assign(child, { saw, ended });
}

/** A server before another one whose clock is wrong. */
export async function startWrongClock(target: string, skewMs: number): Promise<{ url: string; close(): void }> {
  const server: Server = createServer((incoming, outgoing) => {
    const forward = request(target + incoming.url, { method: incoming.method ?? "GET", headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, { ...answer.headers, date: new Date(Date.now() + skewMs).toUTCString() });
      answer.pipe(outgoing);
    });
    incoming.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
