import type { EntityRecord, RecordTables } from "../entities/record.ts";
import { Billing } from "./billing.ts";
import type { LinkIndex } from "./link-index.ts";
import { streamOf } from "./links.ts";
import { Purchases } from "./purchases.ts";

/** What a record belongs to, beside its own cluster. */
export type Relation = "customer" | "project" | "bill" | "part";

/**
 * `bill` leads from what is billed to an invoice, and from a purchase to the milestones that it buys; `part` to the rental job or deal of
 * the same vendor that a record names. The lowest rank that leads anywhere counts: 0 is what the record itself says.
 */
export interface Belonging {
  relation: Relation;
  rank: number;
  to: string;
}

/** Tells what records belong to, as far as it is decided now. */
export class Belongings {
  readonly #index: LinkIndex;
  readonly #tables: RecordTables;
  readonly #billing: Billing;
  readonly #purchases: Purchases;

  constructor(index: LinkIndex, tables: RecordTables) {
    this.#index = index;
    this.#tables = tables;
    this.#billing = new Billing(index, (ref) => this.#roleOf(ref));
    this.#purchases = new Purchases(index, (ref) => this.#roleOf(ref));
  }

  of(entity: EntityRecord): Belonging[] {
    const belongings: Belonging[] = [];
    const add = (relation: Relation, rank: number, refs: readonly string[]) => {
      for (const to of new Set(refs))
        if (!belongings.some((one) => one.relation === relation && one.to === to)) belongings.push({ relation, rank, to });
    };
    this.#addProjects(entity, add);
    this.#addCustomers(entity, add);
    const role = this.#roleOf(entity.ref);
    if (role === "milestone") add("bill", 0, this.#billing.more(entity));
    else if (entity.kind === "event" && role !== "invoice") add("bill", 0, this.#billing.numbered(entity));
    if (entity.kind === "order") add("bill", 0, this.#invoicesOf(entity));
    if (entity.kind === "purchase") add("bill", 0, this.#purchases.milestonesOf(entity));
    add("part", 0, [...(entity.parents.opportunity ?? []), ...(entity.parents.deal ?? [])]);
    return belongings;
  }

  #addProjects(entity: EntityRecord, add: Add): void {
    const { store } = this.#index;
    const own = store.projectsOf(entity);
    add("project", 0, own);
    if (entity.kind === "project" || entity.kind === "organisation" || entity.kind === "person" || entity.kind === "purchase") return;
    if (own.length === 0 || entity.kind === "opportunity") add("project", 1, this.#index.keyedProjectsOf(entity));
    const mates = [...this.#mates(entity), ...this.#numberedWith(entity)];
    add(
      "project",
      2,
      mates.flatMap((mate) => store.projectsOf(mate)),
    );
    add(
      "project",
      3,
      mates.flatMap((mate) => this.#index.projectsOf(mate)),
    );
  }

  #addCustomers(entity: EntityRecord, add: Add): void {
    if (entity.kind === "organisation") return;
    const { store } = this.#index;
    add("customer", 0, store.ownersOf(entity));
    if (entity.kind === "person" || entity.kind === "order") return;
    const projects = entity.kind === "project" ? [entity.ref] : this.#index.projectsOf(entity);
    add(
      "customer",
      1,
      projects.flatMap((ref) => this.#index.ownersByProject(ref)),
    );
    const mates = this.#mates(entity);
    add(
      "customer",
      2,
      mates.flatMap((mate) => store.ownersOf(mate)),
    );
    add(
      "customer",
      3,
      mates.flatMap((mate) => this.#index.projectsOf(mate)).flatMap((ref) => this.#index.ownersByProject(ref)),
    );
  }

  /** Events that show the number of an invoice of their customer. */
  #numberedWith(entity: EntityRecord): EntityRecord[] {
    if (this.#roleOf(entity.ref) !== "invoice") return [];
    const refs = new Set((entity.values.invoice ?? []).flatMap(({ key }) => [...this.#index.numbered(key)]));
    const events = [...refs].sort().flatMap((ref) => (this.#roleOf(ref) === "invoice" ? [] : this.#index.store.get(ref)!));
    return events.filter((event) => this.#billing.numbered(event).includes(entity.ref));
  }

  /** Other records of the same event. */
  #mates({ ref, kind }: EntityRecord): EntityRecord[] {
    if (kind !== "event") return [];
    const refs = this.#index.clusterOf(ref)?.refs ?? [];
    return refs.filter((one) => one !== ref).map((one) => this.#index.store.get(one)!);
  }

  /** Invoices of the order's customer that carry its invoice number, or one of its codes and orders. */
  #invoicesOf(order: EntityRecord): string[] {
    const customers = this.#index.customersOf(order);
    const keys = (["code", "po", "reference"] as const).flatMap((role) => (order.values[role] ?? []).map(({ key }) => key));
    const found = [
      ...(order.values.invoice ?? []).flatMap(({ key }) => [...this.#index.numbered(key)]),
      ...keys.flatMap((key) => [...this.#index.coded(key)]),
    ];
    return [...new Set(found)]
      .filter((ref) => this.#roleOf(ref) === "invoice")
      .filter((ref) => this.#index.customersOf(this.#index.store.get(ref)!).some((customer) => customers.includes(customer)))
      .sort();
  }

  #roleOf(ref: string) {
    return this.#tables.streams[streamOf(ref)]?.chain;
  }
}

type Add = (relation: Relation, rank: number, refs: readonly string[]) => void;
