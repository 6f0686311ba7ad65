import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { and, type Comparison, type Condition, conjunction, evaluate, type Operator } from "../../../src/engine/model/condition.ts";
import { type Json, LosslessNumber } from "../../../src/transport/json.ts";

const is = (attribute: string, value: unknown, operator: Operator = "eq"): Comparison => ({ attribute, operator, value });
const meets = (found: Json, operator: Operator, value: unknown) => evaluate({ x: found }, is("x", value, operator));
const number = (digits: string) => new LosslessNumber(digits);

describe("a comparison of another record's value", () => {
  const named = (operator: Operator, value: unknown): Comparison => ({ ...is("owner_name", value, operator), at: "owner.name" });

  test("reads it where the row shows that record", () => {
    expect(evaluate({ owner: { name: "Ann" } }, named("eq", "Ann"))).toBe(true);
    expect(evaluate({ owner: { name: "Ann" }, owner_name: "Bob" }, named("eq", "Bob"))).toBe(false);
    expect(evaluate({ owner_name: "Ann" }, named("eq", "Ann"))).toBeUndefined();
  });

  test("a relation that leads nowhere has no value", () => {
    expect(evaluate({ owner: null }, named("eq", "Ann"))).toBe(false);
    expect(evaluate({ owner: null }, named("isAbsent", true))).toBe(true);
    expect(evaluate({ owner: {} }, named("eq", "Ann"))).toBeUndefined();
  });
});

test("whether a pattern of the vendor matches is unknown", () => expect(meets("a", "matches", "a")).toBeUndefined());

describe("one comparison", () => {
  test.each<[Json, Operator, unknown, boolean]>([
    ["a", "eq", "a", true],
    ["a", "eq", "b", false],
    ["a", "ne", "b", true],
    ["a", "ne", "a", false],
    ["a", "in", ["b", "a"], true],
    ["a", "in", ["b"], false],
    ["a", "in", [], false],
    ["a", "notIn", ["b"], true],
    ["a", "notIn", ["b", "a"], false],
    ["a", "notIn", [], true],
    [5, "lt", 6, true],
    [5, "lt", 5, false],
    [5, "lte", 5, true],
    [5, "gt", 5, false],
    [5, "gte", 5, true],
    [9, "lt", 10, true],
    ["Big Bill", "contains", "g b", true],
    ["Big Bill", "contains", "x", false],
    ["Big Bill", "containsAny", ["x", "bill"], true],
    ["Big Bill", "containsAny", ["x", "y"], false],
    ["Big Bill", "containsAll", ["bill", "BIG"], true],
    ["Big Bill", "containsAll", ["bill", "small"], false],
    ["Big Bill", "containsAll", [], true],
    ["Big Bill", "isBlank", false, true],
    ["", "isBlank", true, true],
    [null, "isBlank", true, true],
    ["", "isAbsent", true, false],
    [null, "isAbsent", true, true],
    [true, "isTrue", true, true],
    [false, "isTrue", false, true],
    [null, "isTrue", false, true],
    [null, "isFalse", true, false],
    ["Big Bill", "startsWith", "big", true],
    ["Big Bill", "startsWith", "bill", false],
    ["Big Bill", "endsWith", "BILL", true],
    ["Big Bill", "endsWith", "big", false],
    [true, "eq", true, true],
    [true, "eq", "false", false],
  ])("%j %s %j is %s", (found, operator, value, expected) => expect(meets(found, operator, value)).toBe(expected));

  test.each<[Json, Operator, unknown, boolean]>([
    [null, "isNull", true, true],
    ["", "isNull", true, true],
    ["a", "isNull", true, false],
    [0, "isNull", true, false],
    [false, "isNull", true, false],
    [[], "isNull", true, false],
    [null, "isNull", false, false],
    ["a", "isNull", false, true],
    [null, "eq", "", false],
    ["", "eq", "", false],
    [null, "in", ["", "a"], false],
    [null, "ne", "a", true],
    [null, "notIn", ["a"], true],
    [null, "lt", 5, false],
    [null, "gte", 0, false],
    ["", "contains", "", false],
    [null, "startsWith", "", false],
  ])("a blank value equals null only: %j %s %j is %s", (found, operator, value, expected) =>
    expect(meets(found, operator, value)).toBe(expected),
  );

  test("an attribute that a record lacks decides nothing", () => {
    for (const operator of ["eq", "ne", "in", "lt", "contains", "isNull"] as const)
      expect(evaluate({}, is("x", "a", operator))).toBeUndefined();
    expect(evaluate({ x: { y: 1 } }, is("x", "a"))).toBeUndefined();
    expect(evaluate({ x: ["a"] }, is("x", "a"))).toBeUndefined();
  });

  test("the attribute may be a path, in any spelling", () => {
    expect(evaluate({ Job: { due_on: "2026-01-01" } }, is("job.dueOn", "2026-01-01"))).toBe(true);
  });
});

