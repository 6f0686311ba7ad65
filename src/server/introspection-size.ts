import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { isIncluded, type Operation } from "./operation-size.ts";

/** Field values below `__schema` and `__type`, counted over the schema itself, up to `max`; beyond it, some number above `max`. */
export function sizeOfIntrospection(operation: Operation, max: number): number {
  return new IntrospectionSize(operation, max).ofOperation();
}

class IntrospectionSize {
  readonly #operation: Operation;
  readonly #max: number;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<SelectionSetNode, Map<unknown, number>>();
  #steps = 0;

  constructor(operation: Operation, max: number) {
    this.#operation = operation;
    this.#max = max;
    for (const each of operation.document.definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
  }

  ofOperation(): number {
    return this.#roots(this.#operation.operation.selectionSet);
  }

  #roots(set: SelectionSetNode): number {
    let size = 0;
    for (const selection of set.selections) {
      if (size > this.#max || !isIncluded(selection, this.#operation.variables)) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) size += this.#roots(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) size += this.#spreadAtRoot(selection.name.value);
      else if (selection.name.value === "__schema" || selection.name.value === "__type") size += this.#root(selection);
    }
    return size;
  }

  readonly #rootsOfFragments = new Map<string, number>();

  #spreadAtRoot(name: string): number {
    const known = this.#rootsOfFragments.get(name);
    const fragment = this.#fragments.get(name);
    if (known !== undefined || !fragment) return known ?? 0;
    this.#rootsOfFragments.set(name, 0);
    const size = this.#roots(fragment.selectionSet);
    this.#rootsOfFragments.set(name, size);
    return size;
  }

  #root(node: FieldNode): number {
    const field = node.name.value === "__schema" ? SchemaMetaFieldDef : TypeMetaFieldDef;
    const { schema } = this.#operation;
    return this.#value(node, field, { schema, source: undefined });
  }

  /** The field itself and what is selected below each of its values. */
  #value(node: FieldNode, field: Field, { source, schema }: { source: unknown; schema: Operation["schema"] }): number {
    this.#steps++;
    const type = getNamedType(field.type);
    if (isLeafType(type) || !isObjectType(type) || !node.selectionSet) return 1;
    // An argument without a fitting value is reported by the execution.
    const args = this.#arguments(field, node);
    const value = args && field.resolve?.(source, args, undefined, { schema } as GraphQLResolveInfo);
    let size = 1;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (size > this.#max || this.#steps > this.#max) return this.#max + 1;
      if (each !== undefined && each !== null) size += this.#set(node.selectionSet, type, each);
    }
    return size;
  }

  #arguments(field: Field, node: FieldNode): Record<string, unknown> | undefined {
    if (field.args.length === 0) return {};
    try {
      return getArgumentValues(field, node, this.#operation.variables);
    } catch {
      return undefined;
    }
  }

  #set(set: SelectionSetNode, type: GraphQLObjectType, source: unknown): number {
    const known = this.#known.get(set) ?? new Map<unknown, number>();
    this.#known.set(set, known);
    const before = known.get(source);
    if (before !== undefined) return before;
    let size = 0;
    for (const selection of set.selections) {
      if (size > this.#max || !isIncluded(selection, this.#operation.variables)) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) size += this.#set(selection.selectionSet, type, source);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = this.#fragments.get(selection.name.value);
        size += fragment ? this.#set(fragment.selectionSet, type, source) : 0;
      } else {
        const field = type.getFields()[selection.name.value];
        size += field ? this.#value(selection, field, { source, schema: this.#operation.schema }) : 1;
      }
    }
    known.set(source, size);
    return size;
  }
}

type Field = typeof TypeMetaFieldDef;
