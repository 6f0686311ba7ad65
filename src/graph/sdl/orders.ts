import { constantCase } from "./columns.ts";
import { directive } from "./directives.ts";
import { addDefinitions, extendedNames, objectTypes, type Rule } from "./document.ts";
import { vendorsOf } from "./vendor.ts";

/**
 * `<Type>OrderBy` and `<Type>OrderField` for every type with `@sortable` fields, or with an `extend enum <Type>OrderField`
 * that names what its records do not show.
 */
export const makeOrders: Rule = (document) => {
  const sortable = directive(document, "sortable");
  const extended = extendedNames(document);
  const vendorOf = vendorsOf(document);
  const made = objectTypes(document).flatMap(({ name: { value: type }, fields = [] }) => {
    const values = fields.filter((field) => sortable(field).length > 0).map(({ name }) => constantCase(name.value));
    const field = `${type}OrderField`;
    if (values.length === 0 && !extended.has(field)) return [];
    return [
      `"What lists of \`${type}\` can be ordered by." enum ${field} ${values.length > 0 ? `{ ${values.join(" ")} }` : ""}`,
      `"${["One step of the order of a list.", vendorOf(type).order ?? []].flat().join(" ")}"
      input ${type}OrderBy { field: ${field}! direction: OrderDirection = ASC }`,
    ];
  });
  return addDefinitions(document, made);
};
