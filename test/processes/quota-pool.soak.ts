import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { systemClock } from "../../src/transport/clock.ts";
import { violations } from "../transport/quota-kit.ts";
import { redisIsHere, TestRedis } from "./redis.ts";

const kills = process.env.TIELINE_TEST_SOAK === "full" ? 100 : 6;
const windows = [
  { limit: 20, ms: 500 },
  { limit: 60, ms: 2_000 },
];

/** Pseudo-random numbers from 0 to 1, the same in every run. */
function* draws(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

test.skipIf(!redisIsHere)(
  "four processes of ten callers, killed at random moments, and a Redis that is restarted: the vendor counts no violation",
  async () => {
    const redis = await TestRedis.start();
    const arrivals: { at: number; weight: number }[] = [];
    const vendor = createServer((_request, response) => {
      arrivals.push({ at: performance.timeOrigin + performance.now(), weight: 1 });
      response.end("{}");
    }).listen(0, "127.0.0.1");
    await once(vendor, "listening");
    const vendorUrl = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
    const program = fileURLToPath(new URL("spender.ts", import.meta.url));
    const start = () =>
      spawn(process.execPath, ["--import", "tsx", program, redis.url, vendorUrl, JSON.stringify(windows)], {
        stdio: ["ignore", "ignore", "inherit"],
      });
    const children: ChildProcess[] = [start(), start(), start(), start()];
    const random = draws(20_261_130);
    try {
      while (arrivals.length < 20) await systemClock.sleep(20);
      for (let i = 0; i < kills; i++) {
        await systemClock.sleep(500 + 2_000 * random.next().value);
        if (i % 3 === 1) {
          // Nothing that it held survives.
          await redis.kill();
          await systemClock.sleep(1_500 * random.next().value);
          await redis.start();
          continue;
        }
        const at = Math.floor(random.next().value * children.length);
        children[at]!.kill("SIGKILL");
        children[at] = start();
      }
      // They go on.
      const before = arrivals.length;
      while (arrivals.length < before + 120) await systemClock.sleep(50);
    } finally {
      for (const child of children) child.kill("SIGKILL");
      vendor.close();
      await redis.end();
    }
    const seconds = (arrivals.at(-1)!.at - arrivals[0]!.at) / 1_000;
    console.log(
      `${arrivals.length} calls in ${seconds.toFixed(1)} s, ${((100 * arrivals.length) / (30 * seconds)).toFixed(1)} % of the tightest window`,
    );
    expect(violations(arrivals, windows)).toBe(0);
  },
  600_000,
);
