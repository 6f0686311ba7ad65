import type { VendorName } from "../src/errors.ts";

/** What the graph leaves out on purpose, and why: by operation, by `Type.field`, or by `operation?parameter`. `*` stands for any text. */
export type Exceptions = Readonly<Record<string, string>>;

const personalNumber = "A personal identity number: nobody needs it to join systems, so it is shown nowhere.";

export const exceptions: Readonly<Record<VendorName, Exceptions>> = {
  zivio: {},
  "current-rms": {
    "Activity.regarding": "Documented as an object without members; the relation of this name leads to the record.",
    "Quarantine.source": "Documented as an object without members; the relation of this name leads to the record.",
    "Quarantine.return_item_asset": "Documented as an object without members.",
    "*.return_item_asset_id": "An allocation is read below its opportunity and line, and neither is named here.",
    "InvoiceItem.tax_class_id": "The page does not say in which of the two lists of tax classes it stands.",
    "Discussion.last_comment_id": "The relation lastComment leads there by the ids of the discussion and the comment.",
    "OpportunityCost.opportunity_item_asset_id": "The relation opportunityItemAsset shows the record that comes inside the cost.",
    "OpportunityItemAsset.opportunity_item_id": "The relation opportunityItem leads there by the ids of the opportunity and the line.",
  },
  cirrus: {
    "Contact.idnumber": personalNumber,
    "*BankId*.personalnumber": personalNumber,
    "*BankId*.autostarttoken": "Whoever holds the token can open the signing in another's name.",
    "*BankIdCompletiondata.signature": "The signature holds the signer's certificate, and that the personal identity number.",
    "*.password": "A password.",
    ...Object.fromEntries(
      ["Activity.accountid", "Opportunity.*id"].map((name) => [
        name,
        "The relation is read from the short form that comes beside the key and names the same record.",
      ]),
    ),
    "Challenge.challenge*": "What comes is a part in the challenge; its `user` leads to the user.",
    "PriceListItem.prices": "What comes is a price; its `article` leads to the article.",
  },
  itm: {
    "tasks.list-of-project": "The search of the project's tasks is the same list, with a filter and with the columns that are wanted.",
  },
  projector: {
    PwsGetInvoice: "The documentation names the operation, and does not say what it answers.",
  },
};

/** Writes and actions whose body is not described, by operation, and members of documented samples that are not as the body tells, by `operation#member`. */
export const writeExceptions: Readonly<Record<VendorName, Exceptions>> = {
  zivio: {},
  "current-rms": {
    "opportunities.checkout#opportunity.store_id": "The page calls it required, and leaves it out of its two shortest examples.",
  },
  cirrus: {
    "activitytypes.create": "The page documents what it answers, and no body.",
  },
  itm: {
    "tasks.bulk-delete": "The page does not say how the tasks are named.",
    "projects.*#InternalCostCenter:": "A misprint: the same sample has the member without the colon as well.",
  },
  projector: {
    PwsSaveProject: "Its record, PwsProjectDetail, has structures that the sources at hand do not give.",
    PwsTestRateLimiter: "A tool for tests of the vendor's limits: nobody needs it as a mutation.",
  },
};
