import { randomUUID } from "node:crypto";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { compile, links, writeTable } from "./app/compiled.ts";
import { innerAsker } from "./app/inner.ts";
import type { AppOptions, ReplicaOptions } from "./app/options.ts";
import { deciderIn, observeCounts, type RequestContext, type RequestOptions, startScope } from "./app/request.ts";
import { writeRefusal } from "./callers/write-access.ts";
import { DurableEffects, type DurableEffectsOptions } from "./effects/durable-effects.ts";
import { Basis } from "./engine/model/basis.ts";
import type { RecordRef } from "./engine/model/effect.ts";
import { RequestSession } from "./engine/session.ts";
import { Meter } from "./engine/vendor/meter.ts";
import { routes } from "./engine/vendor/route.ts";
import type { Upstream } from "./engine/vendor/upstream.ts";
import type { VendorName } from "./errors.ts";
import { CallCosts } from "./graph/call-costs.ts";
import type { Catalogue } from "./graph/catalogue.ts";
import { decodeId } from "./graph/ids.ts";
import { keptStreams } from "./graph/kept-streams.ts";
import type { CostTable } from "./graph/sdl/costs.ts";
import { asSubgraph } from "./graph/sdl/federation.ts";
import { printSdl } from "./graph/sdl/print.ts";
import { memberNeeds } from "./graph/streams.ts";
import { vendorOfType } from "./graph/vendor-of-type.ts";
import { DirectEffects } from "./graph/writes/direct-effects.ts";
import { Planner } from "./graph/writes/plan.ts";
import type { Book } from "./linking/book/book.ts";
import { Linker } from "./linking/linker.ts";
import { defaultLinkSettings } from "./linking/settings.ts";
import { ObservedLinks } from "./observe/observed-links.ts";
import type { LinkOutcome, Observer } from "./observe/observer.ts";
import { recipes } from "./recipes.ts";
import { sourcesOf } from "./replica/sync/source.ts";
import { Syncer, type SyncerOptions } from "./replica/sync/syncer.ts";
import { watchReplica } from "./replica/watched.ts";
import { WriteMarks } from "./replica/write-marks.ts";
import { type Clock, systemClock } from "./transport/clock.ts";
import { connectVendors } from "./vendors/index.ts";

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
  /** What fields cost in vendor calls, as a gateway reads. */
  costs: CostTable;
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

  const costs = new CallCosts({ catalogue, upstreams });
  const sync = options.sync && makeSyncer(options.sync);
  const replica = options.replica ?? options.sync?.store;

  const marks = new WriteMarks(clock);
  const direct = new DirectEffects();
  const planner: Planner = new Planner({
    catalogue,
    table: writeTable,
    upstreams,
    replica,
    forget: forgetEverywhere,
  });
  options.processes?.writes.hear(({ types, record }) => forget(types, record));
  const ledger = options.ledger && makeLedger(options.ledger);

  /** What was kept of these types is not shown as fresh, and no page of their vendors stays in memory. */
  function forget(types: readonly string[], record?: RecordRef): void {
    marks.note(types, record);
    for (const vendor of vendorsOf(types)) upstreams.get(vendor)?.cache.clear();
  }

  /** In all processes, which have heard of it when this resolves. */
  async function forgetEverywhere(types: readonly string[], record?: RecordRef): Promise<void> {
    forget(types, record);
    await options.processes?.writes.tell({ vendors: vendorsOf(types), types, record });
  }

  function vendorsOf(types: readonly string[]): VendorName[] {
    return [...new Set(types.flatMap((type) => catalogue.resources.get(type)?.vendor ?? []))];
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
    const { scope, end } = startScope(clock, { ...request, requestId }, observeCounts(meter, basis, heard, request.around));
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
        recipes,
        ask: innerAsker(schema, () => startRequest({ ...request, requestId, idempotencyKey: undefined, around: meter })),
        hasFailed: false,
        refusal: writeRefusal(request.caller, { on: options.writesOn ?? sandbox, forbidden: options.forbidden?.() ?? [] }),
      },
      invoiceCurrency: settings.invoiceCurrency,
      book,
      kept: asked && keptStreams(asked, session),
      streams: sync,
      serviceSdl() {
        serviceSdl ??= printSdl(asSubgraph(readSdl(), { vendorOf: vendorOfType, hasNode, maxAge, costs }));
        return serviceSdl;
      },
      end,
    };
  }

  return { schema, catalogue, readSdl, hasNode, maxAge, costs, upstreams, clock, sandbox, sync, book: options.book, ledger, startRequest };
}
