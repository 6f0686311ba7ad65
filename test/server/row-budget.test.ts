import { buildSchema, type ExecutionResult, execute, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { countRows, RowBudget, setRowBudget } from "../../src/server/row-budget.ts";

const schema = buildSchema(`
  interface Named { name: String }
  type Item implements Named { id: Int name: String one: Item items: [Item!] named: [Named!] tags: [String!] }
  type Query { items: [Item!] later: [Item!] each: [Item!] }
`);
countRows(schema);

const item = (id: number, more: object = {}) => ({ id, name: `n${id}`, __typename: "Item", ...more });
const items = (count: number, more: object = {}) => Array.from({ length: count }, (_, i) => item(i, more));

async function run(query: string, root: object, max?: number): Promise<ExecutionResult> {
  const contextValue = {};
  if (max !== undefined) setRowBudget(contextValue, new RowBudget(max));
  return execute({ schema, document: parse(query), rootValue: root, contextValue });
}

describe("the values of an answer", () => {
  test.each([
    ["fields of rows", "{ items { id name } }", { items: items(10) }, 20],
    ["fields of objects in rows", "{ items { id one { id name } } }", { items: items(10, { one: item(1) }) }, 40],
    ["rows in rows", "{ items { id items { id name } } }", { items: items(10, { items: items(3) }) }, 10 * 2 + 30 * 2],
    ["fragments", "{ items { ...F } } fragment F on Item { id ... on Item { name } }", { items: items(10) }, 20],
    ["rows of an interface", "{ items { named { name ... on Item { id } } } }", { items: items(2, { named: items(5) }) }, 2 + 20],
    ["lists of scalars, as one", "{ items { tags } }", { items: items(10, { tags: ["a", "b"] }) }, 10],
    ["what is skipped, as nothing", "{ items { id name @skip(if: true) } }", { items: items(10) }, 10],
    ["rows that come later", "{ later { id } }", { later: Promise.resolve(items(10)) }, 10],
  ])("count %s", async (_, query, root, size) => {
    const free = await run(query, root);
    expect(free.errors).toBeUndefined();
    expect(await run(query, root, size)).toEqual(free);
    const { errors } = await run(query, root, size - 1);
    expect(errors?.[0]?.originalError).toMatchObject({
      code: "QUERY_TOO_EXPENSIVE",
      extensions: { limit: "operationSize", max: size - 1 },
    });
  });

  test("of a list that is refused leave room for others", async () => {
    const { data, errors } = await run("{ items { id } later { id name } }", { items: items(100), later: Promise.resolve(items(5)) }, 10);
    expect(errors).toMatchObject([{ path: ["items"] }]);
    expect(data).toMatchObject({ items: null, later: [{}, {}, {}, {}, {}] });
  });

  test("are completed in several turns when they are many, and come out the same", async () => {
    const fields = Array.from({ length: 100 }, (_, i) => `a${i}: id`).join(" ");
    const query = `{ items { ${fields} } }`;
    const root = { items: items(2000) };
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const answer = await run(query, root, 1_000_000);
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(6);
    expect(answer).toEqual(await run(query, root));
  });

  test("that are under way one by one stay as they are, their failures included", async () => {
    const each = Array.from({ length: 600 }, (_, i) => (i === 500 ? Promise.reject(new Error("gone")) : Promise.resolve(item(i))));
    const fields = Array.from({ length: 100 }, (_, i) => `a${i}: id`).join(" ");
    const { errors } = await run(`{ each { ${fields} } }`, { each }, 1_000_000);
    expect(errors).toMatchObject([{ message: "gone", path: ["each", 500] }]);
  });
});
