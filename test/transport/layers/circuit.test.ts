import { expect, test } from "vitest";
import { TielineError } from "../../../src/errors.ts";
import { type CircuitOptions, circuit, type HeardState, type Peers } from "../../../src/transport/layers/circuit.ts";
import type { Response } from "../../../src/transport/send.ts";
import { FakeClock, settled } from "../../clock.ts";
import { errorOf, fakeNext, file, fileEnds, read, response, timedOut, unavailable } from "../kit.ts";

function guarded(options: Partial<CircuitOptions> = {}) {
  const clock = new FakeClock();
  const next = fakeNext();
  const layer = circuit({ vendor: "itm", label: "ITM Platform", clock, ...options })(next);
  const send = (request = read()) => layer(request).catch((error: TielineError) => error);
  /** One request that ends so. */
  async function meet(outcome: Response | Error) {
    const sent = send();
    if (outcome instanceof Error) next.last.fail(outcome);
    else next.last.answer(outcome);
    return sent;
  }
  async function breakDown(outcome: Response | Error = unavailable()) {
    for (let i = 0; i < 4; i++) await meet(outcome);
    await clock.advance(1_000);
    await meet(outcome);
    next.calls.length = 0;
  }
  return { clock, next, send, meet, breakDown };
}

const refused = { code: "UPSTREAM_UNAVAILABLE", vendor: "itm" };

test.each([
  ["a lost connection", unavailable()],
  ["a timeout", timedOut()],
  ["status 500", response(500)],
  ["status 503", response(503)],
])("five times %s within more than a second, and nothing more is sent", async (_, outcome) => {
  const { next, send, breakDown } = guarded();
  await breakDown(outcome);
  const error = await send();
  expect(error).toMatchObject({ ...refused, retryAfterMs: 2_000 });
  expect((error as TielineError).text).toBe("The circuit breaker for ITM Platform is open after repeated failures. Try again in 2 s.");
  expect(next.calls).toHaveLength(0);
});

test.each([
  ["429", response(429)],
  ["404", response(404)],
  ["401", response(401)],
  ["501", response(501)],
  ["a refused login", new TielineError("UPSTREAM_AUTH", "no", { vendor: "itm" })],
  ["a spent quota", new TielineError("UPSTREAM_BUDGET", "no", { vendor: "itm" })],
  ["a passed deadline", new TielineError("DEADLINE_EXCEEDED", "no")],
  ["a caller who left", new Error("gone")],
])("%s is no outage", async (_, outcome) => {
  const { next, send, breakDown } = guarded();
  await breakDown(outcome);
  void send();
  expect(next.calls).toHaveLength(1);
});

test("a burst of failures within a second opens nothing: it may be a restart", async () => {
  const { clock, next, send } = guarded();
  const sent = Array.from({ length: 16 }, () => send());
  await clock.advance(999);
  for (const call of next.calls) call.fail(unavailable());
  await Promise.all(sent);
  void send();
  expect(next.calls).toHaveLength(17);
});

test("timeouts that ran side by side open it: nothing was answered all that time", async () => {
  const { clock, next, send } = guarded();
  const sent = Array.from({ length: 5 }, () => send());
  await clock.advance(10_000);
  for (const call of next.calls) call.fail(timedOut());
  await Promise.all(sent);
  expect(await send()).toMatchObject(refused);
});

test("one answer between failures begins the count anew", async () => {
  const { clock, next, send, meet } = guarded();
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 4; i++) await meet(unavailable());
    await clock.advance(5_000);
    await meet(response(404));
  }
  void send();
  expect(next.calls).toHaveLength(26);
});

test("a vendor may say for itself what an outage is", async () => {
  const { next, send, breakDown } = guarded({ isOutage: ({ status }) => status === 418 });
  await breakDown(response(500));
  void send();
  expect(next.calls).toHaveLength(1);
  next.last.answer();
  await settled();
  await breakDown(response(418));
  expect(await send()).toMatchObject(refused);
});

