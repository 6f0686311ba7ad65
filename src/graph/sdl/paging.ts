import type { InputValueDefinitionNode } from "graphql";
import { directive } from "./directives.ts";
import { mapFields, namedType, parseFields, type Rule, typesByName } from "./document.ts";

const paging = parseArguments("first: Int after: String last: Int before: String");

/** The arguments of every field that leads to a connection: those of Relay, and `where`, `orderBy`, `search` as far as its type has them. */
export const addPaging: Rule = (document) => {
  const types = typesByName(document);
  const searchable = directive(document, "searchable");
  const pagingOnly = directive(document, "pagingOnly");
  const linked = directive(document, "linked");
  const known = new Map<string, readonly InputValueDefinitionNode[]>();

  /** The arguments by which lists of a type are narrowed and ordered. */
  function optionsOf(type: string): readonly InputValueDefinitionNode[] {
    const options = [
      types.has(`${type}Where`) ? `where: ${type}Where` : [],
      types.has(`${type}OrderBy`) ? `orderBy: [${type}OrderBy!]` : [],
      searchable(types.get(type) ?? {}).length > 0 ? "search: String" : [],
    ].flat();
    return options.length > 0 ? parseArguments(options.join(" ")) : [];
  }

  return mapFields(document, (field) => {
    const connection = namedType(field.type);
    if (!connection.endsWith("Connection") || !types.has(connection)) return field;
    // It says by hand in which directions it can be paged.
    if (field.arguments?.some(({ name }) => name.value === "first")) return field;
    const type = connection.slice(0, -"Connection".length);
    if (!known.has(type)) known.set(type, optionsOf(type));
    const options =
      pagingOnly(field).length > 0 ? [] : known.get(type)!.filter(({ name }) => isEvaluable(name.value) || !linked(field).length);
    return { ...field, arguments: [...(field.arguments ?? []), ...paging, ...options] };
  });
};

/** Linked records are all there when they are filtered and ordered; a search is the vendor's. */
const isEvaluable = (argument: string) => argument !== "search";

function parseArguments(text: string): readonly InputValueDefinitionNode[] {
  return parseFields(`field(${text}): Int`)[0]!.arguments!;
}
