import { conjunction, type Test } from "../../resource/condition.ts";
import type { Call, Dialect, ListAsk, Page, Resource } from "../../resource/model.ts";
import type { RouteOf } from "../../resource/route.ts";
import { badResponse, unsupportedFilter } from "../../resource/upstream.ts";
import type { JsonObject } from "../../transport/json.ts";
import type { Element } from "../../transport/soap.ts";
import { isCut, label, listIn, resultOf, serviceRequest, ticketMark, name as vendor } from "./envelope.ts";

/** What rows of this vendor say beyond the common words. */
export interface Extra {
  /** Name of the thing in identities: `Engagement` has `PwsEngagementRef` with `EngagementCode` and `EngagementUid`. */
  noun: string;
  /** The collection in results. */
  collection: string;
  /** What an identity calls the thing's code; `Code` when absent. */
  code?: string;
  /** How the service for many wants its identities: in which namespace, and between which other elements. */
  many?: { namespace?: "sch" | "req"; before?: readonly Element[]; after?: readonly Element[] };
}

/** A list of unknown length is asked for in one piece: services have no page number, only a largest count. */
const wholeList = 100_000;
const listTimeoutMs = 20_000;

/** A service costs two of the vendor's units. */
const weight = 2;

/** How Projector is asked: services in SOAP, each with its own element order. Corrections change a service's name. */
export function dialect(routeOf: RouteOf): Dialect {
  const service = (resource: Resource, operation: "list" | "many") => routeOf(resource[operation]!).path.slice(1);

  function listCall<T>(resource: Resource, fields: readonly Element[], read: (rows: JsonObject[]) => T, most = Infinity): Call<T> {
    const name = service(resource, "list");
    const { collection } = extraOf(resource);
    return {
      request: { ...serviceRequest(name, [["req:SessionTicket", ticketMark], ...fields]), safe: true, weight, timeoutMs: listTimeoutMs },
      read: (response) => {
        const rows = listIn(resultOf(name, response), collection);
        // A list cannot be read on from where it was cut, so rows that are missing would stay missing unseen.
        if (rows.length < most && isCut(name, response))
          throw badResponse(vendor, label, name, `a list cut after ${rows.length} rows. Narrow it with "where" or "search"`, "LIST_CUT");
        return read(rows);
      },
    };
  }

  return {
    attribute: (_resource, field) => field,
    weight,
    tellsTotal: () => false,
    pageSize: () => wholeList,
    capacity: (resource, attribute) => (resource.list && attribute in listFilters ? 1 : 0),
    wholeCalls: () => 1,
    page: (resource, ask): Call<Page> => {
      const start = (ask.page - 1) * ask.size;
      const most = ask.size >= wholeList ? undefined : start + ask.size;
      return listCall(resource, listFields(resource, ask, most), (rows) => ({ rows: rows.slice(start, start + ask.size) }), most);
    },
    show: (resource, id): Call<JsonObject | null> => listCall(resource, identityFields(resource, id), (rows) => rows[0] ?? null),
    many: (resource, ids): Call<JsonObject[]> => {
      const name = service(resource, "many");
      const { noun, collection, code, many = {} } = extraOf(resource);
      const { namespace = "sch", before = [], after = [] } = many;
      const identities = ids.flatMap((id) => references(noun, id, code));
      return {
        request: {
          ...serviceRequest(name, [["req:SessionTicket", ticketMark], ...before, [`${namespace}:${noun}Identities`, identities], ...after]),
          safe: true,
          weight,
        },
        read: (response) => listIn(resultOf(name, response), collection),
      };
    },
  };
}

function extraOf(resource: Resource): Extra {
  return resource.extra as Extra;
}

/** Filters of the list services, in the order in which their data contracts want the elements. */
const listFilters: Record<string, { operators: readonly string[]; element: string }> = {
  lastUpdatedTimestamp: { operators: ["gte"], element: "LastUpdatedSinceTimestamp" },
  purchaseOrderNumber: { operators: ["eq"], element: "PurchaseOrderNumber" },
};

/** Both list services take their fields in this order; the identity stands first for one and in the middle for the other. */
function listFields(resource: Resource, ask: ListAsk, maxRows: number | undefined): Element[] {
  const tests = conjunction(ask.where);
  if (!tests) throw unsupportedFilter(resource, label, '"or" and "not"');
  const identity = tests.find(({ attribute }) => isIdentity(resource, attribute));
  if (identity) {
    if (tests.length > 1 || identity.operator !== "eq") throw unsupportedFilter(resource, label, "an identity together with anything else");
    return identityFields(resource, String(identity.value));
  }
  const fields: Element[] = [["sch:IncludeClosedFlag", String(ask.options?.includeClosed ?? true)]];
  if (maxRows !== undefined) fields.push(["sch:MaxRowsToReturn", String(maxRows)]);
  if (ask.options?.search) fields.push(["sch:QueryString", String(ask.options.search)]);
  for (const [attribute, { operators, element }] of Object.entries(listFilters)) {
    const test = tests.find((each) => each.attribute === attribute);
    if (test && !operators.includes(test.operator)) throw unsupportedFilter(resource, label, `${attribute} with ${test.operator}`);
    if (test) fields.push([`sch:${element}`, String(test.value)]);
  }
  const unknown = tests.find(({ attribute }) => !(attribute in listFilters));
  if (unknown) throw unsupportedFilter(resource, label, unknown.attribute);
  return fields;
}

function isIdentity(resource: Resource, attribute: Test["attribute"]): boolean {
  const { noun } = extraOf(resource);
  return [resource.id, "id", `${noun}Code`, `${noun}Uid`].some((name) => name.toLowerCase() === attribute.toLowerCase());
}

function identityFields(resource: Resource, id: string): Element[] {
  const { noun } = extraOf(resource);
  const [[, members]] = references(noun, id) as [Element];
  const identity: Element = [`sch:${noun}Identity`, members];
  const closed: Element = ["sch:IncludeClosedFlag", "true"];
  return noun < "IncludeClosedFlag" ? [identity, closed] : [closed, identity];
}

/** Uids are long numbers. A short number may be a code somebody typed, so it is asked for as both. */
function references(noun: string, id: string, code = "Code"): Element[] {
  const reference = (member: string): Element => [`com:Pws${noun}Ref`, [[`com:${noun}${member}`, id]]];
  if (!/^\d+$/.test(id)) return [reference(code)];
  return id.length >= 12 ? [reference("Uid")] : [reference("Uid"), reference(code)];
}
