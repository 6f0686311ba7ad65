import type { Leaf } from "./check.ts";

/** A documented value that the graph shows otherwise, or not at all, on purpose. */
export interface Exception {
  /** Types and member in the graph, or the vendor's member where there is no field. */
  owners: readonly string[];
  member: string;
  reason: string;
  /** What must hold all the same. */
  holds(leaf: Leaf): boolean;
}

export const exceptions: readonly Exception[] = [
  {
    owners: ["ItmBaseline", "ItmTaskPurchase"],
    member: "projectId",
    reason: "These lists say 0 for the project that they were asked for; the graph shows that project.",
    holds: ({ sent, shown }) => String(sent) === "0" && shown === "331",
  },
  ...["startDate", "endDate"].map((member) => ({
    owners: ["ItmGanttTaskBaseline"],
    member,
    reason: "A day that never was stands for none.",
    holds: ({ sent, shown }: Leaf) => sent === "0001-01-01" && shown === null,
  })),
  {
    owners: [
      ...["CurrentRmsMember", "CurrentRmsOpportunity", "CurrentRmsProject", "CurrentRmsInvoice"],
      ...["CurrentRmsProduct", "CurrentRmsPurchaseOrder", "CurrentRmsService", "CurrentRmsVehicle"],
    ],
    member: "tagList",
    reason: "The page prints a list of tags as a list with one text that spells the list; the graph shows the tags, one by one.",
    holds: ({ sent, shown }) => Array.isArray(sent) && JSON.stringify(JSON.parse(String(sent[0]))) === JSON.stringify(shown),
  },
  ...["CurrentRmsActivity.regarding", "CurrentRmsQuarantine.source"].map((place) => ({
    owners: [place.split(".")[0]!],
    member: place.split(".")[1]!,
    reason: "Documented as an object without members: the relation of this name leads to the record, which says it all.",
    holds: ({ shown }: Leaf) => shown === undefined,
  })),
  {
    owners: ["CirrusContact"],
    member: "idnumber",
    reason: "A personal identity number: nobody needs it to join systems, so it is shown nowhere, not even as raw.",
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusBankId", "CirrusServiceBankId", "CirrusBankIdUser"],
    member: "personalnumber",
    reason: "A personal identity number, as above.",
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusCurrentUser"],
    member: "lastActive",
    reason: "The page prints {} for a value without a type: nothing is in it that could be shown.",
    holds: ({ sent, shown }) => JSON.stringify(sent) === "{}" && shown === null,
  },
  {
    owners: ["CirrusConsentEmail", "CirrusUserEmailSettings"],
    member: "password",
    reason: "A password.",
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusBankId", "CirrusServiceBankId"],
    member: "autostarttoken",
    reason: "Whoever holds the token can open the signing in another's name.",
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusBankIdCompletion"],
    member: "signature",
    reason: "The signature holds the signer's certificate, and that the personal identity number.",
    holds: ({ shown }) => shown === undefined,
  },
];

/** Members that `raw` leaves out, in part or as a whole: they hold what nobody may see. */
export const redacted = new Set([
  "CirrusContact.idnumber",
  ...["CirrusBankId", "CirrusServiceBankId"].flatMap((type) =>
    ["personalnumber", "autostarttoken", "completiondata"].map((name) => `${type}.${name}`),
  ),
]);

export function exceptionFor(leaf: Leaf): Exception | undefined {
  return exceptions.find(({ owners, member, holds }) => owners.includes(leaf.owner) && member === leaf.member && holds(leaf));
}
