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

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
type Row = any;

const sumOf = ({ prior, evidence }: Row) => evidence.reduce((sum: number, { weight }: Row) => sum + weight, prior);

describe("What was decided", () => {
  it("explains itself: the weights add up to the confidence, from either side", async () => {
    const { cirrusAccounts } = await harness.data(`{ cirrusAccounts(first: 20) { nodes {
      id currentRmsMembersLink { status confidence decidedBy evidence { kind agrees weight } candidates { id name } }
    } } }`);
    const linked = cirrusAccounts.nodes.find(({ currentRmsMembersLink: { status } }: Row) => status === "LINKED");
    const [candidate] = linked.currentRmsMembersLink.candidates;
    expect(candidate.name).toBeTruthy();
    const ask = `query ($a: ID!, $b: ID!) { explainLink(a: $a, b: $b) {
      status kind confidence prior rule vetoes decidedBy decidedAt evidence { kind level a b agrees weight }
    } }`;
    const { explainLink: forth } = await harness.data(ask, { a: linked.id, b: candidate.id });
    expect(Object.values(harness.counts()).every((count) => count === 0)).toBe(true);
    expect(forth).toMatchObject({ status: "AUTO", kind: "ORGANISATION", vetoes: [], decidedBy: null });
    expect(1 / (1 + Math.exp(-sumOf(forth)))).toBe(forth.confidence);
    expect(linked.currentRmsMembersLink.confidence).toBe(forth.confidence);
    expect(linked.currentRmsMembersLink.evidence.length).toBe(forth.evidence.length);
    const { explainLink: back } = await harness.data(ask, { a: candidate.id, b: linked.id });
    expect(back.confidence).toBe(forth.confidence);
    expect(back.evidence.map(({ a, b }: Row) => [b, a])).toEqual(forth.evidence.map(({ a, b }: Row) => [a, b]));
  });

  it("tells pairs that are no links, and what would link them", async () => {
    const page = "nodes { kind confidence rule why a { ref recordId type record { id } } b { ref } } pageInfo { hasNextPage endCursor }";
    const { linkCandidates } = await harness.data(`{ linkCandidates(first: 3) { ${page} } }`);
    expect(linkCandidates.nodes.length).toBe(3);
    const { linkCandidates: next } = await harness.data(`query ($after: String) { linkCandidates(first: 3, after: $after) { ${page} } }`, {
      after: linkCandidates.pageInfo.endCursor,
    });
    const confidences = [...linkCandidates.nodes, ...next.nodes].map(({ confidence }: Row) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    const { recordId: id } = [...linkCandidates.nodes, ...next.nodes].map(({ a }: Row) => a).find((a: Row) => a.recordId);
    const { whatWouldLink } = await harness.data("query ($a: ID!) { whatWouldLink(a: $a) { confidence lacking changes with { ref } } }", {
      a: id,
    });
    expect(whatWouldLink.length).toBeGreaterThan(0);
  });

  it("is one entity, with an id that stays, and its records lead to it", async () => {
    const { organisations } = await harness.data(`{ organisations(first: 200) { nodes {
      id name members { ref type since confidence } cirrusAccounts { id organisation { id } } currentRmsMembers { organisation { id } }
    } } }`);
    const known = organisations.nodes.filter(
      ({ cirrusAccounts, currentRmsMembers }: Row) => cirrusAccounts.length > 0 && currentRmsMembers.length > 0,
    );
    expect(known.length).toBeGreaterThan(5);
    for (const { id, cirrusAccounts, currentRmsMembers } of known)
      for (const { organisation } of [...cirrusAccounts, ...currentRmsMembers]) expect(organisation.id).toBe(id);
    const { organisation } = await harness.data("query ($id: ID!) { organisation(id: $id) { id name } }", { id: known[0].id });
    expect(organisation).toEqual({ id: known[0].id, name: known[0].name });
    const { projects, billingMilestones, persons } = await harness.data(
      "{ projects { nodes { id name itmProjects { name entity { id } } } } billingMilestones { nodes { id } } persons { nodes { id name } } }",
    );
    for (const { nodes } of [projects, billingMilestones, persons]) expect(nodes.length).toBeGreaterThan(10);
  });

  it("heeds what people decide, and forgets it when it is undone", async () => {
    const ask = "{ cirrusAccounts(first: 30) { nodes { id vendorId currentRmsMembers { nodes { id vendorId } } } } }";
    const { cirrusAccounts: before } = await harness.data(ask);
    const account = before.nodes.find(({ currentRmsMembers }: Row) => currentRmsMembers.nodes.length > 0);
    const [member] = account.currentRmsMembers.nodes;
    const [a, b] = [`CirrusAccount:${account.vendorId}`, `CurrentRmsMember:${member.vendorId}`];
    const forbid = { number: 1, id: "1", kind: "FORBID", a, b, reason: "two companies", author: "Jo", at: 1 } as const;
    harness.decisions.all = [forbid];
    await harness.book.catchUp();
    const { cirrusAccounts: after } = await harness.data(ask);
    const now = after.nodes.find(({ id }: Row) => id === account.id);
    expect(now.currentRmsMembers.nodes.map(({ id }: Row) => id)).not.toContain(member.id);
    const explained = await harness.data("query ($a: ID!, $b: ID!) { explainLink(a: $a, b: $b) { status vetoes decidedBy } }", {
      a: account.id,
      b: member.id,
    });
    expect(explained.explainLink).toMatchObject({ status: "FORBIDDEN", decidedBy: "Jo" });
    // A decision about another thing, whose id the vendor gave to this one, is about neither.
    harness.decisions.all = [{ ...forbid, shown: { a: ["0123456789ab"], b: ["ba9876543210"] } }];
    await harness.book.catchUp();
    expect((await harness.data(ask)).cirrusAccounts).toEqual(before);
    harness.decisions.all = [forbid];
    await harness.book.catchUp();
    expect((await harness.data(ask)).cirrusAccounts).toEqual(after);
    harness.decisions.all = [];
    await harness.book.catchUp();
    expect((await harness.data(ask)).cirrusAccounts).toEqual(before);
  });
});
