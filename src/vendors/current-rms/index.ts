import { credentials } from "../../transport/layers/session.ts";
import type { Enums } from "../row.ts";
import { rowsIn } from "../row.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { adapter } from "./adapter.ts";
import { roots } from "./answers.ts";
import { type CurrentRmsSettings, settings } from "./connection.ts";
import { enums } from "./enums.ts";
import { vendor } from "./envelope.ts";
import { keys } from "./keys.ts";
import { stockEnums } from "./stock-enums.ts";
import * as tables from "./tables.ts";

export const currentRms: Vendor<CurrentRmsSettings> = {
  ...vendor,
  settings,
  enums: { ...enums, ...stockEnums } satisfies Enums<"current-rms">,
  keys,
  probe: "CurrentRmsMember",
  ...rowsIn(tables),
  roots,
  adapter,
  connect({ baseUrl, subdomain, apiKey }, deps) {
    const session = credentials({ "X-AUTH-TOKEN": apiKey, "X-SUBDOMAIN": subdomain });
    // Current RMS API, Rate Limits: taken to be for the whole company.
    return connect({ ...vendor, baseUrl, windows: [{ limit: 60, ms: 60_000 }], account: `${baseUrl} ${subdomain}`, session }, deps);
  },
};
