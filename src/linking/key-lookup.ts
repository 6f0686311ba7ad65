import { chunk, type Loader, makeLoader } from "../engine/memory/loader.ts";
import { cachedRecords, type FetchPlan, type KeyedRecords } from "../engine/memory/read-through.ts";
import type { Comparison, Condition } from "../engine/model/condition.ts";
import type { KeyKind, KeySource } from "../engine/model/keys.ts";
import type { FieldSet, VendorRecord } from "../engine/model/record.ts";
import { everything, type ListQuery, type RecordSpan } from "../engine/model/source.ts";
import { answersScan, keptSpan } from "../engine/read/kept-lists.ts";
import { scanCalls, scanUpTo } from "../engine/read/scan.ts";
import type { RequestSession } from "../engine/session.ts";
import { plannedFields } from "../engine/vendor/field-plan.ts";
import { distinct } from "../engine/vendor/paging.ts";
import { maxValuesOf, type ReadContext } from "../engine/vendor/upstream.ts";
import { TielineError } from "../errors.ts";
import { type Eventual, whenAll } from "./eventual.ts";
import type { Key, KeyExtractor } from "./key-extractor.ts";
import { decodeKey, encodeKey, nameOf, searchTerms, type TypedKey } from "./typed-key.ts";

/** From so many calls on it is worth one more to see whether the whole list is shorter. */
const probeFrom = 4;

export interface KeyLookupRequest {
  type: string;
  kind: KeyKind;
  keys: readonly Key[];
  /** What will be shown of the records found. */
  fields: FieldSet | undefined;
  /** How many keys may be looked up in all before the records are decided: each may cost a call of its own. */
  ahead: number;
}

type Answers = readonly VendorRecord[];

const none: FieldSet = new Set();

/**
 * Finds records by keys in few calls: by the vendor's filters, or, when that is cheaper or the only way, in the whole list.
 * What comes back is compared here, key by key: a vendor's filter narrows, it never decides.
 */
export class KeyLookup {
  readonly #session: RequestSession;
  readonly #keys: KeyExtractor;
  readonly #scans = new Map<string, Promise<Answers | undefined>>();
  readonly #loaders = new Map<string, Loader<TypedKey, Answers>>();
  readonly #found = new Map<string, Eventual<Answers>>();
  readonly #indexes = new WeakMap<Answers, Map<KeyKind, Map<string, VendorRecord[]>>>();
  /** Calls that each type's filters took so far, and keys that may yet be looked up in this tick. */
  readonly #spent = new Map<string, number>();
  readonly #ahead = new Map<string, number>();

  constructor(session: RequestSession, keys: KeyExtractor) {
    this.#session = session;
    this.#keys = keys;
  }

