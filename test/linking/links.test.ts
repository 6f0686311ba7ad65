import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { linksOf } from "../../sandbox/world/truth.ts";
import { type Harness, startHarness } from "../harness.ts";
import { askLink, type Double, doubled, idsOf, plainWorld, proofs, rows, vendorOf } from "./cases.ts";
import { kinds } from "./measure.ts";

const world = plainWorld();
const doubles = ["account", "project", "event", "bill"] as const satisfies Double[];
const doubtful = {} as Record<Double, Harness>;
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness({ world });
  for (const double of doubles) doubtful[double] = await startHarness({ world: doubled(double) });
});
afterAll(() => Promise.all([harness, ...Object.values(doubtful)].map((one) => one.close())));
afterEach(() => {
  for (const { faults } of Object.values(harness.vendors)) faults.clear();
});

const cases = rows.map(([link, target, back, double]) => {
  const [type, field] = link.split(".") as [string, string];
  return { link, type, field, target, back, double };
});

/** The first true link that is found: which of the provable ones are is measured against the truth elsewhere. */
async function firstLinked({ type, field, target }: (typeof cases)[number]) {
  for (const { from, to } of proofs(world, type, target).slice(0, 5)) {
    const answer = await askLink(harness, from, type, field, target);
    if (answer.targets?.includes(to)) return { from, to, answer };
  }
  throw new Error(`None of the first true links from ${type} to ${target} is found.`);
}

describe.each(cases)("$link", (row) => {
  const { type, field, target, back, double } = row;
  const isPlural = field.endsWith("s");

  it("leads to the record that belongs to it, and says by which rule and key", async () => {
    const { from, answer } = await firstLinked(row);
    const { status, rule, key, candidates, targets, errors } = answer;
    const truth = linksOf(world).flatMap((link) => (link.from === from ? [link.to] : []));
    expect({ status, errors }).toEqual({ status: "LINKED", errors: [] });
    expect(rule).toMatch(/^[a-z-]+( > [a-z-]+)*$/);
    expect(key).toMatch(/\S{3}/);
    expect(truth).toEqual(expect.arrayContaining(targets!));
    expect(candidates).toEqual(targets);
  });

  const itBack = back ? it : undefined;
  itBack?.("is found from the other side, too", async () => {
    const { from, to } = await firstLinked(row);
    const answer = await askLink(harness, to, target, back!, type);
    expect(answer).toMatchObject({ status: "LINKED", targets: expect.arrayContaining([from]), errors: [] });
  });

  it("is none for a record that nothing belongs to", async () => {
    const busy = new Set(linksOf(world).flatMap(({ from, to }) => (to.startsWith(`${kinds[target]}:`) ? [from] : [])));
    const trapped = new Set(world.traps.flatMap(({ records }) => records));
    const alone = [...(await idsOf(harness, type)).keys()].find((ref) => !busy.has(ref) && !trapped.has(ref))!;
    const { vendorId: _, ...answer } = await askLink(harness, alone, type, field, target);
    expect(answer).toEqual({ status: "NONE", rule: null, key: null, candidates: [], targets: isPlural ? [] : null, errors: [] });
  });

  it("is unknown while the other vendor is down, and the record's own fields answer", async () => {
    const { from } = await firstLinked(row);
    const { key, name } = vendorOf(target);
    // A failure after which nobody tries again: it costs no time, and leaves no circuit open for the next test.
    harness.vendors[key].faults.add({ kind: "error", status: 501 });
    const answer = await askLink(harness, from, type, field, target);
    const path = `${type[0]!.toLowerCase()}${type.slice(1)}.${field}`;
    expect(answer).toMatchObject({ status: "UNKNOWN", targets: null, candidates: [] });
    expect(answer.errors).toEqual([{ path, code: "UPSTREAM_UNAVAILABLE", vendor: name }]);
    expect(answer.vendorId).toEqual(expect.any(String));
    expect(harness.vendors[key].faults.struck).toBeGreaterThan(0);
  });

  const itDoubtful = double ? it : undefined;
  itDoubtful?.("offers candidates and links nothing where two may be meant", async () => {
    const asked = proofs(world, type, target);
    for (const { from, to } of asked) {
      const answer = await askLink(doubtful[double!], from, type, field, target);
      if (!answer.candidates.includes(to) || answer.status !== "AMBIGUOUS") continue;
      expect(answer).toMatchObject({ targets: isPlural ? [] : null, errors: [], rule: expect.any(String), key: expect.any(String) });
      if (!isPlural) expect(answer.candidates.length).toBeGreaterThan(1);
      return;
    }
    expect.unreachable(`None of ${asked.length} is offered.`);
  });
});

describe("Records that only look as if they belonged together", () => {
  const trapsOf = (kind: string) => world.traps.filter((trap) => trap.kind === kind);

  it.each(["namesake", "subsidiary", "placeholder", "reusedPo", "reusedReference", "sharedKey"])("are never linked: %s", async (kind) => {
    expect(trapsOf(kind)).not.toEqual([]);
    const types = Object.fromEntries(Object.entries(kinds).map(([type, name]) => [name, type]));
    let asked = 0;
    for (const { records } of trapsOf(kind))
      for (const from of records)
        for (const { type, field, target } of cases) {
          const others = records.filter((to) => to !== from && types[to.split(":")[0]!] === target);
          if (types[from.split(":")[0]!] !== type || others.length === 0) continue;
          const answer = await askLink(harness, from, type, field, target);
          const truth = linksOf(world).flatMap((link) => (link.from === from ? [link.to] : []));
          asked += 1;
          expect(truth).toEqual(expect.arrayContaining(answer.targets ?? []));
        }
    expect(asked).toBeGreaterThan(0);
  });
});
