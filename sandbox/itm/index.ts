import { loadContract, type Match, matcher } from "../kit/contract.ts";
import { Quota, type Window } from "../kit/quota.ts";
import { type Call, type Reply, startVendor, type Vendor } from "../kit/server.ts";
import type { StartOptions } from "../kit/start.ts";
import { message, noPrivileges, Refused, readOnly } from "./answers.ts";
import { makeOperations } from "./operations.ts";
import { defaultReadings, type ItmReadings } from "./readings.ts";
import { makeRecords } from "./records.ts";
import { Sessions, TOKEN_LIFE_MS } from "./session.ts";

export { serviceIds } from "./collections.ts";

/** Documented quotas; they count per source IP address, and every call of the sandbox comes from one. */
const documentedQuota: Window[] = [
  { limit: 5, ms: 1_000 },
  { limit: 100, ms: 60_000 },
  { limit: 4_000, ms: 3_600_000 },
  { limit: 10_000, ms: 86_400_000 },
];

export interface ItmOptions extends StartOptions<ItmReadings> {
  company?: string;
  apiKey?: string;
  tokenLifeMs?: number;
  /** Operation ids the API user lacks the rights for. */
  withheld?: string[];
}

/** Starts the sandbox's ITM Platform: v1 at `/{company}/…`, v2 at `/v2/{company}/…`. */
export async function startItm(options: ItmOptions): Promise<Vendor & { credentials: { company: string; apiKey: string } }> {
  const { world, clock, company = "tieline", apiKey = "3140fcb4-sandbox-key", shuffle } = options;
  const readings = { ...defaultReadings, ...options.readings };
  const contract = loadContract("itm");
  const find = matcher(contract);
  const serve = makeOperations(makeRecords(world, contract), readings, shuffle);
  const userId = world.employees[0]?.ids.itm ?? 1;
  const sessions = new Sessions({ company, apiKey, userId, seed: world.seed, clock, tokenLifeMs: options.tokenLifeMs ?? TOKEN_LIFE_MS });

  function handle(call: Call): Reply {
    const { v1, called, path } = address(call.path);
    const match = route(call.method, path, v1);
    if (!match) return message(404, "Not found", "contract");
    call.operation = match.id;
    if (match.operation.kind === "login") return sessions.login(called, match.params.APIKey!);
    const stopped = sessions.check(call.headers.token);
    if (stopped) return stopped;
    // A token belongs to one company; what another company's address answers to it is assumed.
    if (called.toLowerCase() !== company.toLowerCase() || options.withheld?.includes(match.id)) return noPrivileges;
    if (match.operation.kind !== "read") return readOnly;
    try {
      return serve({ call, match, v1 });
    } catch (error) {
      if (error instanceof Refused) return error.reply;
      throw error;
    }
  }

  function route(method: string, path: string, v1: boolean): Match | undefined {
    // Searches are listed as POST; by the general rules each can be sent by GET as well.
    if (!v1 && method === "GET" && /\/search$/i.test(path)) return find("POST", path, "v2");
    // The one operation documented at both addresses.
    if (v1 && method === "GET" && /^\/projects\/?$/i.test(path)) return find("GET", path, "v2");
    return find(method, path, v1 ? "v1" : "v2");
  }

  function busy(): Reply {
    if (readings.quotaAnswer === "400text")
      return { status: 400, headers: { "content-type": "text/plain" }, body: "Request quota exceeded" };
    return message(Number(readings.quotaAnswer), "Request quota exceeded");
  }

  const quota = new Quota(options.quota ?? documentedQuota, clock);
  const vendor = await startVendor({ handle, busy, clock, quota, host: options.host, port: options.port });
  return Object.assign(vendor, { credentials: { company, apiKey } });
}

/** Takes a path apart: version, company, and the documented path. */
function address(path: string): { v1: boolean; called: string; path: string } {
  const segments = path.split("/").slice(1);
  const v1 = segments[0]?.toLowerCase() !== "v2";
  if (!v1) segments.shift();
  const [called = "", ...rest] = segments;
  return { v1, called, path: `/${rest.join("/")}` };
}
