import type * as graph from "../../generated/schema.ts";

/** The vendor's code behind each enum value. Labels follow the account's language; codes do not. */
export const codes = {
  CurrentRmsInvoiceType: { INVOICE: 0, CREDIT_NOTE: 1 },
  CurrentRmsInvoiceStatus: { OPEN: 0, ISSUED: 10, PAID: 20, POSTED: 30, VOIDED: 40 },
  CurrentRmsLineType: { GROUP: 0, PRINCIPAL: 1, ACCESSORY: 2 },
  CurrentRmsLineTransactionType: { RENTAL: 1, SALE: 2, SERVICE: 3 },
  CurrentRmsAccessoryInclusionType: { DEFAULT: 0, MANDATORY: 1, OPTIONAL: 2, MANUAL: 99 },
  CurrentRmsAccessoryMode: { ACCESSORY: 0, SAFETY: 1, COMPONENT: 2 },
  CurrentRmsServiceRateType: { DAY: 1, HOUR: 2, DISTANCE: 3, FLAT_RATE: 4 },
  CurrentRmsLocationType: { INTERNAL: 0, EXTERNAL: 1 },
  CurrentRmsMembershipType: { USER: "User", CONTACT: "Contact", ORGANISATION: "Organisation", VENUE: "Venue", VEHICLE: "Vehicle" },
  CurrentRmsInvoiceTerm: {
    NONE: 0,
    DAYS_FROM_INVOICE_DATE: 1,
    DAYS_FROM_END_OF_INVOICE_MONTH: 2,
    DAYS_FROM_END_DATE: 3,
    DAYS_FROM_START_DATE: 4,
  },
  CurrentRmsOpportunityState: { ENQUIRY: 0, DRAFT: 1, QUOTATION: 2, ORDER: 3 },
  CurrentRmsOpportunityStatus: {
    OPEN: 0,
    PROVISIONAL: 1,
    RESERVED: 5,
    ACTIVE: 20,
    COMPLETED: 40,
    CANCELLED: 50,
    LOST: 60,
    DEAD: 70,
    POSTPONED: 80,
  },
  CurrentRmsOpportunityItemStatus: {
    OPEN: 0,
    PROVISIONAL: 1,
    PROVISIONALLY_ALLOCATED: 2,
    RESERVED: 5,
    ALLOCATED: 10,
    PREPARED_CONFIRMED: 15,
    BOOKED_OUT: 20,
    PART_CHECKED_IN: 25,
    CHECKED_IN: 30,
    MIXED: 35,
    COMPLETED: 40,
    MOVED: 45,
    CANCELLED: 50,
    LOST: 60,
    DEAD: 70,
    POSTPONED: 80,
  },
  CurrentRmsOpportunityItemAssetStatus: {
    OPEN: 0,
    PROVISIONAL: 1,
    PROVISIONALLY_ALLOCATED: 2,
    RESERVED: 5,
    ALLOCATED: 10,
    PREPARED_CONFIRMED: 15,
    BOOKED_OUT: 20,
    PART_CHECKED_IN: 25,
    CHECKED_IN: 30,
    COMPLETED: 40,
    MOVED: 45,
    CANCELLED: 50,
    POSTPONED: 80,
  },
  CurrentRmsProjectStatus: { OPEN: 0, CLOSED: 40 },
  CurrentRmsStockType: { RENTAL: 1, SALE: 2, SERVICE: 3 },
  CurrentRmsStockCategory: {
    NON_STOCK_BOOKING: 10,
    BULK_STOCK: 20,
    GROUP_BOOKING: 30,
    SUB_RENT_BOOKING: 40,
    SERIALISED_STOCK: 50,
    RESOURCE_STOCK: 60,
  },
  CurrentRmsContainerMode: { PERMANENT: 0, TEMPORARY: 1 },
} satisfies {
  CurrentRmsInvoiceType: Record<graph.CurrentRmsInvoiceType, number>;
  CurrentRmsInvoiceStatus: Record<graph.CurrentRmsInvoiceStatus, number>;
  CurrentRmsLineType: Record<graph.CurrentRmsLineType, number>;
  CurrentRmsLineTransactionType: Record<graph.CurrentRmsLineTransactionType, number>;
  CurrentRmsAccessoryInclusionType: Record<graph.CurrentRmsAccessoryInclusionType, number>;
  CurrentRmsAccessoryMode: Record<graph.CurrentRmsAccessoryMode, number>;
  CurrentRmsServiceRateType: Record<graph.CurrentRmsServiceRateType, number>;
  CurrentRmsLocationType: Record<graph.CurrentRmsLocationType, number>;
  CurrentRmsMembershipType: Record<graph.CurrentRmsMembershipType, string>;
  CurrentRmsInvoiceTerm: Record<graph.CurrentRmsInvoiceTerm, number>;
  CurrentRmsOpportunityState: Record<graph.CurrentRmsOpportunityState, number>;
  CurrentRmsOpportunityStatus: Record<graph.CurrentRmsOpportunityStatus, number>;
  CurrentRmsOpportunityItemStatus: Record<graph.CurrentRmsOpportunityItemStatus, number>;
  CurrentRmsOpportunityItemAssetStatus: Record<graph.CurrentRmsOpportunityItemAssetStatus, number>;
  CurrentRmsProjectStatus: Record<graph.CurrentRmsProjectStatus, number>;
  CurrentRmsStockType: Record<graph.CurrentRmsStockType, number>;
  CurrentRmsStockCategory: Record<graph.CurrentRmsStockCategory, number>;
  CurrentRmsContainerMode: Record<graph.CurrentRmsContainerMode, number>;
};
