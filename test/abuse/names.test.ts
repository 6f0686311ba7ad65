import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Graph, startGraph } from "../server/kit.ts";
import { outcome, withstand, withstandQuery } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const names = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "toJSON"];
const globalId = (type: string, vendorId: string) => Buffer.from(`${type}:${vendorId}`).toString("base64url");

describe.each(names)("the name %s, which means something to JavaScript,", (name) => {
  test("is no filter, neither written nor in a variable", async () => {
    const written = await withstandQuery(graph, `{ itmProjects(where: { ${name}: { eq: "x" } }) { totalCount } }`);
    expect(outcome(written)).toBe("GRAPHQL_VALIDATION_FAILED");
    const question = JSON.stringify("query ($where: ItmProjectWhere) { itmProjects(where: $where) { totalCount } }");
    for (const where of [`{"${name}":{"eq":"x"}}`, `{"name":{"${name}":"x"}}`, `{"and":[{"${name}":{}}]}`])
      expect(outcome(await withstand(graph, `{"query":${question},"variables":{"where":${where}}}`)), where).toBe("BAD_USER_INPUT");
  });

  test("is no field, type, order, argument or directive", async () => {
    for (const query of [
      `{ ${name} }`,
      `{ itmProjects { nodes { ${name} } } }`,
      `{ itmProjects { nodes { ... on ${name} { id } } } }`,
      `{ itmProjects(${name}: 1) { totalCount } }`,
      `{ itmProjects(orderBy: [{ field: ${name} }]) { totalCount } }`,
      `{ itmProjects @${name} { totalCount } }`,
    ])
      expect(outcome(await withstandQuery(graph, query)), query).toBe("GRAPHQL_VALIDATION_FAILED");
    expect((await withstandQuery(graph, `{ __type(name: "${name}") { name } }`)).json.data).toEqual({ __type: null });
  });

  test("is a good alias, operation, fragment and variable", async () => {
    const query = `query ${name}($${name}: Int) { ...${name} } fragment ${name} on Query { ${name}: itmProjects(first: $${name}) { ${name}: nodes { ${name}: vendorId } } }`;
    const { json } = await withstand(graph, `{"query":${JSON.stringify(query)},"operationName":"${name}","variables":{"${name}":2}}`);
    // "__proto__" is a member of an answer like any other.
    const member = (object: object) => Object.getOwnPropertyDescriptor(object, name)?.value;
    const rows = member(member(json.data)) as object[];
    expect(rows.map(member)).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)]);
  });

  test("names nothing in a record, and no record", async () => {
    const inside = await withstandQuery(
      graph,
      `{ zivioMilestones(first: 1) { nodes { raw(field: "${name}") customField(name: "${name}") } } }`,
    );
    expect(inside.json.data).toEqual({ zivioMilestones: { nodes: [{ raw: null, customField: null }] } });
    const asked = `{
      zivio: zivioMilestone(id: "${name}") { id }
      currentRms: currentRmsInvoice(id: "${name}") { id }
      cirrus: cirrusAccount(id: "${name}") { id }
      itm: itmProject(id: "${name}") { id }
      projector: projectorProject(id: "${name}") { id }
      inside: node(id: "${globalId("ItmProject", name)}") { id }
      type: node(id: "${globalId(name, "1")}") { id }
      plain: node(id: "${name}") { id }
    }`;
    const { data } = (await withstandQuery(graph, asked)).json;
    expect(new Set(Object.values(data))).toEqual(new Set([null]));
  });

  test("leaves every object as it was", async () => {
    const question = JSON.stringify("query ($first: Int) { itmProjects(first: $first) { totalCount } }");
    const pollution = `{"polluted":"yes","first":1}`;
    await withstand(
      graph,
      `{"query":${question},"variables":{"first":1,"${name}":${pollution}},"extensions":{"${name}":${pollution}},"${name}":${pollution}}`,
    );
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
