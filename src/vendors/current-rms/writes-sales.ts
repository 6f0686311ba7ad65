import { type WriteTable, write } from "../write-row.ts";

/** Invoices, opportunities and what belongs to them. */
export const salesWrites = {
  currentRmsCreateInvoice: write("invoices.create", "CurrentRmsInvoice"),
  currentRmsIssueInvoice: write("invoices.issue", "CurrentRmsInvoice", { from: { statusCode: ["OPEN"] }, to: { statusCode: "ISSUED" } }),
  currentRmsMarkInvoicePaid: write("invoices.mark_paid", "CurrentRmsInvoice", {
    from: { statusCode: ["ISSUED"] },
    to: { statusCode: "PAID" },
  }),
  currentRmsMarkInvoiceUnpaid: write("invoices.mark_unpaid", "CurrentRmsInvoice", {
    from: { statusCode: ["PAID"] },
    to: { statusCode: "ISSUED" },
  }),
  currentRmsVoidInvoice: write("invoices.void", "CurrentRmsInvoice", { from: { statusCode: ["ISSUED"] }, to: { statusCode: "VOIDED" } }),
  currentRmsUnvoidInvoice: write("invoices.unvoid", "CurrentRmsInvoice", {
    from: { statusCode: ["VOIDED"] },
    to: { statusCode: "ISSUED" },
  }),
  currentRmsCreditInvoice: write("invoices.credit", "CurrentRmsInvoice", { makes: true }),
  currentRmsPostInvoice: write("invoices.post", "CurrentRmsInvoice", { to: { statusCode: "POSTED" }, irreversible: true }),
  currentRmsUpdateOpportunity: write("opportunities.update", "CurrentRmsOpportunity"),
  currentRmsDeleteOpportunity: write("opportunities.delete", "CurrentRmsOpportunity"),
  currentRmsCloneOpportunity: write("opportunities.clone", "CurrentRmsOpportunity", { makes: true }),
  currentRmsCreateOpportunity: write("opportunities.create", "CurrentRmsOpportunity"),
  currentRmsCheckoutOpportunity: write("opportunities.checkout", "CurrentRmsOpportunity"),
  currentRmsQuickAllocateOpportunity: write("opportunities.quick_allocate", "CurrentRmsOpportunity"),
  currentRmsQuickPrepareOpportunity: write("opportunities.quick_prepare", "CurrentRmsOpportunity"),
  currentRmsQuickBookOutOpportunity: write("opportunities.quick_book_out", "CurrentRmsOpportunity"),
  currentRmsQuickCheckInOpportunity: write("opportunities.quick_check_in", "CurrentRmsOpportunity"),
  currentRmsSetOpportunityDealPrice: write("opportunities.set_deal_price", "CurrentRmsOpportunity"),
  currentRmsClearOpportunityDealPrice: write("opportunities.clear_deal_price", "CurrentRmsOpportunity"),
  currentRmsPrepareOpportunity: write("opportunities.prepare", "CurrentRmsOpportunity"),
  currentRmsSetOpportunityContainer: write("opportunities.set_container", "CurrentRmsOpportunity"),
  currentRmsConfirmOpportunity: write("opportunities.confirm", "CurrentRmsOpportunity"),
  currentRmsBookOutOpportunity: write("opportunities.book_out", "CurrentRmsOpportunity"),
  currentRmsCheckInOpportunity: write("opportunities.check_in", "CurrentRmsOpportunity"),
  currentRmsRevertOpportunityStatus: write("opportunities.revert_status", "CurrentRmsOpportunity"),
  currentRmsFinaliseOpportunityServices: write("opportunities.finalise_services", "CurrentRmsOpportunity"),
  currentRmsConvertOpportunityToDraft: write("opportunities.convert_to_draft", "CurrentRmsOpportunity", {
    from: { stateCode: ["ENQUIRY"] },
    to: { stateCode: "DRAFT" },
  }),
  currentRmsConvertOpportunityToQuote: write("opportunities.convert_to_quote", "CurrentRmsOpportunity", {
    from: { stateCode: ["DRAFT"] },
    to: { stateCode: "QUOTATION" },
  }),
  currentRmsConvertOpportunityToOrder: write("opportunities.convert_to_order", "CurrentRmsOpportunity", {
    from: { stateCode: ["DRAFT", "QUOTATION"] },
    to: { stateCode: "ORDER" },
  }),
  currentRmsRevertOpportunityToQuote: write("opportunities.revert_to_quote", "CurrentRmsOpportunity", {
    from: { stateCode: ["ORDER"] },
    to: { stateCode: "QUOTATION" },
  }),
  currentRmsMarkOpportunityAsProvisional: write("opportunities.mark_as_provisional", "CurrentRmsOpportunity", {
    from: { stateCode: ["QUOTATION"], statusCode: ["OPEN", "RESERVED"] },
    to: { statusCode: "PROVISIONAL" },
  }),
  currentRmsMarkOpportunityAsReserved: write("opportunities.mark_as_reserved", "CurrentRmsOpportunity", {
    from: { stateCode: ["QUOTATION"] },
    to: { statusCode: "RESERVED" },
  }),
  currentRmsMarkOpportunityAsLost: write("opportunities.mark_as_lost", "CurrentRmsOpportunity", {
    from: { stateCode: ["QUOTATION"] },
    to: { statusCode: "LOST" },
  }),
  currentRmsMarkOpportunityAsDead: write("opportunities.mark_as_dead", "CurrentRmsOpportunity", {
    from: { stateCode: ["QUOTATION"] },
    to: { statusCode: "DEAD" },
  }),
  currentRmsMarkOpportunityAsPostponed: write("opportunities.mark_as_postponed", "CurrentRmsOpportunity", {
    from: { stateCode: ["QUOTATION", "ORDER"] },
    to: { statusCode: "POSTPONED" },
  }),
  currentRmsCancelOpportunity: write("opportunities.cancel", "CurrentRmsOpportunity", {
    from: { stateCode: ["ORDER"] },
    to: { statusCode: "CANCELLED" },
  }),
  currentRmsReinstateOpportunity: write("opportunities.reinstate", "CurrentRmsOpportunity", {
    from: { statusCode: ["LOST", "DEAD", "POSTPONED"] },
  }),
  currentRmsReopenOpportunity: write("opportunities.reopen", "CurrentRmsOpportunity", {
    from: { stateCode: ["ORDER"], statusCode: ["COMPLETED"] },
  }),
  currentRmsFinaliseOpportunity: write("opportunities.finalise", "CurrentRmsOpportunity"),
  currentRmsEnableOpportunityAutoCosting: write("opportunities.enable_auto_costing", "CurrentRmsOpportunity"),
  currentRmsToggleOpportunityInvoiced: write("opportunities.toggle_invoiced", "CurrentRmsOpportunity", {
    toggles: "invoiced",
    from: { stateCode: ["ORDER"] },
    not: { statusCode: ["CANCELLED", "POSTPONED"] },
  }),
  currentRmsCreateOpportunityCost: write("opportunity_costs.create", "CurrentRmsOpportunityCost"),
  currentRmsDeleteOpportunityItem: write("opportunity_items.delete", "CurrentRmsOpportunityItem"),
  currentRmsAllocateOpportunityItemResource: write("opportunity_items.allocate_resource", "CurrentRmsOpportunityItem"),
  currentRmsDeallocateOpportunityItemResource: write("opportunity_items.deallocate_resource", "CurrentRmsOpportunityItem"),
  currentRmsUpdateProject: write("projects.update", "CurrentRmsProject"),
  currentRmsDeleteProject: write("projects.delete", "CurrentRmsProject"),
  currentRmsCreateProject: write("projects.create", "CurrentRmsProject"),
} satisfies WriteTable;
