import { keyOf } from "../../engine/model/names.ts";
import { readJson } from "../../engine/vendor/responses.ts";
import { TielineError } from "../../errors.ts";
import { isObject } from "../../transport/json.ts";
import type { SessionOptions } from "../../transport/layers/session.ts";
import { type ItmSettings, vendor } from "./connection.ts";

/** ITM Platform API, Authentication using API Key. The key is part of the login's path, so no error may contain the path. */
export function tokenSession({ company, apiKey }: ItmSettings): Omit<SessionOptions<string>, "clock"> {
  const path = `/${encodeURIComponent(company)}/login/${encodeURIComponent(apiKey)}`;
  return {
    async login(send, { scope }) {
      const response = await send({ operation: "auth.login", method: "GET", path, safe: true, scope });
      const refused = new Set([400, 401, 403]).has(response.status);
      const answer = refused ? undefined : readJson(vendor, "auth.login", response);
      const token = isObject(answer) ? keyOf(answer.Token) : undefined;
      if (token) return token;
      const advice = "Check the company and the API key, and that they belong together.";
      throw new TielineError("UPSTREAM_AUTH", `${vendor.label} refused the login.`, { vendor: vendor.name, advice });
    },
    authorise: (request, token) => ({ ...request, headers: { ...request.headers, Token: token } }),
    expired: (response) => response.status === 401,
    secretsOf: (token) => [token],
    // It expires half an hour after the last call.
    lifetime: { ms: 30 * 60_000, sliding: true },
  };
}
