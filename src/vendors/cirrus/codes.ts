import type * as graph from "../../generated/schema.ts";

/** What the company's own statuses of quotes mean to the vendor. */
export const codes = {
  CirrusQuoteStatusMetaType: { ACTIVE: "active", EXPIRED: "expired", DENIED: "denied", ORDER: "order" },
} satisfies { CirrusQuoteStatusMetaType: Record<graph.CirrusQuoteStatusMetaType, string> };
