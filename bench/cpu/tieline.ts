import { type App, createApp } from "../../src/app.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { followConfigFile } from "../../src/config-file.ts";
import { makeExecutor } from "../../src/server/executor.ts";
import { type RunningServer, startServer } from "../../src/server/http.ts";
import { openFileStore } from "../../src/transport/quota/file.ts";

/*
 * Tieline as `tieline serve` puts it together, but for the vendors' quotas: they are lifted, since the vendors here have
 * none. What is measured imports from src in this file alone.
 */

/** No documented quota is near at a thousand times as much. */
const quotaShare = 1000;

const logError = (error: unknown) => console.error(error);

export function startTieline(environment: NodeJS.ProcessEnv): Promise<RunningServer> {
  const config = readConfig(environment);
  // CPU is what is measured: on a machine that is busy with other work nothing is refused or cut off.
  const patient = { idleTimeoutMs: 600_000, headersTimeoutMs: 600_000, requestTimeoutMs: 600_000 };
  const overload = { maxDelayMs: Number.POSITIVE_INFINITY };
  return startServer({ ...config, app: makeGraph(config), logError, overload, connections: patient });
}

/** Asks a graph of its own, without HTTP before it; the answer's data. */
export function makeAsk(environment: NodeJS.ProcessEnv): (query: string) => Promise<unknown> {
  const config = readConfig(environment);
  const ask = makeExecutor(makeGraph(config), config.deadlineMs, logError);
  return async (query) => {
    const { data, errors } = await ask(query);
    if (errors?.length) throw new Error(JSON.stringify(errors.slice(0, 2)));
    return data;
  };
}

function makeGraph(config: Config): App {
  const file = followConfigFile(config.file, logError);
  return createApp({
    settings: config.vendors,
    missing: config.missing,
    quotaShare,
    quotaStore: openFileStore(config.dataDir, logError),
    cacheMaxAgeMs: config.cacheMaxAgeMs,
    cacheBytes: config.cacheBytes,
    linkSettings: () => file().links,
  });
}
