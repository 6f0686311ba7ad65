import type { Enums } from "../row.ts";

/** The vendor's code of each value. */
export const enums = {
  CirrusBankIdRelationType: { ORDER: "order" },
  CirrusChallengeStatus: { PENDING: "pending", UNANSWERED: "unanswered", ONGOING: "ongoing", WON: "won", LOST: "lost", CLOSED: "closed" },
  CirrusFieldDefinitionGroup: { ACCOUNT: "account", CONTACT: "contact", ORDER: "order", OPPORTUNITY: "opportunity", ARTICLE: "article" },
  CirrusFieldResource: {
    ACCOUNT: "account",
    CONTACT: "contact",
    ORDER: "order",
    QUOTE: "quote",
    OPPORTUNITY: "opportunity",
    ACTIVITY: "activity",
    ARTICLE: "article",
  },
  CirrusKpiLocation: { DASHBOARD: "dashboard", ALL: "all" },
  CirrusObjectCategoryType: { MODELGROUP: "modelgroup", CONTRACTTYPE: "contracttype", CONTRACTSTATUS: "contractstatus" },
  CirrusQuoteRelationType: {
    ACCOUNT: "account",
    OPPORTUNITY: "opportunity",
    CONTACT: "contact",
    USER: "user",
    USER2: "user2",
    ORDER: "order",
  },
  CirrusQuoteStatusMetaType: { ACTIVE: "active", EXPIRED: "expired", DENIED: "denied", ORDER: "order" },
  CirrusTagType: { COMPANY: "company" },
  CirrusTemplateResource: { ORDER: "order", QUOTE: "quote" },
} satisfies Enums<"cirrus">;