  /** Records by canonical key. */
  async find({ type, kind, keys, fields, ahead }: KeyLookupRequest): Promise<Map<string, Answers>> {
    if (keys.length === 0) return new Map();
    add(this.#ahead, type, ahead);
    const found = await whenAll(keys.map((key) => this.#findOne(type, { ...key, kind }, fields)));
    return new Map(keys.map(({ value }, i) => [value, found[i]!]));
  }

  /** Can keys of several kinds be looked up in one call, so that all of them cost no more than the first? */
  takesAllAtOnce(type: string): boolean {
    return this.#context(type).upstream.adapter.supportsOr ?? false;
  }

  /** One key's records; looked up together with all keys of this tick, and once a request. */
  #findOne(type: string, key: TypedKey, fields: FieldSet | undefined): Eventual<Answers> {
    const name = `${type} ${nameOf(key)}`;
    const known = this.#found.get(name);
    if (known) return known;
    const load = (keys: readonly TypedKey[], wanted: FieldSet | undefined) => this.#findAll(type, keys, wanted);
    const answer = this.#loader(`${type} plan`, load).load(key, fields ?? none);
    this.#found.set(name, answer);
    answer.then(
      (found) => this.#found.set(name, found),
      () => undefined,
    );
    return answer;
  }

  #loader(
    name: string,
    load: (keys: readonly TypedKey[], fields: FieldSet | undefined) => Promise<ReadonlyMap<string, Answers | Error>>,
  ): Loader<TypedKey, Answers> {
    const known = this.#loaders.get(name);
    if (known) return known;
    const made = makeLoader<TypedKey, Answers>({ keyOf: nameOf, load, absent: [] });
    this.#loaders.set(name, made);
    return made;
  }

  /** In the whole list, or by filters: those who waited for the list are looked up together. */
  async #findAll(type: string, keys: readonly TypedKey[], fields: FieldSet | undefined): Promise<Map<string, Answers>> {
    const ahead = this.#ahead.get(type) ?? 0;
    this.#ahead.delete(type);
    const cached = cachedRecords(this.#context(type), this.#request(type, keys, fields));
    const known = new Map(
      [...this.#byName(keys, cached)].map(([name, answer]) => [name, answer instanceof Error ? [] : this.#session.intern(answer)]),
    );
    const open = keys.filter((key) => !known.has(nameOf(key)));
    const whole = open.length > 0 && (await this.#cheapScan(type, open, fields, ahead));
    if (whole) return new Map([...known, ...this.#pick(whole, open)]);
    const byFilter = this.#loader(`${type} filter`, (some, wanted) => this.#readByFilter(type, some, wanted));
    const found = await Promise.all(open.map(async (key) => [nameOf(key), await byFilter.load(key, fields)] as const));
    return new Map([...known, ...found]);
  }

  /** Keys by the vendor's filters, together with the keys of all other requests that wait. */
  async #readByFilter(type: string, keys: readonly TypedKey[], fields: FieldSet | undefined): Promise<Map<string, Answers | Error>> {
    const request = this.#request(type, keys, fields);
    // Whoever makes the calls: requests that look up the same decide the same.
    add(this.#spent, type, this.#conditions(type, this.#comparisons(type, keys)).length);
    const load: FetchPlan<ReadContext>["load"] = async (context, texts, wanted) => {
      const some = texts.map(decodeKey);
      const picked = this.#pick(await this.#search(context, type, some, wanted), some);
      return new Map(some.map((key) => [encodeKey(key), picked.get(nameOf(key)) ?? []]));
    };
    const planned = plannedFields(this.#context(type), request.resource, request.fields, request.resource.listFields);
    const plan: FetchPlan<ReadContext> = { strategy: "filter", maxKeys: Number.MAX_SAFE_INTEGER, fields: planned, load };
    // Before the vendor is asked the whole list was looked for; when it fails an older one will do.
    const kept = async (texts: readonly string[], failure?: string): Promise<KeyedRecords> => {
      const span = failure === undefined ? undefined : await this.#standIn(type, fields, failure);
      const some = texts.map(decodeKey);
      const picked = span && this.#pick(span.records, some);
      return new Map(picked && some.map((key) => [encodeKey(key), picked.get(nameOf(key)) ?? []]));
    };
    return this.#byName(keys, await this.#session.readKeys({ ...request, plan: () => plan, kept }));
  }

  #standIn(type: string, fields: FieldSet | undefined, failure: string): Promise<RecordSpan | undefined> {
    const part = { query: this.#listOf(type, fields), span: everything };
    return keptSpan(this.#context(type), this.#session.resource(type), part, failure);
  }

  /** Requests with the same rules look up a key in the same way. */
  #request(type: string, keys: readonly TypedKey[], fields: FieldSet | undefined) {
    const group = this.#keys.groupOf(type);
    return { resource: this.#session.resource(type), group, keys: keys.map(encodeKey), fields: this.#withKeyFields(type, fields) };
  }

  #byName(keys: readonly TypedKey[], found: KeyedRecords): Map<string, Answers | Error> {
    const named = new Map<string, Answers | Error>();
    for (const key of found.size > 0 ? keys : []) {
      const answer = found.get(encodeKey(key));
      if (answer) named.set(nameOf(key), answer);
    }
    return named;
  }

  #pick(records: Answers, keys: readonly TypedKey[]): Map<string, Answers> {
    return new Map(keys.map((key) => [nameOf(key), this.#index(records, key.kind).get(key.value) ?? []]));
  }

  #index(records: Answers, kind: KeyKind): Map<string, VendorRecord[]> {
    const kinds = this.#indexes.get(records) ?? new Map<KeyKind, Map<string, VendorRecord[]>>();
    this.#indexes.set(records, kinds);
    const known = kinds.get(kind);
    if (known) return known;
    const index = new Map<string, VendorRecord[]>();
    for (const record of records)
      for (const { value } of this.#keys.keys(record, kind)) {
        const sharing = index.get(value);
        if (sharing) sharing.push(record);
        else index.set(value, [record]);
      }
    kinds.set(kind, index);
    return index;
  }

  /** The whole list, when it is known already, takes no more calls than filters, or is the only way. */
  async #cheapScan(type: string, keys: readonly TypedKey[], fields: FieldSet | undefined, ahead: number): Promise<Answers | undefined> {
    const known = await this.#scans.get(type);
    if (known) return known;
    const kept = this.#keptFields(type, fields);
    if (kept) return this.#scan(type, kept, Number.POSITIVE_INFINITY);
    if (this.#session.scope.onlyIfCached) return this.#scanInMemory(type, fields);
    const kinds = [...new Set(keys.map(({ kind }) => kind))].map((kind) => this.#keys.row(type)[kind] ?? []);
    const isFilterable = (source: KeySource) => this.#maxValues(type, source) > 0;
    if (kinds.some((sources) => !sources.some(isFilterable))) return this.#scan(type, fields, Number.POSITIVE_INFINITY);
    const filterCalls = this.#conditions(type, this.#comparisons(type, keys)).length;
    const isSingle = kinds.flat().some((source) => this.#maxValues(type, source) === 1);
    const floor = kinds.flat().every(isFilterable) ? 0 : this.#keys.settings.wholeListCalls;
    // What was looked up singly before counts too: many small steps must not cost more than one scan.
    const budget = Math.max(filterCalls, isSingle ? ahead + Math.max(0, (this.#spent.get(type) ?? 0) - 1) : 0, floor);
    const { upstream } = this.#context(type);
    const calls = scanCalls(upstream, this.#session.resource(type));
    if (Number.isFinite(calls)) return calls <= budget ? this.#scan(type, fields, budget) : undefined;
    return budget >= probeFrom || floor > 0 || (!isSingle && filterCalls > 1) ? this.#scan(type, fields, budget) : undefined;
  }

  /** The fields with which the replica answers a scan at no call: those that will be shown too, or the keys' alone. */
  #keptFields(type: string, fields: FieldSet | undefined): FieldSet | undefined {
    const isKept = (some: FieldSet) => answersScan(this.#context(type), this.#session.resource(type), this.#listOf(type, some));
    return [fields ?? none, none].find(isKept);
  }

  /** No filter can be asked either: a list that is not kept whole leaves the keys to what is kept of themselves. */
  async #scanInMemory(type: string, fields: FieldSet | undefined): Promise<Answers | undefined> {
    try {
      return await this.#scan(type, fields, Number.POSITIVE_INFINITY);
    } catch (error) {
      if (error instanceof TielineError && error.code === "CACHE_MISS") return undefined;
      throw error;
    }
  }

  #listOf(type: string, fields: FieldSet | undefined): ListQuery {
    return { where: this.#only(type), fields: this.#withKeyFields(type, fields) };
  }

  #scan(type: string, fields: FieldSet | undefined, maxCalls: number): Promise<Answers | undefined> {
    const running = this.#scans.get(type);
    if (running) return running;
    const session = this.#session;
    const scan = session
      .scan(type, this.#listOf(type, fields), maxCalls)
      .then((records) => records && session.loadMissing(records, this.#keys.fieldsOf(session.resource(type))));
    this.#scans.set(type, scan);
    // A list that was too long now may be worth its calls when more is looked up.
    scan.then(
      (records) => records ?? this.#scans.delete(type),
      () => this.#scans.delete(type),
    );
    return scan;
  }

  async #search(context: ReadContext, type: string, keys: readonly TypedKey[], fields: FieldSet | undefined): Promise<VendorRecord[]> {
    const only = this.#only(type);
    const maxPages = keys.length * this.#keys.settings.maxShare;
    const answers = this.#conditions(type, this.#comparisons(type, keys)).map((condition) => {
      const where: Condition = only ? { all: [condition, only] } : condition;
      // More pages than that decide nothing.
      return scanUpTo(context, this.#session.resource(type), { where, fields }, maxPages);
    });
    return distinct((await Promise.all(answers)).flatMap((records) => records ?? []));
  }

  /** A comparison for each filter that may find these keys, with as many of them as the vendor takes at once. */
  #comparisons(type: string, keys: readonly TypedKey[]): Comparison[] {
    const byFilter = new Map<string, { source: KeySource; values: Set<string> }>();
    for (const key of keys) {
      for (const source of this.#keys.row(type)[key.kind] ?? []) {
        if (this.#maxValues(type, source) === 0) continue;
        const entry = byFilter.get(source.filter!) ?? { source, values: new Set<string>() };
        for (const value of searchTerms(key, source)) entry.values.add(value);
        byFilter.set(source.filter!, entry);
      }
    }
    return [...byFilter].flatMap(([attribute, { source, values }]) => {
      const most = this.#maxValues(type, source);
      const contains = source.by === "contains";
      if (most === 1) return [...values].map((value): Comparison => ({ attribute, operator: contains ? "contains" : "eq", value }));
      return chunk([...values], most).map((part): Comparison => ({ attribute, operator: contains ? "containsAny" : "in", value: part }));
    });
  }

  #conditions(type: string, comparisons: readonly Comparison[]): readonly Condition[] {
    return this.takesAllAtOnce(type) ? this.#combined(type, comparisons) : comparisons;
  }

  /** Comparisons of different filters joined by "or", as long as one call takes as many values. */
  #combined(type: string, comparisons: readonly Comparison[]): Condition[] {
    const resource = this.#session.resource(type);
    const { adapter } = this.#context(type).upstream;
    const groups: { size: number; any: Comparison[] }[] = [];
    for (const comparison of comparisons) {
      const size = Array.isArray(comparison.value) ? comparison.value.length : 1;
      const room = groups.find((group) => group.size + size <= adapter.maxValues(resource, comparison.attribute));
      if (room) {
        room.any.push(comparison);
        room.size += size;
      } else groups.push({ size, any: [comparison] });
    }
    return groups.map(({ any }) => (any.length === 1 ? any[0]! : { any }));
  }

  #maxValues(type: string, { filter }: KeySource): number {
    return filter ? maxValuesOf(this.#context(type).upstream, this.#session.resource(type), filter) : 0;
  }

  #only(type: string): Condition | undefined {
    const { only } = this.#keys.row(type);
    return only && { attribute: only.filter, operator: "eq", value: only.value };
  }

  #withKeyFields(type: string, fields: FieldSet | undefined): FieldSet {
    return new Set([...this.#keys.fieldsOf(this.#session.resource(type)), ...(fields ?? [])]);
  }

  #context(type: string): ReadContext {
    return this.#session.context(this.#session.resource(type));
  }
}

function add(counts: Map<string, number>, name: string, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}
