import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison, Condition, Operator } from "../../src/engine/model/condition.ts";
import { orderParameters, whereParameters } from "../../src/vendors/current-rms/query.ts";
import { type Client, connect } from "./current-rms-sandbox.ts";

const test = (attribute: string, operator: Operator, value: unknown): Comparison => ({ attribute, operator, value });
const not = (condition: Condition): Condition => ({ not: condition });

type Row = Record<string, unknown> & { id: number };
type Kind = "text" | "number" | "moment" | "boolean";

/** Every kind of value, some of them blank in some rows. */
const kinds: Record<string, Kind> = {
  ...{ subject: "text", reference: "text", number: "text", charge_total: "number", project_id: "number", status: "number" },
  ...{ invoiced: "boolean", starts_at: "moment", ordered_at: "moment" },
};

describe("the vendor reads it as it is meant", () => {
  let client: Client;
  let rows: Row[];

  async function read(query: readonly (readonly [string, string])[]): Promise<Row[]> {
    const found: Row[] = [];
    for (let page = 1; ; page++) {
      const search = new URLSearchParams([
        ["page", `${page}`],
        ["per_page", "25"],
        ["filtermode", "all"],
        ...query.map(([name, value]): [string, string] => [name, value]),
      ]);
      const headers = { "X-AUTH-TOKEN": client.vendor.credentials.apiKey, "X-SUBDOMAIN": client.vendor.credentials.subdomain };
      const response = await fetch(`${client.vendor.url}/api/v1/opportunities?${search}`, { headers });
      const { opportunities, meta } = (await response.json()) as { opportunities: Row[]; meta: { total_row_count: number } };
      found.push(...opportunities);
      if (found.length >= meta.total_row_count) return found;
    }
  }

  beforeAll(async () => {
    client = await connect();
    rows = await read(orderParameters([]));
  });
  afterAll(() => client.close());

  it("alike for any condition", async () => {
    expect(rows.length).toBeGreaterThan(25);
    const twice: Condition = { all: [test("subject", "contains", "5"), test("subject", "contains", "3")] };
    const lists: Condition = { all: [test("status", "in", [0, 20]), test("status", "in", [20, 40])] };
    await fc.assert(
      fc.asyncProperty(conditions(rows), async (condition) => {
        const found = await read([...whereParameters(condition), ...orderParameters([])]);
        expect(found.map(({ id }) => id)).toEqual(rows.filter((row) => holds(row, condition) === true).map(({ id }) => id));
      }),
      { numRuns: 400, examples: [[twice], [lists], [not(twice)]] },
    );
  }, 60_000);
});

/** Random conditions over these rows: mostly with values that stand in them, or parts of such. */
function conditions(rows: readonly Row[]): fc.Arbitrary<Condition> {
  const odd = ["%", "_", "\\", "[x]", "a&b=c", "+", "", " ", "ä", "show", "SHOW 5", "1e3", "q[id_eq]"];
  const valueIn = (attribute: string) => {
    const seen = [...new Set(rows.map((row) => row[attribute]).filter((value) => value !== null && value !== ""))];
    if (kinds[attribute] !== "text") return fc.constantFrom(...seen);
    const part = fc.tuple(fc.constantFrom(...seen.map(String)), fc.nat(4), fc.integer({ min: 1, max: 8 }));
    return fc.oneof(
      fc.constantFrom(...seen),
      fc.constantFrom(...odd),
      part.map(([text, from, length]) => text.slice(from, from + length)),
    );
  };
  const operators: Record<Kind, Operator[]> = {
    text: [
      ...(["eq", "ne", "in", "notIn", "contains", "containsAny", "containsAll"] as const),
      ...(["startsWith", "endsWith", "matches", "isAbsent", "isBlank"] as const),
    ],
    number: ["eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte", "isNull"],
    moment: ["eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte", "isNull"],
    boolean: ["eq", "ne", "isTrue", "isFalse", "isNull"],
  };
  const single = fc
    .constantFrom(...Object.keys(kinds))
    .chain((attribute) => fc.tuple(fc.constant(attribute), fc.constantFrom(...operators[kinds[attribute]!])))
    .chain(([attribute, operator]) => {
      const many = ["in", "notIn", "containsAny", "containsAll"].includes(operator);
      const value = operator.startsWith("is") ? fc.boolean() : many ? fc.array(valueIn(attribute), { maxLength: 4 }) : valueIn(attribute);
      return value.map((given): Condition => test(attribute, operator, given));
    });
  return fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      single,
      fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie("any").map(not),
    ),
  })).any;
}

/** What a condition means, as a database means it: a missing value is neither equal nor different, and "not" leaves that open. */
function holds(row: Row, condition: Condition): boolean | undefined {
  if ("not" in condition) {
    const inner = holds(row, condition.not);
    return inner === undefined ? undefined : !inner;
  }
  if ("attribute" in condition) return meets(row, condition);
  const either = "any" in condition;
  const parts = (either ? condition.any : condition.all).map((part) => holds(row, part));
  return parts.includes(either) ? either : parts.includes(undefined) ? undefined : !either;
}

function meets(row: Row, { attribute, operator, value }: Comparison): boolean | undefined {
  const kind = kinds[attribute]!;
  const found = row[attribute] === "" && kind !== "text" ? null : row[attribute];
  const blank = found === null || found === "";
  if (operator === "isAbsent") return (found === null) === value;
  if (operator === "isNull" || operator === "isBlank") return blank === value;
  if (operator === "isTrue" || operator === "isFalse") return (found === (operator === "isTrue")) === value;
  const given = (Array.isArray(value) ? value : [value]).map((each) => (String(each).trim() === "" ? "" : each));
  const negative = operator === "ne" || operator === "notIn";
  const turned = (result: boolean | undefined) => (result === undefined ? undefined : result !== negative);
  const same = (each: unknown) =>
    operator === "matches" ? isLike(String(found), String(each)) : comparable(found, kind) === comparable(each, kind);
  if (["eq", "ne", "in", "notIn", "matches"].includes(operator)) {
    const equal = given.map((each) => (each === "" ? blank : found === null ? undefined : same(each)));
    return turned(equal.includes(true) || (equal.includes(undefined) ? undefined : false));
  }
  const all = operator === "containsAll";
  if (all ? given.every((each) => each === "") : given.includes("")) return true;
  if (given.length === 0) return false;
  if (found === null) return undefined;
  if (operator === "lt") return comparable(found, kind) < comparable(given[0], kind);
  if (operator === "lte") return comparable(found, kind) <= comparable(given[0], kind);
  if (operator === "gt") return comparable(found, kind) > comparable(given[0], kind);
  if (operator === "gte") return comparable(found, kind) >= comparable(given[0], kind);
  const text = String(found).toLowerCase();
  const has = (each: unknown) => {
    const part = String(each).toLowerCase();
    return operator === "startsWith" ? text.startsWith(part) : operator === "endsWith" ? text.endsWith(part) : text.includes(part);
  };
  return all ? given.every(has) : given.some(has);
}

/** As a database compares with a pattern. */
function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("%", ".*")
    .replaceAll("_", ".");
  return new RegExp(`^${source}$`, "is").test(text);
}

function comparable(value: unknown, kind: Kind): string | number {
  return kind === "moment" ? Date.parse(String(value)) : kind === "text" ? String(value) : Number(value);
}
