import type { VendorName } from "../errors.ts";
import type { Scope } from "../transport/send.ts";
import { IdentityMap } from "./memory/identity-map.ts";
import { ListMemo } from "./memory/list-memo.ts";
import { Loaders } from "./memory/loader.ts";
import { type KeyedRecords, type KeyRequest, readThrough } from "./memory/read-through.ts";
import { rootField } from "./model/names.ts";
import { coversMembers, type FieldSet, type VendorRecord } from "./model/record.ts";
import type { Replica } from "./model/replica.ts";
import type { Lookup, Resource } from "./model/resource.ts";
import {
  everything,
  type FieldPlan,
  type ListQuery,
  type OnLoadError,
  type RecordSource,
  type RecordSpan,
  type Span,
} from "./model/source.ts";
import { fetchByIds, matchIds } from "./read/by-id.ts";
import { fetchByValues, groupByValue } from "./read/by-value.ts";
import { Completion } from "./read/completion.ts";
import { listNested } from "./read/nested.ts";
import { readTiers, scanAllTiers, scanTiers } from "./read/tiers.ts";
import { ReadContexts } from "./vendor/read-contexts.ts";
import type { ReadContext, Upstream } from "./vendor/upstream.ts";

export interface SessionOptions {
  upstreams: ReadonlyMap<VendorName, Upstream>;
  resources: ReadonlyMap<string, Resource>;
  scope: Scope;
  /** Where records are kept durably; absent: nowhere. */
  replica?: Replica | undefined;
}

/** Records for one request: an identity map over everything it has read, and loaders that collect what is asked for in one tick. */
export class RequestSession implements RecordSource {
  readonly scope: Scope;
  readonly upstreams: ReadonlyMap<VendorName, Upstream>;
  readonly #resources: ReadonlyMap<string, Resource>;
  #records = new IdentityMap();
  #lists = new ListMemo();
  #loaders = new Loaders();
  #contexts: ReadContexts;
  #completion: Completion;
  readonly #replica: Replica | undefined;
  #plan: FieldPlan | undefined;

  constructor({ upstreams, resources, scope, replica }: SessionOptions) {
    this.upstreams = upstreams;
    this.#resources = resources;
    this.scope = scope;
    this.#replica = replica;
    this.#contexts = new ReadContexts(upstreams, scope, replica);
    this.#completion = this.#complete();
  }

  /** Forgets what was read: a write of this request may have changed it. */
  forget(): void {
    this.#records = new IdentityMap();
    this.#lists = new ListMemo();
    this.#loaders = new Loaders();
    this.#contexts = new ReadContexts(this.upstreams, this.scope, this.#replica);
    if (this.#plan) this.#contexts.usePlan(this.#plan);
    this.#completion = this.#complete();
  }

  #complete(): Completion {
    return new Completion({
      records: this.#records,
      loaders: this.#loaders,
      context: (resource) => this.context(resource),
      get: (type, id, fields) => this.get(type, id, fields),
    });
  }

  /** Fields that the request will need anywhere. To be set before the first read. */
  setFieldPlan(plan: FieldPlan): void {
    this.#plan = plan;
    this.#contexts.usePlan(plan);
  }

  resource(type: string): Resource {
    const resource = this.#resources.get(type);
    if (!resource) throw new Error(`${type} is not in any vendor's table.`);
    return resource;
  }

  /** What the functions under `read/` are given for this vendor. */
  context({ vendor }: Pick<Resource, "vendor">): ReadContext {
    return this.#contexts.of(vendor);
  }

  async get(type: string, id: string, fields?: FieldSet): Promise<VendorRecord | null> {
    const known = this.#records.get(type, id);
    if (known && coversMembers(known, fields)) return this.#completion.readInFull(known, fields);
    const resource = this.resource(type);
    const loader = this.#loaders.named<VendorRecord | null>(`${type} by id`, null, async (ids, wanted) => {
      const isReadById = resource.many || resource.show;
      if (resource.nestedIn && !isReadById) return matchIds(await this.scan(type, { fields: wanted }), ids);
      const found = await fetchByIds(this.context(resource), resource, ids, wanted);
      return new Map([...found].map(([key, record]) => [key, record instanceof Error ? record : this.#records.add(record)]));
    });
    const found = await loader.load(id, fields);
    return found && this.#completion.readInFull(found, fields);
  }

  async findBy(type: string, lookup: Lookup, value: string, query: ListQuery = {}): Promise<VendorRecord[]> {
    const resource = this.resource(type);
    const { fields, onLoadError, ...rest } = query;
    const name = `${type} by ${JSON.stringify([lookup, rest])}`;
    const records = await this.#lists.read(`${name} ${value}`, fields, async () => {
      const loader = this.#loaders.named<readonly VendorRecord[]>(name, [], async (values, wanted) => {
        const request = { lookup, values, query: { ...rest, fields: wanted } };
        if (resource.nestedIn) return groupByValue(await this.scan(type, request.query), request);
        return fetchByValues(this.context(resource), resource, request);
      });
      return this.intern(await loader.load(value, fields));
    });
    return this.loadMissing(records, fields, onLoadError);
  }

  async list(type: string, query: ListQuery, span: Span): Promise<RecordSpan> {
    const { records, ...rest } = await this.#read(this.resource(type), query, span);
    return { ...rest, records: await this.loadMissing(this.intern(records), query.fields, query.onLoadError) };
  }

  scan(type: string, query: ListQuery): Promise<VendorRecord[]>;
  scan(type: string, query: ListQuery, maxCalls: number): Promise<VendorRecord[] | undefined>;
  async scan(type: string, query: ListQuery, maxCalls?: number): Promise<VendorRecord[] | undefined> {
    const resource = this.resource(type);
    if (resource.nestedIn) return (await this.#read(resource, query, everything)).records;
    if (maxCalls !== undefined) {
      const records = await scanTiers(this.context(resource), resource, query, maxCalls);
      return records && this.intern(records);
    }
    const { fields, ...rest } = query;
    return this.#lists.read(`${type} all ${JSON.stringify(rest)}`, fields, async () =>
      this.intern(await scanAllTiers(this.context(resource), resource, query)),
    );
  }

  /** Records by keys of other kinds than ids and values, from the cache or by the request's plan. */
  async readKeys(request: KeyRequest<ReadContext>): Promise<KeyedRecords> {
    const found = await readThrough(this.context(request.resource), request);
    return new Map([...found].map(([key, answer]) => [key, answer instanceof Error ? answer : this.intern(answer)]));
  }

  loadMissing(records: readonly VendorRecord[], fields?: FieldSet, onError: OnLoadError = "throw"): Promise<VendorRecord[]> {
    return this.#completion.loadMissing(records, fields, onError);
  }

  intern(records: readonly VendorRecord[]): VendorRecord[] {
    return this.#records.addAll(records);
  }

  #read(resource: Resource, query: ListQuery, span: Span): Promise<RecordSpan> {
    const { type, path } = resource.nestedIn ?? {};
    if (type === undefined || path === undefined) return readTiers(this.context(resource), resource, { query, span });
    const holders = {
      all: () => this.scan(type, { fields: new Set() }),
      get: (id: string) => this.get(type, id, new Set([rootField(path)])),
      intern: (records: readonly VendorRecord[]) => this.intern(records),
    };
    return readTiers(this.context(resource), resource, { query, span }, () => listNested(holders, resource, query, span));
  }
}
