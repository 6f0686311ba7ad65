/** Points the vendor's documentation leaves open; each can be read the other way. */
export interface CirrusReadings {
  /** A page list prints an array holding one page object, which may be a slip of the framework's documentation. */
  envelope: "array" | "object";
  /** The maximum page is stated, what happens above it is not. */
  perPageOverMax: "refuse" | "clamp";
  /** A parameter that is both required and defaulted: the framework refuses the call all the same. */
  missingSorting: "refuse" | "default";
  /** What the orders' `number` filter and sort mean: an order has no member of that name. */
  orderNumber: "id" | "alternateid";
  /** An empty embedded reference: `null`, or (the framework's other manner) an object whose members are all null. */
  absentReference: "null" | "hollow";
  /** Filters of several ids whose comma form is nowhere described: comma separated like their siblings, or one value only. */
  undescribedLists: "comma" | "one";
  /** A page behind the end of a list: without rows, or (the framework's other manner) not found. */
  pageBehindEnd: "empty" | "missing";
  /** Custom fields of projects can be filtered by, but no documented group holds their definition. */
  projectDefinition: "unlisted" | "listed";
}

export const defaultReadings: CirrusReadings = {
  envelope: "array",
  perPageOverMax: "refuse",
  missingSorting: "refuse",
  orderNumber: "id",
  absentReference: "null",
  undescribedLists: "comma",
  pageBehindEnd: "empty",
  projectDefinition: "unlisted",
};
