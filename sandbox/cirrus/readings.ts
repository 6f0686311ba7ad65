/** Points that "RESTful API for Cirrus 2" leaves open. The first value of each is the default. */
export interface CirrusReadings {
  /** Responses of page lists: the sample is an array holding one page object, which may be an error of the generated page. */
  envelope: "array" | "object";
  /** `per_page`: the maximum is documented, what happens above it is not. */
  perPageOverMax: "refuse" | "clamp";
  /** A parameter that is both required and defaulted, such as `sorting`: without it the call is refused, or the default applies. */
  missingSorting: "refuse" | "default";
  /** Orders, filter and sort `number`: an order has no member of that name. */
  orderNumber: "id" | "alternateid";
  /** An empty embedded reference: `null`, or an object whose members are all null, as the framework can also answer. */
  absentReference: "null" | "hollow";
  /** Filters of several ids without a documented comma form: comma separated like the others, or one value only. */
  undescribedLists: "comma" | "one";
  /** A page behind the end of a list: without rows, or not found, as the framework can also answer. */
  pageBehindEnd: "empty" | "missing";
  /** Custom fields of projects can be filtered by, but no documented group holds their definition. */
  projectDefinition: "unlisted" | "listed";
  /** What creates and updates answer, which no sample shows: the record (they document the header `X-Fields`), its id, or nothing. */
  writeAnswer: "record" | "id" | "nothing";
  /** Members of a body that are not documented: refused, so that a client's mistake is seen, or passed over, as the framework does. */
  unknownMembers: "refuse" | "ignore";
  /** Lists in an update, such as tags and rows: in place of those that are there, or added to them. */
  updatedLists: "replace" | "merge";
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
  writeAnswer: "record",
  unknownMembers: "refuse",
  updatedLists: "replace",
};
