import { setMaxListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { TielineError } from "../../src/errors.ts";
import { circuit } from "../../src/transport/layers/circuit.ts";
import { deadline } from "../../src/transport/layers/deadline.ts";
import { dedupe } from "../../src/transport/layers/dedupe.ts";
import { quota } from "../../src/transport/layers/quota.ts";
import { Quota, type Window } from "../../src/transport/quota.ts";
import { type Scope, stack } from "../../src/transport/send.ts";
import { FakeClock } from "../clock.ts";
import { read, response } from "../transport/kit.ts";

/** A vendor behind the layers that calls wait in; each call takes 100 to 199 ms. */
function vendorOf(windows: readonly Window[]) {
  const clock = new FakeClock();
  const names = { vendor: "current-rms", label: "Current RMS" } as const;
  const budget = new Quota({ ...names, windows, clock });
  let sent = 0;
  const send = stack(
    [deadline({ ...names, clock }), dedupe(names), circuit({ ...names, clock }), quota({ ...names, quota: budget, clock })],
    async () => {
      await clock.sleep(100 + ((sent++ * 37) % 100));
      return response(200);
    },
  );

  function scopeOf(caller: string, request: string, more: Partial<Scope> & { forMs: number }): Scope {
    const { forMs, ...rest } = more;
    const { signal } = new AbortController();
    setMaxListeners(0, signal);
    return { signal, deadline: clock.now() + forMs, priority: 3, caller, request, quotaShare: 0.5, note: () => undefined, ...rest };
  }

  const call = (scope: Scope, name: string) =>
    send(read({ path: `/${scope.caller}/${scope.request}/${name}`, scope }) as Parameters<typeof send>[0]);

  /** Forty requests of a hundred fields each, all at once, as urgent and patient as is allowed. */
  function attack(): { refused: number } {
    const outcome = { refused: 0 };
    for (let request = 0; request < 40; request++) {
      const scope = scopeOf("attacker", String(request), { priority: 0, forMs: 600_000 });
      for (let alias = 0; alias < 100; alias++)
        call(scope, String(alias)).catch(() => {
          outcome.refused += 1;
        });
    }
    return outcome;
  }

  /** A question of one of the others: three steps, each of two calls at most. How long it took, or why it failed. */
  async function question(caller: string, request: string): Promise<number | string> {
    const start = clock.now();
    const scope = scopeOf(caller, request, { forMs: 30_000 });
    try {
      await Promise.all([call(scope, "1"), call(scope, "2")]);
      await call(scope, "3");
      await Promise.all([call(scope, "4"), call(scope, "5")]);
      return clock.now() - start;
    } catch (error) {
      return error instanceof TielineError ? error.code : String(error);
    }
  }

  const questions = (round: number) => Promise.all(Array.from({ length: 5 }, (_, i) => question(`caller ${i}`, `${round}`)));
  return { clock, attack, questions };
}

const mean = (times: readonly number[]) => times.reduce((sum, each) => sum + each, 0) / times.length;

describe.each<[string, Window[]]>([
  ["sixty calls a minute", [{ limit: 60, ms: 60_000 }]],
  [
    "windows of a second, a minute, an hour and a day",
    [
      { limit: 5, ms: 1_000 },
      { limit: 100, ms: 60_000 },
      { limit: 4_000, ms: 3_600_000 },
      { limit: 10_000, ms: 86_400_000 },
    ],
  ],
  ["no published quota", []],
])("a vendor with %s", (_quota, windows) => {
  test.each([0, 50, 5_000, 20_000])(
    "answers the others in at most twice the time, %i ms after one caller began to ask for everything",
    async (after) => {
      const [alone, attacked] = [vendorOf(windows), vendorOf(windows)];
      const usual = alone.questions(0);
      await alone.clock.advance(30_000);
      attacked.attack();
      await attacked.clock.advance(after);
      const answers = attacked.questions(0);
      await attacked.clock.advance(30_000);
      const times = await answers;
      expect(times).toEqual(times.map(() => expect.any(Number)));
      expect(mean(times as number[])).toBeLessThanOrEqual(2 * mean((await usual) as number[]));
      expect(Math.max(...(times as number[]))).toBeLessThanOrEqual(2 * Math.max(...((await usual) as number[])));
    },
  );
});

test("the attacker itself is served with its part, and refused what cannot come in time", async () => {
  const { clock, attack } = vendorOf([{ limit: 60, ms: 60_000 }]);
  const outcome = attack();
  await clock.advance(700_000);
  // A thousand may wait at once; thirty a minute are sent in ten minutes.
  expect(outcome.refused).toBeGreaterThan(3_000);
  expect(4_000 - outcome.refused).toBeGreaterThanOrEqual(300);
});
