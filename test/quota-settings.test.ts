import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SandboxOptions } from "../sandbox/index.ts";
import { ConfigError } from "../src/config-error.ts";
import { readConfigFile } from "../src/config-file.ts";
import type { Price } from "../src/explain/price.ts";
import { runHere } from "./cli/kit.ts";
import { FakeClock } from "./clock.ts";
import { driven, stepsIn } from "./drive.ts";
import { type Harness, type HarnessOptions, startHarness } from "./harness.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tieline-quota-"));
  path = join(folder, "tieline.config.yaml");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  writeFileSync(path, text);
  return readConfigFile(path).vendors;
}

function problemsOf(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((problem) => problem.replace(`${path}, `, ""));
    throw error;
  }
  return [];
}

describe("quota in the configuration file", () => {
  test("is a list of windows, or none", () => {
    const text =
      "vendors:\n  itm:\n    quota: [{ calls: 600, windowMs: 60000 }, { calls: 9, windowMs: 1000 }]\n  zivio: { quota: none }\n  cirrus:\n    quota:\n";
    const { itm, zivio, cirrus } = read(text);
    expect(itm?.quota).toEqual([
      { limit: 600, ms: 60_000 },
      { limit: 9, ms: 1_000 },
    ]);
    expect(zivio?.quota).toEqual([]);
    expect(cirrus?.quota).toBeUndefined();
  });

  const one = "[{ calls: 600, windowMs: 60000 }]";
  test.each([
    ["quota: 600", `line 3, vendors.itm.quota: must be "none", or windows such as ${one}; got 600.`],
    ["quota: off", `line 3, vendors.itm.quota: must be "none", or windows such as ${one}; got "off".`],
    [
      "quota: { calls: 6, windowMs: 1 }",
      `line 3, vendors.itm.quota: must be "none", or windows such as ${one}; got {"calls":6,"windowMs":1}.`,
    ],
    ["quota: []", `line 3, vendors.itm.quota: needs a window, such as ${one}; "none" lifts the quota.`],
    [
      "quota:\n      - calls: 0\n        windowMs: 60000",
      "line 4, vendors.itm.quota.0.calls: must be a whole number of calls, 1-10000000; got 0.",
    ],
    [
      "quota:\n      - calls: 6\n        windowMs: 1.5",
      "line 5, vendors.itm.quota.0.windowMs: must be a whole number of milliseconds, 1-2678400000; got 1.5.",
    ],
    [
      "quota:\n      - calls: 6",
      "line 4, vendors.itm.quota.0.windowMs: must be a whole number of milliseconds, 1-2678400000; got nothing.",
    ],
    [
      "quota:\n      - calls: many\n        windowMs: 6",
      'line 4, vendors.itm.quota.0.calls: must be a whole number of calls, 1-10000000; got "many".',
    ],
    [
      "quota:\n      - calls: 6\n        windowMs: 6\n        share: 1",
      "line 6, vendors.itm.quota.0.share: a window has calls and windowMs, nothing else.",
    ],
    ["quota:\n      - 600", "line 4, vendors.itm.quota.0: must be like { calls: 600, windowMs: 60000 }."],
    ["quotas: none", "line 3, vendors.itm.quotas: there is no such setting. Did you mean quota? There are operations, quota."],
  ])("%j is refused with the line and what was needed", (setting, problem) => {
    expect(problemsOf(`vendors:\n  itm:\n    ${setting}\n`)).toEqual([problem]);
  });

  test("reports all mistakes at once", () => {
    expect(problemsOf("vendors:\n  itm:\n    quota: [{ calls: 0, windowMs: x }]\n  zivio:\n    quota: 5\n")).toHaveLength(3);
  });
});

