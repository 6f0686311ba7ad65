import { afterEach, describe, expect, it } from "vitest";
import type { PerformOptions } from "../../src/engine/model/effect.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import { errorOf } from "../errors.ts";
import { kinds, makePlace, type Place } from "../replica/store-kit.ts";
import { drive, join, type Rig, rig, scopeOf } from "./effects-kit.ts";
import { type Fault, planFake } from "./fake-vendor.ts";

describe.each(kinds)("the ledger of effects in $kind", ({ kind, skip }) => {
  let place: Place;
  let own: Rig;
  const others: { close(): Promise<void> }[] = [];
  const begin = (options: Parameters<typeof rig>[1] = {}) => {
    place = makePlace(kind);
    own = rig(place, options);
  };
  afterEach(async () => {
    if (!own) return;
    await drive(own.clock, Promise.all([own.effects.close(), ...others.splice(0).map((each) => each.close())]));
    await place.remove();
  });

  const create = (name: string, amount = 10) => ["fakeCreateInvoice", { name, amount }] as const;
  const perform = (
    [mutation, input]: readonly [string, JsonObject],
    fault: Fault = "none",
    options: Partial<PerformOptions> = {},
    effects = own.effects,
  ) => {
    const { clock, vendor } = own;
    const write = planFake(mutation, input, { vendor, clock, fault: () => fault, intent: "test" });
    return effects.perform(write, { scope: scopeOf(clock), caller: "anna", ...options });
  };
  const run = (...args: Parameters<typeof perform>) => drive(own.clock, perform(...args));
  const pass = (ms: number) => drive(own.clock, own.clock.sleep(ms));
  const statusOf = async (id: string) => (await own.effects.byIds([id])).get(id)?.status;

  it.skipIf(skip)("confirms, rejects, and knows what never left", async () => {
    begin();
    const made = await run(create("a"));
    expect(made).toMatchObject({ status: "CONFIRMED", record: { type: "FakeInvoice", id: "1" }, errors: [] });
    const refused = await run(["fakeUpdateInvoice", { id: "9", amount: 1 }]);
    expect(refused).toMatchObject({ status: "REJECTED", errors: [{ field: ["id"], code: "NOT_FOUND" }] });
    const unsent = await run(create("b"), "unreached");
    expect(unsent).toMatchObject({ status: "NOT_SENT", error: { code: "UPSTREAM_UNAVAILABLE" } });
    expect(own.vendor.done).toHaveLength(1);
    expect(await own.effects.unsettled({ first: 10 })).toEqual([]);
  });

  it.skipIf(skip).each([
    ["lost", "CONFIRMED", 1],
    ["error after", "CONFIRMED", 1],
    ["half", "REJECTED", 0],
    ["error before", "REJECTED", 0],
    ["late", "CONFIRMED", 1],
    ["hung", "REJECTED", 0],
  ] as const)("settles an answer that is lost by reading back: %s", async (fault, status, done) => {
    begin();
    const outcome = await run(create("a"), fault);
    if (outcome.status === "UNKNOWN") {
      expect(outcome.error).toMatchObject({ code: "UPSTREAM_OUTCOME_UNKNOWN", extensions: { effect: outcome.id } });
      await pass(45_000);
    }
    expect(await statusOf(outcome.id!)).toBe(status);
    expect(own.vendor.done).toHaveLength(done);
    expect(await own.effects.unsettled({ first: 10 })).toEqual([]);
  });

  it.skipIf(skip)("answers UNKNOWN at the deadline, and cuts nothing whose bytes left", async () => {
    begin();
    const { clock } = own;
    await drive(clock, own.effects.start());
    const caller = new AbortController();
    clock.sleep(1_000).then(() => caller.abort(new Error("deadline")));
    const outcome = await run(create("a"), "late", { scope: scopeOf(clock, 1_000, caller.signal) });
    expect(outcome).toMatchObject({ status: "UNKNOWN" });
    await pass(45_000);
    expect(await statusOf(outcome.id!)).toBe("CONFIRMED");
  });

  it.skipIf(skip)("gives the same answer for the same key, refuses another input, and lets another caller have it", async () => {
    begin();
    const first = await run(create("a"), "none", { key: "k" });
    expect(await run(create("a"), "none", { key: "k" })).toEqual(first);
    const conflict = await drive(own.clock, errorOf(perform(create("a", 11), "none", { key: "k" })));
    expect(conflict).toMatchObject({ code: "IDEMPOTENCY_CONFLICT", extensions: { effect: first.id } });
    expect((await run(create("a"), "none", { key: "k", caller: "ben" })).id).not.toBe(first.id);
    await drive(own.clock, own.effects.close());
    await own.clock.advance(30 * 24 * 3_600_000 + 1);
    own.effects = join(place, own);
    expect((await run(create("a", 11), "none", { key: "k" })).id).not.toBe(first.id);
    expect(own.vendor.done).toHaveLength(3);
  });

  it.skipIf(skip)("waits for a key that is under way in another process, then says so", async () => {
    begin();
    const other = join(place, own);
    others.push(other);
    await drive(own.clock, Promise.all([own.effects.start(), other.start()]));
    const slow = perform(create("a"), "late", { key: "k" });
    await pass(500);
    const busy = await drive(own.clock, errorOf(perform(create("a"), "none", { key: "k", scope: scopeOf(own.clock, 3_000) }, other)));
    expect(busy).toMatchObject({ code: "IDEMPOTENCY_IN_PROGRESS", retryAfterMs: 1_000 });
    const waited = perform(create("a"), "none", { key: "k" }, other);
    const [one, two] = await drive(own.clock, Promise.all([slow, waited]));
    expect(two.id).toBe(one.id);
    await pass(45_000);
    expect(await run(create("a"), "none", { key: "k" }, other)).toMatchObject({ id: one.id, status: "CONFIRMED" });
    expect(own.vendor.done).toHaveLength(1);
  });

  it.skipIf(skip)("lets the key be used again after what never left", async () => {
    begin();
    const unsent = await run(create("a"), "unreached", { key: "k" });
    expect(await run(create("a"), "none", { key: "k" })).toMatchObject({ status: "CONFIRMED" });
    expect(await statusOf(unsent.id!)).toBe("NOT_SENT");
    expect(own.vendor.done).toHaveLength(1);
  });

  it.skipIf(skip)("keeps one write at a time on a record, and off one that is not settled", async () => {
    begin();
    await run(create("a"));
    const results = await drive(own.clock, Promise.all([11, 12, 13].map((amount) => perform(["fakeUpdateInvoice", { id: "1", amount }]))));
    expect(results.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED"]);
    const lost = await run(["fakeUpdateInvoice", { id: "1", amount: 20 }], "half");
    expect(lost.status).toBe("UNKNOWN");
    const refused = await drive(own.clock, errorOf(perform(["fakeUpdateInvoice", { id: "1", amount: 21 }])));
    expect(refused).toMatchObject({ code: "PRECONDITION_FAILED", extensions: { effect: lost.id } });
    await pass(45_000);
    expect(await run(["fakeUpdateInvoice", { id: "1", amount: 21 }])).toMatchObject({ status: "CONFIRMED" });
  });

  it.skipIf(skip)("takes settled rows out after thirty days, and keeps the audit", async () => {
    begin({ tickMs: 3_600_000 });
    const made = await run(create("a"));
    const unknown = await run(["fakeCopyInvoice", { id: "1" }], "lost");
    await pass(29 * 24 * 3_600_000);
    expect(await statusOf(made.id!)).toBe("CONFIRMED");
    await pass(2 * 24 * 3_600_000);
    expect([await statusOf(made.id!), await statusOf(unknown.id!)]).toEqual([undefined, "UNKNOWN"]);
    expect((await own.effects.auditLog({ first: 10, effect: made.id! })).length).toBe(3);
    expect((await own.effects.verifyAudit()).broken).toBeUndefined();
  });

  it.skipIf(skip)("keeps writes apart whose records would look the same", async () => {
    begin();
    const lost = await run(create("a", 10), "half");
    const refused = await drive(own.clock, errorOf(perform(create("a", 11))));
    expect(refused).toMatchObject({ code: "PRECONDITION_FAILED", extensions: { effect: lost.id } });
    await pass(45_000);
    expect(await run(create("a", 11))).toMatchObject({ status: "CONFIRMED" });
    expect(await statusOf(lost.id!)).toBe("REJECTED");
  });

  it.skipIf(skip)("takes no record for its own that another write may have made", async () => {
    begin();
    await run(create("a"));
    await pass(120_000);
    const [lost, copied] = await drive(
      own.clock,
      Promise.all([perform(create("a"), "half"), perform(["fakeCopyInvoice", { id: "1" }], "slow")]),
    );
    expect(copied).toMatchObject({ status: "CONFIRMED", record: { id: "2" } });
    await pass(45_000);
    expect(await statusOf(lost.id!)).toBe("REJECTED");
    await pass(120_000);
    const [other, unknown] = await drive(
      own.clock,
      Promise.all([perform(create("a"), "half"), perform(["fakeCopyInvoice", { id: "1" }], "lost")]),
    );
    await pass(60_000);
    const listed = await own.effects.unsettled({ first: 10 });
    expect(listed.map(({ id }) => id).sort()).toEqual([other.id, unknown.id].sort());
    expect(listed.find(({ id }) => id === other.id)).toMatchObject({ candidates: [{ type: "FakeInvoice", id: "3" }] });
  });

  it.skipIf(skip)("does not believe the refusal of a removal that was sent before", async () => {
    begin();
    await run(create("a"));
    const { clock, vendor } = own;
    const sent: Fault[] = ["lost", "none"];
    const removal = planFake("fakeRemoveInvoice", { id: "1" }, { vendor, clock, fault: () => sent.shift()! });
    expect(await drive(clock, own.effects.perform(removal, { scope: scopeOf(clock) }))).toMatchObject({ status: "CONFIRMED" });
    expect(vendor.done).toHaveLength(2);
  });

  it.skipIf(skip)("compares before it writes, and says how", async () => {
    begin();
    await run(create("a"));
    const update = ["fakeUpdateInvoice", { id: "1", amount: 11 }] as const;
    const failed = await drive(own.clock, errorOf(perform(update, "none", { expect: { amount: 99 } })));
    expect(failed).toMatchObject({ code: "PRECONDITION_FAILED", extensions: { fields: ["amount"] } });
    expect(await run(update, "none", { expect: { amount: "10" } })).toMatchObject({ status: "CONFIRMED", guard: "BEST_EFFORT" });
    expect(own.vendor.done).toHaveLength(2);
  });

  it.skipIf(skip)("sends what cannot be taken back only with the token of its dry run, once", async () => {
    begin();
    await run(create("a"));
    await run(create("b"));
    const issue = ["fakeIssueInvoice", { id: "1" }] as const;
    const dry = await run(issue, "none", { dryRun: true });
    expect(dry).toMatchObject({ preview: { before: { state: "open" }, prepared: { kind: "request", after: { state: "issued" } } } });
    const confirm = dry.confirmToken!;
    const codeOf = async (options: Partial<PerformOptions>, write: readonly [string, JsonObject] = issue) =>
      (await drive(own.clock, errorOf(perform(write, "none", options)))).code;
    expect(await codeOf({})).toBe("CONFIRMATION_REQUIRED");
    expect(await codeOf({ confirm, caller: "ben" })).toBe("CONFIRMATION_REQUIRED");
    expect(await codeOf({ confirm }, ["fakeIssueInvoice", { id: "2" }])).toBe("CONFIRMATION_REQUIRED");
    expect(own.vendor.done).toHaveLength(2);
    expect(await run(issue, "none", { confirm })).toMatchObject({ status: "CONFIRMED" });
    expect(await codeOf({ confirm })).toBe("CONFIRMATION_REQUIRED");
    const again = (await run(["fakeIssueInvoice", { id: "2" }], "none", { dryRun: true })).confirmToken!;
    await pass(10 * 60_000);
    expect(await codeOf({ confirm: again }, ["fakeIssueInvoice", { id: "2" }])).toBe("CONFIRMATION_REQUIRED");
  });

  it.skipIf(skip)("forbids by name, and waits for another caller's approval", async () => {
    begin({ policy: () => ({ forbidden: ["fakeIssue*"], approval: ["fakeUpdateInvoice"] }) });
    await run(create("a"));
    const codeOf = async (write: readonly [string, JsonObject]) => (await drive(own.clock, errorOf(perform(write)))).code;
    expect(await codeOf(["fakeIssueInvoice", { id: "1" }])).toBe("FORBIDDEN");
    const update = ["fakeUpdateInvoice", { id: "1", amount: 11 }] as const;
    expect(await codeOf(update)).toBe("APPROVAL_REQUIRED");
    const [wish, ...rest] = await own.effects.pendingApprovals();
    expect(rest).toEqual([]);
    expect(wish).toMatchObject({ mutation: "fakeUpdateInvoice", caller: "anna", input: { amount: 11 } });
    expect((await errorOf(own.effects.approve({ id: wish!.id, approver: "anna", reason: "Mine." }))).code).toBe("FORBIDDEN");
    await own.effects.approve({ id: wish!.id, approver: "ben", reason: "Checked." });
    expect(await codeOf(["fakeUpdateInvoice", { id: "1", amount: 12 }])).toBe("APPROVAL_REQUIRED");
    expect(await run(update)).toMatchObject({ status: "CONFIRMED" });
    expect(await codeOf(update)).toBe("APPROVAL_REQUIRED");
  });

  it.skipIf(skip)("lists what cannot be told, with what was found, until a person settles it", async () => {
    let isLookable = true;
    begin({ isLookable: () => isLookable });
    const { vendor, clock } = own;
    await run(create("a"));
    // Somebody makes two invoices of the same name in the vendor's own pages while the answer is lost.
    const write = planFake(...create("b"), {
      vendor,
      clock,
      fault: () => {
        vendor.apply("by hand", "fakeCreateInvoice", { name: "b", amount: 1 });
        return "lost";
      },
    });
    const lost = await drive(clock, own.effects.perform(write, { scope: scopeOf(clock) }));
    await pass(120_000);
    const [listed] = await own.effects.unsettled({ first: 10 });
    expect(listed).toMatchObject({
      id: lost.id,
      status: "UNKNOWN",
      found: "2 invoices of this name",
      candidates: [{ id: "2" }, { id: "3" }],
    });
    expect(listed?.nextLookAt).toBeUndefined();
    await own.effects.settle({ id: lost.id!, status: "CONFIRMED", reason: "Seen there.", by: "ben" });
    expect(await own.effects.unsettled({ first: 10 })).toEqual([]);
    expect((await errorOf(own.effects.settle({ id: lost.id!, status: "REJECTED", reason: "No.", by: "ben" }))).code).toBe("BAD_USER_INPUT");
    // A vendor that cannot be asked is asked again until it can.
    isLookable = false;
    const waiting = await run(create("c"), "half");
    await pass(200_000);
    expect((await own.effects.unsettled({ first: 10 }))[0]).toMatchObject({
      found: "The vendor could not be asked (UPSTREAM_UNAVAILABLE).",
    });
    isLookable = true;
    await pass(61_000);
    expect(await statusOf(waiting.id!)).toBe("REJECTED");
  });

  it.skipIf(skip)("tells other processes before it answers", async () => {
    const heard: string[] = [];
    begin();
    const other = join(place, own, { changed: ({ id, status }) => heard.push(`${id} ${status}`) });
    others.push(other);
    await drive(own.clock, other.start());
    const { id } = await run(create("a"));
    expect(heard.at(-1)).toBe(`${id} CONFIRMED`);
  });

  it.skipIf(skip)("keeps an audit that shows every change of it", async () => {
    begin();
    await run(create("a"), "none", { reason: "Month end." });
    await run(["fakeUpdateInvoice", { id: "1", amount: 11 }]);
    const log = await own.effects.auditLog({ first: 10 });
    expect(log.map(({ event }) => event)).toEqual(["CONFIRMED", "SENT", "OPENED", "CONFIRMED", "SENT", "OPENED"]);
    expect(log[1]).toMatchObject({ caller: "anna", detail: { before: { amount: 10 }, after: { amount: 11 } } });
    const verdict = await own.effects.verifyAudit();
    expect(verdict).toEqual({ entries: 6, lastHash: log[0]!.hash });
    const { database } = await own.effects.store();
    await database.write((transaction) => transaction.run("UPDATE audit SET entry = replace(entry, '11', '12') WHERE number = 5"));
    expect((await own.effects.verifyAudit()).broken).toMatchObject({ number: 5 });
    await database.write((transaction) => transaction.run("DELETE FROM audit WHERE number = 5"));
    expect((await own.effects.verifyAudit()).broken).toEqual({ number: 5, reason: "entry 5 is missing" });
  });
});
