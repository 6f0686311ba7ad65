import { type OpenBookOptions, openBook } from "../app/kept-tables.ts";
import { type App, createApp } from "../app.ts";
import type { CallerSettings } from "../callers/limits.ts";
import { type Config, readConfig } from "../config.ts";
import { followConfigFile } from "../config-file.ts";
import type { Bi } from "../doors/bi.ts";
import { openEffectStore } from "../effects/open.ts";
import { asError, type VendorName } from "../errors.ts";
import type { Decisions } from "../linking/decisions/decision.ts";
import { openDecisions } from "../linking/decisions/open.ts";
import type { LinkSettings } from "../linking/settings.ts";
import type { Observer } from "../observe/observer.ts";
import { openRedis, type Shared } from "../processes/open.ts";
import type { ReplicaStore } from "../replica/store.ts";
import { systemClock } from "../transport/clock.ts";
import { makeFolder } from "../transport/quota/folder.ts";
import { openQuotaStore } from "../transport/quota/open.ts";
import type { Window } from "../transport/quota.ts";
import { FileTokens } from "../transport/tokens.ts";
import { readVendors, vendorGroups } from "../vendor-config.ts";
import { openBi } from "./bi-runtime.ts";
import { CliError, type Host, type RunningSandbox, type SandboxOptions } from "./host.ts";
import { openReplica, placeOf } from "./replica-store.ts";

/** Who watches the app, and is told what is wrong while it runs. */
export interface Watcher {
  /** Makes the observer when the configuration is known. */
  observe(config: Config): Observer | Promise<Observer>;
  warn(message: string): void;
}

type Operations = Partial<Record<VendorName, Record<string, string>>>;
type Quotas = Partial<Record<VendorName, readonly Window[]>>;

/** The configured app and what was started for it. */
export interface Runtime {
  config: Config;
  app: App;
  /** The limits of callers of the moment, from the configuration file. */
  callers(): CallerSettings;
  /** Where records are kept durably; absent where they are not. */
  replica: ReplicaStore | undefined;
  /** What several processes have in common; absent where this one is alone. */
  processes: Shared | undefined;
  /** Views and their snapshots; absent without a replica. */
  bi: Bi | undefined;
  /** What people decided about links. */
  decisions: Decisions;
  /** The vendors are those of the sandbox. */
  sandboxed: boolean;
  close(): Promise<void>;
}

/**
 * Reads the configuration and connects the vendors, or starts the sandbox where it is asked for, or nothing is configured. Throws
 * ConfigError and CliError.
 */
export async function bootstrap(host: Host, sandboxOptions: SandboxOptions = {}, watcher?: Watcher): Promise<Runtime> {
  const { environment, folder, overrides, clock } = host;
  const config = readConfig(environment, folder, overrides);
  // Everything that can be wrong in the configuration is read before anything is started.
  const warn = watcher ? watcher.warn : (message: string) => console.error(message);
  const file = followConfigFile(config.file, warn, { required: config.fileRequired });
  const { vendors: sections, ...settings } = file();
  const operations: Operations = Object.fromEntries(Object.entries(sections).map(([name, each]) => [name, each?.operations ?? {}]));
  const quotas = Object.fromEntries(
    Object.entries(sections).flatMap(([name, each]) => (each?.quota ? [[name, each.quota]] : [])),
  ) as Quotas;
  const sandboxed = wantsSandbox(config);
  // Of the sandbox nothing is kept.
  if (!sandboxed) makeDataFolder(config);
  const sandbox = sandboxed ? await startSandbox(host, sandboxOptions) : undefined;
  // Nothing of the configured vendors goes to the sandbox, and nothing of the sandbox beside them.
  const vendors = sandbox ? readVendors(sandbox.variables, []).settings : config.vendors;
  // A sandbox starts with a full quota.
  const quotaStore = sandbox ? undefined : await openQuotaStore({ folder: config.dataDir, warn: (message) => console.error(message) });
  const redis = sandbox || !config.redisUrl ? undefined : await openRedis({ url: config.redisUrl, clock: clock ?? systemClock, warn });
  const replica = await openReplica({ host, config, file: settings, links: file().links, sandboxed, warn });
  const decisions = openDecisions({ clock: clock ?? systemClock, ...placeOf({ config, sandboxed }) });
  const book = replica && (await openBook(bookOptions({ store: replica.store, vendors, settings: file().links, decisions, warn, clock })));
  const app = createApp({
    settings: vendors,
    missing: config.missing,
    sandbox: sandboxed,
    quotaShare: config.quotaShare,
    quotas,
    cacheMaxAgeMs: config.cacheMaxAgeMs,
    cacheBytes: config.cacheBytes,
    quotaStore,
    processes: redis,
    ...(!sandbox && { tokenStore: new FileTokens(config.dataDir, (message) => console.error(message)) }),
    operations,
    linkSettings: () => file().links,
    writesOn: config.writes ?? sandboxed,
    forbidden: () => file().writes.forbidden,
    ledger: {
      open: () => openEffectStore({ clock: clock ?? systemClock, ...placeOf({ config, sandboxed }) }),
      policy: () => file().writes,
      failed: (error) => warn(`The ledger of writes failed, which is tried again: ${asError(error).message}`),
    },
    decisions,
    sync: replica,
    hasNode: settings.federation.node,
    book,
    observer: await watcher?.observe(config),
    ...(clock && { clock }),
  });
  const { dataDir, viewsDir, biDatabaseUrl } = config;
  const bi =
    replica &&
    openBi({
      app,
      replica: replica.store,
      viewsDir,
      databaseUrl: biDatabaseUrl,
      settings: settings.bi,
      linksAreDecided: () => !config.sync || !book || book.state().complete,
      warn,
      ...(!sandboxed && { dataDir }),
    });
  const close = async () => {
    await bi?.close();
    await app.ledger?.close();
    await app.sync?.stop();
    await book?.stop();
    await decisions.close();
    await replica?.store.close();
    await redis?.close();
    quotaStore?.close();
    await sandbox?.close();
  };
  return { config, app, callers: () => file().callers, processes: redis, replica: replica?.store, bi, decisions, sandboxed, close };
}

