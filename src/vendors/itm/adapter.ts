import {
  type ListRequest,
  type OperationCall,
  type Page,
  unpaged,
  type VendorAdapter,
  type VendorCall,
} from "../../engine/model/adapter.ts";
import { fold, joinedKey } from "../../engine/model/names.ts";
import { badResponse, pairsOf, readJson, rowsAt } from "../../engine/vendor/responses.ts";
import { fill, parametersOf, type RouteOf } from "../../engine/vendor/route.ts";
import { maxPage } from "../../generated/itm.ts";
import type { JsonObject } from "../../transport/json.ts";
import { equalities, keysOf, placed, readOne, readWhole } from "./below.ts";
import { type ItmSettings, vendor } from "./connection.ts";
import { below, inVersion, pathValues, readPage } from "./envelope.ts";
import { errorsIn, isMissing } from "./faults.ts";
import { comparisonsIn } from "./filter.ts";
import { isSearched, pathOf } from "./lists.ts";
import type { ItmOptions, ItmResource } from "./options.ts";
import { type Routes, searchCall } from "./search.ts";
import { writeCall } from "./writing.ts";

/** Values of a list in a filter. No limit is documented; more than a page holds are never needed. */
const valuesPerCall = maxPage;

/** Adapter of ITM Platform: searches with a filter and columns in the body; two versions at two addresses. */
export function adapter(routeOf: RouteOf, settings: ItmSettings | undefined): VendorAdapter<ItmOptions> {
  const routes: Routes = {
    routeOf,
    address: (operation, values) => {
      const { method, path } = routeOf(operation);
      return { method, path: inVersion(operation, settings?.company ?? "", fill(path, values)) };
    },
  };
  const parentsOf = (resource: ItmResource) => parametersOf(routeOf(resource.list!).path);

  return {
    logsIn: true,
    errorsIn,
    write: (call) => writeCall(routes.address, call),
    answer: (call) => answerCall(routes, call),
    attribute: (resource, field) => {
      if (field === "vendorId") return resource.id;
      return parentsOf(resource).find((parameter) => fold(parameter) === fold(field)) ?? pathOf(resource, field);
    },
    pageSize: (resource) => (isSearched(resource) ? maxPage : unpaged),
    scanCalls: (resource) => (isSearched(resource) || parentsOf(resource).length > 0 ? undefined : 1),
    isAlternateKey: (resource, key) => resource.alternateKeys !== undefined && !/^\d+$/.test(key),
    maxValues: (resource, attribute) => {
      if (parentsOf(resource).includes(attribute) || attribute === below) return 1;
      return !isSearched(resource) || resource.parentIds ? 0 : valuesPerCall;
    },
    requiredFilter: (resource, attribute) => attribute === below || parentsOf(resource).includes(attribute),
    page: (resource, request) => (isSearched(resource) ? searchCall(routes, resource, request) : wholeCall(routes, resource, request)),
    show: (resource, id) => showCall(routes, resource, id),
  };
}

/** A list without pages, below a project, a task or a service. */
function wholeCall({ routeOf, address }: Routes, resource: ItmResource, request: ListRequest): VendorCall<Page> {
  const operation = resource.list!;
  const comparisons = comparisonsIn(resource, request.where);
  const values = pathValues(routeOf(operation).path, comparisons);
  const query = equalities(
    resource,
    comparisons.filter(({ attribute }) => !(attribute in values) && attribute !== below),
  );
  return {
    request: { operation: operation.id, ...address(operation, values), ...(query.length > 0 && { query }), safe: true },
    read: (response) => {
      if (isMissing(response)) return { rows: [], total: 0 };
      const rows = readWhole(operation, response);
      return { rows, total: rows.length, complete: (row) => placed(resource, row, values) };
    },
  };
}

function showCall({ routeOf, address }: Routes, resource: ItmResource, id: string): VendorCall<Page> {
  const operation = resource.show!;
  const keys = keysOf(resource, id);
  const values = Object.fromEntries(parametersOf(routeOf(operation).path).map((parameter, i) => [parameter, keys[i]!]));
  return {
    request: { operation: operation.id, ...address(operation, values), safe: true },
    read: (response) => {
      const record = isMissing(response) ? null : readOne(resource, operation, response, keys.at(-1)!);
      return { rows: record ? [record] : [], complete: (row) => placed(resource, row, values) };
    },
  };
}

function answerCall({ address }: Routes, call: OperationCall): VendorCall<Page> {
  const { operation, path, query, paging } = call;
  const pairs = pairsOf({ ...query, ...(paging && { page: paging.page, pageSize: paging.size }) }, "comma");
  return {
    request: { operation: operation.id, ...address(operation, path), query: pairs, safe: true },
    read: (response) => {
      if (isMissing(response)) return { rows: [], total: 0 };
      const body = readJson(vendor, operation.id, response);
      if (paging) return readPage(operation, body, paging);
      const rows = rowsAt(vendor, call, body);
      // One record is complete. Rows of a list may not be, and must be those that were requested.
      if (!Array.isArray(body)) return { rows, fields: "all" };
      const isStray = (row: JsonObject) =>
        Object.entries(query).some(([member, value]) => (joinedKey(row, member) ?? String(value)) !== String(value));
      if (rows.some(isStray)) throw badResponse(vendor, operation.id, "rows that were not requested");
      return { rows };
    },
  };
}
