import { httpSend } from "../../transport/http.ts";
import { deadline } from "../../transport/layers/deadline.ts";
import { dedupe } from "../../transport/layers/dedupe.ts";
import { quota } from "../../transport/layers/quota.ts";
import { retry } from "../../transport/layers/retry.ts";
import { session } from "../../transport/layers/session.ts";
import { timeout } from "../../transport/layers/timeout.ts";
import { trace } from "../../transport/layers/trace.ts";
import { Quota } from "../../transport/quota.ts";
import { type Layer, stack } from "../../transport/send.ts";
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
  connect(settings, { clock, log, random, quotaShare, quotaStore }) {
    // Weighted hits in a rolling minute for one session, and about four calls at once for one user (wiki 1037860865, 1023606799).
    const windows = [{ limit: 1200, ms: 60_000 }];
    const account = `${settings.baseUrl} ${settings.account}`;
    const budget = new Quota({ vendor: name, label, clock, share: quotaShare, windows, concurrency: 4, store: quotaStore, account });
    const send = stack(
      [
        trace({ vendor: name, clock, log }),
        deadline({ vendor: name, label, clock }),
        dedupe({ vendor: name }),
        retry({ vendor: name, clock, random }),
        session(ticketSession(settings)),
        quota({ vendor: name, quota: budget, clock, defaultPauseMs: 5000 }),
        timeout({ vendor: name, label, clock, ms: 10_000 }),
        statusOfFaults,
      ],
      httpSend({ vendor: name, label, baseUrl: serviceAddress(settings.baseUrl) }),
    );
    return { send, quota: budget };
  },
};
