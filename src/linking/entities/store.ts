import { addValue } from "./extract.ts";
import type { EntityRecord, Kind, Role } from "./record.ts";

/**
 * All entities by ref. Several records may show one entity (each milestone its job): it holds the values of all of them, and
 * loses those of a record that is removed.
 */
export class EntityStore {
  /** By the record that shows them. */
  readonly #shown = new Map<string, readonly EntityRecord[]>();
  /** By entity, the records that show it. */
  readonly #showing = new Map<string, Set<string>>();
  readonly #merged = new Map<string, EntityRecord>();
  /** By parent, the entities that belong to it. */
  readonly #children = new Map<string, Set<string>>();

  /** Puts what a record shows in the place of what it showed before. Returns the refs that change. */
  put(source: string, entities: readonly EntityRecord[]): string[] {
    const changed = new Set(this.remove(source));
    if (entities.length > 0) this.#shown.set(source, entities);
    for (const { ref, parents } of entities) {
      changed.add(ref);
      this.#merged.delete(ref);
      add(this.#showing, ref, source);
      for (const parent of Object.values(parents).flat()) add(this.#children, parent, ref);
    }
    return [...changed];
  }

  remove(source: string): string[] {
    const entities = this.#shown.get(source) ?? [];
    this.#shown.delete(source);
    for (const { ref, parents } of entities) {
      const showing = this.#showing.get(ref)!;
      showing.delete(source);
      if (showing.size === 0) this.#showing.delete(ref);
      this.#merged.delete(ref);
      const kept = Object.values(this.get(ref)?.parents ?? {}).flat();
      for (const parent of Object.values(parents).flat()) if (!kept.includes(parent)) this.#children.get(parent)?.delete(ref);
    }
    return entities.map(({ ref }) => ref);
  }

  /** Refs of what a record shows. */
  shownBy(source: string): string[] {
    return (this.#shown.get(source) ?? []).map(({ ref }) => ref);
  }

  get(ref: string): EntityRecord | undefined {
    const known = this.#merged.get(ref);
    if (known) return known;
    // In the order of the sources' names, so that the order of loading changes nothing.
    const parts = [...(this.#showing.get(ref) ?? [])].sort().flatMap((source) => this.#shown.get(source)!.filter((one) => one.ref === ref));
    if (parts.length === 0) return undefined;
    const merged = parts.length === 1 ? parts[0]! : mergeEntities(parts);
    this.#merged.set(ref, merged);
    return merged;
  }

  /** Refs of a kind, sorted. */
  refs(kind: Kind): string[] {
    return [...this.#showing.keys()].filter((ref) => this.get(ref)!.kind === kind).sort();
  }

  children(ref: string): EntityRecord[] {
    return [...(this.#children.get(ref) ?? [])].sort().map((child) => this.get(child)!);
  }

  /** Organisations whose thing this is: its own, else those of what it belongs to. */
  ownersOf({ parents }: EntityRecord): string[] {
    if (parents.organisation && parents.organisation.length > 0) return parents.organisation;
    return unique(
      [...(parents.project ?? []), ...(parents.opportunity ?? [])].flatMap((ref) => this.#up(ref, (one) => this.ownersOf(one))),
    );
  }

  projectsOf({ parents }: EntityRecord): string[] {
    if (parents.project && parents.project.length > 0) return parents.project;
    return unique((parents.opportunity ?? []).flatMap((ref) => this.#up(ref, (one) => this.projectsOf(one))));
  }

  #up(ref: string, read: (entity: EntityRecord) => string[]): string[] {
    const entity = this.get(ref);
    return entity ? read(entity) : [];
  }
}

function mergeEntities(parts: readonly EntityRecord[]): EntityRecord {
  const merged: EntityRecord = { ...parts[0]!, values: {}, parents: {} };
  for (const { values, parents } of parts) {
    for (const [role, list] of Object.entries(values) as [Role, NonNullable<EntityRecord["values"][Role]>][])
      for (const value of list) addValue(merged.values, role, value);
    for (const [kind, refs] of Object.entries(parents) as [Kind, string[]][])
      merged.parents[kind] = unique([...(merged.parents[kind] ?? []), ...refs]);
  }
  return merged;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
