import type { Call, Reply } from "./call.ts";
import type { Clock } from "./clock.ts";
import { random } from "./random.ts";

export interface TokenServerOptions {
  clientId: string;
  clientSecret: string;
  /** The token of an authorization; absent: the client acts for itself. */
  refreshToken?: string;
  lifetimeMs: number;
  clock: Clock;
  seed: string;
}

/** The token endpoint of RFC 6749. A refresh token is good for one use, and each answer brings the next. */
export class TokenServer {
  readonly #options: TokenServerOptions;
  readonly #expiry = new Map<string, number>();
  #refreshToken: string | undefined;
  #issued = 0;

  constructor(options: TokenServerOptions) {
    this.#options = options;
    this.#refreshToken = options.refreshToken;
  }

  answer(call: Call): Reply {
    call.operation = "oauth.token";
    const { clientId, clientSecret, lifetimeMs, clock } = this.#options;
    const isForm = call.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
    if (call.method !== "POST" || !isForm) return refusal(400, "invalid_request");
    const form = new URLSearchParams(call.body);
    const client = clientOf(call, form);
    if (client?.id !== clientId || client.secret !== clientSecret) return refusal(401, "invalid_client");
    const rotates = this.#refreshToken !== undefined;
    if (form.get("grant_type") !== (rotates ? "refresh_token" : "client_credentials")) return refusal(400, "unsupported_grant_type");
    if (rotates && form.get("refresh_token") !== this.#refreshToken) return refusal(400, "invalid_grant");
    const access_token = this.#make("access");
    this.#expiry.set(access_token, clock.now() + lifetimeMs);
    if (rotates) this.#refreshToken = this.#make("refresh");
    const pair = { access_token, ...(rotates && { refresh_token: this.#refreshToken }) };
    return {
      status: 200,
      headers: { "cache-control": "no-store" },
      body: { ...pair, token_type: "Bearer", expires_in: lifetimeMs / 1000 },
    };
  }

  /** Does the call carry an access token that is valid? */
  admits({ headers }: Call): boolean {
    const token = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];
    return token !== undefined && (this.#expiry.get(token) ?? 0) > this.#options.clock.now();
  }

  /** All access tokens die before their time. */
  revoke(): void {
    this.#expiry.clear();
  }

  #make(kind: string): string {
    const drawn = random(this.#options.seed, `${kind} token`, ++this.#issued);
    return `${kind}-${Array.from({ length: 32 }, () => drawn.integer(0, 15).toString(16)).join("")}`;
  }
}

/** The client by HTTP Basic, or by members of the form (2.3.1). */
function clientOf({ headers }: Call, form: URLSearchParams): { id: string; secret: string } | undefined {
  const basic = /^Basic (.+)$/i.exec(headers.authorization ?? "")?.[1];
  if (basic === undefined) return { id: form.get("client_id") ?? "", secret: form.get("client_secret") ?? "" };
  const [id, secret] = Buffer.from(basic, "base64").toString().split(":");
  return id === undefined || secret === undefined ? undefined : { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
}

function refusal(status: number, error: string): Reply {
  return { status, body: { error }, refused: "credentials" };
}
