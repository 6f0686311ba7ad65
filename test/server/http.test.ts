import { connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeWorld } from "../../sandbox/world/world.ts";
import { type Exchange, exchange, expectError, five, type Graph, startGraph } from "./kit.ts";

const world = makeWorld({ scale: 0.1 });
const json = { "content-type": "application/json" };
const body = JSON.stringify({ query: "{ __typename }" });
const until = async (holds: () => unknown) => {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 400) throw new Error("What was waited for did not happen.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ world });
});
afterAll(() => graph.close());

describe("a question", () => {
  test("by POST is answered, with the report, a request id and no guessing of types", async () => {
    const answer = await graph.post(five);
    expect(answer.status).toBe(200);
    expect(answer.json.errors).toBeUndefined();
    expect(answer.headers).toMatchObject({ "content-type": "application/json; charset=utf-8", "x-content-type-options": "nosniff" });
    expect(answer.headers["x-request-id"]).toBe(answer.json.extensions.tieline.requestId);
    expect(answer.headers["x-powered-by"]).toBeUndefined();
  });

  test("by GET needs the header that no form can send", async () => {
    const path = `/graphql?query=${encodeURIComponent("{ __typename }")}`;
    expectError(await graph.send({ path }), 400, "BAD_REQUEST", /CSRF/);
    expectError(await graph.send({ path, headers: { "content-type": "text/plain" } }), 400, "BAD_REQUEST");
    const answer = await graph.send({ path, headers: { "apollo-require-preflight": "1" } });
    expect(answer).toMatchObject({ status: 200, json: { data: { __typename: "Query" } } });
  });

  test("by GET may not be anything but a query", async () => {
    const path = `/graphql?query=${encodeURIComponent("mutation { x }")}`;
    const answer = await graph.send({ path, headers: { "apollo-require-preflight": "1" } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expectError(answer, answer.status, answer.json.errors[0].extensions.code);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/html", "application/xml"])(
    "by POST as %s is refused before it is read, so that no page of another site can ask",
    async (type) => {
      expectError(await graph.send({ method: "POST", headers: { "content-type": type }, body }), 415, "BAD_REQUEST", /must be JSON/);
    },
  );

  test("by POST without a content type is refused", async () => {
    expectError(await graph.send({ method: "POST", body }), 415, "BAD_REQUEST", /Content-Type: application\/json/);
  });

  test("whose content type is an attack is not repeated in the answer", async () => {
    const answer = await graph.send({ method: "POST", headers: { "content-type": 'text/<script>"' }, body });
    expectError(answer, 415, "BAD_REQUEST");
    expect(answer.text).not.toContain("script");
  });

  test.each(["PUT", "DELETE", "PATCH"])("by %s is refused with the methods there are", async (method) => {
    const answer = await graph.send({ method, headers: json, body });
    expectError(answer, 405, "BAD_REQUEST");
    expect(answer.headers.allow).toBe("GET, POST");
  });

  test("by OPTIONS or HEAD never fails with a page", async () => {
    for (const method of ["OPTIONS", "HEAD"]) {
      const answer = await graph.send({ method });
      expect(answer.status, method).toBeLessThan(500);
      expect(answer.text, method).not.toMatch(/<html/i);
    }
  });

  test("that accepts nothing like JSON is refused before any vendor is asked", async () => {
    graph.vendors.zivio.log.length = 0;
    const answer = await graph.post(five, {}, { accept: "text/csv" });
    expectError(answer, 406, "BAD_REQUEST", /Answers are JSON/);
    expect(graph.calls("zivio")).toEqual([]);
  });

  test("gets the media type it prefers", async () => {
    const typed = async (accept: string) => (await graph.post("{ __typename }", {}, { accept })).headers["content-type"];
    expect(await typed("application/graphql-response+json")).toBe("application/graphql-response+json; charset=utf-8");
    expect(await typed("application/graphql-response+json, application/json;q=0.9")).toBe(
      "application/graphql-response+json; charset=utf-8",
    );
    expect(await typed("application/json, text/plain, */*")).toBe("application/json; charset=utf-8");
    expect(await typed("*/*")).toBe("application/json; charset=utf-8");
  });

  test("can be asked about itself", async () => {
    const { json: answer } = await graph.post(
      '{ __schema { queryType { name } types { name } } __type(name: "ZivioMilestone") { fields { name } } }',
    );
    expect(answer.data.__schema.queryType.name).toBe("Query");
    expect(answer.data.__type.fields.map(({ name }: { name: string }) => name)).toContain("itmProject");
  });
});

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
    expectError(await post(body, { "content-encoding": "zip" }), 415, "BAD_REQUEST", /compressed/);
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
    const answer = await post('{"query":"query ($a: Int) { __typename }","variables":{"__proto__":{"x":1},"constructor":1,"a":1}}');
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

describe("a document", () => {
  /** 25 fragments of two spreads each: 2^25 selections in a kilobyte. */
  const bomb = (levels: number, width: number) =>
    `{ ...F0 } ${Array.from({ length: levels }, (_, i) =>
      i === levels - 1
        ? `fragment F${i} on Query { __typename }`
        : `fragment F${i} on Query { ${Array.from({ length: width }, () => `...F${i + 1}`).join(" ")} }`,
    ).join(" ")}`;
  const aliased = (levels: number) =>
    `{ itmProjects { nodes { ...F0 } } } ${Array.from({ length: levels }, (_, i) =>
      i === levels - 1
        ? `fragment F${i} on ItmProject { vendorId }`
        : `fragment F${i} on ItmProject { a: cirrusAccount { itmProjects { nodes { ...F${i + 1} } } } b: cirrusAccount { itmProjects { nodes { ...F${i + 1} } } } }`,
    ).join(" ")}`;
  const quickly = async (query: string): Promise<Exchange> => {
    const start = performance.now();
    const answer = await graph.post(query);
    expect(performance.now() - start).toBeLessThan(1500);
    return answer;
  };

  test.each([
    ["2^25", bomb(26, 2)],
    ["4^12", bomb(13, 4)],
    ["20^8", bomb(9, 20)],
    ["2^25 under aliases", aliased(26)],
  ])("whose fragments come to %s selections is refused at once", async (_, query) => {
    expectError(await quickly(query), 400, "QUERY_TOO_EXPENSIVE", /selects more than 20000 fields|nested \d+ deep/);
  });

  test("of more than twenty thousand words is refused", async () => {
    expectError(await quickly(`{ ${"a ".repeat(20_001)} }`), 400, "GRAPHQL_PARSE_FAILED", /20000/);
  });

  test("nested too deep is refused", async () => {
    const deep = (levels: number) => `${"{ itmProjects { nodes { cirrusAccount ".repeat(levels)}{ vendorId }${" } } }".repeat(levels)}`;
    expectError(
      await quickly(
        deep(3).replace("{ vendorId }", `{ ${"itmProjects { nodes { cirrusAccount { ".repeat(30)} vendorId ${"} } } ".repeat(30)} }`),
      ),
      400,
      "QUERY_TOO_EXPENSIVE",
      /nested \d+ deep, but 60 is the most/,
    );
    expectError(await quickly(`query ($x: [${"[".repeat(5000)}Int${"]".repeat(5000)}]) { __typename }`), 400, "GRAPHQL_PARSE_FAILED");
    expectError(
      await quickly(`{ itmProjects(where: ${"{ not: ".repeat(4000)}{}${" }".repeat(4000)}) { totalCount } }`),
      400,
      "GRAPHQL_PARSE_FAILED",
    );
  });

  test("with the same field thousands of times is answered or refused at once", async () => {
    expect((await quickly(`{ ${"__typename ".repeat(3000)} }`)).status).toBe(200);
    const aliases = Array.from({ length: 3000 }, (_, i) => `a${i}: __typename`).join(" ");
    expect((await quickly(`{ ${aliases} }`)).status).toBe(200);
    expect((await quickly(`{ __typename ${"@include(if: true) ".repeat(2000)} }`)).status).toBe(400);
  });

  test("with fragments in a circle is refused", async () => {
    expectError(await quickly("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"), 400, "GRAPHQL_VALIDATION_FAILED");
    expectError(await quickly("{ ...A } fragment A on Query { ...A }"), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("with a mistake gets the sentence of GraphQL, with its place", async () => {
    expectError(await graph.post("{ nothingLikeIt }"), 400, "GRAPHQL_VALIDATION_FAILED", /Cannot query field/);
    const answer = await graph.post("{ itmProjects( }");
    expectError(answer, 400, "GRAPHQL_PARSE_FAILED", /Syntax Error/);
    expect(answer.json.errors[0].locations).toEqual([{ line: 1, column: 16 }]);
    expectError(await graph.post("query A { __typename } query B { __typename }"), 400, "OPERATION_RESOLUTION_FAILURE");
    expectError(await graph.post("subscription { x }"), 400, "GRAPHQL_VALIDATION_FAILED");
    expectError(await graph.post("{ itmProjects { nodes { vendorId } } ... @defer { __typename } }"), 400, "GRAPHQL_VALIDATION_FAILED");
  });

  test("whose variables do not fit gets a sentence", async () => {
    expectError(await graph.post("query ($id: ID!) { itmProject(id: $id) { vendorId } }"), 400, "BAD_USER_INPUT", /\$id/);
    expectError(await graph.post("query ($n: Int) { itmProjects(first: $n) { totalCount } }", { n: "many" }), 400, "BAD_USER_INPUT");
    const query = 'query ($id: ID = "1") { itmProject(id: $id) { vendorId } }';
    expectError(await graph.post(query, { id: null }), 200, "BAD_USER_INPUT", /must not be null/);
    expect(graph.logged).toEqual([]);
  });

  test("may be sent by its hash once it is known, and an unknown or wrong hash is refused as Apollo's clients expect", async () => {
    const query = "{ __typename }";
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(query))).toString("hex");
    const ask = (sha256Hash: string, text?: string, version = 1) =>
      graph.send({
        method: "POST",
        headers: json,
        body: JSON.stringify({ query: text, extensions: { persistedQuery: { version, sha256Hash } } }),
      });
    expectError(await ask(hash), 200, "PERSISTED_QUERY_NOT_FOUND");
    expect((await ask(hash, query)).json.data).toEqual({ __typename: "Query" });
    expect((await ask(hash)).json.data).toEqual({ __typename: "Query" });
    expectError(await ask("0".repeat(64), query), 400, "BAD_REQUEST");
    expectError(await ask(hash, query, 2), 400, "BAD_REQUEST");
    expect(graph.logged).toEqual([]);
  });
});

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
      expect(ready).toMatchObject({ status: 200, json: { status: "ready", vendors: { zivio: "configured", projector: "configured" } } });
      expect(Object.values(graph.vendors).map(({ faults }) => faults.struck)).toEqual([0, 0, 0, 0, 0]);
    } finally {
      for (const vendor of Object.values(graph.vendors)) vendor.faults.clear();
    }
  });

  test("of readiness says which vendors are not configured", async () => {
    const one = await startGraph({ world, tieline: { settings: {} } });
    const { json: ready } = await one.send({ path: "/readyz" });
    expect(ready).toMatchObject({ status: "ready", vendors: { zivio: "not configured" } });
    await one.close();
  });

  test("gets a request id on every answer, errors included", async () => {
    const paths = ["/livez", "/nothing", "/graphql"];
    const ids = await Promise.all(paths.map(async (path) => (await graph.send({ path })).headers["x-request-id"]));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

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
    const open = await startGraph({ world, server: { corsOrigins: [origin, "https://app.example.com"] } });
    const allowed = await preflight(open, origin);
    expect(allowed.status).toBe(204);
    expect(allowed.headers).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-headers": "content-type,x-tieline-report",
    });
    expect(allowed.headers["access-control-allow-credentials"]).toBeUndefined();
    const asked = await open.post("{ __typename }", {}, { origin });
    expect(asked.headers).toMatchObject({ "access-control-allow-origin": origin, "access-control-expose-headers": "X-Request-Id" });
    expect(asked.headers.vary).toMatch(/Origin/);
    // Errors, too, can be read by the page that caused them.
    const refused = await open.send({ method: "POST", headers: { ...json, origin }, body: "{" });
    expectError(refused, 400, "BAD_REQUEST");
    expect(refused.headers["access-control-allow-origin"]).toBe(origin);
    for (const other of ["http://localhost:5174", "null", "http://localhost:5173.evil.example"])
      expect((await preflight(open, other)).headers["access-control-allow-origin"], other).toBeUndefined();
    await open.close();
  });
});

