import type { Random } from "../../sandbox/kit/random.ts";
import { type Credentials, type Kind, post, size, text } from "./kind.ts";

const unknown = ["401 UNAUTHENTICATED"];
const question = { query: "{ itmProjects(first: 2) { nodes { id } } }" };
const printable = (random: Random, length: number) => text(random, length).replace(/[^\x20-\x7e]/g, "?");
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A kind of keys with which something small is asked. */
function presented(name: string, allowed: readonly string[], authorization: (random: Random, credentials: Credentials) => string): Kind {
  return {
    name,
    allowed,
    make: (random, credentials) => post(credentials, question, { authorization: authorization(random, credentials) }),
  };
}

const closed = ["/graphql", "/", "/status", "/status/events", "/metrics", "/reference", "/files/x/y", "/odata", "/bi", "/nothing"];

/** Keys and tokens that are not valid, or not for this. */
export const keyKinds: readonly Kind[] = [
  {
    name: "no key",
    allowed: [...unknown, "401"],
    make: (random) => {
      const accept = random.pick(["text/html", "application/json", "*/*"]);
      return random.chance(0.5)
        ? { path: random.pick(closed), headers: { accept } }
        : {
            method: random.pick(["POST", "PUT", "DELETE", "PATCH"]),
            path: random.pick(closed),
            headers: { accept, "content-type": "application/json" },
            body: JSON.stringify(question),
          };
    },
  },
  presented("keys at random", unknown, (random) => `Bearer tl_${many(random, 8)}_${many(random, 43)}`),
  presented("keys with one letter changed", unknown, (random, { reader }) => {
    const place = random.integer("Bearer tl_".length, reader.length - 2);
    return reader.slice(0, place) + (reader[place] === "a" ? "b" : "a") + reader.slice(place + 1);
  }),
  presented("keys that are over", unknown, (random, { expired, revoked }) => random.pick([expired, revoked])),
  presented(
    "other schemes",
    unknown,
    (random) =>
      `${random.pick(["Digest", "Negotiate", "Bearer", "Bearer Bearer", "Basic", "", "bearer\t", "AWS4-HMAC-SHA256"])} ${printable(random, size(random, 1, 6_000))}`,
  ),
  presented(
    "passwords",
    unknown,
    (random) =>
      `Basic ${random.pick([Buffer.from(text(random, size(random, 1, 2_000))).toString("base64"), "!!!", "Og==", "", "=".repeat(3_000)])}`,
  ),
  presented("tokens without a signature", unknown, (random, { token }) => {
    const [, claims = ""] = token.replace("Bearer ", "").split(".");
    return `Bearer ${part({ alg: random.pick(["none", "NONE", "HS256", "ES256", "RS256"]), kid: random.pick(["1", "../../etc/passwd", "' OR 1=1"]) })}.${claims}.${random.pick(["", "AA", many(random, 86)])}`;
  }),
  presented("tokens with other claims", unknown, (random, { token }) => {
    const [header = "", , signature = ""] = token.replace("Bearer ", "").split(".");
    return `Bearer ${header}.${part({ sub: "admin", scope: "admin read", exp: 9e9, iss: random.pick(["https://login.example.com/", "x"]), aud: "tieline", pad: "x".repeat(size(random, 1, 6_000)) })}.${signature}`;
  }),
  presented("tokens that are over", unknown, (_, { expiredToken }) => expiredToken),
  presented(
    "texts of three parts",
    unknown,
    (random) =>
      `Bearer ${random.pick(["..", "a.b.c", `${"a".repeat(size(random, 1, 8_000))}.b.c`, `${part({ alg: "ES256", kid: "1", jku: "https://evil.example/", x5u: "https://evil.example/" })}.${part({})}.AA`])}`,
  ),
  {
    name: "tokens whose caller may read, with more than it may",
    allowed: ["403 FORBIDDEN"],
    make: (random, { token }) => ({
      path: random.pick(["/status", "/metrics", "/status/events", "/"]),
      headers: { authorization: token, accept: "application/json" },
    }),
  },
  {
    name: "vendors outside of the scopes",
    allowed: ["200 FORBIDDEN"],
    make: (random, { narrow }) =>
      post({ reader: narrow } as Credentials, {
        query: `{ ${random.pick(["cirrusAccounts(first: 3) { nodes { id } }", "currentRmsInvoices(first: 1) { totalCount }", "zivioMilestones { nodes { itmProject { id } } }"])} }`,
      }),
  },
  {
    name: "keys in the address",
    allowed: [...unknown, "404"],
    make: (random, { reader }) => {
      const key = reader.replace("Bearer ", "");
      return {
        path: random.pick([
          `/graphql?query={__typename}&api_key=${key}`,
          `/odata?api_key=x&api_key=${key}`,
          `/metrics?api_key=${key}`,
          `/odata/%2e%2e/metrics?api_key=${key}`,
          `/bi?api_key=${"k".repeat(5_000)}`,
          `/ODATA/x?api_key=${key}`,
        ]),
      };
    },
  },
];

/** Letters of keys. */
function many(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick([..."abcdefghijklmnopqrstuvwxyz0123456789"])).join("");
}
