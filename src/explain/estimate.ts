import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import type { FieldSet } from "../engine/model/record.ts";
import type { OperationField, Relation, Resource } from "../engine/model/resource.ts";
import { resourceWithoutId } from "../engine/read/operations.ts";
import { maxScanPages } from "../engine/read/scan.ts";
import { type Strategy, strategyById, strategyByValue } from "../engine/read/strategy.ts";
import { pageSizeOf, type Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import { type Catalogue, isList } from "../graph/catalogue.ts";
import { neededFields } from "../graph/query/fields.ts";
import { defaultFirst } from "../graph/query/paging.ts";
import type { LinkField } from "../linking/decision.ts";

/** Calls of one vendor, by the shape of a query alone. */
export interface Estimate {
  /** As if each list held as many rows as are requested, and every hop were as few batches as its strategy takes. */
  likely: number;
  /** As if nothing could be requested together. */
  most: number;
  /** What makes up the largest part of `most`, as a clause. */
  why: string;
}

export interface EstimateOptions {
  catalogue: Catalogue;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** Calls that a link takes at most for each record at each vendor. */
const maxLinkCalls = 24;
/** Calls of a hop that are usual where records are read one by one: many rows name the same few records. */
const usualCalls = 10;
/** Calls for one record at most: as a row, by itself, and as an opt-in. */
const maxRecordCalls = 3;
/** A list may have grown since it was last read. */
const growth = 1.25;

/** What a query can cost by its shape. Nothing is known of the data but how long lists were when they were last read. */
export function estimate(options: EstimateOptions): Map<VendorName, Estimate> {
  const estimator = new Estimator(options);
  const operations = options.document.definitions.filter((each) => each.kind === "OperationDefinition");
  const operation = operations.find(({ name }) => !options.operationName || name?.value === options.operationName);
  const query = options.catalogue.schema.getQueryType();
  if (operation && query) estimator.selection(query, operation.selectionSet, 1);
  return estimator.sums;
}

/** A field below records: which it is, and how many there are. */
interface Place {
  type: GraphQLObjectType;
  node: FieldNode;
  parents: number;
}

class Estimator {
  readonly sums = new Map<VendorName, Estimate>();
  /** The largest part of each vendor's `most`. */
  readonly #largest = new Map<VendorName, number>();
  readonly #options: EstimateOptions;
  readonly #scanned = new Set<Resource>();
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
    if (!definition || !named || !node.selectionSet) return;
    const isRoot = type === catalogue.schema.getQueryType();
    const target = catalogue.nodeType(named) ?? named.name;
    const isConnection = target !== named.name;
    const isMany = isConnection || isList(definition.type);
    const rows = isMany ? this.#rowsRequested(node) : 1;
    this.#read(place, { target, isMany, rows, isRoot });
    if (isRoot && isAbstractType(named)) for (const vendor of upstreams.keys()) this.#add(vendor, 0, rows);
    if (isAbstractType(named))
      for (const possible of catalogue.schema.getPossibleTypes(named)) this.selection(possible, node.selectionSet, parents * rows);
    if (!isObjectType(named)) return;
    // Rows of a connection are counted where its nodes are selected.
    this.selection(named, node.selectionSet, isConnection ? parents : parents * rows);
    if (isConnection) this.#nodes(named, node.selectionSet, parents * rows);
  }

  /** The fields below `nodes`, for as many records as were requested. */
  #nodes(connection: GraphQLObjectType, set: SelectionSetNode, records: number): void {
    for (const inner of set.selections) {
      if (inner.kind !== "Field" || !inner.selectionSet || inner.name.value !== "nodes") continue;
      const type = getNamedType(connection.getFields().nodes?.type);
      if (isObjectType(type)) this.selection(type, inner.selectionSet, records - 1);
    }
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
    if (link) this.#link(type.name, link, parents);
    else if (definitions) this.#scan(catalogue.resources.get(definitions.type)!);
    else if (answer?.kind === "answer") this.#operation(answer, resource, { target, parents, rows: isMany ? rows : 1 });
    else if (!resource) return;
    else if (!isRoot) this.#relation(type.name, catalogue.row(type.name)?.relations[name], resource, { parents, rows, isMany, node });
    else if (isMany) this.#rootList(resource, rows);
    else this.#add(resource.vendor, 1, maxRecordCalls);
  }

  #rootList(resource: Resource, rows: number): void {
    const pages = resource.list ? Math.ceil(rows / pageSizeOf(this.#upstream(resource), resource)) : 1;
    // Of a list in partitions the first may hold what is requested.
    const partitions = resource.partitions?.values.length ?? 1;
    if (resource.nestedIn) this.#add(resource.vendor, 2, this.#scanPages(resource) + 2, this.#scanReason(resource));
    else this.#add(resource.vendor, pages, partitions * pages + 2);
  }

  /** A field with an operation of its own; records in it may have to be completed. */
  #operation(
    { vendor, paged, ...rest }: OperationField,
    resource: Resource | undefined,
    { target, parents, rows }: { target: string; parents: number; rows: number },
  ): void {
    const known = resource ?? resourceWithoutId(target, { vendor, ...rest });
    const pages = paged ? Math.ceil(rows / pageSizeOf(this.#upstream(known), known)) : 1;
    const completing = resource ? parents * rows * maxRecordCalls : 0;
    this.#add(vendor, Math.min(parents, usualCalls) * pages, parents * (paged ? maxScanPages : 1) + completing);
  }

  /** Decided once for each record, however often it is in the answer. */
  #link(type: string, { target, reads }: LinkField, parents: number): void {
    const { catalogue } = this.#options;
    const deciding = Math.min(parents, this.#maxRows(type));
    this.#add(catalogue.resources.get(target)!.vendor, 1, 0);
    const read = reads.map((each) => catalogue.resources.get(each)!);
    for (const vendor of new Set(read.map((each) => each.vendor))) {
      this.#add(
        vendor,
        0,
        deciding * maxLinkCalls,
        `each of ${deciding} records of ${type} may take up to ${maxLinkCalls} lookups to be linked`,
      );
    }
    // A list is scanned once, and perhaps once more with other fields.
    for (const each of read) if (!this.#scanned.has(each)) this.#add(each.vendor, 0, 2 * this.#scanPages(each), this.#scanReason(each));
    for (const each of read) this.#scanned.add(each);
  }

  #relation(
    type: string,
    relation: Relation | undefined,
    resource: Resource,
    { parents, rows, isMany, node }: { parents: number; rows: number; isMany: boolean; node: FieldNode },
  ): void {
    const { vendor } = resource;
    // What comes inside a record costs nothing, unless the vendor leaves it out and it has to be read otherwise.
    if (relation?.kind === "embedded" && relation.fallback) this.#add(vendor, 0, parents);
    if (!relation || (relation.kind === "embedded" && !relation.summary)) return;
    const scan = this.#scanPages(resource);
    if (relation.kind === "many") {
      // What many records name is looked up by those who name it, once each, in all partitions.
      const asked = Math.min(parents, this.#maxRows(type));
      const strategy = strategyByValue(this.#upstream(resource), resource, relation);
      const partitions = resource.partitions?.values.length ?? 1;
      const most = asked * Math.max(1, scan) + scan;
      this.#add(vendor, Math.min(callsFor(strategy, asked) * partitions, usualCalls), most, this.#scanReason(resource));
      return;
    }
    const named = relation.kind === "each" || (relation.kind === "embedded" && isMany) ? parents * rows : parents;
    const asked = Math.min(named, this.#maxRows(resource.type));
    const strategy = strategyById(this.#upstream(resource), resource, asked, this.#fieldsBelow(resource, node));
    this.#add(vendor, Math.min(callsFor(strategy, asked), usualCalls), asked * maxRecordCalls + scan);
  }

  /** A list that is scanned once, whatever looks into it. */
  #scan(resource: Resource): void {
    if (!this.#scanned.has(resource)) this.#add(resource.vendor, 1, this.#scanPages(resource), this.#scanReason(resource));
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

  #maxRows(type: string): number {
    const resource = this.#options.catalogue.resources.get(type);
    const rows = resource && this.#upstream(resource).lastRowCounts.get(type);
    return rows === undefined ? Number.POSITIVE_INFINITY : Math.ceil(rows * growth) + 1;
  }

  /** The members that a record needs for what is selected of it. */
  #fieldsBelow({ type }: Resource, { selectionSet }: FieldNode): FieldSet | undefined {
    const names: { name: string }[] = [];
    const collect = (set: SelectionSetNode | undefined) => {
      for (const node of set?.selections ?? []) {
        if (node.kind === "Field") names.push({ name: node.name.value });
        else collect(this.#fragment(node)?.set);
      }
    };
    collect(selectionSet);
    return neededFields(this.#options.catalogue, type, names);
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

  #upstream({ vendor }: Resource): Upstream {
    return this.#options.upstreams.get(vendor)!;
  }

  /** Without a reason, `most` is that of records which are read one by one. */
  #add(vendor: VendorName, likely: number, most: number, why = "records may have to be read one by one"): void {
    const sum = this.sums.get(vendor) ?? { likely: 0, most: 0, why };
    const isLargest = most > (this.#largest.get(vendor) ?? 0);
    if (isLargest) this.#largest.set(vendor, most);
    this.sums.set(vendor, {
      likely: sum.likely + likely,
      most: Math.min(Number.MAX_SAFE_INTEGER, sum.most + most),
      why: isLargest ? why : sum.why,
    });
  }

  /** Why a scan of this list has no small bound. */
  #scanReason({ type }: Resource): string {
    return Number.isFinite(this.#maxRows(type))
      ? `the whole list of ${type} may have to be read`
      : `the list of ${type} was never read, so its length is unknown`;
  }
}

/** Calls that a strategy takes for so many keys. */
function callsFor({ kind, maxKeys }: Strategy, keys: number): number {
  return kind === "probe" ? 1 + keys : maxKeys > 0 ? Math.ceil(keys / maxKeys) : 1;
}
