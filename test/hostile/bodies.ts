import { createHash } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { bytes, type Kind, many, post, size, text } from "./kind.ts";

const query = "{ vendors { name } }";
const malformed = ["400"];
const tooLarge = "413";

/** Zeros that become many when they are unpacked; made once, because making them takes long. */
const bombs = [10, 50].flatMap((megabytes) => {
  const zeros = Buffer.alloc(megabytes * 1024 * 1024, " ");
  return [
    { encoding: "gzip", packed: gzipSync(zeros, { level: 1 }) },
    { encoding: "deflate", packed: deflateSync(zeros, { level: 1 }) },
    { encoding: "br", packed: brotliCompressSync(zeros, { params: { 1: 1 } }) },
  ];
});

/** Bodies that are no question, and questions that are put in strange ways. */
export const bodyKinds: readonly Kind[] = [
  {
    name: "bodies that are no JSON",
    allowed: malformed,
    make: (random, credentials) =>
      post(
        credentials,
        random.pick([text(random, size(random, 1, 5_000)), '{"query":', "{'query': 1}", "<xml/>", `${JSON.stringify({ query })}}`]),
      ),
  },
  {
    name: "bodies of bytes",
    allowed: malformed,
    make: (random, credentials) => post(credentials, bytes(random, size(random, 1, 20_000))),
  },
  {
    name: "JSON that is no question",
    allowed: malformed,
    make: (random, credentials) =>
      post(
        credentials,
        random.pick([
          "null",
          "1",
          '"x"',
          "[]",
          "{}",
          "true",
          '{"query":null}',
          '{"query":1}',
          '{"query":["{a}"]}',
          '{"query":{}}',
          '{"operationName":"A"}',
          "[[[]]]",
          `{"a":${JSON.stringify(text(random, 50))}}`,
        ]),
      ),
  },
  {
    name: "arrays of questions",
    allowed: ["400"],
    make: (random, credentials) =>
      post(
        credentials,
        Array.from({ length: size(random, 1, 10_000) }, () => ({ query })),
      ),
  },
  {
    name: "members of another kind",
    allowed: [
      "200",
      ...malformed,
      "400 OPERATION_RESOLUTION_FAILURE",
      "400 GRAPHQL_VALIDATION_FAILED",
      "400 PERSISTED_QUERY_NOT_SUPPORTED",
      "200 PERSISTED_QUERY_NOT_FOUND",
    ],
    make: (random, credentials) =>
      post(credentials, {
        query: random.pick([query, "query A { __typename } query B { __typename }"]),
        operationName: random.pick([1, null, {}, "A", "C", "__proto__", "", text(random, 50), ["A"]]),
        extensions: random.pick([1, null, {}, [], "x", { persistedQuery: 1 }, { __proto__: null, tracing: true }]),
      }),
  },
  {
    name: "keys twice and keys of JavaScript",
    allowed: ["200", ...malformed],
    make: (random, credentials) =>
      post(
        credentials,
        `{"__proto__":{"query":"{ itmProjects { totalCount } }","admin":true},"constructor":{"prototype":{"x":1}},"query":"{ nothing }","query":${JSON.stringify(query)}${many(size(random, 1, 5_000), (i) => `,"k${i}":${i}`, "")}}`,
      ),
  },
  {
    name: "other media types",
    allowed: ["415"],
    make: (random, credentials) =>
      post(credentials, JSON.stringify({ query }), {
        "content-type": random.pick([
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "application/xml",
          "application/graphql",
          "image/png",
          "a/b",
          "*/*",
          "text/plain; application/json",
          `x/${"y".repeat(2_000)}`,
        ]),
      }),
  },
  {
    name: "forms of other sites",
    allowed: ["415", "400"],
    make: (random, { reader }) => ({
      method: "POST",
      path: "/graphql",
      headers: {
        authorization: reader,
        "content-type": random.pick(["text/plain", "multipart/form-data; boundary=a"]),
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
      },
      body: `--a\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query })}\r\n--a--\r\n`,
    }),
  },
  {
    name: "other character sets",
    allowed: ["200", "415", ...malformed],
    make: (random, credentials) =>
      post(credentials, JSON.stringify({ query }), {
        "content-type": `application/json; charset=${random.pick(["utf-7", "utf-16", "latin1", "utf-8; charset=utf-16", "x".repeat(3_000), '"', "utf8"])}`,
      }),
  },
  {
    name: "bombs of compression",
    allowed: [tooLarge],
    make: (random, credentials) => {
      const { encoding, packed } = random.pick(bombs);
      return post(credentials, packed, { "content-encoding": encoding });
    },
  },
  {
    name: "encodings that are not so",
    allowed: ["415", ...malformed, "200"],
    make: (random, credentials) => {
      const packed = gzipSync(JSON.stringify({ query }));
      const body = random.pick([
        packed.subarray(0, packed.length - random.integer(1, 20)),
        Buffer.concat([packed, packed]),
        bytes(random, 500),
        Buffer.from(JSON.stringify({ query })),
      ]);
      return post(credentials, body, {
        "content-encoding": random.pick(["gzip", "deflate", "br", "zstd", "gzip, gzip", "identity, gzip", "x", "compress"]),
      });
    },
  },
  {
    name: "bodies that are too large",
    allowed: [tooLarge, "closed"],
    make: (random, credentials) => post(credentials, `{"query":"${"x".repeat(size(random, 1_100_000, 3_000_000))}"}`),
  },
  {
    name: "hashes that nobody knows",
    allowed: ["200 PERSISTED_QUERY_NOT_FOUND", ...malformed],
    make: (random, credentials) =>
      post(credentials, {
        extensions: {
          persistedQuery: {
            version: random.pick([1, 1, 1, 2, "1"]),
            sha256Hash: random.pick([createHash("sha256").update(text(random, 9)).digest("hex"), text(random, 40), "__proto__", "", 7]),
          },
        },
      }),
  },
  {
    name: "hashes of other documents",
    allowed: malformed,
    make: (random, credentials) =>
      post(credentials, {
        query,
        extensions: { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(text(random, 9)).digest("hex") } },
      }),
  },
  {
    name: "documents to be kept, always others",
    allowed: ["200", "400 QUERY_TOO_EXPENSIVE"],
    make: (random, credentials) => {
      const document = `{ a${random.integer(0, 1e9)}: __typename }\n${"#".repeat(size(random, 10, 110_000))}`;
      return post(credentials, {
        query: document,
        extensions: { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(document).digest("hex") } },
      });
    },
  },
  {
    name: "ids of documents",
    allowed: malformed,
    make: (random, credentials) =>
      post(credentials, {
        [random.pick(["documentId", "doc_id", "id"])]: random.pick([
          "sha256:x",
          "__proto__",
          "../../etc/passwd",
          1,
          null,
          text(random, size(random, 1, 10_000)),
        ]),
      }),
  },
  {
    name: "questions in the address",
    allowed: [
      "200 GRAPHQL_PARSE_FAILED",
      "200 GRAPHQL_VALIDATION_FAILED",
      "200 OPERATION_RESOLUTION_FAILURE",
      "200",
      ...malformed,
      "400 GRAPHQL_PARSE_FAILED",
      "400 GRAPHQL_VALIDATION_FAILED",
    ],
    make: (random, { reader }) => {
      const asked = random.pick(["{ vendors { name } }", "{", "mutation { a }", "{ __schema { types { name } } }"]);
      const rest = random.pick([
        "",
        "&variables=%7B",
        "&variables=[]",
        "&extensions=1",
        "&query={b}",
        "&operationName=%00",
        "&variables={%22__proto__%22:1}",
      ]);
      return {
        path: `/graphql?query=${encodeURIComponent(asked)}${rest}`,
        headers: { authorization: reader, accept: "application/json", "apollo-require-preflight": "1" },
      };
    },
  },
  {
    name: "questions in the address, by a page of another site",
    allowed: ["400"],
    make: (random, { reader }) => ({
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: {
        authorization: reader,
        accept: random.pick(["*/*", "application/json", "image/png,application/json"]),
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
      },
    }),
  },
  {
    name: "addresses that are badly encoded",
    allowed: [
      "200 GRAPHQL_PARSE_FAILED",
      "200 GRAPHQL_VALIDATION_FAILED",
      "200 OPERATION_RESOLUTION_FAILURE",
      "200",
      ...malformed,
      "400 GRAPHQL_PARSE_FAILED",
      "404",
      "414",
      "431",
      "closed",
    ],
    make: (random, { reader }) => ({
      path: `/graphql?${random.pick(["query=%", "query=%ff%fe", "query=%00", `query=${"a".repeat(size(random, 10, 30_000))}`, `${many(2_000, (i) => `a[${i}]=b`, "&")}`, "query[]=1&query[$ne]=2", "__proto__[x]=1"])}`,
      headers: { authorization: reader, accept: "application/json", "apollo-require-preflight": "1" },
    }),
  },
];
