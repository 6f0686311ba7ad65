import { setMaxListeners } from "node:events";
import { asError, TielineError, type VendorName } from "../errors.ts";
import type { JsonObject } from "../transport/json.ts";
import { backgroundPriority, type Scope } from "../transport/send.ts";
import type { Condition, Order } from "./condition.ts";
import { find } from "./find.ts";
import { keepRecords, rememberPage } from "./gather.ts";
import { type Found, fetchByIds } from "./ids.ts";
import { assertHeeded, ignoredIn, refuseIgnored, spanAround } from "./ignored.ts";
import { loader } from "./loader.ts";
import { type Columns, inOnePiece, type Lookup, type Page, type Resource } from "./model.ts";
import { fold } from "./names.ts";
import { cappedSize, type FetchPage, readSpan, type Span } from "./paging.ts";
import { covers, merge, namedInList, type Rec, type Rows, recordOf, saidBy } from "./record.ts";
import { partsOf, readJoined } from "./split.ts";
import { withTested } from "./surely.ts";
import { hasTwice, noteMoved, noteSkipped, noteTwice, wholeCalls, wholeList, wholeWithin } from "./sweep.ts";
import { readThrough } from "./through.ts";
import { call, pageSizeOf, type Upstream } from "./upstream.ts";

export interface ListQuery {
  where?: Condition | undefined;
  order?: readonly Order[];
  columns?: Columns | undefined;
  options?: Readonly<Record<string, unknown>>;
  /** Each row must hold one of these values, or the vendor ignored the filter. */
  asked?: Asked;
  /** A record whose rest cannot be had is taken as far as it is known; it says why (`lacks`). */
  partial?: boolean;
}

export interface Asked {
  path: string;
  values: readonly string[];
  /** The filter by which they are asked for, where it is named otherwise than the path. */
  filter?: string;
}

/** How long work that nobody waits for may take. */
const patienceMs = 30_000;

/**
 * Reads records for one GraphQL request. Everything asked for in one tick leaves together, and what has been read
 * once in the request is not read again.
 */
export class Reader {
  readonly scope: Scope;
  readonly #upstreams: ReadonlyMap<VendorName, Upstream>;
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #records = new Map<string, Map<string, Rec>>();
  readonly #loaders = new Map<string, unknown>();
  #expected: ReadonlyMap<string, Columns | undefined> = new Map();
  readonly #once = new Map<string, Promise<unknown>>();

  constructor(upstreams: ReadonlyMap<VendorName, Upstream>, resources: ReadonlyMap<string, Resource>, scope: Scope) {
    this.#upstreams = upstreams;
    this.#resources = resources;
    this.scope = scope;
  }

  /** A reader for work that others wait for as well. */
  within(scope: Scope): Reader {
    return new Reader(this.#upstreams, this.#resources, scope);
  }

  /** A reader for work that nobody waits for. */
  aside(): Reader {
    const deadline = this.scope.deadline + patienceMs;
    const { signal } = new AbortController();
    // Every call under way listens: their number is no leak.
    setMaxListeners(0, signal);
    return this.within({ signal, deadline, priority: backgroundPriority, maxAgeMs: 0, note: () => undefined });
  }

  /** Tells which columns of each type will be wanted: what is fetched at all is fetched with them. */
  expect(columns: ReadonlyMap<string, Columns | undefined>): void {
    this.#expected = columns;
  }

  /** These columns, and all that the request will want of this type elsewhere, as far as the operation gives it. */
  widened(resource: Resource, columns: Columns | undefined, given?: readonly string[]): Columns | undefined {
    if (!columns || !this.#expected.has(resource.type)) return columns;
    const expected = this.#expected.get(resource.type);
    if (!given) return expected && new Set([...columns, ...expected]);
    const possible = given.map(fold);
    return new Set([...columns, ...(expected ? possible.filter((column) => expected.has(column)) : possible)]);
  }

  /** Every vendor, configured or not. */
  get upstreams(): ReadonlyMap<VendorName, Upstream> {
    return this.#upstreams;
  }

  resource(type: string): Resource {
    const resource = this.#resources.get(type);
    if (!resource) throw new Error(`${type} is not in any vendor's table.`);
    return resource;
  }

  upstream(resource: Pick<Resource, "vendor">): Upstream {
    const upstream = this.#upstreams.get(resource.vendor);
    if (!upstream) throw new TielineError("NOT_CONFIGURED", `${resource.vendor} is not connected.`, { vendor: resource.vendor });
    return upstream;
  }

  /** Counts ids, codes or keys that a vendor is asked for. */
  looked(resource: Resource, keys: number): void {
    if (keys > 0 && this.upstream(resource).configured) this.scope.note(resource.vendor, { keys });
  }

  /** The record of this id or code, or null when the vendor has none. */
  async get(type: string, id: string, columns?: Columns): Promise<Rec | null> {
    const resource = this.resource(type);
    const known = this.#records.get(type)?.get(id);
    if (known && covers(known, columns)) return known;
    const byId = this.#loader(`${type}#id`, () =>
      loader<string, Rec | null>(
        (value) => value,
        async (ids, wanted) => this.#adoptAll(await fetchByIds(this, resource, ids, wanted)),
        null,
      ),
    );
    return byId.load(id, columns);
  }

  /** All records that name this value, in the vendor's order. */
  async find(type: string, lookup: Lookup, value: string, query: ListQuery = {}): Promise<Rec[]> {
    const resource = this.resource(type);
    const { columns, partial, ...rest } = query;
    const found = this.#loader(`${type}#${JSON.stringify([lookup, rest])}`, () =>
      loader<string, Rec[]>(
        (key) => key,
        (values, wanted) => find(this, resource, lookup, values, { ...rest, columns: wanted }),
        [],
      ),
    );
    return this.complete(await found.load(value, columns), columns, partial);
  }

