import { expect, test } from "vitest";
import { linkTable } from "../../src/links/linker.ts";
import { defaultLinkSettings } from "../../src/links/settings.ts";
import { makeLinks } from "../../src/links.ts";
import { keys } from "../../src/vendors/index.ts";

const table = linkTable(makeLinks(keys), defaultLinkSettings);
const reads = (type: string, field: string) => [...table[type]![field]!.reads].sort();

test("a link by keys reads the records on both sides, and nobody else's", () => {
  expect(reads("CurrentRmsMember", "cirrusAccount")).toEqual(["CirrusAccount", "CurrentRmsMember"]);
  expect(reads("ProjectorProject", "itmProject")).toEqual(["ItmProject", "ProjectorProject"]);
});

test("a link over others reads what they read", () => {
  expect(reads("CirrusAccount", "currentRmsInvoices")).toEqual(["CirrusAccount", "CurrentRmsInvoice", "CurrentRmsMember"]);
  expect(reads("CirrusAccount", "currentRmsInvoices")).toEqual(expect.arrayContaining(reads("CirrusAccount", "currentRmsMembers")));
});

test("a link that minds whose a record is reads the customers too", () => {
  expect(reads("CirrusOrder", "currentRmsInvoices")).toEqual(["CirrusAccount", "CirrusOrder", "CurrentRmsInvoice", "CurrentRmsMember"]);
});

test("every link tells at least where it starts and where it leads", () => {
  for (const [type, fields] of Object.entries(table))
    for (const [field, { target, reads: read }] of Object.entries(fields))
      expect([field, ...read]).toEqual(expect.arrayContaining([type, target]));
});
