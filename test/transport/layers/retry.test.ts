import { expect, test } from "vitest";
import { TielineError } from "../../../src/errors.ts";
import { type RetryOptions, retry } from "../../../src/transport/layers/retry.ts";
import type { Response, Send } from "../../../src/transport/send.ts";
import { FakeClock, settled } from "../../clock.ts";
import { errorOf, read, response, scope, scripted, timedOut, unavailable, write } from "../kit.ts";

function retrying(next: Send, options: Partial<RetryOptions> = {}) {
  const clock = new FakeClock();
  return { clock, send: retry({ vendor: "itm", clock, random: () => 1, ...options })(next) };
}

async function outcomeOf(next: Send & { requests: unknown[] }, request = read(), options: Partial<RetryOptions> = {}) {
  const { clock, send } = retrying(next, options);
  const outcome = send(request).catch((error: Error) => error);
  await clock.drain();
  return { outcome: await outcome, sent: next.requests.length, elapsed: clock.now() - new FakeClock().now() };
}

test.each([408, 429, 500, 502, 503, 504])("a read answered with %i is sent again", async (status) => {
  const { outcome, sent } = await outcomeOf(scripted(response(status), response(200)));
  expect(outcome).toMatchObject({ status: 200 });
  expect(sent).toBe(2);
});

test.each([200, 204, 301, 400, 401, 403, 404, 409, 422, 501])("an answer with %i is final", async (status) => {
  const { outcome, sent } = await outcomeOf(scripted(response(status), response(200)));
  expect(outcome).toMatchObject({ status });
  expect(sent).toBe(1);
});

test("a read that was lost on the way is sent again", async () => {
  expect(await outcomeOf(scripted(unavailable(), response()))).toMatchObject({ outcome: { status: 200 }, sent: 2 });
});

test.each(["UPSTREAM_BUDGET", "UPSTREAM_AUTH", "UPSTREAM_BAD_RESPONSE", "DEADLINE_EXCEEDED"] as const)("%s is final", async (code) => {
  const error = new TielineError(code, "no");
  expect(await outcomeOf(scripted(error, response()))).toEqual({ outcome: error, sent: 1, elapsed: 0 });
});

test("what nobody foresaw is final", async () => {
  const error = new TypeError("bug");
  expect(await outcomeOf(scripted(error, response()))).toEqual({ outcome: error, sent: 1, elapsed: 0 });
});

test("a timeout is retried once, not twice", async () => {
  const { outcome, sent } = await outcomeOf(scripted(timedOut(), timedOut(), response()));
  expect(outcome).toMatchObject({ code: "UPSTREAM_TIMEOUT" });
  expect(sent).toBe(2);
});

test.each([[response(503)], [unavailable()], [timedOut()]])("a write is never sent again", async (outcome) => {
  expect((await outcomeOf(scripted(outcome, response()), write())).sent).toBe(1);
});

test("after three attempts the last outcome is the answer", async () => {
  expect(await outcomeOf(scripted(response(503)))).toMatchObject({ outcome: { status: 503 }, sent: 3 });
  const last = unavailable();
  expect(await outcomeOf(scripted(unavailable(), unavailable(), last))).toMatchObject({ outcome: last, sent: 3 });
});

test("the number of attempts is an option", async () => {
  expect((await outcomeOf(scripted(response(503)), read(), { attempts: 1 })).sent).toBe(1);
  expect((await outcomeOf(scripted(response(503)), read(), { attempts: 5 })).sent).toBe(5);
});

test("a vendor may have its own list of what passes", async () => {
  const worthRetrying = ({ status }: { status: number }) => status === 409;
  expect((await outcomeOf(scripted(response(409), response()), read(), { worthRetrying })).sent).toBe(2);
  expect((await outcomeOf(scripted(response(503), response()), read(), { worthRetrying })).sent).toBe(1);
});