describe("numbers", () => {
  test.each<[Json, unknown]>([
    ["1500.00", "1500"],
    [number("1500.00"), 1500],
    [1500, "1500.0"],
    ["-0.50", -0.5],
    ["0", "0.00"],
    ["-0", 0],
    [number("1E3"), "1000"],
    [number("12345678901234567890"), "12345678901234567890"],
    [number("12345678901234567890.0"), "12345678901234567890"],
  ])("%j and %j are equal", (found, value) => {
    expect(meets(found, "eq", value)).toBe(true);
    expect([meets(found, "lt", value), meets(found, "gt", value)]).toEqual([false, false]);
  });

  test.each<[Json, unknown]>([
    ["9", "10"],
    ["-10", "-9"],
    ["-1", "1"],
    ["0.1", "0.10000000000000000001"],
    [number("9007199254740992"), "9007199254740993"],
    [number("12345678901234567890"), "12345678901234567891"],
    ["-12345678901234567891", "-12345678901234567890"],
    ["-0.30000000000000000002", "-0.30000000000000000001"],
  ])("%j is less than %j, to the last digit", (found, value) => {
    expect([meets(found, "lt", value), meets(found, "eq", value), meets(found, "gt", value)]).toEqual([true, false, false]);
  });

  test("any two numbers are ordered by their difference", () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 })).map(([value, places]) => {
      const text = String(value < 0n ? -value : value).padStart(places + 1, "0");
      const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
      return { text: value < 0n ? `-${written}` : written, scaled: value * 10n ** BigInt(6 - places) };
    });
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const signs = [meets(a.text, "lt", b.text), meets(a.text, "eq", b.text), meets(a.text, "gt", b.text)];
        expect(signs).toEqual([a.scaled < b.scaled, a.scaled === b.scaled, a.scaled > b.scaled]);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["007", "7"],
    ["0x10", "16"],
    ["1 000", "1000"],
    ["5-A", "5"],
    ["1.2.3", "1.2"],
  ])("%j is a code and not the number %j", (found, value) => expect(meets(found, "eq", value)).toBe(false));
});

describe("instants", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(["UTC", "America/New_York", "Pacific/Auckland"])(
    "are compared by time, and are in UTC without an offset, on a machine in %s",
    (place) => {
      process.env.TZ = place;
      for (const [found, value] of [
        ["2026-05-01T12:00:00Z", "2026-05-01T12:00:00.000Z"],
        ["2026-05-01T12:00:00", "2026-05-01T12:00:00Z"],
        ["2026-05-01 12:00", "2026-05-01T12:00:00Z"],
        ["2026-05-01T14:00:00+02:00", "2026-05-01T12:00:00Z"],
        ["2026-05-01", "2026-05-01T00:00:00Z"],
        ["2026-05-01T12:00:00.0000000", "2026-05-01T12:00:00z"],
      ] as const) {
        expect([found, meets(found, "eq", value)]).toEqual([found, true]);
      }
      expect(meets("2026-05-01T12:00:00", "lt", "2026-05-01T12:00:01Z")).toBe(true);
      expect(meets("2026-05-01T23:00:00-05:00", "gt", "2026-05-02T03:00:00Z")).toBe(true);
    },
  );

  test("a text that is no instant equals itself only", () => {
    for (const dirty of ["0000-00-00", "2026-13-45", "2026-05-01T99:00:00Z", "2026-05-01 soon"]) {
      expect([dirty, meets(dirty, "eq", "2026-05-01")]).toEqual([dirty, false]);
      expect([dirty, meets(dirty, "eq", dirty)]).toEqual([dirty, true]);
    }
  });
});

