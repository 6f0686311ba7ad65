import type { VendorAdapter } from "../../engine/model/adapter.ts";
import { fill, type RouteOf } from "../../engine/vendor/route.ts";
import { readPage } from "./envelope.ts";
import { orderParameter, type Pair, usualOrder, whereParameters } from "./query.ts";

/** Adapter of Zivio: one list, filtered by single values and by spans of days, without a total. */
export function adapter(routeOf: RouteOf): VendorAdapter {
  return {
    attribute: (_resource, field) => field,
    reportsTotal: () => false,
    // Neither a default nor a maximum is documented.
    pageSize: () => 100,
    // A row does not show its supplier, and only one id of a kind can be requested.
    maxValues: (_resource, attribute) => (attribute === "job_id" || attribute === "supplier_id" ? 1 : 0),
    usualOrder: () => usualOrder,
    page: (resource, request) => {
      const operation = resource.list!;
      const { method, path } = routeOf(operation);
      const paging: Pair[] = [
        ["limit", String(request.size)],
        ["page", String(request.page)],
      ];
      const query = [...whereParameters(resource, request.where), orderParameter(request), ...paging];
      return {
        request: { operation: operation.id, method, path: fill(path, {}), query, safe: true },
        read: (response) => readPage(operation, response),
      };
    },
  };
}
