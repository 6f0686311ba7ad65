import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
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
  readonly #shapes = new Map<SelectionSetNode, Shape>();
  readonly #values = new Map<Field, Map<unknown, unknown>>();
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
    return this.#value(node, node.name.value === "__schema" ? SchemaMetaFieldDef : TypeMetaFieldDef, undefined);
  }

  /** The field itself and what is selected below each of its values. */
  #value(node: FieldNode, field: Field, source: unknown): number {
    this.#steps++;
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !node.selectionSet) return 1;
    const value = this.#resolve(node, field, source);
    const shape = this.#shape(node.selectionSet, type);
    let size = 1;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (size > this.#max || this.#steps > this.#max) return this.#max + 1;
      if (each !== undefined && each !== null) size += this.#below(shape, each);
    }
    return size;
  }

  #below(shape: Shape, source: unknown): number {
    if (shape.objects.length === 0) return shape.leaves;
    const known = shape.sizes.get(source);
    if (known !== undefined) return known;
    let size = shape.leaves;
    for (const [node, field] of shape.objects) {
      size += this.#value(node, field, source);
      if (size > this.#max) break;
    }
    shape.sizes.set(source, size);
    return size;
  }

  /** Without arguments a field has the same value wherever it is selected. */
  #resolve(node: FieldNode, field: Field, source: unknown): unknown {
    const { schema } = this.#operation;
    const known = this.#values.get(field) ?? new Map<unknown, unknown>();
    this.#values.set(field, known);
    if (node.arguments?.length === 0 && known.has(source)) return known.get(source);
    // An argument without a fitting value is reported by the execution.
    const args = this.#arguments(field, node);
    const value = args && field.resolve?.(source, args, undefined, { schema } as GraphQLResolveInfo);
    if (node.arguments?.length === 0) known.set(source, value);
    return value;
  }

  #arguments(field: Field, node: FieldNode): Record<string, unknown> | undefined {
    if (field.args.length === 0) return {};
    try {
      return getArgumentValues(field, node, this.#operation.variables);
    } catch {
      return undefined;
    }
  }

  #shape(set: SelectionSetNode, type: GraphQLObjectType): Shape {
    const known = this.#shapes.get(set);
    if (known) return known;
    const shape: Shape = { leaves: 0, objects: [], sizes: new Map() };
    this.#shapes.set(set, shape);
    for (const selection of set.selections) {
      if (!isIncluded(selection, this.#operation.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (field && selection.selectionSet) shape.objects.push([selection, field]);
        else shape.leaves++;
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!inner) continue;
      const { leaves, objects } = this.#shape(inner.selectionSet, type);
      shape.leaves += leaves;
      shape.objects.push(...objects);
    }
    return shape;
  }
}

type Field = typeof TypeMetaFieldDef;

/** What is selected of each value: how many leaves, and which fields with more below them. */
interface Shape {
  leaves: number;
  objects: (readonly [FieldNode, Field])[];
  sizes: Map<unknown, number>;
}
