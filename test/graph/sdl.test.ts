import {
  buildASTSchema,
  buildSchema,
  type GraphQLEnumType,
  type GraphQLObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from "graphql";
import { describe, expect, it } from "vitest";
import { buildSchemaOnly } from "../../src/cli/graph.ts";
import { applyRules, expand } from "../../src/graph/sdl/expand.ts";
import { factsOf } from "../../src/graph/sdl/facts.ts";
import { printSdl } from "../../src/graph/sdl/print.ts";
import { readHandwritten, readSdl } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";

const common = `
  extend schema @vendor(prefix: "Acme", combine: ["and", "not"], enumOperators: ["eq", "in"], order: "By one thing at a time.")
  schema { query: Query }
  interface Node { id: ID! }
  scalar JSON
  type PageInfo { hasNextPage: Boolean! }
  type LinkInfo { rule: String }
  enum OrderDirection { ASC DESC }
  input AcmeIdFilter { eq: ID }
  input AcmeStringFilter { eq: String }
  input AcmePatternFilter { contains: String }
`;
const language = readHandwritten(schemaFolder, ["directives.graphql"]);

function withLanguage(text: string) {
  const { definitions } = parse(`${common} ${text}`);
  return { ...language, definitions: [...language.definitions, ...definitions] };
}

/** What becomes of a text: the definitions whose names match, as text. */
function made(text: string, names: RegExp): string {
  const { kind, definitions } = expand(withLanguage(text));
  const own = definitions.filter((definition) => "name" in definition && names.test(definition.name?.value ?? ""));
  return printSdl({ kind, definitions: own });
}

describe("what is made of the SDL by rule", () => {
  it("is a connection and an edge for each list that a field names, and the arguments of paging", () => {
    expect(made("type Query { acmeJobs(all: Boolean): AcmeJobConnection } type AcmeJob { name: String }", /Query|Job(Conn|Edge)/)).toBe(
      `
"A page of a list of \`AcmeJob\`."
type AcmeJobConnection {
  "The records of the page."
  nodes: [AcmeJob!]!
  "The same records with their cursors."
  edges: [AcmeJobEdge!]!
  "Whether there is more, and where to go on."
  pageInfo: PageInfo!
  "Number of rows in the whole list; null where the vendor does not tell it."
  totalCount: Int
}

"A row of a list of \`AcmeJob\`, with its cursor."
type AcmeJobEdge {
  "Place of the row in the list, for \`after\` and \`before\`."
  cursor: String!
  "The record."
  node: AcmeJob!
}

type Query {
  acmeJobs(all: Boolean, first: Int, after: String, last: Int, before: String): AcmeJobConnection
}`.trim(),
    );
  });

  it("is an order of the fields that can be sorted by, and of what is added by hand", () => {
    const text = `
      type Query { acmeJobs: AcmeJobConnection acmeTasks: AcmeTaskConnection }
      type AcmeJob { name: String @sortable startsAt: String @sortable end: String }
      extend enum AcmeJobOrderField { "How far away it is." DISTANCE }
      type AcmeTask { name: String }
      extend enum AcmeTaskOrderField { AGE }`;
    expect(made(text, /Order|Query/)).toContain("orderBy: [AcmeJobOrderBy!]");
    expect(made(text, /AcmeJobOrder/)).toBe(
      `
"One step of the order of a list. By one thing at a time."
input AcmeJobOrderBy {
  field: AcmeJobOrderField!
  direction: OrderDirection = ASC
}

"What lists of \`AcmeJob\` can be ordered by."
enum AcmeJobOrderField {
  NAME
  STARTS_AT
  "How far away it is."
  DISTANCE
}`.trim(),
    );
    expect(made(text, /AcmeTaskOrderField/)).toContain("enum AcmeTaskOrderField {\n  AGE\n}");
  });

  it("is a where-input of the fields that can be filtered by: enums, relations, ids, other values, and what is said by hand", () => {
    const text = `
      type Query { acmeJobs: AcmeJobConnection acmePeople: AcmePersonConnection }
      enum AcmeStatus { OPEN }
      type AcmePerson { name: String @filterable(by: "AcmePatternFilter") }
      "All of them at once." input AcmePersonWhere { age: AcmeStringFilter }
      type AcmeJob { id: ID! @filterable owner: AcmePerson @filterable status: AcmeStatus @filterable name: String @filterable end: String }
      extend input AcmeJobWhere { "The one who pays." payer: AcmeIdFilter }`;
    expect(made(text, /Where|StatusFilter/)).toBe(
      `
"What lists of \`AcmeJob\` can be filtered by; all that is given must hold."
input AcmeJobWhere {
  id: AcmeIdFilter
  status: AcmeStatusFilter
  name: AcmeStringFilter
  "The one who pays."
  payer: AcmeIdFilter
  owner: AcmePersonWhere
  and: [AcmeJobWhere!]
  not: AcmeJobWhere
}

"All of them at once."
input AcmePersonWhere {
  age: AcmeStringFilter
  name: AcmePatternFilter
  and: [AcmePersonWhere!]
  not: AcmePersonWhere
}

"Tests of a \`AcmeStatus\`."
input AcmeStatusFilter {
  eq: AcmeStatus
  in: [AcmeStatus!]
}`.trim(),
    );
  });

  it("is the search, filter and order of a list on every way to it, but where it is said; the search not on links", () => {
    const text = `
      type Query { acmeJobs: AcmeJobConnection acmeOwnJobs: AcmeJobConnection @pagingOnly }
      type AcmeJob @searchable { name: String @filterable @sortable }
      type AcmeTask { job: AcmeJob @linked jobs: AcmeJobConnection @linked }`;
    const paging = "first: Int, after: String, last: Int, before: String";
    expect(
      made(text, /Query|AcmeTask$/)
        .match(/^ *\w+(\(.*\))?: .*/gm)!
        .map((line) => line.trim()),
    ).toEqual([
      "job: AcmeJob",
      "jobLink: LinkInfo",
      `jobs(${paging}, where: AcmeJobWhere, orderBy: [AcmeJobOrderBy!]): AcmeJobConnection`,
      "jobsLink: LinkInfo",
      `acmeJobs(${paging}, where: AcmeJobWhere, orderBy: [AcmeJobOrderBy!], search: String): AcmeJobConnection`,
      `acmeOwnJobs(${paging}): AcmeJobConnection`,
    ]);
  });

  it("is raw(field:) on every record, and on nothing else", () => {
    const text =
      "type Query { job: AcmeJob } type AcmeJob implements Node { id: ID! vendorId: ID part: AcmePart } type AcmePart { name: String } type All implements Node { id: ID! }";
    expect(made(text, /AcmeJob/)).toContain("raw(field: String!): JSON");
    expect(made(text, /AcmePart/)).not.toContain("raw");
    // What gathers records of several vendors is none of them.
    expect(made(text, /type All/)).not.toContain("raw");
  });
});

describe("a mistake in the SDL is told", () => {
  it.each([
    ["a directive of another name", "type AcmeJob { name: String @filterble }", 'Unknown directive "@filterble"'],
    ["an argument of another name", 'type AcmeJob { name: String @filterable(with: "X") }', 'Unknown argument "with"'],
    ["a directive in the wrong place", "type AcmeJob @sortable { name: String }", 'Directive "@sortable" may not be used on OBJECT'],
    ["a filter that does not exist", "type AcmeJob { count: Int @filterable }", 'Unknown type "AcmeIntFilter"'],
    [
      "a field that is filtered twice",
      "type AcmeJob { a: ID @filterable } extend input AcmeJobWhere { a: AcmeIdFilter }",
      "can only be defined once",
    ],
    ["an order of no type", "extend enum AcmeJabOrderField { AGE }", 'Cannot extend type "AcmeJabOrderField"'],
    ["a list of no type", "type AcmeTask { jobs: AcmeJabConnection }", 'Unknown type "AcmeJabConnection"'],
    ["a type of no vendor", "type Job { name: String @sortable }", "Job is of no vendor"],
  ])("%s", (_, text, sentence) => {
    expect(() => buildASTSchema(applyRules(withLanguage(`type Query { a: Int } ${text}`)))).toThrow(sentence);
  });
});

describe("the whole SDL", () => {
  it("uses its directives as they are defined", () => {
    const schema = buildASTSchema(applyRules(readHandwritten(schemaFolder)));
    expect(schema.getDirective("filterable")?.args.map(({ name }) => name)).toEqual(["by"]);
  });

  it("is printed as it is served, for ordinary tools, without our own directives", () => {
    const printed = buildSchema(printSdl(readSdl(schemaFolder)));
    expect(printSchema(lexicographicSortSchema(printed))).toBe(printSchema(lexicographicSortSchema(buildSchemaOnly())));
    expect(printed.getDirectives().map(({ name }) => name)).toEqual([
      ...["continueOnError", "idempotent"],
      ...["include", "skip", "deprecated", "specifiedBy", "oneOf"],
    ]);
  });

  it("keeps the directives that are meant for others", () => {
    const text = `directive @idempotent(key: String!) on FIELD type Query { a: Int @shareable }`;
    expect(made(text, /Query|idempotent/)).toBe("type Query {\n  a: Int @shareable\n}\n\ndirective @idempotent(key: String!) on FIELD");
  });
});

it("keeps what rules know of definitions when it is built, which writes it as JSON", () => {
  const built = buildASTSchema(JSON.parse(JSON.stringify(readSdl(schemaFolder))));
  const field = (type: string, name: string) => (built.getType(type) as GraphQLObjectType).getFields()[name]!;
  expect(factsOf(field("ZivioMilestoneAggregateSum", "rate").astNode)).toEqual({ currency: "ccy" });
  const order = built.getType("ZivioMilestoneOrderField") as GraphQLEnumType;
  expect(order.getValues().some(({ astNode }) => factsOf(astNode).evaluated)).toBe(true);
});
