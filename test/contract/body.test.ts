import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadContract } from "../../sandbox/kit/contract.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import { type Writes, writesFile } from "../replay/make-writes.ts";
import { problemsOf } from "./body.ts";

/** What is said of a documented request, and of the same request when it is spoilt. */
function said(vendor: string, id: string, spoil: (request: never) => unknown): [path: string, problem: string][] {
  const contract = loadContract(vendor);
  const documented: Writes = JSON.parse(readFileSync(writesFile(vendor), "utf8"));
  const request = documented[id]!.requests[0];
  const compare = (each: unknown) => [...problemsOf(contract, contract.operations[id]!, each, { ordered: true })];
  expect(compare(request)).toEqual([]);
  return compare(spoil(structuredClone(request) as never));
}

describe("a request beside its described body", () => {
  it("has no member that is not described, at any depth", () => {
    const spoil = ({ activity }: { activity: { participants: JsonObject[] } }) => ({
      activity: { ...activity, participants: [{ ...activity.participants[0], colour: "red" }] },
    });
    expect(said("current-rms", "activities.create", spoil)).toEqual([["participants.colour", "Participant does not have it"]]);
  });

  it("has no member that the operation does not take", () => {
    const spoil = (request: JsonObject) => ({ ...request, accountid: 1 });
    expect(said("cirrus", "contacts.update", spoil)).toEqual([["accountid", "the operation is said not to take it"]]);
  });

  it("has all that is required, and what an error answer asks for", () => {
    const without = (request: Record<string, unknown>, name: string) =>
      Object.fromEntries(Object.entries(request).filter(([each]) => each !== name));
    expect(said("cirrus", "accounts.create", (request: JsonObject) => without(request, "typeid"))).toEqual([
      ["typeid", "it is required, and not there"],
    ]);
    expect(said("itm", "sprints.create", (request: JsonObject) => without(request, "Name"))).toEqual([
      ["Name", "it is required, and not there"],
    ]);
    expect(said("current-rms", "opportunities.quick_allocate", ({ quantity }: JsonObject) => ({ quantity }))).toEqual([
      ["", "none of the groups is there"],
    ]);
    const part = (request: JsonObject) => ({ ...without(request, "part_invoice_amount"), part_invoice_type: 1 });
    expect(said("current-rms", "invoices.create", part)).toEqual([["part_invoice_amount", "part_invoice_type=1 requires it"]]);
  });

  it("has values of the described types", () => {
    const spoil = (request: JsonObject) => ({ ...request, typeid: "seven", tags: { id: 1 }, active: 1.5 });
    expect(said("cirrus", "accounts.create", spoil).map(([path]) => path)).toEqual(["typeid", "active", "tags"]);
    const coded = ({ accessory }: { accessory: JsonObject }) => ({ accessory: { ...accessory, mode: 7, quantity: "many" } });
    expect(said("current-rms", "accessories.create", coded).map(([path]) => path)).toEqual(["mode", "quantity"]);
  });

  it("stands in its wrapper", () => {
    const spoil = ({ webhook }: { webhook: JsonObject }) => ({ hook: webhook });
    expect(() => said("current-rms", "webhooks.create", spoil)).toThrow("expected webhook around the record");
  });

  it("has its members in order, and in XML in their namespaces", () => {
    const turned = ({ name, ...rest }: JsonObject) => ({ ...rest, name });
    expect(said("cirrus", "accounts.update", turned)).toEqual([["name", "it stands in another place"]]);
    const [open, close] = ["<com:ContractLineItemMilestoneUid>{uid}", "</com:ContractLineItemMilestoneUid>"];
    const late = (request: string) =>
      request.replace(open + close, "").replace("</sch:ContractLineItemMilestone>", `${open}${close}</sch:ContractLineItemMilestone>`);
    const uid = "ContractLineItemMilestone.ContractLineItemMilestoneUid";
    expect(said("projector", "PwsSaveContractLineItemMilestone", late)).toEqual([[uid, "it stands in another place"]]);
    const moved = (request: string) => request.replaceAll("com:ContractLineItemMilestoneUid", "sch:ContractLineItemMilestoneUid");
    expect(said("projector", "PwsSaveContractLineItemMilestone", moved)).toEqual([[uid, "its namespace is sch"]]);
  });

  it("has as many lists as are described, each of its own type", () => {
    const spoil = ([tasks, members, agile, categories]: unknown[]) => [members, tasks, agile, categories];
    expect(said("itm", "task-effort.update", spoil).map(([path]) => path)).toContain("0.TaskUserId");
  });
});
