import type { Dialect } from "../../resource/model.ts";
import { fill, type RouteOf } from "../../resource/route.ts";
import { readPage } from "./envelope.ts";
import { orderParameter, type Pair, whereParameters } from "./query.ts";

/** How Zivio is asked: one list, narrowed by single values and windows of days; it never tells how long it is. */
export function dialect(routeOf: RouteOf): Dialect {
  return {
    attribute: (_resource, field) => field,
    tellsTotal: () => false,
    // Neither a default nor a maximum is documented.
    pageSize: () => 100,
    // A row does not show its supplier, and only one id of a kind can be asked for.
    capacity: (_resource, attribute) => (attribute === "job_id" || attribute === "supplier_id" ? 1 : 0),
    page: (resource, ask) => {
      const operation = resource.list!;
      const { method, path } = routeOf(operation);
      const paging: Pair[] = [
        ["limit", String(ask.size)],
        ["page", String(ask.page)],
      ];
      const query = [...whereParameters(resource, ask.where), orderParameter(ask), ...paging];
      return {
        request: { operation: operation.id, method, path: fill(path, {}), query, safe: true },
        read: (response) => readPage(operation, response),
      };
    },
  };
}
