import type { EntityRecord } from "../entities/record.ts";
import type { EntityStore } from "../entities/store.ts";
import { viewTitle } from "../entities/titles.ts";

/** A title without spelling, with what is written behind it. */
export function fullTitle(raw: string): string {
  const { core, marks } = viewTitle(raw);
  return `${core} ${marks.join(" ")}`;
}

/**
 * Records whose comparisons look at this one, as it is now: itself, what it belongs to, and projects that share a title with it. To be
 * asked before and after a change.
 */
export function dependentsOf(store: EntityStore, ref: string): Set<string> {
  const entity = store.get(ref);
  const found = new Set([ref]);
  if (!entity) return found;
  addAncestors(store, entity, found);
  if (entity.kind === "order" || entity.kind === "project") addNamesakes(store, entity, found);
  return found;
}

function addAncestors(store: EntityStore, { parents }: EntityRecord, found: Set<string>): void {
  for (const parent of Object.values(parents).flat()) {
    if (found.has(parent)) continue;
    found.add(parent);
    const entity = store.get(parent);
    if (entity) addAncestors(store, entity, found);
  }
}

/** An order speaks for the project of its title where there is one of each: a second one silences both. */
function addNamesakes(store: EntityStore, { values, parents }: EntityRecord, found: Set<string>): void {
  const titles = new Set((values.title ?? []).map(({ raw }) => fullTitle(raw)));
  if (titles.size === 0) return;
  for (const owner of parents.organisation ?? [])
    for (const child of store.children(owner))
      if (child.kind === "project" && (child.values.title ?? []).some(({ raw }) => titles.has(fullTitle(raw)))) found.add(child.ref);
}

/** All that belongs to a record, directly or through what belongs to it. */
export function descendantsOf(store: EntityStore, ref: string, found = new Set<string>()): Set<string> {
  for (const { ref: child } of store.children(ref)) {
    if (found.has(child)) continue;
    found.add(child);
    descendantsOf(store, child, found);
  }
  return found;
}
