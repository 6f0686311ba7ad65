import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange, expectError, five, type Graph, json, startGraph, until } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

describe("the deadline", () => {
  test.each(["0", "-1", "1.5", "soon", "", "1e3", "0x10", "600001", "99999999999999999999", "100, 200"])("%o is refused", async (value) => {
    const answer = await graph.post("{ __typename }", {}, { "x-tieline-deadline-ms": value });
    expectError(answer, 400, "BAD_USER_INPUT", /whole number of milliseconds from 1 to 600000/);
  });

  test("that is named ends the waiting for a vendor, and the others answer", async () => {
    graph.vendors.zivio.faults.add({ kind: "hang", times: 1 });
    // Less than one attempt at the vendor may take, so that it is this deadline which ends it.
    const answer = await graph.post(five, {}, { "x-tieline-deadline-ms": "3000" });
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
    graph.vendors.cirrus.faults.add({ kind: "latency", ms: 1500, times: 1 });
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
