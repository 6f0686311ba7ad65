import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isNonNullType, isObjectType, isUnionType } from "graphql";
import { schema } from "./current-rms-sandbox.ts";

type Field = GraphQLField<unknown, unknown>;

/** The type of a list's rows. */
export function rowType(root: string): GraphQLObjectType {
  const connection = getNamedType(schema.getQueryType()!.getFields()[root]!.type) as GraphQLObjectType;
  return getNamedType(connection.getFields().nodes!.type) as GraphQLObjectType;
}

/** Asked without an argument; and of the record alone, where custom fields by their definitions are not. */
const isFree = ({ name, args }: Field) => name !== "customFieldValues" && !args.some(({ type }) => isNonNullType(type));
const isRecord = (type: GraphQLObjectType) => type.getInterfaces().length > 0;

/** Everything that a record says of itself: all scalars and codes, and those of its parts. */
export function everything(type: GraphQLObjectType, above: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).filter(isFree);
  return fields
    .flatMap(({ name, type: fieldType }) => {
      const named = getNamedType(fieldType);
      if (isLeafType(named)) return [name];
      if (!isObjectType(named) || isRecord(named) || named.name.endsWith("Connection") || above.includes(named.name)) return [];
      const inner = everything(named, [...above, type.name]);
      return inner ? [`${name} { ${inner} }`] : [];
    })
    .join(" ");
}

const probe = 'id raw(field: "id")';

/** Each field that leads to other records, with a selection for which the record itself must be seen. */
export function relations(type: GraphQLObjectType): [name: string, selection: string][] {
  return Object.values(type.getFields())
    .filter(isFree)
    .flatMap(({ name, type: fieldType }): [string, string][] => {
      const named = getNamedType(fieldType);
      if (isUnionType(named))
        return [
          [
            name,
            `${name} { ${named
              .getTypes()
              .map((one) => `... on ${one} { ${probe} }`)
              .join(" ")} }`,
          ],
        ];
      if (!isObjectType(named)) return [];
      if (named.name.endsWith("Connection")) return [[name, `${name}(first: 2) { nodes { id } }`]];
      if (isRecord(named)) return [[name, `${name} { ${probe} }`]];
      return relations(named).map(([inner, selection]) => [`${name}.${inner}`, `${name} { ${selection} }`]);
    });
}

/** What an answer holds at a dotted path that leads through lists. */
export function at(value: unknown, path: string): unknown[] {
  return path.split(".").reduce<unknown[]>(
    (values, name) =>
      values.flatMap((each) => {
        const found = (each as Record<string, unknown> | null)?.[name];
        return Array.isArray(found) ? found : found === null || found === undefined ? [] : [found];
      }),
    [value],
  );
}
