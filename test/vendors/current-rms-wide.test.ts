import { type GraphQLEnumType, type GraphQLInputObjectType, getNamedType, isEnumType, isLeafType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factsOf } from "../../src/graph/sdl/facts.ts";
import { type Client, connect, schema } from "./current-rms-sandbox.ts";
import { at, everything, relations, rowType } from "./current-rms-selection.ts";

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());

/** Every list, the call it makes, and where it is said that it hides nothing. */
const lists: [root: string, path: string, hides?: "hides"][] = [
  ["currentRmsActions", "/actions"],
  ["currentRmsActivities", "/activities", "hides"],
  ["currentRmsAttachments", "/attachments"],
  ["currentRmsCostGroups", "/cost_groups"],
  ["currentRmsCountries", "/countries"],
  ["currentRmsCustomFieldGroups", "/custom_field_groups"],
  ["currentRmsCustomFields", "/custom_fields"],
  ["currentRmsDiscountCategories", "/discount_categories"],
  ["currentRmsDiscussions", "/discussions"],
  ["currentRmsDocuments", "/documents"],
  ["currentRmsInspectionResults", "/inspection_results"],
  ["currentRmsInspections", "/inspections"],
  ["currentRmsInvoiceDocuments", "/invoice_documents"],
  ["currentRmsInvoices", "/invoices", "hides"],
  ["currentRmsListNames", "/list_names"],
  ["currentRmsMembers", "/members", "hides"],
  ["currentRmsOpportunities", "/opportunities", "hides"],
  ["currentRmsOpportunityDocuments", "/opportunity_documents"],
  ["currentRmsOrganisationTaxClasses", "/organisation_tax_classes"],
  ["currentRmsProductGroups", "/product_groups"],
  ["currentRmsProductInventories", "/product_inventories", "hides"],
  ["currentRmsProducts", "/products", "hides"],
  ["currentRmsProductTaxClasses", "/product_tax_classes"],
  ["currentRmsProjectDocuments", "/project_documents"],
  ["currentRmsProjects", "/projects", "hides"],
  ["currentRmsPurchaseOrderDocuments", "/purchase_order_documents"],
  ["currentRmsPurchaseOrders", "/purchase_orders"],
  ["currentRmsQuarantines", "/quarantines", "hides"],
  ["currentRmsRateDefinitions", "/rate_definitions"],
  ["currentRmsServices", "/services", "hides"],
  ["currentRmsStockBookings", "/stock_bookings"],
  ["currentRmsStockChecks", "/stock_checks"],
  ["currentRmsStockLevels", "/stock_levels"],
  ["currentRmsStores", "/stores"],
  ["currentRmsVehicles", "/vehicles"],
  ["currentRmsWebhookLogs", "/webhook_logs"],
  ["currentRmsWebhooks", "/webhooks"],
];

/** Lists that the vendor keeps below a record, by the first record that has any. */
const below: [root: string, args: Record<string, string>, path: string][] = [
  ["currentRmsAccessories", { productId: "376001" }, "/products/376001/accessories"],
  ["currentRmsComments", { discussionId: "436001" }, "/discussions/436001/comments"],
  ["currentRmsInvoiceItems", { invoiceId: "61" }, "/invoices/61/invoice_items"],
  ["currentRmsMemberTransactions", { invoiceId: "62" }, "/invoices/62/member_transactions"],
  ["currentRmsOpportunityCosts", { opportunityId: "51" }, "/opportunities/51/opportunity_costs"],
  ["currentRmsOpportunityItems", { opportunityId: "51" }, "/opportunities/51/opportunity_items"],
  [
    "currentRmsOpportunityItemAssets",
    { opportunityId: "51", opportunityItemId: "511" },
    "/opportunities/51/opportunity_items/511/opportunity_item_assets",
  ],
  ["currentRmsProductRevenues", { productId: "376001" }, "/products/376001/product_revenues"],
  ["currentRmsProductStockLevels", { productId: "376001" }, "/products/376001/stock_levels"],
  ["currentRmsProductSupplierCosts", { productId: "376001" }, "/products/376001/supplier_costs"],
  ["currentRmsRates", { productId: "376001" }, "/products/376001/rates"],
  [
    "currentRmsSerialisedComponents",
    { productId: "376001", stockLevelId: "194001" },
    "/products/376001/stock_levels/194001/serialised_components",
  ],
  ["currentRmsServiceResources", { serviceId: "707001" }, "/services/707001/service_resources"],
  ["currentRmsServiceStockLevels", { serviceId: "707001" }, "/services/707001/stock_levels"],
  ["currentRmsServiceSupplierCosts", { serviceId: "707001" }, "/services/707001/supplier_costs"],
  ["currentRmsStockCheckItems", { stockCheckId: "477001" }, "/stock_checks/477001/stock_check_items"],
  [
    "currentRmsStockTransactions",
    { productId: "376001", stockLevelId: "194001" },
    "/products/376001/stock_levels/194001/stock_transactions",
  ],
];

