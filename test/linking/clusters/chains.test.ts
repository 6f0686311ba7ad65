import { describe, expect, it } from "vitest";
import type { Row } from "../../../bench/links/world.ts";
import { chainsOf } from "../../../src/linking/clusters/chains.ts";
import { recordTables } from "../../../src/record-tables.ts";
import { account, linkRows, member } from "./kit.ts";

const name = "Marble Logistics Ltd";
const milestone = (id: string, more: Row = {}): Row => ({
  ...{ id, title: "Phase 1", rate: "9000.00", ccy: "GBP", due_on: "2024-05-01T00:00:00Z", job_id: "77", job_summary: "Depot extension" },
  ...{ approved_by: { id: "5", first_name: "Jo", last_name: "Bolt", email: "jo@marble.co.uk", org_id: "9", org_name: name } },
  custom_fields: { project_code: "P1234567-001", account_number: "A4535629" },
  ...more,
});
const invoice = (id: number, more: Row = {}): Row => ({
  ...{ id, member_id: 2, number: `000${5000 + id}`, reference: "", subject: "Depot extension - Phase 1", invoiced_at: "2024-05-02" },
  ...{ charge_excluding_tax_total: "9000.00", invoice_items: [] },
  ...more,
});

/** One customer known to four vendors, with a project of a code. */
const business = (milestones: Row[], invoices: Row[]) => ({
  "cirrus.accounts": [account(1, { name, number: "A4535629", email: "jo@marble.co.uk" })],
  "currentrms.members": [member(2, { name, membership: { number: "A4535629" }, emails: [{ address: "jo@marble.co.uk" }] })],
  "itm.projects": [
    {
      ...{ Id: 3, No: "PR-1", Name: "Depot extension", InternalCode: "P1234567-001", StartDate: "2024-01-01T00:00:00Z" },
      ...{ ExternalClient: { Id: 8, Name: name }, AllCustomFields: { "Customer No": "A4535629" } },
    },
  ],
  "zivio.milestones": milestones,
  "currentrms.invoices": invoices,
});
const chains = (milestones: Row[], invoices: Row[]) => [...chainsOf(linkRows(business(milestones, invoices)), recordTables)];

describe("Chains from milestone to cash", () => {
  it("lead to project, account and the invoice of the same amount and name", () => {
    expect(chains([milestone("7")], [invoice(4), invoice(6, { subject: "Fleet hire", charge_excluding_tax_total: "120.00" })])).toEqual([
      { from: "zivio.milestones:7", project: "itm.projects:3", account: "cirrus.accounts:1", invoices: ["currentrms.invoices:4"] },
    ]);
  });

  it("know the customer of a milestone without an approver by its project", () => {
    const [chain] = chains([milestone("7", { approved_by: null })], []);
    expect(chain).toEqual({ from: "zivio.milestones:7", project: "itm.projects:3", account: "cirrus.accounts:1", invoices: [] });
  });

  it("know the project of a milestone whose code stands on a sister of its job", () => {
    const found = chains([milestone("7"), milestone("8", { title: "Phase 2", rate: "100.00", custom_fields: {} })], []);
    expect(found.map(({ project }) => project)).toEqual(["itm.projects:3", "itm.projects:3"]);
  });

  it("take two parts that add up to the milestone", () => {
    const part = (id: number, amount: string) =>
      invoice(id, { charge_excluding_tax_total: amount, subject: `Depot extension - Phase 1 part ${id}` });
    expect(chains([milestone("7")], [part(1, "3000.00"), part(2, "6000.00")])[0]!.invoices).toEqual([
      "currentrms.invoices:1",
      "currentrms.invoices:2",
    ]);
    // Two ways to add up are none.
    expect(chains([milestone("7")], [part(1, "3000.00"), part(2, "6000.00"), part(3, "3000.00")])[0]!.invoices).toEqual([]);
  });

  it("take one invoice for two milestones", () => {
    const both = invoice(4, { subject: "Depot extension - Phase 1, Handover", charge_excluding_tax_total: "10000.00" });
    const found = chains([milestone("7"), milestone("8", { title: "Handover", rate: "1000.00" })], [both]);
    expect(found.map(({ invoices }) => invoices)).toEqual([["currentrms.invoices:4"], ["currentrms.invoices:4"]]);
  });

  it("leave equal instalments to a person", () => {
    const found = chains([milestone("7"), milestone("8")], [invoice(4), invoice(5)]);
    expect(found.map(({ invoices }) => invoices)).toEqual([[], []]);
  });

  it("are null where nothing is linked", () => {
    const alone = linkRows({ "zivio.milestones": [milestone("7")] });
    expect([...chainsOf(alone, recordTables)]).toEqual([{ from: "zivio.milestones:7", project: null, account: null, invoices: [] }]);
  });
});
