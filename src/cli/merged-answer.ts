import type { Report, VendorReport } from "../engine/vendor/meter.ts";
import type { VendorName } from "../errors.ts";
import type { Answer } from "../server/executor.ts";

/** A connection as `--all` selects it. */
export interface ListPage {
  nodes?: unknown[];
  edges?: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** Two answers as one: rows of the list `key` in order, costs added up. */
export function mergeAnswers(before: Answer, next: Answer, key: string): Answer {
  const a = before.data?.[key] as ListPage;
  const b = next.data?.[key] as ListPage | null | undefined;
  const extensions = mergeReports(before, next);
  if (!b) return { ...before, ...extensions, ...(next.errors && { errors: next.errors }) };
  const list = {
    ...b,
    ...(a.nodes && { nodes: [...a.nodes, ...(b.nodes ?? [])] }),
    ...(a.edges && { edges: [...a.edges, ...(b.edges ?? [])] }),
  };
  return { ...next, ...extensions, data: { ...before.data, [key]: list } };
}

function mergeReports(before: Answer, next: Answer): Pick<Answer, "extensions"> {
  const a = before.extensions?.tieline as Report | undefined;
  const b = next.extensions?.tieline as Report | undefined;
  if (!a || !b) return {};
  const vendors = { ...a.vendors };
  for (const [name, latest] of Object.entries(b.vendors) as [VendorName, VendorReport][]) {
    const earlier = vendors[name];
    // A page that is incomplete makes the whole list incomplete.
    const { status, complete, reason } = earlier && !earlier.complete ? earlier : latest;
    vendors[name] = { ...latest, status, complete, reason };
    for (const sum of ["calls", "keys", "bytes", "cacheHits", "waitedMs", "retries"] as const) vendors[name][sum] += earlier?.[sum] ?? 0;
  }
  return { extensions: { ...next.extensions, tieline: { ...b, durationMs: a.durationMs + b.durationMs, vendors } } };
}
