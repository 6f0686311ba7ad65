import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Price } from "../../src/explain/price.ts";
import { type Graph, startGraph } from "../server/kit.ts";
import { runHere } from "./kit.ts";

let graph: Graph;
let folder: string;
let file: string;
beforeAll(async () => {
  graph = await startGraph({ tieline: { cacheMaxAgeMs: 60_000 } });
  folder = mkdtempSync(join(tmpdir(), "tieline-explain-"));
  file = join(folder, "query.graphql");
  writeFileSync(file, "query ($first: Int = 2) { itmProjects(first: $first) { nodes { vendorId name } } }");
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});
const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.restoreAllMocks();
  for (const { log } of Object.values(graph.vendors)) log.length = 0;
});

const there = () => ["--url", `${graph.url}/graphql`];
const calls = () => Object.values(graph.vendors).reduce((sum, { log }) => sum + log.length, 0);

describe("explain", () => {
  test("tells the plan of a start with nothing kept, and asks nobody", async () => {
    const { code, out, err } = await runHere(["explain", file, "--direct"], graph.sandbox.variables);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^about 2 calls \(at least 2, at most \d+\)\n└─ itm {2}about 2 calls \(at least 2, at most \d+\) · quota left: 5\n {3}├─ projects\.search {2}1 call\n/,
    );
    expect(out).toMatch(/\n\nSome data has not been fetched yet, so those costs are estimates\.\n$/);
    expect(calls()).toBe(0);
  });

  test("asks a running graph, which knows what it was asked before", async () => {
    const query = () => runHere(["query", file, ...there()]);
    expect((await query()).code).toBe(0);
    graph.vendors.itm.log.length = 0;
    const { code, out } = await runHere(["explain", file, ...there(), "--variables", '{"first": 2}']);
    expect(code).toBe(0);
    expect(out).toMatch(/^0 calls\n└─ itm {2}0 calls\n {3}└─ cached {2}1 answer, up to \d\.\d s old\n/);
    expect(calls()).toBe(0);
    const again = await query();
    expect(again.err).toMatch(/^itm +ok +0 +1, \d\.\d s old/m);
    expect(calls()).toBe(0);
  });

  test("prints the plan as JSON", async () => {
    const { code, out } = await runHere(
      ["explain", file, "--direct", "--format", "json", "--variables", '{"first": 600}'],
      graph.sandbox.variables,
    );
    expect(code).toBe(0);
    const plan = JSON.parse(out) as Price;
    expect(plan).toMatchObject({
      known: false,
      vendors: { itm: { calls: { min: 2 }, steps: [{ operation: "projects.search", calls: 1 }] } },
    });
    expect(plan.calls.expected).toBeGreaterThan(2);
  });

  test("of a query that cannot be run there is none, here and there", async () => {
    writeFileSync(join(folder, "wrong.graphql"), "{ itmProjects { nothing } }");
    for (const options of [["--direct"], there()]) {
      const { code, out, err } = await runHere(["explain", join(folder, "wrong.graphql"), ...options], graph.sandbox.variables);
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(/^! Cannot query field "nothing"/);
    }
    const { code, err } = await runHere(["explain", file, "--direct", "--variables", '{"first": "x"}'], graph.sandbox.variables);
    expect([code, err]).toEqual([1, expect.stringMatching(/^! Variable "\$first"/)]);
    expect(calls()).toBe(0);
  });

  test("files, variables and addresses that are none are told in a sentence", async () => {
    const none = await runHere(["explain", join(folder, "none.graphql"), "--direct"]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining("none.graphql cannot be read.")]);
    const list = await runHere(["explain", file, "--direct", "--variables", "[]"]);
    expect([list.code, list.err]).toEqual([2, expect.stringContaining("--variables must be a JSON object")]);
    const away = await runHere(["explain", file, "--url", "http://127.0.0.1:9/graphql"]);
    expect([away.code, away.err]).toEqual([1, expect.stringContaining("No server answers at http://127.0.0.1:9/graphql.")]);
  });
});

describe("query, watched by somebody", () => {
  test.each(["here", "there"])("%s tells first what it will cost, then leaves nothing but the report", async (where) => {
    process.stderr.isTTY = true;
    const options = where === "here" ? ["--direct"] : there();
    const { code, err } = await runHere(["query", file, ...options], graph.sandbox.variables);
    expect(code).toBe(0);
    const [nothing, ...told] = err.split("\r\u001b[K");
    expect([nothing, told.length > 1]).toEqual(["", true]);
    if (where === "here") expect(told[0]).toMatch(/^about 2 calls/);
    const report = told.at(-1);
    expect(report).toMatch(/^\nvendor +status +calls/);
  });

  test("quiet: no price is asked for, nothing is told", async () => {
    process.stderr.isTTY = true;
    const { code, err } = await runHere(["query", file, "--direct", "--quiet"], graph.sandbox.variables);
    expect([code, err]).toEqual([0, ""]);
  });
});
