import type * as graph from "../../generated/schema.ts";

/** The vendor's codes of goods, stock and all that is not a job or an invoice. */
export const stockCodes = {
  CurrentRmsAllowedStockType: { ALL: 0, RENTAL: 1, SALE: 2 },
  CurrentRmsStockMethod: { NONE: 0, BULK: 1, SERIALISED: 2 },
  CurrentRmsAccessoryParentTransactionType: { BOTH: 0, RENTAL: 1, SALE: 2 },
  CurrentRmsAccessoryItemTransactionType: { RENTAL: 1, SALE: 2 },
  CurrentRmsRateTransactionType: { RENTAL: 1, SALE: 2 },
  CurrentRmsProductSupplierCostType: { SUB_RENTAL: 1, PURCHASE: 2 },
  CurrentRmsRevenueType: { RENTAL: 1, SALE: 2, SURCHARGE: 3, SERVICE: 4 },
  CurrentRmsServiceSupplierCostType: { SUB_CONTRACT: 3 },
  CurrentRmsStockTransactionType: {
    OPENING: 1,
    INCREASE: 2,
    DECREASE: 3,
    BUY: 4,
    FIND: 5,
    WRITE_OFF: 6,
    SELL: 7,
    RETURN: 8,
    MAKE: 9,
    TRANSFER_OUT: 10,
    TRANSFER_IN: 11,
  },
  CurrentRmsBookingMask: { NONE: 0, MANUAL: 1, OPPORTUNITY: 2, TO_STOCK: 4, WRITE_OFF: 8 },
  CurrentRmsStockCheckStatus: { OPEN: 0, SUBMITTED: 1, COMPLETED: 2, FAILED: 3, REVERTING: 4, REVERT_FAILED: 5, CANCELLED: 9 },
  CurrentRmsInspectionScheduleType: { DAY: 0, WEEK: 1, MONTH: 2, YEAR: 3 },
  CurrentRmsQuarantineType: { DAMAGED: 1, LOST: 2, SUPPLIER_RETURN: 3, SALE_RETURN: 4, SERVICE: 5 },
  CurrentRmsQuarantineTransactionType: { RETURN_TO_STOCK: 1, WRITE_OFF: 2 },
  CurrentRmsPurchaseOrderState: { DRAFT: 0, ORDER: 1 },
  CurrentRmsPurchaseOrderStatus: { OPEN: 0, AUTHORISED: 10, SENT: 20, COMPLETED: 30, CANCELLED: 40 },
  CurrentRmsActivityTimeStatus: { FREE: 0, BUSY: 1 },
  CurrentRmsReminderFrequency: { NONE: 0, DAILY: 1, WEEKLY: 2 },
  CurrentRmsOpportunityDocumentStatus: { OPEN: 0, ACCEPTED: 1, DECLINED: 2 },
  CurrentRmsMemberTransactionType: { PAYMENT: 4, REFUND: 5 },
  CurrentRmsCustomFieldType: {
    STRING: 0,
    TEXT: 1,
    NUMBER: 2,
    BOOLEAN: 3,
    DATETIME: 4,
    DATE: 5,
    TIME: 6,
    EMAIL: 7,
    WEBSITE: 8,
    LIST_OF_VALUES: 9,
    MULTI_LIST_OF_VALUES: 10,
    AUTO_NUMBER: 11,
    CURRENCY: 12,
    TELEPHONE_NUMBER: 13,
  },
  CurrentRmsAvailabilityPeriod: { DAY: 0, HALF_DAY: 1, QUARTER_DAY: 2, HOUR: 3 },
} satisfies {
  CurrentRmsAvailabilityPeriod: Record<graph.CurrentRmsAvailabilityPeriod, number>;
  CurrentRmsAllowedStockType: Record<graph.CurrentRmsAllowedStockType, number>;
  CurrentRmsStockMethod: Record<graph.CurrentRmsStockMethod, number>;
  CurrentRmsAccessoryParentTransactionType: Record<graph.CurrentRmsAccessoryParentTransactionType, number>;
  CurrentRmsAccessoryItemTransactionType: Record<graph.CurrentRmsAccessoryItemTransactionType, number>;
  CurrentRmsRateTransactionType: Record<graph.CurrentRmsRateTransactionType, number>;
  CurrentRmsProductSupplierCostType: Record<graph.CurrentRmsProductSupplierCostType, number>;
  CurrentRmsRevenueType: Record<graph.CurrentRmsRevenueType, number>;
  CurrentRmsServiceSupplierCostType: Record<graph.CurrentRmsServiceSupplierCostType, number>;
  CurrentRmsStockTransactionType: Record<graph.CurrentRmsStockTransactionType, number>;
  CurrentRmsBookingMask: Record<graph.CurrentRmsBookingMask, number>;
  CurrentRmsStockCheckStatus: Record<graph.CurrentRmsStockCheckStatus, number>;
  CurrentRmsInspectionScheduleType: Record<graph.CurrentRmsInspectionScheduleType, number>;
  CurrentRmsQuarantineType: Record<graph.CurrentRmsQuarantineType, number>;
  CurrentRmsQuarantineTransactionType: Record<graph.CurrentRmsQuarantineTransactionType, number>;
  CurrentRmsPurchaseOrderState: Record<graph.CurrentRmsPurchaseOrderState, number>;
  CurrentRmsPurchaseOrderStatus: Record<graph.CurrentRmsPurchaseOrderStatus, number>;
  CurrentRmsActivityTimeStatus: Record<graph.CurrentRmsActivityTimeStatus, number>;
  CurrentRmsReminderFrequency: Record<graph.CurrentRmsReminderFrequency, number>;
  CurrentRmsOpportunityDocumentStatus: Record<graph.CurrentRmsOpportunityDocumentStatus, number>;
  CurrentRmsMemberTransactionType: Record<graph.CurrentRmsMemberTransactionType, number>;
  CurrentRmsCustomFieldType: Record<graph.CurrentRmsCustomFieldType, number>;
};
