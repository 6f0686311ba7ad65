import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { encodeId } from "../../src/graph/ids.ts";
import { type Client, connect } from "./current-rms-sandbox.ts";

let client: Client;
const others: Client[] = [];
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());
afterEach(async () => {
  client.vendor.faults.clear();
  for (const other of others.splice(0)) await other.close();
});

async function another(options: Parameters<typeof connect>[0]): Promise<Client> {
  const other = await connect(options);
  others.push(other);
  return other;
}

/** What a list of this vendor is asked with, beside its own. */
const list = (size: number, rest = "", page = 1) => `page=${page}&per_page=${size}&filtermode=all${rest}&q[s][]=id asc`;

/** Named where no association is wanted, so that the default ones need not come. */
const least = "&include[]=billing_address";

describe("one record", () => {
  const id = encodeId("CurrentRmsInvoice", "61");

  it("is found by the vendor's id and by its global id, in one call", async () => {
    const wanted = { currentRmsInvoice: { id, vendorId: "61", number: "00061" } };
    expect(await client.ask('{ currentRmsInvoice(id: "61") { id vendorId number } }')).toEqual(wanted);
    expect(client.calls()).toEqual([`/invoices/61?${least.slice(1)}`]);
    expect(await client.ask(`{ currentRmsInvoice(id: "${id}") { id vendorId number } }`)).toEqual(wanted);
    expect(client.calls()).toEqual([`/invoices/61?${least.slice(1)}`]);
  });

  it("is found by node", async () => {
    expect(await client.ask(`{ node(id: "${id}") { ... on CurrentRmsInvoice { number } } }`)).toEqual({ node: { number: "00061" } });
  });

  it("that does not exist is null, alone and among others", async () => {
    expect(await client.ask('{ currentRmsMember(id: "999") { name } }')).toEqual({ currentRmsMember: null });
    const ids = [999, 11].map((each) => encodeId("CurrentRmsMember", `${each}`));
    expect(await client.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { ... on CurrentRmsMember { name } } }", { ids })).toEqual({
      nodes: [null, { name: "Bill & Sons Ltd" }],
    });
    expect(client.calls()).toEqual([`/members?${list(2, "&q[id_in][]=999&q[id_in][]=11")}`]);
  });

  it("cannot be named by the id of another type, nor by nothing", async () => {
    for (const wrong of [`currentRmsMember(id: "${id}")`, 'currentRmsMember(id: "")', 'currentRmsInvoiceItem(id: "1/2/3")']) {
      expect(await client.run(`{ ${wrong} { vendorId } }`)).toMatchObject({ codes: ["BAD_USER_INPUT"] });
      expect(client.calls()).toEqual([]);
    }
  });

  it("below a parent is found by parent and id, by its global id, and through its parent by its own id", async () => {
    const ask = async (given: string) =>
      (await client.ask(`{ currentRmsInvoiceItem(id: "${given}") { id vendorId name } }`)).currentRmsInvoiceItem;
    const line = { id: encodeId("CurrentRmsInvoiceItem", "61/6102"), vendorId: "6102", name: "Radio mic" };
    expect(await ask("61/6102")).toEqual(line);
    expect(client.calls()).toEqual(["/invoices/61/invoice_items/6102?"]);
    expect(await ask(line.id)).toEqual(line);
    expect(client.calls()).toEqual(["/invoices/61/invoice_items/6102?"]);
    expect(await ask("6102")).toEqual(line);
    expect(client.calls()).toEqual([`/invoices?${list(1, "&q[invoice_items_id_eq]=6102")}&include[]=invoice_items`]);
    expect([await ask("6199"), await ask("61/6199")]).toEqual([null, null]);
  });

  it("below an opportunity goes the same way", async () => {
    const wanted = { currentRmsOpportunityItem: { name: "Radio mic" }, currentRmsOpportunityCost: { subject: "Van" } };
    const ask = (item: string, cost: string) =>
      client.ask(`{ currentRmsOpportunityItem(id: "${item}") { name } currentRmsOpportunityCost(id: "${cost}") { subject } }`);
    expect(await ask("51/512", "51/515")).toEqual(wanted);
    expect(await ask("512", "515")).toEqual(wanted);
    expect(client.calls()).toEqual([
      `/opportunities?${list(1, "&q[opportunity_items_id_eq]=512")}&include[]=opportunity_items`,
      `/opportunities?${list(1, "&q[opportunity_costs_id_eq]=515")}&include[]=opportunity_costs`,
    ]);
  });

  it("several below one parent are read one by one", async () => {
    const ids = ["51/511", "51/512"].map((each) => encodeId("CurrentRmsOpportunityItem", each));
    const nodes = [{ name: "Mixing desk 32" }, { name: "Radio mic" }];
    expect(await client.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { ... on CurrentRmsOpportunityItem { name } } }", { ids })).toEqual({
      nodes,
    });
    expect(client.calls().sort()).toEqual(["/opportunities/51/opportunity_items/511?", "/opportunities/51/opportunity_items/512?"]);
  });
});

