import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { mutateWorld } from "../../../bench/links/mutate.ts";
import { noises } from "../../../bench/links/noises.ts";
import { idOf } from "../../../bench/links/world.ts";
import { type Decided, type DecidedRecord, Deciding, type FedRecord, type InForce } from "../../../src/linking/book/deciding.ts";
import { defaultLinkSettings } from "../../../src/linking/settings.ts";
import { recordTables } from "../../../src/record-tables.ts";
import { worldOf } from "../clusters/kit.ts";

/** What a book has that was told all this. */
class Told {
  readonly records = new Map<string, DecidedRecord>();
  readonly candidates = new Map<string, unknown>();
  readonly redirects = new Map<string, string>();

  take({ records, gone, redirects, reconsidered, candidates }: Decided): this {
    for (const ref of gone) this.records.delete(ref);
    for (const record of records) this.records.set(record.ref, record);
    for (const record of records) if (record.entity) this.redirects.delete(record.entity);
    for (const { id, into } of redirects) this.redirects.set(id, into);
    const again = new Set(reconsidered);
    for (const pair of this.candidates.keys()) if (pair.split(" ").some((ref) => again.has(ref))) this.candidates.delete(pair);
    for (const one of candidates) this.candidates.set(`${one.a} ${one.b}`, one);
    return this;
  }

  /** All of it but names of entities and times. */
  content() {
    const groups = new Map<string, string[]>();
    for (const { ref, entity } of this.records.values()) if (entity) groups.set(entity, [...(groups.get(entity) ?? []), ref]);
    const plain = [...this.records.values()].map(({ entity: _entity, since: _since, mark: _mark, ...rest }) => rest);
    return {
      records: plain.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
      groups: [...groups.values()].map((refs) => refs.sort().join(" ")).sort(),
      candidates: [...this.candidates].sort(([a], [b]) => (a < b ? -1 : 1)),
    };
  }
}

const nothing: InForce = { forbidden: [], pinned: [] };
const { placeholders, maxShare } = defaultLinkSettings;
const make = (known?: { ref: string; place: { entity: string; since: number } | undefined; mark: string }[]) =>
  new Deciding({ tables: recordTables, placeholders, maxShare, ...(known && { known }) });

let forms: FedRecord[][];

beforeAll(() => {
  const world = worldOf("deciding", 0.06);
  const noisy = mutateWorld(world, noises.keys, "noise").streams;
  forms = [...world.streams].flatMap(([stream, rows]) =>
    rows.map((row, i) => {
      const source = `${stream}:${idOf(row)}`;
      const feed = (value: unknown): FedRecord => ({ stream, source, text: value === null ? null : JSON.stringify(value) });
      return [feed(row), feed(noisy.get(stream)![i]), feed(null)];
    }),
  );
});

function decideOnce(chosen: readonly number[], inForce = nothing): Told {
  const deciding = make();
  deciding.take(forms.map((each, i) => each[chosen[i]!]!));
  return new Told().take(deciding.decide(inForce, 1));
}

describe("What is told of changes", () => {
  it("adds up to what is told of all records at once", () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat()),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 8 }),
        (draws, batches) => {
          const draw = (below: number) => (draws.next().value as number) % below;
          const chosen = forms.map(() => (draw(5) === 0 ? draw(3) : 0));
          const deciding = make();
          deciding.take(forms.map((each, i) => each[chosen[i]!]!));
          const told = new Told().take(deciding.decide(nothing, 1));
          for (const [n, size] of batches.entries()) {
            const changed = Array.from({ length: size }, () => draw(forms.length));
            for (const i of changed) chosen[i] = draw(3);
            deciding.take(changed.map((i) => forms[i]![chosen[i]!]!));
            told.take(deciding.decide(nothing, n + 2));
          }
          expect(told.content()).toEqual(decideOnce(chosen).content());
          // Every id that ever was leads to an entity that is there, or to none.
          const entities = new Set([...told.records.values()].map(({ entity }) => entity));
          for (const id of told.redirects.keys()) expect(entities.has(id)).toBe(false);
        },
      ),
      { numRuns: 4 },
    );
  }, 120_000);

  it("is nothing where a process begins with what another one told, and nothing has changed", () => {
    const told = decideOnce(forms.map(() => 0));
    const known = [...told.records.values()].map(({ ref, entity, since, mark }) => ({
      ref,
      place: entity === undefined ? undefined : { entity, since: since! },
      mark,
    }));
    const again = make(known);
    again.take(forms.map(([form]) => form!));
    const { records, gone, redirects } = again.decide(nothing, 2);
    expect({ records, gone, redirects }).toEqual({ records: [], gone: [], redirects: [] });
  });
});

describe("Decisions of people", () => {
  const all = () => forms.map(() => 0);

  it("forbid and pin are heeded, explain themselves, and undoing them restores what was", () => {
    const deciding = make();
    deciding.take(forms.map(([form]) => form!));
    const told = new Told().take(deciding.decide(nothing, 1));
    const before = told.content();
    const entityOf = (ref: string) => told.records.get(ref)!.entity;
    const pairs = [...told.records.values()].filter(({ kind, stream }) => kind === "organisation" && stream === "cirrus.accounts");
    const linked = pairs.flatMap(({ ref, entity }) =>
      [...told.records.values()]
        .filter((other) => other.entity === entity && other.stream === "currentrms.members")
        .map((other) => [ref, other.ref]),
    )[0]!;
    const apart = pairs.find(({ entity }) => entity !== entityOf(linked[0]!))!.ref;
    const ids = new Map([...told.records].map(([ref, { entity }]) => [ref, entity]));
    told.take(deciding.decide({ forbidden: [linked.join(" ")], pinned: [] }, 2));
    expect(entityOf(linked[0]!)).not.toBe(entityOf(linked[1]!));
    expect(deciding.explain(linked[0]!, linked[1]!)).toMatchObject({ status: "FORBIDDEN" });
    const pin = [apart, linked[1]!].sort().join(" ");
    told.take(deciding.decide({ forbidden: [linked.join(" ")], pinned: [pin] }, 3));
    expect(entityOf(apart)).toBe(entityOf(linked[1]!));
    const explained = deciding.explain(apart, linked[1]!)!;
    expect(explained.status).toBe("PINNED");
    const total = explained.evidence.reduce((sum, { weight }) => sum + weight, explained.prior);
    expect(1 / (1 + Math.exp(-total))).toBe(explained.confidence);
    told.take(deciding.decide(nothing, 4));
    expect(told.content()).toEqual(before);
    expect(new Map([...told.records].map(([ref, { entity }]) => [ref, entity]))).toEqual(ids);
    expect(told.content()).toEqual(decideOnce(all()).content());
  });
});
