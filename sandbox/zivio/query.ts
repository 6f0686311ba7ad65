import { ReplyError } from "../kit/call.ts";
import type { Operation } from "../kit/contract.ts";
import { pageSize } from "../kit/paging.ts";
import { failure } from "./failure.ts";
import type { StoredMilestone } from "./milestones.ts";
import type { ZivioReadings } from "./readings.ts";

/** Zivio API, Sales milestones, Query Parameters: neither a default nor a maximum is documented. */
const limits = { default: 25, maximum: 100 };

/** Filters by a span of days, and the member each compares. */
const spans = { created: "created_at", updated: "updated_at", approved: "approved_at", due_on: "due_on" } as const;
const sortable = new Map([
  ["approved", "approved_at"],
  ["created", "created_at"],
  ["updated", "updated_at"],
]);

type Test = (milestone: StoredMilestone) => boolean;

export interface Query {
  matches: Test;
  compare(a: StoredMilestone, b: StoredMilestone): number;
  limit: number;
  page: number;
}

/** Reads the documented parameters; anything else is refused. */
export function readQuery(given: [name: string, value: string][], documented: Operation["query"], readings: ZivioReadings): Query {
  const query = new Map<string, string>();
  for (const [name, value] of given) {
    if (!documented?.[name]) throw refused(`unknown parameter ${name}`);
    if (query.has(name)) throw refused(`${name} is given twice`);
    // A space may travel as "+"; a plus that is still there after decoding was sent as %2B.
    if (value.includes("+")) throw refused(`${name} holds a plus sign`);
    query.set(name, value);
  }
  const tests = filters(query, documented);
  const limit = pageSize(counted(query, "limit") ?? limits.default, limits.maximum, readings.limitOverMax);
  if (limit === undefined) throw refused(`limit is at most ${limits.maximum}`);
  return {
    matches: (milestone) => tests.every((test) => test(milestone)),
    compare: sorting(query.get("sort") ?? "created:desc", readings),
    limit,
    page: counted(query, "page") ?? 1,
  };
}

function filters(query: Map<string, string>, documented: Operation["query"]): Test[] {
  const tests: Test[] = [];
  const status = query.get("status");
  if (status !== undefined) {
    if (!documented?.status?.values?.includes(status)) throw refused("unknown status");
    tests.push(({ record }) => record.status === status);
  }
  for (const [name, member] of Object.entries(spans)) {
    const text = query.get(name);
    if (text === undefined) continue;
    const { from, to } = days(name, text);
    tests.push(({ record }) => {
      const value = record[member];
      return typeof value === "string" && value.slice(0, 10) >= from && value.slice(0, 10) <= to;
    });
  }
  const job = identity(query, "job_id");
  if (job !== undefined) tests.push(({ record }) => record.job_id === job);
  const supplier = identity(query, "supplier_id");
  if (supplier !== undefined) tests.push(({ supplierId }) => supplierId === supplier);
  return tests;
}

/** The first and the last day of a span; both belong to it, and days are taken as UTC. */
function days(name: string, text: string): { from: string; to: string } {
  const match = /^(\d{4}-\d\d-\d\d) TO (\d{4}-\d\d-\d\d)$/.exec(text);
  if (!match || [match[1], match[2]].some((day) => !isDay(day!))) throw refused(`${name} has the form YYYY-MM-DD TO YYYY-MM-DD`);
  return { from: match[1]!, to: match[2]! };
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** One whole number; no list form is documented. */
function identity(query: Map<string, string>, name: string): string | undefined {
  const text = query.get(name);
  if (text !== undefined && !/^\d+$/.test(text)) throw refused(`${name} is one whole number`);
  return text;
}

/** A limit or a page: both count from 1. */
function counted(query: Map<string, string>, name: string): number | undefined {
  const text = identity(query, name);
  if (text !== undefined && Number(text) < 1) throw refused(`${name} counts from 1`);
  return text === undefined ? undefined : Number(text);
}

function sorting(text: string, readings: ZivioReadings): Query["compare"] {
  const keys = text.split(",").map((part) => {
    const [field, direction, ...rest] = part.split(":");
    const member = sortable.get(field!);
    if (!member || (direction !== "asc" && direction !== "desc") || rest.length) throw refused("sort lists approved, created or updated");
    return { member, sign: direction === "asc" ? 1 : -1 };
  });
  const empty = readings.unapprovedSorted === "last" ? 1 : -1;
  return (a, b) => {
    for (const { member, sign } of keys) {
      const [left, right] = [a.record[member] as string | null, b.record[member] as string | null];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? empty : -empty;
      return left < right ? -sign : sign;
    }
    return 0;
  };
}

/** The answer to a query that the documentation does not allow. */
function refused(message: string): ReplyError {
  return new ReplyError(failure(400, message, "contract"));
}
