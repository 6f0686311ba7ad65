import { addValue } from "./extract.ts";
import type { EntityRecord, Kind, Role, Value } from "./record.ts";

/**
 * All entities by ref. Several records may show one entity (each milestone its job): it holds the values of all of them, and
 * loses those of a record that is removed.
 */
export class EntityStore {
  /** By the record that shows them. */
  readonly #shown = new Map<string, readonly EntityRecord[]>();
  readonly #entries = new Map<string, Entry>();

  /** Puts what a record shows in the place of what it showed before. Returns the refs that change. */
  put(source: string, entities: readonly EntityRecord[]): string[] {
    const changed = new Set(this.remove(source));
    const own = entities.map((entity) => this.#named(entity));
    const kept = [...new Set(own.map((entity) => this.#show(source, entity)))];
    if (kept.length > 0) this.#shown.set(source, kept);
    for (const { ref } of kept) changed.add(ref);
    return [...changed];
  }

  remove(source: string): string[] {
    const entities = this.#shown.get(source) ?? [];
    this.#shown.delete(source);
    for (const entity of entities) this.#hide(source, entity);
    return entities.map(({ ref }) => ref);
  }

  /** Refs of what a record shows. */
  shownBy(source: string): string[] {
    return (this.#shown.get(source) ?? []).map(({ ref }) => ref);
  }

  get(ref: string): EntityRecord | undefined {
    const entry = this.#entries.get(ref);
    return entry && mergedOf(entry);
  }

  /** Refs of a kind, sorted. */
  refs(kind: Kind): string[] {
    return [...this.#entries.values()].flatMap((entry) => (mergedOf(entry)?.kind === kind ? entry.ref : [])).sort();
  }

  /** In the order of refs. */
  children(ref: string): EntityRecord[] {
    const entry = this.#entries.get(ref);
    if (!entry?.children) return [];
    if (!entry.isSorted) entry.children.sort((a, b) => (a.ref < b.ref ? -1 : 1));
    entry.isSorted = true;
    return entry.children.map((child) => mergedOf(child)!);
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

  #entry(ref: string): Entry {
    const known = this.#entries.get(ref);
    if (known) return known;
    const made: Entry = { ref, parts: [], merged: undefined, children: undefined, isSorted: true };
    this.#entries.set(ref, made);
    return made;
  }

  /** The same with refs that are one text in memory, wherever they stand. */
  #named(entity: EntityRecord): EntityRecord {
    const parents: EntityRecord["parents"] = {};
    for (const [kind, refs] of Object.entries(entity.parents) as [Kind, string[]][])
      parents[kind] = refs.map((ref) => this.#entry(ref).ref);
    return { ...entity, ref: this.#entry(entity.ref).ref, parents };
  }

  /** Returns what is kept: where many records show the same, it is there once. */
  #show(source: string, entity: EntityRecord): EntityRecord {
    const entry = this.#entry(entity.ref);
    const before = refsOf(mergedOf(entry));
    const part = entry.parts.find((one) => isSame(one.entity, entity));
    if (part) add(entry, part, source);
    else {
      entry.parts.push({ entity, first: source, sources: source });
      entry.merged = undefined;
    }
    if (!part) this.#reparent(entry, before);
    return part?.entity ?? entity;
  }

  #hide(source: string, entity: EntityRecord): void {
    const entry = this.#entries.get(entity.ref)!;
    const before = refsOf(mergedOf(entry));
    const part = entry.parts.find((one) => one.entity === entity)!;
    if (!drop(entry, part, source)) return;
    entry.parts.splice(entry.parts.indexOf(part), 1);
    entry.merged = undefined;
    this.#reparent(entry, before);
    if (entry.parts.length === 0) this.#forget(entry);
  }

  #reparent(entry: Entry, before: readonly string[]): void {
    const after = refsOf(mergedOf(entry));
    for (const ref of before) {
      if (after.includes(ref)) continue;
      const parent = this.#entries.get(ref)!;
      parent.children!.splice(parent.children!.indexOf(entry), 1);
      if (parent.children!.length === 0) parent.children = undefined;
      this.#forget(parent);
    }
    for (const ref of after) {
      if (before.includes(ref)) continue;
      const parent = this.#entry(ref);
      if (parent.children) parent.children.push(entry);
      else parent.children = [entry];
      parent.isSorted = parent.children.length === 1;
    }
  }

  #forget(entry: Entry): void {
    if (entry.parts.length === 0 && !entry.children) this.#entries.delete(entry.ref);
  }
}

/** One entity, whether a record shows it or others only name it. */
interface Entry {
  ref: string;
  /** What records show of it, without repetition. */
  parts: Part[];
  merged: EntityRecord | undefined;
  children: Entry[] | undefined;
  isSorted: boolean;
}

interface Part {
  entity: EntityRecord;
  /** The first of the sources, in the order of names. */
  first: string;
  sources: string | Set<string>;
}

function add(entry: Entry, part: Part, source: string): void {
  if (typeof part.sources === "string") part.sources = new Set([part.sources]);
  part.sources.add(source);
  if (source >= part.first) return;
  part.first = source;
  if (entry.parts.length > 1) entry.merged = undefined;
}

/** Whether no record shows the part any more. */
function drop(entry: Entry, part: Part, source: string): boolean {
  if (typeof part.sources === "string") return true;
  part.sources.delete(source);
  if (part.sources.size === 0) return true;
  if (source !== part.first) return false;
  part.first = [...part.sources].sort()[0]!;
  if (entry.parts.length > 1) entry.merged = undefined;
  return false;
}

function mergedOf(entry: Entry): EntityRecord | undefined {
  if (entry.merged || entry.parts.length === 0) return entry.merged;
  // In the order of the sources' names, so that the order of loading changes nothing.
  if (entry.parts.length > 1) entry.parts.sort((a, b) => (a.first === b.first ? 0 : a.first < b.first ? -1 : 1));
  entry.merged = entry.parts.length === 1 ? entry.parts[0]!.entity : mergeEntities(entry.parts.map(({ entity }) => entity));
  return entry.merged;
}

function mergeEntities(parts: readonly EntityRecord[]): EntityRecord {
  const merged: EntityRecord = { ...parts[0]!, values: {}, parents: {} };
  for (const { values, parents } of parts) {
    for (const [role, list] of Object.entries(values) as [Role, Value[]][]) for (const value of list) addValue(merged.values, role, value);
    for (const [kind, refs] of Object.entries(parents) as [Kind, string[]][])
      merged.parents[kind] = unique([...(merged.parents[kind] ?? []), ...refs]);
  }
  return merged;
}

function isSame(a: EntityRecord, b: EntityRecord): boolean {
  const isEqual = (one: Value, other: Value | undefined) => one.key === other?.key && one.raw === other.raw;
  return (
    a.kind === b.kind &&
    hasSame(a.values, b.values, (one, other) => one.every((value, i) => isEqual(value, other[i]))) &&
    hasSame(a.parents, b.parents, (one, other) => one.every((ref, i) => ref === other[i]))
  );
}

/** Whether two objects have the same lists, in the same order. */
function hasSame<T>(
  a: Readonly<Record<string, T[] | undefined>>,
  b: Readonly<Record<string, T[] | undefined>>,
  isAlike: (one: readonly T[], other: readonly T[]) => boolean,
): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => b[name] !== undefined && a[name]!.length === b[name].length && isAlike(a[name]!, b[name]))
  );
}

function refsOf(entity: EntityRecord | undefined): string[] {
  if (!entity) return [];
  const { parents } = entity;
  const refs: string[] = [];
  for (const kind in parents) for (const ref of parents[kind as Kind]!) if (!refs.includes(ref)) refs.push(ref);
  return refs;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
