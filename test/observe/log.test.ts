import { describe, expect, test } from "vitest";
import { TielineError } from "../../src/errors.ts";
import { Log, type LogOptions } from "../../src/observe/log.ts";
import type { FinishedRequest } from "../../src/observe/observer.ts";
import { noCounts } from "../../src/transport/send.ts";

function started(options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const log = new Log({
    format: "json",
    level: "info",
    slowMs: 5_000,
    redact: (text) => text,
    write: (line) => lines.push(line),
    ...options,
  });
  const events = () => lines.map((line) => JSON.parse(line));
  return { log, lines, events };
}

const startedAt = Date.parse("2026-05-01T12:00:00Z");
const call = { vendor: "itm", operation: "projects.search", startedAt, ms: 120, status: 200, bytes: 4_000 } as const;
const request: FinishedRequest = {
  id: "id-1",
  caller: "reports",
  kind: "graphql",
  method: "POST",
  status: 200,
  outcome: "partial",
  startedAt,
  durationMs: 134,
  operation: "MilestonesToCash",
  document: "0123456789ab",
  answerBytes: 900,
  vendors: new Map([["itm", { ...noCounts, calls: 2, bytes: 4_000, waitedMs: 20.4, hits: 3 }]]),
  calls: [call, { ...call, startedAt: startedAt + 30, ms: 90, code: "UPSTREAM_TIMEOUT" }],
  errors: [{ code: "UPSTREAM_TIMEOUT", vendor: "itm", message: "ITM Platform did not answer." }],
};

describe("a request is one line", () => {
  test("of JSON", () => {
    const { log, events } = started();
    log.answered(request);
    expect(events()).toEqual([
      {
        level: "info",
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        event: "request",
        id: "id-1",
        caller: "reports",
        kind: "graphql",
        method: "POST",
        status: 200,
        outcome: "partial",
        operation: "MilestonesToCash",
        document: "0123456789ab",
        durationMs: 134,
        calls: 2,
        bytes: 4_000,
        waitedMs: 20,
        cached: 3,
        answerBytes: 900,
        codes: ["UPSTREAM_TIMEOUT"],
        vendors: { itm: 2 },
      },
    ]);
  });

  test("of text", () => {
    const { log, lines } = started({ format: "text" });
    log.answered(request);
    expect(lines).toEqual([
      expect.stringMatching(
        /^\d\d:\d\d:\d\d INFO {2}graphql partial 200 MilestonesToCash, 134 ms, 2 calls, 4 kB, 3 cached, waited 20 ms, UPSTREAM_TIMEOUT, caller reports, id id-1\n$/,
      ),
    ]);
  });

  test("with a higher level where the server failed, and a lower one where nobody asked for data", () => {
    const { log, events } = started({ level: "debug" });
    log.answered({ ...request, outcome: "failed" });
    log.answered({ ...request, kind: "probe", outcome: "ok" });
    expect(events().map(({ level }) => level)).toEqual(["warn", "debug"]);
  });
});

describe("a request to a vendor", () => {
  test("is a line at debug, with the request that asked for it", () => {
    const { log, events } = started({ level: "debug" });
    log.noted("itm", { call }, { requestId: "id-1" });
    log.noted("itm", { calls: 1 }, { requestId: "id-1" });
    expect(events()).toMatchObject([
      {
        level: "debug",
        event: "vendor",
        id: "id-1",
        vendor: "itm",
        operation: "projects.search",
        status: 200,
        durationMs: 120,
        bytes: 4_000,
      },
    ]);
  });

  test("is none at info", () => {
    const { log, lines } = started();
    log.noted("itm", { call }, undefined);
    expect(lines).toEqual([]);
  });
});

describe("a slow operation", () => {
  test("is logged with what it did", () => {
    const { log, events } = started({ slowMs: 100 });
    log.answered(request);
    expect(events()[1]).toMatchObject({
      level: "warn",
      event: "slow",
      operation: "MilestonesToCash",
      limitMs: 100,
      plan: [
        {
          vendor: "itm",
          operation: "projects.search",
          requests: 2,
          startsAfterMs: 0,
          tookMs: 120,
          bytes: 8_000,
          codes: ["UPSTREAM_TIMEOUT"],
        },
      ],
    });
  });

  test("is told to people a step a line", () => {
    const { log, lines } = started({ slowMs: 134, format: "text" });
    log.answered(request);
    expect(lines[1]).toMatch(
      /slow: MilestonesToCash took 134 ms .*\n {2}itm projects.search: 2 requests, from 0 ms, for 120 ms UPSTREAM_TIMEOUT\n$/,
    );
  });

  test("is one from the limit on", () => {
    const { log, lines } = started({ slowMs: 135 });
    log.answered(request);
    expect(lines).toHaveLength(1);
  });
});

describe("an unforeseen error", () => {
  const config = { headers: { Authorization: "Bearer canary-1234" } };
  const error = new TielineError("UPSTREAM_UNAVAILABLE", "It failed.", {
    vendor: "itm",
    cause: Object.assign(new TypeError("no socket"), { code: "ECONNRESET", config }),
  });

  test("is logged in its own words with its causes, and without their other properties", () => {
    const { log, events, lines } = started();
    log.error(error);
    expect(events()[0].err).toMatchObject({
      type: "TielineError",
      code: "UPSTREAM_UNAVAILABLE",
      vendor: "itm",
      stack: expect.stringContaining("log.test.ts"),
      cause: { type: "TypeError", message: "no socket", code: "ECONNRESET" },
    });
    expect(lines.join("")).not.toContain("canary");
  });

  test("is told to people with its place", () => {
    const { log, lines } = started({ format: "text" });
    log.error(new TypeError("no\u001b[31m socket"));
    expect(lines[0]).toMatch(/ERROR TypeError: no\?\[31m socket\n {4}at /);
  });

  test("may be anything", () => {
    const { log, events } = started();
    for (const thrown of ["words", undefined, null, { secret: "canary" }]) log.error(thrown);
    expect(events().map(({ err }) => err.message)).toEqual(["words", "not an Error", "not an Error", "not an Error"]);
  });
});

test("off writes nothing", () => {
  const { log, lines } = started({ format: "off", level: "debug" });
  log.answered(request);
  log.error(new Error("x"));
  expect(lines).toEqual([]);
});

test("each line is looked through for credentials", () => {
  const { log, lines } = started({ redact: (text) => text.replaceAll("MilestonesToCash", "***") });
  log.answered(request);
  expect(lines[0]).toContain('"operation":"***"');
});
