import type { Call, Reply } from "./call.ts";

/**
 * A fault that is injected into calls.
 * - latency: answers `ms` later · error: answers `status` with `body` · hang: never answers · reset: cuts the connection
 * - truncate: sends half of the body and cuts · drip: sends a byte every `ms` · html: a page with status 200 · empty: status 200, no body
 * - busy: the answer above the vendor's quota · stall: sends the headers and nothing more · garbage: bytes that are no HTTP
 * - change: the vendor's own answer, made into another by `change`
 */
export interface Fault {
  kind: "latency" | "error" | "hang" | "reset" | "truncate" | "drip" | "html" | "empty" | "busy" | "stall" | "garbage" | "change";
  ms?: number;
  status?: number;
  body?: string | Buffer;
  headers?: Record<string, string>;
  change?(reply: Reply, call: Call): Reply;
  /** How many calls it affects; absent: all until removed. */
  times?: number;
  /** Only calls whose path or operation contains this text. */
  on?: string;
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
    const fault = this.#list.find(
      (f) => (f.times ?? 1) > 0 && (!f.on || call.path.includes(f.on) || call.body.includes(f.on) || call.operation?.includes(f.on)),
    );
    if (!fault) return undefined;
    if (fault.times !== undefined) fault.times -= 1;
    this.struck += 1;
    return fault;
  }
}
