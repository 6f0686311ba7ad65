import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { billings } from "./billings.ts";
import type { Caller } from "./callers/caller.ts";
import { readableVendors } from "./callers/scopes.ts";
import { writeRefusal } from "./callers/write-access.ts";
import { DurableEffects, type DurableEffectsOptions } from "./effects/durable-effects.ts";
import { Basis } from "./engine/model/basis.ts";
import type { Effects, RecordRef } from "./engine/model/effect.ts";
import type { Replica } from "./engine/model/replica.ts";
import { RequestSession } from "./engine/session.ts";
import { Meter } from "./engine/vendor/meter.ts";
import { routes } from "./engine/vendor/route.ts";
import type { Upstream } from "./engine/vendor/upstream.ts";
import { TielineError, type VendorName } from "./errors.ts";
import type { Catalogue } from "./graph/catalogue.ts";
import type { Context } from "./graph/context.ts";
import { decodeId } from "./graph/ids.ts";
import type { KeptRecords } from "./graph/kept.ts";
import { keptStreams } from "./graph/kept-streams.ts";
import { asSubgraph } from "./graph/sdl/federation.ts";
import { printSdl } from "./graph/sdl/print.ts";
import { makeServedSchema } from "./graph/served-schema.ts";
import { isKeepable, memberNeeds, type StreamChoice, streamsOf } from "./graph/streams.ts";
import { vendorOfType } from "./graph/vendor-of-type.ts";
import { DirectEffects } from "./graph/writes/direct-effects.ts";
import { Planner } from "./graph/writes/plan.ts";
import { WriteTable } from "./graph/writes/table.ts";
import { makeLinks } from "./link-rules.ts";
import { Book, type BookOptions, type BookStore } from "./linking/book/book.ts";
import type { LinkTable } from "./linking/decision.ts";
import { makeDecidable } from "./linking/decisions/decidable.ts";
import type { Decisions } from "./linking/decisions/decision.ts";
import { placeholdersOf } from "./linking/entities/extract.ts";
import { Linker, linkTable } from "./linking/linker.ts";
import { defaultLinkSettings, type LinkSettings } from "./linking/settings.ts";
import { ObservedLinks } from "./observe/observed-links.ts";
import type { LinkOutcome, Observer } from "./observe/observer.ts";
import { recordStreams, recordTables, shownThings } from "./record-tables.ts";
import type { ReplicaStore, Stream } from "./replica/store.ts";
import type { SyncSettings } from "./replica/sync/schedule.ts";
import { sourcesOf } from "./replica/sync/source.ts";
import { Syncer, type SyncerOptions } from "./replica/sync/syncer.ts";
import { watchReplica } from "./replica/watched.ts";
import { WriteMarks } from "./replica/write-marks.ts";
import { timelines } from "./timelines.ts";
import { type Clock, systemClock } from "./transport/clock.ts";
import type { Peers } from "./transport/layers/circuit.ts";
import type { TraceLine } from "./transport/layers/trace.ts";
import type { LeasedCache } from "./transport/leased-cache.ts";
import type { PoolOf } from "./transport/quota/pool.ts";
import type { QuotaStore } from "./transport/quota/store.ts";
import type { Window } from "./transport/quota.ts";
import { type CallNote, defaultPriority, type Freshness, freshnessIn, type Scope } from "./transport/send.ts";
import type { TokenStore } from "./transport/tokens.ts";
import { connectVendors, enums, keys, parts, resources, roots, type VendorSettings, writes } from "./vendors/index.ts";

