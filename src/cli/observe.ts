import type { App } from "../app.ts";
import type { Config } from "../config.ts";
import { LogOutput } from "../observe/log-output.ts";
import { makeObservation, type Observation } from "../observe/observation.ts";
import type { Traces } from "../observe/traces.ts";
import { systemClock } from "../transport/clock.ts";
import { makeRedactor } from "../transport/redact.ts";
import type { Watcher } from "./bootstrap.ts";

interface ServerObserver extends Watcher {
  /** Shows the vendors of this app. */
  start(app: App): Observation;
  /** Writes what was held back while the address was not printed yet, and everything from now on. */
  release(): void;
  /** Sends and writes what is left. */
  close(): Promise<void>;
  /** Logs an error, also before the configuration is known. */
  logError(error: unknown): void;
}

/** The log and the metrics of `tieline serve`. */
export function observeServer(): ServerObserver {
  let observation: Observation | undefined;
  let traces: Traces | undefined;
  let isOff = false;
  let secrets: () => readonly string[] = () => [];
  const held: string[] = [];
  let output: LogOutput | undefined;
  const write = (line: string): void => void (output ? output.write(line) : held.push(line));
  return {
    observe: async (config) => {
      const redact = makeRedactor(() => secrets());
      isOff = config.log === "off";
      traces = config.tracesTo === undefined ? undefined : await openTraces(config.tracesTo);
      const others = traces ? [traces] : [];
      observation = makeObservation({ ...logOptions(config), redact, others, clock: systemClock, write });
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
      output = new LogOutput({ fd: process.stdout.fd, onDropped: (count) => observation!.log.warn(droppedLines(count)) });
      process.on("exit", () => output?.flushSync());
      for (const line of held.splice(0)) write(line);
    },
    close: async () => {
      await traces?.close();
      await output?.close();
    },
    // What the owner has to correct is said even where nothing is logged.
    warn: (message) => (observation && !isOff ? observation.log.warn(message) : console.error(message)),
    logError: (error) => (observation ? observation.log.error(error) : console.error(error)),
  };
}

function droppedLines(count: number): string {
  return `${count} ${count === 1 ? "line" : "lines"} of the log were dropped, because whoever reads it did not keep up.`;
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