describe("the report", () => {
  const reported = async (to: Graph, headers: Record<string, string>) =>
    (await to.post(five, {}, headers)).json.extensions?.tieline !== undefined;

  test("comes by itself outside production, unless it is declined", async () => {
    expect(await reported(graph, {})).toBe(true);
    expect(await reported(graph, { "x-tieline-report": "1" })).toBe(true);
    expect(await reported(graph, { "x-tieline-report": "0" })).toBe(false);
  });

  test("comes in production only when it is asked for", async () => {
    const production = await startGraph({ world, server: { production: true } });
    expect(await reported(production, {})).toBe(false);
    expect(await reported(production, { "x-tieline-report": "0" })).toBe(false);
    expect(await reported(production, { "x-tieline-report": "1" })).toBe(true);
    expect((await production.send({ method: "POST", headers: json, body })).json.extensions).toBeUndefined();
    await production.close();
  });
});

describe("the deadline", () => {
  test.each(["0", "-1", "1.5", "soon", "", "1e3", "0x10", "600001", "99999999999999999999", "100, 200"])("%o is refused", async (value) => {
    const answer = await graph.post("{ __typename }", {}, { "x-tieline-deadline-ms": value });
    expectError(answer, 400, "BAD_USER_INPUT", /whole number of milliseconds from 1 to 600000/);
  });

  test("that is named ends the waiting for a vendor, and the others answer", async () => {
    graph.vendors.zivio.faults.add({ kind: "hang", times: 1 });
    const start = performance.now();
    const answer = await graph.post(five, {}, { "x-tieline-deadline-ms": "700" });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(answer.status).toBe(200);
    expect(answer.json.errors).toMatchObject([{ path: ["zivioMilestones"], extensions: { code: "DEADLINE_EXCEEDED", vendor: "zivio" } }]);
    expect(answer.json.data).toMatchObject({ zivioMilestones: null, itmProjects: { nodes: [{}] }, cirrusAccounts: { nodes: [{}] } });
    expect(graph.vendors.zivio.faults.struck).toBe(1);
    await until(() => graph.calls("zivio").at(-1)?.cut);
  });
});

