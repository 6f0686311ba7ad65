import { many, one, operation } from "../../engine/model/resource.ts";
import { resource } from "./row.ts";

/** Cirrus API, Contracts. */
export const contracts = resource("CirrusContract", {
  label: "number",
  show: operation("contracts.get", "GET /contracts/{id}"),
  list: operation("contracts.list", "GET /contracts"),
  options: { oneByOne: ["objectIds"] },
  relations: {
    status: one("status.id", "status"),
    financeAccount: one("financeaccount.id", "financeaccount"),
    type: one("type.id", "type"),
    contact: one("contact.id", "contact"),
    responsible: one("responsible.id", "responsible"),
    responsibleService: one("responsibleservice.id", "responsibleservice"),
    objects: many("contract_id", { filter: "contract_id" }),
    reminders: many("contract_id", { filter: "contract_id" }),
  },
});

/** Cirrus API, Contracts: objects. */
export const contractObjects = resource("CirrusContractObject", {
  id: "objectid",
  parentIds: "contract_id",
  show: operation("contractobjects.get", "GET /contracts/{contract_id}/objects/{object_id}"),
  list: operation("contractobjects.list", "GET /contracts/{contract_id}/objects"),
  relations: { contract: one("contractid"), object: one("objectid") },
});

/** Cirrus API, Contracts: reminders. */
export const contractReminders = resource("CirrusContractReminder", {
  id: "activityid",
  parentIds: "contract_id",
  show: operation("contractreminders.get", "GET /contracts/{contract_id}/reminder/{activity_id}"),
  list: operation("contractreminders.list", "GET /contracts/{contract_id}/reminders"),
  relations: { activity: one("activityid"), contract: one("contract_id") },
});
