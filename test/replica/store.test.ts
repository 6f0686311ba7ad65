import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openReplicaStore } from "../../src/replica/open.ts";
import type { ReplicaStore, Stream } from "../../src/replica/store.ts";
import { type JsonObject, parseJson } from "../../src/transport/json.ts";
import { FakeClock } from "../clock.ts";
import { kinds, makePlace, openStore, type Place } from "./store-kit.ts";
import { kept, recordOf, streamOf } from "./stream-kit.ts";

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

const invoice = (id: string, more: JsonObject = {}, fields?: string[]) => recordOf(invoices, { id, ...more }, fields);

describe.each(kinds)("the replica in $kind", ({ kind, skip }) => {
  describe.skipIf(skip)("", () => {
    let place: Place;
    let store: ReplicaStore;
    let clock: FakeClock;
    let warnings: string[];
    const reopen = async (streams: readonly Stream[] = [invoices, customers]) => {
      await store?.close();
      ({ store, clock, warnings } = await openStore(place, streams, clock));
    };
    beforeEach(async () => {
      place = makePlace(kind);
      ({ store, clock, warnings } = await openStore(place, [invoices, customers]));
    });
    afterEach(async () => {
      await store?.close();
      await place?.remove();
    });
    const idsOf = async (type = "Invoice") => (await store.select({ type })).records.map(({ id }) => id);

    test("gives back a record as it was, each digit of its numbers, also after a restart", async () => {
      const text =
        '{"id":"a1","total":1500.00,"big":12345678901234567890.123,"list":[1,{"x":null}],"name":"\u00dcn\u00efcode \ud83d\ude00 \\ud800 \\u0000","__proto__":{"x":1}}';
      const record = recordOf(invoices, parseJson(text) as JsonObject);
      await store.write({ type: "Invoice", records: kept([record], at) });
      await reopen();
      expect((await store.get("Invoice", ["a1", "a2"])).get("a1")).toEqual({ record, seenAt: at });
      expect((await store.get("Invoice", ["a2"])).has("a2")).toBe(false);
      expect(await store.select({ type: "Invoice", count: 5, counted: true })).toEqual({ records: [record], total: 1, hasMore: false });
      expect(warnings).toEqual([]);
    });

    test("keeps what was sent beside another form of it, and which fields were loaded", async () => {
      const reshaped = { ...invoices, resource: { ...invoices.resource, reshape: (sent: JsonObject) => ({ ...sent, name: "made" }) } };
      await reopen([reshaped, customers]);
      const record = recordOf(reshaped, { id: "1", number: "N" }, ["id", "number"]);
      await store.write({ type: "Invoice", records: kept([{ ...record, requestedFields: new Set(["extra"]) }], at) });
      const { record: read } = (await store.get("Invoice", ["1"])).get("1")!;
      expect(read).toEqual({ ...record, requestedFields: new Set(["extra"]) });
      expect(read.sent).toEqual({ id: "1", number: "N" });
    });

    test("an answer with fewer fields keeps what is known of the others, as old as they are", async () => {
      await store.write({ type: "Invoice", records: kept([invoice("1", { number: "N1", name: "old" })], at) });
      await store.write({ type: "Invoice", records: kept([invoice("1", { name: "new" }, ["id", "name"])], at + 60_000) });
      const both = (await store.get("Invoice", ["1"])).get("1")!;
      expect(both).toMatchObject({ seenAt: at, record: { data: { id: "1", number: "N1", name: "new" }, loadedFields: "all" } });
      // An older answer that comes late changes nothing that is newer.
      await store.write({ type: "Invoice", records: kept([invoice("1", { number: "N0", name: "older" })], at - 1000) });
      expect((await store.get("Invoice", ["1"])).get("1")!.record.data).toMatchObject({ number: "N1", name: "new" });
      // Much later nothing is merged, unless the stream is complete and each record must be whole.
      await store.write({ type: "Invoice", records: kept([invoice("1", { name: "newest" }, ["id", "name"])], at + 8 * 3_600_000) });
      expect((await store.get("Invoice", ["1"])).get("1")).toMatchObject({
        seenAt: at + 8 * 3_600_000,
        record: { data: { id: "1", name: "newest" } },
      });
      await store.write({
        type: "Customer",
        records: kept([recordOf(customers, { id: "1", email: "e" })], at),
        state: { completeSince: at },
      });
      await store.write({
        type: "Customer",
        records: kept([recordOf(customers, { id: "1", name: "n" }, ["id", "name"])], at + 8 * 3_600_000),
      });
      expect((await store.get("Customer", ["1"])).get("1")).toMatchObject({
        seenAt: at,
        record: { data: { id: "1", email: "e", name: "n" } },
      });
    });

    test("changes name what came, changed and went, once; what is seen again unchanged is no change", async () => {
      await store.write({ type: "Invoice", records: kept([invoice("1"), invoice("2"), invoice("3")], at) });
      await store.write({ type: "Customer", records: kept([recordOf(customers, { id: "1" })], at) });
      const first = await store.changes(0, ["Invoice", "Customer"], 10);
      expect(first.map(({ type, id, kind }) => [type, id, kind])).toEqual([
        ["Invoice", "1", "UPSERT"],
        ["Invoice", "2", "UPSERT"],
        ["Invoice", "3", "UPSERT"],
        ["Customer", "1", "UPSERT"],
      ]);
      const last = first.at(-1)!.seq;
      await store.write({
        type: "Invoice",
        records: kept([invoice("1"), invoice("2", { name: "x" })], at + 1000),
        gone: [
          { id: "3", at: at + 1000 },
          { id: "4", at: at + 1000 },
        ],
      });
      const later = await store.changes(last, ["Invoice"], 10);
      expect(later.map(({ id, kind, at }) => [id, kind, at])).toEqual([
        ["2", "UPSERT", at + 1000],
        ["3", "DELETE", at + 1000],
        ["4", "DELETE", at + 1000],
      ]);
      expect((await store.get("Invoice", ["1"])).get("1")?.seenAt).toBe(at + 1000);
      expect(await store.changes(last, ["Invoice", "Customer"], 2)).toEqual(later.slice(0, 2));
      expect((await store.changes(0, ["Customer"], 10)).map(({ id }) => id)).toEqual(["1"]);
    });

    test("what is gone is null until it is seen later; a sweep buries what it did not find, and nothing that was seen meanwhile", async () => {
      await store.write({ type: "Invoice", records: kept([invoice("1"), invoice("2", { name: "both" }), invoice("3")], at) });
      await store.write({ type: "Invoice", records: kept([invoice("2", { name: "both" }, ["id", "name"])], at + 5000) });
      await store.write({
        type: "Invoice",
        records: kept([invoice("1")], at + 6000),
        goneBefore: at + 5000,
        state: { completeSince: at + 5000 },
      });
      expect(await idsOf()).toEqual(["1", "2"]);
      expect((await store.get("Invoice", ["3"])).get("3")).toBeNull();
      expect(store.state("Invoice")).toMatchObject({ rows: 2, completeSince: at + 5000, fields: "all", vendor: "zivio" });
      // An answer from before it went says nothing; one from after says that it is there again.
      await store.write({ type: "Invoice", records: kept([invoice("3")], at + 4000) });
      expect((await store.get("Invoice", ["3"])).get("3")).toBeNull();
      await store.write({ type: "Invoice", records: kept([invoice("3")], at + 9000), gone: [{ id: "1", at: at + 100 }] });
      expect(await idsOf()).toEqual(["1", "2", "3"]);
    });

    test("a batch is written whole or not at all, its state with it", async () => {
      await store.write({ type: "Invoice", records: kept([invoice("1")], at), state: { cursor: "a" } });
      const broken = streamOf("Invoice", { id: "id" });
      const bad = {
        ...invoice("3"),
        resource: broken.resource,
        get loadedFields(): "all" {
          throw new Error("broken");
        },
      };
      await expect(
        store.write({ type: "Invoice", records: kept([invoice("2"), bad as never], at), state: { cursor: "b" } }),
      ).rejects.toThrow("broken");
      await reopen();
      expect(await idsOf()).toEqual(["1"]);
      expect(await store.syncState("Invoice")).toEqual({ cursor: "a" });
    });

    test("one holder has a lease until it ends or is given back", async () => {
      expect(await store.lease("sync", "a", 10_000)).toBe(true);
      expect(await store.lease("sync", "b", 10_000)).toBe(false);
      expect(await store.lease("other", "b", 10_000)).toBe(true);
      expect(await store.lease("sync", "a", kind === "embedded" ? 10_000 : 1)).toBe(true);
      if (kind === "embedded") await clock.advance(10_001);
      else await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await store.lease("sync", "b", 10_000)).toBe(true);
      await store.release("sync", "a");
      expect(await store.lease("sync", "a", 10_000)).toBe(false);
      await store.release("sync", "b");
      expect(await store.lease("sync", "a", 10_000)).toBe(true);
    });

    test("search finds codes that are equal first, then names that begin so, then words, without case and accents", async () => {
      await store.write({
        type: "Invoice",
        records: kept(
          [
            invoice("1", { number: "X-7", name: "Delta Müller hire" }),
            invoice("2", { number: "MULL", name: "zeta" }),
            invoice("3", { number: "A-1", name: "Müllerei" }),
          ],
          at,
        ),
      });
      await store.write({
        type: "Customer",
        records: kept([recordOf(customers, { id: "9", name: "Mull & Sons", email: "ann.mull@example.com" })], at),
      });
      const found = async (text: string, types = ["Invoice", "Customer"]) =>
        (await store.search(text, types, 10)).map(({ type, id }) => `${type} ${id}`);
      expect(await found("mull")).toEqual(
        ["Invoice 2", "Invoice 3", "Customer 9", "Invoice 1"].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
      );
      expect(await found("x-7")).toEqual(["Invoice 1"]);
      expect(await found("hire mül del")).toEqual(["Invoice 1"]);
      expect(await found("ann.m", ["Customer"])).toEqual(["Customer 9"]);
      expect(await found("mull", ["Customer"])).toEqual(["Customer 9"]);
      expect(await found("hire zeta")).toEqual([]);
      await store.write({
        type: "Invoice",
        records: kept([invoice("1", { number: "X-8", name: "Delta" })], at + 1),
        gone: [{ id: "2", at: at + 1 }],
      });
      expect(await found("x-7")).toEqual([]);
      expect(await found("zeta")).toEqual([]);
    });
    const order = ["Invoice 2", "Invoice 3", "Customer 9", "Invoice 1"];

    test("what is purged is nowhere: no row, tombstone, change or word", async () => {
      await store.write({
        type: "Invoice",
        records: kept([invoice("1", { name: "Secret" }), invoice("2", { name: "Open" })], at),
        gone: [{ id: "3", at }],
      });
      store.keep([invoice("1", { name: "Secret" })], at);
      expect(await store.purge("Invoice", "1")).toBe(true);
      expect(await store.purge("Invoice", "3")).toBe(true);
      expect(await store.purge("Invoice", "4")).toBe(false);
      expect([...(await store.get("Invoice", ["1", "3"]))]).toEqual([]);
      expect((await store.changes(0, ["Invoice"], 10)).map(({ id }) => id)).toEqual(["2"]);
      expect(await store.search("secret", ["Invoice"], 10)).toEqual([]);
      expect(store.state("Invoice")?.rows).toBe(1);
    });

    test("excluded fields are in nothing that is kept, and are not said to be loaded", async () => {
      const exclude = new Set(["name", "addresscity"]);
      await store.write({
        type: "Invoice",
        records: kept([invoice("1", { name: "Secret", number: "1", address: { city: "Here", zip: "Z" } })], at),
      });
      await reopen([{ ...invoices, exclude }, customers]);
      // What was kept before is made anew before the first question.
      expect((await store.select({ type: "Invoice" })).records).toMatchObject([{ data: { id: "1", number: "1", address: { zip: "Z" } } }]);
      await store.write({ type: "Invoice", records: kept([invoice("2", { name: "Secret", number: "2" })], at) });
      for (const { data, sent, loadedFields } of (await store.select({ type: "Invoice" })).records) {
        expect([data.name, sent.name]).toEqual([undefined, undefined]);
        expect((loadedFields as Set<string>).has("name")).toBe(false);
        expect((loadedFields as Set<string>).has("duedate") || (loadedFields as Set<string>).has("dueon")).toBe(true);
      }
      expect(await store.search("secret", ["Invoice"], 10)).toEqual([]);
      await expect(store.select({ type: "Invoice", where: { column: "name", operator: "eq", value: "Secret" } })).rejects.toThrow(
        "keeps no field name",
      );
    });

    test("a column that is added later is filled from what is kept; one that goes is dropped", async () => {
      const records = Array.from({ length: 450 }, (_, i) => invoice(String(i), { number: `N${i}`, extra: i % 2 ? "odd" : "even" }));
      await store.write({ type: "Invoice", records: kept(records, at) });
      const seq = (await store.changes(0, ["Invoice"], 1000)).at(-1)!.seq;
      await reopen([streamOf("Invoice", { id: "id", extra: "text", name: "text" }), customers]);
      const where = { column: "extra", operator: "eq", value: "odd" } as const;
      expect(await store.select({ type: "Invoice", where, count: 0, counted: true })).toMatchObject({ total: 225 });
      expect(await store.changes(seq, ["Invoice"], 10)).toEqual([]);
      expect(await store.search("n17", ["Invoice"], 10)).toEqual([]);
      await expect(store.select({ type: "Invoice", where: { column: "number", operator: "eq", value: "N1" } })).rejects.toThrow(
        "keeps no field number",
      );
    });

    test("a database keeps its epoch, and one that is made in its place has another", async () => {
      const { epoch } = store;
      await store.write({ type: "Invoice", records: kept([invoice("1")], at) });
      expect(await store.lastChange()).toBe(1);
      await reopen();
      expect([store.epoch, await store.lastChange()]).toEqual([epoch, 1]);
      const other = makePlace(kind);
      const second = await openStore(other, [invoices]);
      expect(second.store.epoch).not.toBe(epoch);
      expect(await second.store.lastChange()).toBe(0);
      await second.store.close();
      await other.remove();
    });

    test("keep writes behind the request, and only what has a stream and an id", async () => {
      store.keep([invoice("1"), recordOf({ resource: { ...invoices.resource, type: "Unknown" } }, { id: "1" }), invoice("~hash")], at);
      expect(await idsOf()).toEqual([]);
      await store.flush();
      expect(await idsOf()).toEqual(["1"]);
      store.keep([invoice("2")], at);
      await reopen();
      expect(await idsOf()).toEqual(["1", "2"]);
    });

    test("trim deletes what is too old or too much, oldest first, and nothing of a complete stream", async () => {
      const now = kind === "embedded" ? clock.now() : Date.now();
      const day = 86_400_000;
      for (let i = 0; i < 20; i++)
        await store.write({
          type: "Invoice",
          records: kept([invoice(`i${i}`)], now - i * day),
          gone: [{ id: `g${i}`, at: now - i * day }],
        });
      await store.write({
        type: "Customer",
        records: kept([recordOf(customers, { id: "old" })], now - 90 * day),
        state: { completeSince: now - 90 * day },
      });
      expect(await store.trim({ maxAgeMs: 9.5 * day, maxBytesPerVendor: 1e9 })).toBe(10);
      expect((await idsOf()).length).toBe(10);
      expect([...(await store.get("Invoice", ["g9", "g10"]))]).toEqual([["g9", null]]);
      expect(await store.trim({ maxAgeMs: 9.5 * day, maxBytesPerVendor: 2000 })).toBeGreaterThan(3);
      expect((await idsOf()).slice(0, 2)).toEqual(["i0", "i1"]);
      expect(await store.trim({ maxAgeMs: 9.5 * day, maxBytesPerVendor: 0 })).toBeGreaterThan(0);
      expect(await idsOf()).toEqual([]);
      expect(await idsOf("Customer")).toEqual(["old"]);
      expect(await store.size()).toBeGreaterThan(0);
    });

    test("two processes on one database see each other's records, states and leases", async () => {
      const other = await openStore(place, [invoices, customers], clock);
      await Promise.all([
        ...Array.from({ length: 10 }, (_, i) => store.write({ type: "Invoice", records: kept([invoice(`a${i}`, { name: "a" })], at) })),
        ...Array.from({ length: 10 }, (_, i) =>
          other.store.write({
            type: "Invoice",
            records: kept([invoice(`b${i}`, { name: "b" }, ["id", "name"])], at),
            state: { cursor: String(i) },
          }),
        ),
      ]);
      expect((await idsOf()).length).toBe(20);
      expect(await store.syncState("Invoice")).toEqual({ cursor: "9" });
      const seqs = (await other.store.changes(0, ["Invoice"], 100)).map(({ seq }) => seq);
      expect(new Set(seqs).size).toBe(20);
      expect(await other.store.lease("sync", "b", 60_000)).toBe(true);
      expect(await store.lease("sync", "a", 60_000)).toBe(false);
      await other.store.close();
    });
  });
});

