import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { body, expectError, five, type Graph, json, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
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
    expectError(answer, 406, "BAD_REQUEST", /Responses are JSON/);
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
