import { TielineError } from "../../errors.ts";
import { keyOf } from "../../resource/names.ts";
import { readJson } from "../../resource/upstream.ts";
import { isObject } from "../../transport/json.ts";
import type { SessionOptions } from "../../transport/layers/session.ts";
import { label, name } from "./envelope.ts";

export interface ItmSettings {
  /** The host, without company or version. */
  baseUrl: string;
  company: string;
  apiKey: string;
}

/** L22. The key is part of the login's path, so nothing that could show the path may be said of a login. */
export function tokenSession({ company, apiKey }: ItmSettings): Omit<SessionOptions<string>, "clock"> {
  const path = `/${encodeURIComponent(company)}/login/${encodeURIComponent(apiKey)}`;
  return {
    async login(send, { scope }) {
      const response = await send({ operation: "auth.login", method: "GET", path, safe: true, scope });
      const refused = new Set([400, 401, 403]).has(response.status);
      const answer = refused ? undefined : readJson(name, label, "auth.login", response);
      const token = isObject(answer) ? keyOf(answer.Token) : undefined;
      if (token) return token;
      throw new TielineError(
        "UPSTREAM_AUTH",
        `${label} refused the login. Check the company and the API key, and that they belong together.`,
        {
          vendor: name,
        },
      );
    },
    authorise: (request, token) => ({ ...request, headers: { ...request.headers, Token: token } }),
    expired: (response) => response.status === 401,
    // L20: it dies half an hour after the last call.
    life: { ms: 30 * 60_000, slides: true },
  };
}
