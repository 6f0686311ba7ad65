import { facts } from "../../generated/writes/projector.ts";
import { session } from "../../transport/layers/session.ts";
import type { Layer } from "../../transport/send.ts";
import { rowsIn } from "../row.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { adapter } from "./adapter.ts";
import { type ProjectorSettings, settings, vendor } from "./connection.ts";
import { enums } from "./enums.ts";
import { bodySteps, httpStatusOf } from "./envelope.ts";
import { keys } from "./keys.ts";
import { serviceAddress, ticketSession } from "./session.ts";
import * as tables from "./tables.ts";
import { writes } from "./writes.ts";

/** Gives SOAP faults the HTTP status that the layers above understand. */
const statusOfFaults: Layer = (next) => async (request) => {
  const response = await next(request);
  return { ...response, status: httpStatusOf(response) };
};

export const projector: Vendor<ProjectorSettings> = {
  ...vendor,
  settings,
  enums,
  keys,
  probe: "ProjectorProject",
  ...rowsIn(tables),
  writes,
  writeFacts: facts,
  adapter,
  connect: (own, deps) =>
    connect(
      {
        ...vendor,
        baseUrl: serviceAddress(own.baseUrl),
        // https://projectorpsa.atlassian.net/wiki/spaces/AD/pages/1037860865 and .../1023606799: weighted hits in a rolling minute
        // for one session, and about four calls at once for one user.
        windows: [{ limit: 1200, ms: 60_000 }],
        account: `${own.baseUrl} ${own.account}`,
        concurrency: 4,
        pauseMs: 5_000,
        session: session({ clock: deps.clock, cache: deps.cache, ...ticketSession(own) }),
        bodySteps,
        statusOfFaults,
      },
      deps,
    ),
};
