import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBook, streamsFor } from "../../../src/app/kept-tables.ts";
import { type Book, bookLeaseMs, lookEveryMs } from "../../../src/linking/book/book.ts";
import { BookMovedOn, bookMigrations, readProgress, writeDecided } from "../../../src/linking/book/book-tables.ts";
import type { Decided, DecidedRecord } from "../../../src/linking/book/deciding.ts";
import type { EntityCondition } from "../../../src/linking/book/entity-lists.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { migrate } from "../../../src/replica/migrations.ts";
import { openReplicaStore } from "../../../src/replica/open.ts";
import type { ReplicaStore } from "../../../src/replica/store.ts";
import { FakeClock } from "../../clock.ts";
import { kinds, makePlace, type Place } from "../../replica/store-kit.ts";

const streams = [...streamsFor(defaultLinkSettings, {}).values()];
const warn = (message: string) => {
  throw new Error(message);
};

function record(ref: string, entity: string, more: Partial<DecidedRecord> = {}): DecidedRecord {
  const stream = ref.slice(0, ref.indexOf(":"));
  return { ref, stream, kind: "organisation", entity, since: 1, confidence: 1, label: ref, belongings: [], mark: "m", ...more };
}

function decided(records: readonly DecidedRecord[], more: Partial<Decided> = {}): Decided {
  return { records, gone: [], redirects: [], reconsidered: [], candidates: [], ...more };
}

const [a, b] = ["cirrus.accounts:1", "currentrms.members:2"];

describe.each(kinds)("the book in $kind", ({ kind, skip }) => {
  let place: Place;
  let store: ReplicaStore & { database: Parameters<typeof writeDecided>[0] };
  let book: Book;
  const clock = new FakeClock();
  const at = (seq: number) => ({ seq, decidedAt: seq, records: 2 });

  beforeAll(async () => {
    if (skip) return;
    place = makePlace(kind);
    store = (await openReplicaStore({ ...place, streams, clock, warn })) as typeof store;
    await migrate(store.database, bookMigrations);
    book = (await openBook({ store, vendors: [], settings: defaultLinkSettings, clock, failed: warn }))!;
  });
  afterAll(async () => {
    if (skip) return;
    await store.close();
    await place.remove();
  });

  it.skipIf(skip)("is what was written: links both ways, entities by name and id, candidates, belongings", async () => {
    const project = record("itm.projects:7", "p", { kind: "project", belongings: [{ relation: "customer", rank: 0, to: a }] });
    const candidates = [{ a, b: "itm.clients:9", kind: "organisation" as const, confidence: 0.4, rule: "name", why: "weak" as const }];
    const first = decided([record(a, "x", { label: "Ørsted Ünited" }), record(b, "x"), record("itm.clients:9", "y"), project], {
      candidates,
    });
    await writeDecided(store.database, first, { progress: at(1), after: undefined });
    const same = { from: "cirrus.accounts", to: "currentrms.members", one: false };
    expect([...(await book.decide(["1", "404"], same))]).toEqual([["1", { status: "LINKED", rule: "same-organisation", ids: ["2"] }]]);
    const up = { from: "itm.projects", to: "cirrus.accounts", one: true };
    expect((await book.decide(["7"], up)).get("7")).toEqual({ status: "LINKED", rule: "customer", ids: ["1"] });
    const down = { from: "cirrus.accounts", to: "itm.projects", one: false };
    expect((await book.decide(["1"], down)).get("1")).toMatchObject({ status: "LINKED", ids: ["7"] });
    expect((await book.entities.get("x"))!.members.map(({ ref }) => ref)).toEqual([a, b]);
    const ordered = { order: { by: "name" as const, descending: false }, named: ["cirrus.accounts"] };
    const found = (condition: EntityCondition) =>
      book.entities.lists.find({ kind: "organisation", condition, ...ordered }, { count: 5, fromEnd: false });
    expect((await found({ search: "rsted" })).map(([, id]) => id)).toEqual(["x"]);
    expect((await found({ name: { contains: "Ünited" }, has: ["currentrms.members"], size: { gte: 2 } })).map(([, id]) => id)).toEqual([
      "x",
    ]);
    expect((await found({ lacks: ["cirrus.accounts"] })).map(([, id]) => id)).toEqual(["y"]);
    expect((await book.entities.candidates({ first: 5 })).items).toEqual(candidates);
  });

  it.skipIf(skip)("follows merged ids, and forgets what is gone", async () => {
    const merged = decided([record("itm.clients:9", "x")], {
      gone: ["itm.projects:7"],
      redirects: [{ id: "y", kind: "organisation", into: "x" }],
      reconsidered: [a],
    });
    await writeDecided(store.database, merged, { progress: at(2), after: at(1) });
    expect((await book.entities.get("y"))!.id).toBe("x");
    expect((await book.entities.candidates({ first: 5 })).items).toEqual([]);
    expect((await book.decide(["7"], { from: "itm.projects", to: "cirrus.accounts", one: true })).size).toBe(0);
  });

  it.skipIf(skip)("takes nothing of a process that does not know what another wrote", async () => {
    const late = decided([record(a, "z")], { gone: [b] });
    await expect(writeDecided(store.database, late, { progress: at(9), after: at(1) })).rejects.toThrow(BookMovedOn);
    await expect(writeDecided(store.database, late, { progress: at(9), after: undefined })).rejects.toThrow(BookMovedOn);
    expect(await readProgress(store.database)).toEqual(at(2));
    expect((await book.entities.get("x"))!.members.map(({ ref }) => ref)).toEqual([a, b, "itm.clients:9"]);
  });

  it.skipIf(skip)("is decided by one process at a time; another takes over within ten seconds of its death", async () => {
    expect(bookLeaseMs + lookEveryMs).toBeLessThan(10_000);
    // A process that prolongs nothing any more.
    expect(await store.lease("links", "dead", bookLeaseMs)).toBe(true);
    book.start();
    for (let i = 0; i < 5; i++) await clock.advance(lookEveryMs);
    expect(await readProgress(store.database)).toEqual(at(2));
    await store.database.write((transaction) => transaction.run(`UPDATE lease SET until = until - ${bookLeaseMs}`));
    while ((await readProgress(store.database))?.decidedAt === 2) await clock.advance(lookEveryMs);
    expect(await store.lease("links", "dead", bookLeaseMs)).toBe(false);
    await book.stop();
    // It gave the lease back, so that nobody waits where a process ends in good order.
    expect(await store.lease("links", "next", bookLeaseMs)).toBe(true);
  });
});
