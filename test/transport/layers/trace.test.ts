import type { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { FileStream } from "../../../src/transport/file-stream.ts";
import { type TraceLine, trace } from "../../../src/transport/layers/trace.ts";
import type { Permit } from "../../../src/transport/quota.ts";
import { FakeClock, settled } from "../../clock.ts";
import { errorOf, fakeNext, file, read, response, scope, unavailable } from "../kit.ts";

const startedAt = Date.parse("2026-05-01T12:00:00Z");

function traced() {
  const clock = new FakeClock(startedAt);
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
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", startedAt, ms: 120, status: 404, bytes: 4 }]);
});

test("a failure is logged by its code and passed on untouched", async () => {
  const { lines, next, send } = traced();
  const answer = send(read());
  const error = unavailable();
  next.last.fail(error);
  expect(await errorOf(answer)).toBe(error);
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", startedAt, ms: 0, code: "UPSTREAM_UNAVAILABLE" }]);
});

test("the wait of a batch for its permit is logged apart from the call", async () => {
  const { lines, next, send } = traced();
  const permit = { waitedMs: 300 } as Permit;
  const answer = send(read({ scope: { ...scope(), reserved: [permit] } }));
  next.last.answer(response(200, {}, "none"));
  await answer;
  expect(lines).toMatchObject([{ startedAt, ms: 0, permitMs: 300 }]);
});

test("what nobody foresaw is logged as an internal error", async () => {
  const { lines, next, send } = traced();
  const answer = send(read());
  next.last.fail(new TypeError("secret"));
  expect(await errorOf(answer)).toBeInstanceOf(TypeError);
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", startedAt, ms: 0, code: "INTERNAL_SERVER_ERROR" }]);
});

test("no path, query, header or body reaches the log", async () => {
  const { lines, next, send } = traced();
  const request = read({ path: "/canary", query: [["canary", "canary"]], headers: { canary: "canary" }, body: "canary" });
  const answer = send(request);
  next.last.answer(response(200, { canary: "canary" }, "canary"));
  await answer;
  expect(JSON.stringify(lines)).not.toContain("canary");
});

test("a file is logged once, when it has come, with its size", async () => {
  const { clock, lines, next, send } = traced();
  const answer = send(read({ fileType: "text/csv" }));
  const given = file();
  await clock.advance(100);
  next.last.answer(given.response);
  await answer;
  given.vendor.write("12345");
  given.body.resume();
  await clock.advance(7_000);
  expect(lines).toEqual([]);
  given.vendor.end("678");
  await settled();
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", startedAt, ms: 7_100, status: 200, bytes: 8 }]);
});

test.each([
  ["breaks off has the code of its error", (vendor: PassThrough) => vendor.destroy(unavailable()), { code: "UPSTREAM_UNAVAILABLE" }],
  ["its reader gives up has none", (_vendor: PassThrough, body: FileStream) => body.destroy(), {}],
])("a file that %s, and as many bytes as had come", async (_what, end, more) => {
  const { lines, next, send } = traced();
  const answer = send(read({ fileType: "text/csv" }));
  const { vendor, body, response } = file();
  next.last.answer(response);
  await answer;
  vendor.write("12345");
  body.on("error", () => undefined).resume();
  await settled();
  end(vendor, body);
  await settled();
  expect(lines).toEqual([{ vendor: "itm", operation: "things.list", startedAt, ms: 0, status: 200, bytes: 5, ...more }]);
});
