import type { AppOptions } from "../../src/app/options.ts";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { openRedis, type Shared } from "../../src/processes/open.ts";
import { makeExecutor } from "../../src/server/executor.ts";
import { systemClock } from "../../src/transport/clock.ts";
import type { LeasedCache } from "../../src/transport/leased-cache.ts";
import type { Harness } from "../harness.ts";

/** A process of its own, as far as it can be told from outside: its own app, memory and connection to Redis. */
export interface TestProcess {
  shared: Shared;
  warnings: string[];
  /** Questions to the shared cache so far. */
  lookUps: { count: number };
  app: ReturnType<typeof createApp>;
  /** The data of a question, and its report. */
  ask(
    query: string,
    headers?: { maxAgeMs?: number },
  ): Promise<{ data: unknown; errors: readonly { code: unknown }[]; ages: Record<string, number> }>;
  /** As kill -9: nothing is said to Redis. */
  die(): Promise<void>;
}

/** Another process over the sandbox of the harness. */
export async function startProcess(harness: Harness, redisUrl: string, options: Partial<AppOptions> = {}): Promise<TestProcess> {
  const warnings: string[] = [];
  const shared = await openRedis({ url: redisUrl, clock: systemClock, warn: (message) => warnings.push(message) });
  const lookUps = { count: 0 };
  const cacheOf: Shared["cacheOf"] = (vendor, credentials) => {
    const cache = shared.cacheOf(vendor, credentials);
    const lookUp: LeasedCache["lookUp"] = (key, wanted) => {
      lookUps.count += 1;
      return cache.lookUp(key, wanted);
    };
    return { lookUp, keep: cache.keep.bind(cache), offer: cache.offer.bind(cache), follow: cache.follow.bind(cache) };
  };
  const config = readConfig({ ...harness.sandbox.variables }, "/nowhere");
  const app = createApp({
    settings: config.vendors,
    missing: config.missing,
    quotaShare: 1000,
    random: () => 0,
    cacheMaxAgeMs: 60_000,
    processes: { ...shared, cacheOf },
    ...options,
  });
  const execute = makeExecutor(app, config.deadlineMs);
  // What the first question alone takes holds the event loop for long.
  await execute("{ __typename }");
  return {
    shared,
    warnings,
    lookUps,
    app,
    async ask(query, asked = {}) {
      const { data, errors = [], extensions } = await execute(query, { ...asked });
      const { vendors = {} } = (extensions?.tieline ?? {}) as { vendors?: Record<string, { ageMs: number }> };
      return {
        data: JSON.parse(JSON.stringify(data ?? null)),
        errors: errors.map((error) => ({ code: error.extensions?.code })),
        ages: Object.fromEntries(Object.entries(vendors).map(([name, { ageMs }]) => [name, ageMs])),
      };
    },
    die: () => shared.close(),
  };
}

/** Waits for what has no event. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await systemClock.sleep(5);
}
