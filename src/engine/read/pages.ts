import { readPageThrough } from "../memory/read-through.ts";
import type { ListRequest } from "../model/adapter.ts";
import type { Resource } from "../model/resource.ts";
import type { ListQuery } from "../model/source.ts";
import { fetchPage } from "../vendor/fetch.ts";
import { plannedFields } from "../vendor/field-plan.ts";
import type { RecordPage } from "../vendor/paging.ts";
import type { ReadContext } from "../vendor/upstream.ts";

type PageNumber = Pick<ListRequest, "page" | "size">;

/** One page of a list, from the cache or from the vendor. */
export function readPage(context: ReadContext, resource: Resource, query: ListQuery, number: PageNumber): Promise<RecordPage> {
  return readPageThrough(context, {
    resource,
    key: pageKey(query, number),
    fields: plannedFields(context, resource, query.fields, resource.listFields),
    load: (own, fields) => fetchPage(own, resource, { ...query, fields }, number),
  });
}

/**
 * One page of a list, read once under a scope: whoever reads the whole list after another has the same pages, also where no kept answer
 * is taken.
 */
export function readPageOnce(context: ReadContext, resource: Resource, query: ListQuery, number: PageNumber): Promise<RecordPage> {
  const { pages } = context;
  const fields = plannedFields(context, resource, query.fields, resource.listFields);
  const key = `${resource.type} ${pageKey(query, number)} ${fields ? [...fields].sort().join() : "*"}`;
  const known = pages.get(key);
  if (known) return known;
  const page = readPage(context, resource, query, number);
  pages.set(key, page);
  page.catch(() => pages.delete(key));
  return page;
}

function pageKey({ where, order = [], options = {} }: ListQuery, { page, size }: PageNumber): string {
  return JSON.stringify([where, order, options, page, size]);
}
