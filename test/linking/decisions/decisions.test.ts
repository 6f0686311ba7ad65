import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Decisions } from "../../../src/linking/decisions/decision.ts";
import { openDecisions } from "../../../src/linking/decisions/open.ts";
import { FakeClock } from "../../clock.ts";
import { errorOf } from "../../errors.ts";
import { kinds, makePlace, type Place } from "../../replica/store-kit.ts";

const decision = (kind: "PIN" | "FORBID", a: string, b: string, at = 0) => ({ kind, a, b, reason: "Same letterhead.", author: "anna", at });
const undo = (undoes: string, at = 0) => ({ kind: "UNDO" as const, undoes, reason: "Wrong company.", author: "ben", at });
const pairsOf = (decisions: Awaited<ReturnType<Decisions["current"]>>) => decisions.map(({ kind, a, b }) => `${kind} ${a} ${b}`);

describe.each(kinds)("the log of decisions in $kind", ({ kind, skip }) => {
  let place: Place;
  let log: Decisions;
  const open = () => openDecisions({ ...place, clock: new FakeClock() });
  beforeAll(() => {
    place = makePlace(kind);
  });
  afterAll(() => place.remove());
  afterEach(() => log?.close());

  it.skipIf(skip)("keeps what was decided, with history, over a restart", async () => {
    log = open();
    const pin = await log.append(decision("PIN", "CurrentRmsMember:1", "CirrusAccount:1", 1000));
    expect(pin).toMatchObject({ a: "CirrusAccount:1", b: "CurrentRmsMember:1" });
    const forbid = await log.append({ ...decision("FORBID", "CirrusAccount:1", "CirrusAccount:2", 2000), shown: { a: ["x"], b: ["y"] } });
    const taken = await log.append(undo(pin.id, 3000));
    await log.close();
    log = open();
    expect(pairsOf(await log.current())).toEqual(["FORBID CirrusAccount:1 CirrusAccount:2"]);
    expect(pairsOf(await log.current(2500))).toEqual(["PIN CirrusAccount:1 CurrentRmsMember:1", "FORBID CirrusAccount:1 CirrusAccount:2"]);
    expect(pairsOf(await log.current(1500))).toEqual(["PIN CirrusAccount:1 CurrentRmsMember:1"]);
    expect(await log.current(500)).toEqual([]);
    expect((await log.list({ first: 10 })).items.map(({ id }) => id)).toEqual([taken.id, forbid.id, pin.id]);
    expect((await log.list({ first: 10, inForce: true })).items).toEqual([forbid]);
    expect((await log.list({ first: 10, inForce: true, asOf: 2500 })).items.map(({ id }) => id)).toEqual([forbid.id, pin.id]);
    expect((await log.list({ first: 10, ref: "CurrentRmsMember:1" })).items.map(({ id }) => id)).toEqual([taken.id, pin.id]);
    expect((await log.list({ first: 10, kinds: ["UNDO"] })).items).toEqual([taken]);
    expect((await log.byIds([pin.id, "none"])).get(pin.id)).toEqual({ ...pin, undoneBy: taken.id });
    const first = await log.list({ first: 2 });
    expect((await log.list({ first: 2, after: first.next })).items.map(({ id }) => id)).toEqual([pin.id]);
  });

  it.skipIf(skip)("refuses what contradicts a decision in force, and names it", async () => {
    log = open();
    const forbid = await log.append(decision("FORBID", "P:a", "P:d"));
    await log.append(decision("PIN", "P:a", "P:b"));
    const pin = await log.append(decision("PIN", "P:c", "P:d"));
    const joins = await errorOf(log.append(decision("PIN", "P:b", "P:c")));
    expect(joins).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(joins.text).toContain(`P:a and P:d were forbidden by anna (decision ${forbid.id})`);
    expect((await errorOf(log.append(decision("PIN", "P:d", "P:a")))).text).toContain(forbid.id);
    expect((await errorOf(log.append(decision("FORBID", "P:d", "P:c")))).text).toContain(pin.id);
    await log.append(undo(forbid.id));
    await log.append(decision("PIN", "P:b", "P:c"));
    expect((await errorOf(log.append(decision("FORBID", "P:a", "P:d")))).message).toMatch(
      /P:a and P:b were pinned .*P:b and P:c .*P:c and P:d/,
    );
  });

  it.skipIf(skip)("takes the same decision once, and takes back what is in force alone", async () => {
    log = open();
    const pin = await log.append(decision("PIN", "Q:a", "Q:b"));
    expect(await log.append({ ...decision("PIN", "Q:b", "Q:a"), author: "ben" })).toEqual(pin);
    const taken = await log.append(undo(pin.id));
    expect((await errorOf(log.append(undo(pin.id)))).text).toContain(`already, by ben (decision ${taken.id})`);
    expect(await errorOf(log.append(undo(taken.id)))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect((await errorOf(log.append(undo("nothing")))).text).toContain("There is no decision nothing.");
    const again = await log.append(decision("PIN", "Q:a", "Q:b"));
    expect(again.id).not.toBe(pin.id);
  });

  it.skipIf(skip)("takes no decision without a reason, or about one record", async () => {
    log = open();
    expect((await errorOf(log.append({ ...decision("PIN", "R:a", "R:b"), reason: " \n" }))).text).toContain('needs a "reason"');
    expect(await errorOf(log.append(decision("PIN", "R:a", "R:a")))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await errorOf(log.append({ ...decision("PIN", "R:a", "R:b"), reason: "x".repeat(2001) }))).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  it.skipIf(skip)("tells its listeners of a decision at once, and other processes within a second", async () => {
    const clock = new FakeClock();
    log = openDecisions({ ...place, clock });
    const other = open();
    let heard = 0;
    const end = log.subscribe(() => (heard += 1));
    await log.append(decision("PIN", "S:a", "S:b"));
    expect(heard).toBe(1);
    await other.append(decision("PIN", "S:b", "S:c"));
    await other.close();
    // The listener sleeps once its first look is done.
    for (let step = 0; heard < 2 && step < 2_000; step++) {
      await clock.advance(1000);
      // A look takes the time of a real database.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(heard).toBe(2);
    end();
  });

  it.skipIf(skip)("undoing restores what was in force before, whatever was decided", async () => {
    log = open();
    const ref = fc.integer({ min: 0, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("PIN" as const, "FORBID" as const), ref, ref), { maxLength: 6 }),
        async (steps) => {
          const before = pairsOf(await log.current());
          const made: string[] = [];
          for (const [kind, a, b] of steps) {
            const known = new Set((await log.current()).map(({ id }) => id));
            const kept = await log.append(decision(kind, `T:${a}`, `T:${b}`)).catch(() => undefined);
            if (kept && !known.has(kept.id)) made.push(kept.id);
          }
          for (const id of made.reverse()) await log.append(undo(id));
          expect(pairsOf(await log.current())).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("without a place that lasts", () => {
  it("nothing is decided, and a damaged file is left as it is", async () => {
    const place = makePlace("embedded");
    const path = join(place.folder!, "decisions.db");
    writeFileSync(path, "this is no database, and it is longer than the header of one would be. ".repeat(20));
    const log = openDecisions({ ...place, clock: new FakeClock() });
    const error = await errorOf(log.append(decision("PIN", "A:1", "B:1")));
    expect(error).toMatchObject({ code: "NOT_CONFIGURED" });
    expect(error.text).toContain("is damaged");
    expect(readFileSync(path, "utf8")).toMatch(/^this is no database/);
    expect(existsSync(`${path}-wal`)).toBe(false);
    await log.close();
    await place.remove();
  });
});
