import { makeObservation, type Observation, type ObservationOptions } from "../../src/observe/observation.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { makeRedactor } from "../../src/transport/redact.ts";
import { type Graph, type GraphOptions, startGraph } from "./kit.ts";

export interface Observed extends Graph {
  observation: Observation;
  /** Lines of the log, as written. */
  lines: string[];
  /** Those of JSON, read; of one event where it is named. */
  // biome-ignore lint/suspicious/noExplicitAny: lines are read freely
  events(event?: string): any[];
}

export interface ObservedOptions extends GraphOptions {
  log?: Partial<ObservationOptions>;
}

/** The graph behind its server, with everything that shows what it does. */
export async function startObserved({ log = {}, ...options }: ObservedOptions = {}): Promise<Observed> {
  const lines: string[] = [];
  const observation = makeObservation({
    clock: options.clock ?? systemClock,
    format: "json",
    level: "debug",
    slowMs: 60_000,
    redact: makeRedactor(() => []),
    write: (line) => lines.push(line),
    ...log,
  });
  const graph = await startGraph({
    ...options,
    tieline: { ...options.tieline, observer: observation.observer },
    server: { logError: (error) => observation.log.error(error), ...options.server, observation },
  });
  observation.watch(graph.tieline.upstreams);
  const events = (event?: string) => lines.map((line) => JSON.parse(line)).filter((line) => event === undefined || line.event === event);
  return { ...graph, observation, lines, events };
}
