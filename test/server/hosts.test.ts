import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectError, type Graph, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ server: { allowedHosts: ["Graph.example.com"] } });
});
afterAll(() => graph.close());

const as = (host: string) => graph.post("{ __typename }", {}, { host });

describe("a graph of this machine only", () => {
  test.each([
    "localhost",
    "LOCALHOST:4000",
    "127.0.0.1:1",
    "127.8.8.8",
    "[::1]:4000",
    "app.localhost",
    "graph.example.com",
    "graph.example.com:80",
  ])("answers to %s", async (host) => {
    expect((await as(host)).status).toBe(200);
  });

  test.each([
    "evil.example.com",
    "evil.example.com:4000",
    "localhost.evil.example.com",
    "127.0.0.1.evil.example.com",
    "192.168.1.4",
    "[fe80::1]",
    "127.0.0.1@evil",
  ])("does not answer to %s, whose page may have been led here", async (host) => {
    for (const path of ["/graphql", "/readyz", "/files/x/y"]) {
      const answer = await graph.send({ path, headers: { host } });
      expectError(answer, 421, "BAD_REQUEST");
      expect(answer.json.errors[0].message).toMatch(/TIELINE_ALLOWED_HOSTS/);
    }
    expectError(await as(host), 421, "BAD_REQUEST");
  });
});

test("a graph on all addresses answers to every name", async () => {
  const open = await startGraph({ server: { host: "0.0.0.0" } });
  try {
    expect((await open.post("{ __typename }", {}, { host: "graph.example.org" })).status).toBe(200);
  } finally {
    await open.close();
  }
});
