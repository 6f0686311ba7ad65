import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  print,
  type SelectionSetNode,
} from "graphql";
import type { FieldSet } from "../engine/model/record.ts";
import type { Lookup, OperationField, Relation, Resource } from "../engine/model/resource.ts";
import { needsParts } from "../engine/model/shortened.ts";
import { resourceWithoutId } from "../engine/read/operations.ts";
import { maxScanPages } from "../engine/read/scan.ts";
import { callsFor, strategyById, strategyByValue } from "../engine/read/strategy.ts";
import { pageSizeOf, type Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import { type Catalogue, isList } from "../graph/catalogue.ts";
import { billingLinks } from "../graph/query/billing.ts";
import { neededFields } from "../graph/query/fields.ts";
import { defaultFirst } from "../graph/query/paging.ts";
import { maxScanCalls } from "../graph/scans.ts";
import type { LinkField } from "../linking/decision.ts";
import { evaluatedLinks, type Followed, filterLinks } from "./evaluated.ts";
import { isPlain } from "./field-shape.ts";
import { countTypes } from "./representations.ts";
import { type QueryShape, Shape } from "./shape.ts";

export interface EstimateOptions {
  catalogue: Catalogue;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  /** Does the replica answer for these fields of a resource, at no call? Absent: for none. */
  isKept?(resource: Resource, fields: FieldSet | undefined): boolean;
  /** How many records of a resource the replica knows, where it knows all. */
  rowsKept?(resource: Resource): number | undefined;
}

/** Calls that a link takes at most for each record at each vendor. */
const maxLinkCalls = 24;
/** Calls of a hop that are usual where records are read one by one: many rows name the same few records. */
const usualCalls = 10;
/** Records that a record of a timeline leads to, as is usual. */
const usualRows = 5;
/** Calls for one record at most: as a row, by itself, and as an opt-in. */
const maxRecordCalls = 3;
/** A list may have grown since it was last read. */
const growth = 1.25;

/** What a query can cost by its shape. */
export function readShape(options: EstimateOptions): QueryShape {
  const estimator = new Estimator(options);
  const operations = options.document.definitions.filter((each) => each.kind === "OperationDefinition");
  const operation = operations.find(({ name }) => !options.operationName || name?.value === options.operationName);
  const root = operation && options.catalogue.schema.getRootType(operation.operation);
  if (operation && root) estimator.selection(root, operation.selectionSet, 1);
  return estimator.shape;
}

/** A field below records: which it is, and how many there are. */
interface Place {
  type: GraphQLObjectType;
  node: FieldNode;
  parents: number;
}

class Estimator {
  readonly shape = new Shape();
  readonly #options: EstimateOptions;
  readonly #scanned = new Set<Resource>();
  readonly #requested = new Set<string>();
  readonly #fragments = new Map<string, FragmentDefinitionNode>();

  constructor(options: EstimateOptions) {
    this.#options = options;
    for (const each of options.document.definitions) if (each.kind === "FragmentDefinition") this.#fragments.set(each.name.value, each);
  }

  selection(type: GraphQLObjectType, set: SelectionSetNode, parents: number): void {
    const { catalogue } = this.#options;
    for (const node of set.selections) {
      if (node.kind === "Field") {
        this.#field({ type, node, parents });
        continue;
      }
      const fragment = this.#fragment(node);
      if (!fragment) continue;
      const inner = fragment.on ? catalogue.schema.getType(fragment.on) : type;
      if (isObjectType(inner)) this.selection(inner, fragment.set, parents);
      else if (isAbstractType(inner))
        for (const possible of catalogue.schema.getPossibleTypes(inner)) this.selection(possible, fragment.set, parents);
    }
  }

  #fragment(
    node: Exclude<SelectionSetNode["selections"][number], FieldNode>,
  ): { on: string | undefined; set: SelectionSetNode } | undefined {
    if (node.kind === "InlineFragment") return { on: node.typeCondition?.name.value, set: node.selectionSet };
    const found = this.#fragments.get(node.name.value);
    return found && { on: found.typeCondition.name.value, set: found.selectionSet };
  }

  #field(place: Place): void {
    const { catalogue, upstreams } = this.#options;
    const { type, node, parents } = place;
    const definition = type.getFields()[node.name.value];
    const named = definition && getNamedType(definition.type);
    for (const { type: of, field } of billingLinks(catalogue, type.name, node.name.value)) this.#linkOnce(of, field, parents);
    if (!definition || !named || !node.selectionSet) return;
    const isRoot = type === catalogue.schema.getQueryType();
    if (isRoot && node.name.value === "_entities") {
      this.#entities(node);
      return;
    }
    const target = catalogue.nodeType(named) ?? named.name;
    const isConnection = target !== named.name;
    const isMany = isConnection || isList(definition.type);
    // The rows of a connection are counted where it is requested.
    const rows = isMany && catalogue.nodeType(type) === undefined ? this.#rowsRequested(node) : 1;
    if (!isRoot || this.#isNew(node)) this.#read(place, { target, isMany, rows, isRoot });
    if (isRoot && isAbstractType(named)) for (const vendor of upstreams.keys()) this.shape.add(vendor, 0, rows);
    if (isAbstractType(named))
      for (const possible of catalogue.schema.getPossibleTypes(named)) this.selection(possible, node.selectionSet, parents * rows);
    if (!isObjectType(named)) return;
    this.selection(named, node.selectionSet, parents * rows);
  }

  /** Records by their keys, of the types that the representations name. */
  #entities(node: FieldNode): void {
    const { catalogue, variables } = this.#options;
    for (const [name, count] of countTypes(node, variables)) {
      const type = catalogue.schema.getType(name);
      const resource = catalogue.resources.get(name);
      if (!isObjectType(type)) continue;
      const set = this.#selectedOf(type, node.selectionSet!);
      const fields = resource && this.#fieldsBelow(resource, { ...node, selectionSet: set });
      if (resource && !this.#isKept(resource, fields)) {
        const strategy = strategyById(this.#upstream(resource), resource, count, fields);
        const calls = Math.min(callsFor(strategy, count), strategy.kind === "single" ? count : usualCalls);
        this.shape.add(resource.vendor, calls, count * maxRecordCalls + this.#scanPages(resource));
      }
      this.selection(type, set, count);
    }
  }

  /** What is selected of one type among those of a union or an interface. */
  #selectedOf(type: GraphQLObjectType, set: SelectionSetNode): SelectionSetNode {
    const { schema } = this.#options.catalogue;
    const selections = set.selections.flatMap((node): SelectionSetNode["selections"] => {
      if (node.kind === "Field") return [node];
      const fragment = this.#fragment(node);
      const on = fragment?.on === undefined ? type : schema.getType(fragment.on);
      const fits = on === type || (isAbstractType(on) && schema.isSubType(on, type));
      return fragment && fits ? this.#selectedOf(type, fragment.set).selections : [];
    });
    return { ...set, selections };
  }

  /** Was this read not requested before, under another alias? */
  #isNew({ name, arguments: given = [] }: FieldNode): boolean {
    const key = [name.value, ...given.map((each) => print(each))].join(" ");
    const isNew = !this.#requested.has(key);
    this.#requested.add(key);
    return isNew;
  }

  /** The calls of one field, by what its row says. */
  #read(
    { type, node, parents }: Place,
    { target, isMany, rows, isRoot }: { target: string; isMany: boolean; rows: number; isRoot: boolean },
  ): void {
    const { catalogue } = this.#options;
    const name = node.name.value;
    const resource = catalogue.resources.get(target);
    const answer = isRoot ? catalogue.roots[name] : catalogue.row(type.name)?.relations[name];
    const link = catalogue.linkOf(type.name, name);
    const definitions = name === "customFieldValues" ? catalogue.resources.get(type.name)?.definitions : undefined;
    if (resource && answer?.kind !== "answer" && !link && isPlain(node) && this.#isKept(resource, this.#fieldsBelow(resource, node)))
      return;
    if (target === "TimelineEvent") this.#timeline(isRoot ? undefined : type.name, parents, node);
    else if (link) {
      this.#link(type.name, link, parents);
      if (resource && isMany) this.#follow(filterLinks(this.#options, type.getFields()[name]!, node, resource));
    } else if (definitions) this.#scan(catalogue.resources.get(definitions.type)!);
    else if (answer?.kind === "answer")
      this.#operation(answer, resource, { target, parents, rows: isMany ? rows : 1, field: `${type.name}.${name}` });
    else if (!resource) return;
    else if (!isRoot) this.#relation(type.name, catalogue.row(type.name)?.relations[name], resource, { parents, rows, isMany, node });
    else if (isMany) this.#rootList(resource, rows, node, type);
    else this.shape.add(resource.vendor, 1, maxRecordCalls);
  }

  #follow(links: readonly Followed[]): void {
    for (const { type, link } of links) this.#link(type, link, this.#maxRows(type));
  }

  #rootList(resource: Resource, rows: number, node: FieldNode, query: GraphQLObjectType): void {
    const followed = evaluatedLinks(this.#options, query.getFields()[node.name.value]!, node, resource);
    this.#follow(followed ?? []);
    // What is evaluated here takes all rows.
    const scan = followed && !resource.nestedIn ? Math.min(maxScanCalls, this.#scanPages(resource)) : 0;
    const pages = scan > 0 ? scan : resource.list ? Math.ceil(rows / pageSizeOf(this.#upstream(resource), resource)) : 1;
    // Of a list in partitions the first may hold what is requested.
    const partitions = resource.partitions?.values.length ?? 1;
    if (resource.nestedIn) this.shape.add(resource.vendor, 2, this.#scanPages(resource) + 2, this.#scanReason(resource));
    else this.shape.add(resource.vendor, pages, partitions * pages + 2);
    // What the list may leave out is read from lists of its own, at most one for each row.
    if (!needsParts(resource, this.#fieldsBelow(resource, node))) return;
    const isShort = this.#upstream(resource).observations.shortens(resource.type);
    this.shape.add(resource.vendor, isShort ? Math.min(rows, usualCalls) : 0, rows);
  }

  /** A field with an operation of its own; records in it may have to be completed. */
  #operation(
    { vendor, paged, ...rest }: OperationField,
    resource: Resource | undefined,
    { target, parents, rows, field }: { target: string; parents: number; rows: number; field: string },
  ): void {
    const isPerRecord = Object.keys(rest.own ?? {}).length > 0;
    if (isPerRecord) this.shape.addPerRecord(vendor, field, parents);
    const known = resource ?? resourceWithoutId(target, { vendor, ...rest });
    const pages = paged ? Math.ceil(rows / pageSizeOf(this.#upstream(known), known)) : 1;
    const completing = resource ? parents * rows * maxRecordCalls : 0;
    this.shape.add(
      vendor,
      (isPerRecord ? parents : Math.min(parents, usualCalls)) * pages,
      parents * (paged ? maxScanPages : 1) + completing,
    );
  }

  /** A link that several fields of the same records follow. */
  #linkOnce(type: string, field: string, parents: number): void {
    const key = `${type}.${field} ${parents}`;
    if (!this.#requested.has(key)) this.#link(type, this.#options.catalogue.linkOf(type, field)!, parents);
    this.#requested.add(key);
  }

  /** Decided once for each record, however often it is in the answer. */
  #link(type: string, { target, reads }: LinkField, parents: number): void {
    const { catalogue } = this.#options;
    const deciding = Math.min(parents, this.#maxRows(type));
    const read = reads.map((each) => catalogue.resources.get(each)!).filter((each) => !this.#isKept(each, this.#keyFields(each)));
    if (read.some(({ type }) => type === target)) this.shape.add(catalogue.resources.get(target)!.vendor, 1, 0);
    for (const vendor of new Set(read.map((each) => each.vendor))) {
      this.shape.add(
        vendor,
        0,
        deciding * maxLinkCalls,
        `each of ${deciding} records of ${type} may take up to ${maxLinkCalls} lookups to be linked`,
      );
    }
    // A list is scanned once, and perhaps once more with other fields.
    for (const each of read)
      if (!this.#scanned.has(each)) this.shape.add(each.vendor, 0, 2 * this.#scanPages(each), this.#scanReason(each));
    for (const each of read) this.#scanned.add(each);
  }

  /** The steps of all paths of a timeline, but for what is read on request only. Of the root's the type is not known. */
  #timeline(of: string | undefined, parents: number, node: FieldNode): void {
    const { catalogue } = this.#options;
    const { reach = {}, events = {}, onRequest = [] } = catalogue.timelines ?? {};
    for (const [from, paths] of Object.entries(reach).filter(([type]) => of === undefined || of === type)) {
      if (of === undefined) this.shape.add(catalogue.resources.get(from)!.vendor, 0, maxRecordCalls);
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
          if (link) this.#link(own, link, asked);
          else this.#relation(own, relation, resource, { parents: asked, rows: usualRows, isMany: true, node });
        }
      }
    }
  }

  #relation(
    type: string,
    relation: Relation | undefined,
    resource: Resource,
    { parents, rows, isMany, node }: { parents: number; rows: number; isMany: boolean; node: FieldNode },
  ): void {
    const { vendor } = resource;
    // What comes inside a record costs nothing, unless the vendor leaves it out and it has to be read otherwise.
    if (relation?.kind === "embedded" && relation.fallback) this.shape.add(vendor, 0, parents);
    if (!relation || (relation.kind === "embedded" && !relation.summary)) return;
    const scan = this.#scanPages(resource);
    if (relation.kind === "many") {
      // What many records name is looked up by those who name it, once each, in all partitions.
      const asked = Math.min(parents, this.#maxRows(type));
      const fields = this.#fieldsBelow(resource, node);
      const strategy = strategyByValue(this.#upstream(resource), resource, relation, { count: asked, fields });
      const partitions = resource.partitions?.values.length ?? 1;
      const isPerRecord = strategy.maxKeys === 1 && relation.from === undefined;
      if (isPerRecord) this.shape.addPerRecord(vendor, `${type}.${node.name.value}`, asked);
      const calls = strategy.kind === "probe" ? usualCalls : callsFor(strategy, asked) * partitions;
      const most = Math.min(
        asked * Math.max(1, scan) + scan,
        this.#mostPages(resource, relation, asked * partitions * (strategy.maxKeys === 1 ? 1 : 2)),
      );
      this.shape.add(vendor, isPerRecord ? calls : Math.min(calls, usualCalls), most, this.#scanReason(resource));
      return;
    }
    const named = relation.kind === "each" || (relation.kind === "embedded" && isMany) ? parents * rows : parents;
    const asked = Math.min(named, this.#maxRows(resource.type));
    const strategy = strategyById(this.#upstream(resource), resource, asked, this.#fieldsBelow(resource, node));
    // What shares its id with the record that names it is another one for each.
    const isPerRecord = strategy.kind === "single" && relation.kind === "one" && relation.key === this.#idOf(type);
    if (isPerRecord) this.shape.addPerRecord(vendor, `${type}.${node.name.value}`, asked);
    const calls = callsFor(strategy, asked);
    this.shape.add(vendor, isPerRecord ? calls : Math.min(calls, usualCalls), asked * maxRecordCalls + scan);
  }

  /** A list that is scanned once, whatever looks into it. */
  #scan(resource: Resource): void {
    if (!this.#scanned.has(resource)) this.shape.add(resource.vendor, 1, this.#scanPages(resource), this.#scanReason(resource));
    this.#scanned.add(resource);
  }

  /** Pages of a whole list, and of the records that hold others. */
  #scanPages(resource: Resource): number {
    const holders = resource.nestedIn && this.#options.catalogue.resources.get(resource.nestedIn.type);
    if (holders) {
      const strategy = strategyById(this.#upstream(holders), holders, maxScanPages, undefined);
      return this.#scanPages(holders) + Math.min(maxScanPages, callsFor(strategy, this.#maxRows(holders.type)));
    }
    if (!resource.list) return 0;
    return Math.min(maxScanPages, Math.ceil(this.#maxRows(resource.type) / pageSizeOf(this.#upstream(resource), resource)) + 1);
  }

  /**
   * Pages of the lists of so many values, where each record stands in one of them: as many as the whole list has, and one that is not
   * full for each. All are read once more, value by value, where the rows turn out not to show theirs. Infinite where a record may name
   * several values.
   */
  #mostPages(resource: Resource, { by }: Lookup, lists: number): number {
    const namesOne = Object.values(resource.relations).some((each) => each.kind === "one" && each.key === by);
    if (!namesOne || resource.nestedIn) return Number.POSITIVE_INFINITY;
    return lists + 2 * Math.ceil(this.#maxRows(resource.type) / pageSizeOf(this.#upstream(resource), resource));
  }

  #maxRows(type: string): number {
    const resource = this.#options.catalogue.resources.get(type);
    const rows = resource && (this.#upstream(resource).lastRowCounts.get(type) ?? this.#options.rowsKept?.(resource));
    return rows === undefined ? Number.POSITIVE_INFINITY : Math.ceil(rows * growth) + 1;
  }

  /** The members that a record needs for what is selected of it. */
  #fieldsBelow({ type }: Resource, { selectionSet }: FieldNode): FieldSet | undefined {
    const fieldsIn = (set: SelectionSetNode | undefined): FieldNode[] =>
      (set?.selections ?? []).flatMap((node) => (node.kind === "Field" ? [node] : fieldsIn(this.#fragment(node)?.set)));
    // Those of a connection's records are one level further in.
    const isRows = ({ name }: FieldNode) => name.value === "nodes" || name.value === "edges" || name.value === "node";
    const fieldsOf = (set: SelectionSetNode | undefined): FieldNode[] =>
      fieldsIn(set).flatMap((node) => (isRows(node) ? fieldsOf(node.selectionSet) : [node]));
    const selected = fieldsOf(selectionSet).map((node) => ({
      name: node.name.value,
      inner: fieldsIn(node.selectionSet).map(({ name }) => name.value),
    }));
    return neededFields(this.#options.catalogue, type, selected);
  }

  #rowsRequested({ arguments: args = [] }: FieldNode): number {
    const { variables } = this.#options;
    for (const { name, value } of args) {
      if (name.value !== "first" && name.value !== "last" && name.value !== "ids") continue;
      const given = value.kind === "Variable" ? variables[value.name.value] : value.kind === "IntValue" ? Number(value.value) : undefined;
      if (typeof given === "number") return Math.max(0, given);
      if (Array.isArray(given)) return given.length;
      if (value.kind === "ListValue") return value.values.length;
    }
    return defaultFirst;
  }

  #isKept(resource: Resource, fields: FieldSet | undefined): boolean {
    return this.#options.isKept?.(resource, fields) ?? false;
  }

  /** The members that links look at. */
  #keyFields({ type }: Resource): FieldSet {
    return new Set(Object.values(this.#options.catalogue.links[type] ?? {}).flatMap(({ needs }) => needs));
  }

  #upstream({ vendor }: Resource): Upstream {
    return this.#options.upstreams.get(vendor)!;
  }

  /** Why a scan of this list has no small bound. */
  #scanReason({ type }: Resource): string {
    return Number.isFinite(this.#maxRows(type))
      ? `the whole list of ${type} may have to be read`
      : `the list of ${type} was never read, so its length is unknown`;
  }

  #idOf(type: string): string | undefined {
    return this.#options.catalogue.resources.get(type)?.id;
  }
}
