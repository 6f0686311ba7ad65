import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../../src/app.ts";
import { startServer } from "../../src/server/http.ts";
import { type Clock, systemClock } from "../../src/transport/clock.ts";
import { callersOf } from "../callers/kit.ts";
import { repeats } from "../soak.ts";
import { makeQuestions, randomOf } from "./generated-questions.ts";
import { type Exchange, exchange, type Graph, type GraphOptions, json, startGraph, until } from "./kit.ts";
import { startObserved } from "./observed.ts";

/** A clock that stands still until it is moved; whoever sleeps does so by the system's. */
function movable(): Clock & { move(ms: number): void } {
  let now = Date.now();
  return {
    now: () => now,
    move: (ms) => {
      now += ms;
    },
    sleep: (ms, signal) => systemClock.sleep(ms, signal),
  };
}

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

const keeping = { cacheMaxAgeMs: 60_000 };

async function start(options: GraphOptions & { tieline?: object } = {}): Promise<Graph & { clock: ReturnType<typeof movable> }> {
  const clock = movable();
  const graph = await startGraph({ ...options, clock, tieline: { ...keeping, ...options.tieline } });
  running.push(graph);
  return Object.assign(graph, { clock });
}

const query = "{ cirrusAccounts(first: 3) { nodes { vendorId name } } }";
const report = ({ json: answer }: Exchange) => answer.extensions.tieline.vendors.cirrus;
const idOf = ({ headers }: Exchange) => headers["x-request-id"];

/** The answer but for what is of one request alone. */
function comparable({ status, headers, text }: Exchange) {
  const { "x-request-id": id, date: _date, "content-length": length, ...rest } = headers;
  expect(Number(length)).toBe(Buffer.byteLength(text));
  const own = text.replaceAll(String(id), "ID").replace(/"durationMs":\d+/, '"durationMs":0');
  return { status, headers: rest, text: own };
}

describe("an answer that is given again", () => {
  test("is the same but for its request, its age and its time; later ones take no run", async () => {
    const graph = await start();
    const context = () => graph.counts().cirrus;
    await graph.post(query);
    const second = await graph.post(query);
    const calls = context();
    graph.clock.move(5_000);
    const third = await graph.post(query);
    expect(context()).toBe(calls);
    expect(third.json.data).toEqual(second.json.data);
    expect(idOf(third)).not.toBe(idOf(second));
    expect(third.json.extensions.tieline.requestId).toBe(idOf(third));
    expect(third.headers.age).toBe("5");
    expect(report(third)).toEqual({ ...report(second), ageMs: 5_000 });
    expect(report(third)).toMatchObject({ calls: 0, cacheHits: 1, bytes: 0 });
  });

  test("is no older than its caller takes, and gone when what it was made of is", async () => {
    const graph = await start();
    for (let i = 0; i < 3; i++) await graph.post(query);
    graph.clock.move(10_000);
    const control = (value: string) => ({ "cache-control": value });
    expect(report(await graph.post(query, undefined, control("max-age=5")))).toMatchObject({ calls: 1, ageMs: 0 });
    // What was read anew counts for everybody.
    expect(report(await graph.post(query))).toMatchObject({ calls: 0, ageMs: 0 });
    for (let i = 0; i < 3; i++) expect(report(await graph.post(query, undefined, control("no-cache")))).toMatchObject({ calls: 1 });
    for (let i = 0; i < 2; i++) expect(report(await graph.post(query, undefined, control("only-if-cached")))).toMatchObject({ calls: 0 });
    graph.clock.move(61_000);
    // Served while it is read again in the background.
    const before = graph.counts().cirrus;
    expect(report(await graph.post(query))).toMatchObject({ calls: 0, ageMs: 61_000 });
    await until(() => graph.counts().cirrus > before);
    let answer = await graph.post(query);
    while (report(answer).ageMs > 0) answer = await graph.post(query);
  });

  test("tells of the moment never: vendors, relative dates", async () => {
    const graph = await start();
    const asked = "{ vendors { name status } }";
    const before = await graph.post(asked);
    expect(before.status).toBe(200);
    const dated = '{ currentRmsInvoices(first: 2, where: { dueAt: { lt: "today" } }) { nodes { dueAt } } }';
    for (let i = 0; i < 3; i++) await graph.post(dated);
    const started = spyOn(graph.tieline);
    await graph.post(asked);
    await graph.post(dated);
    expect(started()).toBe(2);
  });

  test("is for the caller's scopes, and for callers whose key holds; requests count", async () => {
    const callers = callersOf({ callers: { byName: { busy: { requestsPerMinute: 4 } } } });
    const graph = await start({ server: callers.server });
    const [busy, other, none] = [
      callers.headersOf("busy", "read"),
      callers.headersOf("other", "read"),
      callers.headersOf("none", "zivio:read"),
    ];
    for (let i = 0; i < 4; i++) expect((await graph.post(query, undefined, busy)).status).toBe(200);
    expect((await graph.post(query, undefined, busy)).status).toBe(429);
    expect((await graph.post(query, undefined, other)).status).toBe(200);
    const refused = await graph.post(query, undefined, none);
    expect([refused.json.data, refused.json.errors[0].extensions.code]).toEqual([{ cirrusAccounts: null }, "FORBIDDEN"]);
    for (const { prefix } of callers.keys.list()) callers.keys.revoke(prefix, Date.now());
    expect((await graph.post(query, undefined, other)).status).toBe(401);
    expect((await graph.post(query)).status).toBe(401);
  });

  test("is observed like any other", async () => {
    const graph = await startObserved({ tieline: keeping });
    running.push(graph);
    for (let i = 0; i < 4; i++) await graph.post(`query Accounts ${query}`);
    await until(() => graph.events("request").length === 4);
    const [, second, third, fourth] = graph
      .events("request")
      .map(({ id: _id, time: _time, durationMs: _ms, answerBytes: _bytes, ...rest }) => rest);
    expect(third).toEqual(second);
    expect(fourth).toEqual(second);
  });
});