/** Relations that no record of this small world has. */
const nobodyHas = new Set([
  "CurrentRmsDiscountCategory.discountRules.discountRuleMaps.mappable",
  "CurrentRmsMember.stockBookings",
  "CurrentRmsOpportunity.cancellationReason",
  "CurrentRmsOpportunity.sourceOpportunity",
  "CurrentRmsOpportunityItemAsset.stockLevelMember",
  "CurrentRmsOpportunityItemAsset.supplier",
  // Bookings come from allocations, which are found below their line only.
  "CurrentRmsStockBooking.booking",
  "CurrentRmsStockBooking.member",
  "CurrentRmsStockLevel.member",
  "CurrentRmsVehicle.membership.accountManager",
  "CurrentRmsVehicle.membership.priceCategory",
  "CurrentRmsVehicle.membership.discountCategory",
  // The fake vendor's people in stock have a list of their own, and stand in no other.
  "CurrentRmsServiceStockLevel.icon.iconable",
]);

/** Lists of records that have another list for themselves. */
const gets: Record<string, string> = { currentRmsProductStockLevels: "currentRmsStockLevel" };
const paging = (size: number, hides?: string) => `page=1&per_page=${size}${hides ? "&filtermode=all" : ""}`;
const argsOf = (args: Record<string, string>) =>
  Object.entries(args)
    .map(([name, value]) => `${name}: "${value}"`)
    .join(", ");

type Row = Record<string, unknown>;
async function rows(root: string, args: string, selection: string): Promise<Row[]> {
  return (await client.ask(`{ answer: ${root}(${args}) { nodes { ${selection} } } }`)).answer.nodes;
}

it("no list is forgotten here", () => {
  const connections = Object.values(schema.getQueryType()!.getFields()).filter(({ type }) =>
    getNamedType(type).name.endsWith("Connection"),
  );
  // An answer without ids has a test of its own.
  const all = [...lists.map(([root]) => root), ...below.map(([root]) => root), "currentRmsStockTransactionsOfItems"];
  expect(all.sort()).toEqual(connections.map(({ name }) => name).sort());
});

describe.each([
  ...lists.map(([root, path, hides]) => ({ root, path, hides, args: {} })),
  ...below.map(([root, args, path]) => ({ root, path, hides: undefined, args })),
])("$root", ({ root, path, hides, args }) => {
  const type = rowType(root);
  const all = everything(type);
  const get = gets[root] ?? type.name.charAt(0).toLowerCase() + type.name.slice(1);
  const given = (first: number) => [`first: ${first}`, ...(Object.keys(args).length > 0 ? [argsOf(args)] : [])].join(", ");

  it("shows all that its records say of themselves in one call, and each alone says the same", async () => {
    const found = await rows(root, given(3), all);
    expect(found.length).toBeGreaterThan(0);
    const [call, ...more] = client.calls();
    expect(more).toEqual([]);
    expect(call!.startsWith(`${path}?${paging(3, hides)}&q[s][]=id asc`)).toBe(true);

    const one = found[0]!;
    expect(await client.ask(`{ answer: ${get}(id: "${one.id}") { ${all} } }`)).toEqual({ answer: one });
    expect(client.calls()).toHaveLength(1);
  });

  it.each(root in gets ? [] : relations(type))("leads to its %s", async (name, selection) => {
    const found = await rows(root, given(100), `id ${selection}`);
    const reached = at({ found }, `found.${name}`).filter((each) => (each as { nodes?: unknown[] }).nodes?.length !== 0);
    if (nobodyHas.has(`${type.name}.${name}`)) expect(reached).toEqual([]);
    else expect(reached.length).toBeGreaterThan(0);
  });
});

