import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client as Cirrus, connect as connectCirrus } from "./cirrus-sandbox.ts";
import { type Client as CurrentRms, connect } from "./current-rms-sandbox.ts";

let rms: CurrentRms;
let cirrus: Cirrus;
beforeAll(async () => {
  [rms, cirrus] = await Promise.all([connect(), connectCirrus()]);
});
afterAll(() => Promise.all([rms.close(), cirrus.close()]));

const definitions = "/custom_fields?page=1&per_page=100&q[s][]=id asc";
const lists = "/list_names?page=1&per_page=100&q[s][]=id asc";

describe("values of custom fields in Current RMS", () => {
  const member: Record<string, string> = {
    ...{ colour: "text", manual: "text", setup_time: "text", fragile: "boolean", bought_on: "date", tested_at: "dateTime" },
    ...{ replacement_value: "number", load_limit: "number", finish: "listValues", needs_crew: "listValues" },
  };
  const typed = "text number boolean date dateTime listValues { vendorId name }";

  interface Value {
    name: string;
    value: unknown;
    definition: { name: string; moduleType: string; documentLayoutName: string };
    [typed: string]: unknown;
  }

  it("are read as their definitions say, with one call for all definitions and one for all lists", async () => {
    const { products } = await rms.ask(
      `{ products: currentRmsProducts { nodes { customFields customFieldValues { name value definition { name moduleType documentLayoutName } ${typed} } } } }`,
    );
    expect(rms.calls().slice(1)).toEqual([definitions, lists]);
    const rows = products.nodes as { customFields: Record<string, unknown>; customFieldValues: Value[] }[];
    expect(rows.length).toBeGreaterThan(5);
    const set = new Set<string>();
    for (const { customFields, customFieldValues } of rows) {
      expect(Object.fromEntries(customFieldValues.map(({ name, value }) => [name, value]))).toEqual(customFields);
      for (const { name, value, definition, ...rest } of customFieldValues) {
        expect([definition.documentLayoutName, definition.moduleType]).toEqual([name, "Product"]);
        const expected = { text: null, number: null, boolean: null, date: null, dateTime: null, listValues: null };
        const filled = member[name] === "text" || value !== "";
        if (filled) set.add(name);
        expect(rest).toEqual({ ...expected, ...(filled && { [member[name]!]: readingOf(member[name]!, value) }) });
      }
    }
    expect([...set].sort()).toEqual(Object.keys(member).sort());
  });

  const names: Record<number, string> = { 11001: "Crew", 11002: "Transport", 12001: "Black", 12002: "Silver" };
  function readingOf(kind: string, value: unknown): unknown {
    if (kind === "listValues") return ([value].flat() as number[]).map((id) => ({ vendorId: String(id), name: names[id] }));
    return kind === "number" ? String(value) : value;
  }

  it("of members are those of their own kind", async () => {
    const { bill } = await rms.ask(
      `{ bill: currentRmsMember(id: 11) { customFieldValues { name text definition { vendorId moduleType } } } }`,
    );
    const [account] = bill.customFieldValues;
    expect(account).toEqual({ name: "account_number", text: "A11", definition: { vendorId: "101", moduleType: "Organisation" } });
    expect(rms.calls().slice(1)).toEqual([definitions]);
  });

  it("cost no call where nobody asks for them, or a record has none", async () => {
    const { member } = await rms.ask("{ member: currentRmsMember(id: 31) { customFields customFieldValues { name } } }");
    expect(member).toEqual({ customFields: {}, customFieldValues: [] });
    expect(rms.calls()).toHaveLength(1);
  });
});

