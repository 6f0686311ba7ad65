import type { Random } from "../../sandbox/kit/random.ts";
import { type Kind, many, size } from "./kind.ts";

const id = (of: string) => Buffer.from(of).toString("base64url");
const steps = [
  "..",
  ".",
  "%2e%2e",
  "%2E%2E%2F",
  "..%5c",
  "%252e%252e",
  "etc",
  "passwd",
  "%00",
  "%ff",
  "a",
  "",
  "CON",
  "~",
  ";",
  "documentUrl",
];
const path = (random: Random, length: number) => many(length, () => random.pick(steps), "/");

/** A kind of addresses that are read with a key for everything. */
function read(name: string, allowed: readonly string[], address: (random: Random) => string, accept?: (random: Random) => string): Kind {
  return {
    name,
    allowed,
    make: (random, { admin }) => ({ path: address(random), headers: { authorization: admin, ...(accept && { accept: accept(random) }) } }),
  };
}

const missing = ["404"];

/** Paths that lead nowhere, or should. */
export const addressKinds: readonly Kind[] = [
  read("files beyond their folder", [...missing, "400", "400 BAD_USER_INPUT"], (random) => `/files/${path(random, size(random, 1, 40))}`),
  read("files of forged records", [...missing, "400", "400 BAD_USER_INPUT", "400 UPSTREAM_REFUSED"], (random) => {
    const record = random.pick([id("ItmProject:1"), id("CurrentRmsInvoice:../1"), id("ItmProject:1/../../x"), id("__proto__:1"), "x"]);
    return `/files/${record}/${random.pick(["documentUrl", "__proto__", "constructor", "image"])}?documentId=${random.pick(["1", "..%2f1", "%00", "9".repeat(3_000), "1&documentId=2"])}`;
  }),
  read(
    "pages of the reference",
    ["200", "301", "302", ...missing, "400"],
    (random) =>
      `/reference/${random.pick(["", "zivio", "ItmProject", "__proto__", path(random, 3), `search?q=${"%3Cscript%3E".repeat(size(random, 1, 500))}`, "x".repeat(5_000)])}`,
    (random) => random.pick(["text/html", "application/json", "*/*"]),
  ),
  read(
    "scripts and styles",
    ["200", "304", ...missing, "400"],
    (random) =>
      `/${random.pick(["assets", "console"])}/${random.pick(["graphiql.js", "ide.css", "..%2f..%2fpackage.json", "__proto__", "constructor", "%2e%2e", "examples.json", path(random, 2)])}`,
    () => "*/*",
  ),
  read(
    "the console and what it reads",
    ["200"],
    (random) => random.pick(["/status", "/metrics", "/status?x=1"]),
    (random) => random.pick(["text/html", "application/json", "*/*", "text/event-stream"]),
  ),
  read(
    "pages",
    ["200", "302", "304"],
    (random) => random.pick(["/", "/graphql", "/?a=b", "/graphql?query="]),
    () => "text/html",
  ),
  read(
    "addresses that do not exist",
    [...missing, "400", "302", "200"],
    (random) =>
      `/${random.pick(["nothing", "//evil.example/", "%00", "..", ".git/config", ".env", "graphql/../metrics", "GRAPHQL", "livez/x", path(random, 5), "a/".repeat(3_000)])}`,
  ),
  read("views that do not exist", [...missing, "404 NOT_FOUND", "400", "400 BAD_USER_INPUT"], (random) => {
    const view = random.pick(["x", "invoices2", "__proto__", "constructor", "INVOICES", "v".repeat(size(random, 1, 5_000))]);
    return random.pick([
      `/bi/${view}.csv`,
      `/bi/${view}.parquet?snapshot=x`,
      `/bi/${view}.pbids`,
      `/odata/${view}`,
      `/odata/${view}/$count`,
    ]);
  }),
  {
    name: "other methods",
    allowed: ["200", "204", "302", "404", "405", "400", "415", "406"],
    make: (random, { admin }) => ({
      method: random.pick(["PUT", "DELETE", "PATCH", "TRACE", "HEAD", "PROPFIND", "OPTIONS", "LOCK", "PURGE", "M-SEARCH"]),
      path: random.pick(["/graphql", "/", "/status", "/metrics", "/files/x/y", "/reference", "/livez", "/readyz"]),
      headers: { authorization: admin },
    }),
  },
  read("signs of life, again and again", ["200"], (random) => random.pick(["/livez", "/readyz", "/livez?x", "/readyz/"])),
];
