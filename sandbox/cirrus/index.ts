import type { Call, Reply } from "../kit/call.ts";
import { loadContract, type Match, matcher } from "../kit/contract.ts";
import type { Editor } from "../kit/editor.ts";
import { TokenServer } from "../kit/oauth.ts";
import { Quota, retryAfter } from "../kit/quota.ts";
import { startVendor } from "../kit/server.ts";
import type { Started, StartOptions } from "../kit/start.ts";
import { type Truth, WriteLog } from "../kit/truth.ts";
import { agreements } from "./agreements.ts";
import { Answers } from "./answers.ts";
import { coordinates } from "./coordinates.ts";
import { editorOf } from "./editor.ts";
import { customFields } from "./fields.ts";
import { lookups } from "./lookups.ts";
import { people } from "./people.ts";
import { type CirrusReadings, defaultReadings } from "./readings.ts";
import { sales } from "./sales.ts";
import { Store } from "./store.ts";
import { truthOf } from "./truth.ts";
import { writer } from "./writes/index.ts";

export { erpNumberField, projectCodeField } from "./fields.ts";
export type { CirrusReadings } from "./readings.ts";

const defaultToken = "sandbox-cirrus-token";

/** What a client of the fake Cirrus needs: a token of the old kind, a Bearer token that stays valid, or a client of the new kind. */
export interface CirrusCredentials {
  token: string;
  bearerToken: string;
  oauth: { url: string; clientId: string; clientSecret: string };
}

const tokenPath = "/oauth/token";

const builders = { ...lookups, ...agreements, ...people, ...sales, ...customFields, ...coordinates };

/** Path parameters that are words; all others are whole numbers. */
const wordParameters = new Set(["connection_type", "relation_type"]);

/**
 * Starts the fake Cirrus CRM: every documented read, write and action, with the records of the world where the world describes
 * them and filled ones elsewhere.
 */
export async function startCirrus(
  options: StartOptions<CirrusReadings> & { token?: string },
): Promise<Started<CirrusCredentials> & { tokens: TokenServer; editor: Editor; truth: Truth }> {
  const { clock, host, port, token = defaultToken } = options;
  const readings = { ...defaultReadings, ...options.readings };
  const bearerToken = `${token}-bearer`;
  const client = { clientId: "sandbox-client", clientSecret: "sandbox-client-secret" };
  const tokens = new TokenServer({ ...client, clock, lifetimeMs: 60 * 60_000, seed: "cirrus" });
  const contract = loadContract("cirrus");
  const match = matcher(contract);
  const log = new WriteLog();
  const store = new Store({ contract, world: options.world, readings, builders, log });
  const answers = new Answers(store, options.shuffle);
  const write = writer({ store, readings, clock, log });
  const truth = truthOf(store);

  function isAdmitted(call: Call): boolean {
    const given = call.headers["x-token"];
    if (given) return given === token;
    return call.headers.authorization === `Bearer ${bearerToken}` || tokens.admits(call);
  }

  function handle(call: Call): Reply {
    if (call.path === tokenPath) return tokens.answer(call);
    const found = match(call.method, call.path);
    if (found) call.operation = found.id;
    if (!isAdmitted(call)) return { status: 401, body: { message: "The token is missing or wrong" }, refused: "credentials" };
    if (!found || !hasWholeIds(found)) return { status: 404, body: { message: "No such resource" }, refused: "contract" };
    return found.operation.kind === "read" ? answers.read(call, found) : write(call, found);
  }

  const busy = (resetAt: number): Reply => ({
    status: 429,
    headers: retryAfter(resetAt, clock),
    body: { message: "Too many requests" },
  });
  // No limit is published.
  const quota = options.quota?.length ? new Quota(options.quota, clock) : undefined;
  const vendor = await startVendor({ handle, busy, clock, quota, truth, host, port });
  return Object.assign(vendor, {
    editor: editorOf(store),
    truth,
    tokens,
    credentials: { token, bearerToken, oauth: { url: `${vendor.url}/oauth`, ...client } },
  });
}

/** The framework's routes take whole numbers only: any other id is an unknown path. */
function hasWholeIds({ params }: Match): boolean {
  return Object.entries(params).every(([name, value]) => wordParameters.has(name) || /^\d+$/.test(value));
}
