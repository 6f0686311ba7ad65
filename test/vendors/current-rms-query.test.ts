import { describe, expect, it } from "vitest";
import type { Comparison, Condition, Operator } from "../../src/engine/model/condition.ts";
import { orderParameters, whereParameters } from "../../src/vendors/current-rms/query.ts";

const test = (attribute: string, operator: Operator, value: unknown): Comparison => ({ attribute, operator, value });
const not = (condition: Condition): Condition => ({ not: condition });
/** The parameters as they stand in a query, not yet encoded. */
const said = (condition: Condition | undefined) => whereParameters(condition).map((pair) => pair.join("="));

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

  it("a zone may be written without a colon, and what only has an instant in it is a text", () => {
    expect(said(test("a", "gt", "2026-03-01T01:30:00+0200"))).toEqual(["q[a_gt]=2026-02-28T23:30:00.000Z"]);
    for (const text of ["2026-03-01T01:30:00Z (noon)", "(at) 2026-03-01T01:30:00Z"])
      expect(said(test("a", "eq", text))).toEqual([`q[a_eq]=${text}`]);
  });

  it("no condition is no parameter", () => expect(said(undefined)).toEqual([]));

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
    for (const operator of ["lt", "lte", "gt", "gte"] as const) expect(said(test("a", operator, ""))).toEqual(["q[id_eq]=0"]);
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

  it("go by their number wherever it stands, and nothing beside them does", () => {
    const [number, is] = [test("custom_field", "id" as Operator, "14"), test("custom_field", "contains", "x")];
    const beside: Condition = { any: [test("b", "eq", 2), test("c", "eq", 3)] };
    for (const given of [
      [number, is],
      [is, number],
    ])
      expect(said({ all: [test("a", "eq", 1), ...given, beside] })).toEqual([
        "q[a_eq]=1",
        "q[14_cont]=x",
        "q[g][0][g][0][b_eq]=2",
        "q[g][0][g][1][c_eq]=3",
        "q[g][0][m]=or",
      ]);
  });

  it("a number alone asks for nothing", () => {
    expect(said(test("custom_field", "id" as Operator, "14"))).toEqual([]);
  });

  it("a name is refused, because the vendor would ignore it", () => {
    for (const name of ["project_code", "field 14", "14th field"])
      expect(() => said(field(name, "eq", "x"))).toThrow(`"${name}" is not the id of a custom field.`);
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
