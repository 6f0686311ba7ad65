import { httpSend } from "../../transport/http.ts";
import { deadline } from "../../transport/layers/deadline.ts";
import { dedupe } from "../../transport/layers/dedupe.ts";
import { quota } from "../../transport/layers/quota.ts";
import { retry } from "../../transport/layers/retry.ts";
import { credentials } from "../../transport/layers/session.ts";
import { timeout } from "../../transport/layers/timeout.ts";
import { trace } from "../../transport/layers/trace.ts";
import { Quota } from "../../transport/quota.ts";
import { stack } from "../../transport/send.ts";
import type { Vendor } from "../vendor.ts";
import { codes } from "./codes.ts";
import { dialect } from "./dialect.ts";
import { label, name } from "./envelope.ts";
import { keys } from "./keys.ts";
import { milestones } from "./milestones.ts";

export interface ZivioSettings {
  /** With the version path, `.../api/v3`. */
  baseUrl: string;
  apiKey: string;
  tenantId: string;
}

export const zivio: Vendor<ZivioSettings> = {
  name,
  label,
  codes,
  keys,
  probe: "ZivioMilestone",
  resources: [milestones],
  parts: [],
  dialect,
  connect({ baseUrl, apiKey, tenantId }, { clock, log, random, quotaShare }) {
    // No limits are published: calls under way at once are kept few.
    const budget = new Quota({ vendor: name, label, clock, share: quotaShare, windows: [], concurrency: 8 });
    const send = stack(
      [
        trace({ vendor: name, clock, log }),
        deadline({ vendor: name, label, clock }),
        dedupe({ vendor: name }),
        retry({ vendor: name, clock, random }),
        quota({ vendor: name, quota: budget, clock }),
        credentials({ "X-API-Key": apiKey, "zivio-tenant-id": tenantId }),
        timeout({ vendor: name, label, clock, ms: 10_000 }),
      ],
      httpSend({ vendor: name, label, baseUrl }),
    );
    return { send, quota: budget };
  },
};