describe("a price that is given again", () => {
  const asked = { "x-tieline-explain": "1" };
  const planOf = ({ json: { extensions } }: Exchange) => extensions.tieline.plan;

  test("is the one of before, as old as it is by now, for a request of its own", async () => {
    const graph = await start();
    const started = spyOn(graph.tieline);
    const first = await graph.post(query, undefined, asked);
    const runs = started();
    graph.clock.move(5_000);
    const second = await graph.post(query, undefined, asked);
    expect(started()).toBe(runs);
    expect([planOf(second), Object.keys(second.headers).sort()]).toEqual([planOf(first), Object.keys(first.headers).sort()]);
    expect(second.json.extensions.tieline.requestId).toBe(idOf(second));
    expect(planOf(second).vendors.cirrus).toMatchObject({ calls: { expected: 1 }, cached: { answers: 0 } });
  });

  test("is another one once a vendor has answered, and once what was kept is too old", async () => {
    const graph = await start();
    const price = async () => planOf(await graph.post(query, undefined, asked)).vendors.cirrus;
    await price();
    await graph.post(query);
    const started = spyOn(graph.tieline);
    const kept = { calls: { expected: 0 }, cached: { answers: 1, ageMs: 0 } };
    for (let i = 0; i < 3; i++) expect(await price()).toMatchObject(kept);
    graph.clock.move(59_000);
    expect(await price()).toMatchObject({ ...kept, cached: { answers: 1, ageMs: 59_000 } });
    // The outer request, and the dry one.
    expect(started()).toBe(2);
    graph.clock.move(30 * 60_000);
    expect(await price()).toMatchObject({ calls: { expected: 1 } });
    expect(started()).toBe(4);
  });

  test("is no answer, and no answer is a price", async () => {
    const graph = await start();
    for (let i = 0; i < 3; i++) expect((await graph.post(query)).json.data.cirrusAccounts.nodes).toHaveLength(3);
    for (let i = 0; i < 3; i++) expect((await graph.post(query, undefined, asked)).json.data).toBeNull();
    expect((await graph.post(query)).json.data.cirrusAccounts.nodes).toHaveLength(3);
  });

  test("is observed as a price", async () => {
    const graph = await startObserved({ tieline: keeping });
    running.push(graph);
    for (let i = 0; i < 3; i++) await graph.post(`query Accounts ${query}`, undefined, asked);
    await until(() => graph.events("request").length === 3);
    const [first, ...later] = graph
      .events("request")
      .map(({ id: _id, time: _time, durationMs: _ms, answerBytes: _bytes, ...rest }) => rest);
    expect(later).toEqual([first, first]);
  });
});

