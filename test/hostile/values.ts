import type { Random } from "../../sandbox/kit/random.ts";
import { documents, type Kind, many, nested, post, questions, size, text } from "./kind.ts";

const refused = ["400 QUERY_TOO_EXPENSIVE"];
const invalid = ["400 GRAPHQL_VALIDATION_FAILED"];
const wrong = ["200 BAD_USER_INPUT"];
/** Apollo Server's code of a variable that does not fit is BAD_USER_INPUT, with status 400. */
const wrongVariable = ["400 BAD_USER_INPUT"];

const page = "query ($first: Int, $after: String) { itmProjects(first: $first, after: $after) { nodes { vendorId } } }";
const filtered = "query ($where: CurrentRmsInvoiceWhere) { currentRmsInvoices(first: 3, where: $where) { nodes { number } } }";
const types = ["ItmProject", "CirrusAccount", "CurrentRmsInvoice", "ZivioMilestone", "ProjectorProject"];
const pack = (bytes: string) => Buffer.from(bytes).toString("base64url");

const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__", "valueOf", "then", "toJSON", ""];

/** What injects where values are put into paths, queries or XML. */
const injections = [
  "' OR 1=1 --",
  "*",
  "%",
  "../../etc/passwd",
  "?a=b&c=d",
  "</Name><Name>",
  "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
  "#{7*7}",
  "\r\nX-Injected: 1",
  "\u0000",
  "$ne",
  "q[id_in][]=1",
];

/** JSON of any shape, not very deep. */
function anything(random: Random, depth = 3): unknown {
  const leaf = [null, true, 0, -1, 1.5, 9007199254740991, 1e308, "", "1", "NULL", text(random, 10), [], {}];
  if (depth === 0 || random.chance(0.5)) return random.pick(leaf);
  const items = Array.from({ length: random.integer(0, 4) }, () => anything(random, depth - 1));
  return random.chance(0.5) ? items : Object.fromEntries(items.map((item, i) => [random.chance(0.3) ? random.pick(names) : `k${i}`, item]));
}

