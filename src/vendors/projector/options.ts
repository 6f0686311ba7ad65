import type { Resource } from "../../engine/model/resource.ts";
import type { Element } from "../../transport/soap.ts";

/** Options of this vendor's rows. */
export interface ProjectorOptions {
  /** Name of the thing in identities: `Engagement` has `PwsEngagementRef` with `EngagementCode` and `EngagementUid`. */
  noun: string;
  /** The collection in results. */
  collection: string;
  /** What an identity calls the thing's code; `Code` when absent. */
  code?: string;
  /** How the service for many records takes its identities: their namespace, and the elements around them. */
  many?: { namespace?: "sch" | "req"; before?: readonly Element[]; after?: readonly Element[] };
}

export type ProjectorResource = Resource<ProjectorOptions>;

export function optionsOf({ type, options }: ProjectorResource): ProjectorOptions {
  if (!options) throw new Error(`The row of ${type} lacks the options that name it in Projector's services.`);
  return options;
}
