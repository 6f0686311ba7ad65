import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Condition, Operator, Test } from "../../src/resource/condition.ts";
import { orderParameters, whereParameters } from "../../src/vendors/current-rms/query.ts";
import { type Client, connect } from "./current-rms-sandbox.ts";

const test = (attribute: string, operator: Operator, value: unknown): Test => ({ attribute, operator, value });
const not = (condition: Condition): Condition => ({ not: condition });
/** The parameters as they stand in a query, not yet encoded. */
const said = (condition: Condition) => whereParameters(condition).map((pair) => pair.join("="));

describe("a test becomes a parameter", () => {
  it.each<[Operator, unknown, string[], negated: string[]]>([
    ["eq", "x", ["q[a_eq]=x"], ["q[a_not_eq]=x"]],
    ["ne", "x", ["q[a_not_eq]=x"], ["q[a_eq]=x"]],
    ["in", ["x", "y"], ["q[a_in][]=x", "q[a_in][]=y"], ["q[a_not_in][]=x", "q[a_not_in][]=y"]],
    ["notIn", ["x"], ["q[a_not_in][]=x"], ["q[a_in][]=x"]],
    ["lt", 3, ["q[a_lt]=3"], ["q[a_gteq]=3"]],
    ["lte", 3, ["q[a_lteq]=3"], ["q[a_gt]=3"]],
    ["gt", 3, ["q[a_gt]=3"], ["q[a_lteq]=3"]],
    ["gte", 3, ["q[a_gteq]=3"], ["q[a_lt]=3"]],
    ["contains", "x", ["q[a_cont]=x"], ["q[a_not_cont]=x"]],
    ["containsAny", ["x", "y"], ["q[a_cont_any][]=x", "q[a_cont_any][]=y"], ["q[a_not_cont]=x", "q[g][0][a_not_cont]=y"]],
    ["containsAll", ["x", "y"], ["q[a_cont_all][]=x", "q[a_cont_all][]=y"], ["q[g][0][a_not_cont]=x", "q[g][1][a_not_cont]=y", "q[m]=or"]],
    ["startsWith", "x", ["q[a_start]=x"], ["q[a_not_start]=x"]],
    ["endsWith", "x", ["q[a_end]=x"], ["q[a_not_end]=x"]],
    ["matches", "x", ["q[a_matches]=x"], ["q[a_does_not_match]=x"]],
    ["isNull", true, ["q[a_blank]=1"], ["q[a_present]=1"]],
    ["isNull", false, ["q[a_present]=1"], ["q[a_blank]=1"]],
    ["isAbsent", true, ["q[a_null]=1"], ["q[a_not_null]=1"]],
    ["isAbsent", false, ["q[a_not_null]=1"], ["q[a_null]=1"]],
    ["isBlank", true, ["q[a_blank]=1"], ["q[a_present]=1"]],
    ["isBlank", false, ["q[a_present]=1"], ["q[a_blank]=1"]],
    ["isTrue", true, ["q[a_true]=1"], ["q[a_not_true]=1"]],
    ["isTrue", false, ["q[a_not_true]=1"], ["q[a_true]=1"]],
    ["isFalse", true, ["q[a_false]=1"], ["q[a_not_false]=1"]],
    ["isFalse", false, ["q[a_not_false]=1"], ["q[a_false]=1"]],
    ["eq", false, ["q[a_eq]=false"], ["q[a_not_eq]=false"]],
  ])("%s %j", (operator, value, straight, negated) => {
    expect(said(test("a", operator, value))).toEqual(straight);
    expect(said(not(test("a", operator, value)))).toEqual(negated);
    expect(said(not(not(test("a", operator, value))))).toEqual(straight);
  });

  it("instants go in UTC with milliseconds, whatever zone they came in", () => {
    expect(said(test("updated_at", "gt", "2026-03-01T01:30:00+02:00"))).toEqual(["q[updated_at_gt]=2026-02-28T23:30:00.000Z"]);
    expect(said(test("updated_at", "lte", "2026-03-01T01:30:00Z"))).toEqual(["q[updated_at_lteq]=2026-03-01T01:30:00.000Z"]);
  });

  it("dates, amounts and texts go as they are", () => {
    expect(said(test("cost_date", "gte", "2026-03-01"))).toEqual(["q[cost_date_gteq]=2026-03-01"]);
    expect(said(test("charge_total", "eq", "1500.00"))).toEqual(["q[charge_total_eq]=1500.00"]);
    expect(said(test("name", "contains", "100%_a\\b [x]&y"))).toEqual(["q[name_cont]=100%_a\\b [x]&y"]);
  });

  it("an association path is an attribute like any other", () => {
    expect(said(test("membership_of_Organisation_type_number", "in", ["A1"]))).toEqual([
      "q[membership_of_Organisation_type_number_in][]=A1",
    ]);
  });
});

