import { type DefinitionNode, type DocumentNode, type InputObjectTypeDefinitionNode, type InputValueDefinitionNode, Kind } from "graphql";
import { type ColumnField, columnFieldsOf, isList, isPart } from "./columns.ts";
import { directive } from "./directives.ts";
import { addDefinitions, namedType, parseFields, type Rule, typesByName } from "./document.ts";
import { withFacts } from "./facts.ts";
import { nodeType, streamTypes } from "./streams.ts";

/** The operators of each type of values. Those of an enum are those of `null`. */
const operators: Readonly<Record<string, string>> = {
  ID: "eq ne in notIn isNull",
  String: "eq ne in notIn lt lte gt gte contains startsWith endsWith isNull",
  Int: "eq ne in notIn lt lte gt gte isNull",
  Float: "eq ne in notIn lt lte gt gte isNull",
  Decimal: "eq ne in notIn lt lte gt gte isNull",
  DateTime: "eq ne in notIn lt lte gt gte isNull",
  Date: "eq ne in notIn lt lte gt gte isNull",
  Boolean: "eq ne isNull",
};
const enumOperators = "eq ne in notIn isNull";

/** Operators of vendors' inputs: an input with other members is no plain test of a value. */
const plainOperators = new Set([...operators.String!.split(" "), "containsAny", "containsAll", "matches", "isBlank", "isTrue", "isFalse"]);

/** Inputs of ours, as far as a column is tested by them. */
function sharedInputs(tested: ReadonlySet<string>): string[] {
  const names = Object.keys(operators).map(sharedName);
  return names.filter((name) => tested.has(name)).map((name) => `"Tests of a value that the vendor cannot filter by." input ${name}`);
}

const linkTests = `
  "Tests of how a link was decided."
  input LinkInfoWhere {
    "The outcome. A link that could not be decided is \`UNKNOWN\`: it meets tests that name \`UNKNOWN\`, and fails the list for others."
    status: LinkStatusFilter
    "The rule that decided."
    rule: StringFilter
    "The value on which both sides agree."
    key: StringFilter
  }
  "Tests of the outcome of a link." input LinkStatusFilter
`;

/**
 * Completes the where-inputs of streams: every column with every operator of its type, relations, lists of objects in the record, links,
 * fields compared with each other, `and`, `or` and `not`.
 * What vendors execute keeps its name and meaning; the rest is marked as evaluated here.
 */