interface BookParts {
  decisions: Decisions;
  store: ReplicaStore;
  vendors: object;
  settings: LinkSettings;
  clock: Host["clock"];
  warn(message: string): void;
}

function bookOptions({ store, decisions, vendors, settings, warn, clock = systemClock }: BookParts): OpenBookOptions {
  const failed = (error: unknown) => warn(`Links could not be decided ahead, which is tried again: ${asError(error).message}`);
  return { store, decisions, vendors: Object.keys(vendors), settings, clock, failed };
}

/** Throws a CliError when nothing is configured, and the sandbox may not start by itself. */
function wantsSandbox({ sandbox, vendors, production, emptyVendorVariables: empty }: Config): boolean {
  if (sandbox === "on") return true;
  if (Object.keys(vendors).length > 0) return false;
  const reason =
    sandbox === "off"
      ? "TIELINE_SANDBOX=off is set"
      : production
        ? "NODE_ENV=production is set"
        : empty.length > 0
          ? `${empty.join(", ")} ${empty.length === 1 ? "is" : "are"} there but empty`
          : undefined;
  if (!reason) return true;
  throw new CliError(
    `No vendor is configured, and no sandbox is started because ${reason}.\n${[
      `Set the variables of a vendor: ${vendorGroups.map(({ label, prefix }) => `${label} ${prefix}_*`).join(", ")}. .env.example explains them.`,
      ...(empty.length > 0 && sandbox === "auto" && !production ? ["Remove the empty ones if you want to try the sandbox."] : []),
      'For sandbox data ask for it: "tieline serve --sandbox", or TIELINE_SANDBOX=on for every command.',
    ].join("\n")}`,
  );
}

/** A folder that was named must be there, or be made. Throws a CliError. */
function makeDataFolder({ dataDir, dataDirRequired }: Config): void {
  try {
    if (dataDirRequired) makeFolder(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(
      `TIELINE_DATA_DIR names ${dataDir}, which cannot be made (${code}). Name a folder that this user may write, or remove it to use .tieline.`,
    );
  }
}

/** Closes and exits with code 0 on SIGINT or SIGTERM. A second signal exits immediately, with code 1. */
export function exitOnSignals(close: (signal: NodeJS.Signals) => Promise<void>): void {
  let isClosing = false;
  const exit = async (signal: NodeJS.Signals): Promise<void> => {
    if (isClosing) process.exit(1);
    isClosing = true;
    await close(signal);
    process.exit(0);
  };
  process.on("SIGINT", exit);
  process.on("SIGTERM", exit);
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