describe("filters by the names of custom fields", () => {
  it.each([
    ["currentRmsOpportunities", '{ customField: { name: "po_number", eq: "PO-77" } }', "q[122_eq]=PO-77", ["53"]],
    ["currentRmsOpportunities", '{ customField: { name: "PO Number", eq: "PO-77" } }', "q[122_eq]=PO-77", ["53"]],
    ["currentRmsProjects", '{ not: { customField: { name: "po_number", eq: "PO-41" } } }', "q[112_not_eq]=PO-41", ["42"]],
    ["currentRmsProjects", '{ or: [{ id: { eq: 42 } }, { customField: { name: "project_code", eq: "P41" } }] }', undefined, ["41", "42"]],
    ["currentRmsProducts", '{ customField: { name: "load_limit", gt: "100" } }', "q[139_gt]=100", undefined],
  ])("of %s where %s", async (root, where, sent, ids) => {
    const { found } = await rms.ask(`{ found: ${root}(where: ${where}, orderBy: [{ field: ID }]) { nodes { vendorId } } }`);
    expect(found.nodes.length).toBeGreaterThan(0);
    if (ids) expect(found.nodes.map(({ vendorId }: { vendorId: string }) => vendorId)).toEqual(ids);
    const [first, second, ...more] = rms.calls();
    expect([first, more]).toEqual([definitions, []]);
    if (sent) expect(second).toContain(`&${sent}&`);
  });

  it.each([
    ['endsWith: "12"', "q[g][0][101_end]=12&q[g][1][103_end]=12&q[m]=or", ["12", "1012", "1112"]],
    ['ne: "A11", startsWith: "A1"', undefined, ["12", "13", ...Array.from({ length: 120 }, (_, i) => String(1001 + i))]],
    // A contact has no number of an organisation: only who has neither has none.
    ["isNull: true", "q[101_blank]=1&q[103_blank]=1", /^$/],
    ["isNull: false", "q[g][0][101_present]=1&q[g][1][103_present]=1&q[m]=or", /^A\d+$/],
  ])("find members of every kind that has the field: %s", async (test, sent, expected) => {
    const where = `{ customField: { name: "account_number", ${test} } }`;
    const { found } = await rms.ask(
      `{ found: currentRmsMembers(first: 200, where: ${where}, orderBy: [{ field: ID }]) { nodes { vendorId customField(name: "account_number") } } }`,
    );
    const all = found.nodes as { vendorId: string; customField: string | null }[];
    expect(all.length).toBeGreaterThan(1);
    if (Array.isArray(expected)) expect(all.map(({ vendorId }) => vendorId)).toEqual(expected);
    else for (const { customField } of all) expect(customField ?? "").toMatch(expected);
    if (sent) expect(rms.calls()[1]).toContain(sent);
  });

  it("take a global id, and none of another type", async () => {
    const { field } = await rms.ask("{ field: currentRmsCustomField(id: 122) { id } }");
    const where = (id: string) =>
      `{ currentRmsOpportunities(where: { customField: { id: "${id}", eq: "PO-77" } }) { nodes { vendorId } } }`;
    expect(await rms.ask(where(field.id))).toEqual({ currentRmsOpportunities: { nodes: [{ vendorId: "53" }] } });
    expect(rms.calls()).toHaveLength(1);
    const { other } = await rms.ask("{ other: currentRmsMember(id: 11) { id } }");
    expect((await rms.run(where(other.id))).codes).toEqual(["BAD_USER_INPUT"]);
    expect(rms.calls()).toEqual([]);
  });

  it.each([
    [
      'name: "P.O."',
      'CurrentRmsProject has no custom field "P.O.". It has "po_number", "project_code". Pass one of those, or the id of a field.',
    ],
    ['name: "po_number", id: 112', '"customField" takes the "name" of a custom field or its "id". Pass one of them.'],
    ["isNull: true", '"customField" takes the "name" of a custom field or its "id". Pass one of them.'],
  ])("refuse { %s } and say what is there", async (test, message) => {
    const answer = await rms.run(`{ currentRmsProjects(where: { customField: { ${test} } }) { nodes { id } } }`);
    expect([answer.codes, answer.message]).toEqual([["BAD_USER_INPUT"], message]);
  });

  it("of Cirrus become the ids of the fields", async () => {
    type Found = { cirrusAccounts: { nodes: { vendorId: string; fieldValues: { nodes: { name: string; value: string }[] } }[] } };
    const ask = (test: string) => `{ cirrusAccounts(where: { dynamicField: [{ ${test} }] }) { nodes { vendorId
      fieldValues(where: { fieldName: { eq: "ERP number" } }) { nodes { name value } } } } }`;
    const { cirrusAccounts: some } = await cirrus.ask<Found>(
      `{ cirrusAccounts { nodes { vendorId fieldValues { nodes { name value } } } } }`,
    );
    const filled = some.nodes.flatMap(({ fieldValues }) => fieldValues.nodes).find(({ name, value }) => name === "ERP number" && value);
    const value = filled!.value;
    const { cirrusAccounts } = await cirrus.ask<Found>(ask(`name: "erp NUMBER", value: "${value}"`));
    const [first, second] = cirrus.calls();
    expect(first).toMatch(/^fielddefinitions.list /);
    expect(second).toMatch(new RegExp(`^accounts.list .*dynamicfield_id=2&dynamicfield_val=${value}`));
    expect(cirrusAccounts.nodes.length).toBeGreaterThan(0);
    for (const { fieldValues } of cirrusAccounts.nodes) expect(fieldValues.nodes).toEqual([{ name: "ERP number", value }]);
    const refused = await cirrus.run(ask('name: "Shelf", value: "x"'));
    expect([refused.codes, refused.message]).toEqual([
      ["BAD_USER_INPUT"],
      expect.stringContaining('has no custom field "Shelf". It has "Credit class", "ERP number".'),
    ]);
  });
});
