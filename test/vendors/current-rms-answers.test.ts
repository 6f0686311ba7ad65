import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Client, connect } from "./current-rms-sandbox.ts";

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterEach(() => client.vendor.faults.clear());
afterAll(() => client.close());

const body = () => JSON.parse(client.vendor.log[0]!.body ?? "null");

describe("tags", () => {
  it.each([
    ["Activity", "/activities", "subject_or_description_or_location_or_tags_name"],
    ["Invoice", "/invoices", "subject_or_number_or_description_or_member_name_or_tags_name"],
    ["Member", "/members", "name_or_primary_address_street_or_work_phone_number_or_work_email_address_or_identity_email_or_tags_name"],
    ["Opportunity", "/opportunities", "subject_or_description_or_number_or_member_name_or_tags_name"],
    ["Product", "/products", "name_or_product_group_name_or_product_tags_name"],
    ["Project", "/projects", "name_or_member_name_or_tags_name"],
    ["Service", "/services", "name_or_tags_name"],
  ])("of %s records are counted, all or those found by a search", async (kind, path, search) => {
    const { all, none } = await client.ask(
      `{ all: currentRms${kind}TagCloud { vendorId name count } none: currentRms${kind}TagCloud(search: "zzz") { name } }`,
    );
    for (const tag of all) expect(tag).toEqual({ vendorId: expect.any(String), name: expect.any(String), count: expect.any(Number) });
    expect(none).toEqual([]);
    expect(client.calls().sort()).toEqual([
      `${path}/tag_cloud?page=1&per_page=100`,
      `${path}/tag_cloud?page=1&per_page=100&q[${search}_cont]=zzz`,
    ]);
  });
});

describe("availability", () => {
  const days = `productId product { name } productName stockMethodCode bufferPercent availabilityPeriodCode startsAt endsAt
    storeQuantityHeld quantityHeld quantityBooked quantityUnavailable quantityAvailable quantitySubRent quantityQuoted quantityPostRent`;

  it("of one product is asked for by its id, also the global one, and says what books it", async () => {
    const { currentRmsProducts } = await client.ask(
      '{ currentRmsProducts(where: { name: { eq: "Radio mic" } }) { nodes { id vendorId } } }',
    );
    const [{ id, vendorId }] = currentRmsProducts.nodes;
    const { answer } = await client.ask(
      `{ answer: currentRmsProductBookings(productId: "${id}", startsAt: "2026-04-01", daysPeriod: 7) {
        ${days} productBookings { opportunity { number } subject bookingQuantities { storeQuantity supplierQuantity status } } } }`,
    );
    expect(answer).toMatchObject({ productId: vendorId, product: { name: "Radio mic" }, startsAt: "2026-04-01", endsAt: "2026-04-07" });
    expect(answer.quantityAvailable).toHaveLength(7);
    expect(answer.productBookings[0]).toMatchObject({ subject: "Show 51", opportunity: { number: "0051" } });
    expect(client.vendor.log[0]).toMatchObject({ method: "POST", path: "/api/v1/availability/product" });
    expect(body()).toEqual({
      booking_availability_view_options: { product_id: Number(vendorId), starts_at: "2026-04-01", days_period: 7 },
    });
    // The product and the opportunities, each kind together.
    expect(client.calls()).toHaveLength(3);
  });

  it("of a group is asked for with all that the page documents", async () => {
    const { groups, stores } = await client.ask(
      "{ groups: currentRmsProductGroups(first: 12) { nodes { id vendorId products(first: 1) { nodes { id } } } } stores: currentRmsStores { nodes { id vendorId } } }",
    );
    const group = groups.nodes.find((each: { products: { nodes: unknown[] } }) => each.products.nodes.length > 0);
    const [store] = stores.nodes;
    const { answer } = await client.ask(
      `{ answer: currentRmsProductAvailability(productGroupId: "${group.id}", storeIds: ["${store.id}"], startsAt: "2026-06-01", daysPeriod: 28,
        tagArray: ["Audio"], shortagesOnly: false, rentalSale: true, includeQuoted: false) { ${days} } }`,
    );
    expect(answer).toHaveLength(1);
    expect(answer[0].quantityHeld).toHaveLength(28);
    expect(body()).toEqual({
      product_availability_view_options: {
        product_group_id: Number(group.vendorId),
        store_ids: [Number(store.vendorId)],
        starts_at: "2026-06-01",
        days_period: 28,
        tag_array: ["Audio"],
        shortages_only: false,
        rental_sale: true,
        include_quoted: false,
      },
    });
  });

  it("of a product that does not exist is null", async () => {
    expect(await client.ask('{ currentRmsProductBookings(productId: "9") { productName } }')).toEqual({ currentRmsProductBookings: null });
  });
});

