import { expect, test } from "vitest";
import { fold } from "../../src/engine/model/names.ts";
import { makeLinks } from "../../src/link-rules.ts";
import { linkTable } from "../../src/linking/linker.ts";
import { defaultLinkSettings } from "../../src/linking/settings.ts";
import { keys, resources } from "../../src/vendors/index.ts";

const table = linkTable(makeLinks(keys), resources, defaultLinkSettings);
const needs = (type: string, field: string) => table[type]![field]!.needs;
const reads = (type: string, field: string) => [...table[type]![field]!.reads].sort();

test("a link by keys reads the records on both sides, and no others", () => {
  expect(reads("CurrentRmsMember", "cirrusAccount")).toEqual(["CirrusAccount", "CurrentRmsMember"]);
  expect(reads("ProjectorProject", "itmProject")).toEqual(["ItmProject", "ProjectorProject"]);
});

test("a link that follows others reads what they read", () => {
  expect(reads("CirrusAccount", "currentRmsInvoices")).toEqual(["CirrusAccount", "CurrentRmsInvoice", "CurrentRmsMember"]);
  expect(reads("CirrusAccount", "currentRmsInvoices")).toEqual(expect.arrayContaining(reads("CirrusAccount", "currentRmsMembers")));
});

test("a link that compares customers reads the customers as well", () => {
  expect(reads("CirrusOrder", "currentRmsInvoices")).toEqual(["CirrusAccount", "CirrusOrder", "CurrentRmsInvoice", "CurrentRmsMember"]);
});

test("every link names at least its own type and its target", () => {
  for (const [type, fields] of Object.entries(table))
    for (const [field, { target, reads: read }] of Object.entries(fields))
      expect([field, ...read]).toEqual(expect.arrayContaining([type, target]));
});

test("a link needs the members of its own record that the links it follows from there use", () => {
  // A billed opportunity is named by the lines of an invoice; only the link to its project looks at them.
  expect(needs("CurrentRmsInvoice", "itmProject")).toContain(fold("invoice_items"));
  expect(needs("CurrentRmsInvoice", "zivioMilestones")).toContain(fold("invoice_items"));
  expect(needs("CurrentRmsInvoice", "zivioMilestones")).toEqual(expect.arrayContaining([...needs("CurrentRmsInvoice", "itmProject")]));
});

test("a link needs no members that only other types' records have, nor those of links it does not follow", () => {
  expect(needs("CurrentRmsInvoice", "cirrusAccount")).not.toContain(fold("invoice_items"));
  expect(needs("ZivioMilestone", "currentRmsInvoices")).not.toContain(fold("invoice_items"));
});

test("a link that follows its record's customer needs the member that names it", () => {
  expect(needs("CurrentRmsInvoice", "zivioMilestones")).toContain(fold("member_id"));
  expect(needs("CirrusOrder", "currentRmsInvoices")).toContain("account");
});

test("every need is a folded name, once", () => {
  for (const fields of Object.values(table))
    for (const { needs: names } of Object.values(fields)) {
      expect(names.map(fold)).toEqual([...names]);
      expect(new Set(names).size).toBe(names.length);
    }
});
