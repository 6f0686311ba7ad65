import { facts } from "../../generated/writes/itm.ts";
import { session } from "../../transport/layers/session.ts";
import type { Window } from "../../transport/quota.ts";
import { rowsIn } from "../row.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { adapter } from "./adapter.ts";
import { bodySteps } from "./below.ts";
import { type ItmSettings, settings, vendor } from "./connection.ts";
import { enums } from "./enums.ts";
import { statusOfFaults, worthRetrying } from "./faults.ts";
import { keys } from "./keys.ts";
import { roots } from "./planning.ts";
import { tokenSession } from "./session.ts";
import * as tables from "./tables.ts";
import { writes } from "./writes.ts";

/** ITM Platform API, Limits: for all calls from one IP address. */
const windows: Window[] = [
  { limit: 5, ms: 1_000 },
  { limit: 100, ms: 60_000 },
  { limit: 4_000, ms: 3_600_000 },
  { limit: 10_000, ms: 86_400_000 },
];

export const itm: Vendor<ItmSettings> = {
  ...vendor,
  settings,
  enums,
  keys,
  probe: "ItmProject",
  ...rowsIn(tables),
  roots,
  writes,
  writeFacts: facts,
  adapter,
  connect: (own, deps) =>
    connect(
      {
        ...vendor,
        baseUrl: own.baseUrl,
        windows,
        account: own.baseUrl,
        session: session({ clock: deps.clock, cache: deps.cache, ...tokenSession(own) }),
        bodySteps,
        statusOfFaults,
        worthRetrying,
      },
      deps,
    ),
};
