import { many, one, operation, short } from "../../resource/model.ts";
import { flag, text, words } from "./filters.ts";
import { answer, part, resource } from "./row.ts";

const members =
  "active cellphone departments email id language lastactive name phone presentation startpage surname title avatar_b64 photo_b64 " +
  "settings roles tags";

/** L6601. No default is printed for `active`, so that nothing is asked for and all come. */
export const users = resource("CirrusUser", {
  show: operation("users.get", "GET /users/{id}"),
  list: operation("users.list", "GET /users"),
  extra: {
    members: members.split(" "),
    sorting: "surname_asc",
    sortings: ["name", "active", "surname"],
    filters: { active: flag("active"), code: text("code"), search: words("fulltext") },
  },
  relations: {
    budget: answer(operation("userbudgets.get", "GET /users/{userid}/budgets/{year}/{month}"), {
      own: { userid: "id" },
      carry: ["userid"],
    }),
    accounts: many("user.id", { filter: "userids" }),
    opportunities: many("userid", { filter: "userids" }),
    orders: many("user.id", { filter: "userids" }),
    quotes: many("user.id", { filter: "userids" }),
    departments: short("departments"),
    roles: short("roles"),
    challengeScore: one("id"),
    activities: many("userid", { filter: "userids" }),
    leads: many("user.id", { filter: "userids" }),
    leadActivities: many("user.id", { filter: "userid" }),
    missions: many("userid", { filter: "ownerids" }),
    contracts: many("responsible.id", { filter: "responsibleids" }),
    serviceContracts: many("responsibleservice.id", { filter: "responsibleserviceids" }),
    challengesMade: many("", { filter: "challengerid" }),
    challengesTaken: many("", { filter: "challengedid" }),
    budgets: many("userid", { filter: "userids" }),
    kpis: many("userid"),
    managedDepartments: many("manager.id", { filter: "managerid" }),
    files: many("connectedusers", { filter: "userid" }),
  },
});

export const userSettings = part("CirrusUserSetting", { relations: { user: one("userid") } });
