import { operation } from "../../resource/model.ts";
import { day, id } from "./filters.ts";
import { resource } from "./row.ts";

/** L10136. */
export const emails = resource("CirrusEmail", {
  label: "subject",
  show: operation("emails.get", "GET /emails/{id}"),
  list: operation("emails.list", "GET /emails"),
  extra: {
    sorting: "date_desc",
    sortings: ["date"],
    filters: { accountId: id("accountid", { blind: true }), contactId: id("contactid", { blind: true }), date: day("date") },
  },
});
