import { streamsFor } from "../app/kept-tables.ts";
import type { ReplicaOptions } from "../app/options.ts";
import type { Config } from "../config.ts";
import type { ConfigFile } from "../config-file.ts";
import type { LinkSettings } from "../linking/settings.ts";
import { systemClock } from "../transport/clock.ts";
import type { Host } from "./host.ts";

interface PlaceOptions {
  config: Pick<Config, "databaseUrl" | "dataDir">;
  /** Data of the sandbox is never kept, and never beside that of real vendors. */
  sandboxed: boolean;
}

interface StoreOptions extends PlaceOptions {
  host: Host;
  config: Config;
  file: Pick<ConfigFile, "sync" | "replica">;
  links: LinkSettings;
  warn(message: string): void;
}

/** Opens the store of the replica as configured. Undefined where nothing is kept. */
export async function openReplica({ host, config, file, links, sandboxed, warn }: StoreOptions): Promise<ReplicaOptions | undefined> {
  if (!host.openReplica) return undefined;
  const { streams, add, belowCalls, belowMinutes, reserve, incrementSeconds, sweepMinutes, fullSweepHours } = file.sync;
  const { exclude, maxBytesPerVendor, maxAgeDays } = file.replica;
  const kept = [...streamsFor(links, { types: streams, add, belowCalls, exclude }).values()];
  const store = await host.openReplica({ streams: kept, clock: host.clock ?? systemClock, warn, ...placeOf({ config, sandboxed }) });
  if (!store) return undefined;
  return {
    store,
    settings: {
      reserve,
      incrementMs: incrementSeconds * 1_000,
      sweepMs: sweepMinutes * 60_000,
      fullSweepMs: fullSweepHours * 3_600_000,
      belowMs: belowMinutes * 60_000,
    },
    bounds: { maxBytesPerVendor, maxAgeMs: maxAgeDays * 86_400_000 },
    failed: (type, error) => warn(`The sync of ${type} failed: ${error instanceof Error ? error.message : String(error)}`),
  };
}

/** Where what is to last is kept: in PostgreSQL, in the data folder, or in memory. */
export function placeOf({ config: { databaseUrl, dataDir }, sandboxed }: PlaceOptions): { folder?: string; postgres?: { url: string } } {
  return sandboxed ? {} : databaseUrl === undefined ? { folder: dataDir } : { postgres: { url: databaseUrl } };
}
