import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { VendorName } from "../../errors.ts";
import { type Catalogue, isList } from "../../graph/catalogue.ts";
import { columnName as memberName } from "../../graph/sdl/columns.ts";
import { factsOf } from "../../graph/sdl/facts.ts";
import { type ColumnList, columnNameOf, columnTypeOf } from "./columns.ts";
import { isSingle, readColumn, readUnroll } from "./directives.ts";
import { ViewError } from "./problem.ts";
import { isEntity, typesOfArguments, typesOfField, vendorsOfTypes } from "./vendors.ts";
import { ownKeys, type Step, type Unroll } from "./view.ts";

export interface SelectionOptions {
  catalogue: Catalogue;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  columns: ColumnList;
  branch: number;
  /** Collects the types of records that are read. */
  types: Set<string>;
  /** Fields of the record that are columns without being selected. */
  given: ReadonlySet<string>;
}

/** Where in the record a selection stands. */
interface Place {
  type: GraphQLObjectType;
  /** Keys of the column's name. */
  prefix: readonly string[];
  vendors: readonly VendorName[];
  record: RecordPlace;
  /** Fields from the record to here. */
  path: readonly string[];
}

/** The record around some fields, and the amounts in it. */
interface RecordPlace {
  type: string;
  leaves: Map<string, string>;
  amounts: { column: number; currency: string; node: FieldNode }[];
}

interface Selected {
  fields: FieldNode[];
  step: Step;
}

/** How many rows a nested list that is unrolled may give to one record, as a variable of the operation. */
export const elementsVariable = "tielineElements";

/** Turns the fields of a record into columns. Throws a ViewError for what cannot be one. */
export class Selection {
  readonly #options: SelectionOptions;
  /** The field that is unrolled. */
  unrolled: FieldNode | undefined;

  constructor(options: SelectionOptions) {
    this.#options = options;
  }

  /** The fields of a record at the root; those of an unrolled list begin with its name. */
  record(type: GraphQLObjectType, set: SelectionSetNode, { prefix, vendors }: Pick<Place, "prefix" | "vendors">): Selected {
    const record: RecordPlace = { type: type.name, leaves: new Map(), amounts: [] };
    const selected = this.#object({ type, prefix, vendors, record, path: [] }, set);
    this.#nameCurrencies(record);
    return selected;
  }

  /** A list or object whose elements are rows; `keys` are the response keys from the object that has the step. */
  unroll(
    place: Pick<Place, "prefix" | "vendors">,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): { field: FieldNode; unroll: Unroll } {
    const { catalogue } = this.#options;
    if (this.unrolled)
      throw new ViewError(
        `"${this.unrolled.name.value}" and "${node.name.value}" are both unrolled. One list multiplies rows: make two views.`,
        node,
      );
    this.unrolled = node;
    const named = getNamedType(field.type);
    const key = keyOf(node);
    const prefix = [...place.prefix, readUnroll(node)?.prefix ?? key];
    const nodeType = catalogue.nodeType(named);
    if (!nodeType) {
      const { fields, step } = this.record(assertObject(named, node), node.selectionSet!, { ...place, prefix });
      return { field: withSelection(node, [...ownIds(named), ...fields]), unroll: { path: [key], step, isConnection: false } };
    }
    const [nodes, ...more] = this.#fieldsOf(node.selectionSet!);
    if (nodes?.name.value !== "nodes" || more.length > 0)
      throw new ViewError(`"${node.name.value}" is unrolled: select its "nodes", and nothing beside them.`, node);
    const element = assertObject(catalogue.schema.getType(nodeType), nodes);
    const { fields, step } = this.record(element, nodes.selectionSet!, { ...place, prefix });
    const page = fieldNode("pageInfo", { alias: ownKeys.page, fields: [fieldNode("hasNextPage")] });
    const own = withSelection(node, [page, withSelection(nodes, [...ownIds(element), ...fields])]);
    if (node.arguments?.some(({ name }) => paging.has(name.value)))
      throw new ViewError(`"${node.name.value}" is read whole: leave out ${[...paging].join(", ")}.`, node);
    return { field: withVariable(own, "first", elementsVariable), unroll: { path: [key, keyOf(nodes)], step, isConnection: true } };
  }

