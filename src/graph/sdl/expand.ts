import { makeAggregates } from "./aggregates.ts";
import { completeWheres } from "./any-filters.ts";
import { completeOrders } from "./any-orders.ts";
import { makeConnections } from "./connections.ts";
import { dropDirectives } from "./directives.ts";
import type { Rule } from "./document.ts";
import { makeEnumFilters } from "./enum-filters.ts";
import { mergeExtensions } from "./extensions.ts";
import { addFederation } from "./federation.ts";
import { describeIds } from "./ids.ts";
import { addLinkInfo } from "./link-info.ts";
import { addMutations } from "./mutations.ts";
import { makeOrders } from "./orders.ts";
import { addPaging } from "./paging.ts";
import { addRaw } from "./raw.ts";
import { makeWheres } from "./wheres.ts";

/** The rules, in the order in which they need each other. What they make can be extended by hand, so extensions are merged again. */
const rules: readonly Rule[] = [
  mergeExtensions,
  describeIds,
  addLinkInfo,
  addRaw,
  makeOrders,
  makeWheres,
  makeEnumFilters,
  mergeExtensions,
  completeWheres,
  completeOrders,
  makeConnections,
  makeAggregates,
  addPaging,
  mergeExtensions,
  addFederation,
];

/** What follows from the SDL that people write, beside it, with the directives that said so. */
export const applyRules: Rule = (document) => rules.reduce((current, rule) => rule(current), document);

/** The SDL as it is served: a document for ordinary tools, without directives of our own. */
export const expand: Rule = (document) => dropDirectives(addMutations(applyRules(document)));
