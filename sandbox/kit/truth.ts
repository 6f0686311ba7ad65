import type { Call } from "./call.ts";
import type { JsonObject } from "./json.ts";

/** What a write did to one row. */
export interface Effect {
  kind: "made" | "changed" | "removed";
  table: string;
  id: string;
}

/** A write that the vendor carried out, whether its answer arrived or not. */
export interface CarriedOut {
  /** The number of the call in the log. */
  call: number;
  /** Milliseconds since 1970 by the sandbox's clock. */
  at: number;
  /** The contract's operation id. */
  operation: string;
  /** Path parameters by name. */
  params: Record<string, string>;
  /** The body as it came. */
  body: string;
  effects: Effect[];
}

/** What a vendor holds, seen from inside: tests compare with it what clients were told. */
export interface Truth {
  tables(): string[];
  /** All records of a table, as the vendor stores them. */
  rows(table: string): JsonObject[];
  /** Oldest first. */
  writes: readonly CarriedOut[];
}

/** Collects what the writes of one vendor did. */
export class WriteLog {
  readonly writes: CarriedOut[] = [];
  #effects: Effect[] = [];

  /** Notes an effect of the write that is being carried out. A row that it made and changed was made. */
  add(kind: Effect["kind"], table: string, id: unknown): void {
    const effect = { kind, table, id: String(id) };
    const isKnown = this.#effects.some((one) => one.table === table && one.id === effect.id && (one.kind === kind || kind === "changed"));
    if (!isKnown) this.#effects.push(effect);
  }

  /** Forgets what a write noted before it was refused. */
  reset(): void {
    this.#effects = [];
  }

  /** The write has been carried out. */
  close(call: Call, params: Record<string, string>): void {
    const { number, at, operation = "", body } = call;
    this.writes.push({ call: number, at, operation, params, body, effects: this.#effects });
    this.#effects = [];
  }
}