/** The vendor's name of what a field of `where` tests, for those that are not the field in other letters. */
const longNames: Record<string, string> = {
  "currentRmsMembers.membershipNumber": "membership_of_Organisation_type_number",
};

describe.each([
  ...lists.map(([root, path, hides]) => ({ root, path, hides, args: {} })),
  // An answer of its own, whose rows the list of all stock levels can be asked for.
  ...below.flatMap(([root, args, path]) => (root in gets ? [] : [{ root, path, hides: undefined, args }])),
])("$root can be", ({ root, path, hides, args }) => {
  const given = (first: number, more = "") => [`first: ${first}`, argsOf(args), more].filter(Boolean).join(", ");
  const type = rowType(root);
  const field = schema.getQueryType()!.getFields()[root]!;
  const where = getNamedType(field.args.find(({ name }) => name === "where")!.type) as GraphQLInputObjectType;
  const isColumn = (name: string) => isLeafType(getNamedType(type.getFields()[name]?.type)) && name !== "customField";
  /** Is this the vendor's own, and not evaluated here? */
  const isOwn = ({ astNode }: { astNode?: unknown }) => factsOf(astNode as Parameters<typeof factsOf>[0]).evaluated !== true;
  const own = Object.entries(where.getFields()).flatMap(([name, test]) => (isColumn(name) && isOwn(test) ? [name] : []));
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

  let answers: Row[];
  beforeAll(async () => {
    answers = await rows(root, given(20), ["id", ...own].join(" "));
  });

  it.each(own)("filtered by %s", async (name) => {
    const chosen = answers.find((row) => row[name] !== null && row[name] !== "");
    if (!chosen) return expect(answers.every((row) => row[name] === null || row[name] === "")).toBe(true);
    const value = chosen[name];
    const isEnum = isEnumType(getNamedType((where.getFields()[name]!.type as GraphQLInputObjectType).getFields().eq!.type));
    const written = isEnum ? String(value) : JSON.stringify(value);
    const found = await rows(root, given(20, `where: { ${name}: { eq: ${written} } }`), `id ${name === "id" ? "" : name}`);
    expect(found.map(({ id }) => id)).toContain(chosen.id);
    expect(new Set(found.map((row) => row[name]))).toEqual(new Set([value]));
    const column = isEnum ? name.replace(/Code$/, "") : name;
    const attribute = longNames[`${root}.${name}`] ?? snake(column);
    expect(client.calls()).toHaveLength(1);
    if (!/Document/.test(root) || !name.endsWith("Id")) expect(client.calls()[0]).toContain(`&q[${attribute}_eq]=`);
  });

  it("ordered by whatever it can be ordered by", async () => {
    const order = getNamedType(
      (getNamedType(field.args.find((arg) => arg.name === "orderBy")!.type) as GraphQLInputObjectType).getFields().field!.type,
    ) as GraphQLEnumType;
    const names = order.getValues().flatMap((value) => (isOwn(value) ? [value.name] : []));
    const asked = names.map((name) => {
      const order = `orderBy: [{ field: ${name}, direction: DESC }]`;
      return `${name}: ${root}(${given(1, order)}) { nodes { id } }`;
    });
    await client.ask(`{ ${asked.join(" ")} }`);
    const last = (name: string) => (name === "ID" ? "" : "&q[s][]=id asc");
    const calls = names.map((name) => `${path}?${paging(1, hides)}&q[s][]=${name.toLowerCase()} desc${last(name)}`);
    expect(
      client
        .calls()
        .map((call) => call.replace(/&include\[\].*/, ""))
        .sort(),
    ).toEqual(calls.sort());
  });
});
