import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Collector, startCollector } from "../observe/collector.ts";
import { type Running, startProgram } from "./kit.ts";

let folder: string;
let collector: Collector;
const running: Running[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tieline-log-"));
  collector = await startCollector();
});
afterEach(() => {
  for (const each of running.splice(0)) each.kill("SIGKILL");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  collector.close();
});

/** What a server over the sandbox writes while it answers one query. */
async function serve(environment: Record<string, string>): Promise<string> {
  const serving = startProgram(["serve", "--port", "0", "--scale", "0.1", "--sandbox"], folder, environment);
  running.push(serving);
  const [, url] = await serving.saw(/graph and IDE {3}(\S+)\n/);
  await serving.saw(/stop {12}Ctrl-C/);
  const response = await fetch(url!, {
    method: "POST",
    headers: { "Content-Type": "application/json", traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" },
    body: JSON.stringify({ query: "query Mine { zivioMilestones(first: 1) { nodes { vendorId } } }" }),
  });
  expect(await response.json()).not.toHaveProperty("errors");
  serving.kill("SIGTERM");
  const { code, out, err } = await serving.ended;
  expect([code, err]).toEqual([0, ""]);
  // People read the address without lines between.
  expect(out).toMatch(
    /\n {2}✓ Zivio .*\n {2}✓ Current RMS .*\n {2}✓ Cirrus .*\n {2}✓ ITM Platform .*\n {2}✓ Projector .*\n\n {2}graph and IDE/,
  );
  return out.slice(out.indexOf("Ctrl-C"));
}

test("a server writes JSON where nobody watches: requests, reads of vendors, slow operations; and exports traces", async () => {
  const out = await serve({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TIELINE_SLOW_MS: "1" });
  const lines = out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  const request = lines.find(({ operation }) => operation === "Mine");
  expect(request).toMatchObject({
    level: "info",
    event: "request",
    kind: "graphql",
    outcome: "ok",
    traceId: "0af7651916cd43dd8448eb211c80319c",
  });
  expect(lines).toContainEqual(expect.objectContaining({ event: "vendor", id: request.id, vendor: "zivio", status: 200 }));
  expect(lines).toContainEqual(expect.objectContaining({ event: "slow", id: request.id, limitMs: 1 }));
  expect(collector.spans.map(({ name }) => name)).toEqual(expect.arrayContaining(["Mine", "zivio sales_milestones.list"]));
});

test("or text, without reads of vendors, or nothing, as it is told", async () => {
  const text = await serve({ TIELINE_LOG: "text" });
  expect(text).toMatch(/\d\d:\d\d:\d\d INFO {2}graphql ok 200 Mine, .*, 1 call, /);
  expect(text).not.toContain("sales_milestones.list");
  expect((await serve({ TIELINE_LOG: "off" })).trim()).toBe("Ctrl-C");
});

test("a level or format that is none is an error at start", async () => {
  const serving = startProgram(["serve"], folder, { TIELINE_LOG: "xml", TIELINE_LOG_LEVEL: "loud", OTEL_EXPORTER_OTLP_ENDPOINT: "here" });
  running.push(serving);
  const { code, err } = await serving.ended;
  expect(code).toBe(1);
  for (const name of [
    "TIELINE_LOG must be json, text or off",
    "TIELINE_LOG_LEVEL must be debug",
    "OTEL_EXPORTER_OTLP_ENDPOINT must be a URL",
  ])
    expect(err).toContain(name);
});