describe("documents", () => {
  let layout: { id: string; vendorId: string; name: string };
  beforeAll(async () => {
    layout = (await client.ask("{ currentRmsDocuments(first: 1) { nodes { id vendorId name } } }")).currentRmsDocuments.nodes[0];
  });

  it.each([
    ["Invoice", "61", "invoices", "invoice"],
    ["Opportunity", "51", "opportunities", "opportunity"],
    ["Project", "41", "projects", "project"],
  ])("of %s are prepared and then records", async (kind, id, path, relation) => {
    const { answer } = await client.ask(
      `{ answer: currentRms${kind}(id: "${id}") {
        preparedDocument(documentId: "${layout.id}") { id vendorId ${relation} { vendorId } document { name } data { header body footer stylesheet } pdfUrl } } }`,
    );
    const { preparedDocument } = answer;
    expect(preparedDocument).toMatchObject({ [relation]: { vendorId: id }, document: { name: layout.name } });
    expect(preparedDocument.data.body).toBe(`<p>${kind} ${id}</p>`);
    expect(preparedDocument.pdfUrl).toContain(encodeURIComponent(preparedDocument.id));
    expect(client.calls()).toContain(`/${path}/${id}/prepare_document?document_id=${layout.vendorId}`);
  });

  it.each([
    ["Member", "currentRmsMembers", "members"],
    ["Product", "currentRmsProducts", "products"],
    ["Quarantine", "currentRmsQuarantines", "quarantines"],
  ])("of %s are rendered for whoever asks", async (kind, root, path) => {
    const { answer } = await client.ask(
      `{ answer: ${root}(first: 1) { nodes { id vendorId documentUrl(documentId: "${layout.vendorId}")
        renderedDocument(documentId: "${layout.vendorId}") { filename document { id name } output { header body footer stylesheet } } } } }`,
    );
    const [{ vendorId, renderedDocument, documentUrl }] = answer.nodes;
    expect(renderedDocument.document).toEqual({ id: layout.id, name: layout.name });
    expect(renderedDocument.output.body).toBe(`<p>${kind} ${vendorId}</p>`);
    expect(documentUrl).toContain(`documentId=${layout.vendorId}`);
    expect(client.calls().slice(1)).toEqual([`/${path}/${vendorId}/prepare_document?document_id=${layout.vendorId}`]);
  });

  it("have their dates in the time zone that is asked for, else in the configured one, else in UTC", async () => {
    const zoned = async (args: string, timeZone?: string) => {
      const own = await connect(timeZone === undefined ? {} : { timeZone });
      const { answer } = await own.ask(`{ answer: currentRmsMembers(first: 1) { nodes {
        renderedDocument(documentId: "${layout.vendorId}"${args}) { output { header } } documentUrl(documentId: "${layout.vendorId}"${args}) } } }`);
      const [{ renderedDocument, documentUrl }] = answer.nodes;
      const [list, document] = own.vendor.log.map(({ headers }) => headers["x-time-zone"]);
      expect(list).toBeUndefined();
      await own.vendor.close();
      return [document, renderedDocument.output.header, documentUrl.includes("timeZone=Europe%2FParis")];
    };
    expect(await zoned("")).toEqual([undefined, "<p>Times in UTC</p>", false]);
    expect(await zoned("", "Europe/London")).toEqual(["Europe/London", "<p>Times in Europe/London</p>", false]);
    expect(await zoned(', timeZone: "Europe/Paris"', "Europe/London")).toEqual(["Europe/Paris", "<p>Times in Europe/Paris</p>", true]);
    const { codes, message } = await client.run(
      `{ currentRmsMembers(first: 1) { nodes { renderedDocument(documentId: "${layout.vendorId}", timeZone: "a\\nb") { filename } } } }`,
    );
    expect([codes, message]).toEqual([
      ["BAD_USER_INPUT"],
      '"a\\nb" cannot be sent as a header. Pass printable ASCII characters, 100 at most.',
    ]);
  });

  it("that are kept, and the rows of a stock check, have addresses as files; these cost no call", async () => {
    const data = await client.ask(`{
      a: currentRmsInvoiceDocuments(first: 1) { nodes { pdfUrl } } b: currentRmsOpportunityDocuments(first: 1) { nodes { pdfUrl } }
      c: currentRmsProjectDocuments(first: 1) { nodes { pdfUrl } } d: currentRmsPurchaseOrderDocuments(first: 1) { nodes { pdfUrl } }
      e: currentRmsStockChecks(first: 1) { nodes { exportUrl } } }`);
    for (const { nodes } of Object.values<{ nodes: Record<string, string>[] }>(data))
      expect(Object.values(nodes[0]!)[0]).toMatch(/\/files\/.+\/(pdf|export)Url$/);
    expect(client.calls()).toHaveLength(5);
  });
});

