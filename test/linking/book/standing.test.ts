import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeptDecision } from "../../../src/linking/decisions/decision.ts";
import { type BookHarness, startWithBook } from "./kit.ts";

let harness: BookHarness;

beforeAll(async () => {
  harness = await startWithBook({ seed: "standing", scale: 0.1 });
}, 180_000);
afterAll(() => harness.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
type Row = any;

const members = "id name members { ref }";
const decide = async (all: KeptDecision[]) => {
  harness.decisions.all = all;
  await harness.book.catchUp();
};
const organisationOf = async (ref: string) => {
  const { organisations } = await harness.data(`{ organisations(first: 500) { nodes { ${members} } } }`);
  return organisations.nodes.find((node: Row) => node.members.some((member: Row) => member.ref === ref));
};
const asNode = (id: string) => harness.data(`query ($id: ID!) { node(id: $id) { ... on Organisation { ${members} } } }`, { id });

describe("An entity's id", () => {
  it("leads after a merge to the entity that has its records, and after the split is its own again", async () => {
    const { organisations } = await harness.data(`{ organisations(first: 500, where: { has: ["CirrusAccount"] }) { nodes {
      ${members} cirrusAccounts { vendorId }
    } } }`);
    const lacking = await harness.data(
      `{ organisations(first: 500, where: { has: ["CurrentRmsMember"], lacks: ["CirrusAccount"] }) { nodes { ${members} currentRmsMembers { vendorId } } } }`,
    );
    const one = organisations.nodes.find((node: Row) => node.members.every(({ ref }: Row) => !ref.startsWith("currentrms.")));
    const other = lacking.organisations.nodes[0];
    expect(one.id).not.toBe(other.id);
    const [a, b] = [`CirrusAccount:${one.cirrusAccounts[0].vendorId}`, `CurrentRmsMember:${other.currentRmsMembers[0].vendorId}`];
    await decide([{ number: 1, id: "1", kind: "PIN", a, b, reason: "the same firm", author: "Jo", at: 1 } as KeptDecision]);

    const merged = await organisationOf(one.members[0].ref);
    const refs = [...one.members, ...other.members].map(({ ref }: Row) => ref).sort();
    expect(merged.members.map(({ ref }: Row) => ref).sort()).toEqual(refs);
    expect([one.id, other.id]).toContain(merged.id);
    // Both ids are known to callers, and neither may lead nowhere.
    for (const id of [one.id, other.id]) expect((await asNode(id)).node).toEqual(merged);
    const ask = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Organisation { id } } }`;
    const keys = [one.id, other.id].map((id) => ({ __typename: "Organisation", id }));
    expect((await harness.data(ask, { keys }))._entities).toEqual([{ id: merged.id }, { id: merged.id }]);

    await decide([]);
    for (const before of [one, other]) {
      const after = await organisationOf(before.members[0].ref);
      expect(after.members).toEqual(before.members);
      expect(after.id).toBe(before.id);
      expect((await asNode(before.id)).node).toEqual(after);
    }
  });

  it("that never was leads nowhere", async () => {
    expect((await asNode(Buffer.from("Organisation:404").toString("base64url"))).node).toBeNull();
  });
});

describe("While a vendor is away", () => {
  const ask = "{ zivioMilestones(first: 40) { nodes { id itmProjectLink { status basis rule } itmProject { name } } } }";

  it("its links are those that were decided, never others; their records are errors of their own fields, or kept ones where stale is allowed", async () => {
    const before = (await harness.data(ask)).zivioMilestones.nodes;
    const linked = before.filter(({ itmProjectLink }: Row) => itmProjectLink.status === "LINKED");
    expect(linked.length).toBeGreaterThan(10);
    harness.vendors.itm.faults.add({ kind: "error", status: 503 });
    try {
      const { data, errors } = await harness.ask(ask, {}, { maxAgeMs: 0 });
      const after = (data as Row).zivioMilestones.nodes;
      expect(after.map(({ id, itmProjectLink }: Row) => [id, itmProjectLink])).toEqual(
        before.map(({ id, itmProjectLink }: Row) => [id, itmProjectLink]),
      );
      const names = new Map(before.map(({ id, itmProject }: Row) => [id, itmProject?.name]));
      for (const { id, itmProject } of after) expect([names.get(id), null]).toContain(itmProject?.name ?? null);
      expect(errors?.length).toBeGreaterThan(0);
      for (const { extensions, path } of errors ?? []) {
        expect(path?.[3]).toBe("itmProject");
        expect(extensions).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", vendor: "itm" });
      }
    } finally {
      harness.vendors.itm.faults.clear();
    }
  });
});
