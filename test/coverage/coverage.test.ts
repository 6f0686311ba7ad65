import { readFileSync } from "node:fs";
import { buildASTSchema, type DocumentNode, parse, visit } from "graphql";
import { describe, expect, it } from "vitest";
import { exceptions } from "../../contract/exceptions.ts";
import type { VendorContract } from "../../contract/model.ts";
import { type Coverage, cover } from "../../scripts/coverage/cover.ts";
import { page as coveragePage } from "../../scripts/coverage/page.ts";
import { coverWrites } from "../../scripts/coverage/writes.ts";
import type { VendorAdapter } from "../../src/engine/model/adapter.ts";
import type { Comparison } from "../../src/engine/model/condition.ts";
import { many, type OperationField, one, operation, type Resource } from "../../src/engine/model/resource.ts";
import { Catalogue, type Tables } from "../../src/graph/catalogue.ts";
import { readSdl } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import { enums, parts, resources, roots } from "../../src/vendors/index.ts";

const contract: VendorContract = {
  vendor: "itm",
  operations: {
    "jobs.get": { method: "GET", path: "/jobs/{id}", kind: "read", answer: { shape: "one", type: "Job" } },
    "jobs.list": {
      ...{ method: "GET", path: "/jobs", kind: "read", answer: { shape: "page", key: "items", type: "Job" } },
      query: {
        page: { type: "integer" },
        name: { type: "string" },
        crewids: { type: "string" },
        sorting: { type: "string", values: ["name_asc", "due_desc"] },
      },
    },
    "jobs.stats": { method: "GET", path: "/jobs/stats", kind: "read", answer: { shape: "one", type: "Stats" } },
    "jobs.save": { method: "POST", path: "/jobs", kind: "write", body: { content: "json", type: "Job" } },
    "jobs.delete": { method: "DELETE", path: "/jobs/{id}", kind: "write", body: { content: "none" } },
    "jobs.close": { method: "POST", path: "/jobs/{id}/close", kind: "action" },
    "jobs.purge": { method: "POST", path: "/jobs/purge", kind: "action" },
  },
  types: {
    Job: {
      id: { type: "integer" },
      due_on: { type: "string", format: "date" },
      crew_id: { type: "integer", ref: "Job" },
      boss_id: { type: "integer", ref: "Person" },
      place: { type: "Place" },
      notes: { type: "Note", list: true },
      custom_fields: { type: "map" },
      password: { type: "string", requestOnly: true },
    },
    Place: { Street: { type: "string" }, town: { type: "string" } },
    Note: { text: { type: "string" }, job: { type: "Job" } },
    Stats: { count: { type: "integer" } },
  },
  inputs: { Job: { due_on: { type: "string", format: "date" } } },
};

const jobs: Resource = {
  ...{ type: "ItmJob", vendor: "itm", id: "id", show: operation("jobs.get", "GET /jobs/{id}"), list: operation("jobs.list", "GET /jobs") },
  relations: { crew: one("crew_id"), places: many("x") },
};
const stats: OperationField = { kind: "answer", vendor: "itm", operation: operation("jobs.stats", "GET /jobs/stats") };

const whole = `
  scalar JSON scalar JSONObject scalar Date
  type Query { itmJobs(where: ItmJobWhere, crewId: ID, orderBy: [ItmJobOrderBy!]): ItmJobConnection itmStats: ItmStats }
  type ItmJobConnection { nodes: [ItmJob!] }
  type ItmJob { id: ID! vendorId: ID dueOn: Date crewId: ID crew: ItmJob bossId: ID place: ItmPlace notes: [ItmNote!] customFields: JSONObject }
  type ItmPlace { street: String town: String }
  type ItmNote { text: String job: ItmJob }
  type ItmStats { count: Int }
  input ItmJobWhere { name: String }
  input ItmJobOrderBy { field: ItmJobOrderField }
  enum ItmJobOrderField { NAME }`;