it("stock levels are found below their product as well", async () => {
  const { all } = await client.ask('{ all: currentRmsProductStockLevels(productId: "376001") { nodes { id vendorId assetNumber } } }');
  expect(client.calls()).toEqual(["/products/376001/stock_levels?page=1&per_page=25&q[s][]=id asc"]);
  const [first] = all.nodes;
  const { one } = await client.ask(
    `{ one: currentRmsProductStockLevel(productId: "376001", id: "${first.id}") { id vendorId assetNumber } }`,
  );
  expect(one).toEqual(first);
  expect(client.calls()).toEqual([`/products/376001/stock_levels/${first.vendorId}?`]);
});

it("changes of stock are found for several products at once, as the page shows by an example", async () => {
  const { products } = await client.ask("{ products: currentRmsProducts(first: 2) { nodes { id vendorId } } }");
  const [one, two] = products.nodes;
  const ofItem = (vendorId: string) =>
    `{ levels: currentRmsStockLevels(first: 100, where: { itemId: { eq: "${vendorId}" } }) { nodes { vendorId } } }`;
  const levels = [...(await client.ask(ofItem(one.vendorId))).levels.nodes, ...(await client.ask(ofItem(two.vendorId))).levels.nodes];
  const { changes } = await client.ask(
    `{ changes: currentRmsStockTransactionsOfItems(itemIds: ["${one.id}", "${two.vendorId}"]) {
      totalCount nodes { id vendorId quantity stockLevelId stockLevel { vendorId assetNumber } } } }`,
  );
  expect(client.calls()[0]).toBe(
    `/stock_transactions?page=1&per_page=25&q[stock_level_item_id_in][]=${one.vendorId}&q[stock_level_item_id_in][]=${two.vendorId}&q[s][]=id asc`,
  );
  // The changes, and all their stock levels together.
  expect(client.calls()).toHaveLength(2);
  expect(changes.nodes.length).toBeGreaterThan(1);
  const own = levels.map(({ vendorId }: { vendorId: string }) => vendorId);
  for (const { stockLevelId, stockLevel } of changes.nodes) {
    expect(own).toContain(stockLevelId);
    expect(stockLevel.vendorId).toBe(stockLevelId);
  }
});
