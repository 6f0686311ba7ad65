import type { Random } from "../../sandbox/kit/random.ts";
import { type Bytes, bytes, type Credentials, type Kind, many, size, text } from "./kind.ts";

const question = JSON.stringify({ query: "{ __typename }" });
const length = `Content-Length: ${question.length}`;

interface Head {
  line?: string;
  lines?: readonly string[];
}

/** A request as it is written; it asks for the connection to be closed. */
function write({ reader }: Credentials, { line = "POST /graphql HTTP/1.1", lines = [length] }: Head = {}): string {
  return [
    line,
    "Host: localhost",
    `Authorization: ${reader}`,
    "Content-Type: application/json",
    "Connection: close",
    ...lines,
    "",
    "",
  ].join("\r\n");
}

function raw(name: string, allowed: readonly string[], make: (random: Random, credentials: Credentials) => Bytes): Kind {
  return { name, allowed, make };
}

const bad = ["400", "closed"];
/** Most letters of the wire are one byte. */
const plain = (random: Random, count: number) => text(random, count).replace(/[^\t\r\n -~]/g, "?");

/** What is no HTTP, or breaks its rules, or keeps a connection for long. */
export const connectionKinds: readonly Kind[] = [
  raw("no HTTP at all", [...bad, "408"], (random) => ({
    pieces: [
      random.pick([
        bytes(random, size(random, 4, 20_000)),
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "SSH-2.0-x\r\n",
        "EHLO x\r\n",
        `${"\r\n".repeat(50)}x`,
      ]),
    ],
    afterwards: "ends",
  })),
  raw("bad first lines", [...bad, "403", "404", "405", "200", "401 UNAUTHENTICATED"], (random, credentials) => ({
    pieces: [
      write(credentials, {
        line: random.pick([
          "GET",
          "GET /",
          "GET / HTTP/9.9",
          "GET /graphql HTTP/1.1 x",
          "G\tT / HTTP/1.1",
          "GET  / HTTP/1.1",
          "GET /\x00 HTTP/1.1",
          "get /livez HTTP/1.1",
          `GET /${plain(random, 50)} HTTP/1.1`,
          "GET http://evil.example/livez HTTP/1.1",
          "OPTIONS * HTTP/1.1",
          "GET /livez HTTP/1.0",
        ]),
        lines: [],
      }),
    ],
    afterwards: "ends",
  })),
  raw("wrong lengths", [...bad, "408", "413"], (random, credentials) => ({
    pieces: [
      write(credentials, {
        lines: [`Content-Length: ${random.pick(["-1", "+14", "1e3", "0x10", " ", "9".repeat(30), "14, 15", "14\r\nContent-Length: 15"])}`],
      }),
      question,
    ],
    afterwards: "ends",
  })),
  raw("bodies shorter than they say", [...bad, "408"], (random, credentials) => ({
    pieces: [write(credentials, { lines: [`Content-Length: ${question.length + random.integer(1, 1_000)}`] }), question],
    afterwards: random.pick(["ends", "leaves"]),
  })),
  raw("wrong chunks", [...bad, "408", "200", "413"], (random, credentials) => ({
    pieces: [
      write(credentials, { lines: ["Transfer-Encoding: chunked"] }),
      random.pick([
        "xyz\r\n",
        "-1\r\n\r\n",
        "ffffffffffffffff\r\n",
        `5;${"e".repeat(20_000)}\r\n`,
        "3\r\nabcd\r\n0\r\n\r\n",
        `e\r\n${question}0\r\n\r\n`,
        "0\r\nX: y\r\n\r\n",
        "1\r\n{\r\n".repeat(300),
      ]),
    ],
    afterwards: "ends",
  })),
  raw("two lengths at once", bad, (random, credentials) => ({
    pieces: [
      write(credentials, {
        lines: [
          length,
          random.pick([
            "Transfer-Encoding: chunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding: identity, chunked",
            "Transfer-Encoding: chunked, identity",
            "transfer-encoding:\tchunked",
          ]),
        ],
      }),
      `0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ],
    afterwards: "ends",
  })),
  raw("many headers", ["431", ...bad], (random, credentials) => ({
    pieces: [
      write(credentials, { lines: [many(size(random, 1_000, 5_000), (i) => `X-H${i}: ${i}`, "\r\n"), `X-Long: ${"x".repeat(20_000)}`] }),
    ],
  })),
  raw("one long header", ["431", ...bad], (random, credentials) => ({
    pieces: [write(credentials, { lines: [`X-Long: ${"x".repeat(size(random, 17_000, 200_000))}`] })],
  })),
  raw("headers that break lines", [...bad, "200"], (random, credentials) => ({
    pieces: [
      write(credentials, {
        lines: [
          length,
          random.pick(["X: a\r\n b", "X: a\nY: b", "X: a\rY: b", "X: \x00", "X y: z", ": empty", "X: \x7f", "X", "Host: evil.example"]),
        ],
      }),
      question,
    ],
    afterwards: "ends",
  })),
  raw("a request in many pieces", ["200"], (random, credentials) => {
    const whole = write(credentials) + question;
    const width = random.integer(20, 60);
    return {
      pieces: Array.from({ length: Math.ceil(whole.length / width) }, (_, i) => whole.slice(i * width, (i + 1) * width)),
      everyMs: 5,
    };
  }),
  raw("many requests at once", ["200"], (random, credentials) => {
    const one = (write(credentials) + question).replace("Connection: close\r\n", "");
    return { pieces: [one.repeat(random.integer(2, 40)) + write(credentials) + question] };
  }),
  raw("requests behind a refused one", ["413", ...bad], (_, credentials) => ({
    pieces: [
      write(credentials, { lines: ["Content-Length: 99999999"] }).replace("Connection: close\r\n", ""),
      write(credentials) + question,
    ],
  })),
  raw("headers that never end", ["408", "closed"], (random) => ({
    pieces: [
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\n",
      ...Array.from({ length: 15 }, (_, i) => `X-${i}: ${random.integer(0, 9)}\r\n`),
    ],
    everyMs: 1_000,
  })),
  raw("bodies that never end", ["408", "closed"], (_, credentials) => ({
    pieces: [write(credentials, { lines: ["Content-Length: 1000"] }), ...Array.from({ length: 20 }, () => "{")],
    everyMs: 1_000,
  })),
  raw("silence", ["408", "closed"], (random) => ({ pieces: [random.pick(["", "P", "GET /livez HTTP/1.1\r\n"])] })),
  raw("callers who end their half", ["200", ...bad], (random, credentials) => {
    const whole = write(credentials) + question;
    return { pieces: [random.chance(0.5) ? whole : whole.slice(0, random.integer(1, whole.length - 1))], afterwards: "ends" };
  }),
  raw("callers who leave", ["closed", "200"], (random, credentials) => {
    const body = JSON.stringify({
      query: `{ currentRmsInvoices(first: ${random.integer(100, 1000)}) { nodes { ${many(random.integer(1, 900), (i) => `a${i}: number`)} } } }`,
    });
    return { pieces: [write(credentials, { lines: [`Content-Length: ${body.length}`] }) + body], everyMs: 50, afterwards: "leaves" };
  }),
  raw("other protocols", [...bad, "200", "401 UNAUTHENTICATED", "404", "405", "415", "421"], (random, { reader }) => ({
    pieces: [
      `${random.pick(["GET /graphql", "GET /livez", "CONNECT localhost:80", "CONNECT evil.example:443", "POST /graphql"])} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${reader}\r\nConnection: ${random.pick(["Upgrade", "Upgrade, HTTP2-Settings", "close, upgrade"])}\r\nUpgrade: ${random.pick(["websocket", "h2c", "TLS/1.0", plain(random, 5).replace(/\s/g, "")])}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`,
    ],
    afterwards: "ends",
  })),
  raw("events that nobody reads", ["200", "closed"], (_, { admin }) => ({
    pieces: [`GET /status/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${admin}\r\nAccept: text/event-stream\r\n\r\n`, ""],
    everyMs: 1_500,
    afterwards: "leaves",
  })),
];
