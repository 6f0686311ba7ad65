import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aggregate } from "../../src/engine/model/aggregate-columns.ts";
import { meets, sortRecords } from "../../src/engine/model/evaluate-column.ts";
import type { VendorRecord } from "../../src/engine/model/record.ts";
import type { Replica } from "../../src/engine/model/replica.ts";
import { columnsOf } from "../../src/graph/columns.ts";
import type { Context } from "../../src/graph/context.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const query = (vendor: "zivio" | "currentRms") =>
  harness.calls(vendor).map(({ operation, query: sent }) => [operation, Object.fromEntries(sent)]);

interface Milestone {
  id: string;
  statusCode: string;
  rate: string | null;
  ccy: string | null;
  approvedAt: string | null;
  currentRmsInvoicesLink: { status: string };
}

/** All milestones, as they come without a filter. */
async function milestones(): Promise<Milestone[]> {
  const fields = "id statusCode rate ccy approvedAt currentRmsInvoicesLink { status }";
  return (await harness.data(`{ zivioMilestones(first: 1000) { nodes { ${fields} } } }`)).zivioMilestones.nodes;
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

describe("a filter of which the vendor executes a part", () => {
  test("pushes that part down, and evaluates the rest on the rows that come", async () => {
    const all = await milestones();
    const where = '{ statusCode: { eq: APPROVED }, rate: { gt: "20000" } }';
    const { zivioMilestones } = await harness.data(`{ zivioMilestones(first: 1000, where: ${where}) { totalCount nodes { id } } }`);
    const expected = all.filter(({ statusCode, rate }) => statusCode === "APPROVED" && Number(rate) > 20_000);
    expect(expected.length).toBeGreaterThan(0);
    expect(ids(zivioMilestones.nodes)).toEqual(ids(expected));
    expect(zivioMilestones.totalCount).toBe(expected.length);
    for (const [operation, sent] of query("zivio"))
      expect([operation, sent]).toEqual(["sales_milestones.list", expect.objectContaining({ status: "approved" })]);
    expect(harness.counts()).toMatchObject({ currentRms: 0, cirrus: 0, itm: 0, projector: 0 });
  });

  test("is what it was where the vendor executes all of it: the same calls, page by page", async () => {
    await harness.data("{ zivioMilestones(first: 3, where: { statusCode: { eq: APPROVED } }) { nodes { id } } }");
    expect(query("zivio")).toEqual([["sales_milestones.list", expect.objectContaining({ status: "approved", limit: "3" })]]);
  });

  test("counts the rows it looked at", async () => {
    const answer = await harness.ask('{ zivioMilestones(first: 1, where: { rate: { gt: "20000" } }) { nodes { id } } }', {}, {});
    const { vendors } = (answer.extensions as { tieline: { vendors: Record<string, { scanned: number }> } }).tieline;
    expect(vendors.zivio!.scanned).toBe((await milestones()).length);
  });

  test("alternatives and negations stay whole", async () => {
    const all = await milestones();
    const { list } = await harness.data(
      '{ list: zivioMilestones(first: 1000, where: { or: [{ statusCode: { eq: DRAFT } }, { not: { rate: { lte: "50000" } } }] }) { nodes { id } } }',
    );
    expect(ids(list.nodes)).toEqual(
      ids(all.filter(({ statusCode, rate }) => statusCode === "DRAFT" || !(rate !== null && Number(rate) <= 50_000))),
    );
  });

  test("days cover whole days of an instant", async () => {
    const all = await milestones();
    const day = all.find(({ approvedAt }) => approvedAt)!.approvedAt!.slice(0, 10);
    const count = async (operator: string) =>
      (await harness.data(`{ list: zivioMilestones(where: { approvedAt: { ${operator}: "${day}" } }) { totalCount } }`)).list.totalCount;
    const days = all.map(({ approvedAt }) => approvedAt?.slice(0, 10) ?? null);
    expect(await count("eq")).toBe(days.filter((each) => each === day).length);
    expect(await count("ne")).toBe(days.filter((each) => each !== day).length);
    expect(await count("lt")).toBe(days.filter((each) => each !== null && each < day).length);
    expect(await count("gt")).toBe(days.filter((each) => each !== null && each > day).length);
  });
});

describe("an order that the vendor does not have", () => {
  test("is stable over pages, with records without a value last", async () => {
    const all = await milestones();
    const seen: Milestone[] = [];
    let after: string | null = null;
    do {
      const page: { nodes: Milestone[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
        await harness.data(
          "query ($after: String) { list: zivioMilestones(first: 50, after: $after, orderBy: [{ field: APPROVED_AT }, { field: RATE, direction: DESC }]) { nodes { id rate approvedAt } pageInfo { hasNextPage endCursor } } }",
          { after },
        )
      ).list;
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(ids(seen)).toEqual(ids(all));
    const key = ({ approvedAt, rate }: Milestone) =>
      [approvedAt ? Date.parse(approvedAt) : Number.POSITIVE_INFINITY, -Number(rate)] as const;
    for (const [i, row] of seen.slice(1).entries()) {
      const [a, b] = [key(seen[i]!), key(row)];
      expect(a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1])).toBe(true);
    }
  });
});

describe("conditions on links", () => {
  test("the state of a link", async () => {
    const all = await milestones();
    const where = "{ statusCode: { eq: APPROVED }, currentRmsInvoicesLink: { status: { eq: NONE } } }";
    const { list } = await harness.data(`{ list: zivioMilestones(first: 1000, where: ${where}) { nodes { id } } }`);
    const expected = all.filter((row) => row.statusCode === "APPROVED" && row.currentRmsInvoicesLink.status === "NONE");
    expect(expected.length).toBeGreaterThan(0);
    expect(ids(list.nodes)).toEqual(ids(expected));
  });

  test("what linked records hold: one, some and none", async () => {
    const { all } = await harness.data(
      "{ all: itmProjects(first: 1000) { nodes { id cirrusAccount { name } zivioMilestones(first: 1000) { nodes { statusCode } } } } }",
    );
    type Project = { id: string; cirrusAccount: { name: string } | null; zivioMilestones: { nodes: { statusCode: string }[] } };
    const asked = async (where: string) =>
      ids((await harness.data(`{ list: itmProjects(first: 1000, where: ${where}) { nodes { id } } }`)).list.nodes);
    const such = (test: (project: Project) => boolean) => ids(all.nodes.filter(test));
    const isDraft = ({ zivioMilestones }: Project) => zivioMilestones.nodes.some(({ statusCode }) => statusCode === "DRAFT");
    expect(await asked('{ cirrusAccount: { name: { contains: "LTD" } } }')).toEqual(
      such(({ cirrusAccount }) => cirrusAccount?.name.toLowerCase().includes("ltd") ?? false),
    );
    expect(await asked("{ zivioMilestones: { some: { statusCode: { eq: DRAFT } } } }")).toEqual(such(isDraft));
    expect(await asked("{ zivioMilestones: { none: { statusCode: { eq: DRAFT } } } }")).toEqual(such((each) => !isDraft(each)));
  });

  test("an UNKNOWN link decides nothing: the list is an error, unless UNKNOWN is asked for", async () => {
    // A vendor that fails is left alone for a while: the other tests have another one.
    const own = await startHarness();
    own.vendors.currentRms.faults.add({ kind: "error", status: 503 });
    const status = (test: string) =>
      `{ list: zivioMilestones(first: 5, where: { statusCode: { eq: APPROVED }, currentRmsInvoicesLink: { status: ${test} } }) { totalCount } }`;
    const refused = await own.ask(status("{ eq: NONE }"));
    expect(refused.data).toEqual({ list: null });
    expect(refused.errors![0]!.extensions).toMatchObject({ code: "UPSTREAM_UNAVAILABLE", vendor: "current-rms" });
    const accepted = await own.ask(status("{ in: [NONE, UNKNOWN] }"));
    expect(accepted.errors ?? []).toEqual([]);
    expect((accepted.data as { list: { totalCount: number } }).list.totalCount).toBeGreaterThan(0);
    await own.close();
  });

  test("linked records are filtered, ordered and added up", async () => {
    const { list } = await harness.data(
      `{ list: cirrusAccounts(first: 20) { nodes {
        all: currentRmsInvoices(first: 1000) { nodes { id statusCode chargeTotal } }
        some: currentRmsInvoices(first: 1000, where: { statusCode: { eq: ISSUED } }, orderBy: [{ field: CHARGE_TOTAL, direction: DESC }]) { totalCount nodes { id chargeTotal } aggregate { count sum { chargeTotal } } }
      } } }`,
    );
    let compared = 0;
    for (const { all, some } of list.nodes) {
      const issued = all.nodes.filter(({ statusCode }: { statusCode: string }) => statusCode === "ISSUED");
      expect(ids(some.nodes)).toEqual(ids(issued));
      const amounts = some.nodes.map(({ chargeTotal }: { chargeTotal: string }) => Number(chargeTotal));
      expect(amounts).toEqual(amounts.toSorted((a: number, b: number) => b - a));
      const cents = amounts.reduce((sum: number, amount: number) => sum + Math.round(amount * 100), 0);
      expect(some.aggregate).toEqual([{ count: issued.length, sum: { chargeTotal: issued.length > 0 ? String(cents / 100) : null } }]);
      compared += issued.length;
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe("totals", () => {
  test("are exact, by group", async () => {
    const all = await milestones();
    const { list } = await harness.data(
      "{ list: zivioMilestones(where: { statusCode: { eq: APPROVED } }) { aggregate(by: [{ field: CCY }, { field: APPROVED_AT, unit: QUARTER }]) { key { ccy approvedAt } count sum { rate } } } }",
    );
    const cents = new Map<string, { count: number; sum: number }>();
    for (const { statusCode, ccy, approvedAt, rate } of all) {
      if (statusCode !== "APPROVED") continue;
      const month = approvedAt ? Number(approvedAt.slice(5, 7)) : 0;
      const quarter = approvedAt && `${approvedAt.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, "0")}-01`;
      const key = JSON.stringify([ccy, quarter]);
      const known = cents.get(key) ?? { count: 0, sum: 0 };
      cents.set(key, { count: known.count + 1, sum: known.sum + Math.round(Number(rate) * 100) });
    }
    expect(list.aggregate.length).toBe(cents.size);
    for (const { key, count, sum } of list.aggregate)
      expect([key, count, Math.round(Number(sum.rate) * 100)]).toEqual([
        key,
        ...Object.values(cents.get(JSON.stringify([key.ccy, key.approvedAt]))!),
      ]);
  });

  test("several currencies are not added up, and an error names them", async () => {
    const { data, errors } = await harness.ask("{ zivioMilestones { aggregate { count sum { rate } } } }");
    expect(data).toMatchObject({ zivioMilestones: { aggregate: [{ count: (await milestones()).length, sum: { rate: null } }] } });
    expect(errors!.map(({ message, path }) => [message, path])).toEqual([
      [expect.stringContaining("(EUR, GBP, SEK)"), ["zivioMilestones", "aggregate", 0, "sum", "rate"]],
    ]);
    const one = await harness.data('{ zivioMilestones(where: { ccy: { eq: "EUR" } }) { aggregate { sum { rate } } } }');
    expect(one.zivioMilestones.aggregate[0].sum.rate).toMatch(/^\d+(\.\d+)?$/);
  });

  test("alone cost the scan, and no page beside it", async () => {
    await harness.data("{ currentRmsInvoices { aggregate { count } } }");
    const pages = new Set(harness.calls("currentRms").map(({ query: sent }) => Object.fromEntries(sent).page));
    expect(harness.counts().currentRms).toBe(pages.size);
  });

  test.each([
    ["aggregate(by: [{ field: CCY, unit: DAY }]) { count }", "CCY is no date"],
    ["aggregate(by: [{ field: CCY }, { field: CCY }]) { count }", "twice"],
    ['aggregate(timeZone: "Mars/Olympus") { count }', "no time zone"],
    ["aggregate(by: [{ field: ID }]) { count }", "cannot be grouped by ID"],
  ])("%s is refused", async (text, sentence) => {
    const { errors } = await harness.ask(`{ zivioMilestones { ${text} } }`);
    expect(errors![0]!.message).toContain(sentence);
    expect(errors![0]!.extensions!.code).toBe("BAD_USER_INPUT");
  });
});

describe("refused is", () => {
  test("what records do not show", async () => {
    const { errors } = await harness.ask('{ zivioMilestones(where: { or: [{ supplierId: { eq: "1" } }] }) { nodes { id } } }');
    expect(errors![0]!.extensions).toMatchObject({ code: "UNSUPPORTED_FILTER", vendor: "zivio" });
  });

  test("a list that is too long, with its price, before it is read", async () => {
    const { upstreams } = harness.tieline;
    upstreams.get("zivio")!.lastRowCounts.set("ZivioMilestone", 3100);
    const { data, errors } = await harness.ask('{ list: zivioMilestones(where: { rate: { gt: "1" } }) { nodes { id } } }');
    upstreams.get("zivio")!.lastRowCounts.delete("ZivioMilestone");
    expect(data).toEqual({ list: null });
    expect(errors![0]!.extensions).toMatchObject({
      code: "UNSUPPORTED_FILTER",
      scanCalls: 31,
      maxScanCalls: 20,
      cacheControl: "max-stale",
    });
    expect(harness.counts().zivio).toBe(0);
  });

  test("a condition of too many tests, or through too many relations", async () => {
    const many = Array.from({ length: 600 }, (_, i) => ({ rate: { eq: String(i) } }));
    const where = "query ($where: ZivioMilestoneWhere) { zivioMilestones(where: $where) { nodes { id } } }";
    expect((await harness.ask(where, { where: { or: many } })).errors![0]!.message).toContain("more than 500 tests");
    const inner = (depth: number): object =>
      depth === 0 ? { title: { eq: "x" } } : { itmProject: { zivioMilestones: { some: inner(depth - 1) } } };
    expect((await harness.ask(where, { where: inner(3) })).errors![0]!.message).toContain("more than 3 relations");
    expect(harness.counts()).toEqual({ zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 });
  });
});

describe("over the replica", () => {
  /** A replica in memory that keeps what a scan finds, by the reference semantics. */
  async function keep(type: string): Promise<Pick<Context, "kept">> {
    const { session, end } = harness.tieline.startRequest({ deadlineMs: 30_000 });
    const records: VendorRecord[] = await session.scan(type, {});
    end();
    const { byName } = columnsOf(harness.tieline.catalogue, type);
    const state = { type, vendor: "zivio" as const, rows: records.length, fields: "all" as const, completeSince: 1, syncedAt: 1 };
    const replica: Pick<Replica, "state" | "select" | "aggregate"> = {
      state: (asked) => (asked === type ? state : undefined),
      select: async ({ where, order = [], offset = 0, count = Number.POSITIVE_INFINITY }) => {
        const matching = sortRecords(
          records.filter((record) => meets(record, where, byName)),
          order,
          byName,
        );
        return { records: matching.slice(offset, offset + count), total: matching.length, hasMore: offset + count < matching.length };
      },
      aggregate: async ({ where }, asked) =>
        aggregate(
          records.filter((record) => meets(record, where, byName)),
          asked,
          byName,
        ),
    };
    return { kept: { fresh: (asked) => (asked === type ? (replica as Replica) : undefined), state: replica.state } };
  }

  test("the same answers come without a call", async () => {
    const text = `{
      list: zivioMilestones(first: 7, where: { statusCode: { eq: APPROVED }, rate: { gt: "20000" } }, orderBy: [{ field: RATE }]) { totalCount nodes { id rate } pageInfo { hasNextPage endCursor } }
      sums: zivioMilestones(where: { title: { contains: "a" } }) { aggregate(by: [{ field: CCY }]) { key { ccy } count sum { rate } } }
    }`;
    const read = await harness.data(text);
    const { kept } = await keep("ZivioMilestone");
    const start = harness.tieline.startRequest;
    harness.tieline.startRequest = (options) => Object.assign(start(options), { kept });
    try {
      expect(await harness.data(text)).toEqual(read);
      expect(harness.counts()).toEqual({ zivio: 0, currentRms: 0, cirrus: 0, itm: 0, projector: 0 });
    } finally {
      harness.tieline.startRequest = start;
    }
  });
});
