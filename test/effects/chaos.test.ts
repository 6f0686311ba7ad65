import { describe, expect, it } from "vitest";
import type { DurableEffects } from "../../src/effects/durable-effects.ts";
import { TielineError } from "../../src/errors.ts";
import { kinds, makePlace } from "../replica/store-kit.ts";
import { repeats } from "../soak.ts";
import { drive, join, rig, scopeOf } from "./effects-kit.ts";
import { faults, planFake } from "./fake-vendor.ts";

const writes = repeats(1_000, 20);
const clients = 4;
/** From a lost answer to a settled effect. */
const soonMs = 60_000;

describe.each(kinds)("clients of two processes that write to a vendor whose answers are lost, in $kind", ({ kind, skip }) => {
  it.skipIf(skip)(
    `have each write done once or not at all, as they were told (${writes} writes)`,
    { timeout: repeats(600_000, 120_000) },
    async () => {
      const place = makePlace(kind);
      const one = rig(place);
      const { clock, vendor } = one;
      const two = join(place, one);
      let seed = 5;
      const draw = (count: number) => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed % count;
      };
      await drive(clock, Promise.all([one.effects.start(), two.start()]));
      /** The effects of each intent, with when its answer was lost. */
      const told = new Map<string, { id: string; lostAt?: number }>();

      async function perform(effects: DurableEffects, intent: string, [mutation, input]: ReturnType<typeof inputOf>): Promise<void> {
        // A client that hears nothing certain asks again with its key, of either process.
        for (let attempt = 0; attempt < 8; attempt++) {
          const write = planFake(mutation, input, { vendor, clock, intent, fault: () => faults[draw(faults.length)]! });
          try {
            const { id, status } = await effects.perform(write, { scope: scopeOf(clock), caller: "chaos", key: intent });
            if (status === "NOT_SENT") continue;
            if (id) told.set(intent, { id, ...(status === "UNKNOWN" && { lostAt: told.get(intent)?.lostAt ?? clock.now() }) });
            if (status !== "UNKNOWN" || attempt > 1) return;
          } catch (error) {
            if (!(error instanceof TielineError)) throw error;
            await clock.sleep(3_000);
          }
        }
      }
      function inputOf(n: number) {
        const known = vendor.records.size;
        return draw(3) === 0 && known > 0
          ? (["fakeUpdateInvoice", { id: String(1 + draw(known)), amount: 1_000 + n }] as const)
          : (["fakeCreateInvoice", { name: `name ${draw(10)}`, amount: draw(3) }] as const);
      }

      let next = 0;
      const client = async (effects: DurableEffects) => {
        while (next < writes) {
          const n = next++;
          await perform(effects, `w${n}`, inputOf(n));
        }
      };
      await drive(clock, Promise.all(Array.from({ length: clients }, (_, i) => client(i % 2 === 0 ? one.effects : two))));
      await drive(clock, clock.sleep(3 * soonMs));

      const kept = await one.effects.byIds([...told.values()].map(({ id }) => id));
      const listed = await one.effects.unsettled({ first: 10_000 });
      const times = (intent: string) => vendor.done.filter((done) => done.intent === intent).length;
      for (const [intent, { id }] of told) {
        const { status } = kept.get(id)!;
        if (status === "CONFIRMED") expect([intent, times(intent)]).toEqual([intent, 1]);
        else if (status === "UNKNOWN") expect(listed.map((each) => each.id)).toContain(id);
        else expect([intent, status, times(intent)]).toEqual([intent, status, 0]);
      }
      // Nothing is done that nobody was told of.
      for (const { intent } of vendor.done) expect(told.has(intent)).toBe(true);
      const lost = [...told.values()].filter(({ lostAt }) => lostAt !== undefined);
      const soon = lost.filter(({ id, lostAt }) => (kept.get(id)!.finishedAt ?? Number.POSITIVE_INFINITY) - lostAt! <= soonMs);
      expect(lost.length).toBeGreaterThan(writes / 10);
      expect(soon.length / lost.length).toBeGreaterThanOrEqual(0.9);
      expect((await one.effects.verifyAudit()).broken).toBeUndefined();
      await drive(clock, Promise.all([one.effects.close(), two.close()]));
      await place.remove();
    },
  );
});
