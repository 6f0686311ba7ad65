import type { PartRow } from "../../graph/catalogue.ts";
import type { Resource } from "../../resource/model.ts";
import { credentials } from "../../transport/layers/session.ts";
import { connect } from "../stack.ts";
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
  connect({ baseUrl, token }, surroundings) {
    const session = credentials({ "X-Token": token });
    // No quota is published: not more than a few calls at once, out of politeness.
    return connect({ name, label, baseUrl, windows: [], concurrency: 8, session }, surroundings);
  },
};
