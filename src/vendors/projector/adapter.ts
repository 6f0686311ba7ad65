import type { Page, VendorAdapter, VendorCall } from "../../engine/model/adapter.ts";
import { badResponse } from "../../engine/vendor/responses.ts";
import type { RouteOf } from "../../engine/vendor/route.ts";
import type { Element } from "../../transport/soap.ts";
import { vendor } from "./connection.ts";
import { errorsIn, isCut, listIn, resultOf, serviceRequest, ticketMark } from "./envelope.ts";
import { identityFields, isFiltered, listFields, references } from "./fields.ts";
import { optionsOf, type ProjectorOptions, type ProjectorResource } from "./options.ts";
import { writeCall } from "./writing.ts";

/** Rows of a list of unknown length. Services have no pages, only a largest count. */
const wholeList = 100_000;
const listTimeoutMs = 20_000;

/** What a service costs in the vendor's units. */
const weight = 2;

/** Adapter of Projector: SOAP services, each with its own order of elements. A corrected route changes the name of a service. */
export function adapter(routeOf: RouteOf): VendorAdapter<ProjectorOptions> {
  const service = (resource: ProjectorResource, operation: "list" | "many") => routeOf(resource[operation]!).path.slice(1);

  function listCall(resource: ProjectorResource, fields: readonly Element[], span: { start: number; end: number }): VendorCall<Page> {
    const name = service(resource, "list");
    const { collection } = optionsOf(resource);
    return {
      request: { ...serviceRequest(name, [["req:SessionTicket", ticketMark], ...fields]), safe: true, weight, timeoutMs: listTimeoutMs },
      read: (response) => {
        const rows = listIn(name, resultOf(name, response), collection);
        // A list cannot be continued where it was cut: the missing rows would go unnoticed.
        if (rows.length < span.end && isCut(name, response)) {
          const advice = 'Narrow it with "where" or "search".';
          throw badResponse(vendor, name, `a list cut after ${rows.length} rows`, { kind: "LIST_CUT", advice });
        }
        return { rows: rows.slice(span.start, span.end) };
      },
    };
  }

  return {
    logsIn: true,
    neutralOptions: { includeClosed: true },
    errorsIn,
    write: (call) => writeCall(routeOf, call),
    attribute: (_resource, field) => field,
    weight,
    reportsTotal: () => false,
    pageSize: () => wholeList,
    maxValues: (resource, attribute) => (resource.list && isFiltered(attribute) ? 1 : 0),
    scanCalls: () => 1,
    page: (resource, request) => {
      const start = (request.page - 1) * request.size;
      const isWhole = request.size >= wholeList;
      const end = isWhole ? Number.POSITIVE_INFINITY : start + request.size;
      return listCall(resource, listFields(resource, request, isWhole ? undefined : end), { start, end });
    },
    show: (resource, id) => {
      const { request, read } = listCall(resource, identityFields(resource, id), { start: 0, end: Number.POSITIVE_INFINITY });
      return { request, read: (response) => ({ rows: read(response).rows.slice(0, 1), fields: "all" }) };
    },
    many: (resource, ids) => {
      const name = service(resource, "many");
      const { noun, collection, code, many = {} } = optionsOf(resource);
      const { namespace = "sch", before = [], after = [] } = many;
      const identities = ids.flatMap((id) => references(noun, id, code));
      return {
        request: {
          ...serviceRequest(name, [["req:SessionTicket", ticketMark], ...before, [`${namespace}:${noun}Identities`, identities], ...after]),
          safe: true,
          weight,
        },
        read: (response) => ({ rows: listIn(name, resultOf(name, response), collection) }),
      };
    },
  };
}
