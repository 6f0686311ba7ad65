import { Kind } from "graphql";
import { addDefinitions, namedType, type Rule, typesByName } from "./document.ts";
import { vendorsOf } from "./vendor.ts";

/** Operators that take a list of values. */
const lists = new Set(["in", "notIn"]);

/** `<Enum>Filter` for every enum that a where-input tests. */
export const makeEnumFilters: Rule = (document) => {
  const types = typesByName(document);
  const vendorOf = vendorsOf(document);
  const named = document.definitions.flatMap((definition) =>
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || definition.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
      ? (definition.fields ?? []).map(({ type }) => namedType(type))
      : [],
  );
  const missing = [...new Set(named)].filter((name) => name.endsWith("Filter") && !types.has(name));
  const made = missing
    .map((name) => name.slice(0, -"Filter".length))
    .filter((name) => types.get(name)?.kind === Kind.ENUM_TYPE_DEFINITION)
    .map((name) => {
      const operators = vendorOf(name).enumOperators.map((operator) => `${operator}: ${lists.has(operator) ? `[${name}!]` : name}`);
      return `"Tests of a \`${name}\`." input ${name}Filter { ${operators.join(" ")} }`;
    });
  return addDefinitions(document, made);
};