describe("the same question at the same time", () => {
  test("is one run, for each caller its own request", async () => {
    const graph = await start();
    const answers = await Promise.all(Array.from({ length: 8 }, () => graph.post(query)));
    expect(graph.counts().cirrus).toBe(1);
    expect(new Set(answers.map(idOf)).size).toBe(8);
    expect(answers.map((each) => report(each).calls).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(new Set(answers.map(({ json: { data } }) => JSON.stringify(data))).size).toBe(1);
  });

  test("goes on for the others when the first one leaves", async () => {
    const { server, headersOf } = callersOf();
    let identified = 0;
    const authenticator = {
      identify: async (credential: string) => {
        const caller = await server.authenticator.identify(credential);
        identified += 1;
        return caller;
      },
    } as typeof server.authenticator;
    const graph = await start({ server: { ...server, authenticator } });
    const started = spyOn(graph.tieline);
    const headers = { ...json, ...headersOf("one", "read") };
    const leaving = new AbortController();
    const post = (signal?: AbortSignal) =>
      exchange(graph.url, { method: "POST", headers, body: JSON.stringify({ query }), ...(signal && { signal }) });
    graph.vendors.cirrus.faults.add({ kind: "latency", ms: 1_000, times: 1 });
    const first = post(leaving.signal).catch(() => "left");
    await until(() => started() === 1 && graph.counts().cirrus === 1);
    const before = identified;
    const others = [post(), post()];
    await until(() => identified === before + 2);
    leaving.abort();
    expect(await first).toBe("left");
    for (const answer of await Promise.all(others)) expect(answer.json.data.cirrusAccounts.nodes).toHaveLength(3);
    expect([graph.counts().cirrus, started()]).toEqual([1, 1]);
  });
});

/** How many requests the app has started since. */
function spyOn(app: App): () => number {
  const { startRequest } = app;
  let started = 0;
  app.startRequest = (options) => {
    started += 1;
    return startRequest(options);
  };
  return () => started;
}

describe("the fast and the plain way", () => {
  let graph: Graph;
  let plain: Awaited<ReturnType<typeof startServer>>;
  const clock = movable();
  beforeAll(async () => {
    graph = await startGraph({ clock, tieline: { ...keeping, cacheMaxAgeMs: 3_600_000 } });
    plain = await startServer({
      app: graph.tieline,
      ...{ host: "127.0.0.1", port: 0, deadlineMs: 30_000, corsOrigins: [], production: false },
      logError: () => undefined,
      overload: { sample: () => ({ delayMs: 0, heapShare: 0 }) },
      limits: { readyAnswerBytes: 0 },
    });
  });
  afterAll(async () => {
    await plain.close();
    await graph.close();
  });

  test("give the same bytes for generated questions, errors included", { timeout: 600_000 }, async () => {
    const next = makeQuestions(graph.tieline.schema, randomOf(14));
    const count = repeats(2_000, 100);
    let repeated = 0;
    const started = spyOn(graph.tieline);
    for (let i = 0; i < count; i++) {
      const sent = { method: "POST", headers: json, body: JSON.stringify(next()) };
      const ask = (url: string) => exchange(url, sent);
      // Until nothing is asked of a vendor any more.
      await ask(plain.url);
      await ask(plain.url);
      const expected = comparable(await ask(plain.url));
      const before = started();
      for (let again = 0; again < 3; again++) expect(comparable(await ask(graph.url)), sent.body).toEqual(expected);
      if (started() - before < 3) repeated += 1;
      const priced = (url: string) => exchange(url, { ...sent, headers: { ...json, "x-tieline-explain": "1" } });
      const price = comparable(await priced(plain.url));
      for (let again = 0; again < 2; again++) expect(comparable(await priced(graph.url)), `price of ${sent.body}`).toEqual(price);
    }
    // Most were given again: else nothing was compared.
    expect(repeated).toBeGreaterThan(count / 2);
  });
});
