import { type ListRequest, type Page, unpaged, type VendorAdapter } from "../../engine/model/adapter.ts";
import { pairsOf, readJson, rowsAt } from "../../engine/vendor/responses.ts";
import { fill, type RouteOf } from "../../engine/vendor/route.ts";
import { maxPage } from "../../generated/cirrus.ts";
import { vendor } from "./connection.ts";
import { errorsIn, type Pair, readPage, readRecord } from "./envelope.ts";
import { attributeOf, factsOf, filterOf, parameterOf, requiredParametersOf } from "./lists.ts";
import { pageMask, recordMask } from "./mask.ts";
import { type CirrusOptions, optionsOf } from "./options.ts";
import { addMissing, addressOfList, addressOfRecord, parentsIn, withKey } from "./places.ts";
import { orderParameters, usualOrder, whereParameters } from "./query.ts";
import { writeCall } from "./writing.ts";

/** Ids in one comma list. No limit is documented; the address must not grow too long. */
const idsPerCall = 100;

/** Adapter of Cirrus: `page` and `per_page`, a parameter for each filter, always `sorting`. No list filters by the record's own id. */
export function adapter(routeOf: RouteOf): VendorAdapter<CirrusOptions> {
  return {
    errorsIn,
    write: (call) => writeCall(routeOf, call),
    answer: (call) => {
      const { operation, path, query, paging: span } = call;
      const route = routeOf(operation);
      const pairs = [...(span ? paging(span) : []), ...pairsOf(query, "comma")];
      return {
        request: { operation: operation.id, method: route.method, path: fill(route.path, path), query: pairs, safe: true },
        read: (response): Page => {
          if (response.status === 404) return { rows: [], total: 0 };
          const body = readJson(vendor, operation.id, response);
          return span ? readPage(operation, body, span) : { rows: rowsAt(vendor, call, body) };
        },
      };
    },
    attribute: parameterOf,
    pageSize: (resource) => (factsOf(resource).unpaged ? unpaged : maxPage),
    maxValues(resource, attribute) {
      const kind = filterOf(resource, attribute)?.kind;
      if (!kind || kind === "days" || kind === "dynamic") return 0;
      const isOneByOne = optionsOf(resource).oneByOne?.some((field) => attributeOf(resource, field) === attribute);
      return kind === "ids" && !isOneByOne ? idsPerCall : 1;
    },
    requiredFilter: (resource, attribute) => requiredParametersOf(resource).includes(attribute),
    usualOrder,
    page(resource, request) {
      const where = whereParameters(resource, request.where);
      const { operation, method, path, query } = addressOfList(resource, routeOf, where);
      const paged = factsOf(resource).unpaged ? [] : paging(request);
      const order = orderParameters(resource, request.order ?? []);
      const mask = pageMask(resource, request.fields);
      const parents = parentsIn(resource, where);
      return {
        request: {
          operation: operation.id,
          method,
          path,
          query: [...paged, ...query, ...search(request), ...order],
          safe: true,
          ...masked(mask),
        },
        read: (response): Page => {
          // A page after the end of a list is not documented: it may be empty, or not found.
          if (response.status === 404 && request.page > 1) return { rows: [], last: true };
          const page = readPage(operation, readJson(vendor, operation.id, response), request);
          const complete = (row: Page["rows"][number]) => withKey(resource, addMissing(row, parents));
          return { ...page, complete, ...(mask && { fields: request.fields }) };
        },
      };
    },
    show(resource, id, fields) {
      const operation = resource.show!;
      const { method, path, members } = addressOfRecord(resource, routeOf, id);
      const mask = recordMask(resource, fields);
      return {
        request: { operation: operation.id, method, path, safe: true, ...masked(mask) },
        read(response): Page {
          if (response.status === 404) return { rows: [] };
          const row = readRecord(operation, readJson(vendor, operation.id, response));
          return { rows: [row], complete: (sent) => addMissing(sent, members), ...(mask && { fields }) };
        },
      };
    },
  };
}

function masked(mask: string | undefined) {
  return mask ? { headers: { "X-Fields": mask } } : {};
}

function paging({ page, size }: Pick<ListRequest, "page" | "size">): Pair[] {
  return [
    ["page", String(page)],
    ["per_page", String(size)],
  ];
}

/** The vendor's own search through several members. */
function search({ options }: ListRequest): Pair[] {
  const words = String(options?.search ?? "").trim();
  return words === "" ? [] : [["fulltext", words]];
}
