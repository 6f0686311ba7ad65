/** Is told what deciding a link may read. */
export interface DependencyVisitor {
  /** Records of this type may be read. */
  reads(type: string): void;
  /** This path of the record that a step starts from is read. */
  uses(type: string, path: string): void;
  /** Another link may be decided. Returns the type it leads to. */
  follows(type: string, field: string): string;
  /** The customer of such a record may be needed, by the link named or by its usual one. */
  customer(type: string, account?: string): void;
}

/** Visits what a step may read from a record of this type, without records. Returns the type of the records it reaches. */
export type VisitDependencies = (type: string, visitor: DependencyVisitor) => string;

export interface HasDependencies {
  visit: VisitDependencies;
}

/** A step that tells what it may read. */
export function withDependencies<F extends (...given: never[]) => unknown>(visit: VisitDependencies, step: F): F & HasDependencies {
  return Object.assign(step, { visit });
}

/** All of these; the first tells what is reached. */
export const visitAll =
  (steps: readonly HasDependencies[]): VisitDependencies =>
  (type, visitor) =>
    steps.map(({ visit }) => visit(type, visitor))[0] ?? type;

/** Reads records of this type, and reaches them. */
export const visitType =
  (type: string): VisitDependencies =>
  (_from, visitor) => {
    visitor.reads(type);
    return type;
  };

/** The same, by a path of the record it starts from. */
export const visitByPath =
  (type: string, path: string): VisitDependencies =>
  (from, visitor) => {
    visitor.uses(from, path);
    visitor.reads(type);
    return type;
  };