function coverage(sdl: string | DocumentNode, tables: Partial<Tables> = {}, excused = {}, adapter?: VendorAdapter): Coverage {
  const schema = buildASTSchema(typeof sdl === "string" ? parse(sdl) : sdl);
  const note = { type: "ItmNote", relations: { job: one("job.id", "job") } };
  return cover(
    contract,
    new Catalogue(schema, { resources: [jobs], parts: [note], roots: { itmStats: stats }, enums: {}, links: {}, ...tables }),
    excused,
    adapter,
  );
}

const names = (measure: Coverage["fields"]) => measure.gaps.map(({ name }) => name);

describe("the coverage of a contract", () => {
  it("is whole where rows and fields name all that is documented", () => {
    const { operations, fields, relations, filters, sorts, unreadable } = coverage(whole);
    expect([operations.covered, operations.total]).toEqual([3, 3]);
    expect([names(fields), fields.total]).toEqual([[], 12]);
    expect([names(relations), relations.total]).toEqual([[], 1]);
    expect([names(filters), filters.total]).toEqual([["jobs.list?crewids"], 2]);
    expect(names(sorts)).toEqual(["jobs.list by due"]);
    expect(unreadable).toEqual(["Job.boss_id (Person)"]);
  });

  const losses: [what: string, from: string, to: string, missing: string[]][] = [
    ["a field that is removed", "dueOn: Date", "", ["Job.due_on"]],
    ["a field of a nested type", "town: String", "", ["Place.town"]],
    ["a nested object", "place: ItmPlace", "", ["Job.place", "Place.Street", "Place.town"]],
    ["a nested object as JSON", "place: ItmPlace", "place: JSON", ["Job.place", "Place.Street", "Place.town"]],
    ["a list as JSON", "notes: [ItmNote!]", "notes: JSON", ["Job.notes", "Note.text", "Note.job"]],
    ["a word that is not the vendor's", "street: String", "road: String", ["Place.Street"]],
    ["a record inside another", "job: ItmJob", "", ["Note.job"]],
  ];

  it.each(losses)("misses %s", (_what, from, to, missing) => {
    expect(names(coverage(whole.replace(from, to)).fields)).toEqual(missing);
  });

  it("knows exceptions of the naming rule, and members that a row moves", () => {
    const renamed = whole.replace("street: String", "road: String");
    const place = { type: "ItmPlace", relations: {}, columns: { road: ["Street"] } };
    const note = { type: "ItmNote", relations: { job: one("job.id", "job") } };
    expect(names(coverage(renamed, { parts: [place, note] }).fields)).toEqual([]);
    const lifted = whole.replace("place: ItmPlace", "street: String town: String");
    const lifting = { ...jobs, reshape: (raw: object) => ({ ...raw, ...(raw as { place?: object }).place }) } as Resource;
    expect(names(coverage(lifted, { resources: [lifting] }).fields)).toEqual([]);
  });

  it("sees records that an operation of their own answers in the shape of their row", () => {
    const reshape = ({ count, ...raw }: JsonObject) => ({ ...raw, ...(count !== undefined && { due_on: count }) });
    const sdl = whole.replace("itmStats: ItmStats", "itmStats: ItmJob").replace("type ItmStats { count: Int }", "");
    expect(names(coverage(sdl, { resources: [{ ...jobs, reshape }] }).fields)).toEqual([]);
    expect(names(coverage(sdl).fields)).toEqual(["Stats.count"]);
  });

  it("misses an operation that no row names, and all that only it answers", () => {
    const { operations, fields } = coverage(whole, { roots: {} });
    expect([names(operations), names(fields)]).toEqual([["jobs.stats"], ["Stats.count"]]);
  });

  it("takes for a filter what a condition or argument of the list stands for, and nothing else that the row names", () => {
    const page: VendorAdapter["page"] = (_resource, { where }) => {
      const tests = where && "all" in where ? (where.all as Comparison[]) : [];
      const query = tests.map(({ attribute }) => [attribute === "member" ? "crewids" : attribute, "1"] as const);
      return { request: { operation: "jobs.list", method: "GET", path: "/jobs", query, safe: true }, read: () => ({ rows: [] }) };
    };
    const adapter: VendorAdapter = { attribute: (_resource, field) => field, pageSize: () => 10, maxValues: () => 1, page };
    const filtered = (where: string, filters = {}) =>
      names(coverage(whole.replace("{ name: String }", where), { resources: [{ ...jobs, filters }] }, {}, adapter).filters);
    expect(filtered("{ crew: String }", { boss: "crewids" })).toEqual(["jobs.list?name", "jobs.list?crewids"]);
    expect(filtered("{ nameCode: String }")).toEqual(["jobs.list?crewids"]);
    expect(filtered("{ name: String member: ID }")).toEqual([]);
    expect(filtered("{ name: String crew: ID }", { crew: "crewids" })).toEqual([]);
  });

  it("misses a foreign key without a relation", () => {
    const { relations } = coverage(whole, { resources: [{ ...jobs, relations: {} }] });
    expect(names(relations)).toEqual(["Job.crew_id"]);
  });

  it("tells reasons, and which of them are no longer needed", () => {
    const { fields, stale } = coverage(whole.replace("town: String", ""), {}, { "Place.*": "Nobody asks.", "Job.id": "It is there." });
    expect(fields.gaps).toEqual([{ name: "Place.town", reason: "Nobody asks." }]);
    expect(stale).toEqual(["Job.id"]);
  });

  it("is written down with what is missing", () => {
    const measured = coverage(whole.replace("town: String", ""), {}, { "Place.*": "Nobody asks." });
    const rows = { save: { operation: "jobs.save", type: null }, delete: { operation: "jobs.delete", type: null } };
    const text = coveragePage([measured], [coverWrites(contract, rows, { "jobs.purge": "Nobody asks." })]);
    expect(text).toContain("| itm | 3 of 3 (100 %) | 11 of 12 (91.6 %) | 1 of 1 (100 %) | 1 of 2 (50 %) | 1 of 2 (50 %) |");
    expect(text).toContain("- Nobody asks.\n  - `Place`: town\n");
    expect(text).toContain("- Not there yet:\n  - `jobs.list`: crewids\n");
    expect(text).toContain("| itm | 2 | 2 | 1 | 1 | 2 | 2 |");
    expect(text).toContain("- itm `jobs.close`: not there yet.\n- itm `jobs.purge`: Nobody asks.\n");
  });
});

