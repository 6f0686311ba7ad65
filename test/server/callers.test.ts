import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueKey } from "../../src/callers/issue-key.ts";
import { TokenKeysUnavailable } from "../../src/callers/token-keys.ts";
import { callersOf } from "../callers/kit.ts";
import { body, expectError, five, type Graph, json, startGraph } from "./kit.ts";

const callers = callersOf({
  tokens: async (token) => {
    if (token === "issuer-is-down") throw new TokenKeysUnavailable();
    return token === "a.good.token" ? { name: "alice", scopes: ["itm:read"] } : undefined;
  },
});
const { keys, headersOf } = callers;

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ server: callers.server });
});
afterAll(() => graph.close());

const keyOf = (headers: Record<string, string>) => headers.authorization!.replace("Bearer ", "");
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
const post = (headers: Record<string, string>, path = "/graphql") =>
  graph.send({ method: "POST", path, headers: { ...json, ...headers }, body });

describe("without a key", () => {
  test.each(["/livez", "/readyz", "/assets/sign-in.js"])("%s is open", async (path) => {
    expect((await graph.send({ path })).status).toBe(200);
  });

  test.each([
    "/",
    "/graphql",
    "/graphql?query={__typename}",
    "/files/x/y",
    "/reference",
    "/reference/zivio",
    "/links",
    "/status",
    "/metrics",
    "/bi",
    "/odata/",
    "/nothing",
  ])("%s is closed", async (path) => {
    for (const method of ["GET", "POST", "HEAD", "PUT"]) {
      const answer = await graph.send({ method, path, headers: json, ...(method === "POST" && { body }) });
      expect([method, answer.status]).toEqual([method, 401]);
      expect(answer.headers["www-authenticate"]).toMatch(/^Bearer realm="tieline", Basic realm="tieline"/);
      if (method !== "HEAD") expectError(answer, 401, "UNAUTHENTICATED", /tieline key create/);
    }
  });

  test("introspection is closed, and no vendor is called", async () => {
    for (const vendor of Object.values(graph.vendors)) vendor.log.length = 0;
    expectError(await graph.post("{ __schema { types { name } } }"), 401, "UNAUTHENTICATED");
    expectError(await graph.post(five), 401, "UNAUTHENTICATED");
    expect(Object.values(graph.counts()).every((count) => count === 0)).toBe(true);
  });
});

describe("a key", () => {
  const reader = headersOf("reader", "read");
  const key = keyOf(reader);

  test("is taken as a bearer token and as a password", async () => {
    for (const authorization of [`Bearer ${key}`, `bearer ${key}`, `Bearer   ${key}`, basic("anybody", key), basic("", key)])
      expect((await post({ authorization })).status).toBe(200);
  });

  test.each([
    "Bearer",
    `Bearer ${key}x`,
    `Bearer ${key.slice(0, -1)}`,
    `Token ${key}`,
    key,
    basic(key, ""),
    `Basic ${Buffer.from(key).toString("base64")}`,
    "Basic ////",
    `Bearer ${key}, Bearer ${key}`,
    "Bearer \u00e9",
  ])("sent as %j opens nothing", async (authorization) => {
    const answer = await post({ authorization: Buffer.from(authorization).toString("latin1") });
    expectError(answer, 401, "UNAUTHENTICATED");
    expect(answer.headers["www-authenticate"]).toMatch(/^Bearer /);
    expect(answer.text).not.toContain(key);
  });

  test("in the address opens the doors of data tools only", async () => {
    for (const path of ["/odata", "/odata/milestones", "/bi/milestones.csv", "/bi"]) {
      expect((await graph.send({ path: `${path}?api_key=${key}` })).status).toBe(404);
      expectError(await graph.send({ path: `${path}?api_key=${key}x` }), 401, "UNAUTHENTICATED");
      expectError(await graph.send({ path: `${path}?api_key=${key}&api_key=${key}` }), 401, "UNAUTHENTICATED");
    }
    for (const path of ["/graphql", "/files/x/y", "/reference", "/bill", "/odatas", "/"])
      expectError(await graph.send({ path: `${path}?api_key=${key}` }), 401, "UNAUTHENTICATED");
  });

  test("that is revoked opens nothing from the next request on", async () => {
    const { key: short, stored } = issueKey(keys, { name: "short", scopes: ["read"] }, Date.now());
    expect((await post({ authorization: `Bearer ${short}` })).status).toBe(200);
    keys.revoke(stored.prefix, Date.now());
    const answer = await post({ authorization: `Bearer ${short}` });
    expectError(answer, 401, "UNAUTHENTICATED", /wrong, expired or revoked/);
    expect(answer.headers["www-authenticate"]).toMatch(/error="invalid_token"/);
  });

  test("has the data of its scopes only, in files as well", async () => {
    const headers = headersOf("crm", "cirrus:read");
    const { json: answer } = await graph.post(five, {}, headers);
    expect(Object.entries(answer.data).map(([name, value]) => [name, value !== null])).toEqual([
      ["zivioMilestones", false],
      ["currentRmsMembers", false],
      ["cirrusAccounts", true],
      ["itmProjects", false],
      ["projectorProjects", false],
    ]);
    const file = (await graph.post("{ currentRmsStockChecks(first: 1) { nodes { exportUrl } } }", {}, reader)).json.data
      .currentRmsStockChecks.nodes[0].exportUrl;
    for (const vendor of Object.values(graph.vendors)) vendor.log.length = 0;
    expectError(await graph.send({ path: file, headers }), 403, "FORBIDDEN", /current-rms:read/);
    expect(graph.counts().currentRms).toBe(0);
    expect((await graph.send({ path: file, headers: reader })).status).toBe(200);
  });

  test("opens what is for administrators with that scope only", async () => {
    const admin = headersOf("boss", "admin");
    for (const path of ["/", "/status", "/metrics", "/metrics/", "/Metrics"])
      expectError(await graph.send({ path, headers: reader }), 403, "FORBIDDEN", /"admin"/);
    expect((await graph.send({ path: "/", headers: admin })).headers.location).toBe("/graphql");
    expect((await graph.send({ path: "/metrics", headers: admin })).status).toBe(404);
    expect((await graph.post("{ __typename }", {}, admin)).json.data).toEqual({ __typename: "Query" });
    const { data, errors } = (await graph.post("{ zivioMilestones { nodes { id } } }", {}, admin)).json;
    expect([data, errors[0].extensions]).toEqual([{ zivioMilestones: null }, { code: "FORBIDDEN", vendor: "zivio" }]);
  });
});