/** Values of another kind, forged, or without end. */
export const valueKinds: readonly Kind[] = [
  questions("variables of another kind", ["200", ...wrong, ...wrongVariable], (random) => ({
    query: page,
    variables: { first: anything(random), after: anything(random) },
  })),
  questions("variables that are no object", ["200", "400", ...wrongVariable], (random) => ({
    query: page,
    variables: anything(random),
  })),
  questions("variables with JavaScript's names", ["200", ...wrongVariable], (random) => ({
    query: `query ($x: CurrentRmsInvoiceWhere) { currentRmsInvoices(first: 1, where: $x) { totalCount } }`,
    variables: JSON.parse(
      `{"${random.pick(names)}": {"polluted": true}, "x": {"${random.pick(names)}": ${JSON.stringify(anything(random))}}}`,
    ),
  })),
  {
    name: "deep JSON in variables",
    allowed: ["200", ...wrongVariable, ...refused, "400", "413"],
    make: (random, credentials) => {
      const [open, close] = random.pick([
        ["[", "]"],
        ['{"a":', "}"],
        ['{"not":', "}"],
        ['{"and":[', "]}"],
      ] as const);
      return post(
        credentials,
        `{"query":${JSON.stringify(filtered)},"variables":{"where":${nested(size(random, 10, 100_000), open, "null", close)}}}`,
      );
    },
  },
  questions("long lists in variables", ["200", ...wrong, ...wrongVariable, ...refused, "413"], (random) => ({
    query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    variables: { ids: Array.from({ length: size(random, 100, 60_000) }, (_, i) => random.pick([pack(`ItmProject:${i}`), `x${i}`, i])) },
  })),
  questions("long texts in variables", [...wrong, "413"], (random) => ({
    query: "query ($id: ID!) { node(id: $id) { id } }",
    variables: { id: text(random, 100).repeat(size(random, 10, 12_000)) },
  })),
  questions("numbers beyond all rows", [...wrong, ...wrongVariable], (random) => ({
    query: page,
    variables: { first: random.pick([-1, 0.5, 1001, 1e9, 2147483648, 1e308, -0.1, "25", Number.MAX_SAFE_INTEGER]) },
  })),
  {
    name: "numbers that JSON allows and nobody can hold",
    allowed: ["200", ...wrong, ...wrongVariable, "400"],
    make: (random, credentials) => {
      const number = random.pick([
        "1e400",
        "-1e400",
        "-0",
        `1${"0".repeat(size(random, 10, 100_000))}`,
        `0.${"1".repeat(5_000)}`,
        "NaN",
        "Infinity",
        "0x10",
        "01",
      ]);
      return post(credentials, `{"query":${JSON.stringify(page)},"variables":{"first":${number}}}`);
    },
  },
  documents(
    "both ends of a list at once",
    ["200", ...wrong],
    (random) => `{ itmProjects(first: ${random.integer(-5, 2000)}, last: ${random.integer(-5, 2000)}, before: "x") { nodes { id } } }`,
  ),
  questions("forged cursors", wrong, (random) => ({
    query: page,
    variables: {
      first: 2,
      after: random.pick([
        text(random, size(random, 1, 2_000)),
        pack(`0123456789.${random.integer(-9, 9)}`),
        pack('{"index":0}'),
        pack("__proto__.1"),
        "Q".repeat(size(random, 1, 90_000)),
      ]),
    },
  })),
  questions("forged ids", ["200", ...wrong], (random) => ({
    query: "query ($id: ID!) { node(id: $id) { id } itmProject(id: $id) { id } cirrusAccount(id: $id) { id } }",
    variables: {
      id: random.pick([
        pack(`${random.pick(types)}:${random.pick(injections)}`),
        pack(`${random.pick(types)}:`),
        pack(`${random.pick(names)}:1`),
        random.pick(injections),
        text(random, size(random, 1, 3_000)),
      ]),
    },
  })),
  questions("values that inject", ["200", ...wrong, "200 UNSUPPORTED_FILTER", "200 UPSTREAM_REFUSED"], (random) => {
    const value = `${random.pick(injections)}${random.pick(["", text(random, 8)])}`;
    return {
      query: filtered,
      variables: { where: { [random.pick(["number", "subject", "reference"])]: { [random.pick(["eq", "contains", "ne"])]: value } } },
    };
  }),
  questions(
    "wide filters",
    ["200", ...wrong, ...refused, ...wrongVariable, "200 UNSUPPORTED_FILTER", "200 UPSTREAM_REFUSED"],
    (random) => ({
      query: filtered,
      variables: {
        where: { [random.pick(["or", "and"])]: Array.from({ length: size(random, 10, 8_000) }, (_, i) => ({ number: { eq: `${i}` } })) },
      },
    }),
  ),
  {
    name: "deep filters",
    allowed: ["200", ...wrong, ...refused, ...wrongVariable, "200 UNSUPPORTED_FILTER", "200 UPSTREAM_REFUSED"],
    make: (random, credentials) => {
      const [open, close] = random.pick([
        ['{"not":', "}"],
        ['{"and":[', "]}"],
        ['{"or":[', ",{}]}"],
      ] as const);
      const where = nested(size(random, 2, 3_000), open, '{"number":{"eq":"1"}}', close);
      return post(credentials, `{"query":${JSON.stringify(filtered)},"variables":{"where":${where}}}`);
    },
  },
  questions("long lists in filters", ["200", ...wrong, ...refused, "200 UNSUPPORTED_FILTER", "200 UPSTREAM_REFUSED", "413"], (random) => ({
    query: "query ($ids: [ID!]) { currentRmsInvoices(first: 3, where: { id: { in: $ids } }) { nodes { number } } }",
    variables: { ids: Array.from({ length: size(random, 10, 40_000) }, (_, i) => `${i % 5_000}`) },
  })),
  documents("orders without number", ["200", ...wrong, ...invalid, ...refused], (random) => {
    const order = () => `{ field: ${random.pick(["NUMBER", "ID", "DUE_AT", "__PROTO__"])}, direction: ${random.pick(["ASC", "DESC"])} }`;
    return `{ currentRmsInvoices(first: 2, orderBy: [${many(size(random, 2, 1_500), order)}]) { nodes { number } } }`;
  }),
  questions("days that do not exist", ["200", ...wrong, ...wrongVariable], (random) => ({
    query: filtered,
    variables: {
      where: {
        dueAt: {
          gte: random.pick([
            "2026-02-30T00:00:00Z",
            "9999999-01-01",
            "0000-00-00",
            "2026-13-01T25:61:61Z",
            "now",
            "-1",
            "1".repeat(5_000),
            1e15,
          ]),
        },
      },
    },
  })),
  questions("records by ids that are many", ["200", ...wrong, ...refused, "413"], (random) => ({
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ItmProject { ${many(size(random, 1, 400), (i) => `a${i}: name`)} } } }`,
    variables: { ids: Array.from({ length: size(random, 1, 1_000) }, () => pack(`ItmProject:${random.integer(1, 400)}`)) },
  })),
  questions("members by any name", ["200", ...wrong], (random) => ({
    query: "query ($name: String!) { itmProjects(first: 3) { nodes { raw(field: $name) customField(name: $name) } } }",
    variables: { name: random.pick([...names, ...injections, text(random, size(random, 1, 5_000))]) },
  })),
];