describe("the coverage of the vendors", () => {
  const of = (vendor: "cirrus" | "current-rms" | "itm", sdl: DocumentNode) => {
    const documented = JSON.parse(readFileSync(`contract/${vendor}.json`, "utf8")) as VendorContract;
    const catalogue = new Catalogue(buildASTSchema(sdl), { resources, parts, roots, enums, links: {} });
    return cover(documented, catalogue, exceptions[vendor]);
  };
  const sdl = readSdl(schemaFolder);
  const without = (type: string, field: string) =>
    visit(sdl, {
      FieldDefinition: (node, _key, _parent, _path, above) => {
        const holder = above.at(-1) as { name?: { value: string } } | undefined;
        return node.name.value === field && holder?.name?.value === type ? null : undefined;
      },
    });

  it.each([
    ["current-rms", "CurrentRmsInvoice", "dueAt", "Invoice.due_at"],
    ["cirrus", "CirrusAccount", "vatNo", "Account.vatno"],
    ["itm", "ItmBaseline", "baselineAuthor", "Baseline.BaselineAuthor"],
  ] as const)("shows when %s loses %s.%s", (vendor, type, field, name) => {
    const before = of(vendor, sdl);
    const after = of(vendor, without(type, field));
    expect(after.fields.covered).toBe(before.fields.covered - 1);
    expect(names(after.fields).filter((each) => !names(before.fields).includes(each))).toEqual([name]);
  });
});
