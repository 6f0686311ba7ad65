/** Every row of this vendor: its resources and the nested types that need a row. */
export * from "./milestones.ts";
