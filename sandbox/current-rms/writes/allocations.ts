import type { JsonObject } from "../../kit/json.ts";
import { labelsOf } from "../integrity.ts";
import type { Row } from "../model.ts";
import type { Action } from "./outcome.ts";
import { change, make } from "./records.ts";
import { refused, type WriteRequest } from "./request.ts";

/** Statuses of assets: 0 open, 1 provisional, 5 reserved, 10 allocated, 15 prepared or confirmed, 20 booked out, 30 checked in, 40 completed. */
const steps: Record<string, { from: number[]; to: number }> = {
  prepare: { from: [10], to: 15 },
  confirm: { from: [1, 5, 10], to: 15 },
  book_out: { from: [10, 15], to: 20 },
  check_in: { from: [20, 25], to: 30 },
  finalise_services: { from: [15, 20, 30], to: 40 },
};

/** The status before each one: an action that reverts goes there. */
const before: Record<number, number> = { 30: 20, 20: 15, 15: 10, 10: 5 };
const mixed = 35;

export const allocationActions: Record<string, Action> = {
  ...Object.fromEntries(["set_container", "revert_status", ...Object.keys(steps)].map((name) => [`opportunities.${name}`, onAssets])),
  ...Object.fromEntries(
    ["quick_allocate", "quick_prepare", "quick_book_out", "quick_check_in"].map((name) => [`opportunities.${name}`, quick]),
  ),
  "opportunities.finalise": finalise,
  "opportunity_items.allocate_resource": allocate,
  "opportunity_items.deallocate_resource": deallocate,
};

/** Does what it can: those that cannot be done are told by a text alone, and `result` is false only when none could. */
function onAssets(request: WriteRequest) {
  const { data, given, row, match } = request;
  const name = match.id.split(".")[1]!;
  const done: Row[] = [];
  const problems: string[] = [];
  for (const id of given.item_asset_ids as number[]) {
    const asset = data.row("OpportunityItemAsset", id);
    const changes = asset?.parents.opportunity_id === row!.id ? assetChanges(asset, name, given) : "is not one of this opportunity";
    if (typeof changes === "string") problems.push(`Asset ${id} ${changes}`);
    else done.push(saveAsset(request, asset!, changes));
  }
  const items = [...new Set(done.map(({ record }) => record.opportunity_item_id as number))];
  const result = done.length > 0;
  return {
    body: {
      ...{ result, opportunity_item_ids: items, item_asset_ids: done.map(({ id }) => id) },
      ...{ error_messages: result ? [] : problems, warning_messages: result ? problems : [] },
    },
  };
}

function assetChanges({ record }: Row, name: string, given: JsonObject): JsonObject | string {
  if (name === "set_container") return { container: given.container };
  const status = Number(record.status);
  const to = name === "revert_status" ? before[status] : steps[name]!.from.includes(status) ? steps[name]!.to : undefined;
  return to === undefined ? `cannot be changed: its status is ${record.status_name}` : { status: to };
}

/** An asset's line has the status of its assets, and bookings are active until they are completed. */
function saveAsset(request: WriteRequest, asset: Row, changes: JsonObject): Row {
  const { data } = request;
  const saved = change(request, asset, changes);
  const assets = data.children("OpportunityItemAsset", "opportunity_item_id", saved.record.opportunity_item_id);
  const statuses = new Set(assets.map(({ record }) => record.status));
  const status = statuses.size === 1 ? [...statuses][0] : mixed;
  data.update("OpportunityItem", saved.record.opportunity_item_id as number, {
    status,
    ...labelsOf(data, "OpportunityItem", { status }, (name) => name === "status"),
  });
  if (data.row("StockBooking", saved.id))
    data.update("StockBooking", saved.id, { active: Number(saved.record.status) < 40, stock_level_id: saved.record.stock_level_id });
  return saved;
}

/** The stock level that a scan names: its id goes before its asset number. */
function scanned({ data, given }: WriteRequest): Row {
  const { stock_level_id: id, stock_level_asset_number: number } = given;
  const level = id === undefined ? data.children("StockLevel", "asset_number", number)[0] : data.row("StockLevel", id);
  if (!level) throw refused("No stock level has this id or asset number");
  return level;
}