test.each([
  [0, 100 + 400 + 1600],
  [0.5, 150 + 600 + 2400],
  [1, 200 + 800 + 3200],
])("pauses grow fourfold and lie between half and the whole: with %d they add up to %d ms", async (chance, elapsed) => {
  expect(await outcomeOf(scripted(response(500)), read(), { attempts: 4, random: () => chance })).toMatchObject({ sent: 4, elapsed });
});

test("Retry-After is kept when it is longer than our own pause", async () => {
  expect(await outcomeOf(scripted(response(429, { "retry-after": "7" }), response()))).toMatchObject({ sent: 2, elapsed: 7_000 });
  expect(await outcomeOf(scripted(response(429, { "retry-after": "0" }), response()))).toMatchObject({ sent: 2, elapsed: 200 });
});

test("a pause that would reach the deadline is not begun", async () => {
  const start = new FakeClock().now();
  const late = await outcomeOf(scripted(response(503), response()), read({ scope: scope(start + 200) }));
  expect(late).toMatchObject({ outcome: { status: 503 }, sent: 1, elapsed: 0 });
  const inTime = await outcomeOf(scripted(response(503), response()), read({ scope: scope(start + 201) }));
  expect(inTime).toMatchObject({ outcome: { status: 200 }, sent: 2 });
});

test("a caller that leaves during the pause ends it", async () => {
  const next = scripted(response(503), response());
  const { clock, send } = retrying(next);
  const request = read();
  const outcome = errorOf(send(request));
  await settled();
  expect(clock.sleeping).toBe(1);
  const gone = new Error("gone");
  request.scope.leave(gone);
  expect(await outcome).toBe(gone);
  expect(clock.sleeping).toBe(0);
  expect(next.requests).toHaveLength(1);
  expect(request.scope.notes.retries).toBe(0);
});

test("a caller that has left is not tried for again", async () => {
  const request = read();
  const next = scripted(unavailable(), response());
  const { send } = retrying(async (each) => {
    request.scope.leave();
    return next(each);
  });
  expect(await errorOf(send(request))).toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
  expect(next.requests).toHaveLength(1);
});

test("retries are noted, first attempts are not", async () => {
  const request = read();
  await outcomeOf(scripted(response(503), response(503), response()), request);
  expect(request.scope.notes.retries).toBe(2);
});

test("retries of all requests together stay few, and are given again a minute later", async () => {
  const next = scripted(response(503));
  const { clock, send } = retrying(next);
  const ask = async (times: number) => {
    const before = next.requests.length;
    const sent = Array.from({ length: times }, () => send(read()));
    await clock.advance(30_000);
    expect((await Promise.all(sent)).every(({ status }) => status === 503)).toBe(true);
    return next.requests.length - before - times;
  };
  // Ten always, and one for every five calls of the minute.
  expect(await ask(100)).toBe(30);
  expect(await ask(5)).toBe(1);
  await clock.advance(60_000);
  expect(await ask(5)).toBe(10);
});

test("a call above the quota waits for its turn and needs none of these retries", async () => {
  const next = scripted(...Array<Response>(100).fill(response(429)), response());
  const { clock, send } = retrying(next);
  const sent = Array.from({ length: 100 }, () => send(read()));
  await clock.drain();
  expect((await Promise.all(sent)).every(({ status }) => status === 200)).toBe(true);
});

test("a login above the quota is repeated after the time it names", async () => {
  const spent = new TielineError("UPSTREAM_BUDGET", "spent", { vendor: "itm", retryAfterMs: 7_000 });
  expect(await outcomeOf(scripted(spent, response()))).toMatchObject({ outcome: { status: 200 }, sent: 2, elapsed: 7_000 });
  const start = new FakeClock().now();
  const late = await outcomeOf(scripted(spent, response()), read({ scope: scope(start + 7_000) }));
  expect(late).toEqual({ outcome: spent, sent: 1, elapsed: 0 });
});

test("a vendor that is being left alone is left alone", async () => {
  const refusal = new TielineError("UPSTREAM_UNAVAILABLE", "later", { vendor: "itm", retryAfterMs: 2_000 });
  expect(await outcomeOf(scripted(refusal, response()))).toEqual({ outcome: refusal, sent: 1, elapsed: 0 });
});
