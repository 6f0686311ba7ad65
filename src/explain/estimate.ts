import { type FieldNode, type GraphQLObjectType, getNamedType, isAbstractType, isObjectType, print, type SelectionSetNode } from "graphql";
import type { Resource } from "../engine/model/resource.ts";
import { needsParts } from "../engine/model/shortened.ts";
import { callsFor, strategyById } from "../engine/read/strategy.ts";
import { pageSizeOf } from "../engine/vendor/upstream.ts";
import { isList } from "../graph/catalogue.ts";
import { billingLinks } from "../graph/query/billing.ts";
import { maxScanCalls } from "../graph/scans.ts";
import type { EstimateOptions } from "./estimate-options.ts";
import { evaluatedLinks, type Followed, filterLinks } from "./evaluated.ts";
import { isPlain } from "./field-shape.ts";
import { Hops, maxRecordCalls, usualCalls } from "./hops.ts";
import { Lengths } from "./lengths.ts";
import { countTypes } from "./representations.ts";
import { Selections } from "./selections.ts";
import { type QueryShape, Shape } from "./shape.ts";

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
  readonly #selections: Selections;
  readonly #lengths: Lengths;
  readonly #hops: Hops;
  readonly #requested = new Set<string>();

  constructor(options: EstimateOptions) {
    const { catalogue, document, variables } = options;
    this.#options = options;
    this.#selections = new Selections(catalogue, document, variables);
    this.#lengths = new Lengths(options);
    this.#hops = new Hops({ estimate: options, shape: this.shape, selections: this.#selections, lengths: this.#lengths });
  }

  selection(type: GraphQLObjectType, set: SelectionSetNode, parents: number): void {
    const { catalogue } = this.#options;
    for (const node of set.selections) {
      if (node.kind === "Field") {
        this.#field({ type, node, parents });
        continue;
      }
      const fragment = this.#selections.fragment(node);
      if (!fragment) continue;
      const inner = fragment.on ? catalogue.schema.getType(fragment.on) : type;
      if (isObjectType(inner)) this.selection(inner, fragment.set, parents);
      else if (isAbstractType(inner))
        for (const possible of catalogue.schema.getPossibleTypes(inner)) this.selection(possible, fragment.set, parents);
    }
  }

  #field(place: Place): void {
    const { catalogue, upstreams } = this.#options;
    const { type, node, parents } = place;
    const definition = type.getFields()[node.name.value];
    const named = definition && getNamedType(definition.type);
    for (const { type: of, field } of billingLinks(catalogue, type.name, node.name.value)) this.#hops.linkOnce(of, field, parents);
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
    const rows = isMany && catalogue.nodeType(type) === undefined ? this.#selections.rowsRequested(node) : 1;
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
      const set = this.#selections.selectedOf(type, node.selectionSet!);
      const fields = resource && this.#selections.fieldsBelow(resource, { ...node, selectionSet: set });
      if (resource && !this.#hops.isKept(resource, fields)) {
        const strategy = strategyById(this.#lengths.upstream(resource), resource, count, fields);
        const calls = Math.min(callsFor(strategy, count), strategy.kind === "single" ? count : usualCalls);
        this.shape.add(resource.vendor, calls, count * maxRecordCalls + this.#lengths.scanPages(resource));
      }
      this.selection(type, set, count);
    }
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
    if (
      resource &&
      answer?.kind !== "answer" &&
      !link &&
      isPlain(node) &&
      this.#hops.isKept(resource, this.#selections.fieldsBelow(resource, node))
    )
      return;
    if (target === "TimelineEvent") this.#hops.timeline(isRoot ? undefined : type.name, parents, node);
    else if (link) {
      this.#hops.link(type.name, link, parents);
      if (resource && isMany) this.#follow(filterLinks(this.#options, type.getFields()[name]!, node, resource));
    } else if (definitions) this.#hops.scan(catalogue.resources.get(definitions.type)!);
    else if (answer?.kind === "answer")
      this.#hops.operation(answer, resource, { target, parents, rows: isMany ? rows : 1, field: `${type.name}.${name}` });
    else if (!resource) return;
    else if (!isRoot) this.#hops.relation(type.name, catalogue.row(type.name)?.relations[name], resource, { parents, rows, isMany, node });
    else if (isMany) this.#rootList(resource, rows, node, type);
    else this.shape.add(resource.vendor, 1, maxRecordCalls);
  }

  #follow(links: readonly Followed[]): void {
    for (const { type, link } of links) this.#hops.link(type, link, this.#lengths.maxRows(type));
  }

  #rootList(resource: Resource, rows: number, node: FieldNode, query: GraphQLObjectType): void {
    const followed = evaluatedLinks(this.#options, query.getFields()[node.name.value]!, node, resource);
    this.#follow(followed ?? []);
    // What is evaluated here takes all rows.
    const scan = followed && !resource.nestedIn ? Math.min(maxScanCalls, this.#lengths.scanPages(resource)) : 0;
    const pages = scan > 0 ? scan : resource.list ? Math.ceil(rows / pageSizeOf(this.#lengths.upstream(resource), resource)) : 1;
    // Of a list in partitions the first may hold what is requested.
    const partitions = resource.partitions?.values.length ?? 1;
    if (resource.nestedIn) this.shape.add(resource.vendor, 2, this.#lengths.scanPages(resource) + 2, this.#lengths.scanReason(resource));
    else this.shape.add(resource.vendor, pages, partitions * pages + 2);
    // What the list may leave out is read from lists of its own, at most one for each row.
    if (!needsParts(resource, this.#selections.fieldsBelow(resource, node))) return;
    const isShort = this.#lengths.upstream(resource).observations.shortens(resource.type);
    this.shape.add(resource.vendor, isShort ? Math.min(rows, usualCalls) : 0, rows);
  }
}
