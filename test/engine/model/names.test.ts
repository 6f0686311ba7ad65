import { describe, expect, test } from "vitest";
import { fold, keyOf, keysAt, member, spellingOf, valueAt } from "../../../src/engine/model/names.ts";
import { type JsonObject, LosslessNumber } from "../../../src/transport/json.ts";

const number = (digits: string) => new LosslessNumber(digits);

describe("fold", () => {
  test.each([
    ["dueOn", "due_on"],
    ["vatNo", "vatno"],
    ["projectStartDate", "ProjectStartDate"],
    ["userVisitIntervalWeeks", "uservisitintervalweeks"],
    ["canRent", "can_rent?"],
    ["id", "ID"],
    ["line2", "line_2"],
    ["PO Number", "po_number"],
    ["größe", "Größe"],
  ])("%j and %j are one name", (a, b) => expect(fold(a)).toBe(fold(b)));

  test.each([
    ["line1", "line2"],
    ["金額", "数量"],
    ["größe", "grosse"],
    ["a", "b"],
  ])("%j and %j are two names", (a, b) => expect(fold(a)).not.toBe(fold(b)));
});

describe("member", () => {
  test("a member is found whatever its spelling, the exact one first", () => {
    const raw: JsonObject = { due_on: "a", DueOn: "b" };
    expect([member(raw, "due_on"), member(raw, "DueOn"), member(raw, "dueOn")]).toEqual(["a", "b", "a"]);
    expect(spellingOf({ VATNo: 1 }, "vat_no")).toBe("VATNo");
  });

  test("a missing member is undefined, one that is null is null", () => {
    expect([member({}, "a"), member({ a: null }, "a")]).toEqual([undefined, null]);
  });

  test("names that every object inherits are no members", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty", "__proto__"]) expect(member({ a: 1 }, name)).toBeUndefined();
    expect(member({ constructor: "x" }, "constructor")).toBe("x");
  });

  test("names of punctuation only are found by their exact spelling", () => {
    expect(member({ "%": 1, "#": 2 }, "#")).toBe(2);
    expect(member({ "%": 1 }, "#")).toBeUndefined();
    expect(member({ "%": 1 }, "")).toBeUndefined();
  });
});

describe("valueAt", () => {
  const raw: JsonObject = { MilestoneDetail: { ProjectIdentity: { ProjectCode: "P1", Nothing: null } }, list: [{ a: 1 }] };
  test.each<[string, unknown]>([
    ["MilestoneDetail.ProjectIdentity.ProjectCode", "P1"],
    ["milestone_detail.projectIdentity.projectcode", "P1"],
    ["MilestoneDetail.ProjectIdentity.Nothing", null],
    ["MilestoneDetail.ProjectIdentity.Nothing.More", undefined],
    ["MilestoneDetail.Absent.ProjectCode", undefined],
    ["list.a", undefined],
  ])("%s", (path, value) => expect(valueAt(raw, path)).toBe(value));
});

describe("keysAt", () => {
  test.each<[string, JsonObject, string, string[]]>([
    ["one key", { id: 7 }, "id", ["7"]],
    ["a path", { a: { b: "x" } }, "a.b", ["x"]],
    ["a list of keys", { ids: [1, "2", 3] }, "ids", ["1", "2", "3"]],
    ["through a list of objects", { parents: [{ id: 1 }, { id: 2 }] }, "parents.id", ["1", "2"]],
    ["through lists in lists", { a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: { c: 3 } }] }, "a.b.c", ["1", "2", "3"]],
    ["blanks, nulls and zeros left out", { ids: [0, null, "", " ", "0", 5] }, "ids", ["5"]],
    ["values that are no objects are skipped", { a: ["x", null, { b: 1 }] }, "a.b", ["1"]],
    ["an absent path", { a: 1 }, "b.c", []],
    ["objects are no keys", { a: { b: {} } }, "a.b", []],
  ])("%s", (_what, raw, path, keys) => expect(keysAt(raw, path)).toEqual(keys));
});

describe("keyOf", () => {
  test.each<[unknown, string | undefined]>([
    [7, "7"],
    [" P-01 ", "P-01"],
    ["007", "007"],
    [-1, "-1"],
    [number("12345678901234567890"), "12345678901234567890"],
    [0, undefined],
    ["0", undefined],
    [number("0.0"), undefined],
    [number("-0"), undefined],
    ["", undefined],
    ["  ", undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [[], undefined],
    [{}, undefined],
  ])("%j is %j", (value, key) => expect(keyOf(value as never)).toBe(key));
});
