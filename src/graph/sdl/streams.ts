import type { DocumentNode } from "graphql";
import { directive } from "./directives.ts";
import { namedType, objectTypes } from "./document.ts";

/** Types whose lists take any filter and any order, and are added up: those that a link leaves or reaches, and those with `@kept`. */
export function streamTypes(document: DocumentNode): ReadonlySet<string> {
  const linked = directive(document, "linked");
  const kept = directive(document, "kept");
  const types = new Set(objectTypes(document).flatMap((type) => (kept(type).length > 0 ? [type.name.value] : [])));
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
