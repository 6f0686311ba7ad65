import { createHash } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeQueryStore } from "../../src/server/persisted-queries.ts";
import { csv, csvAddress, startFileGraph } from "./file-kit.ts";
import { expectError, type GraphOptions, startGraph } from "./kit.ts";

async function start(options: GraphOptions = {}) {
  const graph = await startGraph(options);
  onTestFinished(() => graph.close());
  return graph;
}

test("every answer says that it is not to be stored, embedded or guessed at", async () => {
  const graph = await start();
  for (const path of ["/graphql", "/livez", "/nothing", "/graphql?query={__typename}"]) {
    const { headers } = await graph.send({ path });
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
  expect((await graph.post("{ __typename }")).headers["cache-control"]).toBe("no-store");
});

test.each([
  ["https://graph.example.com", "max-age=31536000"],
  ["http://localhost:4000", undefined],
])("reached at %s, browsers are told %s", async (publicUrl, expected) => {
  const graph = await start({ server: { publicUrl: new URL(publicUrl) } });
  expect((await graph.send({ path: "/livez" })).headers["strict-transport-security"]).toBe(expected);
});

describe("a page of another site", () => {
  const evil = "https://evil.example.com";
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
    { "sec-fetch-site": "same-site" },
    { origin: evil },
    { origin: "null" },
    { referer: `${evil}/page` },
    // A browser adds the name and password that it knows by itself.
    { "sec-fetch-site": "cross-site", authorization: "Basic eDp5" },
  ];
  const own: Record<string, string>[] = [
    {},
    { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" },
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "cross-site", "apollo-require-preflight": "true" },
    { "sec-fetch-site": "cross-site", origin: "https://app.example.com" },
    { origin: evil, authorization: "Bearer x" },
  ];

  test("causes no download, and no vendor call", async () => {
    const graph = await startFileGraph({ server: { corsOrigins: ["https://app.example.com"] } });
    onTestFinished(() => graph.close());
    graph.answer((_request, response) => void response.writeHead(200, csv).end("id\n"));
    for (const headers of foreign) expectError(await graph.send({ path: csvAddress, headers }), 403, "FORBIDDEN", /TIELINE_CORS_ORIGINS/);
    expect(graph.asked).toEqual([]);
    for (const headers of own) expect([headers, (await graph.send({ path: csvAddress, headers })).status]).toEqual([headers, 200]);
    const host = new URL(graph.url).host;
    expect((await graph.send({ path: csvAddress, headers: { referer: `http://${host}/graphql` } })).status).toBe(200);
  });
});

describe("texts of persisted queries", () => {
  test("are kept up to a size: those used last stay", async () => {
    const store = makeQueryStore(1400);
    // Each takes 460 bytes.
    for (const key of ["a", "b", "c"]) await store.set(key, key.repeat(30));
    expect(await store.get("a")).toBe("a".repeat(30));
    await store.set("d", "d".repeat(30));
    expect(await Promise.all(["a", "b", "c", "d"].map((key) => store.get(key)))).toEqual([
      "a".repeat(30),
      undefined,
      "c".repeat(30),
      "d".repeat(30),
    ]);
    await store.set("large", "x".repeat(600));
    expect(await store.get("large")).toBeUndefined();
    expect([await store.delete("a"), await store.delete("a")]).toEqual([true, false]);
  });

  test("are run by their hash once they were sent", async () => {
    const graph = await start();
    const query = "{ __typename }";
    const hash = createHash("sha256").update(query).digest("hex");
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const send = (more: object) =>
      graph.send({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ extensions, ...more }) });
    expect((await send({})).json.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await send({ query })).json.data).toEqual({ __typename: "Query" });
    expect((await send({})).json.data).toEqual({ __typename: "Query" });
    expect((await send({ query: "{ vendors { name } }" })).json.data).toBeFalsy();
  });
});
