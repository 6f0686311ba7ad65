import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { expectError, type Graph, json, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

describe("other sites", () => {
  const origin = "http://localhost:5173";
  const preflight = (to: Graph, from: string) =>
    to.send({
      method: "OPTIONS",
      headers: { origin: from, "access-control-request-method": "POST", "access-control-request-headers": "content-type,x-tieline-report" },
    });

  test("may not ask unless the configuration lets them", async () => {
    expect((await preflight(graph, origin)).headers["access-control-allow-origin"]).toBeUndefined();
    expect((await graph.post("{ __typename }", {}, { origin })).headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("may ask when they are named, and only those", async () => {
    const open = await startGraph({ server: { corsOrigins: [origin, "https://app.example.com"] } });
    const allowed = await preflight(open, origin);
    expect(allowed.status).toBe(204);
    expect(allowed.headers).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-methods": "GET,POST",
      "access-control-allow-headers": "content-type,x-tieline-report",
    });
    expect(allowed.headers["access-control-allow-credentials"]).toBeUndefined();
    const asked = await open.post("{ __typename }", {}, { origin });
    expect(asked.headers).toMatchObject({ "access-control-allow-origin": origin, "access-control-expose-headers": "X-Request-Id,Age" });
    expect(asked.headers.vary).toMatch(/Origin/);
    // Errors, too, can be read by the page that caused them.
    const refused = await open.send({ method: "POST", headers: { ...json, origin }, body: "{" });
    expectError(refused, 400, "BAD_REQUEST");
    expect(refused.headers["access-control-allow-origin"]).toBe(origin);
    for (const other of ["http://localhost:5174", "null", "http://localhost:5173.evil.example"])
      expect((await preflight(open, other)).headers["access-control-allow-origin"], other).toBeUndefined();
    await open.close();
  });

  test("are named by their origins: a slash at the end is forgiven, what can never match is refused", () => {
    const read = (text: string) => readConfig({ TIELINE_CORS_ORIGINS: text }, "/nowhere").corsOrigins;
    expect(read("")).toEqual([]);
    expect(read("http://localhost:5173/, https://app.example.com,")).toEqual([origin, "https://app.example.com"]);
    for (const wrong of ["*", "null", "localhost:5173", "https://*.example.com", "https://app.example.com/path", "javascript://x"])
      expect(() => read(wrong), wrong).toThrow(/TIELINE_CORS_ORIGINS must be origins such as/);
  });
});
