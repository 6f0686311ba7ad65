import { readExamples } from "../../src/server/ide.ts";
import { documents, type Kind, many, nested, size, text } from "./kind.ts";

const examples = readExamples().map(({ query }) => query);

const failed = ["400 GRAPHQL_PARSE_FAILED"];
const refused = ["400 QUERY_TOO_EXPENSIVE"];
const invalid = ["400 GRAPHQL_VALIDATION_FAILED"];
const signs = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "!",
  "$",
  "...",
  ":",
  "=",
  "@",
  "|",
  "&",
  '"x"',
  "1",
  "-1.5e3",
  "query",
  "fragment",
  "on",
  "a",
  ",",
];

/** Documents that are no GraphQL, or only just. */
export const syntaxKinds: readonly Kind[] = [
  documents("letters at random", [...failed, ...invalid, ...refused], (random) => text(random, size(random, 1, 50_000))),
  documents("signs at random", [...failed, ...invalid, ...refused], (random) => many(size(random, 2, 20_000), () => random.pick(signs))),
  documents("queries cut off", failed, (random) => {
    const query = random.pick(examples).replace(/^(#.*\n)*/, "");
    return query.slice(0, random.integer(1, query.lastIndexOf("}")));
  }),
  documents(
    "queries with one sign changed",
    ["200", ...failed, ...invalid, "200 BAD_USER_INPUT", "400 BAD_USER_INPUT", "400"],
    (random) => {
      const query = random.pick(examples);
      const place = random.integer(query.indexOf("{"), query.length - 2);
      return query.slice(0, place) + random.pick([...signs, "\u0000", '"']) + query.slice(place + 1);
    },
  ),
  documents("braces that never close", [...failed, ...refused], (random) => "{a".repeat(size(random, 1, 30_000))),
  documents("nothing at all", ["400 GRAPHQL_PARSE_FAILED", "400"], (random) =>
    many(size(random, 1, 5_000), () => random.pick([" ", "\n", ",", "# nothing\n", "\ufeff"]), ""),
  ),
  documents("numbers without end", [...refused, ...failed, ...invalid, "200 BAD_USER_INPUT"], (random) => {
    // Fewer digits are a number that may be asked for.
    const digits = "9".repeat(size(random, 4, 90_000));
    return `{ itmProjects(first: ${random.pick(["", "-", "0", "1.", "1e"])}${digits}) { totalCount } }`;
  }),
  documents("strings without end", ["200 BAD_USER_INPUT", ...refused, ...failed], (random) => {
    const quote = random.pick(['"', '"""']);
    return `{ node(id: ${quote}${"x".repeat(size(random, 1, 120_000))}${random.pick([quote, quote, ""])}) { id } }`;
  }),
  documents("escapes that mean nothing", ["200 BAD_USER_INPUT", ...failed], (random) => {
    const escapes = ["\\u0000", "\\ud800", "\\udc00\\ud800", "\\u{110000}", "\\u{0}", "\\x41", "\\u12", "\\", "\\u{1F600}", "\\n"];
    return `{ node(id: "${many(size(random, 1, 5_000), () => random.pick(escapes), "")}") { id } }`;
  }),
  documents("letters of every script", [...failed, ...invalid, ...refused], (random) => {
    const strange = () =>
      String.fromCodePoint(random.pick([0x202e, 0x200d, 0x0, 0xfeff, 0x1f600, 0xd7ff, 0x10ffff, random.integer(128, 0xd000)]));
    return `{ ${many(size(random, 1, 10_000), strange, random.pick(["", " "]))} }`;
  }),
  documents("comments", ["200", ...refused], (random) => {
    const comment = `#${text(random, size(random, 1, 300)).replace(/[\n\ud800]/g, "")}\n`;
    return `{ __typename }\n${comment.repeat(size(random, 1, 150_000 / comment.length))}`;
  }),
  documents("short comments", ["200", ...refused], (random) => `{ __typename }\n${"#\n".repeat(size(random, 100, 60_000))}`),
  documents(
    "signs that are skipped",
    ["200", ...refused],
    (random) => `{${random.pick([",", " ", "\n", ",\ufeff"]).repeat(size(random, 1, 120_000))}__typename}`,
  ),
  documents("names without end", [...invalid, ...refused], (random) => {
    const name = "n".repeat(size(random, 100, 120_000));
    return random.pick([
      `{ ${name} }`,
      `query ${name} { __typenam }`,
      `{ ...${name} }`,
      `{ ${name}: __typenam }`,
      `{ __typename @${name} }`,
    ]);
  }),
  documents("writes and subscriptions", invalid, (random) => {
    const operation = random.pick(["mutation", "subscription"]);
    return `${operation} ${random.pick(["", "M"])} { ${many(size(random, 1, 500), (i) => `a${i}: delete${i}(id: 1) { id }`)} }`;
  }),
  documents("definitions of schemas", [...invalid, ...refused], (random) =>
    many(size(random, 1, 3_000), (i) =>
      random.pick([`type T${i} { a: Int }`, `extend type Query { a${i}: Int }`, `directive @d${i} on FIELD`, `scalar S${i}`]),
    ),
  ),
  documents(
    "deferred and streamed parts",
    invalid,
    (random) =>
      `{ itmProjects { ${many(size(random, 1, 300), () => random.pick(["... @defer { nodes { id } }", "nodes @stream(initialCount: 1) { id }"]))} } }`,
  ),
  documents("operations without number", [...invalid, ...refused, "400 OPERATION_RESOLUTION_FAILURE"], (random) => {
    const name = random.pick([(i: number) => `query Q${i}`, () => "query Q", () => "query", () => ""]);
    return many(size(random, 2, 3_500), (i) => `${name(i)} { __typename }`);
  }),
  documents(
    "lists in a literal",
    [...refused, ...invalid],
    (random) => `{ nodes(ids: ${nested(size(random, 2, 9_000), "[", "", "]")}) { id } }`,
  ),
  documents("filters in a literal", [...refused, ...invalid, "200"], (random) => {
    const [open, close] = random.pick([
      ["{ not: ", " }"],
      ["{ and: [", "] }"],
      ["{ or: [", "] }"],
    ] as const);
    return `{ currentRmsInvoices(where: ${nested(size(random, 2, 4_500), open, "{}", close)}) { totalCount } }`;
  }),
];
