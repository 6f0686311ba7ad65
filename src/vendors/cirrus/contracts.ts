import { many, one, operation } from "../../resource/model.ts";
import { id, ids, text, words } from "./filters.ts";
import { resource } from "./row.ts";

/** L8051. */
export const contracts = resource("CirrusContract", {
  label: "number",
  show: operation("contracts.get", "GET /contracts/{id}"),
  list: operation("contracts.list", "GET /contracts"),
  extra: {
    filters: {
      number: text("number"),
      search: words("fulltext"),
      contactId: ids("contactids"),
      financeAccountId: ids("financeaccountids"),
      responsibleId: ids("responsibleids"),
      responsibleServiceId: ids("responsibleserviceids"),
      typeId: ids("typeids"),
      statusId: ids("statusids"),
      objectIds: ids("objectids", { blind: true }),
      externalKey: text("externalkey"),
    },
  },
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

/** L8148. */
export const contractObjects = resource("CirrusContractObject", {
  id: "objectid",
  within: "contract_id",
  show: operation("contractobjects.get", "GET /contracts/{contract_id}/objects/{object_id}"),
  list: operation("contractobjects.list", "GET /contracts/{contract_id}/objects"),
  extra: { filters: { contractId: id("contract_id", { must: true }), location: text("location") } },
  relations: { contract: one("contractid"), object: one("objectid") },
});

/** L8221. */
export const contractReminders = resource("CirrusContractReminder", {
  id: "activityid",
  within: "contract_id",
  show: operation("contractreminders.get", "GET /contracts/{contract_id}/reminder/{activity_id}"),
  list: operation("contractreminders.list", "GET /contracts/{contract_id}/reminders"),
  extra: { filters: { contractId: id("contract_id", { must: true }) } },
  relations: { activity: one("activityid"), contract: one("contract_id") },
});
