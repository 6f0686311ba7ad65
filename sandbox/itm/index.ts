import type { Call, Reply } from "../kit/call.ts";
import { loadContract, type Match, matcher } from "../kit/contract.ts";
import { Quota, type Window } from "../kit/quota.ts";
import { startVendor } from "../kit/server.ts";
import type { Started, StartOptions } from "../kit/start.ts";
import { type Truth, WriteLog } from "../kit/truth.ts";
import { message, noPrivileges } from "./answers.ts";
import { makeDataset } from "./dataset.ts";
import { makeOperations } from "./operations.ts";
import type { Request } from "./parents.ts";
import { defaultReadings, type ItmReadings } from "./readings.ts";
import { Sessions, tokenLifeMs } from "./session.ts";

export { serviceIds } from "./parents.ts";

/** "Limits". They count per source IP address, and every call of the sandbox comes from one. */
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
export async function startItm(options: ItmOptions): Promise<Started<{ company: string; apiKey: string }> & { truth: Truth }> {
  const { world, clock, company = "tieline", apiKey = "3140fcb4-sandbox-key", shuffle } = options;
  const readings = { ...defaultReadings, ...options.readings };
  const contract = loadContract("itm");
  const find = matcher(contract);
  const { serve, truth } = makeOperations(makeDataset(world, contract), readings, shuffle, clock, new WriteLog());
  const userId = world.employees[0]?.ids.itm ?? 1;
  const sessions = new Sessions({ company, apiKey, userId, seed: world.seed, clock, tokenLifeMs: options.tokenLifeMs ?? tokenLifeMs });

  function handle(call: Call): Reply {
    const { version, company: asked, path } = address(call.path);
    const match = route(call.method, path, version);
    if (!match || !hasKnownEnd(path, match)) return message(404, "Not found", "contract");
    call.operation = match.id;
    if (match.operation.kind === "login") return sessions.login(asked, match.params.APIKey!);
    const stopped = sessions.check(call.headers.token);
    if (stopped) return stopped;
    // A token belongs to one company. The answer of another company's address is an assumption.
    if (asked.toLowerCase() !== company.toLowerCase() || options.withheld?.includes(match.id)) return noPrivileges;
    return serve({ call, match, version });
  }

  function route(method: string, path: string, version: Request["version"]): Match | undefined {
    // Each search is listed as POST; by "Use /search" it can be sent by GET as well.
    if (version === "v2" && method === "GET" && /\/search$/i.test(path)) return find("POST", path, "v2");
    // The one operation that is documented at both addresses.
    if (version === "v1" && method === "GET" && /^\/projects\/?$/i.test(path)) return find("GET", path, "v2");
    return find(method, path, version);
  }

  function hasKnownEnd(path: string, { operation }: Match): boolean {
    return readings.lastSlash === "free" || path.endsWith("/") === operation.path.endsWith("/");
  }

  function busy(): Reply {
    if (readings.quotaAnswer === "400text")
      return { status: 400, headers: { "content-type": "text/plain" }, body: "Request quota exceeded" };
    return message(Number(readings.quotaAnswer), "Request quota exceeded");
  }

  const quota = new Quota(options.quota ?? documentedQuota, clock);
  const vendor = await startVendor({ handle, busy, clock, quota, truth, host: options.host, port: options.port });
  return Object.assign(vendor, { truth, credentials: { company, apiKey } });
}

/** Takes a path apart: version, company, and the documented path. */
function address(path: string): { version: Request["version"]; company: string; path: string } {
  const segments = path.split("/").slice(1);
  const version = segments[0]?.toLowerCase() === "v2" ? "v2" : "v1";
  if (version === "v2") segments.shift();
  const [company = "", ...rest] = segments;
  return { version, company, path: `/${rest.join("/")}` };
}
