import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectError, type Graph, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

describe("an address", () => {
  test.each(["/nothing", "/graphql2", "/favicon.ico", "/.env", "/../../etc/passwd", "/%2e%2e/package.json", "/livez/deeper"])(
    "%s is answered with 404 as JSON",
    async (path) => expectError(await graph.send({ path }), 404, "BAD_REQUEST"),
  );

  test("that cannot be decoded is refused as JSON, and none is repeated in the answer", async () => {
    const answer = await graph.send({ path: "/%zz<script>" });
    expect([400, 404]).toContain(answer.status);
    expectError(answer, answer.status, "BAD_REQUEST");
    expect((await graph.send({ path: "/nothing?<script>" })).text).not.toContain("script");
    expect((await graph.send({ path: "/<script>" })).text).not.toContain("script");
  });

  test("without a path leads to the graph", async () => {
    const answer = await graph.send({ path: "/" });
    expect(answer).toMatchObject({ status: 302, headers: { location: "/graphql" } });
  });

  test("of health answers whatever the vendors do", async () => {
    for (const vendor of Object.values(graph.vendors)) vendor.faults.add({ kind: "reset" });
    try {
      expect((await graph.send({ path: "/livez" })).json).toEqual({ status: "ok" });
      const ready = await graph.send({ path: "/readyz" });
      const unknown = { status: "UNKNOWN", lastAskedAt: null, lastFailure: null };
      expect(ready).toMatchObject({ status: 200, json: { status: "ready", vendors: { zivio: unknown, projector: unknown } } });
      expect(Object.values(graph.vendors).map(({ faults }) => faults.struck)).toEqual([0, 0, 0, 0, 0]);
    } finally {
      for (const vendor of Object.values(graph.vendors)) vendor.faults.clear();
    }
  });

  test("of readiness says which vendors are not configured", async () => {
    const one = await startGraph({ tieline: { settings: {} } });
    const { json: ready } = await one.send({ path: "/readyz" });
    expect(ready).toMatchObject({ status: "ready", vendors: { zivio: { status: "NOT_CONFIGURED" } } });
    await one.close();
  });

  test("gets a request id on every answer, errors included", async () => {
    const paths = ["/livez", "/nothing", "/graphql"];
    const ids = await Promise.all(paths.map(async (path) => (await graph.send({ path })).headers["x-request-id"]));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});
