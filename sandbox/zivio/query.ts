import type { Operation } from "../../contract/model.ts";
import type { Held } from "./milestones.ts";
import type { ZivioReadings } from "./readings.ts";

/** Neither a default nor a maximum is documented. */
const LIMIT = { standard: 25, maximum: 100 };

/** The windows and the member each looks at. */
const windows = { created: "created_at", updated: "updated_at", approved: "approved_at", due_on: "due_on" } as const;
const sortable = new Map([
  ["approved", "approved_at"],
  ["created", "created_at"],
  ["updated", "updated_at"],
]);

/** A query the documentation does not allow. */
export class BadQuery extends Error {}

export interface Query {
  keeps(held: Held): boolean;
  compare(a: Held, b: Held): number;
  limit: number;
  page: number;
}

/** Reads the documented parameters; anything else is refused. */
export function readQuery(given: [name: string, value: string][], documented: Operation["query"], readings: ZivioReadings): Query {
  const query = new Map<string, string>();
  for (const [name, value] of given) {
    if (!documented?.[name]) throw new BadQuery(`unknown parameter ${name}`);
    if (query.has(name)) throw new BadQuery(`${name} is given twice`);
    // A space may travel as "+"; a plus that is still there after decoding was sent as %2B.
    if (value.includes("+")) throw new BadQuery(`${name} holds a plus sign`);
    query.set(name, value);
  }
  const tests = filters(query, documented);
  const limit = whole(query, "limit") ?? LIMIT.standard;
  if (limit > LIMIT.maximum && readings.limitOverMax === "refuse") throw new BadQuery(`limit is at most ${LIMIT.maximum}`);
  return {
    keeps: (held) => tests.every((test) => test(held)),
    compare: sorting(query.get("sort") ?? "created:desc", readings),
    limit: Math.min(limit, LIMIT.maximum),
    page: whole(query, "page") ?? 1,
  };
}

function filters(query: Map<string, string>, documented: Operation["query"]): ((held: Held) => boolean)[] {
  const tests: ((held: Held) => boolean)[] = [];
  const status = query.get("status");
  if (status !== undefined) {
    if (!documented?.status?.values?.includes(status)) throw new BadQuery("unknown status");
    tests.push(({ row }) => row.status === status);
  }
  for (const [name, member] of Object.entries(windows)) {
    const text = query.get(name);
    if (text === undefined) continue;
    const { from, to } = days(name, text);
    tests.push(({ row }) => typeof row[member] === "string" && row[member].slice(0, 10) >= from && row[member].slice(0, 10) <= to);
  }
  const job = identity(query, "job_id");
  if (job !== undefined) tests.push(({ row }) => row.job_id === job);
  const supplier = identity(query, "supplier_id");
  if (supplier !== undefined) tests.push(({ supplierId }) => supplierId === supplier);
  return tests;
}

/** Both days belong to the window; days are taken as UTC. */
function days(name: string, text: string): { from: string; to: string } {
  const match = /^(\d{4}-\d\d-\d\d) TO (\d{4}-\d\d-\d\d)$/.exec(text);
  if (!match || [match[1], match[2]].some((day) => !isDay(day!))) throw new BadQuery(`${name} has the form YYYY-MM-DD TO YYYY-MM-DD`);
  return { from: match[1]!, to: match[2]! };
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** One whole number; no list form is documented. */
function identity(query: Map<string, string>, name: string): string | undefined {
  const text = query.get(name);
  if (text !== undefined && !/^\d+$/.test(text)) throw new BadQuery(`${name} is one whole number`);
  return text;
}

/** Limits and pages count from 1. */
function whole(query: Map<string, string>, name: string): number | undefined {
  const text = identity(query, name);
  if (text !== undefined && Number(text) < 1) throw new BadQuery(`${name} counts from 1`);
  return text === undefined ? undefined : Number(text);
}

function sorting(text: string, readings: ZivioReadings): Query["compare"] {
  const keys = text.split(",").map((part) => {
    const [field, direction, ...rest] = part.split(":");
    const member = sortable.get(field!);
    if (!member || (direction !== "asc" && direction !== "desc") || rest.length)
      throw new BadQuery("sort lists approved, created or updated");
    return { member, sign: direction === "asc" ? 1 : -1 };
  });
  const empty = readings.unapprovedSorted === "last" ? 1 : -1;
  return (a, b) => {
    for (const { member, sign } of keys) {
      const [left, right] = [a.row[member] as string | null, b.row[member] as string | null];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? empty : -empty;
      return left < right ? -sign : sign;
    }
    return 0;
  };
}
