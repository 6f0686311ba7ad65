import { DurableEffects, type DurableEffectsOptions } from "../../src/effects/durable-effects.ts";
import { EffectStore } from "../../src/effects/effect-store.ts";
import { effectsFile } from "../../src/effects/open.ts";
import type { Replan } from "../../src/engine/model/effect.ts";
import type { Database } from "../../src/replica/database.ts";
import { openEmbedded } from "../../src/replica/embedded.ts";
import { openPostgres } from "../../src/replica/postgres.ts";
import type { Clock } from "../../src/transport/clock.ts";
import type { Scope } from "../../src/transport/send.ts";
import { FakeClock } from "../clock.ts";
import type { Place } from "../replica/store-kit.ts";
import { type FakePlanOptions, FakeVendor, planFake } from "./fake-vendor.ts";

/** Statements of all databases of the test that are not answered yet. */
const statements = { underWay: 0 };

/** A database by the clock of the test, whatever its server says. */
export async function openWatched(place: Pick<Place, "folder" | "postgres">, clock: Clock): Promise<Database> {
  const { folder, postgres } = place;
  statements.underWay += 1;
  const opening = postgres
    ? openPostgres({ ...postgres, connections: 2 })
    : openEmbedded({ folder, file: effectsFile, precious: true, now: () => clock.now(), warn: console.error });
  const database = await opening.finally(() => {
    statements.underWay -= 1;
  });
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    statements.underWay += 1;
    return work.finally(() => {
      statements.underWay -= 1;
    });
  };
  return {
    ...{ kind: database.kind, dialect: database.dialect },
    all: (sql, parameters, unpack) => watch(database.all(sql, parameters, unpack)),
    write: (work) => watch(database.write(work)),
    now: async () => clock.now(),
    scrub: () => database.scrub(),
    size: () => database.size(),
    close: () => watch(database.close()),
  };
}

/** Lets time jump to what is waited for next whenever no database and no promise goes on without it. */
export async function drive<T>(clock: FakeClock, work: Promise<T>): Promise<T> {
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  over.catch(() => undefined);
  for (let still = 0; !isOver; ) {
    if (statements.underWay > 0) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      still = 0;
      continue;
    }
    await new Promise((resolve) => setImmediate(resolve));
    if (++still < 5 || clock.next === undefined) continue;
    still = 0;
    await clock.advanceTo(clock.next);
  }
  return over;
}

export interface Rig {
  clock: FakeClock;
  vendor: FakeVendor;
  effects: DurableEffects;
}

/** Another process on the same store. */
export function join(
  place: Pick<Place, "folder" | "postgres">,
  { clock, vendor }: Omit<Rig, "effects">,
  options: Partial<DurableEffectsOptions> & Partial<FakePlanOptions> = {},
): DurableEffects {
  const replan: Replan = ({ mutation, input }) => planFake(mutation, input, { vendor, clock, ...options });
  return new DurableEffects({
    open: async () => EffectStore.open(await openWatched(place, clock)),
    replan,
    clock,
    tickMs: 1_000,
    failed: (error) => {
      throw error;
    },
    ...options,
  });
}

export function rig(
  place: Pick<Place, "folder" | "postgres">,
  options: Partial<DurableEffectsOptions> & Partial<FakePlanOptions> = {},
): Rig {
  const clock = new FakeClock();
  const vendor = new FakeVendor(clock);
  return { clock, vendor, effects: join(place, { clock, vendor }, options) };
}

export function scopeOf(clock: Clock, deadlineMs = 30_000, signal = new AbortController().signal): Scope {
  return { signal, deadline: clock.now() + deadlineMs, priority: 3, note: () => undefined };
}
