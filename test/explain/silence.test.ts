import { afterEach, expect, test, vi } from "vitest";
import { Cache } from "../../src/engine/memory/cache.ts";
import { Observations } from "../../src/engine/vendor/observations.ts";
import { examples, open, type Till } from "./kit.ts";

/** Asking for a price leaves no trace. */
let till: Till | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await till?.close();
});

const [cash] = examples.filter(({ name }) => name === "milestones-to-cash");
const { query } = cash!;

const known = ({ tieline }: Till) =>
  [...tieline.upstreams].map(([name, { lastRowCounts, quota, loginPrice }]) => ({
    name,
    totals: [...lastRowCounts],
    budget: quota?.budget(),
    login: loginPrice?.(),
  }));

test.each(["cold", "fresh", "stale", "old", "anew"])("%s: no call, no quota, nothing kept or forgotten", async (state) => {
  till = await open();
  const { price, cost, clock, tieline } = till;
  if (state !== "cold") await cost(query);
  if (state === "stale") await clock.advance(90_000);
  if (state === "old") await clock.advance(600_000);
  const before = known(till);
  const weights = [...tieline.upstreams.values()].map(({ cache }) => cache!);
  const changed = vi.spyOn(Cache.prototype, "set");
  const learned = vi.spyOn(Observations.prototype, "note");
  await price(query, state === "anew" ? { maxAgeMs: 0 } : {});
  for (const [i] of changed.mock.calls.entries()) expect(weights).not.toContain(changed.mock.contexts[i]);
  expect(learned).not.toHaveBeenCalled();
  expect(known(till)).toEqual(before);
  expect(clock.sleeping).toBe(0);
  if (state === "cold" || state === "stale") return;
  // The same price again: the first one left nothing behind.
  const options = state === "anew" ? { maxAgeMs: 0 } : {};
  expect(await price(query, options)).toEqual(await price(query, options));
});

test("what is shown while it is read anew costs the caller nothing, and the price says so", async () => {
  till = await open();
  const { price, cost, clock, ask } = till;
  await cost(query);
  await clock.advance(90_000);
  const stale = await price(query);
  expect(stale).toMatchObject({ known: true, calls: { min: 0, expected: 0, max: 0 } });
  expect(stale.vendors.zivio?.cached).toEqual({ answers: 1, ageMs: 90_000 });
  const { extensions } = await ask(query);
  const report = extensions!.tieline as { vendors: Record<string, { calls: number; ageMs: number }> };
  for (const [name, { calls }] of Object.entries(report.vendors)) expect([name, calls]).toEqual([name, 0]);
});

test("a query that fails to validate has no price", async () => {
  till = await open();
  const { errors, extensions } = await till.ask("{ nothing }", {}, { explain: true });
  expect(errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(extensions?.tieline).toBeUndefined();
});

test("a query that asks no vendor costs nothing", async () => {
  till = await open();
  expect(await till.price("{ __typename }")).toEqual({
    known: true,
    calls: { min: 0, expected: 0, max: 0 },
    waitMs: 0,
    vendors: {},
  });
});
