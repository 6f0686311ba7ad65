import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { encodeId } from "../../src/graph/ids.ts";
import { type Client, connect } from "./current-rms-sandbox.ts";

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterEach(() => client.vendor.faults.clear());
afterAll(() => client.close());

const called = async (query: string) => {
  const data = await client.ask(query);
  return { data, calls: client.calls() };
};
const list = (path: string, size: number, rest = "") => `${path}?page=1&per_page=${size}${rest}&q[s][]=id asc`;

describe("a batch is one call", () => {
  it("for what names any of several records", async () => {
    const { data, calls } = await called("{ currentRmsProducts(first: 3) { nodes { vendorId stockLevels { nodes { itemId } } } } }");
    for (const { vendorId, stockLevels } of data.currentRmsProducts.nodes)
      expect(stockLevels.nodes.map((each: { itemId: string }) => each.itemId)).toEqual([vendorId, vendorId]);
    const ids = data.currentRmsProducts.nodes.map((each: { vendorId: string }) => `&q[item_id_in][]=${each.vendorId}`).join("");
    expect(calls).toEqual([list("/products", 3, "&filtermode=all"), list("/stock_levels", 100, ids)]);
  });

  it("for goods and services behind the lines of an opportunity, each kind together", async () => {
    const { data, calls } = await called(
      '{ currentRmsOpportunity(id: "51") { opportunityItems { item { ... on CurrentRmsProduct { name productGroup { name } } } } } }',
    );
    expect(data.currentRmsOpportunity.opportunityItems.map(({ item }: { item: { name: string } }) => item.name)).toEqual([
      "Mixing desk 32",
      "Radio mic",
    ]);
    expect(calls).toHaveLength(2);
    expect(calls[1]).toMatch(/^\/products\?page=1&per_page=2&filtermode=all&q\[id_in\]\[\]=\d+&q\[id_in\]\[\]=\d+&q\[s\]\[\]=id asc$/);
  });

  it("for values of all lists, which come with their lists", async () => {
    const { data, calls } = await called(
      '{ currentRmsMember(id: "11") { lawfulBasisType { name listName { name } } primaryAddress { type { name } country { code } } emails { type { name } } } }',
    );
    expect(data.currentRmsMember).toMatchObject({
      lawfulBasisType: { name: "Unknown", listName: { name: "Lawful Basis Type" } },
      primaryAddress: { type: { name: "Primary" }, country: { code: "GB" } },
    });
    expect(calls.sort()).toEqual(["/countries/1?", list("/list_names", 100), "/members/11?"]);
  });

  it("for talk about several records of a kind", async () => {
    const { data, calls } = await called(
      "{ currentRmsProjects { nodes { vendorId activities { nodes { regardingId regardingType } } } } }",
    );
    const about = data.currentRmsProjects.nodes.flatMap((each: { activities: { nodes: object[] } }) => each.activities.nodes);
    expect(about).toContainEqual({ regardingId: "41", regardingType: "Project" });
    const filter = "&filtermode=all&q[regarding_id_in][]=41&q[regarding_id_in][]=42&q[regarding_type_eq]=Project";
    expect(calls[1]).toBe(list("/activities", 100, filter));
    expect(calls).toHaveLength(2);
  });

  it("for documents of several records, and the documented parameter for one", async () => {
    const { calls } = await called("{ currentRmsProjects { nodes { projectDocuments { nodes { vendorId } } } } }");
    expect(calls[1]).toBe(list("/project_documents", 100, "&q[project_id_in][]=41&q[project_id_in][]=42"));
    expect((await called('{ currentRmsProject(id: "41") { projectDocuments(first: 5) { nodes { vendorId } } } }')).calls[1]).toBe(
      "/project_documents?page=1&per_page=5&project_id=41&q[s][]=id asc",
    );
    const global = encodeId("CurrentRmsInvoice", "61");
    expect(
      (await called(`{ currentRmsInvoiceDocuments(first: 5, where: { invoiceId: { eq: "${global}" } }) { nodes { invoiceId } } }`)).calls,
    ).toEqual(["/invoice_documents?page=1&per_page=5&invoice_id=61&q[s][]=id asc"]);
  });
});

