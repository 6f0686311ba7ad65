import type { JsonObject } from "../../kit/json.ts";
import { decimal, units } from "../decimals.ts";
import { valuesOf } from "../lists.ts";
import type { Row } from "../model.ts";
import { addLines, copyLines } from "./lines.ts";
import type { Action } from "./outcome.ts";
import { change, make } from "./records.ts";
import { refused, unprocessable, type WriteRequest } from "./request.ts";
import { recount } from "./totals.ts";

/** States: 0 enquiry, 1 draft, 2 quotation, 3 order. Statuses: 0 open, 1 provisional, 5 reserved, 20 active, 40 completed, 50 cancelled, 60 lost, 70 dead, 80 postponed. */
interface Step {
  states: number[];
  statuses: number[];
  to: { state?: number; status: number };
}

const undecided = [0, 1, 5];

/** The steps of an opportunity, as each operation's text tells them. */
const steps: Record<string, Step> = {
  convert_to_draft: { states: [0], statuses: undecided, to: { state: 1, status: 0 } },
  convert_to_quote: { states: [1], statuses: undecided, to: { state: 2, status: 0 } },
  convert_to_order: { states: [1, 2], statuses: undecided, to: { state: 3, status: 20 } },
  revert_to_quote: { states: [3], statuses: [20], to: { state: 2, status: 5 } },
  mark_as_provisional: { states: [2], statuses: [0, 5], to: { status: 1 } },
  // The page says "a reserved quotation", which must be an open or provisional one.
  mark_as_reserved: { states: [2], statuses: [0, 1], to: { status: 5 } },
  mark_as_lost: { states: [2], statuses: undecided, to: { status: 60 } },
  mark_as_dead: { states: [2], statuses: undecided, to: { status: 70 } },
  mark_as_postponed: { states: [2, 3], statuses: [...undecided, 20], to: { status: 80 } },
  cancel: { states: [3], statuses: [20], to: { status: 50 } },
  reinstate: { states: [2, 3], statuses: [60, 70, 80], to: { status: 0 } },
  reopen: { states: [3], statuses: [40], to: { status: 20 } },
};

export const opportunityActions: Record<string, Action> = {
  ...Object.fromEntries(Object.keys(steps).map((name) => [`opportunities.${name}`, step])),
  "opportunities.toggle_invoiced": toggleInvoiced,
  "opportunities.enable_auto_costing": (request) => ({ row: change(request, request.row!, { auto_costing_enabled: true }) }),
  "opportunities.set_deal_price": setDealPrice,
  "opportunities.clear_deal_price": clearDealPrice,
  "opportunities.clone": clone,
  "opportunities.checkout": checkout,
};

function step(request: WriteRequest) {
  const { match, row, call, now } = request;
  const name = match.id.split(".")[1]!;
  const { states, statuses, to } = steps[name]!;
  const { state, status, state_name, status_name } = row!.record;
  if (!states.includes(Number(state)) || !statuses.includes(Number(status)))
    throw refused(`cannot ${name.replaceAll("_", " ")}: the opportunity is ${state_name}, ${status_name}`);
  const ordered = to.state === 3 ? { ordered_at: now } : {};
  // An order that was postponed is active again.
  const reinstated = name === "reinstate" ? { status: state === 3 ? 20 : 0, ...moved(row!, valuesOf(call, "starts_at").at(-1)) } : {};
  return { row: change(request, row!, { ...to, ...ordered, ...reinstated }) };
}

/** The dates of a job that starts at another time and takes as long. */
function moved({ record }: Row, startsAt: string | undefined): JsonObject {
  const by = Date.parse(startsAt ?? "") - Date.parse(String(record.starts_at));
  if (startsAt !== undefined && Number.isNaN(Date.parse(startsAt))) throw unprocessable({ starts_at: ["is no datetime"] });
  if (!by) return {};
  const names = ["starts_at", "ends_at", "charge_starts_at", "charge_ends_at"];
  return Object.fromEntries(names.map((name) => [name, new Date(Date.parse(String(record[name])) + by).toISOString()]));
}

/** Says no value: sent twice, nothing has changed. */
function toggleInvoiced(request: WriteRequest) {
  const { state, status, invoiced, state_name, status_name } = request.row!.record;
  if (state !== 3 || status === 50 || status === 80)
    throw refused(`cannot toggle invoiced: the opportunity is ${state_name}, ${status_name}`);
  return { row: change(request, request.row!, { invoiced: invoiced !== true }) };
}

/** The line that a deal is about, or the whole opportunity. */
function dealt({ data, given, row }: WriteRequest): Row | undefined | "lost" {
  if (given.parent_opportunity_item_id === undefined) return undefined;
  const item = data.row("OpportunityItem", given.parent_opportunity_item_id);
  return item?.parents.opportunity_id === row!.id ? item : "lost";
}

function setDealPrice(request: WriteRequest) {
  const { data, row, given } = request;
  const item = dealt(request);
  if (item === "lost") return { body: { result: false, error_messages: ["The item is not one of this opportunity"] } };
  const price = decimal(String(given.deal_price));
  if (units(price) < 0n) return { body: { result: false, error_messages: ["The deal price is below zero"] } };
  if (item) change(request, item, { charge_total: price, has_group_deal: true });
  else data.update("Opportunity", row!.id, {}, undefined, { deal: price });
  recount(request, row!.id);
  return { body: { result: true, error_messages: [] } };
}

function clearDealPrice(request: WriteRequest) {
  const { data, row } = request;
  const item = dealt(request);
  if (item === "lost") return { body: { result: false, error_messages: ["The item is not one of this opportunity"] } };
  if (item) change(request, item, { charge_total: item.record.charge_amount, has_group_deal: false });
  else data.update("Opportunity", row!.id, {}, undefined, { deal: undefined });
  recount(request, row!.id);
  return { body: { result: true, error_messages: [] } };
}

/** A new draft with the same members and lines. */
function clone(request: WriteRequest) {
  const { data, row } = request;
  const named = Object.keys(data.contract.inputs.Opportunity!).filter((name) => name !== "number" && name !== "participants");
  const members = Object.fromEntries(named.map((name) => [name, row!.record[name]]));
  const made = make(request, "Opportunity", { ...members, state: 1, status: 0, invoiced: false, invoice_charge_total: "", ordered_at: "" });
  data.update("Opportunity", made.id, { source_opportunity_id: row!.id });
  copyLines(request, row!, made);
  recount(request, made.id);
  return { row: data.row("Opportunity", made.id)! };
}

/** A new draft with its lines. */
function checkout(request: WriteRequest) {
  const { data, given } = request;
  const asked = given.opportunity as JsonObject;
  const made = make(request, "Opportunity", { ...asked, state: 1, status: 0 });
  addLines(request, made, (given.items ?? []) as JsonObject[]);
  recount(request, made.id);
  return { row: data.row("Opportunity", made.id)! };
}