describe("a configured quota", () => {
  let harness: Harness | undefined;
  afterEach(() => harness?.close());
  const start = async (quotas: NonNullable<HarnessOptions["tieline"]>["quotas"], each: SandboxOptions["each"] = {}) => {
    const clock = new FakeClock();
    harness = await startHarness({ clock, scale: 0.1, unlimited: false, each, tieline: { quotas: quotas ?? {} } });
    return { clock, harness };
  };
  /** A call of its own each. */
  const members = async ({ ask }: Pick<Harness, "ask">, calls: number) => {
    for (let i = 0; i < calls; i++) {
      const { errors } = await ask(`{ currentRmsMembers(first: ${i + 1}) { nodes { vendorId } } }`);
      if (errors) return errors;
    }
    return [];
  };
  const windowsOf = async (name: string) => {
    const { vendors } = await harness!.data("{ vendors { name quota { limit ms left } } }");
    return vendors.find((vendor: { name: string }) => vendor.name === name).quota;
  };

  test("larger than the documented one is used, and kept", async () => {
    const { harness } = await start(
      { "current-rms": [{ limit: 600, ms: 60_000 }] },
      { currentRms: { quota: [{ limit: 600, ms: 60_000 }] } },
    );
    expect(await members(harness, 100)).toEqual([]);
    expect(await windowsOf("current-rms")).toEqual([{ limit: 600, ms: 60_000, left: 500 }]);
    expect(harness.vendors.currentRms.quota?.violations).toBe(0);
    // The other vendors have theirs, as documented.
    expect(await windowsOf("itm")).toHaveLength(4);
  });

  test("smaller than the documented one makes calls wait", async () => {
    const { clock, harness } = await start({ "current-rms": [{ limit: 5, ms: 10_000 }] });
    const since = clock.now();
    expect(await members(harness, 5)).toEqual([]);
    expect(clock.now()).toBe(since);
    const { log } = harness.vendors.currentRms;
    const sixth = harness.ask("{ currentRmsMembers(first: 6) { nodes { vendorId } } }");
    expect((await driven({ clock, steps: () => stepsIn([log]) }, sixth)).errors).toBeUndefined();
    expect(clock.now() - since).toBe(10_000);
  });

  test("of none makes no call wait", async () => {
    const { clock, harness } = await start({ "current-rms": [] }, { currentRms: { quota: [] } });
    const since = clock.now();
    expect(await members(harness, 80)).toEqual([]);
    expect(clock.now()).toBe(since);
    expect(await windowsOf("current-rms")).toEqual([]);
  });

  test("is what a price reckons with, and shows", async () => {
    const { harness } = await start({ "current-rms": [{ limit: 600, ms: 60_000 }] });
    const { extensions } = await harness.ask(
      "{ currentRmsMembers(first: 1) { nodes { vendorId } } itmProjects { nodes { id } } }",
      {},
      { explain: true },
    );
    const { vendors } = (extensions!.tieline as { plan: Price }).plan;
    expect(vendors["current-rms"]).toMatchObject({ budgetLeft: 600, agreedQuota: [{ calls: 600, windowMs: 60_000 }] });
    expect(vendors.itm).not.toHaveProperty("agreedQuota");
  });

  test("is shown by explain and doctor", async () => {
    const { harness } = await start({});
    writeFileSync(
      path,
      "vendors:\n  current-rms:\n    quota: [{ calls: 600, windowMs: 60000 }, { calls: 5000, windowMs: 3600000 }]\n  zivio: { quota: none }\n",
    );
    writeFileSync(join(folder, "query.graphql"), "{ currentRmsMembers(first: 1) { nodes { vendorId } } zivioMilestones { nodes { id } } }");
    const environment = { ...harness.sandbox.variables, TIELINE_CONFIG: path };
    const outside = { folder };
    const explained = await runHere(["explain", join(folder, "query.graphql"), "--direct"], environment, outside);
    expect(explained.out).toMatch(
      /current-rms .* · quota left: 600\n.*\n.*quota as configured {2}600 calls in 1 min, 5,000 calls in 1 h\n/,
    );
    expect(explained.out).toMatch(/quota as configured {2}none\n/);
    const { out } = await runHere(["doctor"], environment, outside);
    expect(out).toMatch(
      /Current RMS +ok\n +quota +600 calls in 1 min, 5,000 calls in 1 h, by tieline\.config\.yaml instead of the documented one\n/,
    );
    expect(out).toMatch(/Zivio +ok\n +quota +none, by tieline\.config\.yaml instead of the documented one\n/);
    expect(out).not.toMatch(/ITM Platform +ok\n +quota/);
  });
});
