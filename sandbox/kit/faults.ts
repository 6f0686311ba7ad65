import type { Call, Reply } from "./call.ts";

/** Faults that come when the call has been carried out. */
type Afterwards = "lost" | "failed" | "late";

/**
 * A fault that is injected into calls.
 * - latency: answers `ms` later · error: answers `status` with `body` · hang: never answers · reset: cuts the connection
 * - truncate: sends half of the body and cuts · drip: sends a byte every `ms` · html: a page with status 200 · empty: status 200, no body
 * - busy: the answer above the vendor's quota · stall: sends the headers and nothing more · garbage: bytes that are no HTTP
 * - change: the vendor's own answer, made into another by `change`
 * These carry the call out, whatever it changes, and fail after it:
 * - lost: the connection is cut without an answer · failed: answers `status` (500) with `body` · late: answers after `ms`
 * And this one before it:
 * - half: the connection is cut while the request arrives, so nothing is carried out
 */
export interface Fault {
  kind:
    | "latency"
    | "error"
    | "hang"
    | "reset"
    | "truncate"
    | "drip"
    | "html"
    | "empty"
    | "busy"
    | "stall"
    | "garbage"
    | "change"
    | Afterwards
    | "half";
  ms?: number;
  status?: number;
  body?: string | Buffer;
  headers?: Record<string, string>;
  change?(reply: Reply, call: Call): Reply;
  /** How many calls it affects; absent: all until removed. */
  times?: number;
  /** Only calls whose path or operation contains this text. */
  on?: string;
  /** Only calls by these methods. */
  methods?: readonly string[];
}

export class Faults {
  #list: Fault[] = [];
  /** Calls affected so far: a test proves by it that its fault had an effect. */
  struck = 0;

  add(fault: Fault): void {
    this.#list.push({ ...fault });
  }

  clear(): void {
    this.#list = [];
  }

  list(): readonly Fault[] {
    return this.#list;
  }

  /** The first fault that applies to this call; counts it down. */
  strike(call: Call): Fault | undefined {
    return this.#count(
      this.#list.find(
        (f) =>
          f.kind !== "half" &&
          isFor(f, call.method) &&
          (!f.on || call.path.includes(f.on) || call.body.includes(f.on) || call.operation?.includes(f.on)),
      ),
    );
  }

  /** Whether a request is to be cut while it arrives: by its method and path, for no more of it is known. */
  cuts(method: string, path: string): boolean {
    const half = this.#list.find((f) => f.kind === "half" && isFor(f, method) && (!f.on || path.includes(f.on)));
    return this.#count(half) !== undefined;
  }

  #count(fault: Fault | undefined): Fault | undefined {
    if (!fault) return undefined;
    if (fault.times !== undefined) fault.times -= 1;
    this.struck += 1;
    return fault;
  }
}

function isFor({ times = 1, methods }: Fault, method: string): boolean {
  return times > 0 && (!methods || methods.includes(method));
}
