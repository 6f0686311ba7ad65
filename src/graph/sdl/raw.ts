import { Kind, type ObjectTypeDefinitionNode } from "graphql";
import { parseFields, type Rule } from "./document.ts";

const raw = parseFields(`
  "The value of one member as the vendor sent it, named as the vendor spells it or as here."
  raw(field: String!): JSON
`);

/** Is it a record of a vendor? What gathers several has members of its own, and no other id. */
function isOfVendor({ interfaces = [], fields = [] }: ObjectTypeDefinitionNode): boolean {
  return interfaces.some(({ name }) => name.value === "Node") && fields.some(({ name }) => name.value === "vendorId");
}

/** `raw(field:)` on every record. */
export const addRaw: Rule = (document) => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && isOfVendor(definition)
      ? { ...definition, fields: [...(definition.fields ?? []), ...raw] }
      : definition,
  ),
});
