import type { JsonObject } from "../../kit/json.ts";
import { decimal, units } from "../decimals.ts";
import type { Row } from "../model.ts";
import type { Action } from "./outcome.ts";
import { change, create, make } from "./records.ts";
import { refused, unprocessable, type WriteRequest } from "./request.ts";

/** Actions on stock, and those that copy a record. */
export const stockActions: Record<string, Action> = {
  "members.copy": copyMember,
  "products.clone": (request) => ({ row: copy(request, { name: `Copy of ${request.row!.record.name}` }) }),
  "quarantines.complete": complete,
  "service_resources.create": (request) => {
    const { data, parent, given } = request;
    const isThere = data.children("ServiceResource", "service_id", parent!.id).some(({ record }) => record.member_id === given.member_id);
    if (isThere) throw unprocessable({ member_id: ["has already been taken"] });
    return create(request);
  },
  "serialised_components.add": add,
  "serialised_components.remove": takeOut,
  "stock_checks.submit": (request) => process(request, { from: [0], during: 1, after: 2, name: "submit" }),
  "stock_checks.revert": (request) => process(request, { from: [2], during: 4, after: 9, name: "revert" }),
  "stock_checks.recalculate": recalculate,
  "stock_check_items.create": count,
  "store_transfers.store_transfer": transfer,
};

/** Users cannot be cloned. */
function copyMember(request: WriteRequest) {
  if (request.row!.record.membership_type === "User") throw refused("cannot copy: the member is a user");
  return { row: copy(request, {}) };
}

function copy(request: WriteRequest, more: JsonObject): Row {
  const { data, row, now } = request;
  const parts = Object.entries(row!.record).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((each) => part(request, each)) : value,
  ]);
  const record = { ...Object.fromEntries(parts), ...more, created_at: now, updated_at: now };
  const made = data.insert(row!.type, { ...row!, record });
  return change(request, made, {});
}

/** A part of a copied record is another part. */
function part({ data }: WriteRequest, each: unknown): unknown {
  return typeof each === "object" && each !== null && "id" in each ? { ...each, id: data.partId() } : each;
}

/** Returns the stock, or writes it off. What is left stays in quarantine. */
function complete(request: WriteRequest) {
  const { data, row, given, now } = request;
  const { active, quantity } = row!.record;
  if (active !== true) throw refused("cannot complete: the quarantine is not active");
  const taken = units(String(given.quantity ?? quantity));
  const left = units(String(quantity)) - taken;
  if (taken <= 0n || left < 0n) throw refused("cannot complete: the quantity is not within the quarantine's");
  const done = {
    transaction_type: given.transaction_type ?? 1,
    ends_at: given.ends_at ?? now,
    quantity: decimal(taken),
    id: data.partId(),
  };
  const transaction = { ...done, quarantine_id: row!.id, created_at: now, updated_at: now };
  const transactions = [...((row!.record.quarantine_transactions ?? []) as JsonObject[]), transaction];
  const level = data.row("StockLevel", row!.record.stock_level_id);
  if (level && given.transaction_type === 2)
    data.update("StockLevel", level.id, { quantity_held: decimal(units(String(level.record.quantity_held)) - taken) });
  change(request, row!, { quantity: decimal(left), ...(left === 0n && { active: false, ends_at: done.ends_at }) });
  return { row: data.update("Quarantine", row!.id, { quarantine_transactions: transactions }) };
}

function add(request: WriteRequest) {
  const { data, given, parent } = request;
  const component = data.row("StockLevel", given.component_stock_level_id);
  if (!component) throw refused("The component does not exist");
  const found = data
    .children("SerialisedComponent", "stock_level_id", parent!.id)
    .find(({ record }) => record.component_stock_level_id === component.id);
  const more = Number(given.quantity ?? 1);
  if (found) return { row: change(request, found, { quantity: Number(found.record.quantity) + more }) };
  return {
    row: make(request, "SerialisedComponent", {
      component_stock_level_id: component.id,
      quantity: more,
      container_stock_level_id: parent!.id,
    }),
  };
}

function takeOut(request: WriteRequest) {
  const { data, given, row } = request;
  const left = Number(row!.record.quantity) - Number(given.quantity ?? row!.record.quantity);
  if (left < 0) throw refused("The container does not hold as many");
  if (left > 0) return { row: change(request, row!, { quantity: left }) };
  data.remove("SerialisedComponent", row!.id);
  return { row: { ...row!, record: { ...row!.record, quantity: 0 } } };
}

/** The answer comes before the work is done, and shows what was. */
function process(request: WriteRequest, { from, during, after, name }: { from: number[]; during: number; after: number; name: string }) {
  const { row, readings, clock } = request;
  if (!from.includes(statusOf(request, row!))) throw refused(`cannot ${name}: the status is ${statusOf(request, row!)}`);
  change(request, row!, { status: during });
  request.data.later(clock.now() + readings.backgroundMs, "StockCheck", row!.id, { status: after });
  return { row: row! };
}

function statusOf({ data }: WriteRequest, { id }: Row): number {
  return Number(data.row("StockCheck", id)!.record.status);
}

function recalculate(request: WriteRequest) {
  const { data, row } = request;
  for (const item of data.children("StockCheckItem", "stock_check_id", row!.id)) {
    const level = data.row("StockLevel", item.record.stock_level_id);
    if (!level) continue;
    const held = units(String(level.record.quantity_held));
    const booked = units(String(level.record.quantity_allocated));
    change(request, item, { quantity_held: decimal(held), quantity_booked: decimal(booked), quantity_available: decimal(held - booked) });
  }
  return { row: row! };
}

/** A level that was counted before is counted on. */
function count(request: WriteRequest) {
  const { data, given, parent } = request;
  const level = given.stock_level_id ?? data.children("StockLevel", "asset_number", given.asset_number)[0]?.id;
  if (level === undefined) throw refused("No stock level has this asset number");
  const found = data.children("StockCheckItem", "stock_check_id", parent!.id).find(({ record }) => record.stock_level_id === level);
  const counted = units(String(given.quantity_counted ?? "1"));
  if (found) return { row: change(request, found, { quantity_counted: decimal(units(String(found.record.quantity_counted)) + counted) }) };
  return create({ ...request, given: { ...given, stock_level_id: level, quantity_counted: decimal(counted) } });
}

const [transferOut, transferIn] = [10, 11];

/** Moves stock to another store: one transaction out of here, one into the level there. */
function transfer(request: WriteRequest) {
  const { data, given, parent } = request;
  const { to_store_id: store, to_location: location, ...rest } = given;
  const quantity = decimal(String(given.quantity ?? "1"));
  if (units(quantity) > units(String(parent!.record.quantity_held))) throw refused("The store does not hold as many");
  const there =
    data.children("StockLevel", "product_id", parent!.parents.product_id).find(({ record }) => record.store_id === store) ??
    data.insert("StockLevel", {
      ...parent!,
      record: { ...parent!.record, store_id: store, location: location ?? "", quantity_held: "0.0" },
    });
  make(request, "StockTransaction", { ...rest, quantity, stock_level_id: there.id, store_id: store, transaction_type: transferIn }, there);
  return {
    row: make(
      request,
      "StockTransaction",
      { ...rest, quantity, stock_level_id: parent!.id, store_id: parent!.record.store_id, transaction_type: transferOut },
      parent,
    ),
  };
}
