import type { Call, Reply } from "../kit/call.ts";
import { loadContract, type Match, matcher } from "../kit/contract.ts";
import { Quota, retryAfter } from "../kit/quota.ts";
import { startVendor } from "../kit/server.ts";
import type { Started, StartOptions } from "../kit/start.ts";
import { agreements } from "./agreements.ts";
import { Answers } from "./answers.ts";
import { coordinates } from "./coordinates.ts";
import { customFields } from "./fields.ts";
import { lookups } from "./lookups.ts";
import { people } from "./people.ts";
import { type CirrusReadings, defaultReadings } from "./readings.ts";
import { sales } from "./sales.ts";
import { Store } from "./store.ts";

export { erpNumberField, projectCodeField } from "./fields.ts";
export type { CirrusReadings } from "./readings.ts";

const defaultToken = "sandbox-cirrus-token";

const builders = { ...lookups, ...agreements, ...people, ...sales, ...customFields, ...coordinates };

/** Path parameters that are words; all others are whole numbers. */
const wordParameters = new Set(["connection_type", "relation_type"]);

/**
 * Starts the fake Cirrus CRM: every documented read, with the records of the world where the world describes them and filled
 * ones elsewhere. Writes are refused.
 */
export async function startCirrus(options: StartOptions<CirrusReadings> & { token?: string }): Promise<Started<{ token: string }>> {
  const { clock, host, port, token = defaultToken } = options;
  const readings = { ...defaultReadings, ...options.readings };
  const contract = loadContract("cirrus");
  const match = matcher(contract);
  const answers = new Answers(new Store(contract, options.world, readings, builders), options.shuffle);

  function handle(call: Call): Reply {
    const found = match(call.method, call.path);
    if (found) call.operation = found.id;
    if (!isAdmitted(call, token)) return { status: 401, body: { message: "The token is missing or wrong" }, refused: "credentials" };
    if (!found || !hasWholeIds(found)) return { status: 404, body: { message: "No such resource" }, refused: "contract" };
    if (found.operation.method !== "GET") return { status: 403, body: { message: "The sandbox is read-only" } };
    return answers.read(call, found);
  }

  const busy = (resetAt: number): Reply => ({
    status: 429,
    headers: retryAfter(resetAt, clock),
    body: { message: "Too many requests" },
  });
  // No limit is published.
  const quota = options.quota?.length ? new Quota(options.quota, clock) : undefined;
  const vendor = await startVendor({ handle, busy, clock, quota, host, port });
  return Object.assign(vendor, { credentials: { token } });
}

function isAdmitted(call: Call, token: string): boolean {
  return call.headers["x-token"] === token || call.headers.authorization === `Bearer ${token}`;
}

/** The framework's routes take whole numbers only: any other id is an unknown path. */
function hasWholeIds({ params }: Match): boolean {
  return Object.entries(params).every(([name, value]) => wordParameters.has(name) || /^\d+$/.test(value));
}
