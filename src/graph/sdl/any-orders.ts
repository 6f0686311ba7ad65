import { type EnumTypeExtensionNode, Kind } from "graphql";
import { columnFieldsOf, constantCase } from "./columns.ts";
import { addDefinitions, namedType, objectTypes, type Rule, typesByName } from "./document.ts";
import { withFacts } from "./facts.ts";
import { streamTypes } from "./streams.ts";

const comparisons = `
  "How two values of one record compare. Without a value on either side, \`NE\` alone holds."
  enum FieldComparison {
    "The same value."
    EQ
    "Another value, or none."
    NE
    "Less."
    LT
    "Less, or the same."
    LTE
    "More."
    GT
    "More, or the same."
    GTE
  }
`;

/**
 * `<Type>OrderField` of every stream has all its columns. Those that the vendor cannot order by are marked as evaluated here. By the same
 * names fields are compared with each other.
 */
export const completeOrders: Rule = (document) => {
  const types = typesByName(document);
  const columnsOf = columnFieldsOf(document);
  const lists = new Set(objectTypes(document).flatMap(({ fields = [] }) => fields.map(({ type }) => namedType(type))));
  const streams = streamTypes(document);
  const made: string[] = streams.size > 0 ? [comparisons] : [];
  const extensions: EnumTypeExtensionNode[] = [];
  for (const type of streams) {
    const order = `${type}OrderField`;
    const definition = types.get(order);
    if (!definition) made.push(`"What lists of \`${type}\` can be ordered by." enum ${order}`);
    if (!definition && lists.has(`${type}Connection`))
      made.push(`"One step of the order of a list." input ${type}OrderBy { field: ${order}! direction: OrderDirection = ASC }`);
    made.push(`
      "Two fields of a record of \`${type}\`, compared with each other. They hold values of one kind; amounts, in one currency."
      input ${type}Comparison {
        "The value on the left."
        field: ${order}!
        "How it compares with the other one."
        operator: FieldComparison!
        "The value on the right."
        other: ${order}!
      }`);
    const known = new Set(definition?.kind === Kind.ENUM_TYPE_DEFINITION ? definition.values?.map(({ name }) => name.value) : []);
    const values = columnsOf(type)
      .map(({ name }) => constantCase(name))
      .filter((name) => !known.has(name))
      .map((value) => withFacts({ kind: Kind.ENUM_VALUE_DEFINITION, name: { kind: Kind.NAME, value } } as const, { evaluated: true }));
    extensions.push({ kind: Kind.ENUM_TYPE_EXTENSION, name: { kind: Kind.NAME, value: order }, values });
  }
  const completed = addDefinitions(document, made);
  return { ...completed, definitions: [...completed.definitions, ...extensions] };
};
