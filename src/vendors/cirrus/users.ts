import { many, one, operation, summary } from "../../engine/model/resource.ts";
import { answer, part, resource } from "./row.ts";

/** Cirrus API, Users. No default is documented for `active`: without it, all users come. */
export const users = resource("CirrusUser", {
  show: operation("users.get", "GET /users/{id}"),
  list: operation("users.list", "GET /users"),
  options: { masked: true, sorting: "surname_asc" },
  relations: {
    budget: answer(operation("userbudgets.get", "GET /users/{userid}/budgets/{year}/{month}"), {
      own: { userid: "id" },
      carry: ["userid"],
    }),
    accounts: many("user.id", { filter: "userids" }),
    opportunities: many("userid", { filter: "userids" }),
    orders: many("user.id", { filter: "userids" }),
    quotes: many("user.id", { filter: "userids" }),
    departments: summary("departments"),
    roles: summary("roles"),
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
