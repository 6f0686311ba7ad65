import { many, one } from "../../engine/model/resource.ts";
import { reads, resource } from "./row.ts";
import { talkAbout } from "./subjects.ts";
import { plainTags } from "./tags.ts";

/** Current RMS API, Purchase Order. */
export const purchaseOrders = resource("CurrentRmsPurchaseOrder", {
  ...reads("purchase_orders"),
  label: "subject",
  idFilters: { ownedBy: "CurrentRmsMember", authorisedBy: "CurrentRmsMember" },
  reshape: plainTags,
  relations: {
    store: one("store_id"),
    member: one("member_id", "member"),
    venue: one("venue_id", "venue"),
    taxClass: one("tax_class_id"),
    owner: one("owned_by", "owner"),
    authorisedByMember: one("authorised_by"),
    purchaseOrderDocuments: many("purchase_order_id"),
    ...talkAbout("PurchaseOrder"),
  },
});
