import { one, operation } from "../../resource/model.ts";
import { days, flag, id, ids, pattern, text, words } from "./filters.ts";
import { resource } from "./row.ts";

/** L326. Flat rows, one for each address. Those of accounts in use come, or those of archived ones, never both (L336). */
export const accountCoordinates = resource("CirrusAccountCoordinate", {
  id: "addresstype",
  within: "accountid",
  list: operation("accounts.coordinates", "GET /accounts/accountcoordinates"),
  split: { attribute: "active", values: [1, 0] },
  extra: {
    sorting: "name_asc",
    sortings: ["name", "number", "userid"],
    filters: {
      userIds: ids("userids"),
      number: text("accountnumber"),
      typeIds: ids("typeids"),
      active: flag("active"),
      name: pattern("name"),
      nearTo: text("nearto", { needs: ["distance"] }),
      distance: text("distance", { needs: ["nearTo"] }),
      postalCity: pattern("postal_city"),
      visitingAddressCity: pattern("visitingaddress_city"),
      deliveryAddressCity: pattern("deliveryaddress_city"),
      invoiceAddressCity: pattern("invoiceaddress_city"),
      phone: pattern("phone"),
      cellphone: pattern("cellphone"),
      vatNo: pattern("vatno"),
      externalKey: text("externalkey"),
      followedBy: id("followedby"),
      search: words("fulltext"),
    },
  },
  relations: { account: one("accountid") },
});

/** L1215. */
export const activityCoordinates = resource("CirrusActivityCoordinate", {
  id: "addresstype",
  within: "activityid",
  list: operation("activities.coordinates", "GET /activities/activitycoordinates"),
  extra: {
    sorting: "date_desc",
    sortings: ["date", "account", "userid"],
    filters: {
      accountId: id("accountid"),
      accountTypeIds: ids("accounttypeids"),
      accountUserIds: ids("accountuserids"),
      date: days("startdate", "enddate"),
      closed: flag("closed"),
      userId: ids("userids"),
      typeId: ids("typeids"),
      contactId: id("contactid"),
      opportunityId: id("opportunityid"),
      location: pattern("location"),
      description: pattern("description"),
      progressionStateId: id("progressionstateid"),
      followedBy: id("followedby"),
      search: words("fulltext"),
    },
  },
  relations: { activity: one("activityid") },
});
