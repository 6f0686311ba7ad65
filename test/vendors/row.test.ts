import { describe, expect, it } from "vitest";
import { many, one, operation } from "../../src/engine/model/resource.ts";
import { answers, type Enums, rows } from "../../src/vendors/row.ts";

const { resource, part } = rows({ vendor: "current-rms", id: "id" });
const { roots, answer } = answers("zivio");

/** `tsc` reads this file as well: a row that it takes in spite of a mistake is an error there. */
describe("a row is checked against the schema", () => {
  it("has a relation for every field that leads to records, and for no other", () => {
    const invoice = one("invoice_id");
    expect(part("CurrentRmsInvoiceTax", { relations: { invoice } }).relations).toEqual({ invoice });
    // @ts-expect-error: the field `invoice` has no relation.
    expect(part("CurrentRmsInvoiceTax", {}).relations).toEqual({});
    // @ts-expect-error: the schema has no field `bill`.
    part("CurrentRmsInvoiceTax", { relations: { invoice, bill: one("bill_id") } });
    // @ts-expect-error: `charge` is a value and leads nowhere.
    part("CurrentRmsInvoiceTax", { relations: { invoice, charge: one("charge") } });
  });

  it("leaves the links between vendors to their rules", () => {
    const relations = { children: many("id"), parents: many("id") };
    expect(rows({ vendor: "zivio", id: "id" }).resource("ZivioMilestone", { relations }).type).toBe("ZivioMilestone");
    // @ts-expect-error: a link is no relation of the record.
    rows({ vendor: "zivio", id: "id" }).resource("ZivioMilestone", { relations: { ...relations, itmProject: one("job_id") } });
  });

  it("is of a record that can be fetched by id, or a part of one", () => {
    expect(resource("CurrentRmsCountry", {}).vendor).toBe("current-rms");
    // @ts-expect-error: an invoice's tax has no id of its own.
    resource("CurrentRmsInvoiceTax", { relations: { invoice: one("invoice_id") } });
  });

  it("has an operation for every root field that is no record and no list of records", () => {
    expect(roots({})).toEqual({});
    // @ts-expect-error: the field `itmGantt` is of another vendor.
    roots({ itmGantt: answer(operation("gantt", "GET /gantt")) });
    // @ts-expect-error: `itmGantt`, `itmChangeHistory` and more have no operation.
    answers("itm").roots({});
  });

  it("has a code for every value of the vendor's enums", () => {
    const enums = { ProjectorMilestoneStatus: { PENDING: "P", FOREGONE: "F", ACHIEVED: "A", BILLED: "B" } } satisfies Enums<"projector">;
    expect(Object.keys(enums)).toHaveLength(1);
    // @ts-expect-error: three values have no code.
    ({ ProjectorMilestoneStatus: { PENDING: "P" } }) satisfies Enums<"projector">;
  });
});
