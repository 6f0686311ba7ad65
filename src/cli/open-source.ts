import { type Config, readConfig } from "../config.ts";
import { systemClock } from "../transport/clock.ts";
import { type Host, UsageError } from "./host.ts";
import type { Source, SourceOptions } from "./source.ts";

/** The server at `url`, or the one at the configured port if it runs; otherwise this process. */
export async function openSource({ url, direct, cacheControl }: SourceOptions, host: Host): Promise<Source> {
  if (url !== undefined && direct) throw new UsageError("--url names a server, and --direct uses none: remove one of them.");
  const config = () => readConfig(host.environment, host.folder);
  const running = async () => (direct ? undefined : findServer(config()));
  const address = url === undefined ? await running() : readAddress(url);
  // A server has what this process would have to load.
  if (!address) return (await import("./local-source.ts")).localSource(host, cacheControl);
  const { remoteSource } = await import("./remote-source.ts");
  return remoteSource(address, { clock: host.clock ?? systemClock, key: config().apiKey, cacheControl });
}

/** The address of a graph, from that of its server or its own. Throws UsageError for what is no address. */
export function readAddress(text: string): string {
  const whole = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) throw new UsageError(`--url must be an address such as http://127.0.0.1:4000, not "${text.slice(0, 200)}".`);
  const url = new URL(whole);
  if (url.pathname.endsWith("/")) url.pathname += "graphql";
  return url.href;
}

/** The address of the server that the configuration names, if it runs. */
async function findServer({ host, port }: Config): Promise<string | undefined> {
  // A server on all addresses is reached on loopback.
  const near = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  const origin = `http://${near.includes(":") ? `[${near}]` : near}:${port}`;
  try {
    const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(1000) });
    const body = (await response.json()) as { vendors?: unknown };
    return body.vendors ? `${origin}/graphql` : undefined;
  } catch {
    return undefined;
  }
}
