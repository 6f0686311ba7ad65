import type { App } from "../../src/app.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import type { Resource } from "../../src/engine/model/resource.ts";
import { fetchRecord } from "../../src/engine/vendor/fetch.ts";
import { parametersOf } from "../../src/engine/vendor/route.ts";
import type { Catalogue } from "../../src/graph/catalogue.ts";
import { columnsOf } from "../../src/graph/columns.ts";
import { streamsOf as keptStreams } from "../../src/graph/streams.ts";
import { type Harness, type HarnessOptions, startHarness } from "../harness.ts";
import { MemoryReplica } from "./memory-replica.ts";

/** Can the records of this type be listed without naming what they stand below? */
export function isListed({ list, nestedIn }: Resource): boolean {
  return nestedIn !== undefined || (list !== undefined && parametersOf(list.route).length === 0);
}

/** The types that are kept by default, as far as they can be listed. */
export function streamsOf(catalogue: Catalogue): Set<string> {
  return new Set([...keptStreams(catalogue).keys()].filter((type) => isListed(catalogue.resources.get(type)!)));
}

/** The graph with a replica whose streams are all there, and empty. */
export async function startWithReplica(options: HarnessOptions = {}): Promise<Harness & { replica: MemoryReplica }> {
  const replica = new MemoryReplica();
  const harness = await startHarness({ ...options, tieline: { replica, ...options.tieline } });
  const { catalogue } = harness.tieline;
  for (const resource of catalogue.resources.values())
    if (isListed(resource)) replica.addStream(resource, columnsOf(catalogue, resource.type).all);
  return { ...harness, replica };
}

/** Types of one record below each record of a type that is swept, where these are few: the sync reads them by default. */
function singlesBelow(catalogue: Catalogue, read: ReadonlyMap<string, readonly VendorRecord[]>): [Resource, readonly VendorRecord[]][] {
  return [...keptStreams(catalogue).values()].flatMap(({ resource, parent, mostCalls = 0 }): [Resource, readonly VendorRecord[]][] => {
    const parents = (parent && read.get(parent)) || [];
    return resource.list || parents.length === 0 || parents.length > mostCalls ? [] : [[resource, parents]];
  });
}

/** Reads these types whole, with all members, and keeps them as a sweep would. */
export async function sweep({ tieline, replica }: { tieline: App; replica: MemoryReplica }, types: Iterable<string>): Promise<void> {
  const context = tieline.startRequest({ deadlineMs: 600_000, maxAgeMs: 0 });
  const read = new Map<string, VendorRecord[]>();
  const at = tieline.clock.now();
  for (const type of types) {
    const rows = await context.session.scan(type, {});
    read.set(type, await context.session.loadMissing(rows, tieline.catalogue.members(type)));
  }
  for (const [resource, parents] of singlesBelow(tieline.catalogue, read)) {
    const reader = context.session.context(resource);
    replica.addStream(resource, columnsOf(tieline.catalogue, resource.type).all);
    const found = parents.map(({ id }) => fetchRecord(reader, resource, id, tieline.catalogue.members(resource.type)));
    read.set(
      resource.type,
      (await Promise.all(found)).flatMap((record) => record ?? []),
    );
  }
  for (const [type, records] of read) replica.complete(type, records, at);
  context.end();
}
