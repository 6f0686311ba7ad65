import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
}, 60_000);
afterAll(() => harness.close());

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const refusal = async (text: string) => (await harness.ask(text)).errors?.[0];

describe("fields compared with each other", () => {
  interface Job {
    id: string;
    startsAt: string | null;
    endsAt: string | null;
    chargeTotal: string | null;
    actualCostTotal: string | null;
  }
  const fields = "id startsAt endsAt chargeTotal actualCostTotal";
  const jobs = async (where: string): Promise<Job[]> =>
    (await harness.data(`{ list: currentRmsOpportunities(first: 1000, where: ${where}) { nodes { ${fields} } } }`)).list.nodes;

  test.each([
    ["GT", (a: number, b: number) => a > b],
    ["LTE", (a: number, b: number) => a <= b],
    ["EQ", (a: number, b: number) => a === b],
    ["NE", (a: number, b: number) => a !== b],
  ] as const)("%s is by value, and a missing one meets NE alone", async (operator, holds) => {
    const all = await jobs("{}");
    const meets = (a: string | null, b: string | null) => (a === null || b === null ? operator === "NE" : holds(Number(a), Number(b)));
    const costs = await jobs(`{ compare: [{ field: ACTUAL_COST_TOTAL, operator: ${operator}, other: CHARGE_TOTAL }] }`);
    expect(ids(costs)).toEqual(ids(all.filter(({ actualCostTotal: a, chargeTotal: b }) => meets(a, b))));
    const time = (text: string | null) => text && String(Date.parse(text));
    const times = await jobs(`{ compare: [{ field: ENDS_AT, operator: ${operator}, other: STARTS_AT }] }`);
    expect(ids(times)).toEqual(ids(all.filter(({ endsAt: a, startsAt: b }) => meets(time(a), time(b)))));
  });

  test("stands beside other tests, and inside alternatives and negations", async () => {
    const all = await jobs("{}");
    const found = await jobs(
      '{ not: { or: [{ compare: [{ field: ACTUAL_COST_TOTAL, operator: GT, other: CHARGE_TOTAL }] }, { chargeTotal: { lt: "1000" } }] } }',
    );
    const holds = ({ actualCostTotal: a, chargeTotal: b }: Job) =>
      !(a !== null && b !== null && Number(a) > Number(b)) && !(b !== null && Number(b) < 1000);
    expect(found.length).toBeGreaterThan(0);
    expect(ids(found)).toEqual(ids(all.filter(holds)));
  });

  test("takes values of one kind alone", async () => {
    const text = "{ currentRmsOpportunities(where: { compare: [{ field: ENDS_AT, operator: GT, other: CHARGE_TOTAL }] }) { totalCount } }";
    expect(await refusal(text)).toMatchObject({
      message: expect.stringContaining("different kinds: DateTime and Decimal"),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("amounts of two currencies meet no comparison", async () => {
    const amount = "amount currencyId";
    const text = (where: string) =>
      `{ list: itmRevenues(first: 1000, where: ${where}) { nodes { id projectedAmount { ${amount} } actualAmount { ${amount} } } } }`;
    interface Amount {
      amount: string | null;
      currencyId: string | null;
    }
    type Revenue = { id: string; projectedAmount: Amount; actualAmount: Amount };
    const all: Revenue[] = (await harness.data(text("{}"))).list.nodes;
    const where = "{ compare: [{ field: PROJECTED_AMOUNT_AMOUNT, operator: GTE, other: ACTUAL_AMOUNT_AMOUNT }] }";
    const found: Revenue[] = (await harness.data(text(where))).list.nodes;
    const holds = ({ projectedAmount: a, actualAmount: b }: Revenue) =>
      a.currencyId === b.currencyId && a.amount !== null && b.amount !== null && Number(a.amount) >= Number(b.amount);
    expect(found.length).toBeGreaterThan(0);
    expect(ids(found)).toEqual(ids(all.filter(holds)));
  });
});

describe("objects in a record", () => {
  type Member = { id: string; emails: { address: string; emailTypeName: string }[] };

  test("some and none hold of what stands in one of them", async () => {
    const members = async (where: string): Promise<Member[]> =>
      (await harness.data(`{ list: currentRmsMembers(first: 1000, where: ${where}) { nodes { id emails { address emailTypeName } } } }`))
        .list.nodes;
    const all = await members("{}");
    const wanted = all.flatMap(({ emails }) => emails)[3]!.address;
    const such = (holds: (email: Member["emails"][0]) => boolean) => ids(all.filter(({ emails }) => emails.some(holds)));
    const isWork = ({ address, emailTypeName }: Member["emails"][0]) => address === wanted && emailTypeName === "Work";
    expect(ids(await members(`{ emails: { some: { address: { eq: "${wanted}" }, emailTypeName: { eq: "Work" } } } }`))).toEqual(
      such(isWork),
    );
    const domain = wanted.slice(wanted.indexOf("@")).toUpperCase();
    const isThere = ({ address }: Member["emails"][0]) => address.toUpperCase().includes(domain);
    const some = await members(`{ emails: { some: { address: { contains: "${domain}" } } } }`);
    expect(some.length).toBeGreaterThan(0);
    expect(ids(some)).toEqual(such(isThere));
    const none = await members(`{ emails: { none: { address: { contains: "${domain}" } } } }`);
    expect(some.length + none.length).toBe(all.length);
  });
});

describe("records that take a call for each", () => {
  test("are not followed for hundreds, and the error says what would answer it", async () => {
    const where = '{ memberTransactions: { some: { amount: { gt: "100" } } } }';
    expect(await refusal(`{ currentRmsInvoices(where: ${where}) { totalCount } }`)).toMatchObject({
      message: expect.stringContaining("keep CurrentRmsMemberTransaction"),
      extensions: { code: "UNSUPPORTED_FILTER", vendor: "current-rms" },
    });
    expect(harness.operations("currentRms")).not.toContain("member_transactions.list");
  });
});

describe("groups in an order", () => {
  const groups = async (args: string) =>
    (
      await harness.data(
        `{ list: currentRmsInvoices { aggregate(by: [{ field: MEMBER_ID }], ${args}) { key { memberId } count sum { chargeTotal } max { invoicedAt } } } }`,
      )
    ).list.aggregate as { key: { memberId: string }; count: number; sum: { chargeTotal: string }; max: { invoicedAt: string | null } }[];

  test("come by a total, a count or a key, and no more than are asked for", async () => {
    const all = await groups("first: 1000");
    const bySum = all.toSorted((a, b) => Number(b.sum.chargeTotal) - Number(a.sum.chargeTotal));
    expect(await groups("orderBy: [{ by: SUM, field: CHARGE_TOTAL, direction: DESC }], first: 5")).toEqual(bySum.slice(0, 5));
    // Those that are equal stay in the order of their keys.
    const byCount = all.toSorted((a, b) => b.count - a.count);
    expect(await groups("orderBy: [{ by: COUNT, direction: DESC }]")).toEqual(byCount);
    const time = (text: string | null) => (text === null ? Number.POSITIVE_INFINITY : Date.parse(text));
    const byTime = all.toSorted((a, b) => time(a.max.invoicedAt) - time(b.max.invoicedAt));
    expect(await groups("orderBy: [{ by: MAX, field: INVOICED_AT }]")).toEqual(byTime);
    expect(await groups("orderBy: [{ by: KEY, field: MEMBER_ID, direction: DESC }]")).toEqual([
      ...all.filter(({ key }) => key.memberId !== null).toReversed(),
      ...all.filter(({ key }) => key.memberId === null),
    ]);
  });

  test("are ordered by what is not selected as well", async () => {
    const { list } = await harness.data(
      "{ list: currentRmsInvoices { aggregate(by: [{ field: MEMBER_ID }], orderBy: [{ by: AVG, field: CHARGE_TOTAL, direction: DESC }], first: 3) { key { memberId } } } }",
    );
    const averages = (
      await harness.data("{ list: currentRmsInvoices { aggregate(by: [{ field: MEMBER_ID }]) { key { memberId } avg { chargeTotal } } } }")
    ).list.aggregate as { key: { memberId: string }; avg: { chargeTotal: string } }[];
    const sorted = averages.toSorted((a, b) => Number(b.avg.chargeTotal) - Number(a.avg.chargeTotal));
    expect(list.aggregate.map(({ key }: { key: object }) => key)).toEqual(sorted.slice(0, 3).map(({ key }) => key));
  });

  test.each([
    ["orderBy: [{ by: COUNT, field: RATE }]", "which has no field"],
    ["orderBy: [{ by: SUM }]", "needs a field"],
    ["orderBy: [{ by: KEY, field: TITLE }]", '"by" does not name it'],
    ["orderBy: [{ by: SUM, field: TITLE }]", "no number"],
    ["orderBy: [{ by: MIN, field: TITLE }]", "no number and no date"],
    ["orderBy: [{ by: SUM, field: RATE }]", "(EUR, GBP, SEK)"],
    ["first: -1", "must not be negative"],
  ])("%s is refused", async (args, sentence) => {
    expect(await refusal(`{ zivioMilestones { aggregate(by: [{ field: STATUS_CODE }], ${args}) { count } } }`)).toMatchObject({
      message: expect.stringContaining(sentence),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});