test("after its time one call goes as a probe; when it is answered all may go", async () => {
  const { clock, next, send, breakDown } = guarded();
  await breakDown();
  await clock.advance(1_999);
  expect(await send()).toMatchObject({ ...refused, retryAfterMs: 1_000 });
  await clock.advance(1);
  const probe = send();
  void send();
  void send();
  await settled();
  expect(next.calls).toHaveLength(1);
  next.last.answer();
  expect(await probe).toMatchObject({ status: 200 });
  await settled();
  expect(next.calls).toHaveLength(3);
});

test("those who wait for a probe that fails are refused with it, and none of them goes", async () => {
  const { clock, next, send, breakDown } = guarded();
  await breakDown();
  await clock.advance(2_000);
  const probe = send();
  const others = [send(), send()];
  next.last.fail(unavailable());
  await probe;
  for (const answer of await Promise.all(others)) expect(answer).toMatchObject({ ...refused, retryAfterMs: 4_000 });
  expect(next.calls).toHaveLength(1);
});

test("who waits for a probe and leaves is not sent", async () => {
  const { clock, next, send, breakDown } = guarded();
  await breakDown();
  await clock.advance(2_000);
  const probe = send();
  const leaving = new AbortController();
  const request = read();
  const other = send({ ...request, scope: { ...request.scope, signal: leaving.signal } });
  leaving.abort(new Error("gone"));
  next.last.answer();
  await probe;
  expect(await other).toMatchObject({ message: "gone" });
  expect(next.calls).toHaveLength(1);
});

test("each probe that fails doubles the wait, up to half a minute", async () => {
  const { clock, next, send, breakDown, meet } = guarded();
  await breakDown();
  const waits: unknown[] = [];
  for (let i = 0; i < 6; i++) {
    const { retryAfterMs } = (await send()) as TielineError;
    waits.push(retryAfterMs);
    await clock.advance(retryAfterMs!);
    await meet(unavailable());
  }
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(next.calls).toHaveLength(6);
});

test("a probe whose caller leaves tells nothing: the next call probes at once", async () => {
  const { clock, next, send, breakDown } = guarded();
  await breakDown();
  await clock.advance(2_000);
  const request = read();
  const probe = send(request);
  request.scope.leave();
  await probe;
  void send();
  expect(next.calls).toHaveLength(2);
});

test("a late answer of a call from before closes it", async () => {
  const { next, send, breakDown } = guarded();
  const slow = send();
  const first = next.last;
  await breakDown();
  expect(await send()).toMatchObject(refused);
  first.answer();
  await slow;
  void send();
  expect(next.calls).toHaveLength(1);
});

test("late failures of calls from before do not lengthen the wait", async () => {
  const { clock, next, send, breakDown } = guarded();
  const slow = Array.from({ length: 10 }, () => send());
  const before = [...next.calls];
  await breakDown();
  await clock.advance(1_500);
  for (const call of before) call.fail(timedOut());
  expect(await Promise.all(slow)).toMatchObject(slow.map(() => ({ code: "UPSTREAM_TIMEOUT" })));
  await clock.advance(500);
  void send();
  expect(next.calls).toHaveLength(1);
});

test("a call of before that is still under way keeps nobody waiting: it is no probe", async () => {
  const { clock, next, send } = guarded();
  const sent = Array.from({ length: 6 }, () => send());
  await clock.advance(10_000);
  for (const call of next.calls.slice(0, 5)) call.fail(timedOut());
  await Promise.all(sent.slice(0, 5));
  const told: unknown[] = [];
  void send().then((outcome) => told.push(outcome));
  await settled();
  expect(told).toMatchObject([refused]);
  expect(next.calls).toHaveLength(6);
});

test("a call of before that ends meanwhile lets no second probe go", async () => {
  const { clock, next, send, breakDown } = guarded();
  const slow = send();
  const before = next.last;
  await breakDown();
  await clock.advance(2_000);
  void send();
  before.fail(timedOut());
  await slow;
  void send();
  await settled();
  expect(next.calls).toHaveLength(1);
});

test("no more than so many requests wait for one vendor", async () => {
  const { next, send } = guarded({ maxPending: 2 });
  void send();
  void send();
  const error = await send();
  expect(error).toMatchObject({ ...refused, retryAfterMs: 1_000 });
  expect((error as TielineError).message).toContain("Too many requests");
  expect(next.calls).toHaveLength(2);
  next.last.fail(unavailable());
  await settled();
  void send();
  expect(next.calls).toHaveLength(3);
});

