import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { fileURLToPath } from "node:url";
import type { GraphQLSchema } from "graphql";
import { TielineError, type VendorName } from "../errors.ts";
import type { Catalogue } from "../graph/catalogue.ts";
import type { Context as GraphContext } from "../graph/context.ts";
import { makeSchema, readSdl } from "../graph/schema.ts";
import { Linker, linkTable } from "../links/linker.ts";
import { defaultLinkSettings, type LinkSettings } from "../links/settings.ts";
import { makeLinks } from "../links.ts";
import { Reader } from "../resource/reader.ts";
import type { Rehearsal } from "../resource/rehearsal.ts";
import { routes } from "../resource/route.ts";
import type { Upstream } from "../resource/upstream.ts";
import { type Clock, systemClock } from "../transport/clock.ts";
import type { TraceLine } from "../transport/layers/trace.ts";
import type { QuotaStore } from "../transport/quota/store.ts";
import { type CallNote, usualPriority } from "../transport/send.ts";
import { codes, connectVendors, keys, parts, resources, roots, type VendorSettings } from "../vendors/index.ts";
import { PriceMemory } from "./price.ts";
import { Meter } from "./report.ts";

export interface TielineOptions {
  settings: VendorSettings;
  missing: Record<VendorName, string[]>;
  quotaShare?: number;
  /** Remembers spent quota across a restart; without it, only as long as this object lives. */
  quotaStore?: QuotaStore;
  /** How long an answer counts as fresh, where its resource says nothing else; 0 keeps no answers. */
  cacheMaxAgeMs?: number;
  /** What the answers kept of one vendor may weigh, about. */
  cacheBytes?: number;
  /** Corrections of operations' routes, by vendor and operation id. */
  operations?: Partial<Record<VendorName, Record<string, string>>>;
  /** The link rules of the moment. */
  linkSettings?: () => LinkSettings;
  clock?: Clock;
  random?: () => number;
  log?: (line: TraceLine) => void;
}

/** What resolvers and plugins of one request share. */
export interface Context extends GraphContext {
  requestId: string;
  terms: Terms;
  meter: Meter;
  /** Ends the request's clock and its calls; to be called when the answer is sent or the caller has left. */
  end(reason?: unknown): void;
}

/** What a caller wants of one request. */
export interface Terms {
  /** How long it may take. */
  deadlineMs: number;
  requestId?: string | undefined;
  /** The oldest answer that will do; absent: what each resource says. */
  maxAgeMs?: number | undefined;
  /** Where quota is short, lower goes first: 0 to 7, as the urgency of RFC 9218; 3 when absent. */
  priority?: number | undefined;
  /** Only the price is wanted. */
  explain?: boolean;
  /** Vendor calls and milliseconds of waiting for quota that the caller allows. */
  maxCalls?: number | undefined;
  maxWaitMs?: number | undefined;
  /** No vendor is asked. */
  rehearsal?: Rehearsal;
}

/** The graph over its vendors, without a server around it. */
export interface Tieline {
  schema: GraphQLSchema;
  catalogue: Catalogue;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  clock: Clock;
  prices: PriceMemory;
  /** Begins a request. */
  begin(terms: Terms): Context;
}

export const schemaFolder = fileURLToPath(new URL("../../schema", import.meta.url));

export function makeTieline(options: TielineOptions): Tieline {
  const {
    clock = systemClock,
    random = Math.random,
    log = () => undefined,
    quotaShare = 1,
    cacheMaxAgeMs = 60_000,
    cacheBytes = 64 * 1024 * 1024,
    linkSettings = () => defaultLinkSettings,
  } = options;
  const links = makeLinks(keys);
  const { schema, catalogue } = makeSchema(readSdl(schemaFolder), {
    resources,
    parts,
    roots,
    codes,
    links: linkTable(links, linkSettings()),
  });
  const upstreams = connectVendors({
    settings: options.settings,
    missing: options.missing,
    surroundings: { clock, log, random, quotaShare, quotaStore: options.quotaStore },
    membersOf: (type) => catalogue.members(type),
    cache: { maxAgeMs: cacheMaxAgeMs, maxBytes: cacheBytes },
    routesOf: (vendor) => routes(options.operations?.[vendor] ?? {}),
  });

  function begin(terms: Terms): Context {
    const { deadlineMs, requestId = randomUUID(), maxAgeMs, maxCalls, priority = usualPriority, rehearsal } = terms;
    const meter = new Meter(requestId, clock.now());
    const caller = new AbortController();
    // Every call under way listens: their number is no leak.
    setMaxListeners(0, caller.signal);
    const timer = new AbortController();
    clock.sleep(deadlineMs, timer.signal).then(
      () =>
        caller.abort(
          new TielineError(
            "DEADLINE_EXCEEDED",
            `This request took longer than its deadline of ${deadlineMs} ms. Ask for less, or allow more time.`,
          ),
        ),
      () => undefined,
    );
    const allowance = maxCalls === undefined ? undefined : { calls: maxCalls };
    const note = (vendor: VendorName, event: CallNote) => {
      meter.note(vendor, event);
      // What was asked for was paid when it was asked for.
      if (allowance) allowance.calls -= (event.logins ?? 0) + (event.retries ?? 0);
    };
    const scope = {
      signal: caller.signal,
      deadline: clock.now() + deadlineMs,
      caller: requestId,
      priority,
      note,
      silent: new Map(),
      ...(maxAgeMs !== undefined && { maxAgeMs }),
      ...(allowance && { allowance }),
      ...(rehearsal && { rehearsal }),
    };
    const reader = new Reader(rehearsal ? aside(upstreams) : upstreams, catalogue.resources, scope);
    const end = (reason?: unknown) => {
      timer.abort();
      if (reason !== undefined) caller.abort(reason);
    };
    return { requestId, terms, meter, reader, links: new Linker(links, reader, linkSettings()), end };
  }

  return { schema, catalogue, upstreams, clock, prices: new PriceMemory(), begin };
}

/** The same vendors, for a request that must leave no trace in what is known of them. */
function aside(upstreams: ReadonlyMap<VendorName, Upstream>): Map<VendorName, Upstream> {
  return new Map(
    [...upstreams].map(([name, upstream]) => {
      const { cache, totals } = upstream;
      return [name, { ...upstream, totals: new Map(totals), ...(cache && { cache: cache.aside() }) }];
    }),
  );
}
