import type { Page, RelationFilter, VendorAdapter, VendorCall } from "../../engine/model/adapter.ts";
import { and } from "../../engine/model/condition.ts";
import type { Operation } from "../../engine/model/resource.ts";
import { badResponse, pairsOf, readJson, rowsAt } from "../../engine/vendor/responses.ts";
import { fill, parametersOf, type RouteOf } from "../../engine/vendor/route.ts";
import { badInput } from "../../errors.ts";
import { isObject } from "../../transport/json.ts";
import { type CurrentRmsSettings, timeZone, vendor } from "./connection.ts";
import { errorsIn, readPage, readRecord, readRows, snake } from "./envelope.ts";
import { factsOf, keyOf } from "./lists.ts";
import { type CurrentRmsOptions, type CurrentRmsResource, optionsOf } from "./options.ts";
import { includes, ownParameters, paging, scope, searching, takeParameters } from "./parameters.ts";
import { parent } from "./parents.ts";
import { orderParameters, type Pair, whereParameters } from "./query.ts";
import { writeCall } from "./writing.ts";

/** Adapter of Current RMS: `page` and `per_page`, `q[...]`, `include[]`, an envelope with the name of the resource. */
export function adapter(routeOf: RouteOf, settings: CurrentRmsSettings | undefined): VendorAdapter<CurrentRmsOptions> {
  const address = (operation: Operation, values: Readonly<Record<string, string>> = {}) => {
    const { method, path } = routeOf(operation);
    return { operation: operation.id, method, path: fill(path, values), safe: true };
  };
  const parentsOf = (resource: CurrentRmsResource) => parametersOf(routeOf(resource.list!).path);

  /** Reads a record below a parent by its own id alone: the parent is found by the record.  */
  function showInParent(resource: CurrentRmsResource, id: string): VendorCall<Page> {
    const { list, member } = optionsOf(resource).parents!;
    const query: Pair[] = [
      ...paging(1, 1),
      ["filtermode", "all"],
      ...whereParameters({ attribute: `${member}_id`, operator: "eq", value: id }),
      ...orderParameters([]),
      ["include[]", member],
    ];
    return {
      request: { ...address(list), query },
      read: (response) => {
        const [holder] = readRows(list, response).rows;
        const held = holder?.[member];
        const record = Array.isArray(held) ? held.filter(isObject).find((each) => String(each.id) === id) : undefined;
        if (holder && !record) throw badResponse(vendor, list.id, `a record without the ${member} that it was selected by`);
        return { rows: record ? [record] : [] };
      },
    };
  }

  return {
    supportsOr: true,
    neutralOptions: { filtermode: ["all"] },
    relationFilter,
    errorsIn,
    write: (call) => writeCall(routeOf, call),
    answer: (call) => {
      const { operation, path, query, body, headers: given = {}, paging: span, at } = call;
      const pairs = [...(span ? paging(span.page, span.size) : []), ...pairsOf(query, "brackets")];
      const zone = timeZone in given && (given[timeZone] ?? settings?.timeZone);
      const headers = { ...(body && { "Content-Type": "application/json" }), ...(zone && { [timeZone]: zone }) };
      const sent = { ...(body && { body: JSON.stringify(body, numeric) }), ...(Object.keys(headers).length > 0 && { headers }) };
      return {
        request: { ...address(operation, path), query: pairs, ...sent },
        read: (response): Page => {
          if (response.status === 404) return { rows: [], total: 0 };
          if (span) return readPage(operation, response, { ...span, at });
          return { rows: rowsAt(vendor, call, readJson(vendor, operation.id, response)) };
        },
      };
    },
    attribute: (_resource, field) => (field === "vendorId" ? "id" : snake(field)),
    pageSize: (resource) => factsOf(resource).pageSize,
    maxValues: (resource, attribute) => {
      const parents = parentsOf(resource);
      return parents.length === 0 ? 100 : attribute === parent || parents.includes(attribute) ? 1 : 0;
    },
    requiredFilter: (resource, attribute) => attribute === parent || parentsOf(resource).includes(attribute),
    page: (resource, request) => {
      const { parentParameter } = factsOf(resource);
      const operation = resource.list!;
      const names = parentsOf(resource);
      const { values, own, where } = takeParameters(names, parentParameter, and(request.where, searching(resource, request)));
      const place = names.map((name) => values[name]).join("/");
      const query = [
        ...paging(request.page, request.size),
        ...scope(resource, request),
        ...ownParameters(request),
        ...own,
        ...whereParameters(where),
        ...orderParameters(request.order ?? []),
        ...includes(resource, request.fields),
      ];
      return {
        request: { ...address(operation, values), query },
        read: (response) => {
          if (response.status === 404 && names.length > 0) return { rows: [], total: 0 };
          const page = readPage(operation, response, { page: request.page, size: request.size, at: keyOf(operation) });
          return names.length === 0 ? page : { ...page, complete: (row) => ({ ...row, [parent]: place }) };
        },
      };
    },
    show: (resource, id, fields) => {
      const operation = resource.show!;
      const names = parametersOf(routeOf(operation).path);
      const ids = id.split("/");
      const { parents } = optionsOf(resource);
      if (parents && ids.length === 1 && id !== "") return showInParent(resource, id);
      if (ids.length !== names.length || ids.includes("")) throw notAnAddress(resource, id, names);
      const values = Object.fromEntries(names.map((parameter, i) => [parameter, ids[i]!]));
      return {
        request: { ...address(operation, values), query: includes(resource, fields) },
        read: (response): Page => {
          if (response.status === 404) return { rows: [] };
          const rows = [readRecord(resource, operation, response)];
          return names.length === 1 ? { rows } : { rows, complete: (row) => ({ ...row, [parent]: ids.slice(0, -1).join("/") }) };
        },
      };
    },
  };
}

function notAnAddress(resource: CurrentRmsResource, id: string, names: readonly string[]): Error {
  const isKnownById = optionsOf(resource).parents || names.length === 1;
  const whole = names.length > 1 ? [names.map((each) => `<${each}>`).join("/")] : [];
  return badInput(`"${id}" does not name a ${resource.type}.`, `Pass ${[...(isKnownById ? ["its id"] : []), ...whole].join(", or ")}.`);
}

/**
 * Filters by an attribute of a related record, such as `q[member_name_cont]`. The association has the name of the embedded
 * record, or else of the id, as in the documented `stock_level_item_id`.
 */
function relationFilter({ relations }: CurrentRmsResource, relation: string): RelationFilter | undefined {
  const to = relations[relation];
  const association = snake(relation);
  if (to?.kind !== "one" || (to.embedded !== association && to.key !== `${association}_id`)) return undefined;
  return { attribute: (inner) => `${association}_${inner}`, member: to.embedded };
}

/** Ids are text in the graph and numbers in a body. */
function numeric(_name: string, value: unknown): unknown {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
}
