import type { Condition, Test } from "../resource/condition.ts";
import { gather, kept, type Plan } from "../resource/gather.ts";
import { chunk, loader } from "../resource/loader.ts";
import type { Columns } from "../resource/model.ts";
import type { Reader } from "../resource/reader.ts";
import type { Rec } from "../resource/record.ts";
import { capacityOf } from "../resource/upstream.ts";
import type { Evidence, Key, Kind, Place } from "./evidence.ts";
import { tellingPart } from "./normalise.ts";
import { tellingWord } from "./organisations.ts";

/** From so many questions on it is worth a call to see whether the whole list is shorter. */
const worthALook = 4;

export interface Question {
  type: string;
  kind: Kind;
  keys: readonly Key[];
  /** What will be shown of the records found. */
  columns: Columns | undefined;
  /** How many keys may be asked for in all before the asking records are decided: each may cost a question of its own. */
  ahead: number;
}

interface AskedKey extends Key {
  kind: Kind;
}

type Answers = readonly Rec[];
type KeyLoader = { load(key: AskedKey, columns: Columns | undefined): Promise<Answers> };
type Load = (keys: readonly AskedKey[], columns: Columns | undefined) => Promise<ReadonlyMap<string, Answers | Error>>;

const markOf = ({ kind, value }: AskedKey) => `${kind} ${value}`;

/** A key as text, and back: keys of other requests come as text only. */
const textOf = ({ kind, value, raw }: AskedKey) => JSON.stringify([kind, value, raw]);
const keyOf = (mark: string): AskedKey => {
  const [kind, value, raw] = JSON.parse(mark) as [Kind, string, string];
  return { kind, value, raw };
};

/**
 * Finds records by keys in few calls: by the vendor's filters, or, when that is cheaper or the only way, in the whole
 * list read once. What comes back is compared here, key by key: a vendor's filter is a help, never the decision.
 */
export class Finder {
  readonly #reader: Reader;
  readonly #evidence: Evidence;
  readonly #whole = new Map<string, Promise<Answers | undefined>>();
  readonly #loaders = new Map<string, KeyLoader>();
  readonly #asked = new Map<string, Promise<Answers>>();
  readonly #indexes = new WeakMap<Answers, Map<Kind, Map<string, Rec[]>>>();
  /** Questions that each type's filters were asked so far, and keys that may yet be asked for in this tick. */
  readonly #spent = new Map<string, number>();
  readonly #ahead = new Map<string, number>();

  constructor(reader: Reader, evidence: Evidence) {
    this.#reader = reader;
    this.#evidence = evidence;
  }

