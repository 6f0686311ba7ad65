import { loadContract, matcher } from "../kit/contract.ts";
import { Quota } from "../kit/quota.ts";
import { random } from "../kit/random.ts";
import { type Call, type Reply, startVendor, type Vendor } from "../kit/server.ts";
import type { StartOptions } from "../kit/start.ts";
import { makeMilestones } from "./milestones.ts";
import { BadQuery, readQuery } from "./query.ts";
import { defaultReadings, type ZivioReadings } from "./readings.ts";

export { supplierIdOf } from "./milestones.ts";

const BASE = "/api/v3";

export interface ZivioOptions extends StartOptions<ZivioReadings> {
  apiKey?: string;
  tenantId?: string;
}

/** Starts the sandbox's Zivio below `/api/v3`. No limits are documented: without `quota` there are none. */
export async function startZivio(options: ZivioOptions): Promise<Vendor & { credentials: { apiKey: string; tenantId: string } }> {
  const { world, clock, apiKey = "zivio-sandbox-key", tenantId = "tenant-1", shuffle } = options;
  const readings = { ...defaultReadings, ...options.readings };
  const contract = loadContract("zivio");
  const find = matcher(contract);
  const milestones = makeMilestones(world, contract, readings);
  // Rows that a sorting leaves level keep this order.
  const held = shuffle === undefined ? milestones : random("zivio order", shuffle).shuffle(milestones);

  function handle(call: Call): Reply {
    const match = call.path.startsWith(`${BASE}/`) ? find(call.method, call.path.slice(BASE.length)) : undefined;
    if (!match) return failure(404, "not found", "contract");
    call.operation = match.id;
    if (call.headers["x-api-key"] !== apiKey || call.headers["zivio-tenant-id"] !== tenantId)
      return failure(401, "unauthorised", "credentials");
    try {
      const { keeps, compare, limit, page } = readQuery(call.query, match.operation.query, readings);
      const found = held.filter(keeps).sort(compare);
      return { status: 200, body: { milestones: found.slice((page - 1) * limit, page * limit).map(({ row }) => row) } };
    } catch (error) {
      if (error instanceof BadQuery) return failure(400, error.message, "contract");
      throw error;
    }
  }

  const quota = options.quota && new Quota(options.quota, clock);
  const vendor = await startVendor({ handle, busy, clock, quota, host: options.host, port: options.port });
  return Object.assign(vendor, { credentials: { apiKey, tenantId } });

  function busy(resetAt: number): Reply {
    const seconds = Math.max(1, Math.ceil((resetAt - clock.now()) / 1000));
    return { ...failure(429, "too many requests"), headers: { "retry-after": String(seconds) } };
  }
}

/** No error body is documented; this is the sandbox's own. */
function failure(status: number, error: string, refused?: Call["refused"]): Reply {
  return { status, body: { error }, ...(refused && { refused }) };
}
