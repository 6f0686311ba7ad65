import type { GraphQLField } from "graphql";
import type { OperationCall } from "../engine/model/adapter.ts";
import type { FileField } from "../engine/model/resource.ts";

/** The parameters of one read, or undefined when the record has nothing to ask by. */
export type Parameters = (
  source: unknown,
  args: Readonly<Record<string, unknown>>,
) => Pick<OperationCall, "path" | "query" | "body" | "headers"> | undefined;

/** A file that can be downloaded. */
export interface FileAddress {
  file: FileField;
  field: GraphQLField<unknown, unknown>;
  parameters: Parameters;
}
