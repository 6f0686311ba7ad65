import { credentials } from "../../transport/layers/session.ts";
import { rowsIn } from "../row.ts";
import { connect } from "../stack.ts";
import type { Vendor } from "../vendor.ts";
import { adapter } from "./adapter.ts";
import { settings, vendor, type ZivioSettings } from "./connection.ts";
import { enums } from "./enums.ts";
import { keys } from "./keys.ts";
import * as tables from "./tables.ts";

export const zivio: Vendor<ZivioSettings> = {
  ...vendor,
  settings,
  enums,
  keys,
  probe: "ZivioMilestone",
  ...rowsIn(tables),
  adapter,
  connect({ baseUrl, apiKey, tenantId }, deps) {
    const session = credentials({ "X-API-Key": apiKey, "zivio-tenant-id": tenantId });
    // No limits are published: calls under way at once are kept few.
    return connect({ ...vendor, baseUrl, windows: [], concurrency: 8, session }, deps);
  },
};
