import { expect, test } from "vitest";
import { chunk, makeLoader } from "../../../src/engine/memory/loader.ts";
import { type FieldSet, union } from "../../../src/engine/model/record.ts";

type Answer = string | Error;

function loaderOf(answer: (value: string) => Answer | undefined = (value) => `<${value}>`) {
  const batches: { values: string[]; fields: FieldSet | undefined }[] = [];
  const loader = makeLoader<string, string | null>({
    keyOf: (value) => value.toLowerCase(),
    async load(values, fields) {
      batches.push({ values, fields });
      const answers = values.map((value) => [value.toLowerCase(), answer(value)] as const);
      return new Map(answers.filter((pair): pair is [string, Answer] => pair[1] !== undefined).reverse());
    },
    absent: null,
  });
  return { batches, load: (value: string, ...fields: string[]) => loader.load(value, fields.length > 0 ? new Set(fields) : undefined) };
}

test("requests of one tick leave together and are answered by value, not by position", async () => {
  const { batches, load } = loaderOf();
  expect(await Promise.all(["a", "b", "c"].map((value) => load(value)))).toEqual(["<a>", "<b>", "<c>"]);
  expect(batches).toEqual([{ values: ["a", "b", "c"], fields: undefined }]);
});

test("a request of the next tick leaves by itself", async () => {
  const { batches, load } = loaderOf();
  await load("a");
  await load("b");
  expect(batches.map(({ values }) => values)).toEqual([["a"], ["b"]]);
});

test("a value requested twice is loaded once", async () => {
  const { batches, load } = loaderOf();
  const answers = await Promise.all(["a", "b", "a", "A"].map((value) => load(value)));
  expect(batches[0]!.values).toHaveLength(2);
  expect(new Set([answers[0], answers[2], answers[3]]).size).toBe(1);
});

test("an answer is not kept for later requests", async () => {
  const { batches, load } = loaderOf();
  await load("a");
  await load("a");
  expect(batches).toHaveLength(2);
});

test("the fields of a batch are those that any request needs", async () => {
  const { batches, load } = loaderOf();
  await Promise.all([load("a", "name"), load("b", "name", "total"), load("a", "id")]);
  expect(batches[0]!.fields).toEqual(new Set(["name", "total", "id"]));
});

test("one request for all fields makes the batch request all fields", async () => {
  const { batches, load } = loaderOf();
  await Promise.all([load("a", "name"), load("b")]);
  expect(batches[0]!.fields).toBeUndefined();
});

test("a value that is missing in the answer is absent", async () => {
  const { load } = loaderOf((value) => (value === "b" ? undefined : value));
  expect(await Promise.all(["a", "b", "c"].map((value) => load(value)))).toEqual(["a", null, "c"]);
});

test("an error fails the value it belongs to and no other", async () => {
  const { load } = loaderOf((value) => (value === "b" || value === "B" ? new Error("b is broken") : value));
  const outcomes = await Promise.allSettled(["a", "b", "B", "c"].map((value) => load(value)));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
});

test("a load that fails fails all values of its batch, and only those", async () => {
  let isBroken = true;
  const loader = makeLoader<string, string>({
    keyOf: (value) => value,
    async load(values) {
      if (isBroken) throw new Error("down");
      return new Map(values.map((value) => [value, value]));
    },
    absent: "",
  });
  const outcomes = await Promise.allSettled([loader.load("a", undefined), loader.load("b", undefined)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isBroken = false;
  expect(await loader.load("a", undefined)).toBe("a");
});

test("the union of no fields is no fields, not all", () => {
  expect(union([])).toEqual(new Set());
  expect(union([new Set(), new Set()])).toEqual(new Set());
  expect(union([new Set(["a"]), undefined])).toBeUndefined();
});

test("chunks keep the order and leave nothing out", () => {
  expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(chunk([1, 2], 2)).toEqual([[1, 2]]);
  expect(chunk([], 2)).toEqual([]);
});
