import { pairsOf, rowsAt } from "../../resource/answer.ts";
import type { Call, Dialect, ListAsk, Page } from "../../resource/model.ts";
import { fill, parametersOf, type RouteOf } from "../../resource/route.ts";
import { readJson } from "../../resource/upstream.ts";
import type { JsonObject } from "../../transport/json.ts";
import { label, name, type Pair, readPage, readRecord } from "./envelope.ts";
import { wholeNumber } from "./filters.ts";
import { pageMask, recordMask } from "./mask.ts";
import { extraOf, filterOf, orderParameters, whereParameters } from "./query.ts";

/** "max pagesize is 50" (L131); nothing says that more is cut to it. */
const largestPage = 50;
/** How many ids stand in one comma list: no limit is documented, so only the address must not grow too long. */
const idsPerCall = 100;

/** How Cirrus is asked: page/per_page, a parameter for each filter, `sorting` always. No list is filtered by the record's own id. */
export function dialect(routeOf: RouteOf): Dialect {
  return {
    answer: (asked) => {
      const { operation, path, query, paging: span } = asked;
      const { method, path: place } = routeOf(operation);
      const pairs = [...(span ? paging(span) : []), ...pairsOf(query, "comma")];
      return {
        request: { operation: operation.id, method, path: fill(place, path), query: pairs, safe: true },
        read: (response): Page => {
          if (response.status === 404) return { rows: [], total: 0 };
          const body = readJson(name, label, operation.id, response);
          return span ? readPage(operation, body, span.page, span.size) : { rows: rowsAt(asked, body, name, label) };
        },
      };
    },
    attribute: (resource, field) => extraOf(resource).filters[field]?.parameter ?? field,
    pageSize: () => largestPage,
    capacity(resource, attribute) {
      const filter = filterOf(resource, attribute);
      if (!filter || filter.kind === "days" || filter.kind === "dynamic") return 0;
      return filter.kind === "ids" && !filter.blind ? idsPerCall : 1;
    },
    page(resource, ask): Call<Page> {
      const operation = resource.list!;
      const { method, path } = routeOf(operation);
      const query = [
        ...paging(ask),
        ...whereParameters(resource, ask.where),
        ...search(ask),
        ...orderParameters(resource, ask.order ?? []),
      ];
      return {
        request: { operation: operation.id, method, path, query, safe: true, ...masked(pageMask(resource, ask.columns)) },
        ...(pageMask(resource, ask.columns) && { columns: ask.columns! }),
        read: (response) => readPage(operation, readJson(name, label, operation.id, response), ask.page, ask.size),
      };
    },
    show(resource, id, columns): Call<JsonObject | null> {
      const operation = resource.show!;
      const { method, path } = routeOf(operation);
      // Words stand at the same place as ids: /accounts/accounttypes is another list.
      const place = fill(path, { [parametersOf(path)[0] ?? "id"]: wholeNumber(id) });
      return {
        request: { operation: operation.id, method, path: place, safe: true, ...masked(recordMask(resource, columns)) },
        ...(recordMask(resource, columns) && { columns: columns! }),
        read: (response) => (response.status === 404 ? null : readRecord(operation, readJson(name, label, operation.id, response))),
      };
    },
  };
}

function masked(mask: string | undefined) {
  return mask ? { headers: { "X-Fields": mask } } : {};
}

function paging({ page, size }: Pick<ListAsk, "page" | "size">): Pair[] {
  return [
    ["page", String(page)],
    ["per_page", String(size)],
  ];
}

function search({ options }: ListAsk): Pair[] {
  const words = String(options?.search ?? "").trim();
  return words === "" ? [] : [["fulltext", words]];
}