export const completeWheres: Rule = (document) => {
  const streams = streamTypes(document);
  if (streams.size === 0) return document;
  const types = typesByName(document);
  const columnsOf = columnFieldsOf(document);
  const separate = directive(document, "separate");
  const linked = directive(document, "linked");
  const hasWhere = (type: string) => streams.has(type) || types.has(`${type}Where`);
  const inputs = new Map<string, DefinitionNode>();
  const made: string[] = [];
  // What tests how a link was decided, too.
  const tested = new Set([sharedName("String")]);
  const quantified = new Set<string>();
  const parts = new Set<string>();

  const filterOf = ({ type, isEnum }: ColumnField) => (isEnum ? `${type}Filter` : sharedName(type));

  function relationOf(field: { name: string; type: string; plural: boolean; link: boolean }): string[] {
    const { name, type, plural, link } = field;
    if (!hasWhere(type) || (plural && !link && !streams.has(type))) return [];
    if (plural) quantified.add(type);
    return [`"Tests of ${plural ? "the records" : "the record"} in \`${name}\`." ${name}: ${type}${plural ? "Some" : "Where"}`];
  }

  const testsOf = (type: string) =>
    columnsOf(type).map((column) => `"Tests of \`${column.path.join(".")}\`." ${column.name}: ${filterOf(column)}`);
  const combinationsOf = (type: string) => [
    `"All of these must hold." and: [${type}Where!]`,
    `"One of these must hold." or: [${type}Where!]`,
    `"This must not hold." not: ${type}Where`,
  ];

  for (const type of streams) {
    const where = `${type}Where`;
    const definition = types.get(where);
    const known = new Set(definition && "fields" in definition ? definition.fields?.map(({ name }) => name.value) : []);
    const columns = columnsOf(type);
    for (const column of columns) {
      const given = fieldsOf(types.get(where)).find(({ name }) => name.value === column.name);
      tested.add(given ? namedType(given.type) : filterOf(column));
    }
    const object = types.get(type);
    const fields = object?.kind === Kind.OBJECT_TYPE_DEFINITION ? (object.fields ?? []) : [];
    const relations = fields.flatMap((field) => {
      const isLink = linked(field).length > 0;
      const named = namedType(field.type);
      const target = nodeType(named);
      const isObject = types.get(target)?.kind === Kind.OBJECT_TYPE_DEFINITION;
      if (!isObject || separate(field).length > 0 || field.arguments?.length) return [];
      if (isList(field.type) && isPart(types.get(target)) && columnsOf(target).length > 0) {
        parts.add(target);
        return [`"Tests of the objects in \`${field.name.value}\`." ${field.name.value}: ${target}Some`];
      }
      const relation = { name: field.name.value, type: target, plural: target !== named || isList(field.type), link: isLink };
      const state = isLink ? [`"How \`${relation.name}\` was decided." ${relation.name}Link: LinkInfoWhere`] : [];
      return [...relationOf(relation), ...state];
    });
    const compared =
      columns.length > 1 ? [`"Fields of the record compared with each other; all must hold." compare: [${type}Comparison!]`] : [];
    const added = evaluated([...testsOf(type), ...relations, ...compared, ...combinationsOf(type)].join(" ")).filter(
      ({ name }) => !known.has(name.value),
    );
    const sentence = `"What lists of \`${type}\` can be filtered by; all that is given must hold."`;
    if (!definition) made.push(`${sentence} input ${where}`);
    inputs.set(where, { kind: Kind.INPUT_OBJECT_TYPE_EXTENSION, name: { kind: Kind.NAME, value: where }, fields: added });
  }
  for (const type of parts) {
    for (const column of columnsOf(type)) tested.add(filterOf(column));
    made.push(`"What objects of \`${type}\` in a record are tested by; all that is given must hold." input ${type}Where`);
    const fields = evaluated([...testsOf(type), ...combinationsOf(type)].join(" "));
    inputs.set(`${type}Where`, { kind: Kind.INPUT_OBJECT_TYPE_EXTENSION, name: { kind: Kind.NAME, value: `${type}Where` }, fields });
  }
  const quantifying = (type: string, one: string) => `"Tests of several ${one}s of \`${type}\`." input ${type}Some {
      "At least one ${one} meets this."
      some: ${type}Where
      "No ${one} meets this."
      none: ${type}Where
    }`;
  made.push(...[...quantified].map((type) => quantifying(type, "record")), ...[...parts].map((type) => quantifying(type, "object")));
  const completed = addDefinitions(document, [linkTests, ...sharedInputs(tested), ...made, ...missingEnumFilters(document, tested)]);
  const isColumn = (where: string, field: string) => {
    const type = where.replace(/Where$/, "");
    return streams.has(type) && columnsOf(type).some(({ name }) => name === field);
  };
  const { filters, renamed } = completeFilters(completed, tested, usedElsewhere(completed, isColumn));
  const definitions = [...completed.definitions, ...inputs.values()].map((definition) => withFilters(definition, renamed, isColumn));
  return { ...completed, definitions: [...definitions, ...filters] };
};

/** Whether a field of a where-input tests a column of a stream. */
type IsColumn = (where: string, field: string) => boolean;

/** Inputs that also test what cannot be evaluated here: those keep the operators that the vendor executes, and no more. */
function usedElsewhere({ definitions }: DocumentNode, isColumn: IsColumn): ReadonlySet<string> {
  const names = definitions.flatMap((definition) =>
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && definition.name.value.endsWith("Where")
      ? fieldsOf(definition).filter(({ name }) => !isColumn(definition.name.value, name.value))
      : [],
  );
  return new Set(names.map(({ type }) => namedType(type)));
}

