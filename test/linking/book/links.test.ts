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

  it("are found at no call over others, too: sales, purchases, clients, rental jobs", async () => {
    const links: Record<string, string> = {
      cirrusOpportunities: "itmProjectLink currentRmsOpportunitiesLink",
      itmPurchases: "zivioMilestonesLink",
      currentRmsPurchaseOrders: "zivioMilestonesLink",
      currentRmsOpportunities: "zivioMilestonesLink projectorMilestonesLink cirrusOpportunitiesLink",
      currentRmsMembers: "itmProjectsLink",
      cirrusAccounts: "projectorClientsLink",
      zivioMilestones: "itmPurchasesLink currentRmsPurchaseOrdersLink currentRmsOpportunitiesLink",
    };
    for (const [list, fields] of Object.entries(links)) {
      const asked = fields.replace(/(\w+)/g, "$1 { status basis rule }");
      const { [list]: connection } = await harness.data(`{ ${list}(first: 25) { nodes { ${asked} } } }`);
      // The page itself, and a login.
      expect(Object.values(harness.counts()).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2);
      for (const field of fields.split(" ")) {
        const told = connection.nodes.map((node: Row) => node[field]);
        const isOfOthers = list === "currentRmsMembers";
        if (!isOfOthers) expect(told.every(({ basis }: Row) => basis === "DECIDED")).toBe(true);
      }
    }
    const { projectorEngagements } = await harness.data(
      "{ projectorEngagements(first: 10) { nodes { clientRecord { cirrusAccountLink { status basis rule } } } } }",
    );
    expect(projectorEngagements.nodes.map((node: Row) => node.clientRecord.cirrusAccountLink)).toContainEqual({
      ...{ status: "LINKED", basis: "DECIDED", rule: "same-organisation" },
    });
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

describe("Entities", () => {
  it("are nodes: their ids answer everywhere, and lead a gateway to them", async () => {
    const { organisations } = await harness.data("{ organisations(first: 2) { nodes { id name } } }");
    const [one, other] = organisations.nodes;
    const ask = `query ($ids: [ID!]!, $keys: [_Any!]!) {
      nodes(ids: $ids) { id ... on Organisation { name } }
      _entities(representations: $keys) { ... on Organisation { id name } }
    }`;
    const keys = [{ __typename: "Organisation", id: other.id }];
    const { nodes, _entities } = await harness.data(ask, { ids: [one.id, other.id], keys });
    expect(nodes).toEqual([one, other]);
    expect(_entities).toEqual([other]);
  });

  it("are filtered, ordered and paged from both ends", async () => {
    const page = "totalCount nodes { id name members { type } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    const where = `where: { has: ["CirrusAccount"], lacks: ["CurrentRmsMember"], size: { gte: 1 } }, orderBy: [{ field: NAME, direction: DESC }]`;
    const { organisations: all } = await harness.data(`{ organisations(first: 500, ${where}) { ${page} } }`);
    expect(all.totalCount).toBe(all.nodes.length);
    expect(all.nodes.length).toBeGreaterThan(3);
    for (const { members } of all.nodes) {
      const types = members.map(({ type }: Row) => type);
      expect([types.includes("CirrusAccount"), types.includes("CurrentRmsMember")]).toEqual([true, false]);
    }
    const names = all.nodes.map(({ name }: Row) => name.toUpperCase());
    expect(names).toEqual([...names].sort().reverse());
    const { organisations: tail } = await harness.data(`{ organisations(last: 2, ${where}) { ${page} } }`);
    expect(tail.nodes).toEqual(all.nodes.slice(-2));
    expect(tail.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = `query ($before: String) { organisations(last: 2, before: $before, ${where}) { ${page} } }`;
    const { organisations: back } = await harness.data(before, { before: tail.pageInfo.startCursor });
    expect(back.nodes).toEqual(all.nodes.slice(0, -2).slice(-2));
    expect(back.pageInfo.hasNextPage).toBe(true);
    const search = all.nodes[0].name.slice(1, 5).toLowerCase();
    const { organisations: found } = await harness.data(`query ($search: String) { organisations(search: $search) { nodes { id } } }`, {
      search,
    });
    expect(found.nodes.map(({ id }: Row) => id)).toContain(all.nodes[0].id);
    const { errors } = await harness.ask(`{ organisations(where: { has: ["CirrusAcount"] }) { nodes { id } } }`);
    expect(errors?.[0]?.message).toContain("CirrusAccount");
  });

  it("gather persons: approvers, contacts, members and users reach each other", async () => {
    const { zivioMilestones, cirrusUsers } = await harness.data(`{
      zivioMilestones(first: 100) { nodes { approvedBy { email } approvedByPerson { id cirrusContacts { email } currentRmsMembers { name } } } }
      cirrusUsers(first: 50) { nodes { email person { currentRmsMembers { name } } } }
    }`);
    const approvers = zivioMilestones.nodes.filter(({ approvedByPerson }: Row) => approvedByPerson?.cirrusContacts.length > 0);
    expect(approvers.length).toBeGreaterThan(10);
    for (const { approvedBy, approvedByPerson } of approvers)
      expect(approvedByPerson.cirrusContacts.map((one: Row) => one.email)).toContain(approvedBy.email);
    expect(cirrusUsers.nodes.filter(({ person }: Row) => person?.currentRmsMembers.length > 0).length).toBeGreaterThan(5);
  });

  it("tell money: of an event what its milestone tells, of a customer the sum", async () => {
    const { billingMilestones, cirrusAccounts } = await harness.data(`{
      billingMilestones(first: 300, where: { has: ["ZivioMilestone"] }) {
        nodes { invoiced open openReason invoiceShares { share } zivioMilestones { invoiced open openReason invoiceShares { share } } }
      }
      cirrusAccounts(first: 50) { nodes { billingGap { currency amount open } organisation { billingGap { currency amount open } cirrusAccounts { id } } } }
    }`);
    expect(billingMilestones.nodes.length).toBeGreaterThan(20);
    for (const { zivioMilestones, ...own } of billingMilestones.nodes) expect(own).toEqual(zivioMilestones[0]);
    const alone = cirrusAccounts.nodes.filter(
      ({ organisation, billingGap }: Row) => organisation.cirrusAccounts.length === 1 && billingGap.length > 0,
    );
    expect(alone.length).toBeGreaterThan(3);
    for (const { billingGap, organisation } of alone) expect(organisation.billingGap).toEqual(billingGap);
  });
});