  #object(place: Place, set: SelectionSetNode): Selected {
    const cells: { key: string; column: number }[] = [];
    const below: { key: string; step: Step; count?: number }[] = [];
    const fields: FieldNode[] = [];
    let unroll: Unroll | undefined;
    for (const node of this.#fieldsOf(set)) {
      const key = keyOf(node);
      if (Object.values<string>(ownKeys).includes(key))
        throw new ViewError(`The alias "${key}" is used by Tieline. Choose another one.`, node);
      const name = node.name.value;
      if (place.prefix.length === 0 && place.path.length === 0 && name === key && this.#options.given.has(name)) continue;
      if (name === "__typename") {
        cells.push({ key, column: this.#add(place, node, { type: "text", about: "Type of the record in the graph." }) });
        fields.push(node);
        continue;
      }
      const field = place.type.getFields()[name]!;
      const inner = this.#enter(place, field, node);
      if (isLeafType(getNamedType(field.type))) {
        cells.push({ key, column: this.#leaf(inner, field, node) });
        fields.push(node);
      } else if (readUnroll(node)) {
        const made = this.unroll({ prefix: place.prefix, vendors: inner.vendors }, field, node);
        unroll = made.unroll;
        fields.push(made.field);
      } else if (isSingle(node)) {
        const { count, ...made } = this.#single(inner, field, node);
        below.push({ key, step: made.step, count });
        fields.push(withSelection(node, made.fields));
      } else {
        const made = this.#below(inner, field, node);
        below.push({ key, step: made.step });
        fields.push(withSelection(node, made.fields));
        if (made.step.unroll) {
          const { unroll: deeper, ...step } = made.step;
          below.at(-1)!.step = step;
          unroll = { ...deeper, path: [key, ...deeper.path] };
        }
      }
    }
    return { fields, step: { cells, below, ...(unroll && { unroll }) } };
  }

  /** The place of a field, with the vendors that it takes. */
  #enter(place: Place, { name }: GraphQLField<unknown, unknown>, node: FieldNode): Place {
    const { catalogue, types } = this.#options;
    const read = [
      ...typesOfField(catalogue, place.type.name, name),
      ...typesOfArguments(catalogue, catalogue.target(place.type.name, name)!, node.arguments ?? []),
    ];
    for (const type of read) types.add(type);
    return { ...place, path: [...place.path, name], vendors: [...new Set([...place.vendors, ...vendorsOfTypes(catalogue, read)])] };
  }

  /** The only element of a list, and how many it has. */
  #single(place: Place, field: GraphQLField<unknown, unknown>, node: FieldNode): Selected & { count: number } {
    const named = assertObject(getNamedType(field.type), node);
    if (!isList(field.type))
      throw new ViewError(`"${node.name.value}" is no list of which @single could take the only element. Leave it out.`, node);
    const prefix = [...place.prefix, keyOf(node)];
    const { columns, branch } = this.#options;
    const about = `How many ${columnNameOf([keyOf(node)]).replaceAll("_", " ")} there are. Their other columns are null unless there is one.`;
    const count = columns.add({ name: columnNameOf([...prefix, "count"]), type: "integer", about, vendors: place.vendors }, branch, node);
    const made = this.record(named, node.selectionSet!, { prefix, vendors: place.vendors });
    if (made.step.unroll) throw new ViewError(`A list is unrolled in "${node.name.value}", which is one element. Leave out @single.`, node);
    return { ...made, count };
  }

  #below(place: Place, field: GraphQLField<unknown, unknown>, node: FieldNode): Selected {
    const { catalogue } = this.#options;
    const named = assertObject(getNamedType(field.type), node);
    const isTotal = named.name.endsWith("Aggregate");
    if (isTotal && node.arguments?.length)
      throw new ViewError(`"aggregate" has a row for each group. Leave out "by" for one total, or make a view of the records.`, node);
    if (isList(field.type) && !isTotal)
      throw new ViewError(
        `"${node.name.value}" is a list, and a cell has one value. Mark it with @unroll for a row an element, with @single for the only element, or leave it out.`,
        node,
      );
    const prefix = isTotal ? place.prefix : [...place.prefix, keyOf(node)];
    if (catalogue.nodeType(named)) return this.#totals({ ...place, type: named, prefix }, node);
    const isRecord = catalogue.resources.has(named.name);
    if (isRecord) return this.record(named, node.selectionSet!, { prefix, vendors: place.vendors });
    return this.#object({ ...place, type: named, prefix }, node.selectionSet!);
  }

  /** Of a list that is not unrolled a row can have counts and sums. */
  #totals(place: Place, node: FieldNode): Selected {
    for (const inner of this.#fieldsOf(node.selectionSet!))
      if (inner.name.value !== "aggregate" && inner.name.value !== "totalCount")
        throw new ViewError(
          `"${node.name.value}" is a list. Mark it with @unroll for a row an element, or select its "aggregate" or "totalCount".`,
          inner,
        );
    return this.#object(place, node.selectionSet!);
  }

  #leaf(place: Place, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const named = getNamedType(field.type);
    const type = columnTypeOf(named.name, isEnumType(named));
    if (isList(field.type)) throw new ViewError(`"${field.name}" is a list, and a cell has one value. Leave it out.`, node);
    if (!type) throw new ViewError(`"${field.name}" has no single value. Select what is in it: customField(name:), for instance.`, node);
    const { catalogue } = this.#options;
    const owner = place.type.name;
    const isId = field.name === "id" && (catalogue.resources.has(owner) || isEntity(owner));
    const about = place.type.getFields()[field.name]!.description ?? `The field "${field.name}" of ${owner}, as the vendor sends it.`;
    const column = this.#add(place, node, { type, about, ...(isId && { idOf: owner }) });
    const { name } = this.#options.columns.columns[column]!;
    const member = memberName(place.path);
    place.record.leaves.set(member, name);
    if (type === "decimal") this.#note(place, { column, field, node, member });
    return column;
  }

