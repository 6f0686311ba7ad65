import type * as graph from "../../generated/schema.ts";

/** The vendor's words behind the codes. */
export const codes = {
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
} satisfies {
  CirrusBankIdRelationType: Record<graph.CirrusBankIdRelationType, string>;
  CirrusChallengeStatus: Record<graph.CirrusChallengeStatus, string>;
  CirrusFieldDefinitionGroup: Record<graph.CirrusFieldDefinitionGroup, string>;
  CirrusFieldResource: Record<graph.CirrusFieldResource, string>;
  CirrusKpiLocation: Record<graph.CirrusKpiLocation, string>;
  CirrusObjectCategoryType: Record<graph.CirrusObjectCategoryType, string>;
  CirrusQuoteRelationType: Record<graph.CirrusQuoteRelationType, string>;
  CirrusQuoteStatusMetaType: Record<graph.CirrusQuoteStatusMetaType, string>;
  CirrusTagType: Record<graph.CirrusTagType, string>;
  CirrusTemplateResource: Record<graph.CirrusTemplateResource, string>;
};
