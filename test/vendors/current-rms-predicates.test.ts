import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, connect } from "./current-rms-sandbox.ts";

interface Member {
  vendorId: string;
  name: string;
  description: string | null;
  membershipId: string | null;
  active: boolean;
  bookable: boolean | null;
  dayCost: string | null;
  createdAt: string;
}

let client: Client;
let members: Member[];
const columns = "vendorId name description membershipId active bookable dayCost createdAt";
const list = "page=1&per_page=100&filtermode=all";

beforeAll(async () => {
  client = await connect();
  members = (await client.ask(`{ list: currentRmsMembers(first: 500) { nodes { ${columns} } } }`)).list.nodes;
});
afterAll(() => client.close());

const lower = (text: string | null) => (text ?? "").toLowerCase();
const is = (instant: string) => Date.parse(instant);
/** Of a text that is not there nothing can be said: it meets neither a test nor its opposite. */
const known =
  (holds: (member: Member) => boolean, of: keyof Member) =>
  (member: Member): boolean | undefined =>
    member[of] === null ? undefined : holds(member);

/** Each documented predicate: how the graph says it, what is sent for it and for its opposite, and what it means for a row. */
const predicates: [where: string, sent: string, opposite: string, holds: (member: Member) => boolean | undefined][] = [
  ['name: { eq: "Fred_Lights" }', "q[name_eq]=Fred_Lights", "q[name_not_eq]=Fred_Lights", ({ name }) => name === "Fred_Lights"],
  ['name: { ne: "Fred_Lights" }', "q[name_not_eq]=Fred_Lights", "q[name_eq]=Fred_Lights", ({ name }) => name !== "Fred_Lights"],
  [
    'name: { matches: "fred_lights" }',
    "q[name_matches]=fred_lights",
    "q[name_does_not_match]=fred_lights",
    ({ name }) => lower(name) === "fred_lights",
  ],
  ['dayCost: { lt: "50" }', "q[day_cost_lt]=50", "q[day_cost_gteq]=50", known(({ dayCost }) => Number(dayCost) < 50, "dayCost")],
  ['dayCost: { lte: "50" }', "q[day_cost_lteq]=50", "q[day_cost_gt]=50", known(({ dayCost }) => Number(dayCost) <= 50, "dayCost")],
  ['dayCost: { gt: "50" }', "q[day_cost_gt]=50", "q[day_cost_lteq]=50", known(({ dayCost }) => Number(dayCost) > 50, "dayCost")],
  ['dayCost: { gte: "50" }', "q[day_cost_gteq]=50", "q[day_cost_lt]=50", known(({ dayCost }) => Number(dayCost) >= 50, "dayCost")],
  [
    "id: { in: [11, 21] }",
    "q[id_in][]=11&q[id_in][]=21",
    "q[id_not_in][]=11&q[id_not_in][]=21",
    ({ vendorId }) => ["11", "21"].includes(vendorId),
  ],
  ["id: { notIn: [11] }", "q[id_not_in][]=11", "q[id_in][]=11", ({ vendorId }) => vendorId !== "11"],
  [
    'name: { contains: "CUSTOMER 10" }',
    "q[name_cont]=CUSTOMER 10",
    "q[name_not_cont]=CUSTOMER 10",
    ({ name }) => name.includes("Customer 10"),
  ],
  [
    'name: { containsAny: ["ltd", "ann"] }',
    "q[name_cont_any][]=ltd&q[name_cont_any][]=ann",
    "q[name_not_cont]=ltd&q[g][0][name_not_cont]=ann",
    ({ name }) => /ltd|ann/i.test(name),
  ],
  [
    'name: { containsAll: ["ltd", "bill"] }',
    "q[name_cont_all][]=ltd&q[name_cont_all][]=bill",
    "q[g][0][name_not_cont]=ltd&q[g][1][name_not_cont]=bill&q[m]=or",
    ({ name }) => /ltd/i.test(name) && /bill/i.test(name),
  ],
  ['name: { startsWith: "cust" }', "q[name_start]=cust", "q[name_not_start]=cust", ({ name }) => lower(name).startsWith("cust")],
  ['name: { endsWith: "LTD" }', "q[name_end]=LTD", "q[name_not_end]=LTD", ({ name }) => lower(name).endsWith("ltd")],
  ["active: { isTrue: true }", "q[active_true]=1", "q[active_not_true]=1", ({ active }) => active === true],
  ["active: { isTrue: false }", "q[active_not_true]=1", "q[active_true]=1", ({ active }) => active !== true],
  ["bookable: { isFalse: true }", "q[bookable_false]=1", "q[bookable_not_false]=1", ({ bookable }) => bookable === false],
  ["bookable: { isFalse: false }", "q[bookable_not_false]=1", "q[bookable_false]=1", ({ bookable }) => bookable !== false],
  ["active: { eq: false }", "q[active_eq]=false", "q[active_not_eq]=false", ({ active }) => active === false],
  ["description: { isBlank: true }", "q[description_blank]=1", "q[description_present]=1", ({ description }) => (description ?? "") === ""],
  [
    "description: { isBlank: false }",
    "q[description_present]=1",
    "q[description_blank]=1",
    ({ description }) => (description ?? "") !== "",
  ],
  ["description: { isNull: true }", "q[description_null]=1", "q[description_not_null]=1", ({ description }) => description === null],
  ["description: { isNull: false }", "q[description_not_null]=1", "q[description_null]=1", ({ description }) => description !== null],
  // Ids, amounts, instants and truths have no empty text: what the graph shows as null the vendor calls blank.
  ["membershipId: { isNull: true }", "q[membership_id_blank]=1", "q[membership_id_present]=1", ({ membershipId }) => membershipId === null],
  ["dayCost: { isNull: false }", "q[day_cost_present]=1", "q[day_cost_blank]=1", ({ dayCost }) => dayCost !== null],
  ["createdAt: { isNull: true }", "q[created_at_blank]=1", "q[created_at_present]=1", ({ createdAt }) => createdAt === null],
  ["bookable: { isNull: true }", "q[bookable_blank]=1", "q[bookable_present]=1", ({ bookable }) => bookable === null],
];