  /** An amount needs its currency in the same record, which may come later. */
  #note(
    { record }: Place,
    { column, field, node, member }: { column: number; field: GraphQLField<unknown, unknown>; node: FieldNode; member: string },
  ): void {
    const { catalogue, columns } = this.#options;
    const total = catalogue.field(`${record.type}AggregateSum`, member);
    const summed = factsOf(field.astNode).currency;
    if (typeof summed === "string")
      throw new ViewError(`"${field.name}" adds up amounts, and their currency would not be said. Make a view of the records.`, node);
    const currency = factsOf(total?.astNode).currency;
    if (typeof currency === "string") record.amounts.push({ column, currency, node });
    else if (currency === null || summed === null) columns.columns[column] = { ...columns.columns[column]!, currency: null };
  }

  #nameCurrencies({ leaves, amounts }: RecordPlace): void {
    const { columns } = this.#options.columns;
    for (const { column, currency, node } of amounts) {
      const beside = leaves.get(currency);
      if (beside === undefined)
        throw new ViewError(`"${node.name.value}" is an amount, and its currency differs by record. Select "${currency}" beside it.`, node);
      columns[column] = { ...columns[column]!, currency: beside };
    }
  }

  #add(
    { prefix, vendors }: Place,
    node: FieldNode,
    column: { type: "text" | NonNullable<ReturnType<typeof columnTypeOf>>; about: string; idOf?: string },
  ): number {
    const { columns, branch } = this.#options;
    const about = (readColumn(node).about ?? column.about).replace(/\s+/g, " ").trim();
    const { currency } = readColumn(node);
    const made = { ...column, name: columnNameOf([...prefix, keyOf(node)]), about, vendors, ...(currency !== undefined && { currency }) };
    return columns.add(made, branch, node);
  }

  /** The fields of a selection, fragments in their places. */
  #fieldsOf(set: SelectionSetNode): FieldNode[] {
    return set.selections.flatMap((each) => {
      if (each.kind === Kind.FIELD) return [each];
      const inner = each.kind === Kind.INLINE_FRAGMENT ? each : this.#options.fragments.get(each.name.value)!;
      return this.#fieldsOf(inner.selectionSet);
    });
  }
}

const paging = new Set(["first", "after", "last", "before"]);

export function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function assertObject(type: unknown, node: FieldNode): GraphQLObjectType {
  if (isObjectType(type)) return type;
  throw new ViewError(`"${node.name.value}" is of several types, and a table has one. Choose a field of one type.`, node);
}

export function fieldNode(name: string, { alias, fields }: { alias?: string; fields?: FieldNode[] } = {}): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(alias && { alias: { kind: Kind.NAME, value: alias } }),
    ...(fields && { selectionSet: { kind: Kind.SELECTION_SET, selections: fields } }),
  };
}

/** The ids by which a row is named, where the type has some. */
export function ownIds(type: unknown): FieldNode[] {
  if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === "Node")) return [];
  return [fieldNode("id", { alias: ownKeys.id })];
}

export function withSelection(node: FieldNode, fields: readonly FieldNode[]): FieldNode {
  return { ...node, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: fields } };
}

export function withVariable(node: FieldNode, argument: string, variable: string): FieldNode {
  const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } as const;
  return { ...node, arguments: [...(node.arguments ?? []), { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument }, value }] };
}
