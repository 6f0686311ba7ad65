import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { serveContent } from "../../src/server/content.ts";
import { exchange, expectError, type Graph, startGraph } from "./kit.ts";

const html = { accept: "text/html" };

describe("what is the same for every caller", () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph.close());

  const contents = [
    ["/graphql", "text/html"],
    ["/assets/graphiql.js", "text/javascript"],
    ["/assets/graphiql.css", "text/css"],
    ["/assets/worker-graphql.js", "text/javascript"],
    ["/assets/icon.svg", "image/svg+xml"],
    ["/reference", "text/html"],
    ["/reference/current-rms", "text/html"],
    ["/reference/index.json", "application/json"],
  ] as const;

  it.each(contents)("%s is compressed as the caller can read it, and always the same", async (path, type) => {
    const plain = await graph.send({ path, headers: html });
    expect([plain.status, plain.headers["content-type"], plain.headers["content-encoding"]]).toEqual([
      200,
      `${type}; charset=utf-8`,
      undefined,
    ]);
    const packed = await graph.send({ path, headers: { ...html, "accept-encoding": "gzip, deflate, br" } });
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(packed.bytes).equals(plain.bytes)).toBe(true);
    const older = await graph.send({ path, headers: { ...html, "accept-encoding": "gzip, br;q=0" } });
    expect(older.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(older.bytes).equals(plain.bytes)).toBe(true);
    for (const { headers } of [plain, packed, older]) {
      expect(headers.vary).toMatch(/Accept-Encoding/);
      expect([headers["cache-control"], headers["cross-origin-resource-policy"]]).toEqual(["no-cache", "same-origin"]);
    }
    expect(new Set([plain, packed, older].map(({ headers }) => headers.etag)).size).toBe(3);
    if (plain.bytes.length > 100_000) expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it.each(contents)("%s is not sent again to who has it", async (path) => {
    const headers = { ...html, "accept-encoding": "br" };
    const { etag } = (await graph.send({ path, headers })).headers;
    expect(await graph.send({ path, headers: { ...headers, "if-none-match": String(etag) } })).toMatchObject({ status: 304, text: "" });
    expect(await graph.send({ path, headers: { ...headers, "if-none-match": '"another"' } })).toMatchObject({ status: 200 });
  });

  it("answers HEAD with the length of GET", async () => {
    const path = "/reference/zivio";
    const [get, head] = await Promise.all([graph.send({ path }), graph.send({ path, method: "HEAD" })]);
    expect([head.status, head.text, head.headers["content-length"]]).toEqual([200, "", String(get.bytes.length)]);
  });

  it.each(["/assets/nothing.js", "/assets/..%2fide.ts", "/assets/__proto__", "/assets"])("has nothing at %s", async (path) => {
    expectError(await graph.send({ path }), 404, "BAD_REQUEST");
  });
});

test("it is made once for all, and made anew after a failure", async () => {
  let made = 0;
  const app = express();
  const serve = serveContent(
    async () => {
      made += 1;
      if (made === 1) throw new Error("not yet");
      return "content";
    },
    { type: "text/plain" },
  );
  app.get("/", serve);
  app.use(((_error, _request, response, _next) => void response.status(500).end()) satisfies express.ErrorRequestHandler);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  const get = (encoding: string) => exchange(`http://127.0.0.1:${port}`, { path: "/", headers: { "accept-encoding": encoding } });
  expect((await get("br")).status).toBe(500);
  const answers = await Promise.all(["br", "gzip", "identity", "br"].map(get));
  expect([answers.map(({ status }) => status), made]).toEqual([[200, 200, 200, 200], 2]);
  await new Promise((resolve) => server.close(resolve));
});
