import { type App, createApp } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import { ConfigError } from "../config-error.ts";
import { followLinkSettings, readConfigFile } from "../config-file.ts";
import { readRoute } from "../engine/vendor/route.ts";
import type { VendorName } from "../errors.ts";
import type { Observer } from "../observe/observer.ts";
import type { QuotaStore } from "../transport/quota/store.ts";
import type { VendorSettings } from "../vendors/index.ts";

/** A failure that its message explains; no stack is shown. */
export class CliError extends Error {}

/** What the program needs from its environment. */
export interface Host {
  startSandbox(options: SandboxOptions): Promise<RunningSandbox>;
  /** Environment variables; by default those of the process. */
  environment?: NodeJS.ProcessEnv;
  /** Variables that take precedence, such as those of command-line options. */
  overrides?: NodeJS.ProcessEnv;
  /** The folder of `.env`; by default the working directory. */
  folder?: string;
}

export interface SandboxOptions {
  seed?: string;
  scale?: number;
  port?: number;
}

export interface RunningSandbox {
  /** The environment variables that connect to it. */
  variables: Record<string, string>;
  close(): Promise<void>;
}

/** Makes the observer of the app. The settings are those of the vendors that are called. */
export type Observe = (config: Config, settings: VendorSettings) => Observer;

type Operations = Partial<Record<VendorName, Record<string, string>>>;

/** The configured app and what was started for it. */
export interface Runtime {
  config: Config;
  app: App;
  /** Corrected routes, by vendor and operation id. */
  operations: Operations;
  /** The vendors are those of the sandbox. */
  sandboxed: boolean;
  close(): Promise<void>;
}

/** Reads the configuration and connects the vendors; when none is configured, starts the sandbox. Throws ConfigError and CliError. */
export async function bootstrap(host: Host, sandboxOptions: SandboxOptions = {}, observe?: Observe): Promise<Runtime> {
  const { environment, folder, overrides } = host;
  const given = readConfig(environment, folder, overrides);
  // Everything that can be wrong in the configuration is read before anything is started.
  const operations = readOperations(given.file);
  const linkSettings = followLinkSettings(given.file, (message) => console.error(message));
  const sandboxed = Object.keys(given.vendors).length === 0;
  const sandbox = sandboxed ? await startSandbox(host, sandboxOptions) : undefined;
  const config = sandbox ? readConfig(environment, folder, { ...overrides, ...sandbox.variables }) : given;
  // A sandbox starts with a full quota.
  const quotaStore = sandbox ? undefined : await openQuotaStore(config.dataDir);
  const app = createApp({
    settings: config.vendors,
    missing: config.missing,
    sandbox: sandboxed,
    quotaShare: config.quotaShare,
    cacheMaxAgeMs: config.cacheMaxAgeMs,
    cacheBytes: config.cacheBytes,
    quotaStore,
    operations,
    linkSettings,
    observer: observe?.(config, config.vendors),
  });
  const close = async () => {
    quotaStore?.close();
    await sandbox?.close();
  };
  return { config, app, operations, sandboxed, close };
}

/** Imported on demand, because it loads a database driver. */
async function openQuotaStore(folder: string): Promise<QuotaStore> {
  const { openFileStore } = await import("../transport/quota/file.ts");
  return openFileStore(folder, (message) => console.error(message));
}

/** Closes and exits with code 0 on SIGINT or SIGTERM. A second signal exits immediately, with code 1. */
export function exitOnSignals(close: () => Promise<void>): void {
  let isClosing = false;
  const exit = async (): Promise<void> => {
    if (isClosing) process.exit(1);
    isClosing = true;
    await close();
    process.exit(0);
  };
  process.on("SIGINT", exit);
  process.on("SIGTERM", exit);
}

/** The corrected routes in the configuration file. Throws ConfigError when one is not a route. */
function readOperations(path: string): Operations {
  const corrections = Object.entries(readConfigFile(path).vendors).map(([vendor, settings]): [string, Record<string, string>] => [
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

/** Starts the sandbox vendors. Throws CliError when a port cannot be used. */
export async function startSandbox(host: Host, options: SandboxOptions): Promise<RunningSandbox> {
  try {
    return await host.startSandbox(options);
  } catch (error) {
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    if (code === "EADDRINUSE") throw new CliError(`Port ${port} is in use. Stop the program that uses it, or choose others with --port.`);
    if (code === "EACCES") throw new CliError(`Port ${port} needs elevated privileges. Choose one above 1023 with --port.`);
    throw error;
  }
}
