/** Every row of this vendor: its resources and the nested types that need a row. */
export * from "./answers.ts";
export * from "./document-files.ts";
export * from "./documents.ts";
export * from "./inspections.ts";
export * from "./invoices.ts";
export * from "./members.ts";
export * from "./opportunities.ts";
export * from "./products.ts";
export * from "./projects.ts";
export * from "./purchase-orders.ts";
export * from "./services.ts";
export * from "./settings.ts";
export * from "./stock.ts";
export * from "./stores.ts";
export * from "./talk.ts";
