import { facetOf, type Profile } from "../evidence/profile.ts";
import type { Cluster } from "./agglomerate.ts";

/** Codes and orders of projects, by the clusters that show them. */
export class ProjectKeys {
  readonly #clusters = new Map<string, Set<Cluster>>();

  add(cluster: Cluster): void {
    for (const key of this.keysOf(cluster.profile)) this.#clusters.set(key, (this.#clusters.get(key) ?? new Set()).add(cluster));
  }

  remove(cluster: Cluster): void {
    for (const key of this.keysOf(cluster.profile)) {
      const known = this.#clusters.get(key);
      known?.delete(cluster);
      if (known?.size === 0) this.#clusters.delete(key);
    }
  }

  of(key: string): Cluster[] {
    return [...(this.#clusters.get(key) ?? [])];
  }

  keysOf(profile: Profile): Set<string> {
    return new Set((["code", "po", "reference"] as const).flatMap((facet) => [...facetOf(profile, facet).keys()]));
  }
}