describe("a caller who leaves", () => {
  test("takes the calls along that nobody else waits for", async () => {
    graph.vendors.cirrus.faults.add({ kind: "hang", times: 1 });
    graph.vendors.cirrus.log.length = 0;
    const left = new AbortController();
    const asked = exchange(graph.url, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ query: "{ cirrusAccounts(first: 1) { nodes { vendorId } } }" }),
      signal: left.signal,
    }).catch((error: Error) => error.name);
    await until(() => graph.calls("cirrus").length === 1);
    expect(graph.calls("cirrus")[0]!.cut).toBeUndefined();
    left.abort();
    expect(await asked).toBe("AbortError");
    await until(() => graph.calls("cirrus")[0]!.cut);
    // No second attempt on behalf of nobody.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(graph.calls("cirrus")).toHaveLength(1);
  });

  test("does not take away what another waits for", async () => {
    graph.vendors.cirrus.faults.add({ kind: "latency", ms: 300, times: 1 });
    graph.vendors.cirrus.log.length = 0;
    const left = new AbortController();
    const sent = { method: "POST", headers: json, body: JSON.stringify({ query: "{ cirrusAccounts(first: 2) { nodes { vendorId } } }" }) };
    const leaving = exchange(graph.url, { ...sent, signal: left.signal }).catch(() => "left");
    const staying = exchange(graph.url, sent);
    await until(() => graph.calls("cirrus").length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    left.abort();
    expect(await leaving).toBe("left");
    expect((await staying).json.data.cirrusAccounts.nodes).toHaveLength(2);
    expect(graph.calls("cirrus")).toHaveLength(1);
  });
});

