import { getOperationAST, parse } from "graphql";
import { expect, test } from "vitest";
import { pickOperation, unknownVariables } from "../../src/cli/operation.ts";
import { resumeCommand } from "../../src/cli/resume.ts";

const several = "query A {\n  a { ...F }\n}\nquery B($x: Int) {\n  b(x: $x)\n}\nfragment F on T { c }\n";

test("of several operations the named one is left, where it was, with the fragments it uses", () => {
  const one = pickOperation(several, "B");
  expect(one.split("\n").map((line) => line.trimEnd())).toEqual(["", "", "", "query B($x: Int) {", "  b(x: $x)", "}", "", ""]);
  expect(parse(pickOperation(several, "A")).definitions).toHaveLength(2);
  expect(getOperationAST(parse(one))?.name?.value).toBe("B");
});

test("several operations need a name, and a name must be there: both say which there are", () => {
  expect(() => pickOperation(several, undefined)).toThrow("The query has several operations: A, B. Pick one with --operation NAME.");
  expect(() => pickOperation(several, "C")).toThrow("--operation C: the query has no operation of that name. It has: A, B.");
  expect(() => pickOperation("{ a }", "C")).toThrow("It has: none with a name.");
});

test("one operation, and what is no query, are left as they are", () => {
  for (const text of ["{ a }", "query A { a }", "{ a", ""]) expect(pickOperation(text, undefined)).toBe(text);
});

test("variables that the query does not declare are told, with those that it does", () => {
  expect(unknownVariables("query A($first: Int) { a(first: $first) }", { frist: 1, first: 2 })).toBe(
    "--variables has frist, which the query does not declare. It declares first.",
  );
  expect(unknownVariables("{ a }", { x: 1 })).toContain("It declares none.");
  expect(unknownVariables("query A($first: Int) { a(first: $first) }", { first: 2 })).toBeUndefined();
});

test.each([
  [5000, "5s"],
  [90_000, "90s"],
  [600_000, "10m"],
  [7_200_000, "2h"],
  [1500, "1500ms"],
])("a deadline of %d ms is resumed as %s, with the operation", (deadline, text) => {
  expect(resumeCommand("q.graphql", { format: "csv", deadline, operation: "B" }, "abc")).toBe(
    `npx tieline query q.graphql --all --operation B --format csv --deadline ${text} --after abc`,
  );
});