export interface AppOptions {
  settings: VendorSettings;
  missing: Record<VendorName, string[]>;
  /** The vendors are those of the sandbox: answers say so. */
  sandbox?: boolean;
  quotaShare?: number;
  /** Windows that replace a vendor's documented quota; empty where it has none. */
  quotas?: Partial<Record<VendorName, readonly Window[]>>;
  /** Remembers spent quota across a restart; without it, only as long as this object lives. */
  quotaStore?: QuotaStore;
  /** What several processes have in common; absent where this one is alone. */
  processes?:
    | { poolOf: PoolOf; peersOf(address: string): Peers; cacheOf(vendor: VendorName, credentials: string): LeasedCache }
    | undefined;
  /** Keeps access and refresh tokens across a restart; without it, only as long as this object lives. */
  tokenStore?: TokenStore;
  /** How long an answer counts as fresh, where its resource says nothing else; 0 keeps no answers. */
  cacheMaxAgeMs?: number;
  /** What the cached answers of one vendor may take, in bytes. */
  cacheBytes?: number;
  /** Corrections of operations' routes, by vendor and operation id. */
  operations?: Partial<Record<VendorName, Record<string, string>>>;
  /** The link settings of the moment. */
  linkSettings?: () => LinkSettings;
  clock?: Clock;
  random?: () => number;
  log?: (line: TraceLine) => void;
  /** Hears what the requests do. */
  observer?: Observer | undefined;
  /** False where another subgraph of a gateway has `node` and `nodes`; true when absent. */
  hasNode?: boolean;
  /** Where records are kept durably. Absent: they are kept in memory alone. */
  replica?: (Replica & KeptRecords) | undefined;
  /** What people decided about links. Absent: nothing can be decided. */
  decisions?: Decisions | undefined;
  /** Fills the store of the replica, which is then the one that is asked. */
  sync?: ReplicaOptions | undefined;
  /** Carries writes out in place of the ledger. Absent, and without a ledger: one after the other, and nothing is kept of them. */
  effects?: Effects | undefined;
  /** Where the ledger of writes is kept, and what it must ask others for; absent: nothing is kept of writes. */
  ledger?: Pick<DurableEffectsOptions, "open" | "policy" | "failed"> | undefined;
  /** May this process write without callers? By default only to the sandbox. */
  writesOn?: boolean;
  /** Mutations that nobody may run, by name; one may end in `*`. */
  forbidden?: () => readonly string[];
  /** Links that were decided beforehand; absent: each request decides by keys. */
  book?: Book | undefined;
}

export interface ReplicaOptions extends Pick<SyncerOptions, "bounds" | "holder" | "failed"> {
  /** Opened with the streams of `streamsFor`. */
  store: ReplicaStore;
  settings: SyncSettings;
}

/** What a caller asks of one request. Which kept answers it takes: `Freshness`. */
export interface RequestOptions extends Freshness {
  /** How long it may take, in milliseconds. */
  deadlineMs: number;
  requestId?: string | undefined;
  /** Who asks; absent for this process itself, which has no limits. */
  caller?: Caller | undefined;
  /** Where quota is short, lower goes first: 0 to 7, as the urgency of RFC 9218; 3 when absent. */
  priority?: number | undefined;
  /** Who asks may see what vendors say of refusals; true when absent. */
  showsVendorErrors?: boolean;
  /** The same key and input write once. */
  idempotencyKey?: string | undefined;
  /** Only the price is wanted. */
  explain?: boolean;
  /** Vendor calls and milliseconds of waiting for quota that the caller allows. */
  maxCalls?: number | undefined;
  maxWaitMs?: number | undefined;
  /** Other vendors than the app's own, such as those of a dry run. */
  upstreams?: ReadonlyMap<VendorName, Upstream>;
}

/** What resolvers and plugins of one request share. */
export interface RequestContext extends Context {
  requestId: string;
  options: RequestOptions;
  meter: Meter;
  /** Whether the same question would be answered alike. */
  basis: Basis;
  /** What the observer heard of links. */
  linked: readonly LinkOutcome[];
  /** Ends the request's clock and its calls. To be called when the answer is sent or the caller has left. */
  end(reason?: unknown): void;
}

/** The graph over its vendors, without a server around it. */
export interface App {
  schema: GraphQLSchema;
  catalogue: Catalogue;
  /** What the schema was made of. */
  readSdl(): DocumentNode;
  /** Does a gateway read of `node` and `nodes`? */
  hasNode: boolean;
  /** For how many seconds records count as fresh, as a gateway reads. */
  maxAge: number;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  clock: Clock;
  /** Its data is made up. */
  sandbox: boolean;
  /** Keeps the replica up to date when it is started; absent where there is none. */
  sync: Syncer | undefined;
  /** What is kept of writes; settles what was left open when it is started. */
  ledger: DurableEffects | undefined;
  /** Decides links ahead of requests when it is started; absent where there is no replica. */
  book: Book | undefined;
  startRequest(options: RequestOptions): RequestContext;
}

