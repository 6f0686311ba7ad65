import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openRedis, type Shared } from "../../src/processes/open.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { SharedTokens } from "../../src/transport/shared-tokens.ts";
import { MemoryTokens, type Tokens } from "../../src/transport/tokens.ts";
import { until } from "./kit.ts";
import { redisIsHere, TestRedis } from "./redis.ts";

const account = "current-rms-sandbox";
const pair = (number: number): Tokens => ({
  accessToken: `access-${number}`,
  refreshToken: `refresh-${number}`,
  expiresAt: number * 1_000,
  origin: "configured",
});

let redis: TestRedis;
let company = 0;
const processes: Shared[] = [];

beforeAll(async () => {
  if (redisIsHere) redis = await TestRedis.start();
});
afterEach(async () => {
  company += 1;
  for (const each of processes.splice(0)) await each.close();
});
afterAll(async () => {
  if (redisIsHere) await redis.end();
});

/** A process with a store of its own. */
async function start(): Promise<{ own: MemoryTokens; tokens: SharedTokens; warnings: string[] }> {
  const warnings: string[] = [];
  const shared = await openRedis({ url: redis.url, clock: systemClock, warn: (message) => warnings.push(message) });
  processes.push(shared);
  const own = new MemoryTokens();
  const cache = shared.cacheOf("current-rms", `credentials of company ${company}`);
  const tokens = new SharedTokens({ store: own, cache, clock: systemClock });
  tokens.read(account);
  return { own, tokens, warnings };
}

describe.skipIf(!redisIsHere)("rotating tokens", () => {
  test("of one process are every process's, each of which keeps them itself", async () => {
    const [first, second] = [await start(), await start()];
    first.tokens.write(account, pair(1));
    await until(() => second.own.read(account)?.refreshToken === "refresh-1");
    second.tokens.write(account, pair(2));
    await until(() => first.own.read(account)?.refreshToken === "refresh-2");
    const third = await start();
    await until(() => third.own.read(account)?.refreshToken === "refresh-2");
  });

  test("survive a Redis that lost its data: the latest pair wins, whoever tells first", async () => {
    const [first, second] = [await start(), await start()];
    first.tokens.write(account, pair(1));
    await until(() => second.own.read(account) !== undefined);
    await redis.kill();
    await until(() => [first, second].every(({ warnings }) => warnings.length === 1));
    // Renewed while nobody could be told.
    first.tokens.write(account, pair(2));
    await redis.start();
    expect(await second.tokens.refresh(account).then(() => until(() => second.own.read(account)?.refreshToken === "refresh-2"))).toBe(
      undefined,
    );
    expect(await second.tokens.refresh(account)).toBe(true);
  });

  test("are renewed by the process that had the latest alone, while Redis is away", async () => {
    const [first, second] = [await start(), await start()];
    first.tokens.write(account, pair(1));
    await until(() => second.own.read(account) !== undefined);
    await redis.kill();
    await until(() => [first, second].every(({ warnings }) => warnings.length === 1));
    expect(await first.tokens.refresh(account)).toBe(true);
    expect(await second.tokens.refresh(account)).toBe(false);
    await redis.start();
    await until(() => second.warnings.length === 2);
    expect(await second.tokens.refresh(account)).toBe(true);
  });
});
