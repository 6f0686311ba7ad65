import { type Call, type Reply, ReplyError } from "../kit/call.ts";
import { loadContract, matcher } from "../kit/contract.ts";
import type { Editor } from "../kit/editor.ts";
import { pageOf } from "../kit/paging.ts";
import { Quota, retryAfter } from "../kit/quota.ts";
import { shuffled } from "../kit/random.ts";
import { startVendor } from "../kit/server.ts";
import type { Started, StartOptions } from "../kit/start.ts";
import { editorOf } from "./editor.ts";
import { failure } from "./failure.ts";
import { milestonesOf } from "./milestones.ts";
import { readQuery } from "./query.ts";
import { defaultReadings, type ZivioReadings } from "./readings.ts";

export { supplierIdOf } from "./milestones.ts";

const base = "/api/v3";

export interface ZivioOptions extends StartOptions<ZivioReadings> {
  apiKey?: string;
  tenantId?: string;
}

/** Starts the sandbox's Zivio below `/api/v3`. No limits are documented: without `quota` there are none. */
export async function startZivio(options: ZivioOptions): Promise<Started<{ apiKey: string; tenantId: string }> & { editor: Editor }> {
  const { world, clock, apiKey = "zivio-sandbox-key", tenantId = "tenant-1", shuffle } = options;
  const readings = { ...defaultReadings, ...options.readings };
  const contract = loadContract("zivio");
  const find = matcher(contract);
  // A sort is stable: rows that it leaves level keep this order.
  const milestones = [...shuffled(milestonesOf(world, contract, readings), "zivio order", shuffle)];

  function handle(call: Call): Reply {
    const match = call.path.startsWith(`${base}/`) ? find(call.method, call.path.slice(base.length)) : undefined;
    if (!match) throw new ReplyError(failure(404, "not found", "contract"));
    call.operation = match.id;
    if (call.headers["x-api-key"] !== apiKey || call.headers["zivio-tenant-id"] !== tenantId)
      throw new ReplyError(failure(401, "unauthorised", "credentials"));
    const { matches, compare, limit, page } = readQuery(call.query, match.operation.query, readings);
    const found = milestones.filter(matches).sort(compare);
    return { status: 200, body: { milestones: pageOf(found, page, limit).map(({ record }) => record) } };
  }

  const busy = (resetAt: number): Reply => ({ ...failure(429, "too many requests"), headers: retryAfter(resetAt, clock) });
  const quota = options.quota && new Quota(options.quota, clock);
  const vendor = await startVendor({ handle, busy, clock, quota, host: options.host, port: options.port });
  return Object.assign(vendor, { editor: editorOf(milestones), credentials: { apiKey, tenantId } });
}
