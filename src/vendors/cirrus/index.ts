import { credentials } from "../../transport/layers/session.ts";
import { rowsIn } from "../row.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { adapter } from "./adapter.ts";
import { type CirrusSettings, settings } from "./connection.ts";
import { enums } from "./enums.ts";
import { vendor } from "./envelope.ts";
import { keys } from "./keys.ts";
import { roots } from "./roots.ts";
import * as tables from "./tables.ts";

export const cirrus: Vendor<CirrusSettings> = {
  ...vendor,
  settings,
  enums,
  keys,
  probe: "CirrusAccount",
  ...rowsIn(tables),
  roots,
  adapter,
  connect({ baseUrl, token }, deps) {
    const session = credentials({ "X-Token": token });
    // No quota is published: the number of concurrent calls is limited instead.
    return connect({ ...vendor, baseUrl, windows: [], concurrency: 8, session }, deps);
  },
};
