/** A process of its own, to be killed: it calls a vendor as often as the quota that it shares allows, from ten callers. */
import { openRedis } from "../../src/processes/open.ts";
import { systemClock } from "../../src/transport/clock.ts";
import { Quota } from "../../src/transport/quota.ts";

const [redisUrl = "", vendorUrl = "", given = "[]"] = process.argv.slice(2);
const windows = JSON.parse(given) as { limit: number; ms: number }[];
const { poolOf } = await openRedis({ url: redisUrl, clock: systemClock, warn: () => undefined });
const pool = poolOf("itm soak", Math.max(...windows.map(({ ms }) => ms)));
const quota = new Quota({ vendor: "itm", label: "ITM Platform", windows, clock: systemClock, pool, flightMs: 500 });

async function callOn(caller: string): Promise<never> {
  for (;;) {
    const permit = await quota.acquire({ deadline: Number.MAX_SAFE_INTEGER, caller });
    const answer = await fetch(vendorUrl, { signal: AbortSignal.timeout(500) }).catch(() => undefined);
    if (answer) permit.done();
    else permit.lost();
  }
}
await Promise.all(Array.from({ length: 10 }, (_, i) => callOn(`caller ${i}`)));
