import {
  buildASTSchema,
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  Kind,
  type TypeDefinitionNode,
} from "graphql";

/** What is known of a type without its definition. */
export interface Heading {
  kind: TypeDefinitionNode["kind"];
  name: string;
  interfaces: readonly string[];
}

/** The types of an SDL; what a definition says is read when it is asked for. */
export interface Definitions {
  /** In the order of the SDL. */
  headings: readonly Heading[];
  /** All types in the order in which an introspection names them, with the scalars of GraphQL. */
  order: readonly string[];
  /** The definition of a type, always the same object. */
  node(name: string): TypeDefinitionNode;
  /** Those that the SDL defines, in its order. */
  directives(): readonly DirectiveDefinitionNode[];
  /** The definition of the schema; undefined where its types have their usual names. */
  schema(): DefinitionNode | undefined;
  /** All of it. */
  document(): DocumentNode;
}

/** Is it a type? What an SDL defines beside types is directives and the schema itself. */
function isType(node: DefinitionNode): node is TypeDefinitionNode {
  return node.kind.endsWith("TypeDefinition");
}

/**
 * The text that `readDefinitions` reads: headings and order as one line of JSON, then each definition as one, without places in files. All of
 * it is ASCII. Throws for what is no type, no directive and not the schema.
 */
export function writeDefinitions(document: DocumentNode): string {
  const { definitions } = document;
  const other = definitions.find(
    (each) => !isType(each) && each.kind !== Kind.SCHEMA_DEFINITION && each.kind !== Kind.DIRECTIVE_DEFINITION,
  );
  if (other) throw new Error(`The SDL is expanded, but has a ${other.kind}.`);
  const headings = definitions.map((each): Heading | typeof Kind.DIRECTIVE_DEFINITION | null => {
    if (each.kind === Kind.DIRECTIVE_DEFINITION) return each.kind;
    if (!isType(each)) return null;
    const interfaces = "interfaces" in each ? (each.interfaces ?? []).map(({ name }) => name.value) : [];
    return { kind: each.kind, name: each.name.value, interfaces };
  });
  const order = Object.keys(buildASTSchema(document).getTypeMap()).filter((name) => !name.startsWith("__"));
  const lines = [{ headings, order }, ...definitions].map((each) =>
    JSON.stringify(each, (key, value) => (key === "loc" ? undefined : value)),
  );
  return lines.join("\n").replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export function readDefinitions(text: string): Definitions {
  const [first = "", ...lines] = text.split("\n");
  const { headings, order } = JSON.parse(first) as { headings: (Heading | typeof Kind.DIRECTIVE_DEFINITION | null)[]; order: string[] };
  const places = new Map(headings.flatMap((heading, place) => (isHeading(heading) ? [[heading.name, place]] : [])));
  const read: DefinitionNode[] = [];
  const nodeAt = (place: number) => (read[place] ??= JSON.parse(lines[place]!) as DefinitionNode);
  const schemaAt = headings.indexOf(null);
  return {
    headings: headings.filter(isHeading),
    order,
    node: (name) => nodeAt(places.get(name)!) as TypeDefinitionNode,
    directives: () =>
      headings.flatMap((heading, place) => (heading === Kind.DIRECTIVE_DEFINITION ? [nodeAt(place) as DirectiveDefinitionNode] : [])),
    schema: () => (schemaAt < 0 ? undefined : nodeAt(schemaAt)),
    document: () => ({ kind: Kind.DOCUMENT, definitions: lines.map((_, place) => nodeAt(place)) }),
  };
}

function isHeading(heading: Heading | string | null): heading is Heading {
  return typeof heading === "object" && heading !== null;
}
