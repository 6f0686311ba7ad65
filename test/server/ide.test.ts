import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examplesFolder, flagship, readExamples } from "../../src/server/ide.ts";
import { type Graph, startGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

/** What Chromium and Firefox say when a person opens an address. */
const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8" };

/** The settings that the page starts with: the last call of its script. */
function settingsIn(page: string): { endpoint: string; defaultTabs: { query: string }[] } {
  const [, settings] = /document\.querySelector\('#root'\),\s*(\{.*\}),\s*\);\s*<\/script>\s*<\/body>/s.exec(page) ?? [];
  return JSON.parse(settings ?? "{}");
}

describe("a browser", () => {
  test("gets GraphiQL with every example query as a tab, the flagship first", async () => {
    const { status, headers, text } = await graph.send({ headers: browser });
    expect({ status, type: headers["content-type"] }).toEqual({ status: 200, type: "text/html; charset=utf-8" });
    const { endpoint, defaultTabs } = settingsIn(text);
    expect(endpoint).toBe("/graphql");
    const files = readdirSync(examplesFolder).filter((file) => file.endsWith(".graphql"));
    expect(files.length).toBeGreaterThan(8);
    const queries = new Set(files.map((file) => readFileSync(`${examplesFolder}/${file}`, "utf8")));
    expect(new Set(defaultTabs.map(({ query }) => query))).toEqual(queries);
    expect(defaultTabs[0]!.query).toBe(readFileSync(`${examplesFolder}/${flagship}.graphql`, "utf8"));
  });

  test("loads nothing from elsewhere, and is not let", async () => {
    const { headers, text } = await graph.send({ headers: browser });
    const markup = text.replace(/<script>.*?<\/script>/gs, "").replace(/<style>.*?<\/style>/gs, "");
    expect([...markup.matchAll(/\b(?:src|href)="([^"]{0,20})/g)].map(([, address]) => address)).toEqual(["data:image/x-icon;ba"]);
    expect(text).not.toMatch(/<script[^>]+src=|@import\s+(?:url|["'])|url\(["']?(?:https?:)?\/\//);
    expect(text).not.toMatch(/unpkg\.com|jsdelivr\.net|cdnjs|esm\.sh|apollographql\.com|fonts\.googleapis/);
    const policy = new Map(
      String(headers["content-security-policy"])
        .split("; ")
        .map((rule) => rule.split(/ (.*)/s) as [string, string]),
    );
    expect(policy.get("default-src")).toBe("'self'");
    expect(policy.has("connect-src")).toBe(false);
    expect(policy.get("frame-ancestors")).toBe("'none'");
    for (const sources of policy.values()) expect(sources).not.toMatch(/https?:|\*/);
  });

  test("gets the same page compressed when it takes that", async () => {
    const plain = await graph.send({ headers: browser });
    const packed = await graph.send({ headers: { ...browser, "accept-encoding": "gzip, deflate, br" } });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.headers.vary).toMatch(/Accept\b.*Accept-Encoding/);
    const again = await graph.send({
      headers: { ...browser, "accept-encoding": "gzip, deflate, br", "if-none-match": String(packed.headers.etag) },
    });
    expect(again).toMatchObject({ status: 304, text: "" });
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
