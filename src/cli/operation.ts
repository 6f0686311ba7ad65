import { type DocumentNode, Kind, type OperationDefinitionNode, parse, separateOperations } from "graphql";
import { UsageError } from "./host.ts";

/**
 * The query with the named operation alone, every line where it was. A query that cannot be read is returned as it is, because
 * the server says why. Throws UsageError when there are several operations and none is named, or none of that name.
 */
export function pickOperation(query: string, name: string | undefined): string {
  const document = tryParse(query);
  if (!document) return query;
  const operations = operationsOf(document);
  const names = operations.flatMap((operation) => operation.name?.value ?? []);
  if (name === undefined && operations.length <= 1) return query;
  const list = names.length > 0 ? names.join(", ") : "none with a name";
  if (name === undefined) throw new UsageError(`The query has several operations: ${list}. Pick one with --operation NAME.`);
  const wanted = names.includes(name) ? separateOperations(document)[name] : undefined;
  if (!wanted) throw new UsageError(`--operation ${name.slice(0, 200)}: the query has no operation of that name. It has: ${list}.`);
  const others = document.definitions.filter((definition) => !wanted.definitions.includes(definition));
  return others.reduce((text, { loc }) => (loc ? blank(text, loc.start, loc.end) : text), query);
}

/** A warning on variables that the query does not declare; undefined where there are none. The query has one operation. */
export function unknownVariables(query: string, given: Readonly<Record<string, unknown>>): string | undefined {
  const [operation] = operationsOf(tryParse(query));
  if (!operation) return undefined;
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const unknown = Object.keys(given).filter((name) => !declared.includes(name));
  if (unknown.length === 0) return undefined;
  const what = declared.length > 0 ? `It declares ${declared.join(", ")}.` : "It declares none.";
  return `--variables has ${unknown.join(", ")}, which the query does not declare. ${what}`;
}

function operationsOf(document: DocumentNode | undefined): OperationDefinitionNode[] {
  return document?.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION) ?? [];
}

function tryParse(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

/** Spaces instead of a part, so that the places in error messages stay right. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
}
