import { type Config, readConfig } from "../config.ts";
import { ConfigError } from "../config-error.ts";
import type { VendorName } from "../errors.ts";
import { followLinkSettings, readSettingsFile } from "../links/settings.ts";
import { readRoute } from "../resource/route.ts";
import { makeTieline, type Tieline } from "../server/tieline.ts";
import type { TraceLine } from "../transport/layers/trace.ts";
import type { QuotaStore } from "../transport/quota/store.ts";

/** A failure that one sentence explains. */
export class CliError extends Error {}

/** What the program is given from outside itself. */
export interface Outside {
  startSandbox(options: SandboxOptions): Promise<RunningSandbox>;
  /** Variables; absent: those of the process. */
  environment?: NodeJS.ProcessEnv;
  /** Variables that win over those: what an option of the command says. */
  overrides?: NodeJS.ProcessEnv;
  /** Where `.env` is looked for; absent: the working folder. */
  folder?: string;
}

export interface SandboxOptions {
  seed?: string;
  scale?: number;
  port?: number;
}

export interface RunningSandbox {
  /** The environment variables that lead to it. */
  variables: Record<string, string>;
  close(): Promise<void>;
}

type Operations = Partial<Record<VendorName, Record<string, string>>>;

export interface Prepared {
  config: Config;
  tieline: Tieline;
  /** Corrections of operations, by vendor and operation id. */
  operations: Operations;
  /** Whether the sandbox vendors are served. */
  sandboxed: boolean;
  close(): Promise<void>;
}

/** Reads the configuration and connects the vendors; with none configured, those of the sandbox. */
export async function prepare(outside: Outside, sandboxOptions: SandboxOptions = {}, log?: (line: TraceLine) => void): Promise<Prepared> {
  const { environment, folder, overrides } = outside;
  const given = readConfig(environment, folder, overrides);
  // Whatever is wrong with the configuration shows before anything runs that would have to be ended.
  const operations = readOperations(given.file);
  const linkSettings = followLinkSettings(given.file, (message) => console.error(message));
  const sandboxed = Object.keys(given.vendors).length === 0;
  const sandbox = sandboxed ? await startSandbox(outside, sandboxOptions) : undefined;
  const config = sandbox ? readConfig(environment, folder, { ...overrides, ...sandbox.variables }) : given;
  // A sandbox is new each time: there is nothing to remember of it.
  const quotaStore = sandbox ? undefined : await openQuotaStore(config.dataDir);
  const tieline = makeTieline({
    settings: config.vendors,
    missing: config.missing,
    quotaShare: config.quotaShare,
    cacheMaxAgeMs: config.cacheMaxAgeMs,
    cacheBytes: config.cacheBytes,
    quotaStore,
    operations,
    linkSettings,
    ...(log && { log }),
  });
  const close = async () => {
    quotaStore?.close();
    await sandbox?.close();
  };
  return { config, tieline, operations, sandboxed, close };
}

/** Loaded only where it is needed: it brings a database with it. */
async function openQuotaStore(folder: string): Promise<QuotaStore> {
  const { openFileStore } = await import("../transport/quota/file.ts");
  return openFileStore(folder, (sentence) => console.error(sentence));
}

/** Ends the program with code 0 when it is told to stop. A second signal is impatience: it goes at once. */
export function endOnSignals(close: () => Promise<void>): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) process.exit(1);
    ending = true;
    await close();
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

/** The file's corrections of operations, each of which reads like a route. */
function readOperations(path: string): Operations {
  const corrections = Object.entries(readSettingsFile(path).vendors).map(([vendor, settings]): [string, Record<string, string>] => [
    vendor,
    settings?.operations ?? {},
  ]);
  const problems = corrections.flatMap(([vendor, routes]) =>
    Object.entries(routes)
      .filter(([, route]) => !isRoute(route))
      .map(([id, route]) => `${path}, vendors.${vendor}.operations.${id}: write it like "GET /path/{id}", not "${route}".`),
  );
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.fromEntries(corrections);
}

function isRoute(text: string): boolean {
  try {
    return readRoute(text, "") !== undefined;
  } catch {
    return false;
  }
}

/** The sandbox, on the ports that were asked for. */
export async function startSandbox(outside: Outside, options: SandboxOptions): Promise<RunningSandbox> {
  try {
    return await outside.startSandbox(options);
  } catch (error) {
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    if (code === "EADDRINUSE") throw new CliError(`Port ${port} is taken. Stop the program that uses it, or choose others with --port.`);
    if (code === "EACCES") throw new CliError(`Port ${port} may not be used without special rights. Choose one above 1023 with --port.`);
    throw error;
  }
}
