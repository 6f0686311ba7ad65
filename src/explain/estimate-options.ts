import type { DocumentNode } from "graphql";
import type { FieldSet } from "../engine/model/record.ts";
import type { Resource } from "../engine/model/resource.ts";
import type { Upstream } from "../engine/vendor/upstream.ts";
import type { VendorName } from "../errors.ts";
import type { Catalogue } from "../graph/catalogue.ts";

export interface EstimateOptions {
  catalogue: Catalogue;
  upstreams: ReadonlyMap<VendorName, Upstream>;
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  /** Does the replica answer for these fields of a resource, at no call? Absent: for none. */
  isKept?(resource: Resource, fields: FieldSet | undefined): boolean;
  /** How many records of a resource the replica knows, where it knows all. */
  rowsKept?(resource: Resource): number | undefined;
}
