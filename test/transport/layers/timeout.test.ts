import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { timeout } from "../../../src/transport/layers/timeout.ts";
import { FakeClock, settled } from "../../clock.ts";
import { errorOf, fakeNext, file, fileEnds, read, response, unavailable } from "../kit.ts";

function timed() {
  const clock = new FakeClock();
  const next = fakeNext();
  return { clock, next, send: timeout({ vendor: "itm", label: "ITM Platform", clock, ms: 10_000 })(next) };
}

test("an answer in time passes and leaves no timer behind", async () => {
  const { clock, next, send } = timed();
  const answer = send(read());
  await clock.advance(9_999);
  next.last.answer(response(201));
  expect((await answer).status).toBe(201);
  await settled();
  expect(clock.sleeping).toBe(0);
});

test("an attempt that hangs is ended, with the vendor's name and the time", async () => {
  const { clock, next, send } = timed();
  const error = errorOf(send(read()));
  await clock.advance(9_999);
  expect(next.last.request.scope.signal.aborted).toBe(false);
  await clock.advance(1);
  expect(await error).toMatchObject({ code: "UPSTREAM_TIMEOUT", vendor: "itm", message: "ITM Platform did not answer within 10 s." });
  expect(next.last.request.scope.signal.aborted).toBe(true);
});

test("a slow answer is given up even when it would come right after", async () => {
  const { clock, next, send } = timed();
  const error = errorOf(send(read()));
  void clock.sleep(10_001).then(() => next.last.answer());
  await clock.advance(10_001);
  expect((await error).code).toBe("UPSTREAM_TIMEOUT");
});

test("a request may have its own limit", async () => {
  const { clock, next, send } = timed();
  const answer = send(read({ timeoutMs: 20_000 }));
  await clock.advance(19_999);
  next.last.answer();
  expect((await answer).status).toBe(200);
  const short = errorOf(send(read({ timeoutMs: 500 })));
  await clock.advance(500);
  expect((await short).message).toContain("0.5 s");
});

test("a caller that leaves ends the attempt with its own reason", async () => {
  const { clock, send } = timed();
  const request = read();
  const error = errorOf(send(request));
  const gone = new Error("gone");
  request.scope.leave(gone);
  expect(await error).toBe(gone);
  await settled();
  expect(clock.sleeping).toBe(0);
});

test("the reason that came first stays: a timeout after the caller left changes nothing", async () => {
  const { clock, next, send } = timed();
  const request = read();
  const error = errorOf(send(request));
  const gone = new Error("gone");
  request.scope.leave(gone);
  await clock.advance(20_000);
  expect(await error).toBe(gone);
  expect(next.last.request.scope.signal.reason).toBe(gone);
});

test("for a caller that has left before, the attempt is aborted from the start", async () => {
  const { clock, next, send } = timed();
  const request = read();
  request.scope.leave();
  expect((await errorOf(send(request))).message).toBe("the caller left");
  expect(next.last.request.scope.signal.aborted).toBe(true);
  await settled();
  expect(clock.sleeping).toBe(0);
});

test("a failure passes untouched and clears the timer", async () => {
  const { clock, next, send } = timed();
  const error = unavailable();
  const outcome = errorOf(send(read()));
  next.last.fail(error);
  expect(await outcome).toBe(error);
  await settled();
  expect(clock.sleeping).toBe(0);
});

test("notes reach the caller's scope", async () => {
  const { next, send } = timed();
  const request = read();
  void send(request).catch(() => undefined);
  next.last.request.scope.note("itm", { calls: 1, bytes: 12 });
  expect(request.scope.notes).toMatchObject({ calls: 1, bytes: 12 });
});

test("the caller's signal keeps no listener once the attempt is over", async () => {
  const { next, send } = timed();
  const request = read();
  const answer = send(request);
  next.last.answer();
  await answer;
  expect(getEventListeners(request.scope.signal, "abort")).toEqual([]);
});

/** A file that has begun. */
async function begun(request = read({ fileType: "text/csv" })) {
  const { clock, next, send } = timed();
  const given = file();
  const answer = send(request);
  next.last.answer(given.response);
  await answer;
  return { clock, ...given, signal: next.last.request.scope.signal };
}

test("a file may take as long as it wants, when each piece comes in time", async () => {
  const { clock, vendor, body, signal } = await begun();
  body.resume();
  for (let i = 0; i < 10; i++) {
    await clock.advance(9_999);
    vendor.write("piece");
  }
  vendor.end();
  await clock.advance(60_000);
  expect([signal.aborted, body.bytes, clock.sleeping]).toEqual([false, 50, 0]);
});

test("a piece of a file that does not come ends it, with the vendor's name and the time", async () => {
  const { clock, vendor, body, signal } = await begun();
  body.resume();
  vendor.write("piece");
  await clock.advance(9_999);
  vendor.write("piece");
  await clock.advance(9_999);
  expect(signal.aborted).toBe(false);
  await clock.advance(1);
  expect(signal.reason).toMatchObject({ code: "UPSTREAM_TIMEOUT", vendor: "itm", message: "ITM Platform did not answer within 10 s." });
});

test("a piece has the time that the request has", async () => {
  const { clock, body, signal } = await begun(read({ fileType: "text/csv", timeoutMs: 500 }));
  body.resume();
  await clock.advance(499);
  expect(signal.aborted).toBe(false);
  await clock.advance(1);
  expect(signal.aborted).toBe(true);
});

test("a reader who takes nothing is not the vendor's delay", async () => {
  const { clock, vendor, body, signal } = await begun();
  vendor.write("piece");
  await clock.advance(60_000);
  expect([signal.aborted, clock.sleeping]).toEqual([false, 0]);
  body.resume();
  await clock.advance(9_999);
  expect(signal.aborted).toBe(false);
});

test("a caller that leaves in the middle of a file ends it with its own reason", async () => {
  const request = read({ fileType: "text/csv" });
  const { signal } = await begun(request);
  const gone = new Error("gone");
  request.scope.leave(gone);
  expect(signal.reason).toBe(gone);
});

test.each(fileEnds)("of a file that %s no listener and no timer stays", async (_how, end) => {
  const request = read({ fileType: "text/csv" });
  const { clock, body, vendor, signal } = await begun(request);
  body.on("error", () => undefined).resume();
  await settled();
  expect([getEventListeners(request.scope.signal, "abort").length, clock.sleeping]).toEqual([1, 1]);
  end({ vendor, body });
  await settled();
  expect([getEventListeners(request.scope.signal, "abort").length, clock.sleeping, signal.aborted]).toEqual([0, 0, false]);
});
