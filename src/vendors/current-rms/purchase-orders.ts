import type { PartRow } from "../../graph/catalogue.ts";
import { many, one } from "../../resource/model.ts";
import { reads, resource } from "./row.ts";
import { talkAbout } from "./subjects.ts";
import { plainTags } from "./tags.ts";

/** L79247. */
const purchaseOrders = resource("CurrentRmsPurchaseOrder", {
  ...reads("purchase_orders"),
  extra: { search: "subject" },
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

export const resources = [purchaseOrders];
export const parts: PartRow[] = [];
