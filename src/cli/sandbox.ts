import { exitOnSignals, startSandbox } from "./bootstrap.ts";
import type { Host, SandboxOptions } from "./host.ts";

/** Runs the sandbox vendors alone and prints the variables that connect to them. */
export async function sandbox(options: SandboxOptions, host: Host): Promise<void> {
  let close = async (): Promise<void> => undefined;
  exitOnSignals(() => close());
  const running = await startSandbox(host, options);
  close = running.close;
  console.log("# Five sandbox vendors are running. Copy these lines to .env, or to the environment of the program that calls them.");
  console.log("# Faults: PUT a list to <address>/_sandbox/faults. Calls so far: GET <address>/_sandbox/log");
  for (const [name, value] of Object.entries(running.variables)) console.log(`${name}=${value}`);
}
