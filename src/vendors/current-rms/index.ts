import { facts } from "../../generated/writes/current-rms.ts";
import { credentials, type Session, session as sharedSession } from "../../transport/layers/session.ts";
import { MemoryTokens } from "../../transport/tokens.ts";
import { oauthSession } from "../oauth.ts";
import type { Enums } from "../row.ts";
import { rowsIn } from "../row.ts";
import { connect } from "../stack.ts";
import type { Deps, Vendor } from "../vendor.ts";
import { adapter } from "./adapter.ts";
import { roots } from "./answers.ts";
import { type CurrentRmsSettings, settings, vendor } from "./connection.ts";
import { enums } from "./enums.ts";
import { keys } from "./keys.ts";
import { stockEnums } from "./stock-enums.ts";
import * as tables from "./tables.ts";
import { writes } from "./writes.ts";

export const currentRms: Vendor<CurrentRmsSettings> = {
  ...vendor,
  settings,
  enums: { ...enums, ...stockEnums } satisfies Enums<"current-rms">,
  keys,
  probe: "CurrentRmsMember",
  ...rowsIn(tables),
  roots,
  writes,
  writeFacts: facts,
  adapter,
  connect(own, deps) {
    const { baseUrl, subdomain, apiKey } = own;
    const session = apiKey === undefined ? oauth(own, deps) : credentials({ "X-AUTH-TOKEN": apiKey, "X-SUBDOMAIN": subdomain });
    // Current RMS API, Rate Limits: taken to be for the whole company.
    return connect({ ...vendor, baseUrl, windows: [{ limit: 60, ms: 60_000 }], account: `${baseUrl} ${subdomain}`, session }, deps);
  },
};

/** Current RMS API, OAuth2: access tokens live for 2 hours, and each refresh gives a new pair. */
function oauth(own: CurrentRmsSettings, { clock, cache, tokenStore = new MemoryTokens() }: Deps): Session {
  const { subdomain, clientId = "", clientSecret = "", refreshToken, oauthUrl = `https://${subdomain}.current-rms.com/oauth2` } = own;
  return sharedSession({
    cache,
    ...oauthSession({
      vendor,
      clock,
      tokenUrl: `${oauthUrl.replace(/\/+$/, "")}/token`,
      clientId,
      clientSecret,
      refreshToken,
      account: `current-rms-${subdomain}`,
      store: tokenStore,
      lifetimeMs: 2 * 60 * 60_000,
      headers: { "X-SUBDOMAIN": subdomain },
      advice: "Authorise the application again, and set CURRENT_RMS_REFRESH_TOKEN.",
    }),
  });
}
