import { expect, test } from "vitest";
import type { Operator } from "../../../src/engine/model/condition.ts";
import { checkPredicate, withComparedFields } from "../../../src/engine/vendor/predicate-check.ts";
import { type Json, LosslessNumber } from "../../../src/transport/json.ts";

const check = (name: Json, operator: Operator, value: unknown) =>
  checkPredicate({ member: { name } }, { attribute: "member_name", operator, value, at: "member.name" });

test.each<[Json, Operator, unknown, boolean | undefined]>([
  ["Fred", "eq", "Fred", true],
  ["Fred", "eq", "Bill", false],
  ["Fred", "eq", "FRED", undefined],
  ["Frédéric", "eq", "Frederic", undefined],
  ["Frédéric", "eq", "Bill", false],
  ["Straße", "eq", "Strasse", undefined],
  ["Fred", "ne", "Fred", false],
  ["Fred", "ne", "fred", undefined],
  ["Fred", "ne", "Bill", true],
  ["Fred", "in", ["Bill", "Fred"], true],
  ["Fred", "in", ["Bill", "Ann"], false],
  ["Fred", "notIn", ["Bill", "Fred"], false],
  ["Fred", "notIn", ["Bill"], true],
  ["Fred Lights", "contains", "Light", true],
  ["Fred Lights", "contains", "light", undefined],
  ["Fred Lights", "contains", "sound", false],
  ["Fred Lights", "contains", "l%s", undefined],
  ["Fred Lights", "containsAny", ["sound", "Fred"], true],
  ["Fred Lights", "containsAny", ["sound", "stage"], false],
  ["Fred Lights", "containsAll", ["Fred", "Lights"], true],
  ["Fred Lights", "containsAll", ["Fred", "stage"], false],
  ["Fred Lights", "startsWith", "Lights", false],
  ["Fred Lights", "startsWith", "Fred", true],
  ["Fred Lights", "endsWith", "Fred", false],
  ["Fred Lights", "endsWith", "Lights", true],
  ["Fred", "matches", "Bill", undefined],
  ["Fred", "isBlank", true, false],
  ["", "isBlank", true, true],
  ["", "isBlank", false, false],
  ["Fred", "isAbsent", true, false],
  ["Fred", "isAbsent", false, true],
  ["", "isAbsent", true, undefined],
  ["", "eq", "Fred", undefined],
  [null, "eq", "Fred", undefined],
  [{}, "eq", "Fred", undefined],
  ["1.50", "eq", "1.5", undefined],
  ["2026-01-01T00:00:00.000Z", "eq", "2026-01-01T01:00:00+01:00", undefined],
  ["0012", "eq", "12", false],
  // A text that only resembles a number or a date is a text like any other.
  ["Size 1.5", "eq", "Size 1.5", true],
  ["1.5 mm", "eq", "1.5 mm", true],
  ["2026-01-7", "eq", "2026-01-8", false],
  ["12.50", "eq", "12.75", undefined],
  ["Fred", "eq", "1.5", undefined],
  // A space at the end may count or not; signs of a pattern stand for themselves where no pattern is meant.
  ["Fred ", "eq", "Fred", undefined],
  ["100%", "eq", "100%", true],
  ["a_b", "in", ["a_b", "c"], true],
  ["Fred Lights", "containsAny", ["sound", "l%s"], undefined],
  ["Fred Lights", "startsWith", "F_ed", undefined],
  ["Fred", "isNull", true, false],
  ["", "isNull", true, true],
  [new LosslessNumber("5"), "eq", 5, true],
  [new LosslessNumber("5"), "in", ["6", "7"], false],
  [new LosslessNumber("5"), "gt", 5, false],
  [new LosslessNumber("5.5"), "eq", 5, undefined],
  [new LosslessNumber("15"), "eq", "15", true],
  [new LosslessNumber("15"), "in", ["x", "15"], undefined],
  [[new LosslessNumber("5")], "isNull", true, undefined],
  [true, "eq", false, false],
  [true, "isTrue", true, true],
])("%j %s %j is %s", (found, operator, value, expected) => expect(check(found, operator, value)).toBe(expected));

test("the result is unknown for what a row lacks, and for its own values", () => {
  const comparison = { attribute: "member_name", operator: "eq", value: "x", at: "member.name" } as const;
  expect(checkPredicate({}, comparison)).toBeUndefined();
  expect(checkPredicate({ member: null }, comparison)).toBeUndefined();
  expect(checkPredicate({ member_name: "y" }, { attribute: "member_name", operator: "eq", value: "x" })).toBeUndefined();
});

test("the members that a condition compares are added to the fields", () => {
  const where = { any: [{ attribute: "a_b", operator: "eq", value: 1, at: "cost_group.b" } as const, { not: { all: [] } }] };
  expect(withComparedFields(new Set(["name"]), where)).toEqual(new Set(["name", "costgroup"]));
  expect(withComparedFields(new Set(["name"]), undefined)).toEqual(new Set(["name"]));
  expect(withComparedFields(new Set(["name"]), { attribute: "code", operator: "eq", value: 1 })).toEqual(new Set(["name"]));
  expect(withComparedFields(undefined, where)).toBeUndefined();
});
