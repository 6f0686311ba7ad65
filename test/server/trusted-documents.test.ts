import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTrustedDocuments } from "../../src/cli/trusted-documents.ts";
import { ConfigError } from "../../src/config-error.ts";
import { callersOf, temporaryFolder } from "../callers/kit.ts";
import { type Exchange, expectError, type Graph, json, startGraph } from "./kit.ts";

const accounts = "query Accounts($first: Int) { cirrusAccounts(first: $first) { nodes { vendorId } } }";
const kind = "query Kind { __typename }";
const digest = (text: string, algorithm = "sha1") => createHash(algorithm).update(text).digest("hex");
const documents = new Map([accounts, kind].map((text) => [digest(text), text]));

const callers = callersOf();
const [app, person] = [callers.headersOf("app", "read"), callers.headersOf("person", "read", "adhoc")];
let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ server: { ...callers.server, documents } });
});
afterAll(() => graph.close());

const post = (sent: object, headers = app) => graph.send({ method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(sent) });
const get = (sent: Record<string, string>) =>
  graph.send({ path: `/graphql?${new URLSearchParams(sent)}`, headers: { ...app, "apollo-require-preflight": "1" } });
const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
const expectAccounts = ({ json: { data, errors } }: Exchange) => {
  expect(errors).toBeUndefined();
  expect(data.cirrusAccounts.nodes).toHaveLength(2);
};

describe("a trusted document", () => {
  const hash = digest(accounts);
  const variables = { first: 2 };

  test("runs by its hash, however a client names it", async () => {
    expectAccounts(await post({ extensions: persisted(hash), variables }));
    for (const id of [hash, `sha1:${hash}`])
      for (const name of ["documentId", "doc_id", "id"]) expectAccounts(await post({ [name]: id, variables }));
    expectAccounts(await get({ extensions: JSON.stringify(persisted(hash)), variables: JSON.stringify(variables) }));
    expectAccounts(await get({ documentId: hash, variables: JSON.stringify(variables) }));
  });

  test("runs by its text", async () => {
    expectAccounts(await post({ query: accounts, variables }));
    expectAccounts(await post({ query: accounts, extensions: persisted(digest(accounts, "sha256")), variables }));
    expectAccounts(await get({ query: accounts, variables: JSON.stringify(variables) }));
  });

  test("keeps the other extensions of the request and the name of the operation", async () => {
    expect((await post({ documentId: digest(kind), extensions: { trace: 1 }, operationName: "Kind" })).json.data).toEqual({
      __typename: "Query",
    });
    expect((await post({ documentId: digest(kind), operationName: "Other" })).json.errors).toBeDefined();
  });
});

describe("any other document", () => {
  const other = "{ vendors { name } }";
  const hash = digest(other, "sha256");

  test("does not run, whatever its hash says, and is not learned", async () => {
    const forms: object[] = [
      { query: other },
      { query: `${accounts} ` },
      { query: other, documentId: digest(kind) },
      { query: other, extensions: persisted(digest(kind)) },
      { query: "{ __schema { types { name } } }" },
      { extensions: persisted(hash) },
      { query: other, extensions: persisted(hash) },
      { extensions: persisted("__proto__") },
      { documentId: "constructor" },
      { documentId: [digest(kind)] },
      {},
    ];
    for (const form of forms) expectError(await post(form), 403, "FORBIDDEN", /trusted documents/);
    expectError(await get({ query: other }), 403, "FORBIDDEN");
    expectError(await get({ query: other, documentId: digest(kind) }), 403, "FORBIDDEN");
  });

  test("runs for callers with the scope `adhoc`, who still cannot teach it to others", async () => {
    expect((await post({ query: other, extensions: persisted(hash) }, person)).json.data.vendors).toHaveLength(5);
    expect((await post({ extensions: persisted(hash) }, person)).json.data.vendors).toHaveLength(5);
    expectError(await post({ extensions: persisted(hash) }), 403, "FORBIDDEN");
  });
});

describe("the file", () => {
  const read = (content: string) => {
    const file = join(temporaryFolder(), "documents.json");
    writeFileSync(file, content);
    return readTrustedDocuments(file);
  };

  test("may be of GraphQL Code Generator, Relay or Apollo", () => {
    expect(read(JSON.stringify(Object.fromEntries(documents)))).toEqual(documents);
    expect(read(JSON.stringify({ [`sha256:${digest(kind, "sha256")}`]: kind }))).toEqual(new Map([[digest(kind, "sha256"), kind]]));
    const manifest = {
      format: "apollo-persisted-query-manifest",
      version: 1,
      operations: [{ id: "1", name: "Kind", type: "query", body: kind }],
    };
    expect(read(JSON.stringify(manifest))).toEqual(new Map([["1", kind]]));
  });

  test.each(["", "[]", "{}", "null", '{"a": 1}', '{"a": ""}', '{"format": "apollo-persisted-query-manifest", "operations": [{}]}'])(
    "%j is refused with a sentence",
    (content) => {
      expect(() => read(content)).toThrow(ConfigError);
      expect(() => read(content)).toThrow(/must be a JSON object of documents by hash/);
    },
  );

  test("that is not there is refused, too", () => {
    expect(() => readTrustedDocuments("/nowhere/documents.json")).toThrow(/cannot be read/);
  });
});
