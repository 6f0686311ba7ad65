import type { Random } from "../../sandbox/kit/random.ts";
import { type Credentials, type Exchange, type Kind, many, post, size, text } from "./kind.ts";

const query = "{ vendors { name } }";
const printable = (random: Random, length: number) => text(random, length).replace(/[^\x20-\x7e]/g, "?");

/** A kind that asks something small with strange headers. */
function asked(
  name: string,
  allowed: readonly string[],
  headers: (random: Random) => Readonly<Record<string, string>>,
  question = query,
): Kind {
  return { name, allowed, make: (random, credentials) => post(credentials, { query: question }, headers(random)) };
}

const list = "{ itmProjects(first: 5) { nodes { name } } }";
const numbers = ["-1", "0", "1", "1e9", "999999999", "9999999999999", "NaN", "", " ", "0x10", "1,2", "1;2", "Infinity", "١"];
const answered = ["200", "400 BAD_USER_INPUT"];

const page = ({ admin }: Credentials, path: string, headers: Readonly<Record<string, string>>): Exchange => ({
  path,
  headers: { authorization: admin, ...headers },
});

/** Headers that say what no client means. */
export const headerKinds: readonly Kind[] = [
  asked(
    "priorities",
    ["200"],
    (random) => ({
      priority: random.pick([
        "u=0",
        "u=9",
        "u=-1",
        "u=0,u=7",
        "i",
        "u=\u00ff",
        printable(random, size(random, 1, 3_000)),
        ";;;",
        "u=0".repeat(500),
      ]),
    }),
    list,
  ),
  asked(
    "deadlines",
    [...answered, "200 DEADLINE_EXCEEDED"],
    (random) => ({ "x-tieline-deadline-ms": random.pick([...numbers.map(ascii), "1", "600000", "600001"]) }),
    list,
  ),
  asked(
    "limits of cost",
    [...answered, "400 QUERY_TOO_EXPENSIVE", "200 QUERY_TOO_EXPENSIVE"],
    (random) => ({ [random.pick(["x-tieline-max-calls", "x-tieline-max-wait-ms"])]: ascii(random.pick(numbers)) }),
    list,
  ),
  asked(
    "prices of large questions",
    [...answered, "400 QUERY_TOO_EXPENSIVE"],
    (random) => ({ "x-tieline-explain": random.pick(["1", "1", "0", "true", "2", "__proto__"]) }),
    `{ zivioMilestones(first: 100) { nodes { ${many(20, (i) => `a${i}: currentRmsInvoices(first: 5) { nodes { number } }`)} } } }`,
  ),
  asked("reports", ["200"], (random) => ({ "x-tieline-report": random.pick(["1", "0", "2", "__proto__", printable(random, 100)]) })),
  asked(
    "ages",
    [...answered, "200 CACHE_MISS"],
    (random) => ({
      "cache-control": random.pick([
        "max-age=-1",
        "max-age=1e9",
        `max-age=${"9".repeat(400)}`,
        "no-cache, no-store, max-age=0",
        "only-if-cached",
        `${"no-transform, ".repeat(500)}max-age=1`,
        'max-age="1"',
        'private="x, max-age=0"',
      ]),
    }),
    list,
  ),
  asked("traces", ["200"], (random) => ({
    traceparent: random.pick([
      "00-0-0-0",
      `00-${"0".repeat(32)}-${"0".repeat(16)}-01`,
      `ff-${"a".repeat(32)}-${"b".repeat(16)}-01`,
      printable(random, size(random, 1, 3_000)),
      "-".repeat(5_000),
    ]),
    tracestate: printable(random, 300),
  })),
  asked("names of clients", ["200"], (random) => ({
    "apollographql-client-name": printable(random, size(random, 1, 5_000)),
    "user-agent": printable(random, size(random, 1, 5_000)),
    "x-request-id": '"><script>alert(1)</script>',
  })),
  asked("addresses of proxies", ["200"], (random) => ({
    "x-forwarded-for": `127.0.0.1, ${printable(random, 50)}`,
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "javascript",
    "x-http-method-override": "DELETE",
    "x-original-url": "/metrics",
    forwarded: "for=_gazonk;proto=https",
  })),
  asked("cookies", ["200"], (random) => ({ cookie: many(size(random, 1, 300), (i) => `__proto__${i}=${i}`, "; ") })),
  asked("encodings that are accepted", ["200"], (random) => ({
    "accept-encoding": random.pick(["gzip;q=2", "*;q=0", `${"gzip, ".repeat(1_500)}br`, "identity;q=0", "zstd"]),
  })),
  asked("media types that are accepted", ["200", "406"], (random) => ({
    accept: random.pick([
      "text/html",
      "application/xml",
      "*/*;q=0",
      `${"a/b, ".repeat(2_000)}*/*`,
      "application/json;charset=utf-16",
      "multipart/mixed; deferSpec=20220824",
      ",,,,",
      'application/graphql-response+json;q="x',
    ]),
  })),
  asked("expectations", ["200", "417", "100"], (random) => ({ expect: random.pick(["100-continue", "200-ok", "x".repeat(500)]) })),
  {
    name: "names of hosts",
    allowed: ["421", "200", "400"],
    make: (random, credentials) =>
      post(
        credentials,
        { query },
        {
          host: random.pick([
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.nip.io",
            "localhost@evil.example",
            "[::1",
            "::1",
            "0",
            "0x7f.1",
            "2130706433",
            "LOCALHOST",
            "a".repeat(3_000),
            "localhost:99999999",
            "127.0.0.1\t",
          ]),
        },
      ),
  },
  {
    name: "preflights",
    allowed: ["200", "204", "401 UNAUTHENTICATED", "404", "405", "400"],
    make: (random) => ({
      method: "OPTIONS",
      path: random.pick(["/graphql", "/files/x", "/metrics"]),
      headers: {
        origin: random.pick(["null", "https://evil.example", "http://localhost", "x".repeat(2_000)]),
        "access-control-request-method": random.pick(["POST", "DELETE", "TRACE"]),
        "access-control-request-headers": "authorization, content-type, x-tieline-explain",
      },
    }),
  },
  asked("origins", ["200"], (random) => ({
    origin: random.pick(["null", "https://evil.example", "file://", "http://localhost:1", "x".repeat(2_000)]),
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "cors",
  })),
  {
    name: "conditions and ranges",
    allowed: ["200", "206", "304", "412", "416", "302"],
    make: (random, credentials) =>
      page(credentials, random.pick(["/graphql", "/reference", "/", "/assets/graphiql.js"]), {
        accept: "text/html",
        "if-none-match": random.pick(["*", '"x"', `${'"a", '.repeat(1_000)}"b"`, "W/"]),
        range: random.pick(["bytes=0-0", "bytes=-1", "bytes=9999999-", "bytes=0-1,0-1,0-1", `bytes=${"0-1,".repeat(900)}0-1`]),
        "if-modified-since": "x",
      }),
  },
];

/** Headers have no other letters. */
function ascii(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, "?");
}
