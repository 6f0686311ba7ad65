import { afterEach, expect, test } from "vitest";
import { makeWorld } from "../../sandbox/world/world.ts";
import type { Report } from "../../src/engine/vendor/meter.ts";
import type { Price } from "../../src/explain/price.ts";
import { makeExecutor } from "../../src/server/executor.ts";
import { FakeClock } from "../clock.ts";
import { startHarness } from "../harness.ts";
import { expectError, type Graph, startGraph } from "../server/kit.ts";
import { open } from "./kit.ts";

/** What a caller allows, in this process and over HTTP. */
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

function kept<T extends { close(): Promise<void> }>(each: T): T {
  running.push(each);
  return each;
}

const world = makeWorld({ scale: 0.1 });
const graph = async (): Promise<Graph> => kept(await startGraph({ world, tieline: { cacheMaxAgeMs: 60_000 } }));
const none = { zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 };

/** A login, the page of projects and their revenues: three calls at ITM. */
const revenues = "{ itmProjects(first: 3) { nodes { id revenues { nodes { id name } } } } }";

test("more calls than are allowed: refused before any is made, with the price", async () => {
  const { price, ask, counts } = kept(await open());
  const plan = await price(revenues);
  const { expected } = plan.calls;
  const refused = await ask(revenues, {}, { maxCalls: expected - 1 });
  expect(counts()).toEqual(none);
  expect(refused.data).toBeFalsy();
  expect(refused.errors).toMatchObject([
    {
      message: `This would take about ${expected} vendor calls, and X-Tieline-Max-Calls allows ${expected - 1}. Ask for less, or allow more.`,
      extensions: { code: "QUERY_TOO_EXPENSIVE", price: plan },
    },
  ]);
  expect((await ask(revenues, {}, { maxCalls: expected })).errors).toBeUndefined();
});

test("calls allowed are calls made, to the last one", async () => {
  const { price, ask, counts, cost, forget } = kept(await open());
  await cost(revenues);
  forget();
  const { expected } = (await price(revenues)).calls;
  const answer = await ask(revenues, {}, { maxCalls: expected });
  expect(answer.errors).toBeUndefined();
  expect(counts().itm).toBe(expected);
  // All of it is kept by now.
  expect((await ask(revenues, {}, { maxCalls: 0 })).errors).toBeUndefined();
  expect(counts()).toEqual(none);
});

/** Links by keys that no shape tells: guessed too low. */
const guessed = `{ itmProjects(first: 20) { nodes { id
  cirrusAccountLink { status } currentRmsInvoices { nodes { id } } zivioMilestones { nodes { id } } projectorMilestones { nodes { id } } } } }`;

test("where the guess was too low, the calls stop at what is allowed, logins included", async () => {
  const { price, ask, counts, cost, forget } = kept(await open());
  const { expected } = (await price(guessed)).calls;
  const { errors, data, extensions } = await ask(guessed, {}, { maxCalls: expected });
  const made = counts();
  const all = Object.values(made).reduce((sum, calls) => sum + calls, 0);
  expect(all).toBeLessThanOrEqual(expected);
  expect(data).toBeTruthy();
  expect(new Set(errors!.map((error) => error.extensions!.code))).toEqual(new Set(["QUERY_TOO_EXPENSIVE"]));
  // Now it is known, and refused as a whole.
  forget();
  const real = Object.values(await cost(guessed)).reduce((sum, calls) => sum + calls, 0);
  expect(real).toBeGreaterThan(expected);
  forget();
  const again = await ask(guessed, {}, { maxCalls: expected });
  expect(again.data).toBeFalsy();
  expect(counts()).toEqual(none);
  expect((extensions!.tieline as Report).vendors.itm!.complete).toBe(true);
});

test("what one caller does not allow is not refused to another who asks for the same", async () => {
  const { tieline, price } = kept(await open());
  const { expected } = (await price(guessed)).calls;
  const ask = makeExecutor(tieline, 30_000);
  const [poor, rich] = await Promise.all([ask(guessed, { maxCalls: expected }), ask(guessed)]);
  expect(rich.errors).toBeUndefined();
  for (const { extensions } of poor.errors ?? []) expect(extensions?.code).toBe("QUERY_TOO_EXPENSIVE");
});

