import type { EntityRecord } from "../entities/record.ts";
import { facetOf } from "../evidence/profile.ts";
import type { Cluster } from "./cluster.ts";

interface Shown {
  keys: readonly string[];
  owners: readonly string[];
}

/** Codes and orders of projects, by the clusters that show them. */
export class ProjectKeys {
  readonly #clusters = new Map<string, Cluster[]>();
  /** As it was when the cluster was added: what its records show may be otherwise by now. */
  readonly #shown = new Map<Cluster, Shown>();

  add(cluster: Cluster): void {
    const { profile } = cluster;
    const keys = [...new Set((["code", "po", "reference"] as const).flatMap((facet) => [...facetOf(profile, facet).keys()]))];
    this.#shown.set(cluster, { keys, owners: [...facetOf(profile, "ownerCluster").values()] });
    for (const key of keys) {
      const known = this.#clusters.get(key);
      if (known) known.push(cluster);
      else this.#clusters.set(key, [cluster]);
    }
  }

  remove(cluster: Cluster): void {
    for (const key of this.keysOf(cluster)) {
      const known = this.#clusters.get(key)!;
      known.splice(known.indexOf(cluster), 1);
      if (known.length === 0) this.#clusters.delete(key);
    }
    this.#shown.delete(cluster);
  }

  of(key: string): readonly Cluster[] {
    return this.#clusters.get(key) ?? [];
  }

  keysOf(cluster: Cluster): readonly string[] {
    return this.#shown.get(cluster)?.keys ?? [];
  }

  /** Customers of its records, by a ref of each. */
  ownersOf(cluster: Cluster): readonly string[] {
    return this.#shown.get(cluster)?.owners ?? [];
  }

  /** The one project that a record's keys name, of the record's customers where both are known. */
  namedBy({ values }: EntityRecord, owners: readonly string[], clusterOf: (ref: string) => Cluster | undefined): string[] {
    const own = new Set(owners.map(clusterOf));
    for (const role of ["code", "reference", "po"] as const)
      for (const { key } of values[role] ?? []) {
        const found = this.of(key).filter((cluster) => {
          const theirs = this.ownersOf(cluster).map(clusterOf);
          return own.size === 0 || theirs.length === 0 || theirs.some((owner) => own.has(owner));
        });
        if (found.length === 1) return [found[0]!.name];
      }
    return [];
  }
}
