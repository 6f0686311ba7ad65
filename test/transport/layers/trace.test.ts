import { expect, test } from "vitest";
import { type TraceLine, trace } from "../../../src/transport/layers/trace.ts";
import { FakeClock } from "../../clock.ts";
import { errorOf, fakeNext, read, response, unavailable } from "../kit.ts";

function traced() {
  const clock = new FakeClock();
  const lines: TraceLine[] = [];
  const next = fakeNext();
  const send = trace({ vendor: "itm", clock, log: (line) => lines.push(line) })(next);
  return { clock, lines, next, send };
}

test("an answer is logged with its status, its size and how long it took", async () => {
  const { clock, lines, next, send } = traced();
  const answer = send(read());
  await clock.advance(120);
  next.last.answer(response(404, {}, "none"));
  expect(await answer).toEqual(response(404, {}, "none"));
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", ms: 120, status: 404, bytes: 4 }]);
});

test("a failure is logged by its code and passed on untouched", async () => {
  const { lines, next, send } = traced();
  const answer = send(read());
  const error = unavailable();
  next.last.fail(error);
  expect(await errorOf(answer)).toBe(error);
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", ms: 0, code: "UPSTREAM_UNAVAILABLE" }]);
});

test("what nobody foresaw is logged as an internal error", async () => {
  const { lines, next, send } = traced();
  const answer = send(read());
  next.last.fail(new TypeError("secret"));
  expect(await errorOf(answer)).toBeInstanceOf(TypeError);
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", ms: 0, code: "INTERNAL_SERVER_ERROR" }]);
});

test("no path, query, header or body reaches the log", async () => {
  const { lines, next, send } = traced();
  const request = read({ path: "/canary", query: [["canary", "canary"]], headers: { canary: "canary" }, body: "canary" });
  const answer = send(request);
  next.last.answer(response(200, { canary: "canary" }, "canary"));
  await answer;
  expect(JSON.stringify(lines)).not.toContain("canary");
});