describe("closing", () => {
  test("lets a request under way finish, and takes no other", async () => {
    const one = await startGraph({ world });
    one.vendors.zivio.faults.add({ kind: "latency", ms: 250, times: 1 });
    const asked = one.post(five, {}, { connection: "keep-alive" });
    await until(() => one.calls("zivio").length === 1);
    const start = performance.now();
    const closed = one.server.close();
    await expect(one.send({ path: "/livez" })).rejects.toThrow(/ECONNREFUSED/);
    const answer = await asked;
    expect(answer.json.errors).toBeUndefined();
    expect(answer.headers.connection).toBe("close");
    await closed;
    expect(performance.now() - start).toBeLessThan(2000);
    await one.sandbox.close();
  });

  test("cuts off what does not finish within the time of grace, and with it the vendor's call", async () => {
    const one = await startGraph({ world, server: { graceMs: 100 } });
    one.vendors.zivio.faults.add({ kind: "hang" });
    const asked = one.post(five).catch((error: Error) => error.message);
    await until(() => one.calls("zivio").length === 1);
    await one.server.close();
    expect(await asked).toMatch(/hang up|ECONNRESET/);
    await until(() => one.calls("zivio")[0]!.cut);
    await one.sandbox.close();
  });

  test("is not held up by connections that are kept open without a request", async () => {
    const one = await startGraph({ world });
    const { hostname, port } = new URL(one.url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => socket.write("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n", resolve));
    await new Promise((resolve) => socket.once("data", resolve));
    const start = performance.now();
    await one.close();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

/** GraphQL over HTTP, as its working group audits servers. */
describe("the audits of GraphQL over HTTP", () => {
  /**
   * What we do not do, of the things a server MAY do: questions by GET without the header that keeps other sites from
   * asking. No MUST and no SHOULD is missing.
   */
  const declined = new Set(["5A70", "D6D5", "6A70"]);

  test("find no error, and nothing beneath it but what is declined on purpose", async () => {
    const results = await Promise.all(serverAudits({ url: `${graph.url}/graphql` }).map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(55);
    const open = results.filter(({ status }) => status !== "ok").map(({ id, status }) => `${status} ${id}`);
    expect(open.sort()).toEqual([...declined].map((id) => `notice ${id}`).sort());
  });

  test("are met without taking the status away from those who can read it: 200 only for callers who take nothing but JSON", async () => {
    const status = async (accept: string, query: string) => (await graph.post(query, {}, { accept })).status;
    for (const query of ["{", "{ nothing }", "query ($id: ID!) { itmProject(id: $id) { id } }"]) {
      expect(await status("application/json", query)).toBe(200);
      expect(await status("application/json; charset=utf-8", query)).toBe(200);
      expect(await status("*/*", query)).toBe(400);
      expect(await status("application/graphql-response+json", query)).toBe(400);
      expect(await status("application/json, */*", query)).toBe(400);
    }
    expect((await graph.send({ method: "POST", headers: { ...json, accept: "application/json" }, body: "{}" })).status).toBe(400);
  });
});