describe("what the vendor would drop in silence is said another way", () => {
  it("an empty text means a blank value", () => {
    expect(said(test("a", "eq", ""))).toEqual(["q[a_blank]=1"]);
    expect(said(test("a", "ne", " "))).toEqual(["q[a_present]=1"]);
    expect(said(test("a", "in", ["", "x"]))).toEqual(["q[g][0][a_in][]=x", "q[g][1][a_blank]=1", "q[m]=or"]);
    expect(said(test("a", "notIn", ["", "x"]))).toEqual(["q[a_not_in][]=x", "q[a_present]=1"]);
    expect(said(not(test("a", "in", ["", "x"])))).toEqual(["q[a_not_in][]=x", "q[a_present]=1"]);
  });

  it("every text contains the empty text", () => {
    expect(said(test("a", "contains", ""))).toEqual([]);
    expect(said(not(test("a", "startsWith", "")))).toEqual(["q[id_eq]=0"]);
    expect(said(test("a", "gt", ""))).toEqual(["q[id_eq]=0"]);
    expect(said(test("a", "containsAny", ["x", ""]))).toEqual([]);
    expect(said(test("a", "containsAll", ["x", ""]))).toEqual(["q[a_cont_all][]=x"]);
    expect(said(not(test("a", "containsAll", [""])))).toEqual(["q[id_eq]=0"]);
  });

  it("like an empty text is what is blank", () => {
    expect(said(test("a", "matches", ""))).toEqual(["q[a_blank]=1"]);
    expect(said(not(test("a", "matches", "")))).toEqual(["q[a_present]=1"]);
  });

  it("nothing is in an empty list, and everything is outside of it", () => {
    expect(said(test("a", "in", []))).toEqual(["q[id_eq]=0"]);
    expect(said(test("a", "notIn", []))).toEqual([]);
    expect(said(not(test("a", "notIn", [])))).toEqual(["q[id_eq]=0"]);
    expect(said(test("a", "containsAny", []))).toEqual(["q[id_eq]=0"]);
    expect(said(test("a", "containsAll", []))).toEqual([]);
  });

  it("a part that always or never holds decides its group, or leaves it", () => {
    const never = test("a", "in", []);
    const always = test("a", "notIn", []);
    const some = test("b", "eq", 1);
    expect(said({ all: [never, some] })).toEqual(["q[id_eq]=0"]);
    expect(said({ all: [always, some] })).toEqual(["q[b_eq]=1"]);
    expect(said({ any: [never, some] })).toEqual(["q[b_eq]=1"]);
    expect(said({ any: [always, some] })).toEqual([]);
    expect(said({ all: [some, { any: [never, never] }] })).toEqual(["q[id_eq]=0"]);
  });
});

describe("conditions become groups", () => {
  const [a, b, c] = [test("a", "eq", 1), test("b", "eq", 2), test("c", "eq", 3)];

  it("what must hold together stands side by side", () => {
    expect(said({ all: [a, { all: [b] }, c] })).toEqual(["q[a_eq]=1", "q[b_eq]=2", "q[c_eq]=3"]);
  });

  it("of two tests of one name the second gets a group, because the vendor hears a name once", () => {
    expect(said({ all: [a, test("a", "eq", 9), b] })).toEqual(["q[a_eq]=1", "q[g][0][a_eq]=9", "q[b_eq]=2"]);
    expect(said({ all: [test("a", "in", ["1"]), test("a", "in", ["2"])] })).toEqual(["q[a_in][]=1", "q[g][0][a_in][]=2"]);
  });

  it("alternatives stand in groups of their own", () => {
    expect(said({ any: [a, b] })).toEqual(["q[g][0][a_eq]=1", "q[g][1][b_eq]=2", "q[m]=or"]);
    expect(said({ any: [a] })).toEqual(["q[a_eq]=1"]);
  });

  it("groups nest, each with its own way to combine", () => {
    expect(said({ all: [a, { any: [b, { all: [c, a] }] }] })).toEqual([
      "q[a_eq]=1",
      "q[g][0][g][0][b_eq]=2",
      "q[g][0][g][1][c_eq]=3",
      "q[g][0][g][1][a_eq]=1",
      "q[g][0][m]=or",
    ]);
  });

  it('"not" turns the tests around, and "and" into "or"', () => {
    expect(said(not({ all: [a, b] }))).toEqual(["q[g][0][a_not_eq]=1", "q[g][1][b_not_eq]=2", "q[m]=or"]);
    expect(said(not({ any: [a, not(b)] }))).toEqual(["q[a_not_eq]=1", "q[b_eq]=2"]);
    expect(said(not({ all: [a, not({ any: [b, c] })] }))).toEqual([
      "q[g][0][a_not_eq]=1",
      "q[g][1][g][0][b_eq]=2",
      "q[g][1][g][1][c_eq]=3",
      "q[g][1][m]=or",
      "q[m]=or",
    ]);
  });
});

describe("custom fields", () => {
  const field = (id: string, operator: Operator, value: unknown): Condition => ({
    all: [test("custom_field", "id" as Operator, id), test("custom_field", operator, value)],
  });

  it("go by their number", () => {
    expect(said(field("14", "contains", "x"))).toEqual(["q[14_cont]=x"]);
    expect(said({ all: [test("a", "eq", 1), field("14", "isNull", true), not(field("15", "eq", "y"))] })).toEqual([
      "q[a_eq]=1",
      "q[14_blank]=1",
      "q[15_not_eq]=y",
    ]);
  });

  it("a number alone asks for nothing", () => {
    expect(said(test("custom_field", "id" as Operator, "14"))).toEqual([]);
  });

  it("a name is refused, because the vendor would ignore it", () => {
    expect(() => said(field("project_code", "eq", "x"))).toThrow(/not the id of a custom field/);
  });
});

describe("an order", () => {
  it("ends with the id, so that it is the same for every page", () => {
    expect(orderParameters([])).toEqual([["q[s][]", "id asc"]]);
    expect(orderParameters([{ attribute: "name", descending: true }])).toEqual([
      ["q[s][]", "name desc"],
      ["q[s][]", "id asc"],
    ]);
  });

  it("that has the id in it stays as it is", () => {
    expect(orderParameters([{ attribute: "id", descending: true }])).toEqual([["q[s][]", "id desc"]]);
  });
});

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
        ...query.map(([n, v]) => [n, v]),
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

function meets(row: Row, { attribute, operator, value }: Test): boolean | undefined {
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