test("the failure itself passes untouched", async () => {
  const { next, send } = guarded();
  const error = unavailable();
  const sent = errorOf(
    send().then((outcome) => {
      throw outcome;
    }),
  );
  next.last.fail(error);
  expect(await sent).toBe(error);
});

test.each([1_200, 60_000])("fewer failures than five open nothing, however long nothing is answered: %d ms between them", async (ms) => {
  const { clock, next, meet, send } = guarded();
  for (let i = 0; i < 4; i++) {
    await meet(unavailable());
    await clock.advance(ms);
  }
  void send();
  expect(next.calls).toHaveLength(5);
});

test.each([
  ["a refused login", new TielineError("UPSTREAM_AUTH", "no", { vendor: "itm" })],
  ["an answer that is none", new TielineError("UPSTREAM_BAD_RESPONSE", "no", { vendor: "itm" })],
])("%s shows that the vendor is there: the count begins anew", async (_, outcome) => {
  const { clock, next, meet, send } = guarded();
  for (let i = 0; i < 4; i++) await meet(unavailable());
  await meet(outcome);
  await clock.advance(5_000);
  await meet(unavailable());
  void send();
  expect(next.calls).toHaveLength(7);
});

test.each([
  ["a caller who left", new Error("gone")],
  ["a spent quota", new TielineError("UPSTREAM_BUDGET", "no", { vendor: "itm" })],
])("%s shows nothing: the count goes on", async (_, outcome) => {
  const { clock, meet, send } = guarded();
  for (let i = 0; i < 4; i++) await meet(unavailable());
  await meet(outcome);
  await clock.advance(5_000);
  await meet(unavailable());
  expect(await send()).toMatchObject(refused);
});

test.each(fileEnds)("a file is under way until it %s", async (_how, end) => {
  const { next, send } = guarded({ maxPending: 1 });
  const given = file();
  const answer = send(read({ fileType: "text/csv" }));
  next.last.answer(given.response);
  await answer;
  expect(await send()).toMatchObject({ ...refused, message: expect.stringContaining("Too many requests") });
  end(given);
  await settled();
  void send();
  expect(next.calls).toHaveLength(2);
});

test("a file that begins shows that the vendor is up: nobody waits for its end, and its breaking off is no outage", async () => {
  const { clock, next, send, meet, breakDown } = guarded();
  await breakDown();
  await clock.advance(2_000);
  const given = file();
  const probe = send(read({ fileType: "text/csv" }));
  next.last.answer(given.response);
  await probe;
  expect(await meet(response(201))).toMatchObject({ status: 201 });
  for (let i = 0; i < 5; i++) {
    const one = file();
    const answer = send(read({ fileType: "text/csv" }));
    next.last.answer(one.response);
    await answer;
    one.body.on("error", () => undefined).resume();
    one.vendor.destroy(unavailable());
    await clock.advance(1_000);
  }
  expect(await meet(response(202))).toMatchObject({ status: 202 });
});

/** Two processes that hear each other. */
function pair() {
  const heard: ((state: HeardState) => void)[] = [];
  const peersOf = (own: number): Peers => ({
    tell(state) {
      for (const [i, hear] of heard.entries()) if (i !== own) hear(state);
    },
    hear: (hear) => void heard.push(hear),
  });
  return [guarded({ peers: peersOf(0) }), guarded({ peers: peersOf(1) })] as const;
}

test("a circuit that one process opened is open in the others, a second longer: the first probe is its own", async () => {
  const [first, second] = pair();
  await first.breakDown();
  expect(await second.send()).toMatchObject({ ...refused, retryAfterMs: 3_000 });
  expect(second.next.calls).toHaveLength(0);
});

test("a probe that succeeds in one process closes the circuit in all", async () => {
  const [first, second] = pair();
  await first.breakDown();
  await first.clock.advance(2_000);
  await first.meet(response());
  const sent = second.send();
  await settled();
  second.next.last.answer(response());
  expect(await sent).toMatchObject({ status: 200 });
});

test("a process that was told probes itself when the other one does not", async () => {
  const [first, second] = pair();
  await first.breakDown();
  await second.clock.advance(3_000);
  expect(await second.meet(response())).toMatchObject({ status: 200 });
});
