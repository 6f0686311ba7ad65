import { deriveScope, type Load } from "../../transport/send.ts";
import type { Scoped } from "./batching.ts";

/** The same context, whose calls say what they are made for. What is kept under the scope stays. */
export function forLoad<C extends Scoped<C>>(context: C, load: Load): C {
  return { ...context, scope: deriveScope(context.scope, { load }) };
}
