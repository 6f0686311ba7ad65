import DataLoader from "dataloader";
import { fold, keysAt } from "../../src/engine/model/names.ts";
import { type FieldSet, makeRecord, type VendorRecord } from "../../src/engine/model/record.ts";
import type { Lookup } from "../../src/engine/model/resource.ts";
import type { ListQuery } from "../../src/engine/model/source.ts";
import { RequestSession } from "../../src/engine/session.ts";
import { routes } from "../../src/engine/vendor/route.ts";
import { makeUpstream, type Upstream } from "../../src/engine/vendor/upstream.ts";
import type { VendorName } from "../../src/errors.ts";
import { systemClock } from "../../src/transport/clock.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import { resources, vendors as tables } from "../../src/vendors/index.ts";
import type { Vendors } from "./http.ts";
import { inBatches, type Source, sources } from "./lists.ts";

/**
 * The records of one request, had by DataLoader and axios alone: ids of one tick in batches, foreign keys in batches,
 * everything else by paging the full list, once a request. The rules of links read them here as they read Tieline's, so that
 * both builds judge alike and only the fetching differs.
 */
export class PlainReader extends RequestSession {
  readonly #sources: Readonly<Record<string, Source>>;
  readonly #full = new Map<string, Promise<Map<string, VendorRecord>>>();
  readonly #ids = new Map<string, DataLoader<string, VendorRecord | null>>();
  readonly #values = new Map<string, DataLoader<string, VendorRecord[]>>();

  constructor(vendors: Vendors) {
    const scope = { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY, note: () => undefined };
    super({ upstreams, resources: new Map(resources.map((resource) => [resource.type, resource])), scope });
    this.#sources = sources(vendors);
  }

  /** Records of rows that a program fetched itself: they need not be fetched again. */
  take(type: string, rows: readonly JsonObject[], fields: VendorRecord["loadedFields"] = "all"): VendorRecord[] {
    const records = this.intern(rows.map((row) => makeRecord(this.resource(type), row, { fields })));
    if (fields === "all" && this.#source(type).byIds) for (const record of records) this.#byId(type).prime(record.id, record);
    return records;
  }

  override async get(type: string, id: string): Promise<VendorRecord | null> {
    const { byIds } = this.#source(type);
    // A list that was read already may hold it, unless its rows are short forms.
    const full = this.#full.get(type) ?? (byIds ? undefined : this.#all(type));
    const listed = this.#isShort(type) ? undefined : (await full)?.get(id);
    return listed ?? (byIds ? this.#byId(type).load(id) : null);
  }

  override async findBy(type: string, lookup: Lookup, value: string): Promise<VendorRecord[]> {
    const filter = lookup.filter ?? lookup.by;
    if (lookup.and) throw new Error(`No example asks for ${type} by ${lookup.by} and more.`);
    const way = this.#source(type).by?.[filter];
    if (!way || this.#full.has(type))
      return [...(await this.#all(type)).values()].filter(({ data }) => keysAt(data, lookup.by).includes(value));
    const key = `${type} ${filter}`;
    const known =
      this.#values.get(key) ??
      new DataLoader<string, VendorRecord[]>(async (values) => {
        const found = this.take(type, await inBatches(values, way.most, way.rows));
        return values.map((each) => found.filter(({ data }) => keysAt(data, lookup.by).includes(each)));
      });
    this.#values.set(key, known);
    return known.load(value);
  }

  override async scan(type: string, query: ListQuery = {}, maxCalls?: number): Promise<VendorRecord[]> {
    // What no service lists stands inside the engagements: those are read whole here, in batches of a hundred.
    if (this.resource(type).nestedIn) return (await super.scan(type, query, maxCalls ?? Number.POSITIVE_INFINITY))!;
    return [...(await this.#all(type)).values()];
  }

  /** Whole records came already, but for lists of short forms. */
  override async loadMissing(records: readonly VendorRecord[], fields?: FieldSet): Promise<VendorRecord[]> {
    const [first] = records;
    return first && this.#isShort(first.resource.type) ? super.loadMissing(records, fields) : [...records];
  }

  /** Rows of the list are short forms; the whole records are had by id. */
  #isShort(type: string): boolean {
    return this.resource(type).many !== undefined;
  }

  #source(type: string): Source {
    const source = this.#sources[type];
    if (!source) throw new Error(`No example asks for ${type}.`);
    return source;
  }

  #all(type: string): Promise<Map<string, VendorRecord>> {
    const running = this.#full.get(type);
    if (running) return running;
    const known = this.#isShort(type) ? new Set(this.resource(type).listFields?.map(fold)) : "all";
    const all = this.#source(type)
      .whole()
      .then((rows) => new Map(this.take(type, rows, known).map((rec) => [rec.id, rec])));
    this.#full.set(type, all);
    return all;
  }

  #byId(type: string): DataLoader<string, VendorRecord | null> {
    const known = this.#ids.get(type);
    if (known) return known;
    const { byIds } = this.#source(type);
    const most = this.resource(type).vendor === "cirrus" ? 1 : 100;
    const made = new DataLoader<string, VendorRecord | null>(async (ids) => {
      const found = new Map(this.take(type, await inBatches(ids, most, byIds!)).map((rec) => [rec.id, rec]));
      return ids.map((id) => found.get(id) ?? null);
    });
    this.#ids.set(type, made);
    return made;
  }
}

/**
 * What a vendor could be asked for, as the link rules want to know it. Each list passes for one of a single row, so that the
 * rules choose to read it whole; whatever would send a call by itself fails.
 */
const upstreams: ReadonlyMap<VendorName, Upstream> = new Map(
  tables.map(({ name, label, adapter }) => {
    const send = () => Promise.reject(new Error("The plain build makes its own calls."));
    const upstream = makeUpstream({ name, label, adapter: adapter(routes({}), undefined), configured: true, clock: systemClock, send });
    for (const { type } of resources) upstream.lastRowCounts.set(type, 1);
    return [name, upstream];
  }),
);