/** A where-input whose columns are tested by the inputs with all operators. */
function withFilters(definition: DefinitionNode, renamed: ReadonlyMap<string, string>, isColumn: IsColumn): DefinitionNode {
  if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INPUT_OBJECT_TYPE_EXTENSION) return definition;
  const fields = definition.fields?.map((field) => {
    const name = isColumn(definition.name.value, field.name.value) ? renamed.get(namedType(field.type)) : undefined;
    return name ? { ...field, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const } : field;
  });
  return fields ? { ...definition, fields } : definition;
}

/** Fields of an input in SDL, each marked as evaluated here. */
function evaluated(text: string): InputValueDefinitionNode[] {
  const [field] = parseFields(`field(${text}): Int`);
  return (field!.arguments ?? []).map((argument) => withFacts(argument, { evaluated: true }));
}

function missingEnumFilters(document: DocumentNode, tested: ReadonlySet<string>): string[] {
  const types = typesByName(document);
  return [...tested].flatMap((name) =>
    types.has(name) || types.get(name.replace(/Filter$/, ""))?.kind !== Kind.ENUM_TYPE_DEFINITION
      ? []
      : `"Tests of a \`${name.replace(/Filter$/, "")}\`." input ${name}`,
  );
}

/** The operators that these inputs lack; of those used elsewhere an input of its own has all, which is named in `renamed`. */
function completeFilters(
  document: DocumentNode,
  tested: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
): { filters: DefinitionNode[]; renamed: Map<string, string> } {
  const types = typesByName(document);
  const renamed = new Map<string, string>();
  const names = new Set([...tested, "LinkStatusFilter"]);
  const filters = [...names].flatMap((name): DefinitionNode[] => {
    const fields = fieldsOf(types.get(name));
    const known = new Set(fields.map((field) => field.name.value));
    if ([...known].some((operator) => !plainOperators.has(operator))) return [];
    const value = valueType(name, fields);
    const isEnum = types.get(value)?.kind === Kind.ENUM_TYPE_DEFINITION;
    const missing = (isEnum ? enumOperators : (operators[value] ?? "")).split(" ").filter((each) => each !== "" && !known.has(each));
    if (missing.length === 0) return [];
    const lines = missing.map((each) => `"${sentences[each]}" ${each}: ${operandOf(each, value)}`);
    const added = evaluated(lines.join(" "));
    // An input without operators of a vendor is one of ours.
    if (known.size === 0 || !elsewhere.has(name))
      return [{ kind: Kind.INPUT_OBJECT_TYPE_EXTENSION, name: { kind: Kind.NAME, value: name }, fields: added }];
    const own = name.replace(/Filter$/, "AnyFilter");
    renamed.set(name, own);
    const given = types.get(name) as InputObjectTypeDefinitionNode;
    return [{ ...given, name: { kind: Kind.NAME, value: own }, fields: [...fields, ...added] }];
  });
  return { filters, renamed };
}

const sentences: Readonly<Record<string, string>> = {
  eq: "The same value.",
  ne: "Another value, or none.",
  in: "One of these values.",
  notIn: "None of these values, or none at all.",
  lt: "Less.",
  lte: "Less, or the same.",
  gt: "More.",
  gte: "More, or the same.",
  contains: "Holds this text; case and accents are ignored.",
  startsWith: "Begins with this text; case and accents are ignored.",
  endsWith: "Ends with this text; case and accents are ignored.",
  isNull: "True: there is no value, or an empty text.",
};

function operandOf(operator: string, type: string): string {
  if (operator === "isNull") return "Boolean";
  return operator === "in" || operator === "notIn" ? `[${type}!]` : type;
}

/** The type of the values that an input tests, by what it has or by its name. */
function valueType(name: string, fields: readonly InputValueDefinitionNode[]): string {
  const given = fields.find((field) => !["isNull", "isBlank", "isTrue", "isFalse"].includes(field.name.value));
  if (given) return namedType(given.type);
  const bare = name.replace(/Filter$/, "");
  return bare === "Id" ? "ID" : bare;
}

function fieldsOf(definition: DefinitionNode | undefined): readonly InputValueDefinitionNode[] {
  return definition?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}

function sharedName(type: string): string {
  return `${type === "ID" ? "Id" : type}Filter`;
}
