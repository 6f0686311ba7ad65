import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAllViews } from "../../src/cli/bi-runtime.ts";
import { buildCatalogueOnly } from "../../src/cli/graph.ts";
import { compileView } from "../../src/doors/views/compile.ts";
import { flatten } from "../../src/doors/views/flatten.ts";
import { readViews } from "../../src/doors/views/folder.ts";
import type { View } from "../../src/doors/views/view.ts";

const catalogue = buildCatalogueOnly();
const compile = (text: string, name = "mine") => compileView(catalogue, { name, file: `${name}.graphql`, text });
const view = (text: string): View => {
  const made = compile(text);
  if (Array.isArray(made)) throw new Error(made.map(({ message }) => message).join("\n"));
  return made;
};
const shape = ({ columns }: View) => columns.map(({ name, type }) => `${name} ${type}`);

const folder = mkdtempSync(join(tmpdir(), "tieline-views-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("views that are shipped", () => {
  const { views, problems } = readAllViews(catalogue, undefined);

  it("compile, and each column has a sentence", () => {
    expect(problems).toEqual([]);
    for (const { name, title, about, columns } of views.values()) {
      expect([name, title, about].every((text) => text.length > 3)).toBe(true);
      for (const column of columns) expect(column.about, `${name}.${column.name}`).toMatch(/^[^\n]{8,}[.;]$/);
    }
  });

  it("have the columns that tools rely on, in this order: new ones come at the end, and none goes", () => {
    expect(Object.fromEntries([...views].map(([name, each]) => [name, shape(each)]))).toMatchSnapshot();
  });

  it("name the currency of each amount, and the views that ids lead to", () => {
    const { columns } = views.get("milestones")!;
    expect(columns.find(({ name }) => name === "amount")).toMatchObject({ type: "decimal", currency: "currency" });
    expect(columns.find(({ name }) => name === "project_id")).toMatchObject({ references: "projects" });
    expect(views.get("receivables")!.columns.find(({ name }) => name === "id")).not.toHaveProperty("references");
  });
});

