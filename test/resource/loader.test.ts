import { expect, test } from "vitest";
import { chunk, loader, union } from "../../src/resource/loader.ts";
import type { Columns } from "../../src/resource/model.ts";

type Answer = string | Error;

function loading(answer: (value: string) => Answer | undefined = (value) => `<${value}>`) {
  const batches: { values: string[]; columns: Columns | undefined }[] = [];
  const made = loader<string, string | null>(
    (value) => value.toLowerCase(),
    async (values, columns) => {
      batches.push({ values, columns });
      const answers = values.map((value) => [value.toLowerCase(), answer(value)] as const);
      return new Map(answers.filter((pair): pair is [string, Answer] => pair[1] !== undefined).reverse());
    },
    null,
  );
  return { batches, load: (value: string, ...columns: string[]) => made.load(value, columns.length > 0 ? new Set(columns) : undefined) };
}

test("questions of one tick leave together and are answered by value, not by place", async () => {
  const { batches, load } = loading();
  expect(await Promise.all(["a", "b", "c"].map((value) => load(value)))).toEqual(["<a>", "<b>", "<c>"]);
  expect(batches).toEqual([{ values: ["a", "b", "c"], columns: undefined }]);
});

test("a question of the next tick leaves on its own", async () => {
  const { batches, load } = loading();
  await load("a");
  await load("b");
  expect(batches.map(({ values }) => values)).toEqual([["a"], ["b"]]);
});

test("a value asked for twice is loaded once", async () => {
  const { batches, load } = loading();
  const answers = await Promise.all(["a", "b", "a", "A"].map((value) => load(value)));
  expect(batches[0]!.values).toHaveLength(2);
  expect(new Set([answers[0], answers[2], answers[3]]).size).toBe(1);
});

test("an answer is not kept for later questions", async () => {
  const { batches, load } = loading();
  await load("a");
  await load("a");
  expect(batches).toHaveLength(2);
});

test("columns are what anybody wants", async () => {
  const { batches, load } = loading();
  await Promise.all([load("a", "name"), load("b", "name", "total"), load("a", "id")]);
  expect(batches[0]!.columns).toEqual(new Set(["name", "total", "id"]));
});

test("one question for everything is a question for everything", async () => {
  const { batches, load } = loading();
  await Promise.all([load("a", "name"), load("b")]);
  expect(batches[0]!.columns).toBeUndefined();
});

test("what is missing in the answer is absent", async () => {
  const { load } = loading((value) => (value === "b" ? undefined : value));
  expect(await Promise.all(["a", "b", "c"].map((value) => load(value)))).toEqual(["a", null, "c"]);
});

test("an error fails the questions it stands for and no others", async () => {
  const { load } = loading((value) => (value === "b" || value === "B" ? new Error("b is broken") : value));
  const outcomes = await Promise.allSettled(["a", "b", "B", "c"].map((value) => load(value)));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
});

test("a load that fails fails all who asked, and only them", async () => {
  let broken = true;
  const made = loader<string, string>(
    (value) => value,
    async (values) => {
      if (broken) throw new Error("down");
      return new Map(values.map((value) => [value, value]));
    },
    "",
  );
  const outcomes = await Promise.allSettled([made.load("a", undefined), made.load("b", undefined)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  broken = false;
  expect(await made.load("a", undefined)).toBe("a");
});

test("no columns at all are none, not all", () => {
  expect(union([])).toEqual(new Set());
  expect(union([new Set(), new Set()])).toEqual(new Set());
  expect(union([new Set(["a"]), undefined])).toBeUndefined();
});

test("chunks keep the order and leave nothing out", () => {
  expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(chunk([1, 2], 2)).toEqual([[1, 2]]);
  expect(chunk([], 2)).toEqual([]);
});
