import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { forEachObjectType } from "../graph/prepared-schema.ts";
import { ownTurn } from "../transport/turns.ts";
import { refuseSize } from "./operation-limits.ts";
import { isIncluded } from "./operation-size.ts";

/** Values that are completed in one turn of the event loop. */
const valuesPerTurn = 2_000;

/** Values of one answer, counted row by row while it is made: the data decides how long some lists are. */
export class RowBudget {
  readonly #max: number;
  readonly #signal: AbortSignal | undefined;
  readonly #caller: string | undefined;
  readonly #perRow = new WeakMap<readonly FieldNode[], number>();
  readonly #turns: Promise<void>[] = [];
  #spent = 0;
  #introspected = 0;

  /** `signal` aborts when nobody reads the answer any more: from then on no rows are completed. `caller`: whose turns it takes. */
  constructor(max: number, { signal, caller }: { signal?: AbortSignal | undefined; caller?: string | undefined } = {}) {
    this.#max = max;
    this.#signal = signal;
    this.#caller = caller;
  }

  /** Counts the rows of a list, and completes many values in several turns. Throws QUERY_TOO_EXPENSIVE, and the signal's reason. */
  take(list: unknown, info: GraphQLResolveInfo): unknown {
    if (!Array.isArray(list)) return list;
    this.#signal?.throwIfAborted();
    const perRow = this.#valuesPerRow(info);
    const size = list.length * perRow;
    // What is refused takes no memory: smaller lists may still have room.
    if (this.#spent + size > this.#max) throw refuseSize(this.#spent + size, this.#max);
    this.#spent += size;
    return size > 2 * valuesPerTurn ? this.#inTurns(list, Math.ceil(valuesPerTurn / perRow)) : list;
  }

  /** A list of the schema, after as many turns as the values before it take. Their number is known before. */
  takeOfSchema(list: unknown, info: GraphQLResolveInfo): unknown {
    if (!Array.isArray(list)) return list;
    const turn = Math.floor(this.#introspected / valuesPerTurn);
    this.#introspected += list.length * this.#valuesPerRow(info);
    return turn === 0 ? list : this.#turn(turn).then(() => list);
  }

  /** The same rows, each group a turn of the event loop after the one before. */
  #inTurns(rows: readonly unknown[], perTurn: number): unknown[] {
    // Rows under way arrive at different times by themselves.
    if (rows.some((row) => row instanceof Promise)) return [...rows];
    let turn: Promise<unknown> = Promise.resolve();
    return rows.map((row, index) => {
      if (index < perTurn) return row;
      if (index % perTurn === 0) turn = turn.then(() => ownTurn(this.#caller)).then(() => this.#signal?.throwIfAborted());
      return turn.then(() => row);
    });
  }

  #turn(index: number): Promise<void> {
    this.#turns[index] ??= (index > 1 ? this.#turn(index - 1) : Promise.resolve()).then(() => ownTurn(this.#caller));
    return this.#turns[index];
  }

  #valuesPerRow(info: GraphQLResolveInfo): number {
    const known = this.#perRow.get(info.fieldNodes);
    if (known !== undefined) return known;
    const type = getNamedType(info.returnType);
    const sets = info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const size = sets.reduce((sum, set) => sum + sizeOfRow(set, type, info), 0);
    this.#perRow.set(info.fieldNodes, size);
    return size;
  }
}

/** Values of one row up to the lists below it, which count their own rows. */
function sizeOfRow(set: SelectionSetNode, type: GraphQLNamedType, info: GraphQLResolveInfo): number {
  let size = 0;
  for (const selection of set.selections) {
    if (!isIncluded(selection, info.variableValues)) continue;
    if (selection.kind === Kind.FIELD) {
      const field = "getFields" in type ? type.getFields()[selection.name.value] : undefined;
      size++;
      if (field && "args" in field && selection.selectionSet && !isListType(getNullableType(field.type)))
        size += sizeOfRow(selection.selectionSet, getNamedType(field.type), info);
    } else {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
      const on = fragment?.typeCondition && info.schema.getType(fragment.typeCondition.name.value);
      if (fragment) size += sizeOfRow(fragment.selectionSet, on ?? type, info);
    }
  }
  return size;
}

const budgets = new WeakMap<object, RowBudget>();
const counted = new WeakSet<GraphQLSchema>();
const shared = new WeakSet<GraphQLNamedType>();
/** Resolvers that count, also where a part of a schema took them over. */
const counting = new WeakSet<GraphQLFieldResolver<unknown, unknown>>();

/** From now on the rows of the operation with this context are counted. */
export function setRowBudget(context: object, budget: RowBudget): void {
  budgets.set(context, budget);
}

/** Lets the lists of a schema, and those about it, count their rows. Apps may share a schema, so this happens once. */
export function countRows(schema: GraphQLSchema): void {
  if (counted.has(schema)) return;
  counted.add(schema);
  forEachObjectType(schema, countRowsOf);
}

function countRowsOf(type: GraphQLObjectType): void {
  // All schemas share these types: without a budget their lists stay as they are.
  const isShared = isIntrospectionType(type);
  if (isShared && shared.has(type)) return;
  if (isShared) shared.add(type);
  for (const field of Object.values(type.getFields())) {
    if (!isListType(getNullableType(field.type)) || isLeafType(getNamedType(field.type))) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    if (counting.has(resolve)) continue;
    field.resolve = (source, args, context, info) => {
      const value: unknown = resolve(source, args, context, info);
      const budget = budgets.get(context as object);
      if (!budget) return value;
      if (isShared) return budget.takeOfSchema(value, info);
      return value instanceof Promise ? value.then((list) => budget.take(list, info)) : budget.take(value, info);
    };
    counting.add(field.resolve);
  }
}
