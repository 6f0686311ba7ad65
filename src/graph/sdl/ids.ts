import { type FieldDefinitionNode, Kind, type StringValueNode } from "graphql";
import { mapFields, type Rule } from "./document.ts";

const sentences: Readonly<Record<string, string>> = {
  id: "Global id: opaque, and unique among all types.",
  vendorId: "The id of this record in its vendor's system.",
};

/** Describes the ids of every record, where nobody has. */
export const describeIds: Rule = (document) =>
  mapFields(document, (field, { interfaces }) => {
    const sentence = sentences[field.name.value];
    const isRecord = interfaces?.some(({ name }) => name.value === "Node");
    return sentence && isRecord && !field.description ? described(field, sentence) : field;
  });

function described(field: FieldDefinitionNode, value: string): FieldDefinitionNode {
  const description: StringValueNode = { kind: Kind.STRING, value };
  return { ...field, description };
}
