import type { VendorName } from "../src/errors.ts";

/** What the graph leaves out on purpose, and why: by operation, by `Type.field`, or by `operation?parameter`. `*` stands for any text. */
export type Exceptions = Readonly<Record<string, string>>;

export const exceptions: Readonly<Record<VendorName, Exceptions>> = {
  zivio: {},
  "current-rms": {
    "Activity.regarding": "Documented as an object without members; the relation of this name leads to the record.",
    "Quarantine.source": "Documented as an object without members; the relation of this name leads to the record.",
    "Quarantine.return_item_asset": "Documented as an object without members.",
    "*.return_item_asset_id": "An allocation is read below its opportunity and line, and neither is named here.",
    "InvoiceItem.tax_class_id": "The page does not say in which of the two lists of tax classes it stands.",
    "serialised_components.list?id": "The page lists it among the parameters of the list's address, which has no place for it (L90454).",
    "Discussion.last_comment_id": "The relation lastComment leads there by the ids of the discussion and the comment.",
    "OpportunityCost.opportunity_item_asset_id": "The relation opportunityItemAsset shows the record that comes inside the cost.",
    "OpportunityItemAsset.opportunity_item_id": "The relation opportunityItem leads there by the ids of the opportunity and the line.",
  },
  cirrus: { "Contact.idnumber": "A personal identity number: nobody needs it to join systems, so it is shown nowhere." },
  itm: {},
  projector: {
    PwsGetInvoice: "The documentation names the operation, and does not say what it answers.",
  },
};
