import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import { until } from "../server/kit.ts";
import { type Running, startProgram } from "./kit.ts";

let sandbox: Sandbox;
let folder: string;
let taken: Server;
beforeAll(async () => {
  sandbox = await startSandbox({ unlimited: true, scale: 0.1 });
  folder = mkdtempSync(join(tmpdir(), "tieline-program-"));
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await sandbox.close();
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

const running: Running[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.kill("SIGKILL");
});
const start = (args: string[], environment: Record<string, string> = {}, input = ""): Running => {
  const each = startProgram(args, folder, environment, { input });
  running.push(each);
  return each;
};

describe("serve", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("shows each vendor and the way on, answers, and ends with 0 on %s", async (signal) => {
    sandbox.vendors.itm.faults.add({ kind: "hang" });
    const { PROJECTOR_ACCOUNT: _, PROJECTOR_USERNAME: __, PROJECTOR_PASSWORD: ___, PROJECTOR_BASE_URL: ____, ...four } = sandbox.variables;
    const serving = start(["serve", "--port", "0"], { ...four, CIRRUS_TOKEN: "wrong" });
    const [, url] = await serving.saw(/graph and IDE {3}(\S+)\n/);
    await serving.saw(/stop {12}Ctrl-C/);
    const answer = await fetch(url!, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: "{ zivioMilestones(first: 1) { nodes { vendorId } } }" }),
    });
    expect(await answer.json()).toMatchObject({ data: { zivioMilestones: { nodes: [{}] } } });
    serving.kill(signal);
    const { code, out, err } = await serving.ended;
    sandbox.vendors.itm.faults.clear();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Tieline over your vendors");
    expect(out).toMatch(
      /✓ Zivio +ok\n +✓ Current RMS +ok\n +✗ Cirrus +login failed: .*\n +✗ ITM Platform .*\n +- Projector +not configured/,
    );
    expect(out).toContain(`--format table --url ${url}`);
  });

  test("with nothing configured brings its own vendors, and a signal while it still looks at them ends it, too", async () => {
    const serving = start(["serve", "--port", "0", "--scale", "0.1"]);
    await serving.saw(/five sandbox vendors/);
    serving.kill("SIGTERM");
    expect(await serving.ended).toMatchObject({ code: 0, err: "" });
  });

  test("with a data directory that cannot be made ends at once, and says what to do", async () => {
    const { code, out, err } = await start(["serve"], { ...sandbox.variables, TIELINE_DATA_DIR: "/proc/nope" }).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^TIELINE_DATA_DIR names \/proc\/nope, which cannot be made \(\w+\)\. Name a folder that this user may write/);
  });

  test("on a taken port says what to do", async () => {
    const { port } = taken.address() as AddressInfo;
    const { code, out, err } = await start(["serve"], { ...sandbox.variables, TIELINE_PORT: String(port) }).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      new RegExp(`^Port ${port} is in use\\. Stop the program that uses it, or choose another port: npm start -- --port \\d+\n$`),
    );
  });
});

describe("serve, half configured,", () => {
  test("says which variable is missing and where it is found", async () => {
    const { code, out, err } = await start(["serve"], { ZIVIO_API_KEY: "canary" }).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("ZIVIO_TENANT_ID is missing. Set every Zivio variable, or none. ZIVIO_TENANT_ID: Tenant id");
    expect(err).not.toContain("canary");
  });
});

describe("sandbox", () => {
  test("on a taken port says what to do", async () => {
    const { port } = taken.address() as AddressInfo;
    const { code, out, err } = await start(["sandbox", "--scale", "0.1", "--port", String(Math.min(port, 65_531))]).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^Port \d+ is in use\. Stop the program that uses it, or choose others with --port\.\n$/);
  });
});

describe("query", () => {
  const question = "{ zivioMilestones(first: 2) { nodes { vendorId } } }";

  test("reads from standard input; nothing moves on standard error when nobody watches", async () => {
    const { code, out, err } = await start(["query", "-", "--format", "csv"], sandbox.variables, question).ended;
    expect(code, err).toBe(0);
    expect(out).toMatch(/^vendorId\n"\d+"\n"\d+"\n$/);
    for (const sign of ["\r", "\u001b"]) expect(err).not.toContain(sign);
  });

  test("asks the running graph that the configuration names", async () => {
    const serving = start(["serve", "--port", "0"], {
      ...sandbox.variables,
      TIELINE_SYNC: "off",
      TIELINE_DATA_DIR: join(folder, "running"),
    });
    const [, url] = await serving.saw(/graph and IDE {3}(\S+)\n/);
    await serving.saw(/Ctrl-C/);
    for (const vendor of Object.values(sandbox.vendors)) vendor.log.length = 0;
    // Without the vendors' variables the answer can only come from there.
    const { code, out } = await start(["query", "-", "--format", "csv"], { TIELINE_PORT: new URL(url!).port }, question).ended;
    expect(code).toBe(0);
    expect(out).toMatch(/^vendorId\n"\d+"\n"\d+"\n$/);
    expect(sandbox.vendors.zivio.log).toHaveLength(1);
    // Its address is enough, with or without the path of the graph.
    for (const address of [url!, `${url}/`, `${url}/graphql`, new URL(url!).host]) {
      const { code, out } = await start(["query", "-", "--format", "csv", "--url", address], {}, question).ended;
      expect([code, out], address).toEqual([0, expect.stringMatching(/^vendorId\n"\d+"\n"\d+"\n$/)]);
    }
  }, 180_000);
});

test("an export that is interrupted says how to go on", async () => {
  const query = "{ currentRmsMembers(first: 5) { nodes { vendorId } } }";
  // The second page never comes.
  sandbox.vendors.currentRms.faults.add({ kind: "latency", ms: 0, times: 1 });
  sandbox.vendors.currentRms.faults.add({ kind: "hang" });
  // What another process has synced would answer it all.
  const own = { ...sandbox.variables, TIELINE_DATA_DIR: join(folder, "export") };
  const exporting = start(["query", "-", "--all", "--format", "csv", "--quiet"], own, query);
  await exporting.saw(/^vendorId\n(?:"\d+"\n){5}$/);
  await until(() => sandbox.vendors.currentRms.faults.struck > 1);
  exporting.kill("SIGINT");
  const { code, out, err } = await exporting.ended;
  sandbox.vendors.currentRms.faults.clear();
  expect([code, out.split("\n").length], err).toEqual([1, 7]);
  expect(err).toMatch(
    /^! Stopped: interrupted\. 5 (of \d+ )?rows printed\.\n! To go on: npx tieline query - --all --format csv --no-header --after \S+\n$/,
  );
});

test("an older Node is told what is needed before anything else is read", async () => {
  const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } })';
  const import_ = `data:text/javascript,${encodeURIComponent(older)}`;
  const { code, out, err } = await start(["serve"], { NODE_OPTIONS: `--import=${import_}` }).ended;
  expect([code, out]).toEqual([1, ""]);
  expect(err).toBe("Tieline needs Node 20.19 or newer, but this is 20.18.3. Install a newer Node from https://nodejs.org and try again.\n");
});
