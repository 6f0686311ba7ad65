import { isAbsolute, join, relative } from "node:path";
import { mayHaveEffects } from "../effects/open.ts";
import type { Observation } from "../observe/observation.ts";
import { type RunningServer, startServer } from "../server/http.ts";
import { examplesFolder, flagship, readExamples } from "../server/ide.ts";
import { type Block, startWatchdog } from "../server/watchdog.ts";
import { vendors } from "../vendors/index.ts";
import { bootstrap, exitOnSignals, type Runtime } from "./bootstrap.ts";
import { openAuthenticator, withServerLimits } from "./callers.ts";
import { adviceFor, checkVendor, type VendorCheck } from "./check.ts";
import { CliError, type Host, type SandboxOptions } from "./host.ts";
import { observeServer } from "./observe.ts";
import { placeOf } from "./replica-store.ts";
import { sandboxNotice } from "./sandbox-notice.ts";
import { readTrustedDocuments } from "./trusted-documents.ts";

export interface ServeOptions extends Omit<SandboxOptions, "port"> {
  port?: string;
  sandbox?: boolean;
}

/** Short, because the address is printed after the checks. */
const checkTimeoutMs = 5000;

/** Serves the graph until a signal ends the process. */
export async function serve(options: ServeOptions, host: Host): Promise<void> {
  let close = async (_signal?: NodeJS.Signals): Promise<void> => undefined;
  exitOnSignals((signal) => close(signal));
  const seen = observeServer();
  // A failed promise that nobody handles must not end the server.
  process.on("unhandledRejection", seen.logError);
  const { port, sandbox, ...sandboxOptions } = options;
  const overrides = { ...(port !== undefined && { TIELINE_PORT: port }), ...(sandbox && { TIELINE_SANDBOX: "on" }) };
  const runtime = await bootstrap({ ...host, overrides }, sandboxOptions, seen);
  close = () => runtime.close();
  const server = await start(runtime, seen.start(runtime.app));
  close = async (signal) => {
    // Whoever presses Ctrl-C is the only caller, and waits.
    await server.close({ drain: signal === "SIGTERM" });
    await runtime.close();
    // Last, so that everything that was logged is written.
    await seen.close();
  };
  console.log(`\nTieline over ${runtime.sandboxed ? `five sandbox vendors (${sandboxReason(runtime)})` : "your vendors"}\n`);
  if (runtime.sandboxed) console.log(`  ${sandboxNotice}\n`);
  if (runtime.config.sync) {
    runtime.app.sync?.start();
    runtime.app.book?.start();
  }
  // What an earlier process left open is settled now, not with the next write.
  if (mayHaveEffects(placeOf(runtime))) runtime.app.ledger?.start().catch(seen.logError);
  runtime.bi?.refresher.start();
  const checks = [...runtime.app.upstreams.keys()].map((name) => checkVendor(runtime.app, name, checkTimeoutMs));
  for (const check of checks) console.log(vendorLine(await check));
  if ((await Promise.all(checks)).some(({ state }) => state === "failed")) console.log(`\n  To see what to fix: npx tieline doctor`);
  // `tieline query` finds the server at the configured port only.
  const where = port === undefined && runtime.config.port !== 0 ? "" : ` --url ${server.url}/graphql`;
  console.log(`\n  graph and IDE   ${server.url}/graphql`);
  console.log(`  console         ${server.url}/`);
  if (runtime.bi) console.log(`  tables          ${server.url}/bi`);
  console.log(`  reference       ${server.url}/reference`);
  console.log(`  try             npx tieline query ${pathFromHere(join(examplesFolder, `${flagship}.graphql`))} --format table${where}`);
  console.log(`  more examples   ${readExamples().length - 1} in ${pathFromHere(examplesFolder)}, and as tabs in the IDE`);
  if (runtime.config.auth === "required") console.log("  callers         need a key: npx tieline key create --name NAME");
  console.log("  stop            Ctrl-C\n");
  seen.release();
}

/** Did this process compute in it? Otherwise the machine had no core for it, and there is nothing to mend here. */
const isOwn = ({ durationMs, cpuMs }: Block) => cpuMs >= durationMs / 2;

function blockLine({ durationMs, cpuMs, operation }: Block): string {
  const last = operation === "" ? "no operation had begun" : `the last operation that began: ${operation}`;
  return `The event loop was blocked for ${durationMs} ms, in which this process used ${cpuMs} ms of CPU; ${last}`;
}

function sandboxReason({ config }: Runtime): string {
  const configured = vendors.filter(({ name }) => name in config.vendors).map(({ label }) => label);
  return configured.length > 0 ? `as asked for; ${configured.join(", ")} not used` : "none is configured; see .env.example";
}

/** A path from the working directory; absolute when it is outside, as after a global installation. */
function pathFromHere(path: string): string {
  const near = relative(process.cwd(), path);
  const shown = near.startsWith("..") || isAbsolute(near) ? path : near;
  return shown.includes(" ") ? `"${shown}"` : shown;
}

export function vendorLine({ label, state, message }: VendorCheck): string {
  return `  ${state === "ok" ? "✓" : state === "not configured" ? "-" : "✗"} ${label.padEnd(14)} ${message}`;
}

async function start(runtime: Runtime, observation: Observation): Promise<RunningServer> {
  const { config, app, close } = runtime;
  const { log } = observation;
  const callers = () => withServerLimits(runtime.callers(), config);
  const watchdog = startWatchdog({
    onBlock: (block) => (isOwn(block) ? log.warn(blockLine(block)) : log.debug(blockLine(block))),
    onEnd: (reason) => log.warn(`The thread that watches the event loop ended (${reason}). Another one is started.`),
  });
  let closeKeys = (): void => undefined;
  const logError = (error: unknown) => log.error(error);
  try {
    const documents = config.trustedDocuments === undefined ? undefined : readTrustedDocuments(config.trustedDocuments);
    const { authenticator, close: closing } = await openAuthenticator({ ...runtime, callers, warn: (message) => console.error(message) });
    closeKeys = closing;
    const own = { authenticator, callers, documents, observation, adviceFor, logError, noteOperation: watchdog.note };
    const server = await startServer({ ...config, app, bi: runtime.bi, ...own });
    return {
      ...server,
      close: async (closing) => {
        await server.close(closing);
        closeKeys();
      },
    };
  } catch (error) {
    await watchdog.stop();
    closeKeys();
    await close();
    const { host, port } = config;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      const other = port < 65535 ? port + 1 : 4000;
      throw new CliError(`Port ${port} is in use. Stop the program that uses it, or choose another port: npm start -- --port ${other}`);
    }
    if (code === "EACCES")
      throw new CliError(`Port ${port} needs elevated privileges. Choose one above 1023: npm start -- --port 4000, or TIELINE_PORT.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new CliError(`${host} is not an address of this machine. Check TIELINE_HOST.`);
    throw error;
  }
}
