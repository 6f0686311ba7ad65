import { type Sandbox, type SandboxOptions, startSandbox } from "../sandbox/index.ts";
import type { Call } from "../sandbox/kit/server.ts";
import { makeWorld } from "../sandbox/world/world.ts";
import type { AppOptions } from "../src/app/options.ts";
import { type App, createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import type { LinkSettings } from "../src/linking/settings.ts";
import { type Answer, type ExecuteOptions, makeExecutor } from "../src/server/executor.ts";

export type VendorKey = keyof Sandbox["vendors"];

export interface HarnessOptions extends SandboxOptions {
  linkSettings?: () => LinkSettings;
  /** Variables beside or instead of those that lead to the sandbox. */
  variables?: Record<string, string>;
  tieline?: Partial<AppOptions>;
}

/** The graph over five fresh sandbox vendors. */
export interface Harness {
  sandbox: Sandbox;
  world: Sandbox["world"];
  vendors: Sandbox["vendors"];
  tieline: App;
  /** Asks, and forgets the vendor calls made before. */
  ask(query: string, variables?: Record<string, unknown>, options?: ExecuteOptions): Promise<Answer>;
  /** The data of a question that must not fail. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Vendor calls of the last question. */
  calls(vendor: VendorKey): Call[];
  /** Their operations, in order of arrival. */
  operations(vendor: VendorKey): string[];
  /** How many calls each vendor got. */
  counts(): Record<VendorKey, number>;
  close(): Promise<void>;
}

const worlds = new Map<string, Sandbox["world"]>();

/** Sandboxes of one seed and scale tell of the same world; nobody may change it. */
function worldOf({ seed, scale }: Pick<SandboxOptions, "seed" | "scale">): Sandbox["world"] {
  const key = JSON.stringify([seed, scale]);
  const world = worlds.get(key) ?? freeze(makeWorld({ ...(seed !== undefined && { seed }), ...(scale !== undefined && { scale }) }));
  worlds.set(key, world);
  return world;
}

function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
  return value;
}

export async function startHarness({
  linkSettings,
  variables = {},
  tieline: more = {},
  ...options
}: HarnessOptions = {}): Promise<Harness> {
  const sandbox = await startSandbox({ unlimited: true, ...options, world: options.world ?? worldOf(options) });
  const config = readConfig({ ...sandbox.variables, ...variables }, "/nowhere");
  const tieline = createApp({
    settings: config.vendors,
    missing: config.missing,
    // The sandbox counts no quota unless a test wants it: then no call needs to wait here either.
    quotaShare: options.unlimited === false ? 1 : 1000,
    random: () => 0,
    // Each question is asked anew, unless a test looks at what is kept.
    cacheMaxAgeMs: 0,
    ...(options.clock && { clock: options.clock }),
    ...(linkSettings && { linkSettings }),
    ...more,
  });
  const asker = makeExecutor(tieline, config.deadlineMs);
  const all = Object.entries(sandbox.vendors) as [VendorKey, Sandbox["vendors"][VendorKey]][];

  async function ask(query: string, asked: Record<string, unknown> = {}, askOptions: ExecuteOptions = {}): Promise<Answer> {
    for (const [, vendor] of all) vendor.log.length = 0;
    return asker(query, { variables: asked, ...askOptions });
  }

  return {
    sandbox,
    world: sandbox.world,
    vendors: sandbox.vendors,
    tieline,
    ask,
    async data(query, asked) {
      const { data, errors } = await ask(query, asked);
      if (errors?.length) throw new Error(`The question failed: ${JSON.stringify(errors.slice(0, 3))}`);
      return JSON.parse(JSON.stringify(data));
    },
    calls: (vendor) => sandbox.vendors[vendor].log,
    operations: (vendor) => sandbox.vendors[vendor].log.map(({ operation }) => operation ?? "?"),
    counts: () => Object.fromEntries(all.map(([name, vendor]) => [name, vendor.log.length])) as Record<VendorKey, number>,
    close: () => sandbox.close(),
  };
}