describe("a view of one's own", () => {
  it("is named by rule: fields in small letters, aliases in place of fields, fragments in their places", () => {
    const made = view(`
      query Mine($status: ZivioMilestoneStatus = APPROVED) @view(title: "Mine") {
        zivioMilestones(where: { statusCode: { eq: $status } }) { nodes { id dueOn ...Price project: itmProject { internalCode projectTeam { teamName: __typename } } } }
      }
      fragment Price on ZivioMilestone { rate ccy }`);
    expect(shape(made)).toEqual([
      ...["id text", "vendor_id text", "due_on timestamp", "rate decimal", "ccy text", "project_internal_code text"],
      "project_project_team_team_name text",
    ]);
    expect(made).toMatchObject({ key: "id", vendors: ["zivio"] });
    expect(made.types).toContain("ItmProject");
  });

  it("has a row for each element of the list that is unrolled, named by both", () => {
    const made = view(`
      query Mine @view(title: "Lines") {
        currentRmsInvoices { nodes { number bills: zivioMilestones @unroll { nodes { title rate ccy } } } }
      }`);
    expect(shape(made)).toEqual(["id text", "number text", "bills_title text", "bills_rate decimal", "bills_ccy text"]);
    const invoice = (id: string, titles: string[], hasNextPage = false) => ({
      tielineId: id,
      number: "0042",
      bills: { tielinePage: { hasNextPage }, nodes: titles.map((title) => ({ tielineId: title, title, rate: "1.50", ccy: "EUR" })) },
    });
    expect(flatten([invoice("A", ["x", "y"]), invoice("B", []), invoice("C", ["z"], true)], made.branches[0]!, made.columns)).toEqual({
      rows: [
        ["A.x", "0042", "x", "1.5", "EUR"],
        ["A.y", "0042", "y", "1.5", "EUR"],
        ["C.z", "0042", "z", "1.5", "EUR"],
      ],
      cut: 1,
      unread: 0,
    });
  });

  it("has the only element of a list, and how many it has", () => {
    const made = view(`
      query Mine @view(title: "Mine") { organisations { nodes { name account: cirrusAccounts @single { id number } } } }`);
    expect(shape(made)).toEqual(["id text", "name text", "account_count integer", "account_id text", "account_number text"]);
    expect(made).toMatchObject({
      isOfEntities: true,
      vendors: expect.arrayContaining(["zivio", "current-rms", "cirrus", "itm", "projector"]),
    });
    const organisation = (accounts: { id: string; number: string }[] | null) => ({ tielineId: "O", name: "x", account: accounts }) as never;
    const [one, other] = [
      { id: "A", number: "1" },
      { id: "B", number: "2" },
    ];
    const records = [[one], [one, other], [], null].map((accounts) => organisation(accounts as never));
    expect(flatten(records, made.branches[0]!, made.columns).rows).toEqual([
      ["O", "x", 1, "A", "1"],
      ["O", "x", 2, null, null],
      ["O", "x", 0, null, null],
      ["O", "x", null, null, null],
    ]);
  });

  it("that leads to what links gather takes every vendor for these columns", () => {
    const made = view('query Mine @view(title: "Mine") { cirrusAccounts { nodes { name organisation { id name } } } }');
    const column = (name: string) => made.columns.find((each) => each.name === name)!;
    expect([column("name").vendors, column("organisation_name").vendors.length]).toEqual([["cirrus"], 5]);
    expect(column("organisation_id").idOf).toBe("Organisation");
  });

  it("takes the place of a shipped one with its name, and one that is wrong is left out", () => {
    writeFileSync(join(folder, "orders.graphql"), 'query O @view(title: "My orders") { cirrusOrders { nodes { placeDate } } }');
    writeFileSync(join(folder, "wrong.graphql"), 'query W @view(title: "W") {\n  cirrusOrders { nodes {\n    plcDate } } }');
    const { views, problems } = readAllViews(catalogue, folder);
    expect(views.get("orders")!.title).toBe("My orders");
    expect(views.has("wrong")).toBe(false);
    expect(problems).toEqual([
      expect.objectContaining({ file: join(folder, "wrong.graphql"), line: 3, message: expect.stringMatching(/Did you mean "placeDate"/) }),
    ]);
    expect(readViews(catalogue, [join(folder, "absent")]).problems[0]!.message).toMatch(/TIELINE_VIEWS_DIR/);
  });

  it("that cannot be a table is refused with its line and a reason", () => {
    const nodes = (fields: string, more = "") => `query Q @view(title: "T") {\n  zivioMilestones${more} { nodes {\n    ${fields}\n  } }\n}`;
    const cases: [text: string, line: number, message: RegExp][] = [
      ["query Q {", 1, /Syntax Error/],
      ["query Q { zivioMilestones { nodes { title } } }", 1, /needs a title/],
      ['mutation Q @view(title: "T") { x }', 1, /reads|mutation/i],
      [`${nodes("title")}\nquery R { vendors { name } }`, 6, /one operation/],
      [nodes("title", "(first: 5)"), 2, /all rows/],
      [nodes("currentRmsInvoices { nodes { number } }"), 3, /list.*@unroll.*aggregate/],
      [nodes("currentRmsInvoices { aggregate(by: [{ field: STATUS }]) { count } }"), 3, /row for each group/],
      [
        nodes("a: currentRmsInvoices @unroll { nodes { number } } b: projectorMilestones @unroll { nodes { milestoneStatus } }"),
        3,
        /make two views/,
      ],
      [nodes("currentRmsInvoices(first: 3) @unroll { nodes { number } }"), 3, /read whole/],
      [nodes("customFields"), 3, /no single value/],
      [nodes("itmProject @single { name }"), 3, /no list/],
      [nodes("children { title }"), 3, /is a list/],
      [nodes('title @column(currency: "money")'), 1, /"money"/],
      [nodes("rate"), 3, /currency differs.*"ccy"/],
      [nodes("title\n    title: notes"), 3, /conflict/],
      [nodes("itmProject { name } itm: itmProject { project_name: name } itm_project: approvedBy { name: email }"), 3, /two columns/],
      [nodes("tielineId: title"), 3, /used by Tieline/],
      ['query Q($a: ID) @view(title: "T") { zivioMilestones { nodes { title raw(field: $a) } } }', 1, /default|String!/],
      ['query Q @view(title: "T", key: "nothing") { zivioMilestones { nodes { title } } }', 1, /"nothing"/],
      ['query Q @view(title: "T") { vendors { name } }', 1, /no id/],
      ['query Q @view(titel: "T") { vendors { name } }', 1, /title/],
    ];
    for (const [text, line, message] of cases) {
      const made = compile(text);
      expect(made, text).toEqual(expect.arrayContaining([{ file: "mine.graphql", line, message: expect.stringMatching(message) }]));
    }
    expect(compile('query Q @view(title: "T") { zivioMilestones { nodes { title } } }', "Not a name")).toMatchObject([{ line: 1 }]);
  });

  it("reads each value as its type: what does not fit is null and counted", () => {
    const made = view('query Q @view(title: "T") { zivioMilestones { nodes { rate ccy dueOn clientSuggested } } }');
    const rows = (values: Record<string, unknown>) =>
      flatten([{ tielineId: "A", tielineVendorId: "1", ...values } as never], made.branches[0]!, made.columns);
    expect(rows({ rate: "0012.500", ccy: "007", dueOn: "2026-03-01T00:30:00+01:00", clientSuggested: false })).toEqual({
      rows: [["A", "1", "12.5", "007", "2026-02-28T23:30:00.000Z", false]],
      cut: 0,
      unread: 0,
    });
    expect(rows({ rate: "0.123456789", ccy: null, dueOn: "soon" })).toMatchObject({
      rows: [["A", "1", null, null, null, null]],
      unread: 2,
    });
    expect(rows({ rate: "-99999999999999999999.99999999" }).rows[0]![2]).toBe("-99999999999999999999.99999999");
  });

  it("may share fragments with others; a mistake in one is told with its own file", () => {
    const own = mkdtempSync(join(tmpdir(), "tieline-shared-"));
    mkdirSync(join(own, "fragments"));
    const mine = 'query Mine @view(title: "Mine") { zivioMilestones { nodes { ...Price } } }';
    writeFileSync(join(own, "mine.graphql"), mine);
    writeFileSync(join(own, "fragments", "price.graphql"), "fragment Price on ZivioMilestone { rate ...Currency }");
    writeFileSync(join(own, "fragments", "currency.graphql"), "fragment Currency on ZivioMilestone { ccy }");
    const { views, problems } = readViews(catalogue, [own]);
    expect([problems, shape(views.get("mine")!)]).toEqual([[], ["id text", "vendor_id text", "rate decimal", "ccy text"]]);
    writeFileSync(join(own, "fragments", "currency.graphql"), "# Wrong.\nfragment Currency on ZivioMilestone {\n  cccy\n}");
    writeFileSync(join(own, "fragments", "query.graphql"), "query Q { __typename }");
    expect(readViews(catalogue, [own]).problems).toMatchObject([
      { file: join(own, "fragments", "query.graphql"), line: 1, message: expect.stringContaining("holds fragments") },
      { file: join(own, "fragments", "currency.graphql"), line: 3 },
    ]);
    rmSync(own, { recursive: true });
  });
});