describe("a list", () => {
  const page = "nodes { vendorId } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

  it("is read on with its cursors, forwards and backwards, a call a page", async () => {
    const ask = async (args: string) => (await client.ask(`{ currentRmsInvoices(${args}) { ${page} } }`)).currentRmsInvoices;
    const ids = ({ nodes }: { nodes: { vendorId: string }[] }) => nodes.map(({ vendorId }) => vendorId);

    const first = await ask("first: 3");
    expect(ids(first)).toEqual(["61", "62", "63"]);
    expect(first).toMatchObject({ totalCount: 120, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(client.calls()).toEqual([`/invoices?${list(3)}${least}`]);

    const second = await ask(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(ids(second)).toEqual(["64", "65", "2001"]);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(client.calls()).toEqual([`/invoices?${list(3, "", 2)}${least}`]);

    const back = await ask(`last: 2, before: "${second.pageInfo.startCursor}"`);
    expect(ids(back)).toEqual(["62", "63"]);
    expect(client.calls()).toHaveLength(1);

    const end = await ask("last: 2");
    expect(ids(end)).toEqual(["2114", "2115"]);
    expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(await ask(`first: 3, after: "${end.pageInfo.endCursor}"`)).toMatchObject({ nodes: [], totalCount: 120 });
  });

  it("longer than a page of the vendor takes the fewest pages, each row once", async () => {
    const { currentRmsInvoices } = await client.ask("{ currentRmsInvoices(first: 1000) { nodes { vendorId } pageInfo { hasNextPage } } }");
    expect(currentRmsInvoices.nodes).toHaveLength(120);
    expect(new Set(currentRmsInvoices.nodes.map((node: { vendorId: string }) => node.vendorId)).size).toBe(120);
    expect(currentRmsInvoices.pageInfo).toEqual({ hasNextPage: false });
    expect(client.calls()).toEqual([`/invoices?${list(100)}${least}`, `/invoices?${list(100, "", 2)}${least}`]);
  });

  it("of opportunities comes twenty-five at a time", async () => {
    const { currentRmsOpportunities } = await client.ask("{ currentRmsOpportunities(first: 100) { totalCount nodes { vendorId } } }");
    expect([currentRmsOpportunities.totalCount, currentRmsOpportunities.nodes.length]).toEqual([34, 34]);
    expect(client.calls()).toEqual([`/opportunities?${list(25)}${least}`, `/opportunities?${list(25, "", 2)}${least}`]);
  });

  it("hides nothing, unless one of the vendor's modes says so", async () => {
    const total = async (field: string) => (await client.ask(`{ list: ${field} { totalCount } }`)).list.totalCount;
    expect(await total("currentRmsMembers")).toBeGreaterThan(await total('currentRmsMembers(filtermode: "active")'));
    expect(await total('currentRmsMembers(filtermode: ["inactive", "organisation"])')).toBe(1);
    expect(client.calls()[0]).toMatch(/&filtermode\[\]=inactive&filtermode\[\]=organisation&/);
    expect([await total("currentRmsProjects"), await total('currentRmsProjects(filtermode: "active")')]).toEqual([2, 1]);
    expect([await total("currentRmsOpportunities"), await total('currentRmsOpportunities(filtermode: "orders")')]).toEqual([34, 2]);
    expect([await total('currentRmsInvoices(filtermode: "credits")'), await total("currentRmsInvoices(filtermode: [])")]).toEqual([1, 120]);
  });

  it("can be one that somebody saved as a view", async () => {
    await client.ask("{ currentRmsProjects(viewId: 7) { totalCount } }");
    expect(client.calls()[0]).toMatch(/&per_page=\d+&view_id=7&/);
    expect(client.calls()[0]).not.toContain("filtermode");
    await client.ask('{ currentRmsProjects(viewId: 7, filtermode: "active") { totalCount } }');
    expect(client.calls()[0]).toMatch(/&filtermode=active&view_id=7&/);
  });

  it("is ordered as asked, the id deciding among equals", async () => {
    const ask = async (orderBy: string) => {
      const { currentRmsOpportunities } = await client.ask(
        `{ currentRmsOpportunities(first: 5, orderBy: ${orderBy}) { nodes { vendorId } } }`,
      );
      return currentRmsOpportunities.nodes.map((node: { vendorId: string }) => node.vendorId);
    };
    expect(await ask("[{ field: STATUS, direction: DESC }, { field: REFERENCE }]")).toEqual(["54", "52", "51", "53", "101"]);
    expect(client.calls()[0]).toMatch(/q\[s\]\[\]=status desc&q\[s\]\[\]=reference asc&q\[s\]\[\]=id asc&include/);
    expect(await ask("[{ field: STATUS }]")).toEqual(["101", "102", "103", "104", "105"]);
    expect(await ask("[{ field: ID, direction: DESC }]")).toEqual(["130", "129", "128", "127", "126"]);
    expect(client.calls()[0]).toMatch(/all&q\[s\]\[\]=id desc&include/);
  });

  it("whose total nobody tells has no end to count from: last without before is refused", async () => {
    const other = await another({ readings: { meta: false } });
    expect(await other.run("{ currentRmsInvoices(last: 2) { nodes { number } } }")).toMatchObject({
      data: { currentRmsInvoices: null },
      codes: ["BAD_USER_INPUT"],
    });
  });

  it("below a parent does not take the parent's id when it is one of another type", async () => {
    const member = encodeId("CurrentRmsMember", "61");
    expect(await client.run(`{ currentRmsInvoiceItems(invoiceId: "${member}") { nodes { name } } }`)).toMatchObject({
      codes: ["BAD_USER_INPUT"],
    });
    expect(client.calls()).toEqual([]);
  });

  it("asked for its total alone, or for no rows, reads the smallest page", async () => {
    const { currentRmsInvoices } = await client.ask("{ currentRmsInvoices(first: 1) { totalCount nodes { vendorId } } }");
    for (const alone of ["{ currentRmsInvoices { totalCount } }", "{ currentRmsInvoices(first: 0) { totalCount } }"]) {
      expect(await client.ask(alone)).toEqual({ currentRmsInvoices: { totalCount: currentRmsInvoices.totalCount } });
      expect(client.calls()).toEqual([`/invoices?${list(1)}${least}`]);
    }
  });

  it("with a filter or an order of its own has cursors of its own", async () => {
    const { currentRmsInvoices } = await client.ask("{ currentRmsInvoices(first: 1) { pageInfo { endCursor } } }");
    const { endCursor } = currentRmsInvoices.pageInfo;
    for (const args of ["orderBy: [{ field: NUMBER }]", 'filtermode: "live"', 'search: "x"', "where: { status: { eq: 10 } }"]) {
      const { codes } = await client.run(`{ currentRmsInvoices(first: 1, after: "${endCursor}", ${args}) { totalCount } }`);
      expect([args, codes]).toEqual([args, ["BAD_USER_INPUT"]]);
    }
  });
});

describe("a filter", () => {
  const bill = encodeId("CurrentRmsMember", "11");

  it.each<[field: string, where: string, asked: string, ids: number[]]>([
    ["currentRmsInvoices", '{ number: { eq: "00061" } }', "q[number_eq]=00061", [61]],
    [
      "currentRmsInvoices",
      `{ memberId: { eq: "${bill}" }, status: { in: [10, 30] } }`,
      "q[member_id_eq]=11&q[status_in][]=10&q[status_in][]=30",
      [61, 62],
    ],
    ["currentRmsInvoices", "{ statusCode: { notIn: [ISSUED, POSTED] } }", "q[status_not_in][]=10&q[status_not_in][]=30", [63, 64, 65]],
    ["currentRmsInvoices", '{ chargeTotal: { lt: "100.5" } }', "q[charge_total_lt]=100.5", [63]],
    ["currentRmsInvoices", "{ number: { isBlank: true } }", "q[number_blank]=1", [64]],
    ["currentRmsInvoices", "{ number: { isNull: true } }", "q[number_null]=1", []],
    ["currentRmsInvoices", '{ memberName: { startsWith: "fred" } }', "q[member_name_start]=fred", [65]],
    ["currentRmsInvoices", "{ invoiceTypeCode: { eq: CREDIT_NOTE } }", "q[invoice_type_eq]=1", [65]],
    [
      "currentRmsInvoices",
      '{ invoiceItemsSourceType: { eq: "Opportunity" }, invoiceItemsSourceId: { in: [51, 52] } }',
      "q[invoice_items_source_type_eq]=Opportunity&q[invoice_items_source_id_in][]=51&q[invoice_items_source_id_in][]=52",
      [61, 62, 63],
    ],
    [
      "currentRmsInvoices",
      '{ or: [{ status: { eq: 40 } }, { reference: { contains: "po" } }], not: { number: { eq: "00062" } } }',
      "q[g][0][g][0][status_eq]=40&q[g][0][g][1][reference_cont]=po&q[g][0][m]=or&q[number_not_eq]=00062",
      [61, 63],
    ],
    ["currentRmsMembers", '{ membershipNumber: { eq: "A12" } }', "q[membership_of_Organisation_type_number_eq]=A12", [12]],
    [
      "currentRmsMembers",
      '{ membershipTaxNumber: { in: ["GB1100", "GB1300"] } }',
      "q[membership_of_Organisation_type_tax_number_in][]=GB1100&q[membership_of_Organisation_type_tax_number_in][]=GB1300",
      [11, 13],
    ],
    ["currentRmsMembers", '{ workEmailAddress: { eq: "ann@bill.example.com" } }', "q[work_email_address_eq]=ann@bill.example.com", [21]],
    ["currentRmsMembers", '{ identityEmail: { eq: "max@us.example.com" } }', "q[identity_email_eq]=max@us.example.com", [31]],
    [
      "currentRmsMembers",
      "{ membershipTypeCode: { eq: CONTACT }, active: { eq: true } }",
      "q[active_eq]=true&q[membership_type_eq]=Contact",
      [21],
    ],
    ["currentRmsMembers", '{ name: { contains: "100%" } }', "q[name_cont]=100%", [13]],
    ["currentRmsMembers", '{ customField: { id: 101, endsWith: "12" } }', "q[101_end]=12", [12, 1012, 1112]],
    ["currentRmsOpportunities", "{ invoicesId: { eq: 62 } }", "q[invoices_id_eq]=62", [52]],
    ["currentRmsOpportunities", '{ projectName: { eq: "Tour 41" } }', "q[project_name_eq]=Tour 41", [51, 52]],
    ["currentRmsOpportunities", "{ projectId: { in: [41] }, stateCode: { eq: ORDER } }", "q[project_id_in][]=41&q[state_eq]=3", [51, 52]],
    ["currentRmsOpportunities", "{ invoiced: { eq: true } }", "q[invoiced_eq]=true", [51, 52]],
    ["currentRmsOpportunities", '{ customField: { id: 122, eq: "PO-77" } }', "q[122_eq]=PO-77", [53]],
    [
      "currentRmsOpportunities",
      '{ orderedAt: { gte: "2026-04-01T10:00:00+02:00" } }',
      "q[ordered_at_gteq]=2026-04-01T08:00:00.000Z",
      [51, 52],
    ],
    [
      "currentRmsOpportunities",
      '{ chargeableDays: { eq: 1 }, subject: { endsWith: "53" } }',
      "q[subject_end]=53&q[chargeable_days_eq]=1",
      [53],
    ],
    ["currentRmsProjects", "{ statusCode: { eq: CLOSED } }", "q[status_eq]=40", [42]],
    ["currentRmsProjects", "{ reference: { in: [] } }", "q[id_eq]=0", []],
    [
      "currentRmsProjects",
      `{ id: { in: ["${encodeId("CurrentRmsProject", "41")}", 42] }, memberName: { contains: "bill" } }`,
      "q[id_in][]=41&q[id_in][]=42&q[member_name_cont]=bill",
      [41, 42],
    ],
  ])("%s %s", async (field, where, asked, ids) => {
    const data = await client.ask(`{ ${field}(where: ${where}) { totalCount nodes { vendorId } } }`);
    expect(data[field].nodes.map((node: { vendorId: string }) => Number(node.vendorId))).toEqual(ids);
    expect(data[field].totalCount).toBe(ids.length);
    const included = field === "currentRmsProjects" || field === "currentRmsMembers" ? "" : least;
    expect(client.calls().map((call) => call.split("?")[1])).toEqual([list(25, `&${asked}`) + included]);
  });

  it("search asks the way the vendor's own search does, together with a filter", async () => {
    const ask = async (field: string, args: string) => {
      const data = await client.ask(`{ list: ${field}(${args}) { nodes { vendorId } } }`);
      return [data.list.nodes.map((node: { vendorId: string }) => Number(node.vendorId)), client.calls()[0]!.split("&")[3]];
    };
    expect(await ask("currentRmsInvoices", 'search: "fred"')).toEqual([
      [65],
      "q[subject_or_number_or_description_or_member_name_or_tags_name_cont]=fred",
    ]);
    expect(await ask("currentRmsMembers", 'search: "ann@"')).toEqual([
      [21],
      "q[name_or_primary_address_street_or_work_phone_number_or_work_email_address_or_identity_email_or_tags_name_cont]=ann@",
    ]);
    expect(
      await ask("currentRmsOpportunities", 'search: "show 5", where: { or: [{ status: { gt: 50 } }, { status: { eq: 1 } }] }'),
    ).toEqual([[53, 54], "q[g][0][g][0][status_gt]=50"]);
    expect(await ask("currentRmsProjects", 'search: "tour 42"')).toEqual([[42], "q[name_or_member_name_or_tags_name_cont]=tour 42"]);
    expect((await ask("currentRmsProjects", 'search: ""'))[0]).toEqual([41, 42]);
  });

  it("that the vendor ignores is an error, where its rows show it", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"projects":[{"id":41,"status":0}],"meta":{"total_row_count":1}}' });
    const { data, codes, message } = await client.run("{ currentRmsProjects(where: { status: { eq: 40 } }) { nodes { vendorId } } }");
    expect([data, codes]).toEqual([{ currentRmsProjects: null }, ["UPSTREAM_BAD_RESPONSE"]]);
    expect(message).toMatch(/ignores the filter "status"/);
  });

  it("does not take an id of another type", async () => {
    const project = encodeId("CurrentRmsProject", "41");
    for (const [field, where] of [
      ["currentRmsInvoices", `{ id: { in: ["${bill}"] } }`],
      ...["memberId", "venueId", "ownedBy"].map((name) => ["currentRmsInvoices", `{ ${name}: { eq: "${project}" } }`]),
      ...["projectId", "invoicesId", "supplierId"].map((name) => [
        "currentRmsOpportunities",
        `{ ${name}: { notIn: ["${bill}", "${project}"] } }`,
      ]),
    ])
      expect([where, (await client.run(`{ ${field}(where: ${where}) { totalCount } }`)).codes]).toEqual([where, ["BAD_USER_INPUT"]]);
  });

  it("by a custom field needs its number", async () => {
    const where = '{ customField: { id: "po_number", eq: "PO-77" } }';
    expect(await client.run(`{ currentRmsOpportunities(where: ${where}) { totalCount } }`)).toMatchObject({ codes: ["BAD_USER_INPUT"] });
    expect(client.calls()).toEqual([]);
  });
});

describe("what belongs to a record", () => {
  it("comes with it: the lines of invoices in the call of the list", async () => {
    const lines = [
      { name: "Mixing desk 32", sourceType: "Opportunity" },
      { name: "Radio mic", sourceType: "Opportunity" },
    ];
    expect(await client.ask("{ currentRmsInvoices(first: 2) { nodes { number invoiceItems { name sourceType } } } }")).toEqual({
      currentRmsInvoices: {
        nodes: [
          { number: "00061", invoiceItems: lines },
          { number: "00062", invoiceItems: lines },
        ],
      },
    });
    expect(client.calls()).toEqual([`/invoices?${list(2)}&include[]=invoice_items`]);
  });

  it("comes with it: customer, venue, owner and address stand in the record already", async () => {
    const { currentRmsInvoice } = await client.ask(
      '{ currentRmsInvoice(id: "61") { member { name } owner { name } venue { membershipType } billingAddress { street } } }',
    );
    expect(currentRmsInvoice).toEqual({
      ...{ member: { name: "Bill & Sons Ltd" }, owner: { name: "Max Roe" }, venue: { membershipType: "Venue" } },
      billingAddress: { street: "1 Mill Lane" },
    });
    expect(client.calls()).toHaveLength(1);
  });

  it("comes with it: a project shows its opportunities", async () => {
    const { currentRmsProjects } = await client.ask(
      "{ currentRmsProjects { nodes { name opportunities { subject member { name } project { name } } } } }",
    );
    const opportunity = { member: { name: "Bill & Sons Ltd" }, project: { name: "Tour 41" } };
    expect(currentRmsProjects.nodes).toEqual([
      { name: "Tour 41", opportunities: ["Show 51", "Show 52"].map((subject) => ({ subject, ...opportunity })) },
      { name: "Tour 42", opportunities: [] },
    ]);
    expect(client.calls()).toHaveLength(1);
  });

  it("is named by id: all that a list names are read in one call, each once", async () => {
    const { currentRmsOpportunities } = await client.ask(
      "{ currentRmsOpportunities(first: 4) { nodes { project { reference } member { vendorId invoices(first: 1) { totalCount } } } } }",
    );
    expect(currentRmsOpportunities.nodes).toEqual([
      ...[51, 52].map(() => ({ project: { reference: "PO-41" }, member: { vendorId: "11", invoices: { totalCount: 4 } } })),
      ...[53, 54].map(() => ({ project: null, member: { vendorId: "12", invoices: { totalCount: 1 } } })),
    ]);
    expect(client.calls().slice(1).sort()).toEqual([
      `/invoices?${list(100, "&q[member_id_in][]=11&q[member_id_in][]=12")}${least}`,
      "/projects/41?",
    ]);
  });

  it("is named by id: customers, venues and owners of all rows are one call of one table", async () => {
    // The short form inside the invoice would do; the page shows all of it, so it is taken out here.
    const narrow = await another({ readings: { include: "replaces" } });
    const { currentRmsInvoiceItems } = await narrow.ask(`{
      currentRmsInvoiceItems(invoiceId: 61) { nodes { invoice { member { name } } source { ... on CurrentRmsOpportunity { subject member { name } } } } }
    }`);
    const line = { invoice: { member: { name: "Bill & Sons Ltd" } }, source: { subject: "Show 51", member: { name: "Bill & Sons Ltd" } } };
    expect(currentRmsInvoiceItems.nodes).toEqual([line, line]);
    expect(narrow.calls().sort()).toEqual([
      `/invoices/61/invoice_items?page=1&per_page=25&q[s][]=id asc`,
      "/invoices/61?include[]=member",
      "/opportunities/51?include[]=member",
    ]);
  });

  it("names it: for one record the vendor pages", async () => {
    const ask =
      '{ currentRmsMember(id: "11") { invoices(first: 2, orderBy: [{ field: NUMBER, direction: DESC }]) { totalCount nodes { number } } } }';
    expect((await client.ask(ask)).currentRmsMember.invoices).toEqual({ totalCount: 4, nodes: [{ number: "00063" }, { number: "00062" }] });
    expect(client.calls()).toEqual([
      "/members/11?",
      `/invoices?page=1&per_page=2&filtermode=all&q[member_id_eq]=11&q[s][]=number desc&q[s][]=id asc${least}`,
    ]);
  });

  it("names it: for several records their invoices, opportunities and projects are a call each", async () => {
    const { currentRmsMembers } = await client.ask(`{
      currentRmsMembers(first: 3, filtermode: "organisation") { nodes {
        invoices(where: { status: { lt: 30 } }) { totalCount nodes { number } }
        opportunities(filtermode: "orders") { nodes { subject } }
        projects(search: "tour") { nodes { name } }
      } }
    }`);
    expect(currentRmsMembers.nodes).toEqual([
      {
        invoices: { totalCount: 2, nodes: [{ number: "00061" }, { number: "" }] },
        opportunities: { nodes: [{ subject: "Show 51" }, { subject: "Show 52" }] },
        projects: { nodes: [{ name: "Tour 41" }, { name: "Tour 42" }] },
      },
      { invoices: { totalCount: 1, nodes: [{ number: "00065" }] }, opportunities: { nodes: [] }, projects: { nodes: [] } },
      { invoices: { totalCount: 0, nodes: [] }, opportunities: { nodes: [] }, projects: { nodes: [] } },
    ]);
    const of = "&q[member_id_in][]=11&q[member_id_in][]=12&q[member_id_in][]=13";
    expect(client.calls().slice(1).sort()).toEqual([
      `/invoices?${list(100, `${of}&q[status_lt]=30`)}${least}`,
      `/opportunities?${list(25, of).replace("=all", "=orders")}${least}`,
      `/projects?${list(100, `${of}&q[name_or_member_name_or_tags_name_cont]=tour`)}`,
    ]);
  });

  it("names it: more than a page of them are read page by page", async () => {
    const ids = Array.from({ length: 30 }, (_, i) => encodeId("CurrentRmsMember", `${1001 + i}`));
    const { nodes } = await client.ask(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on CurrentRmsMember { opportunities { nodes { vendorId } } } } }",
      { ids },
    );
    expect(nodes).toEqual(Array.from({ length: 30 }, (_, i) => ({ opportunities: { nodes: [{ vendorId: `${101 + i}` }] } })));
    expect(client.calls()).toHaveLength(3);
  });

  it("names it through its lines: the invoices of several opportunities are one call, told apart by their lines", async () => {
    const { currentRmsOpportunities } = await client.ask(
      "{ currentRmsOpportunities(first: 3) { nodes { invoices { totalCount nodes { number } } } } }",
    );
    expect(currentRmsOpportunities.nodes.map((node: { invoices: unknown }) => node.invoices)).toEqual([
      { totalCount: 2, nodes: [{ number: "00061" }, { number: "00063" }] },
      { totalCount: 1, nodes: [{ number: "00062" }] },
      { totalCount: 0, nodes: [] },
    ]);
    const of = "&q[invoice_items_source_id_in][]=51&q[invoice_items_source_id_in][]=52&q[invoice_items_source_id_in][]=53";
    expect(client.calls().slice(1)).toEqual([
      `/invoices?${list(100, `${of}&q[invoice_items_source_type_eq]=Opportunity`)}&include[]=invoice_items`,
    ]);
  });

  it("names it through its lines: for one opportunity its kind is asked for as well, as projects may have the same id", async () => {
    const { currentRmsOpportunity } = await client.ask('{ currentRmsOpportunity(id: "51") { invoices { totalCount } } }');
    expect(currentRmsOpportunity).toEqual({ invoices: { totalCount: 2 } });
    expect(client.calls()[1]).toMatch(/&q\[invoice_items_source_id_eq\]=51&q\[invoice_items_source_type_eq\]=Opportunity&/);
  });

  it("stands below it: costs are read an opportunity at a time", async () => {
    const { currentRmsOpportunities } = await client.ask(
      "{ currentRmsOpportunities(first: 2) { nodes { opportunityCosts { totalCount nodes { vendorId subject member { vendorId } opportunity { number } } } } } }",
    );
    const shown = (opportunity: number) => ({
      totalCount: 2,
      nodes: [
        { vendorId: `${opportunity}5`, subject: "Van", member: { vendorId: "12" }, opportunity: { number: `00${opportunity}` } },
        {
          vendorId: `${opportunity}6`,
          subject: "Night shift",
          member: { vendorId: expect.any(String) },
          opportunity: { number: `00${opportunity}` },
        },
      ],
    });
    expect(currentRmsOpportunities.nodes).toEqual([{ opportunityCosts: shown(51) }, { opportunityCosts: shown(52) }]);
    expect(client.calls().slice(1).sort()).toEqual([
      "/opportunities/51/opportunity_costs?page=1&per_page=100&q[s][]=id asc",
      "/opportunities/52/opportunity_costs?page=1&per_page=100&q[s][]=id asc",
    ]);
  });

  it("stands below it, and is filtered, searched and ordered there", async () => {
    const ask = async (field: string, shown: string) => {
      const data = await client.ask(`{ list: ${field} { nodes { ${shown} } } }`);
      return [data.list.nodes.map((node: Record<string, string>) => node[shown]), client.calls()];
    };
    const costs = "/opportunities/51/opportunity_costs?page=1&per_page=25";
    expect(await ask("currentRmsOpportunityCosts(opportunityId: 51, orderBy: [{ field: ACTUAL_COST }])", "subject")).toEqual([
      ["Night shift", "Van"],
      [`${costs}&q[s][]=actual_cost asc&q[s][]=id asc`],
    ]);
    const where = '{ or: [{ costDate: { gte: "2026-04-02" } }, { provisionalCost: { gt: "500" } }] }';
    expect(await ask(`currentRmsOpportunityCosts(opportunityId: 51, search: "shift", where: ${where})`, "subject")).toEqual([
      ["Night shift"],
      [
        `${costs}&q[g][0][g][0][cost_date_gteq]=2026-04-02&q[g][0][g][1][provisional_cost_gt]=500&q[g][0][m]=or&q[subject_or_description_or_reference_cont]=shift&q[s][]=id asc`,
      ],
    ]);
    const free = '{ itemAssetsStockLevelMemberId: { isNull: true }, name: { startsWith: "radio" } }';
    expect(await ask(`currentRmsOpportunityItems(opportunityId: 51, where: ${free})`, "name")).toEqual([
      ["Radio mic"],
      [
        "/opportunities/51/opportunity_items?page=1&per_page=25&q[name_start]=radio&q[item_assets_stock_level_member_id_blank]=1&q[s][]=id asc",
      ],
    ]);
  });

  it("stands below a record that does not exist: then there is nothing", async () => {
    expect(await client.ask("{ currentRmsInvoiceItems(invoiceId: 999) { totalCount nodes { name } } }")).toEqual({
      currentRmsInvoiceItems: { totalCount: 0, nodes: [] },
    });
  });

  it("leads from a cost to what it is for", async () => {
    const { currentRmsOpportunityCosts } = await client.ask(
      "{ currentRmsOpportunityCosts(opportunityId: 52) { nodes { isManualCost opportunityItemAsset { opportunityItemId opportunityItem { name } opportunityCost { subject } stockLevel { itemName } } } } }",
    );
    const made = currentRmsOpportunityCosts.nodes.filter((node: { isManualCost: boolean }) => !node.isManualCost);
    expect(made.length).toBeGreaterThan(0);
    for (const { opportunityItemAsset } of made) {
      const { opportunityItemId, opportunityItem, opportunityCost, stockLevel } = opportunityItemAsset;
      expect(["521", "522"]).toContain(opportunityItemId);
      expect([opportunityItem.name, opportunityCost]).toEqual([stockLevel.itemName, null]);
    }
    expect(client.calls()).toHaveLength(1 + made.length);
  });

  it("may be of several kinds: a line bills an opportunity or a project", async () => {
    const line = (id: number, source_type: string, source_id: number | null) => ({ id, invoice_id: 61, source_type, source_id });
    const invoice_items = [line(1, "Project", 41), line(2, "Opportunity", 51), line(3, "Unheard", 5), line(4, "", null)];
    client.vendor.faults.add({
      kind: "error",
      status: 200,
      body: JSON.stringify({ invoice_items, meta: { total_row_count: 4 } }),
      times: 1,
    });
    const { currentRmsInvoiceItems } = await client.ask(`{
      currentRmsInvoiceItems(invoiceId: 61) { nodes { sourceType source { __typename ... on CurrentRmsProject { name } ... on CurrentRmsOpportunity { subject } } } }
    }`);
    expect(currentRmsInvoiceItems.nodes).toEqual([
      { sourceType: "Project", source: { __typename: "CurrentRmsProject", name: "Tour 41" } },
      { sourceType: "Opportunity", source: { __typename: "CurrentRmsOpportunity", subject: "Show 51" } },
      { sourceType: "Unheard", source: null },
      { sourceType: "", source: null },
    ]);
  });
});

