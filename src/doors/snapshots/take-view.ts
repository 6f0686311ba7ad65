import type { GraphQLFormattedError } from "graphql";
import { TielineError, type VendorName, vendorNames } from "../../errors.ts";
import type { JsonObject } from "../../transport/json.ts";
import { flatten } from "../views/flatten.ts";
import { type Branch, ownKeys, type Row, type View } from "../views/view.ts";
import type { Gap } from "./snapshot.ts";

/** What the graph answers, and how many vendor calls that took. */
export interface Asked {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  calls: number;
}

/** Asks the graph for what is kept, of any age. It calls no vendor. */
export type Ask = (document: string, variables: Record<string, unknown>) => Promise<Asked>;

export interface Taken {
  gaps: Gap[];
  calls: number;
}

/** Records of a page. */
const pageRecords = 200;
/** Where each record has a list of its own: records of a page, and elements of each. A page with a longer list is read by the next of these. */
const tiers = [
  { records: 100, elements: 100 },
  { records: 10, elements: 1000 },
] as const;

/** Reads a view whole, page by page. Throws the error of a root list that cannot be read: a table that lacks rows is none. */
export async function takeView(view: View, ask: Ask, write: (rows: readonly Row[]) => Promise<void>): Promise<Taken> {
  const gaps = new Map<string, Gap>();
  let calls = 0;

  async function page(branch: Branch, after: string | null, tier = 0): Promise<string | null> {
    const hasElements = branch.step.unroll?.isConnection ?? false;
    const { records, elements } = hasElements ? tiers[tier]! : { records: pageRecords, elements: 0 };
    const paging = branch.isConnection ? { tielineFirst: records, tielineAfter: after } : {};
    const answer = await ask(branch.document, { ...paging, ...(hasElements && { tielineElements: elements }) });
    calls += answer.calls;
    const root = answer.data?.[branch.root] as JsonObject | null | undefined;
    if (!root) throw rootError(view, answer.errors?.[0]);
    const found = (branch.isConnection ? root.nodes : [root]) as JsonObject[] | null;
    if (!found) throw rootError(view, answer.errors?.[0]);
    const { rows, cut, unread } = flatten(found, branch, view.columns);
    if (cut > 0 && tier + 1 < tiers.length) return page(branch, after, tier + 1);
    for (const error of answer.errors ?? []) note(error);
    if (cut > 0) add({ code: "CUT", message: `Lists with more than ${elements} elements are cut off there.`, count: cut });
    if (unread > 0) add({ code: "UNREADABLE", message: "Values that do not fit the type of their column are null.", count: unread });
    await write(rows);
    const info = root[ownKeys.page] as { hasNextPage: boolean; endCursor: string | null } | undefined;
    return info?.hasNextPage ? info.endCursor : null;
  }

  function note({ message, extensions = {} }: GraphQLFormattedError): void {
    const vendor = vendorNames.find((name) => name === extensions.vendor);
    add({ code: String(extensions.code), message, ...(vendor && { vendor }), count: 1 });
  }

  function add(gap: Gap): void {
    const key = `${gap.code} ${gap.vendor} ${gap.message}`;
    const known = gaps.get(key);
    gaps.set(key, known ? { ...known, count: known.count + gap.count } : gap);
  }

  for (const branch of view.branches) {
    let after: string | null = null;
    do after = await page(branch, after);
    while (after !== null);
  }
  return { gaps: [...gaps.values()], calls };
}

function rootError({ name }: View, error: GraphQLFormattedError | undefined): TielineError {
  const vendor = error?.extensions?.vendor as VendorName | undefined;
  const code = error?.extensions?.code === "CACHE_MISS" ? "CACHE_MISS" : "UPSTREAM_BAD_RESPONSE";
  const message = `The view "${name}" cannot be read: ${error?.message ?? "the graph answered nothing."}`;
  return new TielineError(code, message, {
    ...(vendor && { vendor }),
    ...(code === "CACHE_MISS" && { advice: "Sync first: tieline sync --once." }),
  });
}
