import { type FieldDefinitionNode, Kind } from "graphql";
import { directive } from "./directives.ts";
import { addDefinitions, extendedNames, namedType, objectTypes, type Rule, typesByName } from "./document.ts";
import { vendorsOf } from "./vendor.ts";

/**
 * `<Type>Where` for every type with `@filterable` fields, or with an `extend input <Type>Where` that names what its records do
 * not show. One that is written by hand keeps its sentence.
 */
export const makeWheres: Rule = (document) => {
  const filterable = directive<{ by?: string }>(document, "filterable");
  const extended = extendedNames(document);
  const types = typesByName(document);
  const vendorOf = vendorsOf(document);

  const isRelation = ({ type }: FieldDefinitionNode) => types.get(namedType(type))?.kind === Kind.OBJECT_TYPE_DEFINITION;

  function filterOf(field: FieldDefinitionNode, prefix: string): string {
    const name = namedType(field.type);
    if (isRelation(field)) return `${name}Where`;
    if (types.get(name)?.kind === Kind.ENUM_TYPE_DEFINITION) return `${name}Filter`;
    return `${prefix}${name === "ID" ? "Id" : name}Filter`;
  }

  const made = objectTypes(document).flatMap(({ name: { value: type }, fields = [] }) => {
    const where = `${type}Where`;
    const own = fields.flatMap((field) => filterable(field).map((use) => [field, use] as const));
    if (own.length === 0 && !extended.has(where) && !types.has(where)) return [];
    const { prefix, combine } = vendorOf(type);
    const lines = (some: typeof own) => some.map(([field, { by }]) => `${field.name.value}: ${by ?? filterOf(field, prefix)}`);
    const values = lines(own.filter(([field]) => !isRelation(field)));
    const relations = lines(own.filter(([field]) => isRelation(field)));
    const combinations = combine.map((name) => `${name}: ${name === "not" ? where : `[${where}!]`}`);
    const sentence = `"What lists of \`${type}\` can be filtered by; all that is given must hold."`;
    // Tests are sent to the vendor in the order of the fields: values of the record first, those added by hand next, what is nested last.
    return [
      types.has(where) ? extension(where, values) : `${sentence} input ${where} ${body(values)}`,
      extension(where, [...relations, ...combinations]),
    ];
  });
  return addDefinitions(document, made);
};

function extension(name: string, fields: readonly string[]): string {
  return fields.length > 0 ? `extend input ${name} ${body(fields)}` : "";
}

function body(fields: readonly string[]): string {
  return fields.length > 0 ? `{ ${fields.join(" ")} }` : "";
}
