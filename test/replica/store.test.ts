import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReplicaStore } from "../../src/replica/store.ts";
import { type JsonObject, parseJson } from "../../src/transport/json.ts";
import { kept, kinds, makePlace, openStore, type Place, recordOf, streamOf } from "./store-kit.ts";

const invoices = streamOf("Invoice", {
  id: "id",
  number: "text",
  customerId: "id",
  total: "number",
  issuedAt: "instant",
  dueOn: "date",
  open: "boolean",
  name: "text",
});
const customers = streamOf("Customer", { id: "id", name: "text", email: "text" }, { vendor: "cirrus" });
const at = Date.parse("2026-05-01T12:00:00Z");
const rows = (texts: readonly string[]) => texts.map((text) => recordOf(invoices, parseJson(text) as JsonObject));

describe.each(kinds)("the replica in $kind", ({ kind, skip }) => {
  describe.skipIf(skip)("", () => {
    let place: Place;
    let store: ReplicaStore;
    beforeAll(async () => {
      place = makePlace(kind);
      ({ store } = await openStore(place, [invoices, customers]));
    });
    afterAll(async () => {
      await store?.close();
      await place?.remove();
    });

    test("gives back a record as it was, each digit of its numbers", async () => {
      const [record] = rows([
        '{"id":"a1","total":1500.00,"big":12345678901234567890.123,"nested":{"list":[1,{"x":null}]},"name":"Ünïcode \\ud83d\\ude00"}',
      ]);
      await store.write({ type: "Invoice", records: kept([record!], at) });
      expect((await store.get("Invoice", ["a1", "a2"])).get("a1")).toEqual({ record, seenAt: at });
      expect(await store.select({ type: "Invoice", order: [{ column: "total", descending: true }], count: 5, counted: true })).toEqual({
        records: [record],
        total: 1,
        hasMore: false,
      });
      expect(await store.aggregate({ type: "Invoice" }, { by: [], sum: ["total"], avg: ["total"], min: [], max: ["issuedAt"] })).toEqual([
        { key: [], count: 1, sum: { total: "1500" }, avg: { total: "1500" }, min: {}, max: { issuedAt: null } },
      ]);
      expect(await store.search("uni", ["Invoice"], 5)).toMatchObject([{ type: "Invoice", id: "a1" }]);
    });
  });
});
