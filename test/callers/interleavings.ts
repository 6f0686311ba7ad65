import { setMaxListeners } from "node:events";
import fc from "fast-check";
import { expect } from "vitest";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { TielineError, type VendorName } from "../../src/errors.ts";
import { dedupe } from "../../src/transport/layers/dedupe.ts";
import type { CallNote, Scope } from "../../src/transport/send.ts";
import { FakeClock } from "../clock.ts";
import { rowsOf, vendorOf } from "../engine/vendor-kit.ts";

const vendors = ["zivio", "cirrus", "itm"] as const;

/** What one caller asks of one vendor, as one of its requests. */
interface Question {
  at: number;
  caller: number;
  request: number;
  vendor: (typeof vendors)[number];
  kind: "get" | "list" | "find" | "scan" | "keys";
  id: number;
  field: "name" | "owner" | "code";
  leavesIn: number | undefined;
}

const question: fc.Arbitrary<Question> = fc.record({
  at: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20_000 })),
  caller: fc.nat(2),
  request: fc.nat(1),
  vendor: fc.constantFrom(...vendors),
  kind: fc.constantFrom("get", "list", "find", "scan", "keys"),
  id: fc.integer({ min: 1, max: 4 }),
  field: fc.constantFrom("name", "owner", "code"),
  leavesIn: fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, { arbitrary: fc.integer({ min: 0, max: 300 }), weight: 1 }),
});

const course = fc.record({
  /** What each of three callers may read; undefined for everything. */
  callers: fc.array(fc.option(fc.subarray([...vendors]), { nil: undefined, freq: 4 }), { minLength: 3, maxLength: 3 }),
  latencyMs: fc.constantFrom(0, 50, 500),
  maxAgeMs: fc.constantFrom(0, 1_000, 5_000),
  failing: fc.option(fc.constantFrom(...vendors), { nil: undefined, freq: 1 }),
  questions: fc.array(question, { minLength: 2, maxLength: 12 }),
});

type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

/** Three vendors with caches, batches and shared calls between them and everybody who asks. */
function setUp({ latencyMs, maxAgeMs }: Course) {
  const clock = new FakeClock();
  const all = vendors.map((vendor) => {
    const rows = rowsOf(4).map((row) => ({ ...row, name: `secret of ${vendor}`, code: `${vendor} ${row.code}` }));
    const made = vendorOf(rows, { vendor, clock, maxAgeMs, layers: [dedupe({ vendor })], resource: { type: `Thing of ${vendor}` } });
    made.state.latencyMs = latencyMs;
    return made;
  });
  return {
    clock,
    states: new Map(vendors.map((vendor, i) => [vendor, all[i]!.state])),
    upstreams: new Map(all.map(({ upstream }) => [upstream.name, upstream])),
    resources: new Map(all.map(({ resource }) => [resource.type, resource])),
  };
}

async function ask(session: RequestSession, { vendor, kind, id, field }: Question): Promise<readonly VendorRecord[]> {
  const type = `Thing of ${vendor}`;
  const fields = new Set([field]);
  if (kind === "get") return [await session.get(type, String(id), fields)].filter((record) => record !== null);
  if (kind === "list") return (await session.list(type, { fields }, { offset: 0, count: 4, lookAhead: false })).records;
  if (kind === "find") return session.findBy(type, { by: "owner", filter: "owner" }, `o${id % 3}`, { fields });
  if (kind === "scan") return session.scan(type, { fields });
  const resource = session.resource(type);
  const load = async () => new Map([[String(id), [(await session.get(type, String(id), fields))!]]]);
  const plan = () => ({ strategy: "one", maxKeys: 1, fields, load });
  const found = await session.readKeys({ resource, group: "by key", keys: [String(id)], fields, plan });
  return [...found.values()].flatMap((answer) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

/** However requests of several callers interleave: nobody learns anything of a vendor that it may not read, and no such vendor is called. */
export async function assertApart(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(course, async (chosen) => {
      const { clock, states, upstreams, resources } = setUp(chosen);
      if (chosen.failing) states.get(chosen.failing)!.failure = "UPSTREAM_UNAVAILABLE";
      const sessions = new Map<string, { session: RequestSession; leave(): void }>();
      const heard: { caller: number; vendor: VendorName; event: CallNote }[] = [];
      const may = (caller: number, vendor: VendorName) => chosen.callers[caller]?.includes(vendor as never) ?? true;
      const sessionOf = ({ caller, request }: Question) => {
        const key = `${caller} ${request}`;
        const known = sessions.get(key);
        if (known) return known;
        const controller = new AbortController();
        setMaxListeners(0, controller.signal);
        const scopes = chosen.callers[caller];
        const scope: Scope = {
          signal: controller.signal,
          deadline: clock.now() + 60_000,
          caller: `${caller}`,
          request: key,
          note: (vendor, event) => heard.push({ caller, vendor, event }),
          ...(scopes && { readable: new Set<VendorName>(scopes) }),
        };
        const made = { session: new RequestSession({ upstreams, resources, scope }), leave: () => controller.abort(new Error("gone")) };
        sessions.set(key, made);
        return made;
      };
      const answers = chosen.questions.map(async (each) => {
        await clock.sleep(each.at);
        const { session, leave } = sessionOf(each);
        if (each.leavesIn !== undefined) void clock.sleep(each.leavesIn).then(leave);
        return ask(session, each).then(
          (records) => ({ each, records }),
          (error: unknown) => ({ each, error }),
        );
      });
      await clock.drain();
      for (const { each, ...outcome } of await Promise.all(answers)) {
        const { caller, vendor } = each;
        if ("records" in outcome) {
          expect(may(caller, vendor)).toBe(true);
          for (const { resource } of outcome.records) expect(resource.vendor).toBe(vendor);
        } else if (!may(caller, vendor)) expect(outcome.error).toMatchObject({ code: "FORBIDDEN", vendor });
        else expect(outcome.error instanceof TielineError && outcome.error.code).not.toBe("FORBIDDEN");
      }
      for (const vendor of vendors) {
        const isAsked = chosen.questions.some((each) => each.vendor === vendor && may(each.caller, vendor));
        if (!isAsked) expect(states.get(vendor)!.log).toEqual([]);
      }
      for (const { caller, vendor, event } of heard) if (!may(caller, vendor)) expect(event).toEqual({ failure: "FORBIDDEN" });
    }),
    { numRuns },
  );
}
