/** Every row of this vendor: its resources and the nested types that need a row. */
export * from "./clients.ts";
export * from "./engagements.ts";
export * from "./projects.ts";
