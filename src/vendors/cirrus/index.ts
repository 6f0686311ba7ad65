import { facts } from "../../generated/writes/cirrus.ts";
import { credentials, type Session, session as sharedSession } from "../../transport/layers/session.ts";
import { MemoryTokens } from "../../transport/tokens.ts";
import { oauthSession } from "../oauth.ts";
import { rowsIn } from "../row.ts";
import { connect } from "../stack.ts";
import type { Deps, Vendor } from "../vendor.ts";
import { adapter } from "./adapter.ts";
import { type CirrusSettings, settings, vendor } from "./connection.ts";
import { enums } from "./enums.ts";
import { keys } from "./keys.ts";
import { roots } from "./roots.ts";
import * as tables from "./tables.ts";
import { writes } from "./writes.ts";

export const cirrus: Vendor<CirrusSettings> = {
  ...vendor,
  settings,
  enums,
  keys,
  probe: "CirrusAccount",
  ...rowsIn(tables),
  roots,
  writes,
  writeFacts: facts,
  adapter,
  connect(own, deps) {
    // No quota is published: the number of concurrent calls is limited instead.
    return connect({ ...vendor, baseUrl: own.baseUrl, windows: [], concurrency: 8, session: sessionOf(own, deps) }, deps);
  },
};

/** Cirrus API, X-Token: it "can not be blank unless using a Bearer token from new auth". */
function sessionOf(own: CirrusSettings, { clock, cache, tokenStore = new MemoryTokens() }: Deps): Session {
  const { token, bearerToken, clientId = "", clientSecret = "", oauthUrl = "https://account.cirruscrm.io/oauth" } = own;
  if (token !== undefined) return credentials({ "X-Token": token });
  if (bearerToken !== undefined) return credentials({ Authorization: `Bearer ${bearerToken}` });
  return sharedSession({
    cache,
    ...oauthSession({
      vendor,
      clock,
      // https://docs.cirruscrm.io/docs/docs/authentication: the grant of the client's own credentials.
      tokenUrl: `${oauthUrl.replace(/\/+$/, "")}/token`,
      clientId,
      clientSecret,
      account: `cirrus-${clientId}`,
      store: tokenStore,
      // Not documented; the answer tells.
      lifetimeMs: 60 * 60_000,
      advice: "Check CIRRUS_CLIENT_ID and CIRRUS_CLIENT_SECRET.",
    }),
  });
}