describe("members", () => {
  it("show what their type has", async () => {
    const fields =
      "membershipTypeCode membership { number taxNumber invoiceTermCode invoiceTermLength title plate accountManager { name } }";
    const ids = [11, 21, 31];
    const data = await client.ask(`{ ${ids.map((id) => `m${id}: currentRmsMember(id: ${id}) { ${fields} }`).join(" ")} }`);
    const none = {
      number: null,
      taxNumber: null,
      invoiceTermCode: null,
      invoiceTermLength: null,
      title: null,
      plate: null,
      accountManager: null,
    };
    const { invoiceTermCode, invoiceTermLength, ...organisation } = data.m11.membership;
    expect(organisation).toEqual({ number: "A11", taxNumber: "GB1100", title: null, plate: null, accountManager: { name: "Max Roe" } });
    expect(["DAYS_FROM_INVOICE_DATE", "DAYS_FROM_END_OF_INVOICE_MONTH"]).toContain(invoiceTermCode);
    expect([14, 30, 60]).toContain(invoiceTermLength);
    expect(data.m21).toEqual({ membershipTypeCode: "CONTACT", membership: { ...none, title: "Buyer" } });
    expect(data.m31).toEqual({ membershipTypeCode: "USER", membership: { ...none, title: "Manager" } });
    const vehicles = await client.ask(
      `{ currentRmsMembers(first: 1, where: { membershipTypeCode: { eq: VEHICLE } }) { nodes { ${fields} } } }`,
    );
    expect(vehicles.currentRmsMembers.nodes[0].membership).toEqual({ ...none, plate: expect.stringMatching(/^LR/) });
  });

  it("know each other from both ends, without a second call for what the tie says", async () => {
    const tie = "{ relatableName relatable { vendorId } relatedName related { vendorId name } }";
    const { a, b } = await client.ask(
      `{ a: currentRmsMember(id: 11) { childMembers ${tie} } b: currentRmsMember(id: 21) { parentMembers ${tie} } }`,
    );
    const same = {
      relatableName: "Bill & Sons Ltd",
      relatable: { vendorId: "11" },
      relatedName: "Ann Lee",
      related: { vendorId: "21", name: "Ann Lee" },
    };
    expect([a.childMembers, b.parentMembers]).toEqual([[same], [same]]);
    expect(client.calls()).toEqual([`/members?${list(2, "&q[id_in][]=11&q[id_in][]=21")}`]);
  });

  it.each([["serialised"], ["list"]] as const)(
    "have the same tags, whether they come as a list or spelt in a text: %s",
    async (tagList) => {
      const other = await another({ readings: { tagList } });
      const tagged = '{ currentRmsMembers(first: 100, where: { tagsName: { in: ["VIP", "Touring"] } }) { nodes { tagList } } }';
      const { nodes } = (await other.ask(tagged)).currentRmsMembers;
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes) expect(["VIP", "Touring", "Festival", "Prepay"]).toEqual(expect.arrayContaining(node.tagList));
    },
  );
});

