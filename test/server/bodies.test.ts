import { connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { body, expectError, type Graph, json, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

describe("a body", () => {
  const post = (text: string | Buffer, headers: Record<string, string> = {}) =>
    graph.send({ method: "POST", headers: { ...json, ...headers }, body: text });

  test.each([
    ["malformed", '{"query": "{ __typename }"'],
    ["a bare word", "query"],
    ["two objects", '{"query":"{a}"}{"query":"{a}"}'],
    ["text in single quotes", "{'query':'{ __typename }'}"],
    ["a string", '"{ __typename }"'],
    ["a number", "42"],
    ["null", "null"],
    ["nested 50,000 deep", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ])("that is %s is refused as JSON", async (_, text) => {
    expectError(await post(text), 400, "BAD_REQUEST");
  });

  test.each([
    ["empty", ""],
    ["an empty object", "{}"],
    ["without a query", '{"variables":{}}'],
    ["with a query that is no text", '{"query":{"kind":"Document"}}'],
    ["with variables that are no object", '{"query":"{ __typename }","variables":[1]}'],
    ["with an operation name that is no text", '{"query":"{ __typename }","operationName":7}'],
    ["a batch", '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ["an empty batch", "[]"],
  ])("that is %s is refused", async (_, text) => {
    expectError(await post(text), 400, "BAD_REQUEST");
  });

  test("of two megabytes is refused with what to do", async () => {
    const answer = await post(JSON.stringify({ query: `{ __typename } #${"x".repeat(2 * 1024 * 1024)}` }));
    expectError(answer, 413, "BAD_REQUEST", /larger than 1mb/);
  });

  test("that is small but unpacks to two megabytes is refused, too", async () => {
    const packed = gzipSync(JSON.stringify({ query: `{ __typename } #${"x".repeat(2 * 1024 * 1024)}` }));
    expect(packed.length).toBeLessThan(10_000);
    expectError(await post(packed, { "content-encoding": "gzip" }), 413, "BAD_REQUEST");
  });

  test("may be compressed", async () => {
    for (const [encoding, pack] of [
      ["gzip", gzipSync],
      ["deflate", deflateSync],
      ["br", brotliCompressSync],
    ] as const)
      expect((await post(pack(body), { "content-encoding": encoding })).json, encoding).toEqual(
        expect.objectContaining({ data: { __typename: "Query" } }),
      );
  });

  test("compressed in an unknown way, or not at all as it says, is refused", async () => {
    expectError(await post(body, { "content-encoding": "zip" }), 415, "BAD_REQUEST", /encoding is not supported/);
    expectError(await post(body, { "content-encoding": "gzip" }), 400, "BAD_REQUEST");
    expectError(await post(gzipSync(body).subarray(0, 12), { "content-encoding": "gzip" }), 400, "BAD_REQUEST");
  });

  test("in another character set is read or refused, never misread", async () => {
    expect((await post(body, { "content-type": "application/json; charset=utf-8" })).status).toBe(200);
    expect((await post(Buffer.from(body, "utf16le"), { "content-type": "application/json; charset=utf-16le" })).status).toBe(200);
    expectError(await post(body, { "content-type": "application/json; charset=latin1" }), 415, "BAD_REQUEST", /character set/);
  });

  test("with bytes that are no UTF-8 does not stop anything", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"query":"{ __typename }","operationName":"'),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from('"}'),
    ]);
    expectError(await post(bytes), 400, "OPERATION_RESOLUTION_FAILURE");
    const inside = Buffer.concat([Buffer.from('{"query":"{ a'), Buffer.from([0xff]), Buffer.from(' }"}')]);
    expectError(await post(inside), 400, "GRAPHQL_PARSE_FAILED");
  });

  test("with names that mean something to JavaScript changes nothing", async () => {
    const answer = await post(
      '{"query":"query ($a: Boolean!) { __typename @include(if: $a) }","variables":{"__proto__":{"x":1},"constructor":1,"a":true}}',
    );
    expect(answer.json.data).toEqual({ __typename: "Query" });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test("that ends too early leaves the server as it was", async () => {
    const { hostname, port } = new URL(graph.url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    expect((await graph.post("{ __typename }")).status).toBe(200);
  });
});
