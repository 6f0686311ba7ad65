import { expect, test } from "vitest";
import { formatCounts } from "../../src/cli/links.ts";

const counts = [
  {
    link: "ProjectorContractLineItemMilestone.currentRmsInvoices",
    looked: 50,
    outcomes: {
      NONE: { count: 7, samples: [] },
      "LINKED invoice-number": { count: 43, samples: ["milestone one of the harbour → 4711 invoice of the harbour, first part"] },
    },
  },
];
const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.trimEnd().length));

test("the counts of links without a limit are whole, the most frequent outcome first, each link named once", () => {
  const { text, isCut } = formatCounts(counts);
  const lines = text.split("\n");
  expect([isCut, lines.length]).toEqual([false, 3]);
  expect(lines[1]).toMatch(/^Projector.+Invoices {2}LINKED invoice-number {2}43 of 50 {2}milestone .+ first part *$/);
  expect(lines[2]).toMatch(/^ +NONE +7 of 50/);
});

test("samples are cut where the terminal has no more room, and that is told", () => {
  const { text, isCut } = formatCounts(counts, 120);
  expect([isCut, widest(text) <= 120]).toEqual([true, true]);
  expect(text).toContain("…");
});

test("in a narrow terminal each outcome is a block in which nothing is cut", () => {
  const { text, isCut } = formatCounts(counts, 80);
  expect([isCut, widest(text) <= 80]).toEqual([false, true]);
  expect(text).not.toContain("…");
  expect(text.match(/^link {5}Projector/gm)).toHaveLength(2);
  expect(text.replace(/\s+/g, " ")).toContain("4711 invoice of the harbour, first part");
});
