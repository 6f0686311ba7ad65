import { getNamedType, isNonNullType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batches, engagements, page } from "../../calls/formulas.ts";
import { type Harness, startHarness } from "../../harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ scale: 0.7 });
});
afterAll(() => harness.close());

interface Rows {
  nodes: { id: string }[];
  totalCount: number | null;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string };
}

const shown = "nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor }";
const read = async (list: string): Promise<Rows> => (await harness.data(`{ list: ${list} { ${shown} } }`)).list;
const idsOf = ({ nodes }: Rows) => nodes.map(({ id }) => id);

it("every list whose rows the vendor counts, or which is read out of other records, is read from its end", async () => {
  const { catalogue, schema } = harness.tieline;
  const refused: string[] = [];
  let compared = 0;
  for (const [name, { type, args }] of Object.entries(schema.getQueryType()!.getFields())) {
    const target = catalogue.nodeType(getNamedType(type));
    if (!target || !catalogue.resources.has(target) || args.some((arg) => isNonNullType(arg.type))) continue;
    const whole = await read(`${name}(first: 1000)`);
    if (whole.pageInfo.hasNextPage) continue;
    const { data, errors } = await harness.ask(`{ list: ${name}(last: 3) { ${shown} } }`);
    if (errors) refused.push(`${name} ${errors[0]!.extensions?.code}`);
    else {
      const end = (data as { list: Rows }).list;
      expect([name, idsOf(end)]).toEqual([name, idsOf(whole).slice(-3)]);
      expect([name, end.totalCount]).toEqual([name, whole.nodes.length]);
      compared += Number(end.nodes.length === 3);
    }
  }
  expect(refused.sort()).toEqual(["projectorEngagements", "projectorProjects", "zivioMilestones"].map((name) => `${name} BAD_USER_INPUT`));
  expect(compared).toBeGreaterThan(30);
});

describe("a list that is counted by reading it", () => {
  const milestones = "projectorContractLineItemMilestones";

  it("turns pages from its end to its start", async () => {
    const whole = await read(`${milestones}(first: 1000)`);
    const seen: string[] = [];
    let part = await read(`${milestones}(last: 40)`);
    expect(part.pageInfo.hasNextPage).toBe(false);
    for (;;) {
      seen.unshift(...idsOf(part));
      if (!part.pageInfo.hasPreviousPage) break;
      part = await read(`${milestones}(last: 40, before: "${part.pageInfo.startCursor}")`);
    }
    expect(seen).toEqual(idsOf(whole));
    expect(seen.length).toBeGreaterThan(80);
  });

  it("tells how many rows it has where it was read to its end", async () => {
    const { nodes } = await read(`${milestones}(first: 1000)`);
    const count = async (args: string) => (await harness.data(`{ list: ${milestones}(${args}) { totalCount } }`)).list;
    for (const args of ["first: 1000", "last: 1"])
      expect([args, (await read(`${milestones}(${args})`)).totalCount]).toEqual([args, nodes.length]);
    expect(await count("last: 1")).toEqual({ totalCount: nodes.length });
    expect(await count("first: 1")).toEqual({ totalCount: null });
  });

  it("costs the list of those that hold its rows, and each of them once", async () => {
    const operations = async (query: string) => {
      await harness.data(query);
      return harness.operations("projector").filter((operation) => operation !== "PwsAuthenticate");
    };
    const held = engagements(harness.world).size;
    expect(held).toBeGreaterThan(page.projector);
    const all = ["PwsGetEngagementList", ...Array(batches(held, page.projector)).fill("PwsGetEngagement")];
    expect(await operations(`{ ${milestones}(last: 5) { nodes { milestoneDetail { milestoneAmount } } } }`)).toEqual(all);
    expect(await operations(`{ ${milestones}(first: 5) { nodes { milestoneDetail { milestoneAmount } } } }`)).toEqual(all.slice(0, 2));
  });
});