describe("conditions", () => {
  const yes = is("a", 1);
  const no = is("a", 2);
  const unknown = is("b", 1);
  const record = { a: 1 };

  test.each<[string, Condition, boolean | undefined]>([
    ["all true", { all: [yes, yes] }, true],
    ["all with a false one", { all: [yes, no] }, false],
    ["all with an unknown one", { all: [yes, unknown] }, undefined],
    ["all with a false and an unknown one", { all: [unknown, no] }, false],
    ["all of nothing", { all: [] }, true],
    ["any true", { any: [no, yes] }, true],
    ["any with a true and an unknown one", { any: [unknown, yes] }, true],
    ["any with an unknown one", { any: [no, unknown] }, undefined],
    ["any false", { any: [no, no] }, false],
    ["any of nothing", { any: [] }, false],
    ["not true", { not: yes }, false],
    ["not unknown", { not: unknown }, undefined],
    ["not not", { not: { not: yes } }, true],
    ["nested", { all: [{ any: [no, yes] }, { not: { all: [yes, no] } }] }, true],
  ])("%s", (_what, condition, expected) => expect(evaluate(record, condition)).toBe(expected));

  test("every record meets an absent condition", () => expect(evaluate({}, undefined)).toBe(true));

  test("a known result stays when the rest becomes known", () => {
    const leaf = fc.record({
      attribute: fc.constantFrom("a", "b", "c"),
      operator: fc.constantFrom<Operator>("eq", "ne"),
      value: fc.constantFrom(1, 2),
    });
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("condition"), { maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie("condition"), { maxLength: 3 }).map((any) => ({ any })),
        tie("condition").map((not) => ({ not })),
      ),
    }));
    fc.assert(
      fc.property(condition, fc.constantFrom(1, 2), fc.constantFrom(1, 2), fc.constantFrom(1, 2), (given, a, b, c) => {
        const known = evaluate({ a }, given);
        const full = evaluate({ a, b, c }, given);
        expect(full).toBeTypeOf("boolean");
        if (known !== undefined) expect(full).toBe(known);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("conjunction", () => {
  const [a, b, c] = [is("a", 1), is("b", 2), is("c", 3)] as const;
  test.each<[string, Condition | undefined, Comparison[] | undefined]>([
    ["nothing", undefined, []],
    ["one comparison", a, [a]],
    ["all", { all: [a, b] }, [a, b]],
    ["all in all", { all: [a, { all: [b, { all: [c] }] }] }, [a, b, c]],
    ["all of nothing", { all: [] }, []],
    ["any of one", { any: [a] }, [a]],
    ["any of one among all", { all: [a, { any: [{ all: [b, c] }] }] }, [a, b, c]],
    ["any of two", { any: [a, b] }, undefined],
    ["any of nothing", { any: [] }, undefined],
    ["not", { not: a }, undefined],
    ["not deep inside", { all: [a, { all: [{ not: b }] }] }, undefined],
  ])("%s", (_what, condition, comparisons) => expect(conjunction(condition)).toEqual(comparisons));

  test("two conditions are joined, or the one there is stays", () => {
    expect(and(a, b)).toEqual({ all: [a, b] });
    expect([and(a, undefined), and(undefined, b), and(undefined, undefined)]).toEqual([a, b, undefined]);
  });
});
