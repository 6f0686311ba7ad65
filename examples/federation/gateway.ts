import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const folder = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies: Record<string, string> };

/** Are the gateway's packages there, in the versions that package.json names? */
export function isInstalled(): boolean {
  return Object.entries(dependencies).every(([name, version]) => {
    const file = join(folder, "node_modules", name, "package.json");
    return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version === version;
  });
}

/** Installs them from the registry, into this folder alone and without running anything of theirs. Returns why not, or undefined. */
export function install(): string | undefined {
  if (isInstalled()) return undefined;
  const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--fetch-retries=1", "--loglevel=error"];
  const { status, stderr, error } = spawnSync("npm", ["install", ...quiet], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
    timeout: 300_000,
  });
  return status === 0 ? undefined : (error?.message ?? stderr.split("\n").slice(0, 4).join("\n"));
}

export interface Gateway {
  /** Where queries go. */
  url: string;
  close(): Promise<void>;
}

/** Starts the gateway over a supergraph in a process of its own; port 0 takes any that is free. */
export async function startGateway(supergraph: string, port = 0): Promise<Gateway> {
  const place = mkdtempSync(join(tmpdir(), "tieline-supergraph-"));
  const file = join(place, "supergraph.graphql");
  writeFileSync(file, supergraph);
  const child = spawn(process.execPath, [join(folder, "gateway.js"), file, String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const close = async () => {
    child.kill();
    // It may wait for ever for connections that its callers keep.
    const late = setTimeout(() => child.kill("SIGKILL"), 3_000);
    await exited;
    clearTimeout(late);
    rmSync(place, { recursive: true, force: true });
  };
  for await (const line of createInterface(child.stdout)) if (line.startsWith("http://")) return { url: line, close };
  await close();
  throw new Error("The gateway has ended before it answered. What it says stands above.");
}
