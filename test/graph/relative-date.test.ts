import type { GraphQLScalarType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RelativeDate } from "../../src/graph/relative-date.ts";
import { scalars } from "../../src/graph/scalars.ts";
import { FakeClock } from "../clock.ts";
import { type Harness, startHarness } from "../harness.ts";

const now = Date.parse("2026-03-31T22:30:00+00:00");
const day = (text: string) => RelativeDate.read(text, "Date")?.at(now);
const instant = (text: string) => RelativeDate.read(text, "DateTime")?.at(now);

describe("A date that counts from today", () => {
  test.each([
    ["today", "2026-03-31"],
    ["P0D", "2026-03-31"],
    ["P1D", "2026-04-01"],
    ["-P60D", "2026-01-30"],
    ["P2W", "2026-04-14"],
    ["-P1Y", "2025-03-31"],
    // A month that is too short ends with its last day.
    ["-P1M", "2026-02-28"],
    ["P1M", "2026-04-30"],
    ["P1M1D", "2026-05-01"],
    ["P1Y2M1W3D", "2027-06-10"],
  ])("%s is %s", (text, expected) => {
    expect(day(text)).toBe(expected);
    expect(instant(text)).toBe(`${expected}T00:00:00.000Z`);
  });

  test("is that of the clock in UTC, up to the last millisecond of the day", () => {
    const of = (at: string) => RelativeDate.read("today", "Date")!.at(Date.parse(at));
    expect(of("2026-03-31T23:59:59.999Z")).toBe("2026-03-31");
    expect(of("2026-04-01T01:30:00+02:00")).toBe("2026-03-31");
  });

  test.each(["", "P", "-P", "60D", "PT6H", "P1DT6H", "P1.5D", "+P1D", "P1D1M", "Today", "now", "P123456D"])("%j is none", (text) => {
    expect(day(text)).toBeUndefined();
    expect(() => (scalars.Date as GraphQLScalarType).parseValue(text)).toThrow('"today", "P30D" or "-P1Y"');
  });

  test("must be in the years that a date can be written in", () => {
    expect(() => day("P9999Y")).toThrow("must lie in the years 1900 to 9999");
    expect(day("-P126Y")).toBe("1900-03-31");
    for (const text of ["-P127Y", "-P1999Y", "-P9999M9999D", "-P99999D"])
      expect(() => day(text)).toThrow("must lie in the years 1900 to 9999");
  });
});

describe("In an operation", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({ scale: 0.2, clock: new FakeClock(Date.parse("2026-11-20T09:00:00Z")) });
  });
  afterAll(() => harness.close());

  const overdue = (dueAt: string) => `{ currentRmsInvoices(first: 1, where: { dueAt: { lt: "${dueAt}" } }) { totalCount } }`;
  const asked = () => new URLSearchParams(harness.calls("currentRms")[0]!.query as [string, string][]).get("q[due_at_lt]");

  test("literals, variables and defaults are those of the request's own moment", async () => {
    const written = await harness.data(overdue("2026-09-21T00:00:00.000Z"));
    const sent = asked();
    expect(written.currentRmsInvoices.totalCount).toBeGreaterThan(0);
    expect(await harness.data(overdue("-P60D"))).toEqual(written);
    expect(asked()).toBe(sent);
    const byVariable = 'query ($due: DateTime = "-P60D") { currentRmsInvoices(first: 1, where: { dueAt: { lt: $due } }) { totalCount } }';
    expect(await harness.data(byVariable)).toEqual(written);
    expect(asked()).toBe(sent);
    await harness.data(byVariable, { due: "today" });
    expect(asked()).toContain("2026-11-20T00:00:00");
  });

  test("a Date is a day, and a page goes on where the last one ended", async () => {
    const page =
      'query ($after: String) { zivioMilestones(first: 2, after: $after, where: { dueOn: { gte: "-P1Y", lte: "today" } }) { nodes { vendorId } pageInfo { endCursor } } }';
    const { zivioMilestones } = await harness.data(page);
    expect(Object.fromEntries(harness.calls("zivio")[0]!.query).due_on).toBe("2025-11-20 TO 2026-11-20");
    const next = await harness.data(page, { after: zivioMilestones.pageInfo.endCursor });
    const ids = [...zivioMilestones.nodes, ...next.zivioMilestones.nodes].map(({ vendorId }) => vendorId);
    expect(new Set(ids).size).toBe(4);
  });
});
