import type { ASTNode } from "graphql";

/** What a rule knows of a definition that it made, for whoever makes the schema executable. It is not printed. */
export interface Facts {
  /** No vendor executes this filter, operator or order: it is evaluated here. */
  evaluated?: boolean;
  /** The column of the currency that this sum is in; null where records do not name it. */
  currency?: string | null;
}

/** A plain name: what is built keeps the definitions as JSON, in which a symbol would be lost. */
const facts = "tielineFacts";

export function withFacts<Node extends ASTNode>(node: Node, known: Facts): Node {
  return { ...node, [facts]: known };
}

export function factsOf(node: ASTNode | null | undefined): Facts {
  return (node as { [facts]?: Facts } | null | undefined)?.[facts] ?? {};
}
