import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/index.ts";
import type { Host } from "../../src/cli/host.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { MemoryStore } from "../replica/memory-store.ts";
import { runHere } from "./kit.ts";

let sandbox: Sandbox;
let store: MemoryStore;
const host: Partial<Host> = {
  openReplica: async ({ streams }) => {
    store ??= new MemoryStore(new Map(streams.map((stream) => [stream.resource.type, stream])), systemClock);
    return store;
  },
};
const run = (...args: string[]) => runHere(args, sandbox.variables, host);

beforeAll(async () => {
  sandbox = await startSandbox({ unlimited: true });
}, 60_000);
afterAll(() => sandbox.close());

describe("tieline sync --once", { timeout: 60_000 }, () => {
  test("prints each stream as JSON when it is complete", async () => {
    const { code, out } = await run("sync", "--once", "--vendor", "itm", "--vendor", "zivio", "--format", "json", "--quiet");
    expect(code).toBe(0);
    const { streams } = JSON.parse(out);
    expect(streams.map(({ type, rows, complete }: Record<string, unknown>) => ({ type, rows, complete }))).toEqual([
      { type: "ZivioMilestone", rows: 337, complete: true },
      { type: "ItmProject", rows: 237, complete: true },
      { type: "ItmPurchase", rows: 395, complete: true },
      { type: "ItmRevenue", rows: 256, complete: true },
    ]);
    for (const each of streams) {
      expect(Object.keys(each)).toEqual(["type", "vendor", "rows", "calls", "complete", "syncedAt", "seconds"]);
      expect(Number.isNaN(Date.parse(each.syncedAt))).toBe(false);
    }
  });

  test("asks for changes alone the next time, and reads whole lists with --full", async () => {
    const calls = async (...more: string[]) =>
      JSON.parse((await run("sync", "--once", "--stream", "ZivioMilestone", "--format", "json", "--quiet", ...more)).out).streams[0].calls;
    expect(await calls()).toBeLessThan(3);
    expect(await calls("--full")).toBeGreaterThan(3);
  });

  test("a name that does not exist is a usage error with the nearest one", async () => {
    const { code, err } = await run("sync", "--once", "--stream", "ItmProjekt");
    expect(code).toBe(2);
    expect(err).toContain("Did you mean ItmProject?");
    expect((await run("sync", "--once", "--vendor", "zivvio")).err).toContain("Did you mean zivio?");
  });

  test("ends with code 1 and the vendor's code when a stream cannot be read", async () => {
    const { code, out, err } = await runHere(
      ["sync", "--once", "--vendor", "projector", "--format", "json", "--quiet"],
      { ...sandbox.variables, PROJECTOR_PASSWORD: "wrong" },
      host,
    );
    expect(code).toBe(1);
    expect(JSON.parse(out).streams[0]).toMatchObject({ complete: false, error: { code: "UPSTREAM_AUTH" } });
    expect(err).toContain("UPSTREAM_AUTH");
  });
});

describe("tieline replica", { timeout: 60_000 }, () => {
  test("status tells what is kept without a vendor call", async () => {
    for (const vendor of Object.values(sandbox.vendors)) vendor.log.length = 0;
    const { out } = await run("replica", "status", "--format", "json");
    expect(JSON.parse(out).streams).toContainEqual(expect.objectContaining({ type: "ItmProject", rows: 237, complete: true, error: null }));
    expect(Object.values(sandbox.vendors).flatMap(({ log }) => log)).toEqual([]);
  });

  test("purge forgets one record", async () => {
    const [id] = store.ids("ItmProject") as [string];
    const record = encodeId("ItmProject", id);
    expect((await run("replica", "purge", "--record", record)).out).toContain(`ItmProject ${id} is forgotten.`);
    expect(store.ids("ItmProject")).not.toContain(id);
    expect((await run("replica", "purge", "--record", record)).out).toContain("Nothing of");
    expect((await run("replica", "purge", "--record", "nonsense")).code).toBe(1);
  });
});
