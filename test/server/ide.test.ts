import { readdirSync, readFileSync } from "node:fs";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examplesFolder, flagship, readExamples } from "../../src/server/ide.ts";
import { type Graph, policyIn, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

/** What Chromium and Firefox say when a person opens an address. */
const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8" };

/** The settings that the page starts with. */
function settingsIn(page: string): { endpoint: string; examples: { query: string }[] } {
  const [, settings] = /<script type="application\/json" id="settings">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(settings ?? "{}");
}

/** Addresses that a page loads. */
const loadedBy = (page: string) => [...page.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="([^"]*)"/g)].map(([, address]) => address!);

describe("a browser", () => {
  test("gets GraphiQL with every example query as a tab, the flagship first", async () => {
    const { status, headers, text } = await graph.send({ headers: browser });
    expect({ status, type: headers["content-type"] }).toEqual({ status: 200, type: "text/html; charset=utf-8" });
    const { endpoint, examples } = settingsIn(text);
    expect(endpoint).toBe("/graphql");
    const files = readdirSync(examplesFolder).filter((file) => file.endsWith(".graphql"));
    expect(files.length).toBeGreaterThan(8);
    const queries = new Set(files.map((file) => readFileSync(`${examplesFolder}/${file}`, "utf8")));
    expect(new Set(examples.map(({ query }) => query))).toEqual(queries);
    expect(examples[0]!.query).toBe(readFileSync(`${examplesFolder}/${flagship}.graphql`, "utf8"));
  });

  test("loads nothing from elsewhere, runs no text as a script, and is not let", async () => {
    const { headers, text } = await graph.send({ headers: browser });
    for (const address of loadedBy(text)) {
      expect(address).toMatch(/^\/assets\/[\w.-]+$/);
      expect(await graph.send({ path: address })).toMatchObject({ status: 200 });
    }
    const inline = [...text.matchAll(/<script(?![^>]* src=)([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(inline).toEqual([' type="application/json" id="settings"']);
    expect(text).not.toMatch(/ on\w+=|javascript:/);
    const policy = policyIn(headers);
    expect(policy.get("default-src")).toBe("'none'");
    for (const kind of ["script-src", "worker-src", "connect-src"]) expect([kind, policy.get(kind)]).toEqual([kind, "'self'"]);
    expect(policy.get("frame-ancestors")).toBe("'none'");
    for (const sources of policy.values()) expect(sources).not.toMatch(/https?:|\*|eval|blob:/);
  });

  test("gets a page and an editor that name no other server", async () => {
    for (const path of ["/graphql", "/assets/graphiql.css", "/assets/ide.js", "/assets/ide.css", "/assets/ide-tabs.js"]) {
      const { status, text } = await graph.send({ path, headers: browser });
      expect(status).toBe(200);
      expect(text).not.toMatch(/@import\s+(?:url|["'])|url\(["']?(?:https?:)?\/\//);
      expect(text).not.toMatch(/unpkg\.com|jsdelivr\.net|cdnjs|esm\.sh|apollographql\.com|fonts\.googleapis/);
    }
  });

  test("opens a link that holds a query in the IDE, and runs nothing by itself", async () => {
    for (const { log } of Object.values(graph.vendors)) log.length = 0;
    const path = `/graphql?query=${encodeURIComponent("{ itmProjects { totalCount } }")}`;
    const answer = await graph.send({ path, headers: browser });
    expect(answer.headers["content-type"]).toMatch(/^text\/html/);
    expect(Object.values(graph.counts())).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("who asks for no page", () => {
  test.each(["*/*", "application/json", "application/json, text/html", "application/graphql-response+json, application/json;q=0.9"])(
    "but for %s gets JSON at the same address",
    async (accept) => {
      const answer = await graph.send({ headers: { accept } });
      expect(answer.headers["content-type"]).toMatch(/json/);
      expect(answer.text).not.toMatch(/<html|apollo-studio|landing/i);
    },
  );
});

describe("the example queries", () => {
  test("are each one named operation that is valid as it stands", () => {
    for (const { name, query } of readExamples()) {
      const { definitions } = parse(query);
      const [operation, ...others] = definitions.filter(({ kind }) => kind === "OperationDefinition");
      expect(others, name).toEqual([]);
      expect(operation, name).toMatchObject({ operation: "query", name: { value: expect.stringMatching(/^[A-Z]/) } });
      const required =
        operation?.kind === "OperationDefinition" &&
        operation.variableDefinitions?.filter(({ type, defaultValue }) => type.kind === "NonNullType" && !defaultValue);
      expect(required, name).toEqual([]);
      expect(
        validate(graph.tieline.schema, parse(query)).map(({ message }) => message),
        name,
      ).toEqual([]);
    }
  });
});
