import { one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Accounts: coordinates. Flat rows, one for each address, of active accounts or of inactive ones, never both. */
export const accountCoordinates = resource("CirrusAccountCoordinate", {
  id: "addresstype",
  parentIds: "accountid",
  list: operation("accounts.coordinates", "GET /accounts/accountcoordinates"),
  partitions: { attribute: "active", values: [1, 0] },
  filters: { number: "accountnumber" },
  options: { needs: { nearTo: ["distance"], distance: ["nearTo"] } },
  relations: { account: one("accountid") },
});

/** Cirrus API, Activities: coordinates. */
export const activityCoordinates = resource("CirrusActivityCoordinate", {
  id: "addresstype",
  parentIds: "activityid",
  list: operation("activities.coordinates", "GET /activities/activitycoordinates"),
  filters: { date: "startdate" },
  relations: { activity: one("activityid") },
});
