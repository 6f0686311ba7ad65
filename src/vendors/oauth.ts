import { createHash } from "node:crypto";
import { assertSuccess, badResponse, readJson, type Vendor } from "../engine/vendor/responses.ts";
import { TielineError } from "../errors.ts";
import type { Clock } from "../transport/clock.ts";
import { isObject, type JsonObject } from "../transport/json.ts";
import type { SessionOptions } from "../transport/layers/session.ts";
import type { Request, Send } from "../transport/send.ts";
import type { TokenStore, Tokens } from "../transport/tokens.ts";

export interface OAuthOptions {
  vendor: Vendor;
  clock: Clock;
  /** Where tokens are requested. */
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  /** The token of the authorization (RFC 6749, 6). Absent: the client acts for itself (4.4). */
  refreshToken?: string | undefined;
  /** Whose tokens they are. */
  account: string;
  store: TokenStore;
  /** How long an access token is valid where the answer does not say so. */
  lifetimeMs: number;
  /** Headers beside the token. */
  headers?: Readonly<Record<string, string>>;
  /** What to do when the vendor refuses. */
  advice: string;
}

const operation = "oauth.token";

/** A stored token is used when it is valid for at least this time. */
const spareMs = 60_000;

/**
 * A session by OAuth 2. An access token of an earlier process, or of another one, is used as long as it is valid. Each refresh
 * token is used once: the one that comes with the answer is stored before anything else.
 */
export function oauthSession(options: OAuthOptions): SessionOptions<Tokens> {
  const { vendor, clock, account, store, headers = {}, advice } = options;
  const { refreshToken, clientId } = options;
  const origin = createHash("sha256")
    .update(JSON.stringify([clientId, refreshToken]))
    .digest("base64url")
    .slice(0, 22);
  /** The token that requests have had: when they come back it is of no use. */
  let used: string | undefined;
  let running: Promise<Tokens> | undefined;

  const stored = (): Tokens | undefined => {
    const tokens = store.read(account);
    return tokens?.origin === origin ? tokens : undefined;
  };

  async function request(send: Send, cause: Request): Promise<Tokens> {
    const isLatest = (await store.refresh?.(account)) ?? true;
    const known = stored();
    if (known && known.accessToken !== used && known.expiresAt - clock.now() > spareMs) return known;
    const token = known?.refreshToken ?? refreshToken;
    // Using it twice may cost the whole access (RFC 9700, 4.14.2).
    if (token !== undefined && !isLatest) throw notAlone(vendor);
    const response = await send({ ...tokenRequest(options, token), scope: cause.scope });
    if (response.status === 400 || response.status === 401 || response.status === 403) {
      // Another process may have been faster, and this token used up.
      if (stored()?.accessToken !== known?.accessToken) return request(send, cause);
      throw new TielineError("UPSTREAM_AUTH", `${vendor.label} refused to issue an access token.`, { vendor: vendor.name, advice });
    }
    assertSuccess(vendor, operation, response);
    const tokens = { ...readTokens(options, readJson(vendor, operation, response), token), origin };
    store.write(account, tokens);
    return tokens;
  }

  return {
    clock,
    async login(send, cause) {
      running ??= request(send, cause).finally(() => {
        running = undefined;
      });
      const tokens = await running;
      used = tokens.accessToken;
      return tokens;
    },
    authorise(call, { accessToken }) {
      used = accessToken;
      return { ...call, headers: { ...call.headers, ...headers, Authorization: `Bearer ${accessToken}` } };
    },
    expired: ({ status }) => status === 401,
    secretsOf: ({ accessToken, refreshToken: next }) => [accessToken, ...(next === undefined ? [] : [next])],
    lifetime: ({ expiresAt }) => ({ ms: expiresAt - clock.now(), sliding: false }),
    // Once more where another process was faster.
    maxCalls: 2,
  };
}

function notAlone({ name, label }: Vendor): TielineError {
  const sentence = `No new access token of ${label} is requested while Redis is away: another process may have used the refresh token.`;
  return new TielineError("UPSTREAM_UNAVAILABLE", sentence, {
    vendor: name,
    retryAfterMs: 1_000,
    advice: "Bring Redis back; until then the process that had the latest token goes on.",
  });
}

/** RFC 6749, 2.3.1: the client's name and secret go as HTTP Basic, which every server supports. */
function tokenRequest({ tokenUrl, clientId, clientSecret }: OAuthOptions, refreshToken: string | undefined): Omit<Request, "scope"> {
  const grant: Record<string, string> =
    refreshToken === undefined ? { grant_type: "client_credentials" } : { grant_type: "refresh_token", refresh_token: refreshToken };
  const client = [clientId, clientSecret].map(encodeURIComponent).join(":");
  return {
    operation,
    baseUrl: tokenUrl,
    method: "POST",
    path: "",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Authorization: `Basic ${Buffer.from(client).toString("base64")}` },
    body: new URLSearchParams(grant).toString(),
    safe: false,
  };
}

/** RFC 6749, 5.1. Without a new refresh token the old one stays valid. */
function readTokens({ vendor, clock, lifetimeMs }: OAuthOptions, body: unknown, refreshToken: string | undefined): Omit<Tokens, "origin"> {
  const { access_token: accessToken, refresh_token: next, expires_in: seconds } = isObject(body) ? body : ({} as JsonObject);
  if (typeof accessToken !== "string" || accessToken === "") throw badResponse(vendor, operation, "no access token in it");
  const kept = typeof next === "string" && next !== "" ? next : refreshToken;
  const ms = Number(seconds) > 0 ? Number(seconds) * 1000 : lifetimeMs;
  return { accessToken, expiresAt: clock.now() + ms, ...(kept !== undefined && { refreshToken: kept }) };
}
