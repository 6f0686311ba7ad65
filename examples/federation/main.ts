import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { composeSupergraph, partsOf } from "./compose.ts";
import { startCredit } from "./credit.ts";
import { install, startGateway } from "./gateway.ts";

/**
 * Hive Gateway over the six subgraphs of Tieline and a seventh of one's own: `npm run federation`. Without --url a Tieline over sandbox
 * vendors is started, too. --install does no more than that, with exit status 75 where the registry gives nothing.
 */
const { values } = parseArgs({
  options: { url: { type: "string" }, port: { type: "string", default: "4100" }, install: { type: "boolean", default: false } },
});

const failure = install();
if (failure !== undefined) {
  console.error(`Skipped: the gateway could not be installed from the registry.\n${failure}`);
  process.exitCode = 75;
} else if (!values.install) await run(values.url, Number(values.port));

async function run(url: string | undefined, port: number): Promise<void> {
  const started: { close(): unknown }[] = [];
  const stop = async (status: number) => {
    for (const each of started.reverse()) await each.close();
    process.exit(status);
  };
  process.once("SIGINT", () => stop(0)).once("SIGTERM", () => stop(0));
  try {
    const origin = url ?? (await startTieline(started));
    const credit = await startCredit();
    started.push(credit);
    const key = process.env.TIELINE_API_KEY;
    const services = [...partsOf(origin), { name: "credit", url: credit.url }];
    const supergraph = await composeSupergraph(services, key ? { authorization: `Bearer ${key}` } : {});
    const gateway = await startGateway(supergraph, port);
    started.push(gateway);
    tell(
      gateway.url,
      services.map(({ name }) => name),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}

function tell(url: string, names: readonly string[]): void {
  const query = readFileSync(join(import.meta.dirname, "accounts-with-credit.graphql"), "utf8").replace(/^#.*\n/gm, "");
  console.log(`\n  gateway    ${url}\n  subgraphs  ${names.join(", ")}\n`);
  console.log(`  try        curl ${url} -H 'content-type: application/json' \\`);
  console.log(`               -d '${JSON.stringify({ query: query.replace(/\s+/g, " ").trim() })}'`);
  console.log("  stop       Ctrl-C\n");
}

/** Starts a Tieline over sandbox vendors, in a process of its own; returns its origin. */
async function startTieline(started: { close(): unknown }[]): Promise<string> {
  const program = join(import.meta.dirname, "../../bin/tieline.js");
  const child = spawn(process.execPath, [program, "serve", "--sandbox", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  started.push({ close: () => child.kill() });
  for await (const line of createInterface(child.stdout)) {
    const [, origin] = /graph and IDE\s+(http\S+)\/graphql/.exec(line) ?? [];
    if (!origin) continue;
    // Nobody reads on: a full pipe would hold it up.
    child.stdout.resume();
    return origin;
  }
  throw new Error("Tieline has ended before it answered. What it says stands above.");
}
