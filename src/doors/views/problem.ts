import type { ASTNode } from "graphql";

/** Why a view cannot be a table. */
export interface ViewProblem {
  file: string;
  line: number;
  message: string;
}

/** Thrown while a view is compiled; the node tells the line. */
export class ViewError extends Error {
  readonly line: number;
  /** The file of the node. */
  readonly source: string | undefined;

  constructor(message: string, node?: ASTNode) {
    super(message);
    this.line = node?.loc?.startToken.line ?? 1;
    this.source = node?.loc?.source.name;
  }
}
