import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { TielineError } from "../../../src/errors.ts";
import { deadline } from "../../../src/transport/layers/deadline.ts";
import type { Send } from "../../../src/transport/send.ts";
import { FakeClock, settled } from "../../clock.ts";
import { errorOf, fakeNext, read, response, scope, unavailable } from "../kit.ts";

const clock = new FakeClock();
const layer = deadline({ vendor: "itm", label: "ITM Platform", clock });

/** What the scope of a request aborts with when its time is up: it knows no vendor. */
const timeIsUp = () => new TielineError("DEADLINE_EXCEEDED", "The deadline of this request passed.");

test("an answer in time passes", async () => {
  const next = fakeNext();
  const answer = layer(next)(read());
  next.last.answer(response(201));
  expect((await answer).status).toBe(201);
});

test("nothing starts at or after the deadline", async () => {
  const next = fakeNext();
  const error = await errorOf(layer(next)(read({ scope: scope(clock.now()) })));
  expect(error).toMatchObject({ code: "DEADLINE_EXCEEDED", vendor: "itm" });
  expect(error.message).toBe("ITM Platform did not answer before the deadline of this request.");
  expect(next.calls).toHaveLength(0);
});

test("nothing starts for a caller that has left", async () => {
  const next = fakeNext();
  const request = read();
  const gone = new Error("gone");
  request.scope.leave(gone);
  expect(await errorOf(layer(next)(request))).toBe(gone);
  expect(next.calls).toHaveLength(0);
});

test("a deadline that passes on the way names the vendor that was waited for", async () => {
  const request = read();
  const answer = layer(fakeNext())(request);
  request.scope.leave(timeIsUp());
  const error = await errorOf(answer);
  expect(error).toMatchObject({ code: "DEADLINE_EXCEEDED", vendor: "itm" });
  expect(error.message).toContain("ITM Platform");
});

test("a deadline error that already names its vendor stays as it is", async () => {
  const request = read();
  const answer = layer(fakeNext())(request);
  const named = new TielineError("DEADLINE_EXCEEDED", "Cirrus was slow.", { vendor: "cirrus" });
  request.scope.leave(named);
  expect(await errorOf(answer)).toBe(named);
});

test("nobody waits for a lower layer that does not listen", async () => {
  const deaf: Send = () => new Promise(() => undefined);
  const request = read();
  const answer = layer(deaf)(request);
  request.scope.leave(timeIsUp());
  expect(await errorOf(answer)).toMatchObject({ code: "DEADLINE_EXCEEDED", vendor: "itm" });
});

test.each([unavailable(), new TielineError("UPSTREAM_BUDGET", "spent"), new Error("lost")])(
  "other failures pass untouched: %s",
  async (error) => {
    const next = fakeNext();
    const answer = layer(next)(read());
    next.last.fail(error);
    expect(await errorOf(answer)).toBe(error);
  },
);

test("the caller's signal keeps no listener once the answer is there or the caller has left", async () => {
  const answered = read();
  await layer(async () => response())(answered);
  await settled();
  expect(getEventListeners(answered.scope.signal, "abort")).toEqual([]);
  const deaf = read();
  const left = errorOf(layer(() => new Promise(() => undefined))(deaf));
  deaf.scope.leave();
  await left;
  expect(getEventListeners(deaf.scope.signal, "abort")).toEqual([]);
});
