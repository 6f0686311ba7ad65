import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PartName } from "../../../src/doors/subgraphs/cut.ts";
import { Subgraphs } from "../../../src/doors/subgraphs/subgraphs.ts";
import { encodeId } from "../../../src/graph/ids.ts";
import { type Answer, makeExecutor } from "../../../src/server/executor.ts";
import { type Harness, startHarness } from "../../harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ scale: 0.3, tieline: { cacheMaxAgeMs: 60_000 } });
});
afterAll(() => harness.close());

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on CirrusAccount { id name }
    ... on ItmProject { id name }
    ... on ZivioMilestone { id title }
  }
}`;

/** Ids of some records of each type, and what they show. */
async function sample() {
  const { cirrusAccounts, itmProjects } = await harness.data(
    "{ cirrusAccounts(first: 40) { nodes { __typename id name } } itmProjects(first: 40) { nodes { __typename id name } } }",
  );
  return [...cirrusAccounts.nodes, ...itmProjects.nodes] as { __typename: string; id: string }[];
}

const keyOf = ({ __typename, id }: { __typename: string; id: string }) => ({ __typename, id });

describe("_entities", () => {
  test("answers in the order of the representations, at the calls of all of them together", async () => {
    const rows = await sample();
    // Mixed, and each twice.
    const mixed = [...rows, ...rows].sort((a, b) => (a.id + a.__typename < b.id + b.__typename ? -1 : 1));
    const ask = (list: typeof rows) => harness.ask(entities, { representations: list.map(keyOf) }, { maxAgeMs: 0 });
    const { data } = await ask(mixed);
    const together = harness.counts();
    expect(JSON.parse(JSON.stringify(data))._entities).toEqual(mixed);
    let apart = 0;
    for (const type of ["CirrusAccount", "ItmProject"]) {
      await ask(rows.filter(({ __typename }) => __typename === type));
      apart += Object.values(harness.counts()).reduce((sum, each) => sum + each, 0);
    }
    expect(Object.values(together).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(apart);
  });

  test("of 200 mixed representations takes exactly the calls of the same records by nodes, and reports them", async () => {
    const lists = ["zivioMilestones", "currentRmsInvoices", "cirrusAccounts", "itmProjects", "projectorEngagements"];
    const found = await harness.data(`{ ${lists.map((list) => `${list}(first: 40) { nodes { __typename id } }`).join(" ")} }`);
    const rows = lists.map((list) => found[list].nodes as { __typename: string; id: string }[]);
    const of = rows.map((list) => list.length);
    expect(of.every((length) => length > 5)).toBe(true);
    // One of each in turn, until there are 200; some come twice.
    const mixed = Array.from({ length: 200 }, (_, i) => rows[i % 5]![Math.floor(i / 5) % of[i % 5]!]!);
    const fields = `__typename ... on ZivioMilestone { id title } ... on CurrentRmsInvoice { id number } ... on CirrusAccount { id name }
      ... on ItmProject { id name } ... on ProjectorEngagement { id engagementCode }`;
    // Two graphs that have seen nothing, over the same records.
    const cold = async (query: string, variables: Record<string, unknown>) => {
      const fresh = await startHarness({ scale: 0.3, tieline: { cacheMaxAgeMs: 60_000 } });
      const { data, errors, extensions } = await fresh.ask(query, variables);
      const counts = fresh.counts();
      await fresh.close();
      expect(errors).toBeUndefined();
      return {
        data: JSON.parse(JSON.stringify(data)),
        counts,
        report: extensions?.tieline as { vendors: Record<string, { calls: number }> },
      };
    };
    const byKeys = await cold(`query ($r: [_Any!]!) { _entities(representations: $r) { ${fields} } }`, { r: mixed.map(keyOf) });
    const byIds = await cold(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids: mixed.map(({ id }) => id) });
    expect(byKeys.data._entities).toEqual(byIds.data.nodes);
    expect(byKeys.data._entities.map((each: { id: string }) => each.id)).toEqual(mixed.map(({ id }) => id));
    expect(byKeys.counts).toEqual(byIds.counts);
    const { "current-rms": currentRms, ...others } = byKeys.report.vendors;
    const calls = Object.fromEntries(Object.entries({ ...others, currentRms }).map(([vendor, told]) => [vendor, told!.calls]));
    expect(calls).toEqual(byKeys.counts);
  });

  test("is null for what is gone, and an error of its own for what is no key", async () => {
    const [known] = await sample();
    const representations = [
      keyOf(known!),
      { __typename: "CirrusAccount", id: encodeId("CirrusAccount", "999999999") },
      { __typename: "CirrusAccounts", id: known!.id },
      { __typename: "CirrusAccount" },
      { __typename: "ItmProject", id: known!.id },
      "CirrusAccount",
    ];
    const { data, errors = [] } = await harness.ask(entities, { representations });
    expect(JSON.parse(JSON.stringify(data))._entities).toEqual([known, null, null, null, null, null]);
    const told = errors.map(({ path, extensions }) => [path, extensions!.code]);
    expect(told).toEqual([2, 3, 4, 5].map((index) => [["_entities", index], "BAD_USER_INPUT"]));
  });

  test("refuses more than a page", async () => {
    const representations = Array.from({ length: 1001 }, () => ({ __typename: "CirrusAccount", id: "1" }));
    const { data, errors } = await harness.ask(entities, { representations });
    expect(data).toBeNull();
    expect(errors![0]!.extensions!.code).toBe("BAD_USER_INPUT");
    expect(errors![0]!.message).toContain("1000");
  });
});

describe("the parts", () => {
  let subgraphs: Subgraphs;
  beforeAll(() => {
    subgraphs = new Subgraphs(harness.tieline);
  });

  /** Asks one part, as a gateway would. */
  function part(name: PartName): (query: string, variables?: Record<string, unknown>) => Promise<Answer> {
    const ask = makeExecutor({ ...harness.tieline, schema: subgraphs.schemaOf(name) }, 30_000);
    return (query, variables = {}) => ask(query, { variables });
  }
  const dataOf = ({ data, errors }: Answer) => {
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };

  test("answer together what the graph answers, at its calls", async () => {
    const question = `{ zivioMilestones(first: 10, where: { statusCode: { eq: APPROVED } }) {
      nodes { id title itmProject { id name cirrusAccount { id name } } } } }`;
    const cold = await startHarness({ scale: 0.3, tieline: { cacheMaxAgeMs: 60_000 } });
    const direct = await cold.data(question);
    const calls = cold.counts();
    await cold.close();

    // What a gateway's plan does: each level by its key.
    await harness.close();
    harness = await startHarness({ scale: 0.3, tieline: { cacheMaxAgeMs: 60_000 } });
    const [zivio, links, itm, cirrus] = (["zivio", "links", "itm", "cirrus"] as const).map(part);
    const roots = dataOf(
      await zivio!("{ zivioMilestones(first: 10, where: { statusCode: { eq: APPROVED } }) { nodes { __typename id title } } }"),
    );
    const milestones = roots.zivioMilestones.nodes;
    const linked = await below(
      links!,
      milestones,
      "... on ZivioMilestone { itmProject { __typename id cirrusAccount { __typename id } } }",
    );
    const projects = linked.flatMap(({ itmProject }) => itmProject ?? []);
    const names = await below(itm!, projects, "... on ItmProject { id name }");
    const accounts = projects.flatMap(({ cirrusAccount }) => cirrusAccount ?? []);
    const accountNames = await below(cirrus!, accounts, "... on CirrusAccount { id name }");
    const shownOf = ({ __typename: _, ...fields }: Record<string, unknown>) => fields;
    const named = (list: { id: string }[], id: string) => list.find((each) => each.id === id)! as Record<string, unknown> & { id: string };
    const joined = milestones.map((milestone: { id: string; title: string }, index: number) => {
      const project = linked[index]!.itmProject;
      const account = project?.cirrusAccount;
      const { id, title } = milestone;
      const shown = project && {
        ...shownOf(named(names, project.id)),
        cirrusAccount: account ? shownOf(named(accountNames, account.id)) : null,
      };
      return { id, title, itmProject: shown ?? null };
    });
    expect(joined).toEqual(direct.zivioMilestones.nodes);
    expect(joined.some(({ itmProject }: { itmProject: { cirrusAccount: unknown } | null }) => itmProject?.cirrusAccount)).toBe(true);
    const made = Object.values(harness.vendors).reduce((sum, { log }) => sum + log.length, 0);
    expect(made).toBeLessThanOrEqual(Object.values(calls).reduce((sum, each) => sum + each, 0));
  });

  test("each say their own schema", async () => {
    const { _service } = dataOf(await part("zivio")("{ _service { sdl } }"));
    expect(_service.sdl).toContain('type ZivioMilestone implements Node @key(fields: "id") @tag(name: "zivio")');
    expect(_service.sdl).not.toContain("itmProjectLink: LinkInfo\n");
    const whole = dataOf(await harness.ask("{ _service { sdl } }"));
    expect(whole._service.sdl).toContain("itmProjectLink: LinkInfo\n");
    const { errors } = await part("itm")("{ zivioMilestones { nodes { id } } }");
    expect(errors![0]!.extensions!.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely
  async function below(ask: ReturnType<typeof part>, rows: { __typename: string; id: string }[], fields: string): Promise<any[]> {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${fields} } }`;
    return dataOf(await ask(query, { representations: rows.map(keyOf) }))._entities;
  }
});
