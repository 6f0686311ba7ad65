import { TielineError } from "../../errors.ts";
import { attributesOf, type Comparison, type Condition, conjunction, evaluate } from "../model/condition.ts";
import { rootFields } from "../model/names.ts";
import type { VendorRecord } from "../model/record.ts";
import type { Resource } from "../model/resource.ts";
import type { ExpectedValues, ListQuery, RecordSpan, Span } from "../model/source.ts";
import { expectation } from "../vendor/filter-check.ts";
import type { ReadContext, Upstream } from "../vendor/upstream.ts";
import { scanCalls, scanUpTo } from "./scan.ts";

/** A list whose filter is evaluated here is read up to this many pages. */
const maxPages = 20;

/** The filters of this condition that the vendor was seen to ignore. */
export function ignoredFilters({ observations }: Upstream, resource: Resource, where: Condition | undefined): string[] {
  return [...new Set(attributesOf(where))].filter((attribute) => observations.ignores(resource.type, attribute));
}

/** Every record that meets a query of which the vendor ignores some filters: the rest is sent, and those are evaluated here. */
export async function readResidual(
  context: ReadContext,
  resource: Resource,
  query: ListQuery,
  ignored: readonly string[],
): Promise<VendorRecord[]> {
  const refuse = () => refuseIgnored(context.upstream, resource, ignored);
  const { where, expected, fields, ...rest } = query;
  const comparisons = conjunction(where) ?? refuse();
  const residual = comparisons.filter(({ attribute }) => ignored.includes(attribute));
  const pushed = comparisons.filter((comparison) => !residual.includes(comparison));
  const shown = fields && new Set([...fields, ...rootFields(residual.map((comparison) => pathOf(comparison, expected)))]);
  const remaining = pushed.length > 0 ? { all: pushed } : undefined;
  const calls = remaining ? 0 : scanCalls(context.upstream, resource);
  if (Number.isFinite(calls) && calls > maxPages) return refuse();
  const records = (await scanUpTo(context, resource, { ...rest, where: remaining, fields: shown }, maxPages)) ?? refuse();
  return records.filter(({ data }) =>
    residual.every((comparison) => {
      const isLookup = expected && pathOf(comparison, expected) !== (comparison.at ?? comparison.attribute);
      return (isLookup ? (expectation(expected)(data) ?? false) : evaluate(data, comparison)) ?? refuse();
    }),
  );
}

/** The span of such a query. */
export async function readResidualSpan(
  context: ReadContext,
  resource: Resource,
  query: ListQuery,
  { span, ignored }: { span: Span; ignored: readonly string[] },
): Promise<RecordSpan> {
  const all = await readResidual(context, resource, query, ignored);
  const records = all.slice(span.offset, span.offset + span.count);
  return { records, total: all.length, hasMore: span.offset + records.length < all.length };
}

/** A condition that the vendor would answer with rows that do not meet it is not sent. */
export function refuseIgnored({ label }: Upstream, resource: Resource, ignored: readonly string[]): never {
  const names = ignored.map((filter) => `"${filter}"`).join(", ");
  const sentence = `${label} was seen to ignore the filter ${names} of ${resource.type}, and the list is too long to be filtered here.`;
  const advice = "Leave it out, or filter the rows you get.";
  throw new TielineError("UNSUPPORTED_FILTER", sentence, { vendor: resource.vendor, advice });
}

/** Where a record shows what is compared. */
function pathOf({ attribute, at }: Comparison, expected: ExpectedValues | undefined): string {
  return expected && attribute === (expected.filter ?? expected.path) ? expected.path : (at ?? attribute);
}
