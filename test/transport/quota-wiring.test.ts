import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { bootstrap } from "../../src/cli/bootstrap.ts";
import { TielineError } from "../../src/errors.ts";
import { makeExecutor } from "../../src/server/executor.ts";
import { openFileStore } from "../../src/transport/quota/file.ts";
import { MemoryStore } from "../../src/transport/quota/store.ts";
import type { VendorSettings } from "../../src/vendors/index.ts";
import { FakeClock } from "../clock.ts";

const missing = { zivio: [], "current-rms": [], cirrus: [], itm: [], projector: [] };
const settings: VendorSettings = {
  "current-rms": { baseUrl: "https://rms.test/api/v1", subdomain: "company", apiKey: "first" },
  itm: { baseUrl: "https://itm.test", company: "company", apiKey: "first" },
  projector: { baseUrl: "https://projector.test", account: "company", username: "user", password: "secret" },
};

afterEach(() => vi.unstubAllEnvs());

test("each vendor's budget is remembered by what the vendor counts, which is no key or password", async () => {
  const [clock, quotaStore] = [new FakeClock(), new MemoryStore()];
  const told = vi.spyOn(quotaStore, "append");
  const before = createApp({ settings, missing, clock, quotaStore });
  for (const { quota } of before.upstreams.values()) (await quota?.acquire({ deadline: Number.MAX_SAFE_INTEGER }))?.done();
  // A new key for the same company, from the same address, opens no new budget; another company does.
  const rekeyed = structuredClone(settings);
  for (const own of Object.values(rekeyed)) Object.assign(own, { apiKey: "second", password: "second" });
  const left = (after: VendorSettings) =>
    [...createApp({ settings: after, missing, clock, quotaStore }).upstreams.values()].map(({ quota }) => quota?.budget().left);
  expect(left(rekeyed)).toEqual([undefined, 59, undefined, 4, 1_199]);
  for (const own of Object.values(rekeyed)) Object.assign(own, { subdomain: "other", account: "other", company: "other" });
  // ITM counts by the address that calls come from, whatever the company.
  expect(left(rekeyed)).toEqual([undefined, 60, undefined, 4, 1_200]);
  expect(JSON.stringify(told.mock.calls)).not.toMatch(/first|second|secret/);
});

test("each request has an id of its own: requests take turns", async () => {
  const app = createApp({ settings, missing, clock: new FakeClock() });
  const spent = new TielineError("UPSTREAM_BUDGET", "Nothing is left.", { vendor: "current-rms" });
  const acquire = vi.spyOn(app.upstreams.get("current-rms")!.quota!, "acquire").mockRejectedValue(spent);
  const ask = makeExecutor(app, 1_000);
  for (let i = 0; i < 2; i++) await ask("{ currentRmsProjects { nodes { id } } }");
  const requests = acquire.mock.calls.map(([{ request }]) => request);
  expect(requests).toEqual([expect.any(String), expect.any(String)]);
  expect(new Set(requests).size).toBe(2);
});

test("the program remembers in the folder for what must survive a restart", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tieline-wiring-"));
  vi.stubEnv("TIELINE_DATA_DIR", join(folder, "data"));
  vi.stubEnv("ITM_BASE_URL", "https://itm.test");
  vi.stubEnv("ITM_COMPANY", "company");
  vi.stubEnv("ITM_API_KEY", "key");
  const store = openFileStore(join(folder, "data"), () => undefined);
  for (let i = 0; i < 3; i++) store.append("itm https://itm.test", { end: Date.now() + 1_000, weight: 1 }, 0);
  store.close();
  const { app, sandboxed, close } = await bootstrap({ startSandbox: () => Promise.reject(new Error("not requested")) });
  expect(sandboxed).toBe(false);
  expect(app.upstreams.get("itm")?.quota?.budget().left).toBe(2);
  await close();
  rmSync(folder, { recursive: true });
});

test("of the sandbox nothing is remembered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tieline-wiring-"));
  vi.stubEnv("TIELINE_DATA_DIR", join(folder, "data"));
  const variables = { ITM_BASE_URL: "http://127.0.0.1:1", ITM_COMPANY: "company", ITM_API_KEY: "key" };
  const { sandboxed, close } = await bootstrap({ startSandbox: async () => ({ variables, close: async () => undefined }) });
  expect(sandboxed).toBe(true);
  await close();
  expect(existsSync(join(folder, "data"))).toBe(false);
  rmSync(folder, { recursive: true });
});
