import type { Row } from "../store.ts";
import { make } from "./records.ts";
import { type Action, missing, type WriteRequest } from "./request.ts";

/** Look-ups at other services, and signings. What they find is made up; a signing waits until its client goes on. */
export const serviceActions: Record<string, Action> = {
  "services.address": (request) => ({
    body: lookUp(request, { name: "Anna", surname: "Svensson", street: "Storgatan 1", city: "Lund", zip: "222 22" }),
  }),
  "services.creditcheck": (request) => ({ body: lookUp(request, { status: "ok", outcome: "approved", checkdate: request.now }) }),
  "servicesbankid.create": (request) => sign(request, "ServiceBankId"),
  "servicesbankid.cancel": cancel,
  "bankid.create": (request) => sign(request, "BankId"),
};

/** A look-up changes nothing that any read shows. */
function lookUp({ store, given }: WriteRequest, found: object): object {
  const empty = Object.keys(store.contract.types.Service!).map((name) => [name, name === "checkdate" ? null : ""]);
  return { ...Object.fromEntries(empty), person_number: given.person_number, ...found };
}

function sign(request: WriteRequest, table: string) {
  const { store, given } = request;
  const orderref = `order-${store.partId()}`;
  const row = make(
    { ...request, table },
    { status: "pending", hintcode: "outstandingTransaction", orderref, personalnumber: given.personalnumber ?? "" },
  );
  return { body: store.render(table, row) };
}

function cancel({ store, match }: WriteRequest): { body: object } {
  const row: Row | null = store.find("ServiceBankId", Number(match.params.id));
  if (!row) throw missing();
  store.update(row, { status: "failed", hintcode: "cancelled" });
  return { body: store.render("ServiceBankId", row) };
}
