import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../sandbox/kit/faults.ts";
import type { Answer } from "../../src/server/executor.ts";
import { FakeClock } from "../clock.ts";
import { hasLogin, manners } from "./logins.ts";
import { names, type Rehearsal, rehearse, vendorKeys } from "./rehearsal.ts";

const secondMs = 1_000;

describe.each(vendorKeys)("while %s is away for ten minutes", (vendor) => {
  let rehearsal: Rehearsal;
  let whole: Answer;

  beforeAll(async () => {
    rehearsal = await rehearse();
    whole = await rehearsal.ask();
  }, 30_000);
  afterAll(() => rehearsal.harness.close());

  /** Asks every five seconds for so long, and counts the calls that reach the vendor meanwhile. */
  async function persist(fault: Fault, code: string): Promise<number> {
    const { clock, harness, ask } = rehearsal;
    await clock.advance(60 * secondMs);
    harness.vendors[vendor].faults.add(fault);
    let calls = 0;
    for (const end = clock.now() + 600 * secondMs; clock.now() < end; await clock.advance(5 * secondMs)) {
      const answer = await ask();
      calls += harness.calls(vendor).length;
      expect(answer.errors?.map(({ extensions }) => [extensions?.vendor, extensions?.code])).toEqual([[names[vendor], code]]);
      for (const other of vendorKeys) if (other !== vendor) expect(answer.data?.[other]).toEqual(whole.data?.[other]);
    }
    harness.vendors[vendor].faults.clear();
    for (const { quota } of Object.values(harness.vendors)) expect(quota?.violations ?? 0).toBe(0);
    // Half a minute is the longest time that it is left alone.
    await clock.advance(30 * secondMs);
    expect((await ask()).data).toEqual(whole.data);
    return calls;
  }

  it("with status 503, it is asked some thirty times, not three times a question", async () => {
    const calls = await persist({ kind: "error", status: 503 }, "UPSTREAM_UNAVAILABLE");
    expect(calls).toBeGreaterThan(15);
    expect(calls).toBeLessThan(45);
  });

  it("with 429 and a time, it is asked once after each time it names", async () => {
    const calls = await persist({ kind: "error", status: 429, headers: { "retry-after": "58" } }, "UPSTREAM_BUDGET");
    expect(calls).toBeGreaterThanOrEqual(9);
    expect(calls).toBeLessThanOrEqual(11);
  });
});

describe.each(vendorKeys)("when the daily budget of %s is gone at noon", (vendor) => {
  it("it is asked now and then, the others answer, and it serves again after midnight", async () => {
    const { clock, harness, ask } = await rehearse();
    try {
      const whole = await ask();
      const midnight = Date.parse("2026-05-02T00:00:00Z");
      harness.vendors[vendor].faults.add({
        kind: "change",
        change: (_, { at }) => ({
          status: 429,
          headers: { "retry-after": String(Math.ceil((midnight - at) / secondMs)) },
          refused: "fault",
        }),
      });
      let calls = 0;
      for (; clock.now() < midnight; await clock.advanceTo(Math.min(midnight, clock.now() + 1_200 * secondMs))) {
        const answer = await ask();
        calls += harness.calls(vendor).length;
        expect(answer.errors?.map(({ extensions }) => [extensions?.vendor, extensions?.code])).toEqual([
          [names[vendor], "UPSTREAM_BUDGET"],
        ]);
        expect(answer.errors?.[0]?.extensions?.retryAfterMs).toBeGreaterThan(0);
        for (const other of vendorKeys) if (other !== vendor) expect(answer.data?.[other]).toEqual(whole.data?.[other]);
      }
      harness.vendors[vendor].faults.clear();
      // A time that may be a mistake is believed for ten minutes.
      expect(calls).toBeGreaterThan(0);
      expect(calls).toBeLessThanOrEqual(72);
      await clock.advance(60 * secondMs);
      expect((await ask()).data).toEqual(whole.data);
    } finally {
      await harness.close();
    }
  });
});

describe.each(vendorKeys.filter(hasLogin))("while a login at %s takes five seconds", (vendor) => {
  it("a hundred who wait for it cause one", async () => {
    const { clock, harness, ask, askAll } = await rehearse();
    try {
      const whole = await ask();
      // The ticket dies of age.
      await clock.advance(31 * 60 * secondMs);
      harness.vendors[vendor].faults.add({ kind: "latency", ms: 5 * secondMs, on: manners[vendor]!.login });
      const answers = await askAll(100);
      for (const answer of answers) expect(answer).toMatchObject({ data: whole.data });
      expect(harness.calls(vendor).filter(({ path, body }) => `${path} ${body}`.includes(manners[vendor]!.login))).toHaveLength(1);
      expect(harness.vendors[vendor].faults.struck).toBe(1);
    } finally {
      await harness.close();
    }
  });
});

/** Where nobody can be reached there is no log of calls: the four others are the proof that the question was asked. */
describe.each([
  ["a closed port", "http://127.0.0.1:1", "the connection was refused"],
  ["a host name that cannot exist", `https://${"x".repeat(64)}.invalid`, "its host name"],
  ["a server that speaks no TLS", "https://", "the connection failed"],
])("an address that leads to %s", (_, address, why) => {
  it.each(vendorKeys)("takes away %s alone", async (vendor) => {
    const right = await rehearse();
    const { origin } = new URL(right.harness.vendors[vendor].url);
    const baseUrl = address === "https://" ? origin.replace("http:", "https:") : address;
    const prefix = names[vendor].toUpperCase().replace("-", "_");
    const wrong = await rehearse({ world: right.harness.world, variables: { [`${prefix}_BASE_URL`]: baseUrl } });
    try {
      const [whole, answer] = [await right.ask(), await wrong.ask()];
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]?.extensions).toEqual({ code: "UPSTREAM_UNAVAILABLE", vendor: names[vendor] });
      expect(answer.errors?.[0]?.message).toContain(why);
      for (const other of vendorKeys) expect([other, answer.data?.[other]]).toEqual([other, other === vendor ? null : whole.data?.[other]]);
      expect(wrong.clock.now() - new FakeClock().now()).toBeLessThan(5 * secondMs);
    } finally {
      await Promise.all([right.harness.close(), wrong.harness.close()]);
    }
  });
});
