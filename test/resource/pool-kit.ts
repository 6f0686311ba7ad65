import { TielineError } from "../../src/errors.ts";
import type { Columns } from "../../src/resource/model.ts";
import { Pool } from "../../src/resource/pool.ts";
import { type Permit, Quota, type QuotaOptions } from "../../src/transport/quota.ts";
import type { Scope } from "../../src/transport/send.ts";
import { FakeClock } from "../clock.ts";
import { scope, type TestScope } from "../transport/kit.ts";

/** A call that the vendor was asked for. */
export interface Sent {
  keys: string[];
  columns: Columns | undefined;
  scope: Scope;
  at: number;
}

interface Asking {
  group?: string;
  columns?: readonly string[];
  capacity?: number;
  scope?: TestScope;
}

/** What a quota was asked for and what became of it. */
export class CountedQuota extends Quota {
  given = 0;
  used = 0;
  released = 0;

  override async acquire(ask: Parameters<Quota["acquire"]>[0]): Promise<Permit> {
    return this.#counted(await super.acquire(ask));
  }

  override async reserve(ask: Parameters<Quota["reserve"]>[0]): Promise<Permit> {
    return this.#counted(await super.reserve(ask));
  }

  #counted(permit: Permit): Permit {
    this.given += 1;
    let open = true;
    const once = (count: () => void) => {
      if (open) count();
      open = false;
    };
    const done: Permit["done"] = (answered) => {
      once(() => {
        this.used += 1;
      });
      permit.done(answered);
    };
    const release = () => {
      once(() => {
        this.released += 1;
      });
      permit.release();
    };
    return Object.assign(Object.create(permit) as Permit, { done, release });
  }
}

/** A pool over a vendor that answers each key with `<key>` after some time, with the permit it was given. */
export function poolOf(options: Partial<QuotaOptions> & { latencyMs?: number; weight?: number } = {}) {
  const { latencyMs = 0, weight, ...more } = options;
  const clock = new FakeClock();
  const quota = new CountedQuota({ vendor: "itm", label: "ITM Platform", windows: [], clock, flightMs: 0, ...more });
  const pool = new Pool({ vendor: "itm", quota, clock, weight });
  const sent: Sent[] = [];
  /** What a call with this key fails with, once. */
  const failures = new Map<string, Error>();
  const start = clock.now();

  async function work(keys: string[], columns: Columns | undefined, shared: Scope): Promise<Map<string, string | Error>> {
    const own = shared.reserved?.shift();
    own?.spend();
    const permit = own ?? (await quota.acquire({ weight: weight ?? 1, deadline: shared.deadline, signal: shared.signal }));
    sent.push({ keys, columns, scope: shared, at: clock.now() - start });
    shared.note("itm", { calls: 1, answers: 1 });
    try {
      if (latencyMs > 0) await clock.sleep(latencyMs, shared.signal);
      if (clock.now() > shared.deadline) throw new TielineError("UPSTREAM_TIMEOUT", "Too late.", { vendor: "itm" });
      const failure = keys.map((key) => failures.get(key)).find(Boolean);
      if (failure) {
        failures.clear();
        throw failure;
      }
      if (keys.includes("bad")) throw new Error("The batch failed.");
      return new Map(keys.map((key) => [key, key === "wrong" ? new Error("This key failed.") : `<${key}>`]));
    } finally {
      permit.done(true);
    }
  }

  /** Asks as one request does. */
  function load(keys: readonly string[], { group = "things", columns, capacity = 10, scope: caller = scope() }: Asking = {}) {
    const says = (held: Columns | undefined) => !held || (columns?.every((column) => held.has(column)) ?? false);
    return pool.load<string>({ group, keys, columns: columns && new Set(columns), scope: caller, capacity, work, says });
  }

  /** Spends all that the quota has left. */
  async function spend(): Promise<void> {
    while (Number.isFinite(quota.budget().left) && quota.budget().left > 0) {
      const permit = await quota.acquire({ deadline: Number.MAX_SAFE_INTEGER });
      permit.done(true);
    }
    quota.given = quota.used = quota.released = 0;
  }

  return {
    clock,
    quota,
    pool,
    sent,
    failures,
    load,
    spend,
    keys: () => sent.map((call) => call.keys),
    times: () => sent.map(({ at }) => at),
  };
}

export const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, i) => String(from + i));
