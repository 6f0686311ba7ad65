import type { VendorName } from "../src/errors.ts";

/** What the graph leaves out on purpose, and why: by operation, by `Type.field`, or by `operation?parameter`. `*` stands for any text. */
export type Exceptions = Readonly<Record<string, string>>;

const personalNumber = "A personal identity number: nobody needs it to join systems, so it is shown nowhere.";

export const exceptions: Readonly<Record<VendorName, Exceptions>> = {
  zivio: {},
  "current-rms": {},
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
  itm: {},
  projector: {
    PwsGetProject: "Beyond the summary, which the list gives, the documentation does not say what a project holds.",
    PwsGetInvoice: "The documentation names the operation, and does not say what it answers.",
    PwsGetClient: "The documentation names the operation in its table of quotas, and does not say what it answers.",
  },
};
