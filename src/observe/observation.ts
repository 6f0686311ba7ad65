import type { Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import type { Streams } from "../replica/sync/status.ts";
import type { Clock } from "../transport/clock.ts";
import { Journal } from "./journal.ts";
import { Log, type LogOptions } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { type Observer, observeAll } from "./observer.ts";

export interface ObservationOptions extends LogOptions {
  clock: Clock;
  /** Others who listen, such as an exporter of traces. */
  others?: readonly Observer[];
}

/** All that a server shows of itself: its log, its metrics, and what the console tells. */
export interface Observation {
  observer: Required<Observer>;
  log: Log;
  metrics: Metrics;
  journal: Journal;
  /** Removes credentials from a text. */
  redact(text: string): string;
  /** Shows these vendors. To be called once, when they are connected. */
  watch(upstreams: ReadonlyMap<VendorName, Upstream>, sync?: Pick<Streams, "streams">): void;
}

export function makeObservation({ clock, others = [], ...options }: ObservationOptions): Observation {
  const log = new Log(options);
  const metrics = new Metrics();
  const journal = new Journal(clock);
  return {
    observer: observeAll([metrics, journal, log, ...others]),
    log,
    metrics,
    journal,
    redact: options.redact,
    watch: (upstreams, sync) => metrics.watch({ upstreams, sync }),
  };
}
