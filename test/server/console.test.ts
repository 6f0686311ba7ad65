import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callersOf } from "../callers/kit.ts";
import { five, until } from "./kit.ts";
import { type Observed, startObserved } from "./observed.ts";

const asBrowser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("the console", () => {
  let graph: Observed;
  beforeAll(async () => {
    graph = await startObserved({ tieline: { sandbox: true }, server: { adviceFor: (vendor, code) => `mend ${vendor} ${code}` } });
  });
  afterAll(() => graph.close());

  test("is what browsers get at /; others are led to the graph", async () => {
    const page = await graph.send({ path: "/", headers: asBrowser });
    expect(page).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
    for (const headers of [{}, { accept: "*/*" }, { accept: "application/json" }] as Record<string, string>[])
      expect(await graph.send({ path: "/", headers })).toMatchObject({ status: 302, headers: { location: "/graphql" } });
  });

  test("has no inline script or style, and a policy that allows none", async () => {
    const { text, headers } = await graph.send({ path: "/", headers: asBrowser });
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc="\/)/i);
    for (const [, address] of text.matchAll(/(?:src|href)="([^"#]+)"/g)) expect(address).toMatch(/^\/[^/]/);
  });

  test("is kept by browsers as long as it is the same", async () => {
    const { text } = await graph.send({ path: "/", headers: asBrowser });
    const files = [...text.matchAll(/"(\/console\/[^"]+)"/g)].map(([, path]) => path!);
    expect(files.length).toBeGreaterThan(2);
    const imports = ["/console/parts.js", "/console/view.js", "/console/page-events.js", "/console/examples.json"];
    for (const path of ["/", ...files, ...imports]) {
      const first = await graph.send({ path, headers: asBrowser });
      expect({ path, status: first.status }).toEqual({ path, status: 200 });
      const again = await graph.send({ path, headers: { ...asBrowser, "if-none-match": first.headers.etag! } });
      expect({ path, status: again.status, text: again.text }).toEqual({ path, status: 304, text: "" });
    }
  });

  test("has no other files", async () => {
    for (const path of ["/console/routes.ts", "/console/../routes.ts", "/console/%2e%2e%2froutes.ts", "/console/"])
      expect((await graph.send({ path })).status).toBe(404);
  });

  test("shows every example with what it is for", async () => {
    const { json: cards } = await graph.send({ path: "/console/examples.json" });
    expect(cards[0]).toMatchObject({
      name: "milestones-to-cash",
      title: "Milestones to cash",
      about: expect.stringMatching(/^Which approved/),
    });
    for (const { query, about } of cards) {
      expect(about).not.toBe("");
      expect((await graph.post(query, {}, { "x-tieline-explain": "1" })).json.extensions.tieline.plan.calls.expected).toBeGreaterThan(0);
    }
  });
});

describe("/status", () => {
  let graph: Observed;
  beforeAll(async () => {
    graph = await startObserved({
      tieline: { sandbox: true, quotaShare: 1, cacheMaxAgeMs: 60_000 },
      server: { adviceFor: (vendor, code) => `mend ${vendor} ${code}` },
    });
  });
  afterAll(() => graph.close());
  const status = async () => (await graph.send({ path: "/status" })).json;

  test("tells what is known before anything was asked", async () => {
    const { json, headers } = await graph.send({ path: "/status" });
    expect(headers["cache-control"]).toBe("no-store");
    expect(json).toMatchObject({ mode: "SANDBOX", status: "ready", requests: { ok: 0 }, links: [], errors: [], slowest: [] });
    expect(json.vendors.map(({ name, status: own }: { name: string; status: string }) => [name, own])).toEqual([
      ["zivio", "UNKNOWN"],
      ["current-rms", "UNKNOWN"],
      ["cirrus", "UNKNOWN"],
      ["itm", "UNKNOWN"],
      ["projector", "UNKNOWN"],
    ]);
  });

  test("tells quotas, cache, calls and links of what was asked", async () => {
    const query =
      "query Mine { zivioMilestones(first: 3) { nodes { itmProject { name } } } currentRmsMembers(first: 1) { nodes { name } } }";
    await graph.post(query);
    await graph.post(query);
    const { vendors, links, slowest, requests } = await status();
    const rms = vendors[1];
    expect(rms).toMatchObject({ status: "REACHABLE", lastFailure: null, lastSuccessAt: expect.stringMatching(/Z$/), advice: null });
    expect(rms.quota).toMatchObject({ waiting: 0, windows: [{ window: "60s", limit: 60, ms: 60_000, left: 59, used: 1 }] });
    expect(rms).toMatchObject({ cache: { hits: 1, maxAgeMs: 60_000 }, calls: { calls: 1 }, circuit: { state: "closed", pending: 0 } });
    expect(links).toMatchObject([{ link: "ZivioMilestone.itmProject" }]);
    const [{ counts, samples }] = links;
    expect(counts.LINKED + counts.NONE + counts.AMBIGUOUS).toBe(6);
    expect(Object.values(samples).flat()).toHaveLength(3);
    expect(slowest).toMatchObject([
      { operation: "Mine", count: 2, plan: expect.arrayContaining([expect.objectContaining({ vendor: "zivio" })]) },
    ]);
    expect(requests).toMatchObject({ ok: 2, failed: 0 });
  });

  test("keeps a failure with what to do, also after the next success", async () => {
    const query = (first: number) => `query Mine { cirrusAccounts(first: ${first}) { nodes { name } } }`;
    graph.vendors.cirrus.faults.add({ kind: "error", status: 401 });
    await graph.post(query(1));
    const failing = await status();
    expect(failing).toMatchObject({ status: "degraded", requests: { failed: 1 } });
    expect(failing.vendors[2]).toMatchObject({
      status: "FAILING",
      lastFailure: { code: "UPSTREAM_AUTH", sentence: "The vendor rejected the credentials.", advice: "mend cirrus UPSTREAM_AUTH" },
    });
    expect(failing.errors).toMatchObject([
      { code: "UPSTREAM_AUTH", vendor: "cirrus", operation: "Mine", count: 1, message: expect.any(String) },
    ]);
    graph.vendors.cirrus.faults.clear();
    await graph.post(query(2));
    expect((await status()).vendors[2]).toMatchObject({ status: "REACHABLE", lastFailure: { code: "UPSTREAM_AUTH" } });
  });

  test("repeats nothing that callers wrote into their mistakes", async () => {
    await graph.post('{ zivioMilestones(where: { statusCode: { eq: "canary-1" } }) { nodes { canary2 } } }');
    await graph.post("query ($name: String!) { cirrusAccounts(search: $name) { totalCount } }", { name: { canary: 3 } });
    const { text, json } = await graph.send({ path: "/status" });
    expect(json.errors.map(({ code }: { code: string }) => code)).toContain("GRAPHQL_VALIDATION_FAILED");
    expect(text).not.toContain("canary");
    expect(graph.lines.join("")).not.toContain("canary");
  });
});

test("a vendor that is not configured says what to set", async () => {
  const graph = await startObserved({ tieline: { settings: {} } });
  const { json } = await graph.send({ path: "/status" });
  expect(json).toMatchObject({ mode: "LIVE", status: "ready" });
  expect(json.vendors[3]).toMatchObject({
    status: "NOT_CONFIGURED",
    advice: expect.stringMatching(/^Set ITM_COMPANY, ITM_API_KEY/),
    lastSuccessAt: null,
  });
  await graph.close();
});

describe("who may see it", () => {
  test("is decided by one guard for all of it, and for nothing else", async () => {
    const graph = await startObserved({ server: { guard: (_request, response) => void response.status(403).json({}) } });
    for (const path of ["/", "/status", "/status/events", "/metrics"])
      expect({ path, status: (await graph.send({ path, headers: asBrowser })).status }).toEqual({ path, status: 403 });
    for (const path of ["/livez", "/readyz"]) expect((await graph.send({ path })).status).toBe(200);
    expect((await graph.post("{ __typename }")).status).toBe(200);
    await graph.close();
  });
});

describe("/status/events", () => {
  interface Listener {
    // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
    states: any[];
    headers: Record<string, unknown>;
    ended: boolean;
    leave(): void;
  }

  function listen(url: string, headers: Record<string, string> = {}): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const request = get(`${url}/status/events`, { agent: false, headers }, (response) => {
        const listener: Listener = { states: [], headers: response.headers, ended: false, leave: () => request.destroy() };
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
          const events = text.split("\n\n");
          text = events.pop()!;
          for (const event of events) listener.states.push(JSON.parse(/^event: status\ndata: (.*)$/.exec(event)![1]!));
        });
        response.on("end", () => {
          listener.ended = true;
        });
        response.on("error", () => undefined);
        resolve(listener);
      });
      request.on("error", reject);
    });
  }

  test("gives the state at once and again when it has changed", async () => {
    const graph = await startObserved({ server: { everyMs: 10 } });
    const listener = await listen(graph.url);
    expect(listener.headers["content-type"]).toBe("text/event-stream");
    await until(() => listener.states.length > 0);
    expect(listener.states[0].requests.ok).toBe(0);
    await graph.post(five);
    await until(() => listener.states.at(-1).requests.ok === 1);
    expect(listener.states.at(-1).vendors[0].status).toBe("REACHABLE");
    listener.leave();
    await until(() => graph.events("request").some(({ kind }) => kind === "stream"));
    await graph.close();
  });

  test("ends when the key of the listener is revoked, and goes on for others", async () => {
    const callers = callersOf();
    const graph = await startObserved({ server: { ...callers.server, everyMs: 10 } });
    const [leaving, staying] = [callers.headersOf("a", "admin"), callers.headersOf("b", "admin", "read")];
    const [gone, left] = [await listen(graph.url, leaving), await listen(graph.url, staying)];
    await until(() => gone.states.length > 0);
    callers.keys.revoke(callers.keys.list()[0]!.prefix, Date.now());
    await until(() => gone.ended);
    await graph.post(five, {}, staying);
    await until(() => left.states.at(-1)?.requests.ok === 1);
    expect([gone.states.at(-1).requests.ok, left.ended]).toEqual([0, false]);
    left.leave();
    await graph.close();
  });

  test("ends when the server drains", async () => {
    const graph = await startObserved({ server: { everyMs: 10, graceMs: 60_000 } });
    const listener = await listen(graph.url);
    await until(() => listener.states.length > 0);
    await graph.close();
    await until(() => listener.ended);
  });
});
