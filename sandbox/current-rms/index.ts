import type { Call, Reply } from "../kit/call.ts";
import type { Editor } from "../kit/editor.ts";
import { TokenServer } from "../kit/oauth.ts";
import { Quota } from "../kit/quota.ts";
import { startVendor } from "../kit/server.ts";
import type { Started, StartOptions } from "../kit/start.ts";
import { type Truth, WriteLog } from "../kit/truth.ts";
import { failure } from "./answers.ts";
import { datasetOf } from "./dataset.ts";
import { EditedDataset } from "./edited.ts";
import { editorOf } from "./editor.ts";
import { type CurrentRmsReadings, defaultReadings } from "./readings.ts";
import { router } from "./router.ts";
import { truthOf } from "./truth.ts";
import { filesPath, getFile } from "./writes/files.ts";
import type { StoredFile } from "./writes/request.ts";

export type { CurrentRmsReadings } from "./readings.ts";

/** How the fake Current RMS is started: the usual options, and the one company and key it lets in. */
export type CurrentRmsOptions = StartOptions<CurrentRmsReadings> & { subdomain?: string; apiKey?: string };

/** What a client of the fake Current RMS needs: a key, or an application with the refresh token that it was authorised with. */
export interface CurrentRmsCredentials {
  subdomain: string;
  apiKey: string;
  oauth: { url: string; clientId: string; clientSecret: string; refreshToken: string };
}

/** "OAuth2": "access tokens survive for 2 hours". */
const accessTokenMs = 2 * 60 * 60_000;

/** "Rate Limits". Whether the limit holds for a key or for the company is left open; the company is the stricter one. */
const documentedQuota = [{ limit: 60, ms: 60_000 }];

/** Starts a fake Current RMS that shows the world under `/api/v1`. */
export async function startCurrentRms(
  options: CurrentRmsOptions,
): Promise<Started<CurrentRmsCredentials> & { tokens: TokenServer; editor: Editor; truth: Truth }> {
  const credentials = { subdomain: options.subdomain ?? "sandbox", apiKey: options.apiKey ?? "sandbox-key" };
  const readings = { ...defaultReadings, ...options.readings };
  const client = { clientId: "sandbox-application", clientSecret: "sandbox-secret", refreshToken: "sandbox-refresh-token" };
  const tokens = new TokenServer({ ...client, clock: options.clock, lifetimeMs: accessTokenMs, seed: "current-rms" });
  const log = new WriteLog();
  const data = new EditedDataset(datasetOf(options.world, readings.tagList), log);
  const files = new Map<string, StoredFile>();
  const route = router({ data, readings, shuffle: options.shuffle, clock: options.clock, log, files });
  const truth = truthOf(data, log);
  const windows = options.quota ?? documentedQuota;
  const quota = new Quota(windows, options.clock);
  const vendor = await startVendor({
    handle: (call) => {
      if (call.path === tokenPath) return tokens.answer(call);
      // The addresses of files are signed: whoever has one may read it.
      if (call.method === "GET" && call.path.startsWith(filesPath)) return getFile(files, call.path);
      return admitted(call, credentials, tokens) ? route(call) : failure(401, "Invalid credentials", "credentials");
    },
    // "Requests to the API are rate limited": the tokens' address belongs to the application.
    weigh: ({ path }) => (path === tokenPath ? 0 : 1),
    clock: options.clock,
    quota,
    truth,
    busy: (resetAt) => busy(readings.rateLimitReset, windows[0]?.limit ?? 0, resetAt, options.clock.now()),
    host: options.host,
    port: options.port,
  });
  return {
    ...vendor,
    editor: editorOf(data),
    truth,
    tokens,
    credentials: { ...credentials, oauth: { url: `${vendor.url}/oauth2`, ...client } },
  };
}

const tokenPath = "/oauth2/token";

/** A key in the header or the query, or an access token; the company must be named beside either. */
function admitted(call: Call, { subdomain, apiKey }: { subdomain: string; apiKey: string }, tokens: TokenServer): boolean {
  const asked = (name: string) => call.query.find(([given]) => given === name)?.[1];
  const key = call.headers["x-auth-token"] ?? asked("apikey");
  return (key === undefined ? tokens.admits(call) : key === apiKey) && (call.headers["x-subdomain"] ?? asked("subdomain")) === subdomain;
}

function busy(form: CurrentRmsReadings["rateLimitReset"], limit: number, resetAt: number, now: number): Reply {
  // Rounded up, so that a client that waits as told is never early.
  const reset = form === "milliseconds" ? resetAt : Math.ceil((form === "delta" ? resetAt - now : resetAt) / 1000);
  const headers = { "X-RateLimit-Limit": String(limit), "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": String(reset) };
  return { ...failure(429, "Rate limit exceeded"), headers };
}
