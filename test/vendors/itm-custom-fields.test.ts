import { afterAll, beforeAll, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import type { Any } from "./itm-below.ts";

let graph: Harness;
beforeAll(async () => {
  graph = await startHarness();
});
afterAll(() => graph.close());

/** The filter of the last search. */
const sent = () => JSON.parse(graph.calls("itm").at(-1)!.body).Filter;

async function find(test: string, list = "itmProjects"): Promise<Any[]> {
  const answer = await graph.data(`{ list: ${list}(first: 500, where: ${test}) { totalCount nodes { vendorId customFields } } }`);
  expect(answer.list.totalCount).toBe(answer.list.nodes.length);
  return answer.list.nodes.map(({ customFields }: Any) => customFields);
}

const all = async (list = "itmProjects") =>
  (await graph.data(`{ list: ${list}(first: 500) { nodes { customFields } } }`)).list.nodes.map(({ customFields }: Any) => customFields);

it.each([
  ["Invoice paid", '{ eq: "Yes" }', { "AllCustomFields.Invoice paid": "Yes" }, (value: Any) => value === "Yes"],
  [
    "Area",
    '{ in: ["North", "Coast"] }',
    { "AllCustomFields.Area": { $in: ["North", "Coast"] } },
    (value: Any) => ["North", "Coast"].includes(value),
  ],
  ["Area", '{ contains: "ort" }', { "AllCustomFields.Area": { $regex: "[oO][rR][tT]" } }, (value: Any) => value === "North"],
  [
    "ERP Code",
    "{ gte: 500, lt: 700.5 }",
    { "AllCustomFields.ERP Code": { $gte: 500, $lt: 700.5 } },
    (value: Any) => value >= 500 && value < 700.5,
  ],
  [
    "Client acceptance date",
    '{ gte: "2024-05-01" }',
    { "AllCustomFields.Client acceptance date": { $gte: "2024-05-01" } },
    (value: Any) => value !== null && value >= "2024-05-01",
  ],
  ["Exposure.Color", '{ ne: "Red" }', { "AllCustomFields.Exposure.Color": { $ne: "Red" } }, undefined],
] as const)("projects are found by %s %s", async (name, tests, filter, isFound) => {
  const found = await find(`{ customField: { name: "${name}", ${tests.slice(1)} }`);
  expect(sent()).toEqual(filter);
  const everyone = await all();
  const expected = everyone.filter((fields: Any) => (isFound ? isFound(fields[name]) : fields.Exposure?.Color !== "Red"));
  expect(found).toEqual(expected);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(everyone.length);
});

it("tests of several fields are joined, beside others", async () => {
  const [one] = await find(
    '{ and: [{ customField: { name: "Invoice paid", eq: "No" } }, { customField: { name: "Area", eq: "South" } }], name: { ne: "x" } }',
  );
  expect(sent()).toEqual({ "AllCustomFields.Invoice paid": "No", "AllCustomFields.Area": "South", Name: { $ne: "x" } });
  expect(one).toMatchObject({ "Invoice paid": "No", Area: "South" });
});

it("the label and the value are sent as they are given: a text is no number, whatever the label ends with", async () => {
  const { data, errors } = await graph.ask(
    '{ itmTasks(first: 1, where: { customField: { name: "Client Id", eq: "007" } }) { nodes { vendorId } } }',
  );
  expect(sent()).toEqual({ "AllCustomFields.Client Id": "007" });
  expect([data, errors]).toEqual([{ itmTasks: { nodes: [] } }, undefined]);
  expect(await find('{ customField: { name: "ERP Code", eq: "500" } }')).toEqual([]);
});

it("tasks and revenues of one project are asked in its own search", async () => {
  const [project] = graph.world.milestones.flatMap(({ project, seen }) =>
    seen.itm ? [graph.world.projects.find(({ key }) => key === project)!] : [],
  );
  const query = `{ itmRevenues(where: { projectId: { eq: "${project!.seen.itm!.id}" }, customField: { name: "Delivery note", ne: "lost" } }) { nodes { vendorId } } }`;
  const { itmRevenues } = await graph.data(query);
  expect(itmRevenues.nodes.length).toBeGreaterThan(0);
  expect(graph.operations("itm").at(-1)).toBe("revenues.search-of-project");
  expect(sent()).toEqual({ "AllCustomFields.Delivery note": { $ne: "lost" } });
});

it("what cannot be compared is refused before a call", async () => {
  const { errors } = await graph.ask('{ itmProjects(where: { customField: { name: "Area", eq: { Text: "x" } } }) { nodes { vendorId } } }');
  expect(errors).toMatchObject([
    {
      message: 'The custom field "Area" cannot be compared with {"Text":"x"}. Pass a text, a number or a boolean.',
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
  expect(graph.operations("itm")).toEqual([]);
});
