import { Kind } from "graphql";
import { addDefinitions, namedType, objectTypes, type Rule, typesByName } from "./document.ts";

/** `<Type>Connection` and `<Type>Edge` for every list that a field names: Relay's Cursor Connections. */
export const makeConnections: Rule = (document) => {
  const types = typesByName(document);
  const named = objectTypes(document).flatMap(({ fields = [] }) => fields.map(({ type }) => namedType(type)));
  const missing = [...new Set(named)].filter((name) => name.endsWith("Connection") && !types.has(name));
  const made = missing
    .map((name) => name.slice(0, -"Connection".length))
    .filter((type) => types.get(type)?.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map(
      (type) => `
      "A page of a list of \`${type}\`."
      type ${type}Connection {
        "The records of the page."
        nodes: [${type}!]!
        "The same records with their cursors."
        edges: [${type}Edge!]!
        "Whether there is more, and where to go on."
        pageInfo: PageInfo!
        "Number of rows in the whole list; null where the vendor does not tell it."
        totalCount: Int
      }
      "A row of a list of \`${type}\`, with its cursor."
      type ${type}Edge {
        "Place of the row in the list, for \`after\` and \`before\`."
        cursor: String!
        "The record."
        node: ${type}!
      }`,
    );
  return addDefinitions(document, made);
};