export function createApp(options: AppOptions): App {
  const {
    clock = systemClock,
    random = Math.random,
    log = () => undefined,
    sandbox = false,
    quotaShare = 1,
    cacheMaxAgeMs = 60_000,
    cacheBytes = 64 * 1024 * 1024,
    linkSettings = () => defaultLinkSettings,
    observer,
    hasNode = true,
  } = options;
  const { table, schema, catalogue, readSdl } = compile(linkSettings());
  let serviceSdl: string | undefined;
  const maxAge = Math.floor(cacheMaxAgeMs / 1000);
  const upstreams = connectVendors({
    settings: options.settings,
    missing: options.missing,
    deps: {
      clock,
      log,
      random,
      quotaShare,
      quotaStore: options.quotaStore,
      quotaPool: options.processes?.poolOf,
      peersOf: options.processes?.peersOf,
      tokenStore: options.tokenStore,
    },
    membersOf: (type) => catalogue.members(type),
    cache: { maxAgeMs: cacheMaxAgeMs, maxBytes: cacheBytes },
    routesOf: (vendor) => routes(options.operations?.[vendor] ?? {}),
    windowsOf: (vendor) => options.quotas?.[vendor],
    ...(options.processes && { sharedBy: options.processes.cacheOf }),
  });

  const sync = options.sync && makeSyncer(options.sync);
  const replica = options.replica ?? options.sync?.store;

  const marks = new WriteMarks(clock);
  const direct = new DirectEffects();
  const planner: Planner = new Planner({
    catalogue,
    table: writeTable,
    upstreams,
    replica,
    forget,
  });
  const ledger = options.ledger && makeLedger(options.ledger);

  /** What was kept of these types is not shown as fresh, and no page of their vendors stays in memory. */
  function forget(types: readonly string[], record?: RecordRef): void {
    marks.note(types, record);
    for (const vendor of new Set(types.flatMap((type) => catalogue.resources.get(type)?.vendor ?? [])))
      upstreams.get(vendor)?.cache.clear();
  }

  function makeLedger(own: NonNullable<AppOptions["ledger"]>): DurableEffects {
    const changed: DurableEffectsOptions["changed"] = ({ invalidates, target }) => {
      const record = target === undefined ? undefined : decodeId(target);
      forget(invalidates, record && { type: record.type, id: record.vendorId });
    };
    const noted: DurableEffectsOptions["noted"] = (vendor, note) => observer?.noted?.(vendor, note, undefined);
    return new DurableEffects({ ...own, replan: planner.replan, clock, changed, noted });
  }

  function makeSyncer({ store, ...more }: ReplicaOptions): Syncer {
    const sources = sourcesOf(store.streams, catalogue.resources, memberNeeds(catalogue, store.streams));
    const noted: SyncerOptions["noted"] = (vendor, note) => observer?.noted?.(vendor, note, undefined);
    return new Syncer({ ...sources, ...more, store, upstreams, clock, random, noted });
  }

  function startRequest(request: RequestOptions): RequestContext {
    const { requestId = randomUUID() } = request;
    const now = clock.now();
    const meter = new Meter(requestId, now);
    // A dry run makes no calls and decides nothing.
    const heard = request.upstreams ? undefined : observer;
    const basis = new Basis();
    const { scope, end } = startScope(clock, { ...request, requestId }, observeCounts(meter, basis, heard));
    const { book } = options;
    const asked = replica && watchReplica(marks.over(replica), (type) => basis.requireStream(type, () => replica.revision?.(type)));
    const session = new RequestSession({
      upstreams: request.upstreams ?? upstreams,
      resources: catalogue.resources,
      scope,
      replica: asked,
    });
    const settings = linkSettings();
    basis.require(() => linkSettings() === settings);
    const written = marks.count;
    basis.require(() => marks.count === written);
    const edition = book?.edition();
    if (book) basis.require(() => book.edition() === edition);
    const linker = new Linker({ links, table, session, settings, book });
    const linked: LinkOutcome[] = [];
    const hearsLinks: Observer | undefined = heard && {
      linked(outcome) {
        linked.push(outcome);
        heard.linked?.(outcome);
      },
    };
    return {
      requestId,
      options: request,
      meter,
      basis,
      linked,
      now,
      session,
      live: () => basis.live(),
      links: hearsLinks ? new ObservedLinks(linker, hearsLinks) : linker,
      replica: asked,
      decisions: { log: options.decisions, isDry: request.upstreams !== undefined, ...deciderIn(request) },
      writes: {
        planner,
        effects: options.effects ?? ledger ?? direct,
        ledger,
        isAdmin: request.caller?.scopes.has("admin") ?? true,
        caller: request.caller?.name,
        key: request.idempotencyKey,
        showsVendorErrors: request.showsVendorErrors ?? true,
        isDry: request.upstreams !== undefined,
        hasFailed: false,
        refusal: writeRefusal(request.caller, { on: options.writesOn ?? sandbox, forbidden: options.forbidden?.() ?? [] }),
      },
      invoiceCurrency: settings.invoiceCurrency,
      book,
      kept: asked && keptStreams(asked, session),
      streams: sync,
      serviceSdl() {
        serviceSdl ??= printSdl(asSubgraph(readSdl(), { vendorOf: vendorOfType, hasNode, maxAge }));
        return serviceSdl;
      },
      end,
    };
  }

  return { schema, catalogue, readSdl, hasNode, maxAge, upstreams, clock, sandbox, sync, book: options.book, ledger, startRequest };
}

/** The streams that a replica of this configuration has: what its store is opened with. */
export function streamsFor(settings: LinkSettings, choice: StreamChoice): Map<string, Stream> {
  return streamsOf(compile(settings).catalogue, choice);
}

