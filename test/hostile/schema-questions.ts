import { getIntrospectionQuery } from "graphql";
import { documents, type Kind, many, nested, size, text } from "./kind.ts";

const refused = ["400 QUERY_TOO_EXPENSIVE"];
const invalid = ["400 GRAPHQL_VALIDATION_FAILED"];

/** Questions about the schema, and guesses at it. */
export const schemaKinds: readonly Kind[] = [
  documents("the schema, always otherwise", ["200", ...refused], (random) =>
    random.chance(0.1)
      ? getIntrospectionQuery({ descriptions: random.chance(0.7) }).replace("types {", `types { a${random.integer(0, 1e6)}: kind`)
      : `{ __schema { types { a${random.integer(0, 1e6)}: kind name ${random.pick(["", "description", "possibleTypes { name }"])} } } }`,
  ),
  documents(
    "the schema under many names",
    ["200", ...refused],
    (random) =>
      `{ ${many(size(random, 2, 900), (i) => `a${i}: __schema { ${random.pick(["queryType { name }", "types { name }", "types { fields { name } }", "directives { args { name } }"])} }`)} }`,
  ),
  documents("the schema multiplied", ["200", ...refused], (random) => {
    const [outer, inner] = [size(random, 2, 60), size(random, 2, 60)];
    return `{ __schema { types { ${many(outer, (i) => `a${i}: fields { ${many(inner, (j) => `b${j}: name`)} }`)} } } }`;
  }),
  documents(
    "the schema in a circle",
    // Twice around it is small enough.
    ["200", ...refused, ...invalid],
    (random) => `{ __schema { types { ${nested(random.integer(2, 12), "fields { type { ", "name", " } }")} } } }`,
  ),
  documents(
    "types of types of types",
    ["200", ...refused, ...invalid],
    (random) =>
      `{ __type(name: "${random.pick(["Query", "ItmProject", "Nothing", "__proto__"])}") { fields { type { ${nested(random.integer(1, 50), "ofType { ", "name", " }")} } } } }`,
  ),
  documents(
    "types by any name",
    ["200", ...invalid],
    (random) =>
      `{ ${many(size(random, 1, 300), (i) => `a${i}: __type(name: ${JSON.stringify(random.pick(["__proto__", "constructor", "toString", "Query", "", text(random, 20)]).replaceAll("\ud800", ""))}) { name fields { name } }`)} }`,
  ),
  documents(
    "fields that are meant otherwise",
    invalid,
    (random) =>
      `{ itmProjects { nodes { ${many(size(random, 1, 4_000), (i) => `${random.pick(["nam", "idd", "statu", "projectt"])}${i}`)} } } }`,
  ),
  documents(
    "root fields that are meant otherwise",
    [...invalid, ...refused],
    (random) => `{ ${many(size(random, 1, 4_000), (i) => `${random.pick(["itmProjec", "cirrusAcount", "zivioMilestone"])}${i}`)} }`,
  ),
  documents(
    "arguments that are meant otherwise",
    invalid,
    (random) =>
      `{ ${many(size(random, 1, 500), (i) => `itmProjects(${random.pick(["frist", "afterr", "wher", "__proto__", "constructor"])}${i % 7}: 1) { totalCount }`)} }`,
  ),
  documents(
    "codes that are meant otherwise",
    [...invalid, ...refused],
    (random) =>
      `{ ${many(size(random, 1, 900), (i) => `a${i}: currentRmsInvoices(orderBy: [{ field: NUMBR${i}, direction: UP }]) { totalCount }`)} }`,
  ),
];