describe("what stands inside a record", () => {
  it("is a record itself, without a call", async () => {
    const { data, calls } = await called(`{ currentRmsProducts(first: 1) { nodes { vendorId
      productGroup { id name } taxClass { name } rentalRates { id vendorId price } accessories { id relatedName } attachments { name } } } }`);
    const [product] = data.currentRmsProducts.nodes;
    expect(product.rentalRates[0].id).toBe(encodeId("CurrentRmsRate", `${product.vendorId}/${product.rentalRates[0].vendorId}`));
    expect(calls).toHaveLength(1);
  });

  it("is completed when more is asked for than it holds", async () => {
    const { calls } = await called(
      '{ currentRmsProducts(first: 2) { nodes { taxClass { raw(field: "id") } productGroup { products(first: 1) { nodes { name } } } } } }',
    );
    expect(calls[0]).toBe(list("/products", 2, "&filtermode=all"));
    expect(calls[1]).toMatch(/^\/products\?page=1&per_page=100&filtermode=all&q\[product_group_id_(in\]\[\]|eq\])=/);
  });
});

describe("records below two others", () => {
  it("are reached from the one above, and lead back to it", async () => {
    const { data, calls } = await called(
      `{ currentRmsOpportunityItem(id: "51/511") { opportunityItemAssets { nodes { id vendorId
        opportunityItem { name opportunity { number } } stockLevel { id assetNumber } } } } }`,
    );
    const [asset] = data.currentRmsOpportunityItem.opportunityItemAssets.nodes;
    expect(asset).toMatchObject({
      id: encodeId("CurrentRmsOpportunityItemAsset", `51/511/${asset.vendorId}`),
      opportunityItem: { name: "Mixing desk 32", opportunity: { number: "0051" } },
    });
    expect(calls).toEqual([
      "/opportunities/51/opportunity_items/511?",
      list("/opportunities/51/opportunity_items/511/opportunity_item_assets", 25),
      "/opportunities/51?include[]=billing_address",
    ]);
    expect(await client.ask(`{ node(id: "${asset.id}") { ... on CurrentRmsOpportunityItemAsset { vendorId } } }`)).toEqual({
      node: { vendorId: asset.vendorId },
    });
    expect(client.calls()).toEqual([`/opportunities/51/opportunity_items/511/opportunity_item_assets/${asset.vendorId}?`]);
  });

  it("are reached from their stock level by the product that it is of", async () => {
    const { data, calls } = await called(
      "{ currentRmsStockLevels(first: 1) { nodes { vendorId itemId stockTransactions { nodes { id stockLevel { assetNumber } } } serialisedComponents { nodes { componentStockLevel { id } } } } } }",
    );
    const [{ vendorId, itemId, stockTransactions }] = data.currentRmsStockLevels.nodes;
    expect(stockTransactions.nodes).toHaveLength(2);
    expect(calls.sort()).toEqual([
      list(`/products/${itemId}/stock_levels/${vendorId}/serialised_components`, 100),
      list(`/products/${itemId}/stock_levels/${vendorId}/stock_transactions`, 100),
      list("/stock_levels", 1),
    ]);
  });

  it("are not named by their own id alone, and the error says how", async () => {
    for (const [field, way] of [
      ["currentRmsStockTransaction", "<product_id>/<stock_level_id>/<id>"],
      ["currentRmsRate", "<product_id>/<id>"],
      ["currentRmsServiceResource", "<service_id>/<member_id>"],
    ]) {
      const { codes, message } = await client.run(`{ ${field}(id: "7") { vendorId } }`);
      expect([codes, message]).toEqual([["BAD_USER_INPUT"], expect.stringContaining(`Pass ${way}.`)]);
    }
    expect(client.calls()).toEqual([]);
  });

  it("below one that does not exist are none", async () => {
    expect(await client.ask('{ currentRmsRates(productId: "9") { nodes { id } totalCount } }')).toEqual({
      currentRmsRates: { nodes: [], totalCount: 0 },
    });
  });
});

describe("a discussion", () => {
  it("has its comments below it, and names the last", async () => {
    const { data, calls } = await called(
      "{ currentRmsDiscussions(first: 1) { nodes { vendorId lastComment { vendorId remark } comments { nodes { vendorId remark } } } } }",
    );
    const [{ vendorId, lastComment, comments }] = data.currentRmsDiscussions.nodes;
    expect(comments.nodes.at(-1)).toEqual(lastComment);
    expect(calls).toHaveLength(3);
    expect(calls).toContain(`/discussions/${vendorId}/comments/${lastComment.vendorId}?`);
  });
});

