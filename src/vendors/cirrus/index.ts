import type { PartRow } from "../../graph/catalogue.ts";
import type { Resource } from "../../resource/model.ts";
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
import { answered } from "./roots.ts";
import * as tables from "./tables.ts";

const rows = Object.values<Resource | PartRow>(tables);

export interface CirrusSettings {
  baseUrl: string;
  token: string;
}

export const cirrus: Vendor<CirrusSettings> = {
  name,
  label,
  codes,
  keys,
  probe: "CirrusAccount",
  resources: rows.filter((row): row is Resource => "vendor" in row),
  parts: rows.filter((row) => !("vendor" in row)),
  roots: answered,
  dialect,
  connect({ baseUrl, token }, { clock, log, random, quotaShare }) {
    // No quota is published: not more than a few calls at once, out of politeness.
    const budget = new Quota({ vendor: name, label, clock, share: quotaShare, windows: [], concurrency: 8 });
    const send = stack(
      [
        trace({ vendor: name, clock, log }),
        deadline({ vendor: name, label, clock }),
        dedupe({ vendor: name }),
        retry({ vendor: name, clock, random }),
        quota({ vendor: name, quota: budget, clock }),
        credentials({ "X-Token": token }),
        timeout({ vendor: name, label, clock, ms: 10_000 }),
      ],
      httpSend({ vendor: name, label, baseUrl }),
    );
    return { send, quota: budget };
  },
};
