import { TielineError, type VendorName } from "../../errors.ts";
import { isObject, type Json, type JsonObject, parseJson } from "../../transport/json.ts";
import type { Response } from "../../transport/send.ts";
import type { OperationCall } from "../model/adapter.ts";
import { valueAt } from "../model/names.ts";
import type { Resource } from "../model/resource.ts";
import type { ObservationKind } from "./observations.ts";

/** Who answered, for errors: the vendor's name, and its name in sentences. */
export interface Vendor {
  name: VendorName;
  label: string;
}

/** The error of a vendor without credentials: which variables are missing. */
export function notConfigured({ name, label }: Vendor, missing: readonly string[]): TielineError {
  const advice = `Set ${missing.join(", ")} and start again.`;
  return new TielineError("NOT_CONFIGURED", `${label} is not configured.`, { vendor: name, advice });
}

/** The parsed body of a successful answer. Every other answer becomes an error that names the vendor, the operation and what to do. */
export function readJson(vendor: Vendor, operation: string, response: Response): Json {
  assertSuccess(vendor, operation, response);
  try {
    if (response.text === "") throw new SyntaxError("empty");
    return parseJson(response.text);
  } catch {
    const what = response.text === "" ? "an empty answer" : /^\s*</.test(response.text) ? "a web page" : "text that is not JSON";
    throw badResponse(vendor, operation, `${what} instead of JSON`, { advice: "Check the base URL." });
  }
}

/** Throws unless the status says success. */
export function assertSuccess({ name, label }: Vendor, operation: string, { status, retryAfterMs }: Response): void {
  if (status >= 200 && status < 300) return;
  const fail = (
    code: "UPSTREAM_BUDGET" | "UPSTREAM_AUTH" | "UPSTREAM_UNAVAILABLE" | "UPSTREAM_REFUSED",
    message: string,
    advice?: string,
  ) => new TielineError(code, message, { vendor: name, advice, ...(retryAfterMs && { retryAfterMs: retryAfterMs }) });
  if (status === 429) throw fail("UPSTREAM_BUDGET", `${label} says that its quota is exhausted (${operation}).`, "Try again later.");
  if (status === 401 || status === 403) {
    const what = status === 401 ? "did not accept our credentials" : "does not allow this with our credentials";
    const advice = 'Check the key and its rights with "tieline doctor".';
    throw fail("UPSTREAM_AUTH", `${label} ${what} (${operation}, ${status}).`, advice);
  }
  if (status >= 500) throw fail("UPSTREAM_UNAVAILABLE", `${label} failed with status ${status} (${operation}).`, "Try again later.");
  if (status >= 300 && status < 400) throw badResponse({ name, label }, operation, "a redirect", { advice: "Check the base URL." });
  throw fail("UPSTREAM_REFUSED", `${label} refused the request with status ${status} (${operation}).`);
}

/** An answer that does not fit the request. */
export class BadResponse extends TielineError {
  readonly kind: ObservationKind;

  constructor(vendor: VendorName, message: string, { kind = "BAD_ANSWER", advice }: BadResponseDetails = {}) {
    super("UPSTREAM_BAD_RESPONSE", message, { vendor, advice });
    this.kind = kind;
  }
}

export interface BadResponseDetails {
  kind?: ObservationKind;
  advice?: string;
}

export function badResponse({ name, label }: Vendor, operation: string, what: string, details: BadResponseDetails = {}): BadResponse {
  return new BadResponse(name, `${label} answered ${operation} with ${what}.`, details);
}

export function unsupportedFilter(resource: Resource, label: string, what: string): TielineError {
  const advice = "Leave it out, or filter the rows you get.";
  return new TielineError("UNSUPPORTED_FILTER", `${label} cannot filter ${resource.type} by ${what}.`, { vendor: resource.vendor, advice });
}

/** The rows of an answer: the object or the list of objects at the path. Throws when nothing is there. */
export function rowsAt(vendor: Vendor, { operation, at }: OperationCall, body: Json): JsonObject[] {
  const value = at === undefined ? body : isObject(body) ? valueAt(body, at) : undefined;
  if (value === undefined) throw badResponse(vendor, operation.id, `no ${at} in it`);
  // An empty element of XML is an empty text.
  if (value !== null && value !== "" && typeof value !== "object") throw badResponse(vendor, operation.id, "something other than objects");
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** Query parameters. Several values of one are joined by a comma, or sent one by one with brackets. */
export function pairsOf(query: OperationCall["query"], join: "comma" | "brackets"): [name: string, value: string][] {
  return Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (!Array.isArray(value)) return [[name, String(value)]];
    return join === "comma" ? [[name, value.join(",")]] : value.map((each) => [`${name.replace(/\[\]$/, "")}[]`, String(each)]);
  });
}
