import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkVendor } from "../../src/cli/check.ts";
import type { VendorName } from "../../src/errors.ts";
import { FakeClock } from "../clock.ts";
import { type Graph, startGraph } from "./kit.ts";

let graph: Graph;
let clock: FakeClock;
beforeEach(async () => {
  clock = new FakeClock();
  graph = await startGraph({ clock });
});
afterEach(() => graph.close());

const milestones = "{ zivioMilestones(first: 1) { nodes { vendorId } } }";

/** What the graph and /readyz say of a vendor, which must be the same. */
async function said(name: VendorName) {
  const { vendors } = (await graph.post("{ vendors { name status lastAskedAt lastFailure } }")).json.data;
  const { name: _, ...shown } = vendors.find((vendor: { name: string }) => vendor.name === name);
  const ready = await graph.send({ path: "/readyz" });
  expect(ready.status).toBe(200);
  expect(ready.json.vendors[name]).toEqual(shown);
  return { ...shown, ready: ready.json.status };
}

describe("the state of a vendor", () => {
  test("is unknown before the first call", async () => {
    expect(await said("zivio")).toEqual({ status: "UNKNOWN", lastAskedAt: null, lastFailure: null, ready: "ready" });
  });

  test("is that of the last call, wherever it is told", async () => {
    await graph.post(milestones);
    const first = new Date(clock.now()).toISOString();
    expect(await said("zivio")).toEqual({ status: "REACHABLE", lastAskedAt: first, lastFailure: null, ready: "ready" });

    await clock.advance(5_000);
    graph.vendors.zivio.faults.add({ kind: "error", status: 401 });
    const { json } = await graph.post(milestones);
    expect(json.errors[0].extensions).toMatchObject({ code: "UPSTREAM_AUTH", vendor: "zivio" });
    const second = new Date(clock.now()).toISOString();
    const failing = { status: "FAILING", lastAskedAt: second, lastFailure: "UPSTREAM_AUTH", ready: "degraded" };
    expect(await said("zivio")).toEqual(failing);
    expect(await checkVendor(graph.tieline, "zivio")).toMatchObject({ state: "failed", message: expect.stringContaining("login failed") });
    expect(await said("zivio")).toEqual(failing);

    graph.vendors.zivio.faults.clear();
    await graph.post(milestones);
    expect(await said("zivio")).toEqual({ status: "REACHABLE", lastAskedAt: second, lastFailure: null, ready: "ready" });
  });

  test.each([
    ["zivio", { kind: "error", status: 404 }, "UPSTREAM_REFUSED"],
    ["current-rms", { kind: "error", status: 401 }, "UPSTREAM_AUTH"],
    ["cirrus", { kind: "html" }, "UPSTREAM_BAD_RESPONSE"],
    ["itm", { kind: "error", status: 401 }, "UPSTREAM_AUTH"],
  ] as const)("%s that doctor finds failing is failing for everybody", async (name, fault, code) => {
    const key = name === "current-rms" ? "currentRms" : name;
    graph.vendors[key].faults.add(fault);
    expect((await checkVendor(graph.tieline, name)).state).toBe("failed");
    expect(await said(name)).toMatchObject({ status: "FAILING", lastFailure: code, ready: "degraded" });
    graph.vendors[key].faults.clear();
    await clock.advance(60_000);
    expect((await checkVendor(graph.tieline, name)).state).toBe("ok");
    expect(await said(name)).toMatchObject({ status: "REACHABLE", ready: "ready" });
  });

  test("that did not answer before doctor's deadline is failing", async () => {
    graph.vendors.zivio.faults.add({ kind: "hang" });
    const check = checkVendor(graph.tieline, "zivio", 5_000);
    while (graph.vendors.zivio.log.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(5_000);
    expect((await check).state).toBe("failed");
    expect(await said("zivio")).toMatchObject({ status: "FAILING", lastFailure: "DEADLINE_EXCEEDED" });
  });

  test("is failing while the vendor itself refuses for its quota, and says nothing of a quota that is counted here", async () => {
    graph.vendors.currentRms.faults.add({ kind: "error", status: 429, headers: { "retry-after": "600" } });
    const { json } = await graph.post("{ currentRmsMembers(first: 1) { nodes { vendorId } } }");
    expect(json.errors[0].extensions.code).toBe("UPSTREAM_BUDGET");
    const refused = await said("current-rms");
    expect(refused).toMatchObject({ status: "FAILING", lastFailure: "UPSTREAM_BUDGET" });
    const calls = graph.vendors.currentRms.log.length;
    await clock.advance(1_000);
    await graph.post("{ currentRmsMembers(first: 2) { nodes { vendorId } } }");
    expect(graph.vendors.currentRms.log).toHaveLength(calls);
    expect(await said("current-rms")).toEqual(refused);
  });

  test("is reachable where it refuses one question", async () => {
    graph.vendors.zivio.faults.add({ kind: "error", status: 422 });
    const { json } = await graph.post(milestones);
    expect(json.errors[0].extensions.code).toBe("UPSTREAM_REFUSED");
    expect(await said("zivio")).toMatchObject({ status: "REACHABLE", ready: "ready" });
  });
});
