import type { Operation, Parameter } from "../kit/contract.ts";
import { pageSize } from "../kit/paging.ts";
import type { CirrusReadings } from "./readings.ts";

/** A call's documented parameters after checking, defaults filled in. */
export interface Query {
  /** Filters by parameter name; a list parameter has several values. */
  filters: Map<string, string[]>;
  page: number;
  perPage: number;
  sorting?: string;
}

/** What is wrong with a call's parameters, by parameter. */
export interface Refusal {
  errors: Record<string, string>;
  /** The contract has no such parameter. */
  undocumented: boolean;
}

/** Filters of several ids whose comma form is not documented, by operation. */
const undescribed: Record<string, readonly string[]> = {
  "orders.list": ["accountids", "statusids"],
  "leads.list": ["userids"],
  "missions.list": ["accountids", "activityids", "articleids", "userids", "orderids"],
};

/** Parameters documented as arrays, which this framework reads from a repeated parameter. */
const repeatable = new Set(["dynamicfield_id", "dynamicfield_val", "groups", "fieldids"]);

/** Parameters documented as a date, or as a date-time on the newer lists. */
const dates = /^(date|startdate|enddate|created|folowupdate|start|stop|end|.*_(start|end|startdate|enddate))$/;

const paging = new Set(["page", "per_page", "sorting"]);

type Given = readonly (readonly [name: string, value: string])[];

/** Checks a call's query against the documented parameters. */
export function readQuery(id: string, operation: Operation, given: Given, readings: CirrusReadings): Query | Refusal {
  const documented = operation.query ?? {};
  const errors: Record<string, string> = {};
  const unknown = given.map(([name]) => name).filter((name) => !(name in documented));
  for (const name of unknown) errors[name] = "The contract has no such parameter";
  const filters = new Map<string, string[]>();
  for (const [name, parameter] of Object.entries(documented)) {
    const isSingle = readings.undescribedLists === "one" && undescribed[id]?.includes(name);
    const values = sentValues(name, isSingle ? { ...parameter, many: undefined } : parameter, given) ?? defaultOf(parameter, readings);
    if (values.length === 0) {
      if (parameter.required && mustBeSent(parameter, readings)) errors[name] = "This parameter is required";
      continue;
    }
    const wrong = values.map((value) => fault(name, parameter, value)).find((text) => text !== undefined);
    if (wrong) errors[name] = wrong;
    else filters.set(name, values);
  }
  if (filters.get("dynamicfield_id")?.length !== filters.get("dynamicfield_val")?.length)
    errors.dynamicfield_id ??= "Each dynamicfield_id needs its dynamicfield_val";
  const perPage = readPageSize(documented.per_page, filters, errors, readings);
  if (Object.keys(errors).length) return { errors, undocumented: unknown.length > 0 };
  const page = Number(filters.get("page")?.[0] ?? 1);
  const sorting = filters.get("sorting")?.[0];
  for (const name of paging) filters.delete(name);
  return { filters, page, perPage, sorting };
}

function mustBeSent(parameter: Parameter, readings: CirrusReadings): boolean {
  return parameter.default === undefined || readings.missingSorting === "refuse";
}

/** The values sent for one parameter; undefined when there are none. */
function sentValues(name: string, parameter: Parameter, given: Given): string[] | undefined {
  // A filter sent empty counts as not sent: the worst case for a client that filters by a key it does not have.
  const sent = given.filter(([each, value]) => each === name && value !== "").map(([, value]) => value);
  if (sent.length === 0) return undefined;
  if (name === "dynamicfield_id" || name === "dynamicfield_val") return sent;
  // The framework takes the first of several values for a scalar.
  const taken = repeatable.has(name) ? sent : sent.slice(0, 1);
  return parameter.many ? taken.flatMap((value) => value.split(",")).map((value) => value.trim()) : taken;
}

function defaultOf(parameter: Parameter, readings: CirrusReadings): string[] {
  if (parameter.default === undefined || (parameter.required && mustBeSent(parameter, readings))) return [];
  return [String(parameter.default)];
}

function fault(name: string, parameter: Parameter, value: string): string | undefined {
  if (parameter.type === "integer" && !/^-?\d+$/.test(value)) return `${value} is not an integer`;
  if (parameter.values && !parameter.values.map(String).includes(value)) return `${value} is not a valid choice`;
  if (name === "page" && Number(value) < 1) return "The first page is 1";
  if (parameter.type === "string" && dates.test(name) && !/^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/.test(value)) return `${value} is not a date`;
  return undefined;
}

function readPageSize(
  parameter: Parameter | undefined,
  filters: Map<string, string[]>,
  errors: Record<string, string>,
  readings: CirrusReadings,
): number {
  const asked = Number(filters.get("per_page")?.[0] ?? parameter?.default ?? 10);
  if (asked < 1) errors.per_page = "A page holds at least one row";
  const maximum = parameter?.maximum ?? asked;
  const size = pageSize(asked, maximum, readings.perPageOverMax);
  if (size === undefined) errors.per_page = `${asked} is above the largest page of ${maximum}`;
  return size ?? maximum;
}
