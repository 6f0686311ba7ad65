import type { Condition, Order } from "../../engine/model/condition.ts";
import { and } from "../../engine/model/condition.ts";
import type { FieldSet } from "../../engine/model/record.ts";
import type { Keyset, Resource } from "../../engine/model/resource.ts";
import type { ListQuery } from "../../engine/model/source.ts";
import { fetchPage } from "../../engine/vendor/fetch.ts";
import { pageSizeOf, type ReadContext } from "../../engine/vendor/upstream.ts";
import type { VendorName } from "../../errors.ts";
import type { Stream } from "../store.ts";
import type { SyncedList } from "./chunk.ts";
import { leftOut, projectionOf } from "./projection.ts";

/** A stream with the members that it is read with. */
export interface SyncedStream {
  stream: Stream;
  fields: FieldSet;
  /** Opt-in members and excluded fields that its records lack. */
  missing: FieldSet;
}

/** What is read together: a list, and the streams that its records and those inside them belong to. */
export interface Source {
  vendor: VendorName;
  /** The type of the list: the source's name. */
  type: string;
  resource: Resource;
  /** Absent where only records inside the list's are kept. */
  own: SyncedStream | undefined;
  nested: readonly SyncedStream[];
  /** Type of the records below which these are read, one call for each. */
  parent?: string | undefined;
  /** Calls of a sweep, at most; one that takes more is not made. */
  mostCalls?: number | undefined;
}

export interface Sources {
  sources: Source[];
  /** Streams that cannot be read as a list, with the reason. */
  unreadable: { type: string; vendor: VendorName; reason: string }[];
}

/** What has to be read for these streams. `needs` are members beside plain fields, by type. */
export function sourcesOf(
  streams: ReadonlyMap<string, Stream>,
  resources: ReadonlyMap<string, Resource>,
  needs: ReadonlyMap<string, FieldSet>,
): Sources {
  const synced = (stream: Stream): SyncedStream => {
    const fields = projectionOf(stream, needs.get(stream.resource.type));
    return { stream, fields, missing: leftOut(stream, fields) };
  };
  const byList = new Map<string, { own?: SyncedStream; nested: SyncedStream[] }>();
  const below: Stream[] = [];
  const unreadable: Sources["unreadable"] = [];
  const of = (type: string) => {
    const known = byList.get(type) ?? { nested: [] };
    byList.set(type, known);
    return known;
  };
  for (const [type, stream] of streams) {
    const { resource } = stream;
    const holder = resource.nestedIn && resources.get(resource.nestedIn.type);
    if (holder?.list && holder.many) of(holder.type).nested.push(synced(stream));
    else if (resource.list && !resource.parentIds) of(type).own = synced(stream);
    else if (stream.parent !== undefined && streams.has(stream.parent)) below.push(stream);
    else unreadable.push({ type, vendor: resource.vendor, reason: whyUnreadable(stream) });
  }
  const sources = [...byList].map(([type, found]) => {
    const resource = resources.get(type) ?? found.own!.stream.resource;
    return { vendor: resource.vendor, type, resource, own: found.own, nested: found.nested };
  });
  // Parents are read before what is below them.
  const ofParents = below.map((stream): Source => {
    const { resource, parent, mostCalls } = stream;
    return { vendor: resource.vendor, type: resource.type, resource, own: synced(stream), nested: [], parent, mostCalls };
  });
  return { sources: [...sources, ...ofParents], unreadable };
}

function whyUnreadable({ resource: { type }, parent }: Stream): string {
  if (parent === undefined) return `The vendor has no list of all ${type}.`;
  return `The vendor tells ${type} below each ${parent}, which is not kept: add ${parent} to sync.streams in tieline.config.yaml.`;
}

export function streamsOf({ own, nested }: Pick<Source, "own" | "nested">): SyncedStream[] {
  return own ? [own, ...nested] : [...nested];
}

/** The members that rows of the list are read with. */
export function fieldsOf({ own, resource }: Source): FieldSet {
  return own?.fields ?? projectionOf({ resource, columns: [] });
}

/** A list, or a partition of it, by this keyset. */
export function listOf(context: ReadContext, source: Source, keyset: Keyset | undefined, part: ListQuery): SyncedList {
  const { resource } = source;
  const { upstream } = context;
  const fields = fieldsOf(source);
  return {
    keyset: keyset && upstream.observations.ignores(resource.type, keyset.attribute) ? undefined : keyset,
    get largest() {
      return pageSizeOf(upstream, resource);
    },
    isWhole: upstream.adapter.scanCalls?.(resource) === 1,
    fetch: (where: Condition | undefined, order: readonly Order[] | undefined, page) =>
      fetchPage(context, resource, { ...part, where: and(part.where, where), fields, ...(order && { order }) }, page),
  };
}
