import { createHash } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeUpstream } from "../../src/engine/vendor/upstream.ts";
import { session } from "../../src/transport/layers/session.ts";
import { connect } from "../../src/vendors/stack.ts";
import { FakeClock, settled } from "../clock.ts";
import { begin, csv, csvAddress, type FileGraph, pieceAt, produce, startFileGraph } from "./file-kit.ts";
import { type Exchange, expectError, until } from "./kit.ts";

const megabyte = 1024 * 1024;
/** What the system may hold of both connections, at most; the files are many times larger. */
const underWay = 32 * megabyte;

let graph: FileGraph;
let lines: object[] = [];
beforeAll(async () => {
  graph = await startFileGraph({ tieline: { log: (line) => lines.push(line) } });
});
beforeEach(() => {
  lines = [];
  graph.logged.length = 0;
});
afterAll(() => graph.close());

const get = (headers: Record<string, string> = {}): Promise<Exchange> => graph.send({ path: csvAddress, headers });
const operation = { vendor: "current-rms", operation: "stock_checks.export", startedAt: expect.any(Number), ms: expect.any(Number) };

describe("a large file", () => {
  test("arrives whole, and is never far ahead of a slow reader", async () => {
    const pieces = 200 * 16;
    const vendor = produce(pieces, { "Content-Length": 200 * megabyte });
    graph.answer(vendor);
    const answer = await begin(graph);
    expect(answer.headers["content-length"]).toBe(String(200 * megabyte));
    const [expected, seen] = [createHash("sha1"), createHash("sha1")];
    let [read, lead, rest] = [0, 0, megabyte];
    for await (const piece of answer) {
      const { length } = piece as Buffer;
      seen.update(piece as Buffer);
      read += length;
      rest -= length;
      lead = Math.max(lead, vendor.bytes - read);
      if (rest > 0) continue;
      // Meanwhile the others may do all that they can.
      rest = megabyte;
      for (let i = 0; i < 10; i++) await settled();
    }
    for (let place = 0; place < pieces; place++) expected.update(pieceAt(place));
    expect(read).toBe(200 * megabyte);
    expect(seen.digest("hex")).toBe(expected.digest("hex"));
    expect(lead).toBeLessThan(underWay);
    await until(() => lines.length === 1);
    expect(lines).toEqual([{ ...operation, status: 200, bytes: 200 * megabyte }]);
  });

  test("whose reader leaves is not read on, whoever leaves: nothing is held for them", async () => {
    // More than the connections that there are to the vendor.
    for (let i = 0; i < 20; i++) {
      const vendor = produce(1000 * 16);
      graph.answer(vendor);
      const answer = await begin(graph);
      await once(answer, "readable");
      answer.destroy();
      await until(() => graph.asked[0]!.response.closed);
      expect(vendor.bytes).toBeLessThan(underWay);
    }
    graph.answer(produce(1));
    expect((await get()).bytes).toEqual(pieceAt(0));
    expect(graph.logged).toEqual([]);
  });

  test("whose reader takes nothing for too long is given up", async () => {
    const strict = await startFileGraph({ server: { stalledMs: 50 } });
    try {
      const vendor = produce(1000 * 16);
      strict.answer(vendor);
      const answer = await begin(strict);
      await until(() => strict.asked[0]!.response.closed);
      expect(vendor.bytes).toBeLessThan(underWay);
      await expect(once(answer.resume(), "end")).rejects.toThrow("aborted");
    } finally {
      await strict.close();
    }
  });

  test("is not fetched for who wants only its headers", async () => {
    const vendor = produce(1000 * 16, { "Content-Length": 1000 * megabyte });
    graph.answer(vendor);
    const { status, headers, bytes } = await graph.send({ path: csvAddress, method: "HEAD" });
    expect([status, bytes.length]).toEqual([200, 0]);
    expect(headers).toMatchObject({ "content-type": "text/csv", "content-length": String(1000 * megabyte) });
    await until(() => graph.asked[0]!.response.closed);
    expect(vendor.bytes).toBeLessThan(underWay);
    expect(graph.logged).toEqual([]);
  });

  test("that two want at once is fetched for each", async () => {
    graph.answer((_request, response) => {
      response.writeHead(200, csv).write("one ");
      if (graph.asked.length === 2) for (const each of graph.asked) each.response.end("file");
    });
    const answers = await Promise.all([get(), get()]);
    expect(answers.map(({ text }) => text)).toEqual(["one file", "one file"]);
    expect(graph.asked).toHaveLength(2);
  });
});

