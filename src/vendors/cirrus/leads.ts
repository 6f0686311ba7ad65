import { many, one, operation, short } from "../../resource/model.ts";
import { day, dynamicFields, id, ids, number, words } from "./filters.ts";
import { dynamicFieldsOf } from "./related.ts";
import { resource } from "./row.ts";

const members =
  "id contacttitle contactname contactsurname contactcompany contactstreet contactcity contactzip contactphone contactcellphone " +
  "contactemail contactvatno value created updated title description rating user source status tags activities";

/** L3994. */
export const leads = resource("CirrusLead", {
  label: "title",
  show: operation("leads.get", "GET /leads/{id}"),
  list: operation("leads.list", "GET /leads"),
  extra: {
    members: members.split(" "),
    sorting: "age_desc",
    sortings: ["age", "statusid", "userid", "sourceid", "value"],
    filters: {
      dynamicField: dynamicFields,
      created: day("created"),
      statusId: id("status"),
      sourceId: id("source"),
      rating: number("rating"),
      search: words("fulltext"),
      userId: ids("userids"),
    },
  },
  definitions: dynamicFieldsOf("lead"),
  relations: {
    user: one("user.id", "user"),
    status: one("status.id", "status"),
    activities: short("activities"),
    files: many("connectedleads", { filter: "leadid" }),
  },
});
