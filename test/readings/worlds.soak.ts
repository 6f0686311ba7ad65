import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, startHarness } from "../harness.ts";
import { measureLinks } from "../linking/measure.ts";
import { repeats } from "../soak.ts";
import { answersTo, questions } from "./answers.ts";

interface Row {
  vendorId: string;
}

const few = { first: 1000 };
const sorted = (ids: Iterable<unknown>) => [...ids].map(String).sort();
const idsOf = (nodes: readonly Row[]) => sorted(nodes.map(({ vendorId }) => vendorId));

/** What is true of one world is true of any: nothing here is known but the world itself. */
describe.each(["another", "a third"].slice(0, repeats(2, 1)))("The world of seed %j, its rows shuffled", (seed) => {
  let harness: Harness;
  let world: Harness["world"];
  beforeAll(async () => {
    harness = await startHarness({ seed, scale: 0.15, shuffle: seed });
    world = harness.world;
  });
  afterAll(() => harness.close());

  test("is listed whole, no record twice", async () => {
    const { organisations, projects, milestones, invoices, jobs, orders, employees } = world;
    const whole: Record<string, Iterable<unknown>> = {
      zivioMilestones: milestones.flatMap(({ seen }) => seen.zivio?.id ?? []),
      itmProjects: projects.flatMap(({ seen }) => seen.itm?.id ?? []),
      itmRevenues: milestones.flatMap(({ seen }) => seen.itm?.id ?? []),
      cirrusAccounts: organisations.flatMap(({ seen }) => seen.cirrus?.id ?? []),
      cirrusOrders: orders.map(({ id }) => id),
      cirrusUsers: employees.map(({ ids }) => ids.cirrus),
      currentRmsInvoices: invoices.map(({ ids }) => ids.currentRms),
      currentRmsOpportunities: jobs.map(({ ids }) => ids.currentRms),
      currentRmsProjects: projects.flatMap(({ seen }) => seen.currentRms?.id ?? []),
      projectorEngagements: new Set(projects.flatMap(({ seen }) => seen.projector?.engagementUid ?? [])),
      projectorContractLineItemMilestones: milestones.flatMap(({ seen }) => seen.projector?.uid ?? []),
    };
    for (const [list, ids] of Object.entries(whole)) {
      const data = await harness.data(
        `query ($first: Int) { ${list}(first: $first) { pageInfo { hasNextPage } nodes { vendorId } } }`,
        few,
      );
      expect.soft(idsOf(data[list].nodes), list).toEqual(sorted(ids));
      expect.soft(data[list].pageInfo.hasNextPage, list).toBe(false);
    }
  });

  test("shows each record under its own id, many at once and in the order asked", async () => {
    const shown = world.projects.filter(({ seen }) => seen.itm && seen.projector).slice(0, 5);
    const { itmProjects } = await harness.data(`{ itmProjects(first: 1000) { nodes { id vendorId name } } }`);
    const globalIds = shown
      .map(({ seen }) => itmProjects.nodes.find(({ vendorId }: Row) => vendorId === String(seen.itm!.id)).id)
      .reverse();
    const { nodes } = await harness.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ItmProject { name vendorId } } }`, {
      ids: globalIds,
    });
    expect(nodes).toEqual(shown.map(({ seen }) => ({ name: seen.itm!.name, vendorId: String(seen.itm!.id) })).reverse());
    for (const { seen } of shown) {
      const data = await harness.data(`query ($code: ID!) { projectorProject(id: $code) { vendorId projectName } }`, {
        code: seen.projector!.code,
      });
      expect(data.projectorProject).toEqual({ vendorId: seen.projector!.uid, projectName: seen.projector!.name });
    }
  });

  test("tells of each customer's invoices and orders what the books say", async () => {
    const customers = world.organisations.filter(({ seen }) => seen.cirrus && seen.currentRms).slice(0, 6);
    for (const { key, seen } of customers) {
      const data = await harness.data(
        `query ($account: ID!, $members: [ID!]!) {
          cirrusOrders(first: 1000, where: { accountId: { eq: $account } }) { nodes { vendorId price } }
          currentRmsInvoices(first: 1000, where: { memberId: { in: $members } }) { nodes { vendorId number chargeExcludingTaxTotal } }
        }`,
        { account: String(seen.cirrus!.id), members: seen.currentRms!.map(({ id }) => String(id)) },
      );
      const orders = world.orders.filter(({ organisation }) => organisation === key);
      expect(idsOf(data.cirrusOrders.nodes)).toEqual(sorted(orders.map(({ id }) => id)));
      const invoices = world.invoices.filter(({ organisation }) => organisation === key);
      const told = data.currentRmsInvoices.nodes.map((node: Row & { number: string }) => `${node.vendorId} ${node.number}`);
      expect(sorted(told)).toEqual(sorted(invoices.map(({ ids, number }) => `${ids.currentRms} ${number}`)));
    }
  });

  test("answers what people ask, without an error", async () => {
    const asked = questions.filter(({ name }) => !name.includes("/"));
    for (const [name, answer] of Object.entries(await answersTo(harness, asked))) expect.soft(answer, name).not.toHaveProperty("errors");
  });

  test("is linked as it is in truth: nothing wrong, and nearly all that two records prove", async () => {
    let [found, provable] = [0, 0];
    for (const [link, measure] of await measureLinks(world, harness.tieline)) {
      expect.soft(measure.wrong, link).toEqual([]);
      found += measure.foundFindable;
      provable += measure.findable;
    }
    expect(provable).toBeGreaterThan(300);
    expect(found / provable).toBeGreaterThan(0.98);
  });
});
