import { httpSend } from "../../transport/http.ts";
import { deadline } from "../../transport/layers/deadline.ts";
import { dedupe } from "../../transport/layers/dedupe.ts";
import { quota } from "../../transport/layers/quota.ts";
import { retry } from "../../transport/layers/retry.ts";
import { session } from "../../transport/layers/session.ts";
import { timeout } from "../../transport/layers/timeout.ts";
import { trace } from "../../transport/layers/trace.ts";
import { Quota, type Window } from "../../transport/quota.ts";
import { stack } from "../../transport/send.ts";
import type { Vendor } from "../vendor.ts";
import { baselineRoots, baselines } from "./baselines.ts";
import { codes } from "./codes.ts";
import { dialect } from "./dialect.ts";
import { label, name } from "./envelope.ts";
import { statusOfFaults, worthRetrying } from "./faults.ts";
import { keys } from "./keys.ts";
import { projectBudgets, projects, projectTeams, teamMembers, teamTaskMembers, teamTasks } from "./projects.ts";
import { purchases } from "./purchases.ts";
import { revenues } from "./revenues.ts";
import { type ItmSettings, tokenSession } from "./session.ts";
import { taskStatusKinds, tasks } from "./tasks.ts";

export type { ItmSettings } from "./session.ts";

/** L48-57, for all calls from one address. */
const windows: Window[] = [
  { limit: 5, ms: 1_000 },
  { limit: 100, ms: 60_000 },
  { limit: 4_000, ms: 3_600_000 },
  { limit: 10_000, ms: 86_400_000 },
];

export const itm: Vendor<ItmSettings> = {
  name,
  label,
  codes,
  keys,
  probe: "ItmProject",
  resources: [projects, projectTeams, projectBudgets, tasks, revenues, purchases],
  parts: [teamMembers, teamTasks, teamTaskMembers, taskStatusKinds, baselines],
  roots: baselineRoots,
  dialect,
  connect(settings, { clock, log, random, quotaShare, quotaStore }) {
    const budget = new Quota({ vendor: name, label, clock, share: quotaShare, windows, store: quotaStore, account: settings.baseUrl });
    const send = stack(
      [
        trace({ vendor: name, clock, log }),
        deadline({ vendor: name, label, clock }),
        dedupe({ vendor: name }),
        retry({ vendor: name, clock, random, worthRetrying }),
        session(tokenSession(settings)),
        quota({ vendor: name, quota: budget, clock, defaultPauseMs: 1000 }),
        timeout({ vendor: name, label, clock, ms: 10_000 }),
        statusOfFaults,
      ],
      httpSend({ vendor: name, label, baseUrl: settings.baseUrl }),
    );
    return { send, quota: budget };
  },
};
