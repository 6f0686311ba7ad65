import { session } from "../../transport/layers/session.ts";
import type { Layer } from "../../transport/send.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { clients } from "./clients.ts";
import { codes } from "./codes.ts";
import { dialect } from "./dialect.ts";
import { contractLineItemMilestones, contractLineItems, engagements } from "./engagements.ts";
import { httpStatusOf, label, name } from "./envelope.ts";
import { keys } from "./keys.ts";
import { projects } from "./projects.ts";
import { type ProjectorSettings, serviceAddress, ticketSession } from "./session.ts";

export type { ProjectorSettings } from "./session.ts";

/** Says in HTTP's words what SOAP says in its own, so that the layers above need not know. */
const statusOfFaults: Layer = (next) => async (request) => {
  const response = await next(request);
  return { ...response, status: httpStatusOf(response) };
};

export const projector: Vendor<ProjectorSettings> = {
  name,
  label,
  codes,
  keys,
  probe: "ProjectorProject",
  resources: [engagements, contractLineItems, contractLineItemMilestones, projects, clients],
  parts: [],
  dialect,
  connect: (settings, surroundings) =>
    connect(
      {
        name,
        label,
        baseUrl: serviceAddress(settings.baseUrl),
        // Weighted hits in a rolling minute for one session, and about four calls at once for one user (wiki 1037860865, 1023606799).
        windows: [{ limit: 1200, ms: 60_000 }],
        account: `${settings.baseUrl} ${settings.account}`,
        concurrency: 4,
        pauseMs: 5_000,
        session: session({ clock: surroundings.clock, ...ticketSession(settings) }),
        statusOfFaults,
      },
      surroundings,
    ),
};
