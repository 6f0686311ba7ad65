import { type FieldNode, type GraphQLField, getArgumentValues } from "graphql";
import type { Resource } from "../engine/model/resource.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import { planList } from "../graph/any-filter.ts";
import type { Catalogue } from "../graph/catalogue.ts";
import { listFieldOf } from "../graph/lists.ts";
import { linksIn } from "../graph/matching.ts";
import type { LinkField } from "../linking/decision.ts";

interface Estimated {
  catalogue: Catalogue;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  variables: Readonly<Record<string, unknown>>;
}

/** The links that a list follows for its filter, where a part of it is evaluated here or its rows are added up; undefined elsewhere. */
export function evaluatedLinks(
  { catalogue, upstreams, variables }: Estimated,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  resource: Resource,
): readonly LinkField[] | undefined {
  try {
    const args = getArgumentValues(field, node, variables);
    const { isEvaluated, rest } = planList(catalogue, listFieldOf(resource.type, field), args, upstreams.get(resource.vendor)!, field);
    if (isEvaluated) return linksIn(rest).flatMap((link) => catalogue.linkOf(resource.type, link) ?? []);
  } catch {
    // What cannot be read is refused when it runs, at no call.
    return undefined;
  }
  const isAddedUp = node.selectionSet?.selections.some((each) => each.kind === "Field" && each.name.value === "aggregate");
  return isAddedUp ? [] : undefined;
}