export interface OpenBookOptions extends Pick<BookOptions, "decisions" | "clock" | "failed"> {
  store: ReplicaStore;
  /** Vendors that are configured. */
  vendors: readonly string[];
  settings: LinkSettings;
  holder?: string;
}

/** The book of links in the store of a replica; undefined where that has no place for it. */
export async function openBook({ store, vendors, settings, holder = randomUUID(), ...more }: OpenBookOptions): Promise<Book | undefined> {
  if (!store.database) return undefined;
  const { catalogue } = compile(settings);
  const ends = Object.entries(catalogue.links).flatMap(([type, fields]) => [type, ...Object.values(fields).flatMap(({ reads }) => reads)]);
  const required = [...new Set(ends)].filter(
    (type) => isKeepable(catalogue, type) && vendors.includes(catalogue.resources.get(type)!.vendor),
  );
  const { placeholders, maxShare, dueWithinDays, without } = settings;
  const { fingerprintOf } = decidable;
  const tables = { tables: recordTables, streams: recordStreams, fingerprintOf };
  return Book.open({
    ...more,
    ...tables,
    store: store as BookStore,
    required,
    settings: { placeholders, maxShare, dueWithinDays, without },
    holder,
  });
}

interface Compiled {
  readSdl(): DocumentNode;
  table: LinkTable;
  schema: GraphQLSchema;
  catalogue: Catalogue;
}

const links = makeLinks(keys);
const decidable = makeDecidable(recordTables, recordStreams, placeholdersOf(defaultLinkSettings.placeholders));
const writeTable = new WriteTable(writes);
let latest: { key: string; compiled: Compiled } | undefined;

/** The schema follows from the tables and the links' table alone: apps with the same one share it. */
function compile(settings: LinkSettings): Compiled {
  const table = linkTable(links, resources, settings);
  const key = JSON.stringify(table);
  if (latest?.key !== key) {
    const tables = { resources, parts, roots, enums, links: table, timelines, billings, decidable, shownThings, writes: writeTable };
    latest = { key, compiled: { table, ...makeServedSchema(tables) } };
  }
  return latest.compiled;
}

/** Who decides, and whether this caller may. This process itself has no name of a caller. */
function deciderIn({ caller }: RequestOptions): { author: string; mayDecide: boolean } {
  return caller ? { author: caller.name, mayDecide: caller.scopes.has("links:write") } : { author: "tieline", mayDecide: true };
}

/** Where the calls of one request report. */
type Counts = Required<Pick<Scope, "note" | "noteBackground">>;

function observeCounts(meter: Meter, basis: Basis, observer: Observer | undefined): Counts {
  const asker = { requestId: meter.requestId };
  return {
    note: (vendor, event) => {
      meter.note(vendor, event);
      basis.note(event);
      observer?.noted?.(vendor, event, asker);
    },
    noteBackground: (vendor, event) => observer?.noted?.(vendor, event, undefined),
  };
}

/** What the calls of one request may take, and what ends them. */
function startScope(clock: Clock, request: RequestOptions, counts: Counts): { scope: Scope; end: RequestContext["end"] } {
  const { deadlineMs, requestId, caller, priority = defaultPriority } = request;
  const controller = new AbortController();
  // Every call in flight listens to it.
  setMaxListeners(0, controller.signal);
  const timer = new AbortController();
  const late = `This request took longer than its deadline of ${deadlineMs} ms.`;
  clock.sleep(deadlineMs, timer.signal).then(
    () => controller.abort(new TielineError("DEADLINE_EXCEEDED", late, { advice: "Ask for less, or allow more time." })),
    () => undefined,
  );
  const maxCalls = Math.min(request.maxCalls ?? Number.POSITIVE_INFINITY, caller?.limits.maxCalls ?? Number.POSITIVE_INFINITY);
  const allowance = Number.isFinite(maxCalls) ? { calls: maxCalls } : undefined;
  const readable = caller && readableVendors(caller.scopes);
  const scope: Scope = {
    signal: controller.signal,
    deadline: clock.now() + deadlineMs,
    request: requestId!,
    priority,
    ...(caller && { caller: caller.name, quotaShare: caller.limits.quotaShare }),
    ...(readable && { readable }),
    note(vendor: VendorName, event: CallNote) {
      counts.note(vendor, event);
      // The other calls were paid when they were made.
      if (allowance) allowance.calls -= (event.logins ?? 0) + (event.retries ?? 0);
    },
    noteBackground: counts.noteBackground,
    unresponsive: new Map(),
    ...freshnessIn(request),
    ...(allowance && { allowance }),
  };
  const end = (reason?: unknown) => {
    timer.abort("over");
    if (reason !== undefined) controller.abort(reason);
  };
  return { scope, end };
}
