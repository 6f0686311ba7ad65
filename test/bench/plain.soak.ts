import { afterEach, describe, expect, it } from "vitest";
import { type Build, type BuildName, examples, start } from "../../bench/builds.ts";
import { VirtualTime } from "../../bench/virtual.ts";
import { makeWorld } from "../../sandbox/world/world.ts";

const world = makeWorld({ scale: 0.4 });
const open: Build[] = [];
afterEach(async () => {
  for (const { harness } of open.splice(0)) await harness.close();
});

async function opened(name: BuildName, options: Partial<Parameters<typeof start>[1]> = {}): Promise<Build> {
  const build = await start(name, { world, ...options });
  open.push(build);
  return build;
}

const callsOf = ({ harness }: Build) => Object.values(harness.vendors).reduce((sum, { log }) => sum + log.length, 0);

describe("the plain build that Tieline is measured by", () => {
  it.each(examples)("says the same of %s, with calls of its own", async (example) => {
    const [plain, tieline] = [await opened("plain"), await opened("tieline")];
    const answer = await plain.ask(example);
    expect(answer).toEqual(await tieline.ask(example));
    expect(JSON.stringify(answer).length).toBeGreaterThan(100);
    expect(callsOf(plain)).toBeGreaterThan(0);
  });

  it("keeps nothing but its logins from one request to the next", async () => {
    const plain = await opened("plain");
    await plain.ask("milestones-to-cash");
    const cold = callsOf(plain);
    await plain.ask("milestones-to-cash");
    expect(callsOf(plain) - cold).toBe(cold - 2);
  });
});

describe("virtual time", () => {
  const asking = async (clients: number) => {
    const time = new VirtualTime();
    const plain = await opened("plain", { quotas: { clock: time.clock, vendors: time.vendors, latencyMs: 200 } });
    const ms = await time.pass(Promise.all(Array.from({ length: clients }, () => plain.ask("find-a-customer"))));
    return { ms, calls: plain.harness.vendors.currentRms.log };
  };

  it("counts how long calls take, and nothing that is computed", async () => {
    const { ms, calls } = await asking(1);
    // Page after page of members, or of accounts, and before them what the question asks for.
    expect(ms % 200).toBe(0);
    expect(ms).toBeGreaterThanOrEqual(400);
    expect(calls.filter(({ refused }) => refused)).toEqual([]);
  });

  it("passes until the documented quota lets everybody through", async () => {
    const { ms, calls } = await asking(35);
    const served = calls.filter(({ refused }) => !refused).length;
    expect(served).toBeGreaterThan(60);
    expect(served).toBeLessThanOrEqual(120);
    expect(calls.length).toBeGreaterThan(served);
    expect(ms).toBeGreaterThan(60_000);
    expect(ms).toBeLessThan(120_000);
  });
});
