import type { FieldNode } from "graphql";
import type { FieldSet } from "../engine/model/record.ts";
import type { OperationField, Relation, Resource } from "../engine/model/resource.ts";
import { resourceWithoutId } from "../engine/read/operations.ts";
import { maxScanPages } from "../engine/read/scan.ts";
import { callsFor, strategyById, strategyByValue } from "../engine/read/strategy.ts";
import { pageSizeOf } from "../engine/vendor/upstream.ts";
import type { LinkField } from "../linking/decision.ts";
import type { EstimateOptions } from "./estimate-options.ts";
import type { Lengths } from "./lengths.ts";
import type { Selections } from "./selections.ts";
import type { Shape } from "./shape.ts";

/** Calls that a link takes at most for each record at each vendor. */
const maxLinkCalls = 24;
/** Calls of a hop that are usual where records are read one by one: many rows name the same few records. */
export const usualCalls = 10;
/** Records that a record of a timeline leads to, as is usual. */
const usualRows = 5;
/** Calls for one record at most: as a row, by itself, and as an opt-in. */
export const maxRecordCalls = 3;

interface HopsOptions {
  estimate: EstimateOptions;
  shape: Shape;
  selections: Selections;
  lengths: Lengths;
}

/** What leads from records to others, and what that costs. */
export class Hops {
  readonly #options: EstimateOptions;
  readonly #shape: Shape;
  readonly #selections: Selections;
  readonly #lengths: Lengths;
  readonly #scanned = new Set<Resource>();
  readonly #linked = new Set<string>();

  constructor({ estimate, shape, selections, lengths }: HopsOptions) {
    this.#options = estimate;
    this.#shape = shape;
    this.#selections = selections;
    this.#lengths = lengths;
  }