describe("a file that breaks off", () => {
  test.each<[string, Record<string, string>]>([
    ["and had told its length", { "Content-Length": "1000" }],
    ["and had not", {}],
  ])("%s, is cut off for its reader, too, said in the log, and not begun again", async (_what, headers) => {
    graph.answer((_request, response) => {
      response.writeHead(200, { ...csv, ...headers }).write("half");
    });
    const answer = await begin(graph);
    expect(String((await once(answer, "data"))[0])).toBe("half");
    const cut = expect(once(answer, "end")).rejects.toThrow("aborted");
    graph.asked[0]!.response.socket!.destroy();
    await cut;
    await until(() => graph.logged.length > 0);
    const message = "Current RMS interrupted the file of stock_checks.export after 4 bytes.";
    expect(graph.logged).toMatchObject([{ code: "UPSTREAM_UNAVAILABLE", vendor: "current-rms", message }]);
    expect(lines).toEqual([{ ...operation, status: 200, bytes: 4, code: "UPSTREAM_UNAVAILABLE" }]);
    expect(graph.asked).toHaveLength(1);
    expect((await graph.send({ path: "/livez" })).status).toBe(200);
  });

  test("before it has begun is asked for again", async () => {
    graph.answer((_request, response) => {
      if (graph.asked.length > 1) return void response.writeHead(200, csv).end("file");
      response.writeHead(200, { ...csv, "Content-Length": 4 }).flushHeaders();
      setImmediate(() => response.socket!.destroy());
    });
    const { status, text } = await get();
    expect([status, text, graph.asked.length]).toEqual([200, "file", 2]);
    expect(graph.logged).toEqual([]);
  });
});

describe("before a file there may be", () => {
  test("a refusal for the quota, after which it is requested again", async () => {
    graph.answer((_request, response) => {
      if (graph.asked.length > 1) response.writeHead(200, csv).end("file");
      else response.writeHead(429, { "Content-Type": "application/json", "Retry-After": "1" }).end("{}");
    });
    const { status, text } = await get();
    expect([status, text, graph.asked.length]).toEqual([200, "file", 2]);
  });

  test("a login that has expired: it is renewed, and the file requested again", async () => {
    const upstream = graph.tieline.upstreams.get("current-rms")!;
    const { call } = upstream;
    let logins = 0;
    const renewing = session<string>({
      clock: graph.tieline.clock,
      login: async () => `ticket ${++logins}`,
      authorise: (request, ticket) => ({ ...request, headers: { ...request.headers, "X-Ticket": ticket } }),
      expired: ({ status }) => status === 401,
    });
    const { vendorUrl: baseUrl } = graph;
    const { clock } = graph.tieline;
    const deps = { clock, log: () => undefined, random: () => 0, quotaShare: 1 };
    const { send } = connect({ name: "current-rms", label: "Current RMS", baseUrl, windows: [], session: renewing }, deps);
    upstream.call = makeUpstream({ ...upstream, send, clock }).call;
    try {
      graph.answer(({ headers }, response) => {
        if (headers["x-ticket"] === "ticket 2") response.writeHead(200, csv).end("file");
        else response.writeHead(401, { "Content-Type": "text/csv" }).end("expired");
      });
      const { status, text } = await get();
      expect([status, text]).toEqual([200, "file"]);
      expect(graph.asked.map(({ request }) => request.headers["x-ticket"])).toEqual(["ticket 1", "ticket 2"]);
    } finally {
      upstream.call = call;
    }
  });

  test("words instead of it, which are an error with its code", async () => {
    graph.answer((_request, response) => void response.writeHead(200, { "Content-Type": "application/json" }).end('{"error":"secret"}'));
    const answer = await get();
    expectError(answer, 502, "UPSTREAM_BAD_RESPONSE", "Current RMS answered stock_checks.export with application/json instead of a file.");
    expect(answer.text).not.toContain("secret");
    expect(answer.headers["content-disposition"]).toBeUndefined();
  });
});

describe("the time that a file may take", () => {
  test("is the request's deadline for its beginning, and after that what each piece takes", async () => {
    const clock = new FakeClock();
    const still = await startFileGraph({ tieline: { clock } });
    try {
      still.answer((_request, response) => void response.writeHead(200, csv).write("one"));
      const answer = await begin(still, "GET", { "x-tieline-deadline-ms": "5000" });
      const { response } = still.asked[0]!;
      expect(String((await once(answer, "data"))[0])).toBe("one");
      for (let i = 0; i < 3; i++) {
        await clock.advance(9_000);
        response.write("more");
        expect(String((await once(answer, "data"))[0])).toBe("more");
      }
      const cut = expect(once(answer, "end")).rejects.toThrow("aborted");
      await clock.advance(10_000);
      await cut;
      await until(() => response.closed && still.logged.length > 0);
      expect(still.logged).toMatchObject([{ code: "UPSTREAM_TIMEOUT", vendor: "current-rms" }]);
    } finally {
      await still.close();
    }
  });

  test("ends at the deadline while it has not begun", async () => {
    const clock = new FakeClock();
    const still = await startFileGraph({ tieline: { clock } });
    try {
      still.answer((_request, response) => response.writeHead(200, csv).flushHeaders());
      const answer = still.send({ path: csvAddress, headers: { "x-tieline-deadline-ms": "5000" } });
      await until(() => still.asked.length === 1);
      await clock.advance(5_000);
      expectError(await answer, 504, "DEADLINE_EXCEEDED");
      await until(() => still.asked[0]!.response.closed);
    } finally {
      await still.close();
    }
  });
});
