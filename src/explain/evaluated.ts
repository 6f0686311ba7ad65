import { type FieldNode, type GraphQLField, getArgumentValues } from "graphql";
import type { Resource } from "../engine/model/resource.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import { planHere, planList } from "../graph/any-filter.ts";
import type { Catalogue } from "../graph/catalogue.ts";
import { listFieldOf } from "../graph/lists.ts";
import type { GraphCondition } from "../graph/query/condition.ts";
import type { LinkField } from "../linking/decision.ts";

interface Estimated {
  catalogue: Catalogue;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  variables: Readonly<Record<string, unknown>>;
}

/** A link that is followed from records of a type. */
export interface Followed {
  type: string;
  link: LinkField;
}

/** The links that a list follows for its filter, where a part of it is evaluated here or its rows are added up; undefined elsewhere. */
export function evaluatedLinks(
  { catalogue, upstreams, variables }: Estimated,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  resource: Resource,
): readonly Followed[] | undefined {
  try {
    const args = getArgumentValues(field, node, variables);
    const { isEvaluated, rest } = planList(catalogue, listFieldOf(resource.type, field), args, upstreams.get(resource.vendor)!, field);
    if (isEvaluated) return followedLinks(catalogue, resource.type, rest);
  } catch {
    // What cannot be read is refused when it runs, at no call.
    return undefined;
  }
  const isAddedUp = node.selectionSet?.selections.some((each) => each.kind === "Field" && each.name.value === "aggregate");
  return isAddedUp ? [] : undefined;
}

/** The links that the records of a connection follow for its filter, all of which are there. */
export function filterLinks(
  { catalogue, variables }: Pick<Estimated, "catalogue" | "variables">,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  resource: Resource,
): readonly Followed[] {
  try {
    const { rest } = planHere(catalogue, listFieldOf(resource.type, field), getArgumentValues(field, node, variables));
    return followedLinks(catalogue, resource.type, rest);
  } catch {
    return [];
  }
}

/** The links that a condition names, those of the records that it leads to included. */
function followedLinks(catalogue: Catalogue, type: string, condition: GraphCondition | undefined): Followed[] {
  if (!condition) return [];
  if ("all" in condition) return condition.all.flatMap((part) => followedLinks(catalogue, type, part));
  if ("any" in condition) return condition.any.flatMap((part) => followedLinks(catalogue, type, part));
  if ("not" in condition) return followedLinks(catalogue, type, condition.not);
  const name = "link" in condition ? condition.link : "relation" in condition ? condition.relation : undefined;
  const link = name === undefined ? undefined : catalogue.linkOf(type, name);
  const own = link ? [{ type, link }] : [];
  return "relation" in condition ? [...own, ...followedLinks(catalogue, condition.type, condition.where)] : own;
}