test("a longer wait for quota than is allowed: refused, with the time after which it is not", async () => {
  const clock = new FakeClock();
  const harness = kept(await startHarness({ world, clock, unlimited: false, tieline: { cacheMaxAgeMs: 60_000 } }));
  const { ask, counts, tieline } = harness;
  const quota = tieline.upstreams.get("itm")!.quota!;
  // Somebody else has used up the second.
  const permits = await Promise.all(Array.from({ length: 5 }, () => quota.acquire({ deadline: clock.now() + 1000 })));
  for (const permit of permits) permit.done();
  const waiting = await ask(revenues, {}, { explain: true });
  const plan = (waiting.extensions!.tieline as { plan: Price }).plan;
  expect(plan.waitMs).toBeGreaterThan(0);
  expect(plan.vendors.itm).toMatchObject({ waitMs: plan.waitMs, budgetLeft: 0 });
  const left = quota.budget();
  const { errors } = await ask(revenues, {}, { maxWaitMs: plan.waitMs - 1 });
  expect(errors).toMatchObject([
    {
      message: `This would wait about ${plan.waitMs} ms for quota, and X-Tieline-Max-Wait-Ms allows ${plan.waitMs - 1}. Try again later, or allow more.`,
      extensions: { code: "QUERY_TOO_EXPENSIVE", price: plan, retryAfterMs: 1 },
    },
  ]);
  expect(counts()).toEqual(none);
  expect(quota.budget()).toEqual(left);
  await clock.advance(1);
  expect((await ask(revenues, {}, { maxWaitMs: plan.waitMs - 1, explain: true })).errors).toBeUndefined();
});

test("the price over HTTP: no data, no call, the plan in the extensions", async () => {
  const { post, counts } = await graph();
  const answer = await post(revenues, {}, { "x-tieline-explain": "1" });
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({
    data: null,
    extensions: { tieline: { requestId: answer.headers["x-request-id"], plan: { known: false, vendors: { itm: {} } } } },
  });
  expect(counts()).toEqual(none);
  const real = await post(revenues, {}, { "x-tieline-explain": "0" });
  expect(real.json.data.itmProjects.nodes).toHaveLength(3);
  const { plan } = (await post(revenues, {}, { "x-tieline-explain": "1", "cache-control": "no-cache" })).json.extensions.tieline;
  // Logged in by now.
  expect(plan).toMatchObject({ known: true, calls: { expected: counts().itm - 1 } });
});

test("values that do not fit have no price", async () => {
  const { post, counts } = await graph();
  const query = "query ($first: Int!) { itmProjects(first: $first) { nodes { id } } }";
  const answer = await post(query, { first: "many" }, { "x-tieline-explain": "1" });
  expect(answer.json).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  expect(counts()).toEqual(none);
});

test("refused over HTTP", async () => {
  const { post, counts } = await graph();
  const answer = await post(revenues, {}, { "x-tieline-max-calls": "1" });
  expect(answer.json.errors).toMatchObject([{ extensions: { code: "QUERY_TOO_EXPENSIVE", price: { calls: { min: 2 } } } }]);
  expect(answer.status).toBe(400);
  expect((await post(revenues, {}, { "x-tieline-max-calls": "1", accept: "application/json" })).status).toBe(200);
  expect(counts()).toEqual(none);
  const allowed = await post(revenues, {}, { "x-tieline-max-calls": "1000", "x-tieline-max-wait-ms": "1000" });
  expect(allowed.json.errors).toBeUndefined();
});

test.each([
  ["x-tieline-explain", "yes", 'X-Tieline-Explain must be "1" or "0".'],
  ["x-tieline-max-calls", "few", "X-Tieline-Max-Calls must be a whole number of vendor calls from 0 to 1000000."],
  ["x-tieline-max-calls", "-1", "X-Tieline-Max-Calls must be a whole number of vendor calls from 0 to 1000000."],
  ["x-tieline-max-calls", "1.5", "X-Tieline-Max-Calls must be a whole number of vendor calls from 0 to 1000000."],
  ["x-tieline-max-wait-ms", "", "X-Tieline-Max-Wait-Ms must be a whole number of milliseconds from 0 to 600000."],
  ["x-tieline-max-wait-ms", "600001", "X-Tieline-Max-Wait-Ms must be a whole number of milliseconds from 0 to 600000."],
])("%s: %s is no answer but a sentence", async (name, value, sentence) => {
  const { post, counts } = await graph();
  const answer = await post(revenues, {}, { [name]: value });
  expectError(answer, 400, "BAD_USER_INPUT", sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  expect(counts()).toEqual(none);
});
