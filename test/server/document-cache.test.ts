import { parse, visit } from "graphql";
import { expect, test } from "vitest";
import { DocumentCache } from "../../src/server/document-cache.ts";

test("a document kept has its places and its text, but no tokens", () => {
  const cache = new DocumentCache(1_000_000);
  const text = "# comment\nquery A($a: Int = 1) { itmProjects(first: $a) { nodes { ...F } } } fragment F on ItmProject { id }";
  cache.set("a", parse(text));
  const kept = cache.get("a")!;
  let nodes = 0;
  visit(kept, {
    enter({ loc }) {
      nodes++;
      expect(loc?.startToken).toBeUndefined();
      expect(loc?.endToken).toBeUndefined();
      expect(text.slice(loc?.start, loc?.end)).not.toBe("");
    },
  });
  expect(nodes).toBeGreaterThan(15);
  expect(kept.loc?.source.body).toBe(text);
});

test("documents are counted with their comments, and the oldest go", () => {
  const cache = new DocumentCache(1_000_000);
  cache.set("first", parse("{ a }"));
  const small = cache.bytes;
  cache.set("commented", parse(`{ a } # ${"x".repeat(50_000)}`));
  expect(cache.bytes).toBeGreaterThan(small + 100_000);
  cache.set("second", parse("{ b }"));
  for (let i = 0; i < 30; i++) cache.set(`c${i}`, parse(`{ a } # ${"x".repeat(50_000)}`));
  expect(cache.bytes).toBeLessThanOrEqual(1_000_000);
  expect(cache.get("first")).toBeUndefined();
  expect(cache.get("c29")).toBeDefined();
  // One that would take most of the memory is not kept at all.
  cache.set("huge", parse(`{ a } # ${"x".repeat(200_000)}`));
  expect(cache.get("huge")).toBeUndefined();
});
