import type { Leaf } from "./check.ts";

/** A documented value that the graph shows otherwise, or not at all, on purpose. */
export interface Exception {
  /** Types and member in the graph, or the vendor's member where there is no field. */
  owners: readonly string[];
  member: string;
  reason: string;
  /** Where users read it: a page of docs/vendors, and words on it. */
  told: { page: "current-rms" | "cirrus" | "itm"; words: string };
  /** What must hold all the same. */
  holds(leaf: Leaf): boolean;
}

export const exceptions: readonly Exception[] = [
  {
    owners: ["ItmBaseline", "ItmTaskPurchase"],
    member: "projectId",
    reason: "These lists say 0 for the project that they were asked for; the graph shows that project.",
    told: { page: "itm", words: "The list of baselines and a task's purchases say 0 for their project" },
    holds: ({ sent, shown }) => String(sent) === "0" && shown === "331",
  },
  ...["startDate", "endDate"].map((member) => ({
    owners: ["ItmGanttTaskBaseline"],
    member,
    reason: "A day that never was stands for none.",
    told: { page: "itm" as const, words: "A chart's baseline without days says 0001-01-01: null" },
    holds: ({ sent, shown }: Leaf) => sent === "0001-01-01" && shown === null,
  })),
  {
    owners: [
      ...["CurrentRmsMember", "CurrentRmsOpportunity", "CurrentRmsProject", "CurrentRmsInvoice"],
      ...["CurrentRmsProduct", "CurrentRmsPurchaseOrder", "CurrentRmsService", "CurrentRmsVehicle"],
    ],
    member: "tagList",
    reason: "The page prints a list of tags as a list with one text that spells the list; the graph shows the tags, one by one.",
    told: { page: "current-rms", words: "The graph shows the tags one by one either way" },
    holds: ({ sent, shown }) => Array.isArray(sent) && JSON.stringify(JSON.parse(String(sent[0]))) === JSON.stringify(shown),
  },
  ...["CurrentRmsActivity.regarding", "CurrentRmsQuarantine.source"].map((place) => ({
    owners: [place.split(".")[0]!],
    member: place.split(".")[1]!,
    reason: "Documented as an object without members: the relation of this name leads to the record, which says it all.",
    told: { page: "current-rms" as const, words: "`regarding` of activities and `source` of quarantines as objects" },
    holds: ({ shown }: Leaf) => shown === undefined,
  })),
  {
    owners: ["CirrusContact"],
    member: "idnumber",
    reason: "A personal identity number: nobody needs it to join systems, so it is shown nowhere, not even as raw.",
    told: { page: "cirrus", words: "`idnumber` of contacts: a personal number" },
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusBankId", "CirrusServiceBankId", "CirrusBankIdUser"],
    member: "personalnumber",
    reason: "A personal identity number, as above.",
    told: { page: "cirrus", words: "Personal numbers of BankID signatures" },
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusCurrentUser"],
    member: "lastActive",
    reason: "The page prints {} for a value without a type: nothing is in it that could be shown.",
    told: { page: "cirrus", words: "`lastActive` are printed without a type (`{}`)" },
    holds: ({ sent, shown }) => JSON.stringify(sent) === "{}" && shown === null,
  },
  {
    owners: ["CirrusConsentEmail", "CirrusUserEmailSettings"],
    member: "password",
    reason: "A password.",
    told: { page: "cirrus", words: "Mail passwords of the current user" },
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusBankId", "CirrusServiceBankId"],
    member: "autostarttoken",
    reason: "Whoever holds the token can open the signing in another's name.",
    told: { page: "cirrus", words: "the token that starts one" },
    holds: ({ shown }) => shown === undefined,
  },
  {
    owners: ["CirrusBankIdCompletion"],
    member: "signature",
    reason: "The signature holds the signer's certificate, and that the personal identity number.",
    told: { page: "cirrus", words: "the signature itself, which holds the signer's certificate" },
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
