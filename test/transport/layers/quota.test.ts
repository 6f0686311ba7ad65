import { expect, test } from "vitest";
import { quota } from "../../../src/transport/layers/quota.ts";
import { Quota, type Window } from "../../../src/transport/quota.ts";
import { FakeClock, settled } from "../../clock.ts";
import { errorOf, fakeNext, file, fileEnds, read, response, scope, unavailable } from "../kit.ts";

function limited(windows: Window[] = [{ limit: 1, ms: 1_000 }], flightMs = 1_000) {
  const clock = new FakeClock();
  const budget = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock, flightMs });
  const next = fakeNext();
  return { clock, budget, next, send: quota({ vendor: "itm", quota: budget, clock })(next) };
}

test("a call waits for its permit, and the waiting is noted", async () => {
  const { clock, next, send } = limited();
  const [first, second] = [read(), read()];
  void send(first);
  const waiting = send(second);
  await settled();
  expect(next.calls).toHaveLength(1);
  next.last.answer();
  await clock.advance(999);
  expect(next.calls).toHaveLength(1);
  await clock.advance(1);
  expect(next.calls).toHaveLength(2);
  next.last.answer(response(201));
  expect((await waiting).status).toBe(201);
  expect([first.scope.notes.waitedMs, second.scope.notes.waitedMs]).toEqual([0, 1_000]);
});

test("a call weighs what it says", async () => {
  const { budget, send } = limited([{ limit: 10, ms: 1_000 }]);
  void send(read({ weight: 4 }));
  void send(read());
  await settled();
  expect(budget.budget().left).toBe(5);
});

test("an answer gives the place back from then on", async () => {
  const { clock, budget, next, send } = limited();
  const answer = send(read());
  await clock.advance(300);
  next.last.answer();
  await answer;
  expect(budget.budget().resetAt).toBe(clock.now() + 1_000);
});

test("a call that fails gives its permit back, but it may still arrive", async () => {
  const { clock, budget, next, send } = limited();
  const start = clock.now();
  const failure = errorOf(send(read()));
  await clock.advance(10);
  const error = unavailable();
  next.last.fail(error);
  expect(await failure).toBe(error);
  expect(budget.budget().resetAt).toBe(start + 1_000 + 1_000);
  await clock.advance(2_000);
  const again = send(read());
  await settled();
  next.last.answer();
  expect((await again).status).toBe(200);
});

test("a caller that leaves on the way gives its permit back", async () => {
  const { clock, next, send } = limited([], 0);
  const request = read();
  const failure = errorOf(send(request));
  await settled();
  request.scope.leave();
  expect((await failure).message).toBe("the caller left");
  const others = Array.from({ length: 16 }, () => send(read()));
  await clock.advance(0);
  expect(next.calls).toHaveLength(17);
  for (const call of next.calls) call.answer();
  await Promise.all(others);
});

test("a call that cannot start before its deadline is refused without a call", async () => {
  const { clock, next, send } = limited();
  void send(read());
  await settled();
  const error = await errorOf(send(read({ scope: scope(clock.now() + 999) })));
  expect(error).toMatchObject({ code: "UPSTREAM_BUDGET", vendor: "itm", retryAfterMs: 1_000 });
  expect(next.calls).toHaveLength(1);
});

test.each([
  [{ "retry-after": "5" }, 5_000],
  [{ "x-ratelimit-reset": "7" }, 7_000],
  [{}, 1_000],
  [{ "retry-after": "0" }, 1_000],
])("after a 429 with %o nothing starts for a while", async (headers: Record<string, string>, pause) => {
  const { clock, next, send } = limited([]);
  const refused = send(read());
  await settled();
  next.last.answer(response(429, headers));
  expect((await refused).status).toBe(429);
  void send(read());
  await clock.advance(pause - 1);
  expect(next.calls).toHaveLength(1);
  await clock.advance(1);
  expect(next.calls).toHaveLength(2);
});

test("a vendor may have its own pause for refusals that name no time", async () => {
  const clock = new FakeClock();
  const budget = new Quota({ vendor: "itm", label: "ITM Platform", windows: [], clock });
  const next = fakeNext();
  const send = quota({ vendor: "itm", quota: budget, clock, defaultPauseMs: 5_000 })(next);
  void send(read());
  await settled();
  next.last.answer(response(429));
  await settled();
  void send(read());
  await clock.advance(4_999);
  expect(next.calls).toHaveLength(1);
  await clock.advance(1);
  expect(next.calls).toHaveLength(2);
});

test("an outage does not stop other calls", async () => {
  const { next, send } = limited([]);
  void send(read());
  await settled();
  next.last.answer(response(503, { "retry-after": "60" }));
  await settled();
  void send(read());
  await settled();
  expect(next.calls).toHaveLength(2);
});

