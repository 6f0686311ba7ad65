import type { EntityRecord, RecordTables } from "../entities/record.ts";
import type { EntityStore } from "../entities/store.ts";
import { descendantsOf } from "./dependents.ts";
import { KeyIndex } from "./key-index.ts";
import { unlinkedKeys, workKeys } from "./work-keys.ts";

export interface SharersOptions {
  store: EntityStore;
  streams: RecordTables["streams"];
  /** Events that show the invoice number. */
  numbered(key: string): Iterable<string>;
  /** Records of a record's cluster. */
  members(ref: string): readonly string[];
  projectsOf(entity: EntityRecord): readonly string[];
  customersOf(entity: EntityRecord): readonly string[];
}

/** Records that are not compared with an event, and may be billed with it all the same: they share a number or a code with it. */
export class Sharers {
  readonly #options: SharersOptions;
  /** Orders, opportunities and purchases by their codes and numbers: they are not linked, and belong to projects all the same. */
  readonly #unlinked = new KeyIndex();

  constructor(options: SharersOptions) {
    this.#options = options;
  }

  replace(ref: string, before: EntityRecord | undefined, after: EntityRecord | undefined): void {
    if (before) for (const key of unlinkedKeys(before)) this.#unlinked.remove(key, ref);
    if (after) for (const key of unlinkedKeys(after)) this.#unlinked.add(key, ref);
  }

  /** Records that are not linked and show the code, purchase order or reference. */
  ofWork(key: string): Iterable<string> {
    return this.#unlinked.of(`work ${key}`);
  }

  /** Records that may bill an event, or be billed by it. */
  of(entity: EntityRecord | undefined): string[] {
    if (entity?.kind !== "event") return [];
    const { numbered } = this.#options;
    const invoices = (entity.values.invoice ?? []).flatMap(({ key }) => [...numbered(key), ...this.#unlinked.of(`invoice ${key}`)]);
    return [...invoices, ...workKeys(entity).flatMap((key) => [...this.ofWork(key)])];
  }

  /** Records whose bills may be others because of these: those that share a number with one, purchases of its project, and milestones of its customer. */
  concernedBy(refs: ReadonlySet<string>): Set<string> {
    const { store, streams, members, projectsOf, customersOf } = this.#options;
    const found = new Set<string>();
    const owners = new Set<string>();
    for (const ref of refs) {
      const entity = store.get(ref);
      if (entity?.kind !== "event") continue;
      for (const one of this.of(entity)) found.add(one);
      for (const project of projectsOf(entity))
        for (const member of members(project))
          for (const { ref: one, kind } of store.children(member)) if (kind === "purchase") found.add(one);
      for (const owner of customersOf(entity)) owners.add(owner);
    }
    for (const owner of owners)
      for (const member of members(owner))
        for (const one of descendantsOf(store, member)) if (streams[one.slice(0, one.indexOf(":"))]?.chain === "milestone") found.add(one);
    return found;
  }
}
