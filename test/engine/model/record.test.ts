import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  completeRecord,
  covers,
  type FieldSet,
  isAddressable,
  makeRecord,
  mergeRecords,
  partialRecord,
  type VendorRecord,
} from "../../../src/engine/model/record.ts";
import type { Resource } from "../../../src/engine/model/resource.ts";
import type { JsonObject } from "../../../src/transport/json.ts";
import { things } from "../vendor-kit.ts";

const fields = (...names: string[]): FieldSet => new Set(names);
const read = (row: JsonObject, loaded: FieldSet | "all" = "all", resource: Resource = things) =>
  makeRecord(resource, row, { fields: loaded });

describe("a record of a row", () => {
  const reshape = (sent: JsonObject): JsonObject => ({ ...sent, $kind: sent.member ? "person" : "thing" });

  test("keeps the row itself where nothing is changed", () => {
    const row = { id: 7, name: "x" };
    const record = read(row);
    expect(record.data).toBe(row);
    expect(record.sent).toBe(row);
    expect(record.id).toBe("7");
  });

  test("keeps what was sent beside the form of the table", () => {
    const row = Object.freeze({ id: 7, member: "Ann" });
    const record = read(row, "all", { ...things, reshape });
    expect(record.sent).toBe(row);
    expect(record.data).toEqual({ id: 7, member: "Ann", $kind: "person" });
  });

  test("keeps what was sent beside members that complete the row", () => {
    const row = Object.freeze({ id: 7 });
    const resource = { ...things, parentIds: "project" };
    const record = makeRecord(resource, row, { fields: "all" }, (sent) => ({ ...sent, project: "P1" }));
    expect([record.sent, record.data, record.id]).toEqual([{ id: 7 }, { id: 7, project: "P1" }, "P1/7"]);
  });

  test("keeps nothing of what nobody may see", () => {
    const redact = ({ password: _password, ...sent }: JsonObject): JsonObject => sent;
    const record = read({ id: 7, password: "secret" }, "all", { ...things, redact, reshape });
    expect(JSON.stringify(record)).not.toContain("secret");
    expect(record.sent).toEqual({ id: 7 });
  });

  test("has an id of its content where the row has none", () => {
    const [one, same, other] = [read({ name: "x" }), read({ name: "x" }), read({ name: "y" })];
    expect([isAddressable(one), one.id === same.id, one.id === other.id]).toEqual([false, true, false]);
  });
});

describe("a record covers fields", () => {
  test.each<[string, FieldSet | "all", FieldSet | undefined, boolean]>([
    ["that were loaded", fields("name", "owner"), fields("name"), true],
    ["not one that was not", fields("name"), fields("name", "owner"), false],
    ["not all of them after some were loaded", fields("name"), undefined, false],
    ["all of them after all were loaded", "all", undefined, true],
    ["not an opt-in member that did not come", "all", fields("parts"), false],
  ])("%s", (_what, loaded, needed, isCovered) => expect(covers(read({ id: 1 }, loaded), needed)).toBe(isCovered));

  test("with an opt-in member that came, or was requested and did not come", () => {
    expect(covers(read({ id: 1, parts: [] }), fields("parts"))).toBe(true);
    const requested = makeRecord(things, { id: 1 }, { fields: "all", requested: fields("parts") });
    expect(covers(requested, fields("parts"))).toBe(true);
  });

  test("of a part, as far as its members go", () => {
    const part = partialRecord(things, "7", { name: "x" });
    expect([part.id, covers(part, fields("name")), covers(part, fields("owner"))]).toEqual(["7", true, false]);
  });
});

describe("two answers of one record", () => {
  const reshaped: Resource = { ...things, reshape: (sent) => ({ ...sent, $size: Object.keys(sent).length }) };

  test("are merged: the later one counts where they differ, in both forms", () => {
    const merged = mergeRecords(read({ id: 1, a: 1, b: 1 }, fields("a", "b"), reshaped), read({ id: 1, b: 2 }, fields("b"), reshaped));
    expect(merged.sent).toEqual({ id: 1, a: 1, b: 2 });
    expect(merged.data).toEqual({ id: 1, a: 1, b: 2, $size: 2 });
    expect(merged.loadedFields).toEqual(fields("a", "b"));
  });

  test("are one object in both forms where nothing was changed", () => {
    const merged = mergeRecords(read({ id: 1, a: 1 }), read({ id: 1, b: 2 }, fields("b")));
    expect(merged.sent).toBe(merged.data);
    expect(merged.loadedFields).toBe("all");
  });

  test("are completed: what the row said counts, in both forms", () => {
    const row = read({ id: 1, name: "of the row", note: "cut…" }, fields("id", "name"));
    const full = read({ id: 1, name: "of the record", note: "cut short", owner: "o1" });
    const complete = completeRecord(row, full);
    expect(complete.data).toEqual({ id: 1, name: "of the row", note: "cut short", owner: "o1" });
    expect(complete.sent).toEqual(complete.data);
    expect(complete.loadedFields).toBe("all");
  });

  test("stay as they are, whatever is made of them", () => {
    const row = fc.dictionary(fc.constantFrom("id", "a", "b", "c"), fc.integer());
    const loaded = fc.oneof(
      fc.constant("all" as const),
      fc.subarray(["id", "a", "b", "c"]).map((names) => new Set(names)),
    );
    const record = fc.tuple(row, loaded).map(([data, of]) => read(data, of, reshaped));
    fc.assert(
      fc.property(record, record, (one, two) => {
        const before = [one, two].map(copyOf);
        for (const each of [one, two]) for (const part of [each, each.data, each.sent]) Object.freeze(part);
        for (const made of [mergeRecords(one, two), completeRecord(one, two)]) {
          expect(Object.keys(made.sent)).not.toContain("$size");
          expect(Object.keys(made.data).sort()).toEqual([...new Set([...Object.keys(one.data), ...Object.keys(two.data)])].sort());
        }
        expect([one, two].map(copyOf)).toEqual(before);
      }),
    );
  });
});

function copyOf({ data, sent, loadedFields }: VendorRecord): unknown {
  return structuredClone({ data, sent, loadedFields });
}
