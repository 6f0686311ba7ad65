import { Kind } from "graphql";
import { parseFields, type Rule } from "./document.ts";

const raw = parseFields(`
  "The value of one member as the vendor sent it, named as the vendor spells it or as here."
  raw(field: String!): JSON
`);

/** `raw(field:)` on every record. */
export const addRaw: Rule = (document) => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.interfaces?.some(({ name }) => name.value === "Node")
      ? { ...definition, fields: [...(definition.fields ?? []), ...raw] }
      : definition,
  ),
});
