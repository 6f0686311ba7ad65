import { type EnumTypeExtensionNode, Kind } from "graphql";
import { columnFieldsOf, constantCase } from "./columns.ts";
import { addDefinitions, type Rule, typesByName } from "./document.ts";
import { withFacts } from "./facts.ts";
import { streamTypes } from "./streams.ts";

/** `<Type>OrderField` of every stream has all its columns. Those that the vendor cannot order by are marked as evaluated here. */
export const completeOrders: Rule = (document) => {
  const types = typesByName(document);
  const columnsOf = columnFieldsOf(document);
  const made: string[] = [];
  const extensions: EnumTypeExtensionNode[] = [];
  for (const type of streamTypes(document)) {
    const order = `${type}OrderField`;
    const definition = types.get(order);
    if (!definition)
      made.push(`
        "What lists of \`${type}\` can be ordered by." enum ${order}
        "One step of the order of a list." input ${type}OrderBy { field: ${order}! direction: OrderDirection = ASC }`);
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
