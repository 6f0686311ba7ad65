import type { App } from "../../../src/app.ts";
import type { Column } from "../../../src/engine/model/column.ts";
import { keyOf, valueAt } from "../../../src/engine/model/names.ts";
import { isKeepable } from "../../../src/graph/streams.ts";
import type { Stream } from "../../../src/replica/store.ts";
import { defaultSyncSettings } from "../../../src/replica/sync/schedule.ts";
import { sourcesOf } from "../../../src/replica/sync/source.ts";
import { Syncer, type SyncerOptions } from "../../../src/replica/sync/syncer.ts";
import { MemoryStore } from "../memory-store.ts";

/** The types that links lead to or read. */
export function linkedTypes({ catalogue }: Pick<App, "catalogue">): string[] {
  const types = new Set<string>();
  for (const [type, fields] of Object.entries(catalogue.links))
    for (const { target, reads } of Object.values(fields)) for (const each of [type, target, ...reads]) types.add(each);
  // What the vendor lists nowhere is no stream.
  return [...types].filter((type) => isKeepable(catalogue, type));
}

/** Streams of these types with a column for each plain field. */
export function streamsOf({ catalogue }: Pick<App, "catalogue">, types: readonly string[]): Map<string, Stream> {
  return new Map(
    types.map((type) => {
      const columns = catalogue.leaves(type).map((name): Column => {
        const paths = catalogue.paths(type, name);
        return { name, kind: "text", paths, read: ({ data }) => keyOf(valueAt(data, paths[0]!)) ?? null };
      });
      return [type, { resource: catalogue.resources.get(type)!, columns }];
    }),
  );
}

/** A syncer over the vendors of an app, with a store of its own or a shared one. */
export function startSyncer(
  app: App,
  options: Partial<SyncerOptions> & { types?: readonly string[] } = {},
): { syncer: Syncer; store: MemoryStore } {
  const { types = linkedTypes(app), store: given, ...more } = options;
  const store = (given as MemoryStore | undefined) ?? new MemoryStore(streamsOf(app, types), app.clock);
  const needs = new Map(
    Object.entries(app.catalogue.links).map(([type, fields]) => [type, new Set(Object.values(fields).flatMap(({ needs }) => needs))]),
  );
  const made = sourcesOf(store.streams, app.catalogue.resources, needs);
  const common = { upstreams: app.upstreams, clock: app.clock, settings: defaultSyncSettings, random: () => 0 };
  return { store, syncer: new Syncer({ ...common, ...made, ...more, store }) };
}
