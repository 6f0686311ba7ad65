import type { VendorName } from "../errors.ts";
import * as cirrus from "./cirrus/connection.ts";
import * as currentRms from "./current-rms/connection.ts";
import * as itm from "./itm/connection.ts";
import * as projector from "./projector/connection.ts";
import type { SettingTable } from "./vendor.ts";
import * as zivio from "./zivio/connection.ts";

/** What the configuration knows of a vendor. */
export interface Configurable {
  name: VendorName;
  label: string;
  settings: SettingTable;
}

/** All vendors, in the order in which people see them. Apart from their tables, which take their time to load. */
export const configurables: readonly Configurable[] = [zivio, currentRms, cirrus, itm, projector].map(({ vendor, settings }) => ({
  ...vendor,
  settings,
}));
