import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anonymousCaller, type Caller } from "../../src/callers/caller.ts";
import { defaultCallerSettings } from "../../src/callers/limits.ts";
import { encodeId } from "../../src/graph/ids.ts";
import { openDecisions } from "../../src/linking/decisions/open.ts";
import { FakeClock } from "../clock.ts";
import { type Harness, startHarness } from "../harness.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
type Data = any;

const clock = new FakeClock();
const decisions = openDecisions({ clock });
let graph: Harness;
let accounts: { id: string; vendorId: string; name: string }[];
let members: { id: string }[];
let projects: { id: string }[];
beforeAll(async () => {
  graph = await startHarness({ scale: 0.1, tieline: { decisions } });
  const data = await graph.data(`{
    cirrusAccounts(first: 5) { nodes { id vendorId name } }
    currentRmsMembers(first: 5, where: { membershipType: { eq: "Organisation" } }) { nodes { id } }
    itmProjects(first: 2) { nodes { id } }
  }`);
  accounts = data.cirrusAccounts.nodes;
  members = data.currentRmsMembers.nodes;
  projects = data.itmProjects.nodes;
}, 60_000);
afterAll(async () => {
  await graph.close();
  await decisions.close();
});

const fields = "id kind a b reason author at inForce";
const pinning = `mutation ($a: ID!, $b: ID!, $reason: String! = "Same letterhead.") {
  pinLink(input: { a: $a, b: $b, reason: $reason, clientMutationId: "m1" }) { clientMutationId decision { ${fields} } }
}`;
const forbidding = `mutation ($a: ID!, $b: ID!) { forbidLink(input: { a: $a, b: $b, reason: "Two towns." }) { decision { ${fields} } } }`;
const undoing = `mutation ($id: ID!) {
  undoLinkDecision(input: { id: $id, reason: "Wrong." }) { decision { ${fields} undoes { id inForce undoneBy { id } } } }
}`;
const named = (name: string, scopes: readonly string[]): Caller => ({
  ...anonymousCaller(defaultCallerSettings),
  name,
  scopes: new Set(scopes),
});
const pair = (i: number) => ({ a: accounts[i]!.id, b: members[i]!.id });
const ask = (query: string, variables: object, caller = named("anna", ["read", "links:write"])) =>
  graph.ask(query, variables as Record<string, unknown>, { caller });

beforeEach(async () => {
  for (const { id } of await decisions.current()) {
    const undo = { kind: "UNDO", undoes: id, reason: "Clean.", author: "test", at: clock.now() } as const;
    await decisions.append(undo);
  }
});

