import type { Body, Effect, Member } from "../../contract/writes.ts";

/** What the page of Current RMS says of bodies in words, outside its tables and samples. */

const files = { content: "json", also: "multipart" } as const;
const scanned = { oneOf: [["stock_level_id"], ["stock_level_asset_number"]] };

export const bodies: Record<string, Partial<Body>> = {
  "attachments.create": {
    ...files,
    oneOf: [["attachment_link_url"], ["attachment_base64", "attachment_file_name"], ["attachment"]],
  },
  // An invoice for an opportunity needs no more of the invoice than its owner.
  "invoices.create": {
    required: ["invoice.owned_by"],
    oneOf: [["opportunity_id"], ["invoice.member_id", "invoice.billing_address_id", "invoice.subject"]],
    needs: { opportunity_id: ["group_by", "part_invoice_type"], "part_invoice_type=1": ["part_invoice_amount"] },
    more: "Invoice",
  },
  "opportunities.quick_allocate": scanned,
  "opportunities.quick_prepare": scanned,
  "opportunities.quick_book_out": scanned,
  "opportunities.quick_check_in": scanned,
  "opportunities.finalise": { required: ["return.return_at"] },
  "stock_check_items.create": { oneOf: [["stock_level_id"], ["asset_number"]] },
};

export const effects: Record<string, Effect> = {
  "opportunities.toggle_invoiced": { again: "toggles" },
  "stock_check_items.create": { again: "adds" },
  "stock_checks.submit": { background: true },
  "stock_checks.revert": { background: true },
  ...Object.fromEntries(
    ["prepare", "set_container", "confirm", "book_out", "check_in", "revert_status", "finalise_services"].map((action) => [
      `opportunities.${action}`,
      { bulk: "item_asset_ids" },
    ]),
  ),
};

const groups = Object.fromEntries(["group_opportunity_item", "product_group", "status", "container"].map((group) => [group, group]));
const flag = { codes: { "0": "no", "1": "yes" } };

/** Facts of members, by type and name. */
export const members: Record<string, Partial<Member>> = {
  "Accessory.related_type": { codes: { Item: "Item" } },
  "Activity.priority": { minimum: 1, maximum: 5 },
  "Attachment.attachment": { type: "string", format: "file" },
  "CheckoutItem.revenue_group_id": { type: "integer", nullable: true },
  "IconImage.image": { format: "data-uri" },
  "InspectionTask.field_type": { codes: { "0": "String", "1": "Number", "2": "Boolean", "3": "List of Values" } },
  "InspectionTaskResult.field_type": { codes: { "0": "String", "1": "Number", "2": "Boolean", "3": "List of Values" } },
  "InvoicesCreate.group_by": { codes: { "0": "Opportunity_Item", "1": "Opportunity_Group", "2": "Product_Group", "3": "Opportunity" } },
  "InvoicesCreate.opportunity_id": { ref: "Opportunity" },
  "InvoicesCreate.part_invoice_type": { codes: { "0": "Standard", "1": "Part", "2": "Final" } },
  "InvoicesCreate.part_invoice_amount": { format: "decimal" },
  "Member.membership_type": { codes: { User: "User", Contact: "Contact", Organisation: "Organisation", Venue: "Venue" } },
  "Quarantine.quarantine_type": { codes: { "1": "Damaged", "2": "Lost", "5": "Service" } },
  "QuickScan.free_scan": flag,
  "QuickScan.group_scan": flag,
  "QuickScan.group_type": { codes: groups },
  "QuickScan.mark_as_prepared": flag,
  "SerialisedComponentAdd.quantity": { default: 1 },
  "StockCheck.tag_filter": { many: true },
  "Membership.invoice_term": { nullable: true },
  "StockLevel.asset_number_mode": { codes: { auto: "auto", manual: "manual" } },
  "StockLevel.stock_type": { codes: { "1": "Rental", "2": "Sale" } },
  "StockTransaction.transaction_type": { codes: { "4": "buy", "5": "find", "6": "write_off", "7": "sell", "9": "make" } },
  // The page calls it unused.
  "Store.region_id": { deprecated: true },
  "Vehicle.membership_type": { codes: { Vehicle: "Vehicle" } },
};

/** Members that the text tells of, and no sample of the operation shows. */
export const unshown: Record<string, Record<string, Member>> = {
  "attachments.create": { attachment_file_name: { type: "string" }, attachment_base64: { type: "string", format: "data-uri" } },
};

/** Types whose records, inside another, are removed by an update that names them with this member. */
export const removable = ["Address", "Email", "Link", "ListValue", "Participant", "Phone"];
export const removal: Record<string, Member> = { _destroy: { type: "integer", codes: { "1": "remove" }, updateOnly: true } };

/** Set by the vendor, though the page does not call them read-only: times, labels of codes and keys, counters. */
export const vendorsOwn = new Set([
  ...["created_at", "updated_at", "uuid", "assignment_id", "assignment_type", "last_comment_id", "reply_count", "thumb_url"],
  ...["member_name", "email_type_name", "phone_type_name", "link_type_name", "price_category_name", "rate_definition_name"],
]);