function quick(request: WriteRequest) {
  const { data, row, match, given } = request;
  const name = match.id.split(".")[1]!;
  const level = scanned(request);
  const lines = data.children("OpportunityItem", "opportunity_id", row!.id).filter(({ record }) => record.item_id === level.record.item_id);
  const assets = lines.flatMap((line) => data.children("OpportunityItemAsset", "opportunity_item_id", line.id));
  const container = given.container === undefined ? {} : { container: given.container };
  if (name === "quick_allocate") {
    const free = assets.find(({ record }) => Number(record.status) < 10 || record.stock_level_id === level.id);
    const line = lines[0];
    if (!line && given.free_scan !== 1) throw refused("The opportunity has no line for this stock");
    const holder =
      line ??
      make(
        request,
        "OpportunityItem",
        { item_id: level.record.item_id, item_type: "Product", name: level.record.item_name, quantity: 1 },
        row,
      );
    const asset = free ?? newAsset(request, holder, level);
    const status = given.mark_as_prepared === 1 ? 15 : 10;
    const saved = saveAsset(request, asset, {
      stock_level_id: level.id,
      stock_level_asset_number: level.record.asset_number,
      status,
      ...container,
    });
    return { rows: [data.row("OpportunityItem", saved.record.opportunity_item_id)!] };
  }
  const { from, to } = steps[name.replace("quick_", "")]!;
  const asset = assets.find(({ record }) => record.stock_level_id === level.id && from.includes(Number(record.status)));
  if (!asset) throw refused(`cannot ${name.replaceAll("_", " ")}: no asset of this stock has a status before that`);
  const saved = saveAsset(request, asset, { status: to, ...container });
  return { rows: [data.row("OpportunityItem", saved.record.opportunity_item_id)!] };
}

function newAsset(request: WriteRequest, line: Row, level: Row): Row {
  const { data } = request;
  const asset = make(request, "OpportunityItemAsset", { opportunity_item_id: line.id, stock_level_id: level.id, quantity: "1.0" }, line);
  data.insert(
    "StockBooking",
    {
      record: {
        ...data.rows("StockBooking")[0]?.record,
        ...{ item_id: level.record.item_id, stock_level_id: level.id, booking_id: asset.id, booking_type: "OpportunityItemAsset" },
        ...{
          opportunity_id: line.parents.opportunity_id,
          quantity: 1,
          active: true,
          starts_at: line.record.starts_at,
          ends_at: line.record.ends_at,
        },
      },
    },
    asset.id,
  );
  return asset;
}

/** Completes what is checked in. When nothing is outstanding, the order is completed. */
function finalise(request: WriteRequest) {
  const { data, row, given } = request;
  if (row!.record.state !== 3 || row!.record.status !== 20)
    throw refused(`cannot finalise: the opportunity is ${row!.record.state_name}, ${row!.record.status_name}`);
  const returnAt = (given.return as JsonObject).return_at;
  const assets = data.children("OpportunityItemAsset", "opportunity_id", row!.id);
  for (const asset of assets)
    if (asset.record.status === 30) saveAsset(request, asset, { status: 40, quantity_returned: asset.record.quantity });
  const outstanding = data.children("OpportunityItemAsset", "opportunity_id", row!.id).filter(({ record }) => Number(record.status) < 40);
  const isDone = outstanding.length === 0 || given.move_outstanding === true;
  return { row: change(request, row!, { item_returned: true, ...(isDone && { status: 40, ends_at: returnAt }) }) };
}

function allocate(request: WriteRequest) {
  const { data, given, row } = request;
  const level = data.row("StockLevel", given.stock_level_id) ?? data.row("ServiceStockLevel", given.stock_level_id);
  if (!level) return { body: { result: false, error_messages: ["The stock level does not exist"] } };
  const assets = data.children("OpportunityItemAsset", "opportunity_item_id", row!.id);
  if (assets.some(({ record }) => record.stock_level_id === level.id && Number(record.status) >= 10))
    return { body: { result: false, error_messages: ["The resource is allocated already"] } };
  const free = assets.find(({ record }) => Number(record.status) < 10) ?? newAsset(request, row!, level);
  saveAsset(request, free, { stock_level_id: level.id, stock_level_asset_number: level.record.asset_number, status: 10 });
  return { body: { result: true } };
}

function deallocate(request: WriteRequest) {
  const { data, given, row } = request;
  const assets = data.children("OpportunityItemAsset", "opportunity_item_id", row!.id);
  const found = assets.find(({ record }) => record.stock_level_id === given.stock_level_id && [10, 15].includes(Number(record.status)));
  if (!found) return { body: { result: false, error_messages: ["The resource is not allocated"] } };
  saveAsset(request, found, { status: 5, stock_level_asset_number: "" });
  return { body: { result: true } };
}
