import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureLinks } from "../measure.ts";
import { type BookHarness, startWithBook } from "./kit.ts";

let harness: BookHarness;

beforeAll(async () => {
  harness = await startWithBook({ seed: "book", scale: 0.2 });
}, 180_000);
afterAll(() => harness.close());

const chain = `{
  zivioMilestones(first: 100) {
    nodes {
      title
      itmProject { name }
      itmProjectLink { status rule basis }
      cirrusAccount { name }
      currentRmsInvoices { nodes { number } }
    }
  }
}`;

describe("Links that were decided ahead", () => {
  it("are those of the truth: none is wrong, and nearly all are found", async () => {
    const measures = [...(await measureLinks(harness.world, harness.tieline)).values()];
    expect(measures.flatMap(({ wrong }) => wrong)).toEqual([]);
    const sum = (count: "truths" | "found" | "findable" | "foundFindable") => measures.reduce((total, each) => total + each[count], 0);
    expect(sum("truths")).toBeGreaterThan(500);
    expect(sum("found") / sum("truths")).toBeGreaterThan(0.88);
    expect(sum("foundFindable") / sum("findable")).toBeGreaterThan(0.98);
  });

  it("take no call to find, and one batch for each vendor's records", async () => {
    const { zivioMilestones } = await harness.data(chain);
    expect(harness.counts().zivio).toBe(1);
    const linked = zivioMilestones.nodes.filter((node: { itmProject: object | null }) => node.itmProject);
    expect(linked.length).toBeGreaterThan(10);
    for (const { itmProjectLink } of linked) expect(itmProjectLink).toEqual({ status: "LINKED", rule: "project", basis: "DECIDED" });
    expect(harness.counts().itm).toBeLessThanOrEqual(2);
    expect(harness.counts().currentRms).toBeLessThanOrEqual(1);
  });

  it("tell status and basis at no call at all", async () => {
    const { data } = await harness.ask(
      "{ itmProjects(first: 50) { nodes { zivioMilestonesLink { status basis } cirrusAccountLink { status } } } }",
    );
    expect(JSON.stringify(data)).toContain("DECIDED");
    expect(Object.values(harness.counts()).reduce((sum, count) => sum + count, 0)).toBe(harness.counts().itm);
  });

  it("are filters: at no call where the replica answers", async () => {
    const where = `where: { itmProjectLink: { status: { eq: LINKED } } }`;
    const { data, errors } = await harness.ask(`{ zivioMilestones(first: 500, ${where}) { nodes { itmProjectLink { status } } } }`, {}, {
      maxStale: true,
    } as object);
    expect(errors ?? []).toEqual([]);
    const nodes = (data as { zivioMilestones: { nodes: { itmProjectLink: { status: string } }[] } }).zivioMilestones.nodes;
    expect(new Set(nodes.map(({ itmProjectLink }) => itmProjectLink.status))).toEqual(new Set(["LINKED"]));
  });
});
