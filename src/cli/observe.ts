import type { App } from "../app.ts";
import type { Config } from "../config.ts";
import { makeObservation, type Observation } from "../observe/observation.ts";
import { makeRedactor } from "../observe/redact.ts";
import type { Traces } from "../observe/traces.ts";
import { systemClock } from "../transport/clock.ts";
import type { Observe } from "./bootstrap.ts";

interface ServerObserver {
  /** Makes the observer when the configuration is known. */
  observe: Observe;
  /** Shows the vendors of this app. */
  start(app: App): Observation;
  /** Writes what was held back while the address was not printed yet, and everything from now on. */
  release(): void;
  /** Sends what is left to be sent. */
  close(): Promise<void>;
  /** Logs an error, also before the configuration is known. */
  logError(error: unknown): void;
}

/** The log and the metrics of `tieline serve`. */
export function observeServer(): ServerObserver {
  let observation: Observation | undefined;
  let traces: Traces | undefined;
  let secrets: () => readonly string[] = () => [];
  const held: string[] = [];
  let write = (line: string): void => void held.push(line);
  return {
    observe: async (config) => {
      const redact = makeRedactor(() => secrets());
      traces = config.tracesTo === undefined ? undefined : await openTraces(config.tracesTo);
      const others = traces ? [traces] : [];
      observation = makeObservation({ ...logOptions(config), redact, others, clock: systemClock, write: (line) => write(line) });
      return observation.observer;
    },
    start: (app) => {
      // Each vendor knows the credentials of all, those of the moment included.
      const [first] = app.upstreams.values();
      secrets = () => first?.secrets() ?? [];
      observation!.watch(app.upstreams, app.sync);
      return observation!;
    },
    release: () => {
      write = (line) => void process.stdout.write(line);
      for (const line of held.splice(0)) write(line);
    },
    close: async () => traces?.close(),
    logError: (error) => (observation ? observation.log.error(error) : console.error(error)),
  };
}

/** Imported on demand, because few need it and it is large. */
async function openTraces(endpoint: string): Promise<Traces> {
  const traces = await import("../observe/traces.ts");
  return traces.openTraces({ endpoint });
}

/** Text for people at a terminal, JSON for programs. Requests to vendors are few, because quotas are small: a program gets them all. */
function logOptions({ log, logLevel, slowMs }: Config) {
  const format = log ?? (process.stdout.isTTY ? "text" : "json");
  const level = logLevel ?? (format === "json" ? "debug" : "info");
  return { format, level, slowMs } as const;
}