test("a refusal lowers what is allowed until the vendor has been quiet", async () => {
  const { clock, budget, next, send } = limited([{ limit: 10, ms: 60_000 }], 0);
  void send(read());
  await settled();
  next.last.answer(response(429, { "retry-after": "5" }));
  await clock.advance(5_000);
  expect(budget.budget().left).toBe(7 - 1);
  await clock.advance(60_000);
  expect(budget.budget().left).toBe(8);
});

test("the scope tells who is to go first", async () => {
  const { clock, next, send } = limited([{ limit: 1, ms: 1_000 }], 0);
  const ask = (path: string, more: object) => void send(read({ path, scope: { ...scope(), ...more } }));
  ask("/first", {});
  ask("/bulk", { priority: 9, request: "export" });
  ask("/many", { request: "many" });
  ask("/many", { request: "many" });
  ask("/few", { request: "few" });
  for (let i = 0; i < 5; i++) {
    next.last?.answer();
    await clock.advance(1_000);
  }
  expect(next.calls.map(({ request }) => request.path)).toEqual(["/first", "/many", "/few", "/many", "/bulk"]);
});

test("a call that was made for a permit goes with it at once, and its place counts from its answer", async () => {
  const { clock, budget, next, send } = limited();
  const permit = await budget.reserve({ deadline: Number.MAX_SAFE_INTEGER });
  await clock.advance(5_000);
  const reserved = [permit];
  const request = read({ scope: { ...scope(), reserved } });
  const answer = send(request);
  expect(next.calls).toHaveLength(1);
  expect(reserved).toEqual([]);
  await clock.advance(300);
  next.last.answer();
  expect((await answer).status).toBe(200);
  expect(budget.budget()).toEqual({ left: 0, resetAt: clock.now() + 1_000 });
});

test("a call that weighs less than its permit spends no more than it weighs", async () => {
  const { budget, next, send } = limited([{ limit: 10, ms: 1_000 }]);
  const permit = await budget.reserve({ deadline: Number.MAX_SAFE_INTEGER, weight: 6 });
  void send(read({ weight: 2, scope: { ...scope(), reserved: [permit] } }));
  expect(next.calls).toHaveLength(1);
  expect(budget.budget().left).toBe(8);
});

test("a call that weighs more than its permit gives that back, and waits for one of its own", async () => {
  const { clock, budget, next, send } = limited([{ limit: 3, ms: 1_000 }], 0);
  const permit = await budget.reserve({ deadline: Number.MAX_SAFE_INTEGER, weight: 1 });
  const reserved = [permit];
  void send(read({ weight: 3, scope: { ...scope(), reserved } }));
  await clock.advance(0);
  expect(next.calls).toHaveLength(1);
  expect(reserved).toEqual([]);
  expect(budget.budget().left).toBe(0);
});

test("a second attempt waits for a permit of its own", async () => {
  const { clock, budget, next, send } = limited([{ limit: 1, ms: 1_000 }], 0);
  const permit = await budget.reserve({ deadline: Number.MAX_SAFE_INTEGER });
  const request = read({ scope: { ...scope(), reserved: [permit] } });
  const first = send(request);
  next.last.answer(response(503));
  await first;
  void send(request);
  await clock.advance(999);
  expect(next.calls).toHaveLength(1);
  await clock.advance(1);
  expect(next.calls).toHaveLength(2);
});

test("who did not wait has nothing noted of waiting", async () => {
  const { send, next } = limited();
  const noted: unknown[] = [];
  const request = read();
  const answer = send({ ...request, scope: { ...request.scope, note: (_vendor, event) => void noted.push(event) } });
  await settled();
  next.last.answer();
  await answer;
  expect(noted).toEqual([]);
});

test.each(fileEnds)("a file is a call under way until it %s", async (_how, end) => {
  const { next, send } = limited([], 0);
  const given = Array.from({ length: 16 }, file);
  const answers = given.map(() => send(read({ fileType: "text/csv" })));
  await settled();
  for (const [i, call] of next.calls.entries()) call.answer(given[i]!.response);
  await Promise.all(answers);
  void send(read());
  await settled();
  expect(next.calls).toHaveLength(16);
  end(given[3]!);
  await settled();
  expect(next.calls).toHaveLength(17);
});

test("a file counts once in the windows, however long it takes", async () => {
  const { clock, budget, next, send } = limited([{ limit: 3, ms: 1_000 }], 500);
  const start = clock.now();
  const given = file();
  const answer = send(read({ fileType: "text/csv" }));
  await settled();
  next.last.answer(given.response);
  await answer;
  expect(budget.budget().left).toBe(2);
  await clock.advance(60_000);
  expect(budget.budget()).toEqual({ left: 3, resetAt: clock.now() });
  given.vendor.end();
  given.body.resume();
  await settled();
  expect(budget.budget().left).toBe(3);
  expect(clock.now() - start).toBe(60_000);
});