describe("values", () => {
  it("are read as their types, and what is blank is null", async () => {
    const { currentRmsOpportunity } = await client.ask(`{ currentRmsOpportunity(id: "54") {
      chargeTotal weightTotal invoiceChargeTotal quoteInvalidAt orderedAt startsAt projectId venueId cancellationReasonId
      invoiced number reference state stateCode status statusCode customFields customField(name: "PO Number")
    } }`);
    expect(currentRmsOpportunity).toMatchObject({
      ...{ chargeTotal: "1500.0", weightTotal: null, invoiceChargeTotal: null, quoteInvalidAt: null, orderedAt: null },
      ...{ startsAt: "2026-04-01T08:00:00.000Z", projectId: null, cancellationReasonId: "0", invoiced: false, number: "0054" },
      ...{ reference: "", state: 2, stateCode: "QUOTATION", status: 60, statusCode: "LOST" },
      ...{ customFields: { po_number: "" }, customField: "" },
    });
  });

  it("keep the digits that the vendor sent, and the form in which it sent them", async () => {
    const record =
      '{"id":61,"charge_total":15990.10,"tax_total":"0.00","charge_excluding_tax_total":"ask Bill","invoice_type":7,"status":"10"}';
    client.vendor.faults.add({ kind: "error", status: 200, body: `{"invoice":${record}}` });
    const { currentRmsInvoice } = await client.ask(`{ currentRmsInvoice(id: "61") {
      chargeTotal taxTotal chargeExcludingTaxTotal raw(field: "charge_excluding_tax_total") other: raw(field: "chargeTotal")
      invoiceType invoiceTypeCode status statusCode
    } }`);
    expect(currentRmsInvoice).toEqual({
      ...{ chargeTotal: "15990.10", taxTotal: "0.00", chargeExcludingTaxTotal: null, raw: "ask Bill", other: 15990.1 },
      ...{ invoiceType: 7, invoiceTypeCode: null, status: 10, statusCode: "ISSUED" },
    });
  });

  it("of custom fields are found by name, whatever its case and spaces", async () => {
    const { currentRmsProject } = await client.ask(
      '{ currentRmsProject(id: 41) { a: customField(name: "Project code") b: customField(name: "none") } }',
    );
    expect(currentRmsProject).toEqual({ a: "P41", b: null });
  });
});