describe("mutations about links", () => {
  it("pin, forbid and take back, each with its author, and the history tells all of it", async () => {
    const { data, errors } = await ask(pinning, pair(0));
    expect(errors).toBeUndefined();
    const { decision, clientMutationId } = (data as Data).pinLink;
    expect(clientMutationId).toBe("m1");
    expect(decision).toMatchObject({ kind: "PIN", ...pair(0), reason: "Same letterhead.", author: "anna", inForce: true });
    const forbid = ((await ask(forbidding, pair(1))).data as Data).forbidLink.decision;
    const undo = ((await ask(undoing, { id: decision.id }, named("ben", ["read", "links:write"]))).data as Data).undoLinkDecision.decision;
    expect(undo).toMatchObject({
      kind: "UNDO",
      author: "ben",
      inForce: false,
      undoes: { id: decision.id, inForce: false, undoneBy: { id: undo.id } },
    });
    const history = `query ($record: ID!, $after: String) {
      linkDecisions(first: 2, after: $after) {
        nodes { ${fields} aRecord { id ... on CirrusAccount { name } } setAside } pageInfo { hasNextPage endCursor }
      }
      held: linkDecisions(inForce: true) { nodes { id } }
      ofRecord: linkDecisions(record: $record, kind: [PIN]) { nodes { id } }
    }`;
    const record = accounts[0]!.id;
    const { linkDecisions, held, ofRecord } = await graph.data(history, { record });
    expect(linkDecisions.nodes.map(({ id }: { id: string }) => id)).toEqual([undo.id, forbid.id]);
    expect(linkDecisions.nodes[1]).toMatchObject({ aRecord: { id: accounts[1]!.id, name: accounts[1]!.name }, setAside: false });
    expect([held.nodes, ofRecord.nodes]).toEqual([[{ id: forbid.id }], [{ id: decision.id }]]);
    const { hasNextPage, endCursor } = linkDecisions.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = await graph.data(history, { record, after: endCursor });
    expect(next.linkDecisions.nodes.map(({ id }: { id: string }) => id)).toEqual([decision.id]);
    expect(next.linkDecisions.pageInfo.hasNextPage).toBe(false);
  });

  it("run one after the other in one operation, and name what contradicts", async () => {
    const both = `mutation ($a: ID!, $b: ID!) {
      first: pinLink(input: { a: $a, b: $b, reason: "Yes." }) { decision { id } }
      second: forbidLink(input: { a: $b, b: $a, reason: "No." }) { decision { id } }
    }`;
    const { data, errors } = await ask(both, pair(2));
    const { first, second } = data as Data;
    expect(second).toBeNull();
    expect(errors![0]!.extensions!.code).toBe("BAD_USER_INPUT");
    expect(errors![0]!.message).toContain(`pinned by anna (decision ${first.decision.id})`);
  });

  it.each([
    ["what is no id", () => ({ ...pair(0), a: "7" }), "must be the global id of a record"],
    ["two things of different kinds", () => ({ a: accounts[0]!.id, b: projects[0]!.id }), "never denote the same thing"],
    ["one record", () => ({ a: accounts[0]!.id, b: accounts[0]!.id }), "two different records"],
    [
      "a record that does not exist",
      () => ({ ...pair(0), a: encodeId("CirrusAccount", "999999999") }),
      "There is no CirrusAccount 999999999.",
    ],
    ["no reason", () => ({ ...pair(0), reason: "  " }), 'needs a "reason"'],
  ])("refuse %s", async (_, variables, sentence) => {
    const { data, errors } = await ask(pinning, variables());
    expect(data).toEqual({ pinLink: null });
    expect([errors![0]!.extensions!.code, errors![0]!.message]).toEqual(["BAD_USER_INPUT", expect.stringContaining(sentence)]);
    expect(await decisions.current()).toEqual([]);
  });

  it("need the scope links:write, and both vendors", async () => {
    const cases = [["read"], ["links:write"], ["links:write", "cirrus:read"]];
    for (const scopes of cases) {
      const { data, errors } = await ask(pinning, pair(0), named("cat", scopes));
      expect([data, errors![0]!.extensions!.code]).toEqual([{ pinLink: null }, "FORBIDDEN"]);
    }
    const { data } = await ask(pinning, pair(0), named("cat", ["links:write", "cirrus:read", "current-rms:read"]));
    const { id } = (data as Data).pinLink.decision;
    const listed = await ask("{ linkDecisions(inForce: true) { nodes { id } } }", {}, named("dan", ["cirrus:read"]));
    expect(listed.data).toEqual({ linkDecisions: { nodes: [] } });
    expect((await ask(undoing, { id }, named("dan", ["links:write", "cirrus:read"]))).errors![0]!.extensions!.code).toBe("FORBIDDEN");
  });

  it("are set aside where another thing has taken the id", async () => {
    await ask(pinning, pair(3));
    const aside = async () => (await graph.data("{ linkDecisions(inForce: true) { nodes { setAside } } }")).linkDecisions.nodes;
    expect(await aside()).toEqual([{ setAside: false }]);
    const [kept] = await decisions.current();
    const undo = { kind: "UNDO", undoes: kept!.id, reason: "For the test.", author: "test", at: clock.now() } as const;
    await decisions.append(undo);
    const { a, b, shown } = kept!;
    await decisions.append({ kind: "PIN", a, b, reason: "Once.", author: "eva", at: clock.now(), shown: { ...shown!, a: ["of another"] } });
    expect(await aside()).toEqual([{ setAside: true }]);
  });

  it("cannot be made where nothing can be kept", async () => {
    const other = await startHarness({ scale: 0.1 });
    const { errors } = await other.ask(pinning, pair(0));
    expect(errors![0]!.extensions!.code).toBe("NOT_CONFIGURED");
    await other.close();
  });
});