  /** A span of a list. */
  async list(type: string, query: ListQuery, span: Span): Promise<Rows> {
    const resource = this.resource(type);
    if (resource.through) return readThrough(this, resource, query, span);
    const parts = partsOf(this, resource, query)?.map((part) => (inner: Span) => this.list(type, part, inner));
    if (parts) return readJoined(parts, span);
    const upstream = this.upstream(resource);
    const tellsTotal = upstream.dialect.tellsTotal?.(resource) ?? true;
    this.looked(resource, query.asked?.values.length ?? 0);
    const ignored = ignoredIn(this, resource, query.where);
    if (ignored.length > 0) return spanAround(this, resource, query, span, ignored);
    const largest = pageSizeOf(upstream, resource);
    const read = async (anew: boolean) => {
      // A list without pages is asked for once, whatever part of it is wanted.
      const fetch: FetchPage = (page, size) =>
        largest === inOnePiece && !anew ? this.firstPage(resource, query, size) : this.page(resource, query, page, size, anew);
      const slice = await readSpan(fetch, span, largest, tellsTotal);
      const records = this.adoptRows(resource, slice);
      // Pages that shifted while they were read may show a row twice.
      return { slice, records: [...new Set(records)], moved: slice.moved || hasTwice(records) };
    };
    let { slice, records, moved } = await read(false);
    if (slice.repeated || moved) noteMoved(upstream, resource, slice);
    if (moved) {
      ({ slice, records, moved } = await read(true));
      if (moved) this.scope.note(upstream.name, { failure: "UPSTREAM_BAD_RESPONSE" });
    }
    return { records: await this.complete(records, query.columns, query.partial), total: slice.total, more: slice.more };
  }

  /** Every record of a resource, read once a request. */
  whole(type: string, columns?: Columns): Promise<Rec[]> {
    const key = `${type}|${columns ? [...columns].sort().join() : "*"}`;
    return this.once(key, () => wholeList(this, this.resource(type), { columns }));
  }

  /** All records that name this value, as their list gives them, read once a request. */
  findOnce(type: string, lookup: Lookup, value: string): Promise<Rec[]> {
    return this.once(`${type}#${JSON.stringify([lookup, value])}`, () => this.find(type, lookup, value));
  }

  /** Calls that reading the whole list would take, as far as is known. */
  wholeCalls(type: string): number | undefined {
    const calls = wholeCalls(this, this.resource(type));
    return Number.isFinite(calls) ? calls : undefined;
  }

  /** Every record that meets the condition, unless that takes more calls; undefined then. */
  wholeWithin(type: string, query: ListQuery, maxCalls: number): Promise<Rec[] | undefined> {
    return wholeWithin(this, this.resource(type), query, maxCalls);
  }

  /** The records that meet a condition, up to a number of pages; more are none: such a question decides nothing. */
  async search(type: string, query: ListQuery, maxPages: number): Promise<Rec[]> {
    return (await this.wholeWithin(type, query, maxPages)) ?? [];
  }

  /** The first page of a whole list, kept: a list that was left as too long may be read on when more is asked for. */
  firstPage(resource: Resource, query: ListQuery, size: number): Promise<Page> {
    const columns = this.widened(resource, query.columns, resource.listed);
    const { request } = this.upstream(resource).dialect.page(resource, { ...query, columns, page: 1, size });
    return this.once(JSON.stringify(request), () => this.page(resource, query, 1, size));
  }

