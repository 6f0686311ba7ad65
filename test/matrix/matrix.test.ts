import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/server/ask.ts";
import { type Case, cases, logins, type Outcome } from "./cases.ts";
import { deadlineMs, names, type Rehearsal, rehearse, vendorKeys } from "./rehearsal.ts";

const codes: Partial<Record<Outcome, string>> = {
  BAD_RESPONSE: "UPSTREAM_BAD_RESPONSE",
  UNAVAILABLE: "UPSTREAM_UNAVAILABLE",
  TIMEOUT: "UPSTREAM_TIMEOUT",
  BUDGET: "UPSTREAM_BUDGET",
  REFUSED: "UPSTREAM_REFUSED",
  AUTH: "UPSTREAM_AUTH",
  DEADLINE: "DEADLINE_EXCEEDED",
};

const minuteMs = 60_000;

it("has at least forty faults for each vendor", () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(vendorKeys)("when %s gives", (vendor) => {
  let rehearsal: Rehearsal;
  let whole: Answer;
  const own = [...cases, ...logins.filter(({ except }) => except && vendor in except)];

  beforeAll(async () => {
    rehearsal = await rehearse();
    whole = await rehearsal.ask();
    expect(whole.errors).toBeUndefined();
  }, 30_000);
  afterAll(() => rehearsal.harness.close());

  it.each(own)("$name", async (each: Case) => {
    const { clock, harness, ask } = rehearsal;
    const { faults } = harness.vendors[vendor];
    const { fault, outcome: general, except, idleMs = minuteMs } = each;
    // Quotas, retries and the state of the last case are over.
    await clock.advance(idleMs);
    const struck = faults.struck;
    const start = clock.now();
    faults.add(typeof fault === "function" ? fault(vendor) : fault);
    const answer = await ask();
    faults.clear();

    expect(clock.now() - start).toBeLessThanOrEqual(deadlineMs);
    expect(faults.struck).toBeGreaterThan(struck);
    expect(harness.calls(vendor).length).toBeGreaterThan(0);
    for (const other of vendorKeys) if (other !== vendor) expect([other, answer.data?.[other]]).toEqual([other, whole.data?.[other]]);
    for (const { extensions } of answer.errors ?? []) expect(extensions?.vendor).toBe(names[vendor]);
    expectOutcome(except?.[vendor] ?? general, answer);

    // It is whole again without a restart.
    const end = clock.now();
    for (let again = await ask(); again.errors || !equals(again); again = await ask()) {
      expect(clock.now() - end).toBeLessThan(minuteMs);
      await clock.advance(5_000);
    }
    expect(clock.now() - end).toBeLessThanOrEqual(minuteMs);
    for (const { quota } of Object.values(harness.vendors)) expect(quota?.violations ?? 0).toBe(0);
  });

  function equals(answer: Answer): boolean {
    return JSON.stringify(answer.data) === JSON.stringify(whole.data);
  }

  function expectOutcome(outcome: Outcome, answer: Answer): void {
    const told = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
    const [given, intact] = [answer.data?.[vendor], whole.data?.[vendor]];
    if (outcome === "whole") expect([told, given]).toEqual([[], intact]);
    else if (outcome === "partial") {
      expect(given).not.toEqual(intact);
      expectPart(given, intact);
    } else expect([new Set(told), given]).toEqual([new Set([codes[outcome]]), null]);
  }
});

/** Nothing in it that is not in the whole: each value is the same or null, and no row is missing or doubled. */
function expectPart(given: unknown, intact: unknown): void {
  if (given === null) return;
  if (typeof given !== "object") return expect(given).toEqual(intact);
  expect(Object.keys(given)).toEqual(Object.keys(intact as object));
  for (const [name, value] of Object.entries(given)) expectPart(value, (intact as Record<string, unknown>)[name]);
}
