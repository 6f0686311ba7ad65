import type { DocumentNode } from "graphql";
import { directive } from "./directives.ts";
import { namedType, objectTypes } from "./document.ts";

/** Types whose lists take any filter and any order, and are added up: those that a link leaves or reaches. */
export function streamTypes(document: DocumentNode): ReadonlySet<string> {
  const linked = directive(document, "linked");
  const types = new Set<string>();
  for (const { name, fields = [] } of objectTypes(document))
    for (const field of fields.filter((each) => linked(each).length > 0)) {
      types.add(name.value);
      types.add(nodeType(namedType(field.type)));
    }
  return types;
}

/** The type of a connection's records; any other type is itself. */
export function nodeType(type: string): string {
  return type.replace(/Connection$/, "");
}
