import { chunk } from "../../src/engine/memory/loader.ts";
import type { JsonObject } from "../../src/transport/json.ts";
import type { Element } from "../../src/transport/soap.ts";
import { resources } from "../../src/vendors/index.ts";
import { columnsOf } from "../../src/vendors/itm/lists.ts";
import type { ItmResource } from "../../src/vendors/itm/options.ts";
import { type Query, rowsOf, type Vendors } from "./http.ts";

/** How the records of one type are had: all of them, some by id, some by another value that names them. */
export interface Source {
  whole(): Promise<JsonObject[]>;
  byIds?(ids: readonly string[]): Promise<JsonObject[]>;
  /** By the vendor's filter; each takes as many values as stand at its name. */
  by?: Readonly<Record<string, { most: number; rows(values: readonly string[]): Promise<JsonObject[]> }>>;
}

/** What each vendor offers for its records: the largest pages, ids in batches wherever there is a filter for it. */
export function sources(vendors: Vendors): Readonly<Record<string, Source>> {
  return {
    ZivioMilestone: {
      whole: () => zivioPages(vendors, []),
      by: { job_id: { most: 1, rows: ([id]) => zivioPages(vendors, [["job_id", id!]]) } },
    },
    CirrusAccount: {
      whole: () => cirrusPages(vendors, "/accounts", [...allAccounts, ["sorting", "name_asc"]]),
      byIds: async ([id]) => [await vendors.cirrus(`/accounts/${id}`, [])],
    },
    CirrusOrder: {
      whole: () => cirrusPages(vendors, "/orders", [["sorting", "number_asc"]]),
      by: {
        accountids: {
          most: 50,
          rows: (ids) =>
            cirrusPages(vendors, "/orders", [
              ["accountids", ids.join()],
              ["sorting", "number_asc"],
            ]),
        },
      },
    },
    CurrentRmsMember: rms(vendors, "members", [["q[membership_type_eq]", "Organisation"]]),
    CurrentRmsInvoice: rms(vendors, "invoices", []),
    CurrentRmsProject: rms(vendors, "projects", []),
    ItmProject: itm(vendors, "projects", "ItmProject"),
    ItmRevenue: itm(vendors, "revenues", "ItmRevenue"),
    ItmTask: itm(vendors, "tasks", "ItmTask"),
    ItmPurchase: itm(vendors, "purchases", "ItmPurchase"),
    ProjectorProject: { whole: () => vendors.projector("PwsGetProjectList", closed, "Projects") },
    ProjectorEngagement: {
      whole: () => vendors.projector("PwsGetEngagementList", closed, "Engagements"),
      byIds: (ids) => vendors.projector("PwsGetEngagement", [["sch:EngagementIdentities", ids.map(engagement)]], "Engagements"),
    },
  };
}

const closed: Element[] = [["sch:IncludeClosedFlag", "true"]];
const engagement = (uid: string): Element => ["com:PwsEngagementRef", [["com:EngagementUid", uid]]];
const allAccounts: Query = [["active", 2]];

/** Page after page, since no total is told. */
async function zivioPages(vendors: Vendors, filter: Query): Promise<JsonObject[]> {
  const rows: JsonObject[] = [];
  for (let page = 1; ; page++) {
    const query = [...filter, ["sort", "created:asc"], ["limit", 100], ["page", page]] as const;
    const milestones = rowsOf(await vendors.zivio("/sales_milestones", query), "milestones");
    rows.push(...milestones);
    if (milestones.length < 100) return rows;
  }
}

/** The first page tells how many there are; the others are asked for together. */
async function numbered(size: number, fetch: (page: number) => Promise<{ rows: JsonObject[]; total: number }>): Promise<JsonObject[]> {
  const first = await fetch(1);
  const others = Array.from({ length: Math.max(0, Math.ceil(first.total / size) - 1) }, (_, i) => fetch(i + 2));
  return [first, ...(await Promise.all(others))].flatMap(({ rows }) => rows);
}

function cirrusPages(vendors: Vendors, path: string, filter: Query): Promise<JsonObject[]> {
  return numbered(50, async (page) => {
    const body = await vendors.cirrus(path, [...filter, ["page", page], ["per_page", 50]]);
    return { rows: rowsOf(body, "items"), total: Number(body.total) };
  });
}

function rms(vendors: Vendors, collection: string, scope: Query): Source {
  const pages = (filter: Query) =>
    numbered(100, async (page) => {
      const query: Query = [...filter, ["filtermode", "all"], ["q[s][]", "id asc"], ["page", page], ["per_page", 100]];
      const body = await vendors.currentRms(`/${collection}`, query);
      return { rows: rowsOf(body, collection), total: Number((body.meta as JsonObject).total_row_count) };
    });
  const among = (attribute: string) => (values: readonly string[]) =>
    pages(values.map((value) => [`q[${attribute}_in][]`, value] as const));
  return { whole: () => pages(scope), byIds: among("id"), by: { member_id: { most: 100, rows: among("member_id") } } };
}

function itm(vendors: Vendors, collection: string, type: string): Source {
  const search = (filter: object | undefined) => itmPages(vendors, collection, type, filter);
  const among = (attribute: string) => (values: readonly string[]) => search({ [attribute]: { $in: values.map(Number) } });
  return { whole: () => search(undefined), byIds: among("Id"), by: { ProjectId: { most: 500, rows: among("ProjectId") } } };
}

/** Without `Columns` a search shows what somebody last looked at, so the documented ones are all asked for. */
export function itmSearch(collection: string, type: string, filter: object | undefined, page: number, pageSize: number) {
  const columns = columnsOf(resources.find((resource) => resource.type === type) as ItmResource);
  return [
    collection,
    { ...(filter && { Filter: filter }), Columns: { $in: columns }, sortBy: "Id", sortOrder: "asc", page, pageSize },
  ] as const;
}

function itmPages(vendors: Vendors, collection: string, type: string, filter: object | undefined): Promise<JsonObject[]> {
  return numbered(500, async (page) => {
    const body = await vendors.itm.search(...itmSearch(collection, type, filter, page, 500));
    return { rows: rowsOf(body, "list"), total: Number(body.total) };
  });
}

/** As many values in one call as it takes. */
export async function inBatches(
  values: readonly string[],
  most: number,
  rows: (some: readonly string[]) => Promise<JsonObject[]>,
): Promise<JsonObject[]> {
  return (await Promise.all(chunk(values, most).map(rows))).flat();
}