describe.each(predicates)("{ %s }", (where, sent, opposite, holds) => {
  it.each([
    ["", where, sent, true],
    [" turned around", `not: { ${where} }`, opposite, false],
    [" turned around twice", `not: { not: { ${where} } }`, sent, true],
  ])("finds what a look at every row finds%s", async (_, asked, query, wanted) => {
    const { list: found } = await client.ask(
      `{ list: currentRmsMembers(first: 100, where: { ${asked} }) { totalCount nodes { vendorId } } }`,
    );
    const expected = members.filter((member) => holds(member) === wanted);
    expect(found.totalCount).toBe(expected.length);
    expect(found.nodes).toEqual(expected.slice(0, 100).map(({ vendorId }) => ({ vendorId })));
    expect(client.calls()).toEqual([`/members?${list}&${query}&q[s][]=id asc`]);
  });
});

it("the predicates were tried on rows of all kinds", () => {
  const both = predicates.filter(([, , , holds]) => new Set(members.map(holds)).size > 1);
  expect(both.length).toBeGreaterThan(predicates.length / 2);
});

it("instants are compared in any time zone, also several at once", async () => {
  const [first, second] = members as [Member, Member];
  const inParis = `${new Date(is(first.createdAt) + 7_200_000).toISOString().slice(0, -1)}+02:00`;
  const asked = `createdAt: { in: ["${inParis}", "${second.createdAt}"] }`;
  const { list: found } = await client.ask(`{ list: currentRmsMembers(first: 100, where: { ${asked} }) { nodes { vendorId } } }`);
  const at = [first, second].map(({ createdAt }) => is(createdAt));
  const expected = members.filter(({ createdAt }) => at.includes(is(createdAt))).map(({ vendorId }) => ({ vendorId }));
  expect(found.nodes).toEqual(expected.slice(0, 100));
  expect(client.calls()[0]).toContain(`&q[created_at_in][]=${new Date(at[0]!).toISOString()}&q[created_at_in][]=`);
});
