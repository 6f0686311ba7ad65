import { getNamedType, isEnumType, isInputObjectType } from "graphql";
import { unpaged } from "../engine/model/adapter.ts";
import type { Resource } from "../engine/model/resource.ts";
import { idsPerCall } from "../engine/read/strategy.ts";
import { healthOf } from "../engine/vendor/health.ts";
import type { ObservationEntry } from "../engine/vendor/observations.ts";
import { pageSizeOf, reportsTotal, type Upstream } from "../engine/vendor/upstream.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Resolver } from "./fields.ts";

/** What is known of every vendor, without a call. */
export function vendorsResolver(catalogue: Catalogue): Resolver {
  const lists = listsOf(catalogue);
  return (_source, _args, { session }) => [...session.upstreams.values()].map((upstream) => vendorOf(upstream, catalogue, lists));
}

function vendorOf(upstream: Upstream, catalogue: Catalogue, lists: ReadonlyMap<string, ListArguments>) {
  const { name, label, configured, quota, observations } = upstream;
  const own = [...catalogue.resources.values()].filter(({ vendor }) => vendor === name);
  return {
    name,
    label,
    configured,
    ...healthOf(upstream),
    quota: (quota?.windows() ?? []).map((window) => ({ ...window, resetAt: instant(window.resetAt) })),
    capabilities: own.map((resource) => capabilityOf(upstream, resource, lists.get(resource.type))),
    drift: observations.entries().map(shown),
  };
}

function capabilityOf(upstream: Upstream, resource: Resource, args: ListArguments | undefined) {
  const { adapter, lastRowCounts, cache, observations } = upstream;
  const { type, list, show, many } = resource;
  const batchCapacity = idsPerCall(upstream, resource);
  const isPaged = list !== undefined && adapter.pageSize(resource) !== unpaged;
  return {
    type,
    list: list !== undefined,
    get: show !== undefined || many !== undefined || batchCapacity > 0,
    batchCapacity,
    pageSize: isPaged ? pageSizeOf(upstream, resource) : null,
    documentedPageSize: isPaged ? adapter.pageSize(resource) : null,
    tellsTotal: list !== undefined && reportsTotal(upstream, resource),
    filters: args?.filters ?? [],
    ignoredFilters: observations.ignoredOf(type),
    sorts: args?.sorts ?? [],
    rowsKnown: lastRowCounts.get(type) ?? null,
    maxAgeMs: cache.maxAgeOf(resource),
  };
}

function shown({ firstSeen, lastSeen, subject, ...entry }: ObservationEntry) {
  return { ...entry, subject: subject || null, firstSeen: instant(firstSeen), lastSeen: instant(lastSeen) };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}

interface ListArguments {
  filters: string[];
  sorts: string[];
}

const combining = new Set(["and", "or", "not"]);

/** What the root list of each type can be filtered and ordered by. */
function listsOf(catalogue: Catalogue): Map<string, ListArguments> {
  const lists = new Map<string, ListArguments>();
  for (const { type, args } of Object.values(catalogue.schema.getQueryType()?.getFields() ?? {})) {
    const target = catalogue.nodeType(getNamedType(type));
    const input = (name: string) => {
      const found = getNamedType(args.find((arg) => arg.name === name)?.type);
      return isInputObjectType(found) ? found.getFields() : {};
    };
    const sorts = getNamedType(input("orderBy").field?.type);
    const filters = Object.keys(input("where")).filter((field) => !combining.has(field));
    if (target) lists.set(target, { filters, sorts: isEnumType(sorts) ? sorts.getValues().map(({ name }) => name) : [] });
  }
  return lists;
}
