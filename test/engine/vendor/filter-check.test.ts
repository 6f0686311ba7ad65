import { describe, expect, test } from "vitest";
import type { Condition, Operator } from "../../../src/engine/model/condition.ts";
import { makeRecord } from "../../../src/engine/model/record.ts";
import type { Resource } from "../../../src/engine/model/resource.ts";
import type { ListQuery } from "../../../src/engine/model/source.ts";
import { assertFilterApplied, foldKey } from "../../../src/engine/vendor/filter-check.ts";
import type { Upstream } from "../../../src/engine/vendor/upstream.ts";
import type { JsonObject } from "../../../src/transport/json.ts";
import { things, type VendorOptions, vendorOf } from "../vendor-kit.ts";

const is = (attribute: string, value: unknown, operator: Operator = "eq"): Condition => ({ attribute, operator, value });
const within = (at: string, value: unknown): Condition => ({ attribute: at.replace(".", "_"), operator: "eq", value, at });

/** Checks rows as those of a list that was read by this query. */
function check(upstream: Upstream, resource: Resource, rows: readonly JsonObject[], query: ListQuery): void {
  const records = rows.map((row) => makeRecord(resource, row, { fields: "all" }));
  assertFilterApplied(upstream, resource, records, query);
}

describe("rows prove that a filter was ignored", () => {
  /** The filter that they prove to be ignored, "" where it cannot be told which; undefined where they prove nothing. */
  function provenBy(rows: readonly JsonObject[], query: ListQuery, resource: VendorOptions["resource"] = {}): string | undefined {
    const made = vendorOf([], { resource });
    try {
      check(made.upstream, made.resource, rows, query);
    } catch (error) {
      const all = made.upstream.observations.ignoredOf("Thing");
      const [learned = ""] = all;
      const what = `rows that were not requested: it ignores the filter${learned && ` "${learned}"`}`;
      const operation = made.resource.list?.id ?? "Thing";
      expect(error).toMatchObject({
        ...{ code: "UPSTREAM_BAD_RESPONSE", vendor: "itm", kind: "FILTER_IGNORED" },
        message: `ITM Platform answered ${operation} with ${what}.`,
      });
      expect(all).toEqual(learned ? [learned] : []);
      return learned;
    }
    expect(made.upstream.observations.ignoredOf("Thing")).toEqual([]);
    return undefined;
  }

  const three = is("status", 3);
  test.each<[string, JsonObject[], Condition | undefined, string | undefined]>([
    ["by another number", [{ status: 3 }, { status: 4 }], three, "status"],
    ["by a number of more digits", [{ status: 12 }], is("status", -12), "status"],
    ["by a number that is not zero", [{ status: 4 }], is("status", "0"), "status"],
    ["by a number of two digits", [{ status: 12 }], is("status", 34), "status"],
    ["by another truth value", [{ active: false }], is("active", true), "active"],
    ["by none of several", [{ status: 4 }], is("status", [3, "5"], "in"), "status"],
    ["by one of two comparisons, whichever it is", [{ status: 3, kind: 1 }], { all: [three, is("kind", 2)] }, "kind"],
    ["by a text of another record", [{ owner: { name: "Fred" } }], within("owner.name", "Bill"), "owner_name"],
    ["by that beside a number", [{ status: 3, owner: { name: "Fred" } }], { all: [three, within("owner.name", "Bill")] }, "owner_name"],
    ["by neither of two, which cannot be told apart", [{ status: 4, kind: 1 }], { any: [three, is("kind", 2)] }, ""],
    ["by a negated comparison", [{ status: 3 }], { not: three }, ""],
    ["by texts and numbers alike", [{ status: 4, owner: { name: "Fred" } }], { any: [three, within("owner.name", "Bill")] }, ""],

    ["not by rows that meet it", [{ status: 3 }, { status: 3, active: true }], { all: [three, is("active", false, "ne")] }, undefined],
    ["not without a condition", [{ status: 4 }], undefined, undefined],
    ["not without rows", [], three, undefined],
    ["not by rows that lack the value", [{ name: "x" }, { status: null }], three, undefined],
    [
      "not by a text, which may be compared in other ways",
      [{ name: "Fred", status: "3" }],
      { all: [is("name", "Bill"), is("status", 4)] },
      undefined,
    ],
    ["not by a decimal number", [{ price: 1.5 }], is("price", 2), undefined],
    ["not by a code in place of a number", [{ status: 4 }], is("status", "open"), undefined],
    ["not by a code that begins or ends as a number", [{ status: 4 }], { all: [is("status", "3a"), is("status", "a3")] }, undefined],
    ["not by a code with a leading zero", [{ status: 8 }], is("status", "07"), undefined],
    ["not by codes one of which is a number", [{ status: 4 }], is("status", [3, "open"], "in"), undefined],
    ["not by a code among alternatives", [{ status: 4, kind: 1 }], { any: [is("status", "open"), is("kind", 2)] }, undefined],
    ["not where one of two alternatives holds", [{ status: 4, kind: 2 }], { any: [three, is("kind", 2)] }, undefined],
    ["not by alternatives whose values they lack", [{ status: 4 }], { any: [three, is("kind", 2)] }, undefined],
  ])("%s", (_what, rows, where, filter) => expect(provenBy(rows, { where })).toBe(filter));

  test.each<[string, JsonObject[], string | undefined, string?]>([
    ["by a value that was not requested", [{ owner: "o1" }, { owner: "o2" }], "owner"],
    ["by that, under the filter's own name", [{ owner: "o2" }], "owner_id", "owner_id"],
    ["not by another spelling", [{ owner: " O1 " }], undefined],
    ["not by several values of which one was requested", [{ owner: ["o2", "o1"] }], undefined],
    ["not by rows that lack the value", [{ owner: null }, {}], undefined],
  ])("%s", (_what, rows, proven, filter) => {
    const expected = { path: "owner", values: ["O1 ", "o3"], ...(filter && { filter }) };
    expect(provenBy(rows, { expected })).toBe(proven);
    expect(provenBy(rows, { expected, where: is("name", "x") })).toBe(proven);
  });

  test("in the form that the resource describes, and where it has no list of its own", () => {
    expect(provenBy([{ state: 4 }], { where: three }, { reshape: ({ state }) => ({ status: state! }) })).toBe("status");
    const { list: _list, ...unlisted } = things;
    expect(() => check(vendorOf([]).upstream, unlisted, [{ status: 4 }], { where: three })).toThrow(
      "ITM Platform answered Thing with rows",
    );
  });

  test("unless their value belongs to no partition: they come with one of them", () => {
    const partitions = { attribute: "status", values: [3, 1] };
    expect(provenBy([{ status: 4 }, { status: null }], { where: three }, { partitions })).toBeUndefined();
    expect(provenBy([{ status: 4 }], { where: { not: { not: three } } }, { partitions })).toBeUndefined();
    expect(provenBy([{ status: 1 }], { where: three }, { partitions })).toBe("status");
    expect(provenBy([{ status: 3, kind: 4 }], { where: { all: [three, is("kind", 3)] } }, { partitions })).toBe("kind");
  });

  test("but a filter without which there is no list goes on being sent", () => {
    const requiredFilter = (_resource: unknown, filter: string) => filter === "status";
    const made = vendorOf([], { adapter: { requiredFilter } });
    for (const filter of ["status", "kind"])
      expect(() => check(made.upstream, made.resource, [{ [filter]: 4 }], { where: is(filter, 3) })).toThrow(`filter "${filter}".`);
    expect(made.upstream.observations.ignoredOf("Thing")).toEqual(["kind"]);
  });
});

test("keys are compared without regard to case and blanks around them", () => {
  expect([foldKey(" aB "), foldKey("Ab"), foldKey("a b")]).toEqual(["ab", "ab", "a b"]);
});
