import { afterEach, describe, expect, test } from "vitest";
import { five, type Graph, type GraphOptions, secretsOf, startGraph } from "./kit.ts";

let graph: Graph;
afterEach(() => graph.close());

/** A vendor's own words: it may have put anything into them, our credentials included. */
const words = "Trace 4711 at db-7.internal: SELECT password FROM users";

async function expectDiscretion(options: GraphOptions, prepare: (graph: Graph) => void, code: RegExp, more: string[] = []): Promise<void> {
  const lines: unknown[] = [];
  graph = await startGraph({ ...options, tieline: { log: (line) => lines.push(line) } });
  prepare(graph);
  const { text, json } = await graph.post(five, {}, { "x-tieline-deadline-ms": "4000" });
  expect(json.errors).toHaveLength(5);
  for (const { extensions } of json.errors)
    expect(extensions).toMatchObject({ code: expect.stringMatching(code), vendor: expect.any(String) });
  expect(lines.length).toBeGreaterThan(0);
  for (const told of [text, JSON.stringify(lines)]) {
    for (const secret of secretsOf(graph, more)) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/db-7\.internal|SELECT|Trace 4711/);
  }
  expect(graph.logged).toEqual([]);
}

const strike = (fault: Parameters<Graph["vendors"]["zivio"]["faults"]["add"]>[0]) => (struck: Graph) => {
  const known = secretsOf(struck).join(" ");
  for (const { faults } of Object.values(struck.vendors)) faults.add({ ...fault, ...(fault.body && { body: `${fault.body} ${known}` }) });
};

describe("neither answer nor log holds a secret or a vendor's words", () => {
  test.each([400, 401, 403, 404, 422, 500])("when all vendors answer %i and repeat what they know", async (status) => {
    await expectDiscretion({}, strike({ kind: "error", status, body: `{"errors":["${words}"]}` }), /^UPSTREAM_/);
  });

  test("when all vendors answer with a page of theirs", async () => {
    await expectDiscretion({}, strike({ kind: "html", body: `<html>${words}</html>` }), /^UPSTREAM_/);
  });

  test.each(["reset", "truncate", "empty"] as const)("when all vendors fail by %s", async (kind) => {
    await expectDiscretion({}, strike({ kind }), /^UPSTREAM_/);
  });

  test("when nobody listens at the vendors' addresses", async () => {
    const nowhere = "http://127.0.0.1:1";
    const names = ["ZIVIO", "CURRENT_RMS", "CIRRUS", "ITM", "PROJECTOR"];
    const variables = Object.fromEntries(names.map((name) => [`${name}_BASE_URL`, nowhere]));
    await expectDiscretion({ variables }, () => undefined, /^UPSTREAM_UNAVAILABLE$/);
  });

  test("when all credentials are wrong", async () => {
    const wrong = {
      ZIVIO_API_KEY: "wrong-zivio-key-18c1",
      CURRENT_RMS_API_KEY: "wrong-rms-key-27d2",
      CIRRUS_TOKEN: "wrong-cirrus-token-36e3",
      ITM_API_KEY: "wrong-itm-key-45f4",
      PROJECTOR_PASSWORD: "wrong-projector-password-54a5",
    };
    await expectDiscretion({ variables: wrong }, () => undefined, /^UPSTREAM_AUTH$/, Object.values(wrong));
  });
});
