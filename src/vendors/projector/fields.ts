import type { ListRequest } from "../../engine/model/adapter.ts";
import { type Comparison, conjunction, type Operator } from "../../engine/model/condition.ts";
import { unsupportedFilter } from "../../engine/vendor/responses.ts";
import type { Element } from "../../transport/soap.ts";
import { vendor } from "./connection.ts";
import { optionsOf, type ProjectorResource } from "./options.ts";

/** Attributes that the list services filter by, in the order in which their data contracts need the elements. */
const elements: Readonly<Record<string, string>> = {
  lastUpdatedTimestamp: "LastUpdatedSinceTimestamp",
  purchaseOrderNumber: "PurchaseOrderNumber",
};

/** The attributes that each comparison is possible with. */
const operators: Readonly<Record<Operator, readonly string[]>> = {
  eq: ["purchaseOrderNumber"],
  gte: ["lastUpdatedTimestamp"],
  ne: [],
  in: [],
  notIn: [],
  lt: [],
  lte: [],
  gt: [],
  contains: [],
  containsAny: [],
  containsAll: [],
  startsWith: [],
  endsWith: [],
  matches: [],
  isNull: [],
  isBlank: [],
  isAbsent: [],
  isTrue: [],
  isFalse: [],
  id: [],
};

export function isFiltered(attribute: string): boolean {
  return attribute in elements;
}

/** The fields of a list service in their order. */
export function listFields(resource: ProjectorResource, request: ListRequest, maxRows: number | undefined): Element[] {
  const tests = conjunction(request.where);
  if (!tests) throw unsupportedFilter(resource, vendor.label, '"or" and "not"');
  const identity = tests.find(({ attribute }) => isIdentity(resource, attribute));
  if (identity) {
    if (tests.length > 1 || identity.operator !== "eq")
      throw unsupportedFilter(resource, vendor.label, "an identity together with anything else");
    return identityFields(resource, String(identity.value));
  }
  const unknown = tests.find(({ attribute, operator }) => !operators[operator].includes(attribute));
  if (unknown) throw unsupportedFilter(resource, vendor.label, nameOf(unknown));
  const fields: Element[] = [["sch:IncludeClosedFlag", String(request.options?.includeClosed ?? true)]];
  if (maxRows !== undefined) fields.push(["sch:MaxRowsToReturn", String(maxRows)]);
  if (request.options?.search) fields.push(["sch:QueryString", String(request.options.search)]);
  for (const [attribute, element] of Object.entries(elements)) {
    const test = tests.find((each) => each.attribute === attribute);
    if (test) fields.push([`sch:${element}`, String(test.value)]);
  }
  return fields;
}

function nameOf({ attribute, operator }: Comparison): string {
  return isFiltered(attribute) ? `${attribute} with ${operator}` : attribute;
}

function isIdentity(resource: ProjectorResource, attribute: string): boolean {
  const { noun } = optionsOf(resource);
  return [resource.id, "id", `${noun}Code`, `${noun}Uid`].some((name) => name.toLowerCase() === attribute.toLowerCase());
}

/** One record in a list service: the identity stands before the flag or after it, in alphabetical order. */
export function identityFields(resource: ProjectorResource, id: string): Element[] {
  const { noun } = optionsOf(resource);
  const [[, members]] = references(noun, id);
  const identity: Element = [`sch:${noun}Identity`, members];
  const closed: Element = ["sch:IncludeClosedFlag", "true"];
  return noun < "IncludeClosedFlag" ? [identity, closed] : [closed, identity];
}

/** Uids are long numbers. A short number may be a code that somebody typed, so it is requested as both. */
export function references(noun: string, id: string, code = "Code"): [Element, ...Element[]] {
  const reference = (member: string): Element => [`com:Pws${noun}Ref`, [[`com:${noun}${member}`, id]]];
  if (!/^\d+$/.test(id)) return [reference(code)];
  return id.length >= 12 ? [reference("Uid")] : [reference("Uid"), reference(code)];
}
