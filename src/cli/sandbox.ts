import { endOnSignals, type Outside, type SandboxOptions, startSandbox } from "./surroundings.ts";

/** Runs the sandbox vendors alone and prints how to reach them. */
export async function sandbox(options: SandboxOptions, outside: Outside): Promise<void> {
  let close = async (): Promise<void> => undefined;
  endOnSignals(() => close());
  const running = await startSandbox(outside, options);
  close = running.close;
  console.log("# Five sandbox vendors are running. Put these lines into .env, or into the environment of the program that asks them.");
  console.log("# Faults: PUT a list to <address>/_sandbox/faults; calls so far: GET <address>/_sandbox/log");
  for (const [name, value] of Object.entries(running.variables)) console.log(`${name}=${value}`);
}