test("folder and file are for their owner alone, and a damaged file is moved aside and said", async () => {
  const place = makePlace("embedded");
  const folder = join(place.folder!, "inner");
  const first = await openStore({ folder }, [invoices]);
  await first.store.write({ type: "Invoice", records: kept([invoice("1")], at) });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  await first.store.close();
  writeFileSync(join(folder, "replica.db"), "this is no database, whatever its name says");
  const second = await openStore({ folder }, [invoices]);
  expect(second.warnings).toMatchObject([expect.stringMatching(/was damaged\. It was moved to .*damaged-/)]);
  expect((await second.store.select({ type: "Invoice" })).records).toEqual([]);
  await second.store.close();
  await place.remove();
});

test("where no folder can be made there is no replica, and it is said", async () => {
  const warnings: string[] = [];
  const options = { streams: [invoices], clock: new FakeClock(), warn: (message: string) => warnings.push(message) };
  expect(await openReplicaStore({ ...options, folder: "/dev/null/replica" })).toBeUndefined();
  expect(warnings).toMatchObject([expect.stringMatching(/^There is no replica: .*cannot be used/)]);
  await expect(openReplicaStore({ ...options, postgres: { url: "postgres://someone:secret@127.0.0.1:1/x" } })).rejects.toThrow(
    /^(?!.*secret).*127\.0\.0\.1:1\/x/,
  );
});