describe("what there is of products", () => {
  it("is counted for stores and a time, of whatever mode", async () => {
    const { stores } = await client.ask("{ stores: currentRmsStores { nodes { id vendorId } } }");
    const [a, b] = stores.nodes;
    const { calls } = await called(
      `{ currentRmsProductInventories(first: 2, storeId: ["${a.id}", "${b.vendorId}"], startsAt: "2026-05-10T00:00:00Z", endsAt: "2026-05-15T00:00:00Z",
        filtermode: ["rental"], search: "mic", where: { productTagsName: { eq: "Audio" } }) { nodes { name rentalAllowed storeQuantities { store { name } } } } }`,
    );
    expect(calls[0]).toContain(
      `&filtermode=rental&store_id[]=${a.vendorId}&store_id[]=${b.vendorId}&starts_at=2026-05-10T00:00:00Z&ends_at=`,
    );
    expect(calls[0]).toContain("&q[product_tags_name_eq]=Audio&q[name_or_product_group_name_or_product_tags_name_cont]=mic");
  });

  it("is found from the product, by one id in no call of its own", async () => {
    const { data, calls } = await called(
      "{ currentRmsProducts(first: 2) { nodes { vendorId inventory { vendorId rentalQuantityHeld } } } }",
    );
    for (const { vendorId, inventory } of data.currentRmsProducts.nodes) expect(inventory.vendorId).toBe(vendorId);
    expect(calls[1]).toContain("/product_inventories?page=1&per_page=2&filtermode=all&q[id_in][]=");
    expect(calls).toHaveLength(2);
  });
});

it("filters reach through associations that the page documents", async () => {
  for (const [field, where, attribute] of [
    ["currentRmsProducts", 'productGroupName: { contains: "product" }', "product_group_name_cont"],
    ["currentRmsProducts", 'tagsName: { eq: "Audio" }', "tags_name_eq"],
    ["currentRmsProducts", 'accessoryName: { eq: "Headset" }', "accessories_related_of_Item_type_name_eq"],
    ["currentRmsStockBookings", 'itemProductGroupName: { eq: "Vehicles" }', "item_product_group_name_eq"],
    ["currentRmsActivities", 'participantsMemberId: { eq: "31" }', "participants_member_id_eq"],
    ["currentRmsStockLevels", 'itemName: { startsWith: "Mixing" }', "item_name_start"],
    ["currentRmsServices", 'customField: { id: "14", isNull: true }', "14_blank"],
    ["currentRmsPurchaseOrders", 'tagsName: { eq: "Red" }', "tags_name_eq"],
  ]) {
    const { calls } = await called(`{ ${field}(first: 2, where: { ${where} }) { nodes { id } } }`);
    expect(calls[0]).toContain(`&q[${attribute}]=`);
  }
});

it("lists below several records are filtered and ordered below each", async () => {
  const { data, calls } = await called(
    `{ currentRmsProducts(first: 3) { nodes { vendorId
      sale: rates(first: 9, where: { transactionTypeCode: { eq: SALE } }, orderBy: [{ field: PRICE, direction: DESC }]) { nodes { price transactionTypeCode } }
      rates(first: 9) { nodes { price transactionTypeCode } } } } }`,
  );
  const products = data.currentRmsProducts.nodes;
  expect(
    calls.filter((call: string) => call.includes("/rates?page=1&per_page=100&q[transaction_type_eq]=2&q[s][]=price desc&q[s][]=id asc")),
  ).toHaveLength(products.length);
  type Rate = { price: string; transactionTypeCode: string };
  const ofSale = (rates: Rate[]) =>
    rates.filter(({ transactionTypeCode }) => transactionTypeCode === "SALE").sort((a, b) => Number(b.price) - Number(a.price));
  for (const { sale, rates } of products) expect(sale.nodes).toEqual(ofSale(rates.nodes));
  expect(products.some((product: { sale: { nodes: Rate[] } }) => product.sale.nodes.length > 0)).toBe(true);
});

it("an answer without the key that its resource goes by elsewhere is read", async () => {
  const { data, calls } = await called(
    "{ currentRmsDiscountCategories(first: 1) { nodes { id name discountRules { percent discountCategory { name } } } } currentRmsVehicles(first: 1) { nodes { id member { name } name } } }",
  );
  const [category] = data.currentRmsDiscountCategories.nodes;
  expect(category.discountRules[0].discountCategory).toEqual({ name: category.name });
  expect(data.currentRmsVehicles.nodes[0].member.name).toBe(data.currentRmsVehicles.nodes[0].name);
  expect(calls).toHaveLength(3);
  expect(await client.ask(`{ currentRmsDiscountCategory(id: "${category.id}") { name } }`)).toEqual({
    currentRmsDiscountCategory: { name: category.name },
  });
});
