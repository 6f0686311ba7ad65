import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";
import { directive } from "./directives.ts";
import { namedType, typesByName } from "./document.ts";

/** A plain value of a type's records: a scalar or enum, of the record or of an object in it. */
export interface ColumnField {
  /** One name for the whole path: `projectedAmountCurrencyId`. */
  name: string;
  /** Fields on the way: `projectedAmount`, `currencyId`. */
  path: readonly string[];
  /** The scalar or enum. */
  type: string;
  isEnum: boolean;
  field: FieldDefinitionNode;
}

/** Scalars whose values compare. */
export const comparable: ReadonlySet<string> = new Set(["ID", "String", "Int", "Float", "Decimal", "Boolean", "DateTime", "Date"]);

/** Objects in objects are followed so far. */
const deepest = 3;

/** The columns of the types of a document. A column whose name another one has before it is left out. */
export function columnFieldsOf(document: DocumentNode): (type: string) => ColumnField[] {
  const types = typesByName(document);
  const separate = directive(document, "separate");

  function columnsIn({ fields = [] }: ObjectTypeDefinitionNode, above: readonly string[]): ColumnField[] {
    const plain = fields.filter((field) => !field.arguments?.length && !isList(field.type) && separate(field).length === 0);
    const inner: ColumnField[] = [];
    const own = plain.flatMap((field): ColumnField[] => {
      const type = namedType(field.type);
      const definition = types.get(type);
      const path = [...above, field.name.value];
      const isEnum = definition?.kind === Kind.ENUM_TYPE_DEFINITION;
      if (isEnum || comparable.has(type)) return [{ name: columnName(path), path, type, isEnum, field }];
      if (isPart(definition) && path.length < deepest) inner.push(...columnsIn(definition, path));
      return [];
    });
    return [...own, ...inner];
  }

  function columnsOf(type: string): ColumnField[] {
    const definition = types.get(type);
    if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const taken = new Set<string>();
    const all = new Set(definition.fields?.map(({ name }) => name.value));
    return columnsIn(definition, []).filter(({ name, path }) => {
      const isFree = !taken.has(name) && (path.length === 1 || !all.has(name));
      taken.add(name);
      return isFree;
    });
  }

  const known = new Map<string, ColumnField[]>();
  return (type) => {
    const columns = known.get(type) ?? columnsOf(type);
    known.set(type, columns);
    return columns;
  };
}

/** Is a type that of objects in a record, which are no records by themselves? */
export function isPart(definition: TypeDefinitionNode | undefined): definition is ObjectTypeDefinitionNode {
  if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  const { name, interfaces = [] } = definition;
  return !interfaces.some((each) => each.name.value === "Node") && !name.value.endsWith("Connection") && name.value !== "LinkInfo";
}

/** `projectedAmount`, `currencyId` as `projectedAmountCurrencyId`. */
export function columnName([first = "", ...rest]: readonly string[]): string {
  return first + rest.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join("");
}

/** `dueOn` as `DUE_ON`: the name of a column as a value of an enum. */
export function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, "_$&").toUpperCase();
}

export function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}
