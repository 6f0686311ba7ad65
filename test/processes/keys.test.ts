import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Authenticator } from "../../src/callers/authenticator.ts";
import { exchangeKeys } from "../../src/callers/key-exchange.ts";
import { MemoryKeyStore } from "../../src/callers/key-store.ts";
import { openRedis, type Shared } from "../../src/processes/open.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { until } from "./kit.ts";
import { redisIsHere, TestRedis } from "./redis.ts";

let redis: TestRedis;
const processes: { shared: Shared; over: AbortController }[] = [];

beforeAll(async () => {
  if (redisIsHere) redis = await TestRedis.start();
});
afterEach(async () => {
  for (const { shared, over } of processes.splice(0)) {
    over.abort();
    await shared.close();
  }
  await redis?.kill();
  await redis?.start();
});
afterAll(async () => {
  if (redisIsHere) await redis.end();
});

/** A process with a folder of its own. */
async function start(keys = new MemoryKeyStore(), credentials = "the vendors' credentials") {
  const shared = await openRedis({ url: redis.url, clock: systemClock, warn: () => undefined });
  const over = new AbortController();
  processes.push({ shared, over });
  void exchangeKeys(keys, shared.textsOf("keys", credentials), { clock: systemClock, signal: over.signal });
  const callers = new Authenticator({ keys, settings: () => ({ defaults: {}, byName: {} }), clock: systemClock });
  const nameOf = async (key: string) => (await callers.identify(key))?.name;
  return { keys, callers, nameOf };
}

const request = { name: "ana", scopes: ["read"], lifetimeMs: undefined };

describe.skipIf(!redisIsHere)("keys of callers", () => {
  test("open every process, and none after one has revoked them", async () => {
    const [first, second] = [await start(), await start()];
    const { key, stored } = first.callers.issueKey(request);
    await until(async () => (await second.nameOf(key)) === "ana");
    second.keys.revoke(stored.prefix, Date.now());
    await until(async () => (await first.nameOf(key)) === undefined);
    const third = await start();
    await until(() => third.keys.find(stored.prefix)?.revokedAt != null);
  });

  test("stay revoked when Redis has lost its data and a process never heard of it", async () => {
    const first = await start();
    const { key, stored } = first.callers.issueKey(request);
    const old = new MemoryKeyStore();
    old.add({ ...stored });
    first.keys.revoke(stored.prefix, Date.now());
    await redis.kill();
    await redis.start();
    const late = await start(old);
    await until(async () => (await late.nameOf(key)) === undefined);
    expect(first.keys.find(stored.prefix)?.revokedAt).not.toBeNull();
  });

  test("of whoever can write to Redis, and lacks the credentials, open nothing", async () => {
    const [first, stranger] = [await start(), await start(new MemoryKeyStore(), "guessed")];
    const { key } = stranger.callers.issueKey({ ...request, name: "mallory" });
    const client = new Redis(redis.url);
    await until(async () => (await client.hlen("tieline:keys")) === 1);
    client.disconnect();
    const { key: good } = first.callers.issueKey(request);
    const second = await start();
    await until(async () => (await second.nameOf(good)) === "ana");
    expect(await first.nameOf(key)).toBeUndefined();
    expect(await second.nameOf(key)).toBeUndefined();
  });
});