describe("a token", () => {
  test("names a caller, whose scopes hold", async () => {
    const { json: answer } = await graph.post(five, {}, { authorization: "Bearer a.good.token" });
    expect([answer.data.itmProjects !== null, answer.data.zivioMilestones]).toEqual([true, null]);
    expectError(await post({ authorization: "Bearer a.bad.token" }), 401, "UNAUTHENTICATED");
  });

  test("that cannot be checked is not called wrong", async () => {
    const answer = await post({ authorization: "Bearer issuer-is-down" });
    expectError(answer, 503, "UNAUTHENTICATED", /issuer does not answer/);
    expect(answer.headers["retry-after"]).toBe("5");
  });
});

test("a browser gets a sign-in, with the status that says so, and no window of its own", async () => {
  for (const path of ["/graphql", "/", "/reference"]) {
    const answer = await graph.send({ path, headers: { accept: "text/html,*/*;q=0.8" } });
    expect([answer.status, answer.headers["content-type"], answer.headers["www-authenticate"]]).toEqual([
      401,
      "text/html; charset=utf-8",
      'Bearer realm="tieline"',
    ]);
    expect(answer.text).toMatch(/<script src="\/assets\/sign-in.js">/);
    expect(answer.bytes.length).toBeLessThan(2_000);
  }
  const accept = { accept: "text/html", ...headersOf("person", "read") };
  expect((await graph.send({ path: "/graphql", headers: accept })).text).toMatch(/graphiql/i);
  const script = await graph.send({ path: "/assets/sign-in.js" });
  expect(script.headers["content-type"]).toMatch(/^text\/javascript/);
  expect(script.text).not.toMatch(/localStorage|cookie/);
});

test("another site may ask with a key once its origin is allowed: the preflight needs none", async () => {
  const origin = "https://app.example.com";
  const open = await startGraph({ server: { ...callers.server, corsOrigins: [origin] } });
  try {
    const preflight = { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type" };
    const answer = await open.send({ method: "OPTIONS", headers: preflight });
    expect([answer.status, answer.headers["access-control-allow-origin"], answer.headers["access-control-allow-headers"]]).toEqual([
      204,
      origin,
      "authorization,content-type",
    ]);
    const refused = await open.send({ method: "POST", headers: { ...json, origin }, body });
    expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([401, origin]);
  } finally {
    await open.close();
  }
});

test("secrets are in no answer and no log", () => {
  const secrets = keys.list().map(({ hash }) => hash.toString("hex"));
  expect(secrets.filter((secret) => JSON.stringify(graph.logged).includes(secret))).toEqual([]);
  expect(graph.logged).toEqual([]);
});
