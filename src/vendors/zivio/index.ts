import { credentials } from "../../transport/layers/session.ts";
import { connect } from "../stack.ts";
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
  connect({ baseUrl, apiKey, tenantId }, surroundings) {
    const session = credentials({ "X-API-Key": apiKey, "zivio-tenant-id": tenantId });
    // No limits are published: calls under way at once are kept few.
    return connect({ name, label, baseUrl, windows: [], concurrency: 8, session }, surroundings);
  },
};