  /** A field with an operation of its own; records in it may have to be completed. */
  operation(
    { vendor, paged, ...rest }: OperationField,
    resource: Resource | undefined,
    { target, parents, rows, field }: { target: string; parents: number; rows: number; field: string },
  ): void {
    const isPerRecord = Object.keys(rest.own ?? {}).length > 0;
    if (isPerRecord) this.#shape.addPerRecord(vendor, field, parents);
    const known = resource ?? resourceWithoutId(target, { vendor, ...rest });
    const pages = paged ? Math.ceil(rows / pageSizeOf(this.#lengths.upstream(known), known)) : 1;
    const completing = resource ? parents * rows * maxRecordCalls : 0;
    this.#shape.add(
      vendor,
      (isPerRecord ? parents : Math.min(parents, usualCalls)) * pages,
      parents * (paged ? maxScanPages : 1) + completing,
    );
  }

  /** A link that several fields of the same records follow. */
  linkOnce(type: string, field: string, parents: number): void {
    const key = `${type}.${field} ${parents}`;
    if (!this.#linked.has(key)) this.link(type, this.#options.catalogue.linkOf(type, field)!, parents);
    this.#linked.add(key);
  }

  /** Decided once for each record, however often it is in the answer. */
  link(type: string, { target, reads }: LinkField, parents: number): void {
    const { catalogue } = this.#options;
    const deciding = Math.min(parents, this.#lengths.maxRows(type));
    const read = reads.map((each) => catalogue.resources.get(each)!).filter((each) => !this.isKept(each, this.#keyFields(each)));
    if (read.some(({ type }) => type === target)) this.#shape.add(catalogue.resources.get(target)!.vendor, 1, 0);
    for (const vendor of new Set(read.map((each) => each.vendor))) {
      this.#shape.add(
        vendor,
        0,
        deciding * maxLinkCalls,
        `each of ${deciding} records of ${type} may take up to ${maxLinkCalls} lookups to be linked`,
      );
    }
    // A list is scanned once, and perhaps once more with other fields.
    for (const each of read)
      if (!this.#scanned.has(each)) this.#shape.add(each.vendor, 0, 2 * this.#lengths.scanPages(each), this.#lengths.scanReason(each));
    for (const each of read) this.#scanned.add(each);
  }

  /** The steps of all paths of a timeline, but for what is read on request only. Of the root's the type is not known. */
  timeline(of: string | undefined, parents: number, node: FieldNode): void {
    const { catalogue } = this.#options;
    const { reach = {}, events = {}, onRequest = [] } = catalogue.timelines ?? {};
    for (const [from, paths] of Object.entries(reach).filter(([type]) => of === undefined || of === type)) {
      if (of === undefined) this.#shape.add(catalogue.resources.get(from)!.vendor, 0, maxRecordCalls);
      for (const path of paths) {
        let type = from;
        let rows = parents;
        const steps = path.map((field) => {
          const step = { type, field, target: catalogue.target(type, field)!, rows };
          type = step.target;
          rows *= usualRows;
          return step;
        });
        if (events[type]!.every(({ kind }) => onRequest.includes(kind))) continue;
        for (const { type: own, field, target, rows: asked } of steps) {
          const link = catalogue.linkOf(own, field);
          const resource = catalogue.resources.get(target)!;
          const relation = catalogue.row(own)?.relations[field];
          if (link) this.link(own, link, asked);
          else this.relation(own, relation, resource, { parents: asked, rows: usualRows, isMany: true, node });
        }
      }
    }
  }

  relation(
    type: string,
    relation: Relation | undefined,
    resource: Resource,
    { parents, rows, isMany, node }: { parents: number; rows: number; isMany: boolean; node: FieldNode },
  ): void {
    const { vendor } = resource;
    // What comes inside a record costs nothing, unless the vendor leaves it out and it has to be read otherwise.
    if (relation?.kind === "embedded" && relation.fallback) this.#shape.add(vendor, 0, parents);
    if (!relation || (relation.kind === "embedded" && !relation.summary)) return;
    const scan = this.#lengths.scanPages(resource);
    if (relation.kind === "many") {
      // What many records name is looked up by those who name it, once each, in all partitions.
      const asked = Math.min(parents, this.#lengths.maxRows(type));
      const fields = this.#selections.fieldsBelow(resource, node);
      const strategy = strategyByValue(this.#lengths.upstream(resource), resource, relation, { count: asked, fields });
      const partitions = resource.partitions?.values.length ?? 1;
      const isPerRecord = strategy.maxKeys === 1 && relation.from === undefined;
      if (isPerRecord) this.#shape.addPerRecord(vendor, `${type}.${node.name.value}`, asked);
      const calls = strategy.kind === "probe" ? usualCalls : callsFor(strategy, asked) * partitions;
      const most = Math.min(
        asked * Math.max(1, scan) + scan,
        this.#lengths.mostPages(resource, relation, asked * partitions * (strategy.maxKeys === 1 ? 1 : 2)),
      );
      this.#shape.add(vendor, isPerRecord ? calls : Math.min(calls, usualCalls), most, this.#lengths.scanReason(resource));
      return;
    }
    const named = relation.kind === "each" || (relation.kind === "embedded" && isMany) ? parents * rows : parents;
    const asked = Math.min(named, this.#lengths.maxRows(resource.type));
    const strategy = strategyById(this.#lengths.upstream(resource), resource, asked, this.#selections.fieldsBelow(resource, node));
    // What shares its id with the record that names it is another one for each.
    const isPerRecord = strategy.kind === "single" && relation.kind === "one" && relation.key === this.#idOf(type);
    if (isPerRecord) this.#shape.addPerRecord(vendor, `${type}.${node.name.value}`, asked);
    const calls = callsFor(strategy, asked);
    this.#shape.add(vendor, isPerRecord ? calls : Math.min(calls, usualCalls), asked * maxRecordCalls + scan);
  }

  /** A list that is scanned once, whatever looks into it. */
  scan(resource: Resource): void {
    if (!this.#scanned.has(resource))
      this.#shape.add(resource.vendor, 1, this.#lengths.scanPages(resource), this.#lengths.scanReason(resource));
    this.#scanned.add(resource);
  }

  isKept(resource: Resource, fields: FieldSet | undefined): boolean {
    return this.#options.isKept?.(resource, fields) ?? false;
  }

  /** The members that links look at. */
  #keyFields({ type }: Resource): FieldSet {
    return new Set(Object.values(this.#options.catalogue.links[type] ?? {}).flatMap(({ needs }) => needs));
  }

  #idOf(type: string): string | undefined {
    return this.#options.catalogue.resources.get(type)?.id;
  }
}
