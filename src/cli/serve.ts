import { type RunningServer, startServer } from "../server/http.ts";
import { flagship, readExamples } from "../server/ide.ts";
import { checkVendor, type VendorCheck } from "./check.ts";
import { CliError, endOnSignals, type Outside, type Prepared, prepare, type SandboxOptions } from "./surroundings.ts";

export interface ServeOptions extends Omit<SandboxOptions, "port"> {
  port?: string;
}

/** A vendor that takes longer does not keep the address from being shown. */
const patienceMs = 5000;

/** Serves until it is told to stop. */
export async function serve(options: ServeOptions, outside: Outside): Promise<void> {
  let close = async (): Promise<void> => undefined;
  endOnSignals(() => close());
  // A question that went wrong unheard is no reason to leave all others without an answer.
  process.on("unhandledRejection", (error) => console.error(error));
  const { port, ...sandboxOptions } = options;
  const overrides = port === undefined ? {} : { TIELINE_PORT: port };
  const prepared = await prepare({ ...outside, overrides }, sandboxOptions);
  close = prepared.close;
  const server = await start(prepared);
  close = async () => {
    await server.close();
    await prepared.close();
  };
  console.log(`\nTieline over ${prepared.sandboxed ? "five sandbox vendors (none is configured; see .env.example)" : "your vendors"}\n`);
  const checks = [...prepared.tieline.upstreams.keys()].map((name) => checkVendor(prepared.tieline, name, patienceMs));
  for (const check of checks) console.log(vendorLine(await check));
  if ((await Promise.all(checks)).some(({ state }) => state === "failed")) console.log(`\n  What to fix: npx tieline doctor`);
  // The command finds the graph where the configuration says; elsewhere it must be told.
  const where = port === undefined && prepared.config.port !== 0 ? "" : ` --url ${server.url}/graphql`;
  console.log(`\n  graph and IDE   ${server.url}/graphql`);
  console.log(`  reference       ${server.url}/reference`);
  console.log(`  try             npx tieline query examples/queries/${flagship}.graphql --format table${where}`);
  console.log(`  more examples   ${readExamples().length - 1} in examples/queries, and as tabs in the IDE`);
  console.log("  stop            Ctrl-C\n");
}

export function vendorLine({ label, state, sentence }: VendorCheck): string {
  return `  ${state === "ok" ? "✓" : state === "not configured" ? "-" : "✗"} ${label.padEnd(14)} ${sentence}`;
}

async function start({ config, tieline, close }: Prepared): Promise<RunningServer> {
  try {
    return await startServer({ ...config, tieline, logError: (error) => console.error(error) });
  } catch (error) {
    await close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      throw new CliError(
        `Port ${config.port} is taken. Stop the program that uses it, or choose another: TIELINE_PORT=${config.port < 65535 ? config.port + 1 : 4000} npm start`,
      );
    }
    if (code === "EACCES")
      throw new CliError(`Port ${config.port} may not be used without special rights. Choose one above 1023 with TIELINE_PORT.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new CliError(`This machine has no address ${config.host}. Check TIELINE_HOST.`);
    throw error;
  }
}