describe("points that the documentation leaves open", () => {
  const together = `{ currentRmsInvoices(first: 2) { totalCount nodes {
    number billingAddress { street } invoiceTaxes { amount } member { name } owner { name } invoiceItems { name invoice { billingAddress { city } } }
  } pageInfo { hasNextPage } } }`;

  it("an include that replaces the default associations loses none that is wanted, nor costs a call", async () => {
    const answers = [];
    for (const include of ["replaces", "adds"] as const) {
      const other = await another({ readings: { include } });
      answers.push(await other.ask(together));
      expect(other.calls()).toEqual([
        `/invoices?${list(2)}&include[]=owner&include[]=member&include[]=billing_address&include[]=invoice_taxes&include[]=invoice_items`,
      ]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0].currentRmsInvoices.nodes[0]).toMatchObject({
      ...{ billingAddress: { street: "1 Mill Lane" }, invoiceTaxes: [{ amount: "300.1" }], member: { name: "Bill & Sons Ltd" } },
    });
  });

  it("an include brings what any part of the question will want of the record", async () => {
    const { currentRmsInvoices } = await client.ask(
      "{ currentRmsInvoices(first: 2) { nodes { invoiceItems { invoice { billingAddress { street } venue { membershipType } } } } } }",
    );
    const invoice = { billingAddress: { street: "1 Mill Lane" }, venue: { membershipType: "Venue" } };
    expect(currentRmsInvoices.nodes).toEqual([{ invoiceItems: [{ invoice }, { invoice }] }, { invoiceItems: [{ invoice }, { invoice }] }]);
    expect(client.calls()).toEqual([`/invoices?${list(2)}&include[]=billing_address&include[]=venue&include[]=invoice_items`]);
  });

  it("what did not come with a record is fetched for all of them together", async () => {
    const { currentRmsProjects } = await client.ask(
      "{ currentRmsProjects { nodes { opportunities { subject opportunityItems { name } billingAddress { street } } } } }",
    );
    const items = [{ name: "Mixing desk 32" }, { name: "Radio mic" }];
    const billingAddress = { street: "1 Mill Lane" };
    expect(currentRmsProjects.nodes[0].opportunities).toEqual([
      { subject: "Show 51", opportunityItems: items, billingAddress },
      { subject: "Show 52", opportunityItems: items, billingAddress },
    ]);
    expect(client.calls()).toEqual([
      `/projects?${list(25)}`,
      `/opportunities?${list(2, "&q[id_in][]=51&q[id_in][]=52")}&include[]=billing_address&include[]=opportunity_items`,
    ]);
  });

  it("without meta nobody knows the total, and pages end where they end", async () => {
    const other = await another({ readings: { meta: false } });
    const ask = async (args: string) =>
      (await other.ask(`{ currentRmsInvoices(${args}) { totalCount nodes { vendorId } pageInfo { hasNextPage } } }`)).currentRmsInvoices;
    expect(await ask("first: 2")).toEqual({
      totalCount: null,
      nodes: [{ vendorId: "61" }, { vendorId: "62" }],
      pageInfo: { hasNextPage: true },
    });
    const all = await ask("first: 120");
    expect([all.nodes.length, all.pageInfo]).toEqual([120, { hasNextPage: false }]);
    const member = await other.ask('{ currentRmsMember(id: "11") { invoices { nodes { number } } } }');
    expect(member.currentRmsMember.invoices.nodes).toHaveLength(4);
  });

  it("a page that is larger than allowed is never asked for, so it does not matter whether it is cut or refused", async () => {
    const other = await another({ readings: { perPageOverMax: "refuse" } });
    const { currentRmsOpportunities, currentRmsMembers } = await other.ask(
      "{ currentRmsOpportunities(first: 1000) { nodes { vendorId } } currentRmsMembers(first: 1000) { nodes { vendorId } totalCount } }",
    );
    expect(currentRmsOpportunities.nodes).toHaveLength(34);
    expect(currentRmsMembers.nodes).toHaveLength(currentRmsMembers.totalCount);
  });

  it.each([[true], [false]])("a list that knows no pages is cut into pages here (meta: %s)", async (meta) => {
    const other = await another({ readings: { silentPaging: "whole", meta } });
    const ask = async (args: string) =>
      (
        await other.ask(
          `{ currentRmsOpportunityItems(opportunityId: 51, ${args}) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`,
        )
      ).currentRmsOpportunityItems;
    const first = await ask("first: 1");
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ name: "Mixing desk 32" }], pageInfo: { hasNextPage: true } });
    expect(await ask(`first: 1, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ name: "Radio mic" }],
      pageInfo: { hasNextPage: false },
    });
    expect((await ask("first: 5")).nodes).toHaveLength(2);
  });

  it("rows do not wander between pages, because every list is sorted", async () => {
    const other = await another({ readings: { unsorted: "drifts" }, shuffle: "drift" });
    const { currentRmsInvoices, currentRmsMember } = await other.ask(
      "{ currentRmsInvoices(first: 120) { nodes { vendorId } } currentRmsMember(id: 11) { invoices { nodes { vendorId } } } }",
    );
    expect(new Set(currentRmsInvoices.nodes.map((node: { vendorId: string }) => node.vendorId)).size).toBe(120);
    expect(currentRmsMember.invoices.nodes.map((node: { vendorId: string }) => node.vendorId)).toEqual(["61", "62", "63", "64"]);
  });

  it("a question that crosses everything has one answer and one price, whatever they mean", async () => {
    const question = `{ currentRmsOpportunities(first: 60) { nodes {
      subject member { name membership { accountManager { name } } } venue { name } project { name opportunities { subject } }
      opportunityItems { name } invoices { nodes { number invoiceItems { name } } }
    } } }`;
    const wanted = await client.ask(question);
    const price = client.calls().length;
    expect(price).toBe(2 + ["owners", "projects", "invoices"].length);
    const meanings: Parameters<typeof connect>[0][] = [
      { readings: { include: "adds", absent: "empty", tagList: "list" } },
      { readings: { silentPaging: "whole", meta: false, unsorted: "drifts" }, shuffle: "drift" },
      { readings: { unNested: true, equality: "ignoreCase", perPageOverMax: "refuse" } },
    ];
    for (const meaning of meanings) {
      const other = await another(meaning);
      expect(await other.ask(question)).toEqual(wanted);
      expect(other.calls()).toHaveLength(price);
    }
  });

  it("an object inside a record that came empty is null", async () => {
    const other = await another({ readings: { absent: "empty" } });
    const question = "{ currentRmsInvoices(first: 100) { nodes { billingAddressId billingAddress { street } } } }";
    const { nodes } = (await other.ask(question)).currentRmsInvoices;
    const none = nodes.filter((node: { billingAddressId: string | null }) => node.billingAddressId === null);
    for (const node of none) expect(node.billingAddress).toBeNull();
    const { currentRmsOpportunities } = await other.ask("{ currentRmsOpportunities(first: 25) { nodes { venueId venue { name } } } }");
    const without = currentRmsOpportunities.nodes.filter((node: { venueId: string | null }) => node.venueId === null);
    expect(without.length).toBeGreaterThan(0);
    for (const node of without) expect(node.venue).toBeNull();
  });

  it("an association that is not there is null, whether it comes as null or as an empty object", async () => {
    for (const absent of ["null", "empty"] as const) {
      const other = await another({ readings: { absent } });
      const { currentRmsOpportunities } = await other.ask("{ currentRmsOpportunities(first: 100) { nodes { venueId venue { name } } } }");
      const without = currentRmsOpportunities.nodes.filter((node: { venueId: string | null }) => node.venueId === null);
      expect(without.length).toBeGreaterThan(0);
      for (const node of without) expect(node.venue).toBeNull();
      const shown = "nodes { isManualCost opportunityItemAsset { quantity opportunityCost { subject } } }";
      const { made, manual } = await other.ask(
        `{ made: currentRmsOpportunityCosts(opportunityId: 51, first: 1) { ${shown} } manual: currentRmsOpportunityCosts(opportunityId: 53) { ${shown} } }`,
      );
      const opportunityItemAsset = { quantity: expect.any(String), opportunityCost: null };
      expect(made.nodes).toEqual([{ isManualCost: false, opportunityItemAsset }]);
      expect(manual.nodes).toEqual([{ isManualCost: true, opportunityItemAsset: null }]);
    }
  });
});

describe("when something goes wrong", () => {
  const invoice = '{ currentRmsInvoice(id: "61") { number } }';

  it("a batch answered with rows that nobody asked for is refused", async () => {
    const ids = [11, 12].map((each) => encodeId("CurrentRmsMember", `${each}`));
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"members":[{"id":11,"name":"a"},{"id":77,"name":"b"}]}' });
    const { data, codes } = await client.run("query ($ids: [ID!]!) { nodes(ids: $ids) { ... on CurrentRmsMember { name } } }", { ids });
    expect([data, codes]).toEqual([{ nodes: [null, null] }, ["UPSTREAM_BAD_RESPONSE", "UPSTREAM_BAD_RESPONSE"]]);
  });

  it("one record answered with another is refused", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"invoice":{"id":77,"number":"x"}}' });
    expect(await client.run(invoice)).toMatchObject({ data: { currentRmsInvoice: null }, codes: ["UPSTREAM_BAD_RESPONSE"] });
  });

  it.each([
    ["a page of a web site", "<html>"],
    ["nothing", ""],
    ["errors with status 200", '{"errors":["no"]}'],
    ["a list of something else", '{"invoices":["x"]}'],
    ["half an answer", '{"invoices":[{'],
  ])("%s is no list", async (_what, body) => {
    client.vendor.faults.add({ kind: "error", status: 200, body });
    expect(await client.run("{ currentRmsInvoices { totalCount } }")).toMatchObject({ codes: ["UPSTREAM_BAD_RESPONSE"] });
    expect((await client.run(invoice)).codes).toEqual(["UPSTREAM_BAD_RESPONSE"]);
  });

  it("a parent that does not hold the record by which it was found is refused", async () => {
    client.vendor.faults.add({ kind: "error", status: 200, body: '{"invoices":[{"id":61}]}' });
    expect(await client.run('{ currentRmsInvoiceItem(id: "6101") { name } }')).toMatchObject({ codes: ["UPSTREAM_BAD_RESPONSE"] });
  });

  it("wrong credentials are said to be wrong, and asked with once", async () => {
    const stranger = await another({ key: "wrong" });
    const { data, codes, message } = await stranger.run(invoice);
    expect([data, codes]).toEqual([{ currentRmsInvoice: null }, ["UPSTREAM_AUTH"]]);
    expect(message).not.toMatch(/wrong|sandbox/);
    expect(stranger.calls()).toHaveLength(1);
  });

  it.each([["seconds"], ["milliseconds"], ["delta"]] as const)(
    "a spent quota is waited for until it resets, told in %s",
    async (rateLimitReset) => {
      const other = await another({ readings: { rateLimitReset }, quota: [{ limit: 1, ms: 20_000 }] });
      await other.ask(invoice);
      const asked = other.ask('{ currentRmsInvoice(id: "62") { number } }');
      await expect.poll(other.clock.sleeping).toEqual([20_000]);
      expect(other.vendor.log.map(({ status }) => status)).toEqual([429]);
      other.clock.move(19_999);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(other.vendor.log).toHaveLength(1);
      other.clock.move(1);
      expect(await asked).toEqual({ currentRmsInvoice: { number: "00062" } });
      expect(other.vendor.log.map(({ status }) => status)).toEqual([429, 200]);
    },
  );

  it("one vendor list that fails leaves the rest of the answer", async () => {
    client.vendor.faults.add({ kind: "error", status: 422, on: "/projects" });
    const { data, codes } = await client.run('{ currentRmsProjects { totalCount } currentRmsInvoice(id: "61") { number } }');
    expect([data, codes]).toEqual([{ currentRmsProjects: null, currentRmsInvoice: { number: "00061" } }, ["UPSTREAM_REFUSED"]]);
  });
});
