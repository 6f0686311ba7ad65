import { pairsOf, rowsAt } from "../../resource/answer.ts";
import { type Call, type Dialect, inOnePiece, type ListAsk, type Page, type Resource } from "../../resource/model.ts";
import { fill, type RouteOf } from "../../resource/route.ts";
import { readJson } from "../../resource/upstream.ts";
import type { JsonObject } from "../../transport/json.ts";
import { label, name, type Pair, readPage, readRecord } from "./envelope.ts";
import { pageMask, recordMask } from "./mask.ts";
import { below, identified, lacking, listPlace, recordPlace } from "./places.ts";
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
    attribute: (resource, field) => extraOf(resource).filters?.[field]?.parameter ?? field,
    pageSize: (resource) => (extraOf(resource).bare ? inOnePiece : largestPage),
    capacity(resource, attribute) {
      const filter = filterOf(resource, attribute);
      if (!filter || filter.kind === "days" || filter.kind === "dynamic") return 0;
      return filter.kind === "ids" && !filter.blind ? idsPerCall : 1;
    },
    obligatory: (resource, attribute) => filterOf(resource, attribute)?.must === true,
    page(resource, ask): Call<Page> {
      const where = whereParameters(resource, ask.where);
      const { operation, method, path, query } = listPlace(resource, routeOf, where);
      const paged = extraOf(resource).bare ? [] : paging(ask);
      const order = orderParameters(resource, ask.order ?? []);
      const mask = pageMask(resource, ask.columns);
      return {
        request: {
          operation: operation.id,
          method,
          path,
          query: [...paged, ...query, ...search(resource, ask), ...order],
          safe: true,
          ...masked(mask),
        },
        ...(mask && { columns: ask.columns! }),
        read: (response) => {
          // What stands behind the end of a list is not said: an empty page, or no page at all.
          if (response.status === 404 && ask.page > 1) return { rows: [], last: true };
          const page = readPage(operation, readJson(name, label, operation.id, response), ask.page, ask.size);
          const parents = below(resource, where);
          return { ...page, rows: page.rows.map((row) => identified(resource, { ...lacking(row, parents), ...row })) };
        },
      };
    },
    show(resource, id, columns): Call<JsonObject | null> {
      const operation = resource.show!;
      const { method, path, members } = recordPlace(resource, routeOf, id);
      const mask = recordMask(resource, columns);
      return {
        request: { operation: operation.id, method, path, safe: true, ...masked(mask) },
        ...(mask && { columns: columns! }),
        read(response) {
          if (response.status === 404) return null;
          const row = readRecord(operation, readJson(name, label, operation.id, response));
          return { ...lacking(row, members), ...row };
        },
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

function search(resource: Resource, { options }: ListAsk): Pair[] {
  const words = String(options?.search ?? "").trim();
  return words === "" ? [] : [[extraOf(resource).filters!.search!.parameter, words]];
}
