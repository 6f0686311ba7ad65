import * as z from "zod";
import { operationsIn, readRoute } from "./engine/vendor/route.ts";
import type { VendorName } from "./errors.ts";
import { suggest } from "./nearest.ts";
import { vendors } from "./vendors/index.ts";

/** Corrected methods and paths of a vendor, by operation id; only those of operations that are used. */
export function operationSettings(vendor: VendorName) {
  const own = vendors.find(({ name }) => name === vendor);
  const ids = [
    ...new Set([...operationsIn(own).map(({ id }) => id), ...Object.values(own?.writes ?? {}).map(({ operation }) => operation)]),
  ];
  return z.unknown().transform((value, context): Record<string, string> => {
    if (value === undefined) return {};
    const fail = (message: string, ...path: string[]) => context.addIssue({ code: "custom", message, path });
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      fail('must be operation ids with their routes, such as { accounts.list: "GET /accounts" }');
      return z.NEVER;
    }
    for (const [id, route] of Object.entries(value)) {
      if (!ids.includes(id))
        fail(
          `there is no operation of that name.${suggest(id, ids)} "tieline explain" names those of a query; contract/${vendor}.json has all`,
          id,
        );
      if (!isRoute(route)) fail(`write it like "GET /path/{id}", not ${JSON.stringify(route)?.slice(0, 60)}`, id);
    }
    return value as Record<string, string>;
  });
}

function isRoute(route: unknown): boolean {
  try {
    return typeof route === "string" && readRoute(route, "") !== undefined;
  } catch {
    return false;
  }
}
