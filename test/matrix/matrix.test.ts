import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../sandbox/kit/faults.ts";
import type { Call, Reply } from "../../sandbox/kit/server.ts";
import type { Answer } from "../../src/server/executor.ts";
import { type Case, type Outcome, transport } from "./cases.ts";
import { drift } from "./drift.ts";
import { hasLogin, logins } from "./logins.ts";
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
const cases = [...transport, ...drift];

it("has at least forty faults for each vendor", () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(vendorKeys)("when %s gives", (vendor) => {
  let rehearsal: Rehearsal;
  let whole: Answer;
  let wide: Answer;
  const own = hasLogin(vendor) ? [...cases, ...logins] : cases;

  beforeAll(async () => {
    rehearsal = await rehearse();
    whole = await rehearsal.ask();
    wide = await rehearsal.askWide();
    expect([whole.errors, wide.errors]).toEqual([undefined, undefined]);
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
    const watched = watch(typeof fault === "function" ? fault(vendor) : fault);
    faults.add(watched.fault);
    const answer = await ask();
    faults.clear();

    expect(clock.now() - start).toBeLessThanOrEqual(deadlineMs);
    expect(faults.struck).toBeGreaterThan(struck);
    expect(watched.isOther() || each.mayBeSame).toBe(true);
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
      expect(isPart(given, intact)).toBe(true);
    } else if (outcome === "true") {
      for (const code of told) expect(code).toBe("UPSTREAM_BAD_RESPONSE");
      expectTrue(nodesOf(given), nodesOf(wide.data?.[vendor]));
    } else expect([new Set(told), given]).toEqual([new Set([codes[outcome]]), null]);
  }
});

/** A fault that changes answers, and whether any of them was another one after it. */
function watch(fault: Fault): { fault: Fault; isOther(): boolean } {
  const { change } = fault;
  if (!change) return { fault, isOther: () => true };
  const shown = ({ status, headers, body }: Reply) => (Buffer.isBuffer(body) ? body : JSON.stringify([status, headers, body]));
  let other = false;
  const changed = (reply: Reply, call: Call) => {
    const before = shown(reply);
    const after = change(reply, call);
    other ||= shown(after) !== before;
    return after;
  };
  return { fault: { ...fault, change: changed }, isOther: () => other };
}

function nodesOf(list: unknown): { id: string }[] {
  return (list as { nodes: { id: string }[] } | null)?.nodes ?? [];
}

/** Each row is one of the intact ones, in whatever order, and none comes twice. */
function expectTrue(given: { id: string }[], intact: { id: string }[]): void {
  expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
  for (const row of given) expect(intact.some((other) => isPart(row, other))).toBe(true);
}

/** Nothing in it that is not in the whole: each value is the same or null, and nothing is missing or doubled. */
function isPart(given: unknown, intact: unknown): boolean {
  if (given === null || given === intact) return true;
  if (typeof given === "string" && isAnonymous(given)) return true;
  if (typeof given !== "object" || typeof intact !== "object" || intact === null) return false;
  const own = Object.entries(given);
  const others = intact as Record<string, unknown>;
  return own.length === Object.keys(others).length && own.every(([name, value]) => name in others && isPart(value, others[name]));
}

/** A row without an id gets one by which it cannot be asked for. */
function isAnonymous(id: string): boolean {
  return Buffer.from(id, "base64url").toString().includes(":~");
}
