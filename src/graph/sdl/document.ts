import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from "graphql";

/** One step from the SDL that people write to the SDL that is served. */
export type Rule = (document: DocumentNode) => DocumentNode;

export function objectTypes({ definitions }: DocumentNode): ObjectTypeDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
}

export function typesByName({ definitions }: DocumentNode): ReadonlyMap<string, TypeDefinitionNode> {
  return new Map(definitions.filter(isTypeDefinitionNode).map((type) => [type.name.value, type]));
}

/** Names that are extended and not defined: the rules make what is extended here. */
export function extendedNames({ definitions }: DocumentNode): ReadonlySet<string> {
  return new Set(definitions.flatMap((definition) => ("name" in definition && isExtension(definition) ? [definition.name!.value] : [])));
}

export function isExtension({ kind }: DefinitionNode): boolean {
  return kind.endsWith("Extension");
}

/** The type that lists and non-nulls wrap. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Adds definitions, each given as text. */
export function addDefinitions(document: DocumentNode, texts: readonly string[]): DocumentNode {
  const text = texts.join("\n").trim();
  if (text === "") return document;
  return { ...document, definitions: [...document.definitions, ...parse(text, { noLocation: true }).definitions] };
}

/** Changes the fields of all object types; one field may become several. */
export function mapFields(
  document: DocumentNode,
  change: (field: FieldDefinitionNode, type: ObjectTypeDefinitionNode) => FieldDefinitionNode | FieldDefinitionNode[],
): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? { ...definition, fields: definition.fields?.flatMap((field) => change(field, definition)) ?? [] }
      : definition,
  );
  return { ...document, definitions };
}

/** The fields of a type, given as text. */
export function parseFields(text: string): readonly FieldDefinitionNode[] {
  const [type] = parse(`type Any { ${text} }`, { noLocation: true }).definitions;
  return (type as ObjectTypeDefinitionNode).fields!;
}
