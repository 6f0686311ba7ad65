import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnsOf, type GraphColumn } from "../../src/graph/columns.ts";
import type { FilterRow } from "../../src/graph/query/filters.ts";
import { type Harness, startHarness } from "../harness.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** Streams with a root list, and a few columns of each kind that they have. */
const lists = [
  { type: "ZivioMilestone", list: "zivioMilestones" },
  { type: "CurrentRmsInvoice", list: "currentRmsInvoices" },
  { type: "CirrusOrder", list: "cirrusOrders" },
  { type: "ItmRevenue", list: "itmRevenues" },
  { type: "ProjectorContractLineItemMilestone", list: "projectorContractLineItemMilestones" },
] as const;

type Row = Record<string, string | number | boolean | null>;

/** Every value of some columns, as the graph shows them: read without a filter. */
async function rowsOf(type: string, list: string, columns: readonly GraphColumn[]): Promise<(Row & { id: string })[]> {
  const { rows } = await harness.data(`{ rows: ${list}(first: 1000) { nodes { id ${columns.map(({ flat }) => flat).join(" ")} } } }`);
  expect(rows.nodes.length, `${type} has rows`).toBeGreaterThan(5);
  return rows.nodes;
}

const fold = (text: unknown) =>
  String(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** A plain computation of each operator, from the values as they are shown. */
function holds(column: GraphColumn, found: string | number | boolean | null, operator: string, value: unknown): boolean {
  const blank = found === null || found === "";
  if (operator === "isNull") return blank === value;
  const comparable = (each: unknown) =>
    column.kind === "number" ? Number(each) : column.kind === "instant" ? Date.parse(String(each)) : String(each);
  const same = (each: unknown) => comparable(each) === comparable(found);
  if (operator === "ne" || operator === "notIn") return blank || ![value].flat().some(same);
  if (blank) return false;
  if (operator === "eq" || operator === "in") return [value].flat().some(same);
  if (operator === "contains") return fold(found).includes(fold(value));
  if (operator === "startsWith") return fold(found).startsWith(fold(value));
  if (operator === "endsWith") return fold(found).endsWith(fold(value));
  const [a, b] = [comparable(found), comparable(value)];
  return { lt: a < b, lte: a <= b, gt: a > b, gte: a >= b }[operator]!;
}

describe.each(lists)("every operator on every column of $type", ({ type, list }) => {
  test("agrees with a plain computation over the rows", async () => {
    const { catalogue } = harness.tieline;
    // Top-level columns: what stands in objects is read by the same code, and tested below by name.
    const columns = columnsOf(catalogue, type).all.filter(({ name, flat }) => !name.includes(".") && flat !== "id");
    const rows = await rowsOf(type, list, columns);
    const filters = catalogue.filters.get(`${type}Where`)!;
    const cases = columns.flatMap((column) => casesOf(column, filters[column.flat]!, rows));
    const isTested = ({ flat }: GraphColumn) => cases.some(({ column }) => column.flat === flat);
    const hasOperators = ({ flat }: GraphColumn) => Object.values(filters[flat]!.operators).some(({ isEvaluated }) => isEvaluated);
    const daysOnly = (column: GraphColumn) => takesDays(filters[column.flat]!.input);
    const untested = columns.filter((column) => hasOperators(column) && !isTested(column) && !daysOnly(column));
    expect(untested.filter(({ flat }) => rows.some((row) => row[flat] !== null && row[flat] !== ""))).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
    // Many lists in one request share one scan.
    for (let i = 0; i < cases.length; i += 40) {
      const part = cases.slice(i, i + 40);
      const query = part.map(({ text }, j) => `c${j}: ${list}(first: 1000, where: { ${text} }) { totalCount nodes { id } }`).join("\n");
      const answer = await harness.data(`{ ${query} }`);
      for (const [j, { text, column, operator, value }] of part.entries()) {
        const expected = rows.filter((row) => holds(column, row[column.flat] ?? null, operator, value)).map(({ id }) => id);
        const { nodes } = answer[`c${j}`];
        expect([text, nodes.map(({ id }: { id: string }) => id).sort()]).toEqual([text, expected.sort()]);
      }
    }
  }, 120_000);
});

interface Case {
  column: GraphColumn;
  operator: string;
  value: unknown;
  text: string;
}

/** Tests that the graph evaluates, with values that some rows have. */
function casesOf(column: GraphColumn, { operators, input }: FilterRow, rows: readonly Row[]): Case[] {
  const values = [...new Set(rows.map((row) => row[column.flat]).filter((value) => value !== null && value !== "" && value !== undefined))];
  const some = [values[0], values[Math.floor(values.length / 2)]].filter((value) => value !== undefined);
  // A value of an enum is written without quotes.
  const write = (value: unknown) => (column.kind === "text" && column.type !== "String" ? String(value) : JSON.stringify(value));
  return Object.entries(operators).flatMap(([operator, { isEvaluated }]): Case[] => {
    if (!isEvaluated) return [];
    if (operator === "isNull")
      return [true, false].map((value) => ({ column, operator, value, text: `${column.flat}: { isNull: ${value} }` }));
    if (takesDays(input)) return [];
    if (operator === "in" || operator === "notIn")
      return [{ column, operator, value: some, text: `${column.flat}: { ${operator}: [${some.map(write).join(", ")}] }` }];
    return some.map((value) => {
      const part = operator.endsWith("With") || operator === "contains" ? partOf(operator, String(value)) : value;
      return { column, operator, value: part, text: `${column.flat}: { ${operator}: ${write(part)} }` };
    });
  });
}

/** Inputs that take days for instants: those are tested by name, in lists.test.ts. */
const takesDays = (input: string) => /^(ZivioDateRange|CirrusDateRange)(Any)?Filter$/.test(input);

function partOf(operator: string, text: string): string {
  if (operator === "startsWith") return text.slice(0, 3).toUpperCase();
  return operator === "endsWith" ? text.slice(-3).toLowerCase() : text.slice(1, 4).toUpperCase();
}
