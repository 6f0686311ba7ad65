import { isObject, type JsonObject } from "../../kit/json.ts";
import { secondsStamp } from "../../kit/time.ts";
import { Decimal } from "../decimal.ts";
import { taskStatuses } from "../tasks.ts";
import { baseAmountOf, decimal } from "../values.ts";
import { memberNames } from "./rows.ts";

/** Names of the statuses that the account defines, by id. A revenue that is billed counts as an actual value. */
const revenueStatuses: Record<number, string> = { 47131: "Planned", 47132: "Billed", 47133: "Approved", 47134: "Cancelled" };

/** Sets the members of a record that a body names: plain ones, amounts, and references by their id or name. */
export function apply(of: string, record: JsonObject, given: JsonObject): void {
  for (const [name, value] of Object.entries(given)) set(record, memberNames[of]?.[name] ?? name, plain(record, name, value));
  for (const name of ["ProjectedAmount", "ActualAmount", "ExpectedROI"]) if (isObject(record[name])) recount(record, name);
  if ("StatusId" in given && (of === "revenues" || of === "purchases")) {
    record.StatusId = Number(given.StatusId);
    record.StatusName = revenueStatuses[Number(given.StatusId)] ?? record.StatusName;
    const counts = record.StatusId === 47132 || record.StatusId === 47133;
    Object.assign(record, { IsConsiderAsActualValue: counts, ...("IsConsiderActualValue" in record && { IsConsiderActualValue: counts }) });
  }
  if (of === "tasks" && isObject(record.Status)) nameStatus(record);
}

function plain(record: JsonObject, name: string, value: unknown): unknown {
  if (typeof value === "number" && (record[name] instanceof Decimal || !Number.isInteger(value))) return decimal(String(value));
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT?/.test(value) && !Number.isNaN(Date.parse(value)) ? secondsStamp(value) : value;
}

function set(record: JsonObject, path: string, value: unknown): void {
  const [head, member] = path.split(".") as [string, string?];
  if (member) {
    record[head] = { ...(isObject(record[head]) ? record[head] : {}), [member]: value };
    return;
  }
  // An amount is an object with its currency and its value in the base currency.
  if (isObject(record[head]) && "Amount" in (record[head] as JsonObject)) {
    record[head] = { ...(record[head] as JsonObject), Amount: decimal(String(value)) };
    return;
  }
  // A reference is written by its id, and read as an object.
  const referred = head.replace(/Id$/, "");
  if (referred !== head && !(head in record) && isObject(record[referred]))
    record[referred] = { ...(record[referred] as JsonObject), Id: value };
  else if (head in record) record[head] = value;
}

function recount(record: JsonObject, name: string): void {
  const amount = record[name] as JsonObject;
  record[name] = { ...amount, BaseAmount: decimal(baseAmountOf(String(amount.Amount), Number(amount.CurrencyId))) };
}

function nameStatus(record: JsonObject): void {
  const { Id, Name } = record.Status as JsonObject;
  const known = taskStatuses.find((one) => one.Id === Id || one.Name === Name);
  const byName = taskStatuses.find((one) => one.Name === Name);
  record.Status = known ? { ...(record.Status as JsonObject), ...(byName && byName.Id !== Id ? byName : known) } : record.Status;
}
