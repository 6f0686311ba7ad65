import type { Random } from "../../sandbox/kit/random.ts";
import { documents, type Kind, many, nested, size } from "./kind.ts";

const refused = ["400 QUERY_TOO_EXPENSIVE"];
const invalid = ["400 GRAPHQL_VALIDATION_FAILED"];

/** Each fragment spreads the next one several times. */
const bomb = (levels: number, width: number, type: string, spread: (next: string) => string, end: string) =>
  many(levels, (i) => `fragment F${i} on ${type} { ${i === levels - 1 ? end : many(width, () => spread(`...F${i + 1}`))} }`);

const leaf = (random: Random) => random.pick(["id", "name", "vendorId", "__typename"]);

/** Fields, fragments and directives in numbers for which nobody has a use. */
export const selectionKinds: readonly Kind[] = [
  documents("fragment bombs", refused, (random) => {
    const [levels, width] = random.pick([
      [size(random, 16, 800), 2],
      [12, 4],
      [8, 20],
      [40, 3],
    ] as const);
    return `{ ...F0 } ${bomb(levels, width, "Query", (next) => next, random.pick(["__typename", "vendors { name }"]))}`;
  }),
  documents("fragment bombs below fields", [...refused, ...invalid], (random) => {
    const levels = random.integer(10, 40);
    return `{ cirrusAccounts { nodes { ...F0 } } } ${bomb(levels, 2, "CirrusAccount", (next) => `currentRmsMembers { nodes { cirrusAccount { ${next} } } }`, "id")}`;
  }),
  documents("fragments in a circle", [...invalid, ...refused], (random) => {
    const count = size(random, 1, 1_500);
    return `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { ${random.pick(["", "vendors { name } "])}...F${(i + 1) % count} }`)}`;
  }),
  documents("circles below fields", [...invalid, ...refused], (random) => {
    const count = size(random, 1, 200);
    return `{ itmProjects { nodes { ...P0 } } } ${many(count, (i) => `fragment P${i} on ItmProject { cirrusAccount { itmProjects { nodes { ...P${(i + 1) % count} } } } }`)}`;
  }),
  documents(
    "fragments that nobody spreads",
    [...invalid, ...refused],
    (random) => `{ __typename } ${many(size(random, 1, 2_000), (i) => `fragment F${i} on Query { __typename }`)}`,
  ),
  documents(
    "fragments of other types",
    invalid,
    (random) =>
      `{ itmProjects { nodes { ${many(size(random, 1, 1_000), (i) => `... on ${random.pick(["CirrusAccount", "Query", "Int", `T${i}`])} { ${leaf(random)} }`)} } } }`,
  ),
  documents("fragments that do not exist", [...invalid, ...refused], (random) => `{ ${many(size(random, 1, 5_000), (i) => `...F${i}`)} }`),
  documents(
    "links in a circle",
    refused,
    (random) => `{ ${nested(random.integer(30, 900), "itmProjects { nodes { cirrusAccount { ", "id", " } } }")} }`,
  ),
  documents("links in a small circle, with large lists", refused, (random) => {
    const first = random.integer(100, 1000);
    return `{ ${nested(random.integer(9, 14), `itmProjects(first: ${first}) { nodes { cirrusAccount { `, "id", " } } }")} }`;
  }),
  documents(
    "fields that do not exist, in each other",
    [...invalid, ...refused],
    (random) => `{ ${nested(size(random, 1, 5_000), "a { ", "a", " }")} }`,
  ),
  documents(
    "inline fragments in each other",
    ["200", ...refused],
    (random) => `{ ${nested(size(random, 2, 6_000), "... { ", "__typename", " }")} }`,
  ),
  documents(
    "inline fragments beside each other",
    ["200", ...refused],
    (random) => `{ ${many(size(random, 2, 5_000), () => random.pick(["... { __typename }", "... on Query { __typename }"]))} }`,
  ),
  documents("aliases", ["200", ...refused], (random) => {
    const mark = random.integer(0, 1e9);
    return `{ ${many(size(random, 10, 8_000), (i) => `a${mark}_${i}: __typename`)} }`;
  }),
  documents("aliases of rows", ["200", ...refused], (random) => {
    const list = random.pick(["itmProjects", "currentRmsMembers", "cirrusAccounts"]);
    const mark = random.integer(0, 1e9);
    return `{ ${list}(first: ${random.pick([10, 100, 1000])}) { nodes { ${many(size(random, 10, 4_500), (i) => `a${mark}_${i}: vendorId`)} } } }`;
  }),
  documents(
    "aliases of lists",
    ["200", ...refused],
    (random) => `{ ${many(size(random, 10, 2_000), (i) => `a${i}: itmProjects(first: 1) { nodes { id } }`)} }`,
  ),
  documents(
    "aliases of lists, all different",
    ["200", ...refused, "400 RATE_LIMITED"],
    (random) => `{ ${many(size(random, 2, 30), (i) => `a${i}: zivioMilestones(first: ${i + 1}) { totalCount }`)} }`,
  ),
  documents(
    "directives",
    ["200", ...refused, ...invalid],
    (random) =>
      `{ ${many(size(random, 10, 3_000), (i) => `a${i % 500}: __typename @${random.pick(["include", "skip"])}(if: ${random.chance(0.5)})`)} }`,
  ),
  documents(
    "directives on one field",
    [...invalid, ...refused],
    (random) =>
      `{ __typename ${many(size(random, 2, 5_000), (i) => random.pick([`@d${i}`, "@include(if: true)", "@deprecated", "@skip"]))} }`,
  ),
  documents(
    "one field again and again",
    ["200", ...refused],
    (random) => `{ itmProjects(first: 1) { nodes { ${many(size(random, 10, 25_000), () => "id")} } } }`,
  ),
  documents(
    "one name for different fields",
    [...invalid, ...refused],
    (random) => `{ ${many(size(random, 2, 1_500), (i) => `a: itmProjects(first: ${i}) { totalCount }`)} }`,
  ),
  documents("one name for fields that agree", ["200", ...refused], (random) => {
    const [fields, below] = [size(random, 2, 100), size(random, 2, 100)];
    return `{ ${many(fields, () => `itmProjects(first: 1) { nodes { ${many(below, (i) => `a${i}: name`)} } }`)} }`;
  }),
  documents("fragments whose fields overlap", ["200", ...refused], (random) => {
    const [count, below] = [size(random, 2, 120), size(random, 2, 40)];
    return `{ ${many(count, (i) => `...F${i}`)} } ${many(count, (i) => `fragment F${i} on Query { itmProjects(first: 1) { nodes { ${many(below, (j) => `a${j}: name`)} } } }`)}`;
  }),
  documents(
    "variables without number",
    [...invalid, ...refused],
    (random) => `query (${many(size(random, 10, 4_000), (i) => `$v${i}: ${random.pick(["Int", "[[[ID!]!]!]", "T"])}`)}) { __typename }`,
  ),
];
