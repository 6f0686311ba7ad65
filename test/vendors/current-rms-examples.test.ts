import { afterAll, beforeAll, expect, it } from "vitest";
import { type Client, connect } from "./current-rms-sandbox.ts";

let client: Client;
beforeAll(async () => {
  client = await connect();
});
afterAll(() => client.close());

const day = (date: string) => `${date}T00:00:00.000Z`;

/** Every query that the vendor's page shows, by its line, as the graph asks it. */
it.each<[line: string, path: string, sent: string, field: string]>([
  [
    "L2176",
    "/activities",
    `q[time_status_eq]=1&q[starts_at_lt]=${day("2021-08-25")}&q[ends_at_gteq]=${day("2021-08-24")}&q[participants_member_id_eq]=123`,
    `currentRmsActivities(where: { timeStatus: { eq: 1 }, startsAt: { lt: "${day("2021-08-25")}" }, endsAt: { gte: "${day("2021-08-24")}" },
      participantsMemberId: { eq: 123 } })`,
  ],
  [
    "L9093",
    "/invoices",
    "q[invoice_items_source_type_eq]=Opportunity&q[invoice_items_source_id_eq]=1261",
    'currentRmsInvoices(where: { invoiceItemsSourceType: { eq: "Opportunity" }, invoiceItemsSourceId: { eq: 1261 } })',
  ],
  ["L20746", "/list_names", "q[name_eq]=Lawful Basis Type", 'currentRmsListNames(where: { name: { eq: "Lawful Basis Type" } })'],
  [
    "L22743",
    "/members",
    "q[membership_type_eq]=Organisation&q[membership_of_Organisation_type_number_eq]=123",
    'currentRmsMembers(where: { and: [{ membershipTypeCode: { eq: ORGANISATION } }, { membershipNumber: { eq: "123" } }] })',
  ],
  ["L22745", "/members", "q[work_email_address_eq]=abc@test.com", 'currentRmsMembers(where: { workEmailAddress: { eq: "abc@test.com" } })'],
  [
    "L22747",
    "/members",
    "q[membership_type_eq]=Contact&q[membership_of_Contact_type_department_cont]=sales",
    'currentRmsMembers(where: { and: [{ membershipTypeCode: { eq: CONTACT } }, { membershipDepartment: { contains: "sales" } }] })',
  ],
  [
    "L30358",
    "/opportunities",
    "q[updated_at_gt]=2017-12-05T12:00:00.000Z",
    'currentRmsOpportunities(where: { updatedAt: { gt: "2017-12-05T12:00:00.000Z" } })',
  ],
  ["L30360", "/opportunities", "filtermode=all&q[invoices_id_eq]=481", "currentRmsOpportunities(where: { invoicesId: { eq: 481 } })"],
  ["L30362", "/opportunities", "q[status_not_eq]=40", "currentRmsOpportunities(where: { status: { ne: 40 } })"],
  [
    "L30364",
    "/opportunities",
    "q[opportunity_items_opportunity_item_assets_stock_level_asset_number_eq]=ABC-1234",
    'currentRmsOpportunities(where: { stockLevelAssetNumber: { eq: "ABC-1234" } })',
  ],
  ["L30366", "/opportunities", "q[number_eq]=003664", 'currentRmsOpportunities(where: { number: { eq: "003664" } })'],
  [
    "L30368",
    "/opportunities",
    "filtermode[]=orders&filtermode[]=not_cancelled",
    'currentRmsOpportunities(filtermode: ["orders", "not_cancelled"])',
  ],
  [
    "L30370",
    "/opportunities",
    "q[state_eq]=3&q[status_lt]=40&q[opportunity_items_opportunity_item_assets_supplier_id_eq]=20",
    "currentRmsOpportunities(where: { and: [{ state: { eq: 3 } }, { status: { lt: 40 } }, { supplierId: { eq: 20 } }] })",
  ],
  [
    "L64577",
    "/opportunities/51/opportunity_items",
    "q[item_assets_container_present]=1",
    "currentRmsOpportunityItems(opportunityId: 51, where: { itemAssetsContainer: { isBlank: false } })",
  ],
  [
    "L64579",
    "/opportunities/51/opportunity_items",
    "q[item_assets_stock_level_member_id_eq]=7",
    "currentRmsOpportunityItems(opportunityId: 51, where: { itemAssetsStockLevelMemberId: { eq: 7 } })",
  ],
  [
    "L70326",
    "/products",
    "q[accessories_related_of_Item_type_name_eq]=accessory_name_here",
    'currentRmsProducts(where: { accessoryName: { eq: "accessory_name_here" } })',
  ],
  ["L70328", "/products", "q[allowed_stock_type_eq]=1", "currentRmsProducts(where: { allowedStockType: { eq: 1 } })"],
  [
    "L70330",
    "/products",
    "q[tags_name_eq]=ABC IWB&q[product_group_name_eq]=Lighting",
    'currentRmsProducts(where: { and: [{ tagsName: { eq: "ABC IWB" } }, { productGroup: { name: { eq: "Lighting" } } }] })',
  ],
  [
    "L71068",
    "/product_inventories",
    `filtermode=rental&store_id[]=1&starts_at=${day("2021-09-10")}&ends_at=${day("2021-09-15")}`,
    `currentRmsProductInventories(filtermode: ["rental"], storeId: [1], startsAt: "${day("2021-09-10")}", endsAt: "${day("2021-09-15")}")`,
  ],
  ["L89519", "/quarantines", "q[item_id_eq]=123", "currentRmsQuarantines(where: { itemId: { eq: 123 } })"],
  ["L89521", "/quarantines", "q[stock_level_id_eq]=543", "currentRmsQuarantines(where: { stockLevelId: { eq: 543 } })"],
  [
    "L92510",
    "/stock_bookings",
    "q[item_product_group_name_eq]=Vehicles",
    'currentRmsStockBookings(where: { itemProductGroupName: { eq: "Vehicles" } })',
  ],
  [
    "L92512",
    "/stock_bookings",
    "q[stock_level_id_eq]=1461&q[booking_type_eq]=OpportunityItemAsset&q[active_eq]=true&q[firm_eq]=true",
    `currentRmsStockBookings(where: { and: [{ stockLevelId: { eq: 1461 } }, { bookingType: { eq: "OpportunityItemAsset" } },
      { active: { eq: true } }, { firm: { eq: true } }] })`,
  ],
  ["L94404", "/stock_levels", "q[asset_number_eq]=483-2", 'currentRmsStockLevels(where: { assetNumber: { eq: "483-2" } })'],
  [
    "L95474",
    "/stock_transactions",
    "q[stock_level_item_id_in][]=123&q[stock_level_item_id_in][]=456",
    "currentRmsStockTransactionsOfItems(itemIds: [123, 456])",
  ],
])("%s: %s?%s", async (_line, path, sent, field) => {
  await client.ask(`{ ${field} { nodes { vendorId } } }`);
  const [call, ...more] = client.calls();
  expect(more).toEqual([]);
  expect(call!.split("?")[0]).toBe(path);
  const pairs = call!.slice(call!.indexOf("?") + 1).split("&");
  for (const pair of sent.split("&")) expect(pairs).toContain(pair);
});
