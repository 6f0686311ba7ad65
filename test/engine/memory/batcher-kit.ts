import { Batcher } from "../../../src/engine/memory/batcher.ts";
import type { Scoped, Work } from "../../../src/engine/memory/batching.ts";
import type { FieldSet } from "../../../src/engine/model/record.ts";
import { TielineError } from "../../../src/errors.ts";
import { type Permit, Quota, type QuotaOptions } from "../../../src/transport/quota.ts";
import type { Scope } from "../../../src/transport/send.ts";
import { FakeClock } from "../../clock.ts";
import { scope, type TestScope } from "../../transport/kit.ts";

/** A batch that was sent. */
export interface Sent {
  keys: string[];
  fields: FieldSet | undefined;
  scope: Scope;
  /** Milliseconds since the start. */
  at: number;
}

interface LoadOptions {
  group?: string;
  fields?: readonly string[];
  maxKeys?: number;
  scope?: TestScope;
}

/** A request as the batcher sees it: its scope, and nothing else. */
export class ScopeOnly implements Scoped<ScopeOnly> {
  readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  withScope(scope: Scope): ScopeOnly {
    return new ScopeOnly(scope);
  }
}

/** A quota that counts what becomes of its permits. */
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
    const used = () =>
      once(() => {
        this.used += 1;
      });
    const done = () => {
      used();
      permit.done();
    };
    const lost = () => {
      used();
      permit.lost();
    };
    const release = () => {
      once(() => {
        this.released += 1;
      });
      permit.release();
    };
    return Object.assign(Object.create(permit) as Permit, { done, lost, release });
  }
}

/** A batcher over a vendor that answers each key with `<key>` after some time, with the permit it was given. */
export function batcherOf(options: Partial<QuotaOptions> & { latencyMs?: number; weight?: number } = {}) {
  const { latencyMs = 0, weight, ...more } = options;
  const clock = new FakeClock();
  const quota = new CountedQuota({ vendor: "itm", label: "ITM Platform", windows: [], clock, flightMs: 0, ...more });
  const batcher = new Batcher({ vendor: "itm", quota, clock, weight });
  const sent: Sent[] = [];
  /** What a call with this key fails with, once. */
  const failures = new Map<string, Error>();
  const start = clock.now();

  const work: Work<ScopeOnly, string> = async (keys, fields, { scope: shared }) => {
    const own = shared.reserved?.shift();
    own?.spend();
    const permit = own ?? (await quota.acquire({ weight: weight ?? 1, deadline: shared.deadline, signal: shared.signal }));
    sent.push({ keys, fields, scope: shared, at: clock.now() - start });
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
      permit.done();
    }
  };

  /** Loads keys as one request does. */
  function load(keys: readonly string[], { group = "things", fields, maxKeys = 10, scope: caller = scope() }: LoadOptions = {}) {
    const accepts = (held: FieldSet | undefined) => !held || (fields?.every((field) => held.has(field)) ?? false);
    const context = new ScopeOnly(caller);
    return batcher.load<ScopeOnly, string>({ group, keys, fields: fields && new Set(fields), context, maxKeys, work, accepts });
  }

  /** Spends all that the quota has left. */
  async function spend(): Promise<void> {
    while (Number.isFinite(quota.budget().left) && quota.budget().left > 0) {
      const permit = await quota.acquire({ deadline: Number.MAX_SAFE_INTEGER });
      permit.done();
    }
    quota.given = quota.used = quota.released = 0;
  }

  return {
    clock,
    quota,
    batcher,
    sent,
    failures,
    load,
    spend,
    keys: () => sent.map((batch) => batch.keys),
    times: () => sent.map(({ at }) => at),
  };
}

export const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, i) => String(from + i));