  /** What is asked for once a request, unless that failed. */
  once<T>(key: string, read: () => Promise<T>): Promise<T> {
    const answer = (this.#once.get(key) as Promise<T> | undefined) ?? read();
    this.#once.set(key, answer);
    answer.catch(() => this.#once.delete(key));
    return answer;
  }

  /** One page of a list; `anew`: as the vendor serves it now, whatever is kept. */
  page(resource: Resource, query: ListQuery, number: number, size: number, anew = false): Promise<Page> {
    const { dialect } = this.upstream(resource);
    const { request } = dialect.page(resource, { ...query, columns: undefined, page: number, size });
    const load = (scope: Scope, columns: Columns | undefined) =>
      this.within(scope).fetchPage(resource, { ...query, columns }, number, size);
    const columns = this.widened(resource, query.columns, resource.listed);
    return rememberPage(this, { resource, request, columns, anew, load });
  }

  /** One page as the vendor serves it. */
  async fetchPage(resource: Resource, query: ListQuery, number: number, size: number): Promise<Page> {
    const upstream = this.upstream(resource);
    const ignored = ignoredIn(this, resource, query.where);
    if (ignored.length > 0) refuseIgnored(this, resource, ignored);
    const columns = withTested(this.widened(resource, query.columns, resource.listed), query.where);
    const asked = upstream.dialect.page(resource, { ...query, columns, page: number, size });
    const page = await call(upstream, asked, this.scope);
    const { drift } = upstream;
    drift?.learnPage(resource, page, { page: number, size, capped: cappedSize(page, number, size) });
    drift?.learnMembers(resource, asked.request.operation, page.rows, fold);
    if (page.skipped) noteSkipped(upstream, resource);
    assertHeeded(this, resource, page.rows, query);
    const narrowed = query.where || Object.keys(query.options ?? {}).length > 0;
    if (!narrowed && page.total !== undefined) upstream.totals.set(resource.type, page.total);
    const answer = { ...page, columns: asked.columns ?? page.columns, named: namedInList(resource, columns) };
    const records = this.recordsOf(resource, answer);
    if (hasTwice(records)) noteTwice(upstream, resource);
    keepRecords(upstream, records);
    return answer;
  }

  /** Makes records of rows, together with what the request knows of them already. */
  adoptRows(resource: Resource, page: Pick<Page, "rows" | "columns" | "named">): Rec[] {
    return this.recordsOf(resource, page).map((rec) => this.adopt(rec));
  }

  /** Records of rows as they stand. */
  recordsOf(resource: Resource, { rows, columns, named }: Pick<Page, "rows" | "columns" | "named">): Rec[] {
    const known = columns ?? (resource.listed ? new Set(resource.listed.map(fold)) : "all");
    return rows.map((row) => recordOf(resource, row, known, named));
  }

  adopt(rec: Rec): Rec {
    const byId = this.#records.get(rec.resource.type) ?? new Map<string, Rec>();
    this.#records.set(rec.resource.type, byId);
    const known = byId.get(rec.id) ?? rec;
    if (known === rec) byId.set(rec.id, rec);
    else merge(known, rec);
    return known;
  }

  /** A whole record that came inside another one. */
  adoptPart(resource: Resource, raw: JsonObject): Rec {
    const rec = recordOf(resource, raw, new Set());
    return this.adopt({ ...rec, known: new Set(Object.keys(rec.raw).map(fold)) });
  }

  /** The same records with these columns, fetched where the list did not give them; `partial`: as far as they can be had. */
  async complete(records: Rec[], columns: Columns | undefined, partial = false): Promise<Rec[]> {
    const fetch = (rec: Rec, said = saidBy(rec)) =>
      this.get(rec.resource.type, rec.id, columns).then(
        () => Object.assign(rec, { raw: { ...rec.raw, ...said } }),
        (error) => {
          if (!partial) throw error;
          rec.lacks = asError(error);
        },
      );
    if (columns) await Promise.all(records.filter((rec) => !covers(rec, columns) && !rec.id.startsWith("~")).map((rec) => fetch(rec)));
    return records;
  }

  #adoptAll(found: Found): Map<string, Rec | Error> {
    return new Map([...found].map(([id, answer]) => [id, answer instanceof Error ? answer : this.adopt(answer)]));
  }

  #loader<L>(key: string, make: () => L): L {
    const known = this.#loaders.get(key) as L | undefined;
    if (known) return known;
    const made = make();
    this.#loaders.set(key, made);
    return made;
  }
}