  /** Records by canonical key. */
  async find({ type, kind, keys, columns, ahead }: Question): Promise<Map<string, Answers>> {
    if (keys.length === 0) return new Map();
    add(this.#ahead, type, ahead);
    const found = keys.map(async (key): Promise<[string, Answers]> => [key.value, await this.#ask(type, { ...key, kind }, columns)]);
    return new Map(await Promise.all(found));
  }

  /** Whether keys of several kinds can be asked for in one call, so that asking for all at once costs no more than for the first. */
  takesAllAtOnce(type: string): boolean {
    const resource = this.#reader.resource(type);
    return this.#reader.upstream(resource).dialect.disjunction ?? false;
  }

  /** One key's records; asked for together with everybody's keys of this tick, and once a request. */
  #ask(type: string, key: AskedKey, columns: Columns | undefined): Promise<Answers> {
    const mark = `${type} ${markOf(key)}`;
    const known = this.#asked.get(mark);
    if (known) return known;
    const answer = this.#loader(`${type} plan`, (keys, wanted) => this.#plan(type, keys, wanted)).load(key, columns ?? new Set());
    this.#asked.set(mark, answer);
    return answer;
  }

  #loader(name: string, load: Load): KeyLoader {
    const known = this.#loaders.get(name);
    if (known) return known;
    const made = loader<AskedKey, Answers>(markOf, load, []);
    this.#loaders.set(name, made);
    return made;
  }

  /** In the whole list, or by filters: there those who waited for the list ask together. */
  async #plan(type: string, keys: readonly AskedKey[], columns: Columns | undefined): Promise<Map<string, Answers>> {
    const ahead = this.#ahead.get(type) ?? 0;
    this.#ahead.delete(type);
    const known: Map<string, Answers> = this.#byMark(keys, kept(this.#reader, this.#question(type, keys, columns)));
    const open = keys.filter((key) => !known.has(markOf(key)));
    const whole = open.length > 0 && (await this.#cheapWhole(type, open, columns, ahead));
    if (whole) return new Map([...known, ...this.#pick(whole, open)]);
    const byFilter = this.#loader(`${type} ask`, (some, wanted) => this.#gather(type, some, wanted));
    const found = await Promise.all(open.map(async (key) => [markOf(key), await byFilter.load(key, columns)] as const));
    return new Map([...known, ...found]);
  }

  /** Keys by the vendor's filters, together with the keys of all other requests that wait. */
  async #gather(type: string, keys: readonly AskedKey[], columns: Columns | undefined): Promise<Map<string, Answers | Error>> {
    const question = this.#question(type, keys, columns);
    // Whoever makes the calls: requests that ask the same decide the same.
    add(this.#spent, type, this.#conditions(type, this.#tests(type, keys)).length);
    const load: Plan["load"] = async (reader, texts, wanted) => {
      const some = texts.map(keyOf);
      const picked = this.#pick(await this.#search(reader, type, some, wanted), some);
      return new Map(some.map((key) => [textOf(key), picked.get(markOf(key)) ?? []]));
    };
    const plan: Plan = { way: "filter", capacity: Number.MAX_SAFE_INTEGER, columns: question.columns, load };
    return this.#byMark(keys, await gather(this.#reader, { ...question, plan: () => plan }));
  }

  /** Requests with the same rules ask the same of a key. */
  #question(type: string, keys: readonly AskedKey[], columns: Columns | undefined) {
    const group = `key ${JSON.stringify([this.#evidence.row(type), this.#evidence.settings.maxShare])}`;
    return { resource: this.#reader.resource(type), group, keys: keys.map(textOf), columns: this.#columns(type, columns) };
  }

  #byMark<T>(keys: readonly AskedKey[], found: ReadonlyMap<string, T>): Map<string, T> {
    return new Map(keys.flatMap((key) => (found.has(textOf(key)) ? [[markOf(key), found.get(textOf(key))!]] : [])));
  }

  #pick(records: Answers, keys: readonly AskedKey[]): Map<string, Answers> {
    return new Map(keys.map((key) => [markOf(key), this.#index(records, key.kind).get(key.value) ?? []]));
  }

  #index(records: Answers, kind: Kind): Map<string, Rec[]> {
    const kinds = this.#indexes.get(records) ?? new Map<Kind, Map<string, Rec[]>>();
    this.#indexes.set(records, kinds);
    const known = kinds.get(kind);
    if (known) return known;
    const index = new Map<string, Rec[]>();
    for (const rec of records)
      for (const { value } of this.#evidence.keys(rec, kind)) {
        const sharing = index.get(value);
        if (sharing) sharing.push(rec);
        else index.set(value, [rec]);
      }
    kinds.set(kind, index);
    return index;
  }

  /** The whole list, when it is known already, takes no more calls than asking, or is the only way. */
  async #cheapWhole(type: string, keys: readonly AskedKey[], columns: Columns | undefined, ahead: number): Promise<Answers | undefined> {
    const known = await this.#whole.get(type);
    if (known) return known;
    const kinds = [...new Set(keys.map(({ kind }) => kind))].map((kind) => this.#evidence.row(type)[kind] ?? []);
    const askable = (place: Place) => this.#capacity(type, place) > 0;
    if (kinds.some((places) => !places.some(askable))) return this.#readWhole(type, columns, Number.POSITIVE_INFINITY);
    const tests = this.#tests(type, keys);
    const questions = this.#conditions(type, tests).length;
    const single = kinds.flat().some((place) => this.#capacity(type, place) === 1);
    const floor = kinds.flat().every(askable) ? 0 : this.#evidence.settings.wholeListCalls;
    // What was asked singly before counts too: many small steps must not cost more than one look at the whole list.
    const budget = Math.max(questions, single ? ahead + Math.max(0, (this.#spent.get(type) ?? 0) - 1) : 0, floor);
    const calls = this.#reader.wholeCalls(type);
    if (calls !== undefined) return calls <= budget ? this.#readWhole(type, columns, budget) : undefined;
    return budget >= worthALook || floor > 0 || (!single && questions > 1) ? this.#readWhole(type, columns, budget) : undefined;
  }

  #readWhole(type: string, columns: Columns | undefined, maxCalls: number): Promise<Answers | undefined> {
    const running = this.#whole.get(type);
    if (running) return running;
    const scope = this.#scope(type);
    const whole = this.#reader
      .wholeWithin(type, { where: scope, columns: this.#columns(type, columns) }, maxCalls)
      .then((records) => records && this.#reader.complete(records, this.#evidence.columns(type)));
    this.#whole.set(type, whole);
    // A list that was too long now may be worth its calls when more is asked for.
    whole.then(
      (records) => records ?? this.#whole.delete(type),
      () => this.#whole.delete(type),
    );
    return whole;
  }

  async #search(reader: Reader, type: string, keys: readonly AskedKey[], columns: Columns | undefined): Promise<Rec[]> {
    const conditions = this.#conditions(type, this.#tests(type, keys));
    const scope = this.#scope(type);
    const { maxShare } = this.#evidence.settings;
    const answers = conditions.map((condition) => {
      const where: Condition = scope ? { all: [condition, scope] } : condition;
      return reader.search(type, { where, columns }, keys.length * maxShare);
    });
    return [...new Set((await Promise.all(answers)).flat())];
  }

  /** A test for each filter that may find these keys, with as many of them as the vendor takes at once. */
  #tests(type: string, keys: readonly AskedKey[]): Test[] {
    const values = new Map<string, { place: Place; values: Set<string> }>();
    for (const key of keys) {
      for (const place of this.#evidence.row(type)[key.kind] ?? []) {
        if (this.#capacity(type, place) === 0) continue;
        const entry = values.get(place.filter!) ?? { place, values: new Set<string>() };
        for (const value of wordings(key, place)) entry.values.add(value);
        values.set(place.filter!, entry);
      }
    }
    return [...values].flatMap(([attribute, { place, values: all }]) => {
      const capacity = this.#capacity(type, place);
      const contains = place.by === "contains";
      if (capacity === 1) return [...all].map((value): Test => ({ attribute, operator: contains ? "contains" : "eq", value }));
      return chunk([...all], capacity).map((part): Test => ({ attribute, operator: contains ? "containsAny" : "in", value: part }));
    });
  }

  #conditions(type: string, tests: readonly Test[]): readonly Condition[] {
    return this.takesAllAtOnce(type) ? this.#together(type, tests) : tests;
  }

  /** Tests of different filters joined by "or", as long as one call takes as many values. */
  #together(type: string, tests: readonly Test[]): Condition[] {
    const resource = this.#reader.resource(type);
    const { dialect } = this.#reader.upstream(resource);
    const groups: { size: number; any: Test[] }[] = [];
    for (const test of tests) {
      const size = Array.isArray(test.value) ? test.value.length : 1;
      const room = groups.find((group) => group.size + size <= dialect.capacity(resource, test.attribute));
      if (room) {
        room.any.push(test);
        room.size += size;
      } else groups.push({ size, any: [test] });
    }
    return groups.map(({ any }) => (any.length === 1 ? any[0]! : { any }));
  }

  #capacity(type: string, place: Place): number {
    if (!place.filter) return 0;
    const resource = this.#reader.resource(type);
    return capacityOf(this.#reader.upstream(resource), resource, place.filter);
  }

  #scope(type: string): Condition | undefined {
    const { only } = this.#evidence.row(type);
    return only && { attribute: only.filter, operator: "eq", value: only.value };
  }

  #columns(type: string, columns: Columns | undefined): Columns {
    return new Set([...this.#evidence.columns(type), ...(columns ?? [])]);
  }
}

function add(counts: Map<string, number>, name: string, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}

/** What a vendor is asked for when a key is looked for: it may compare with regard to case, or read a sign as "anything". */
function wordings({ kind, raw, value }: AskedKey, place: Place): string[] {
  const plain = raw.replaceAll("%", "");
  if (kind === "name") return [tellingWord(raw)];
  // With the country's letters and without: what both spellings contain.
  if (kind === "vatNumber" && place.by === "contains") return [value];
  // People set other signs between the parts of a code: one part is found whatever stands around it.
  if (place.by === "contains") return [tellingPart(plain)];
  return [...new Set([plain, plain.toUpperCase(), plain.toLowerCase(), value])];
}
