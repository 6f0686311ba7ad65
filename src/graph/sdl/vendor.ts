import { type DocumentNode, Kind } from "graphql";
import { directive } from "./directives.ts";

/** What holds for all types of a vendor: the arguments of `@vendor`. */
export interface Vendor {
  prefix: string;
  combine: readonly string[];
  enumOperators: readonly string[];
  order?: string;
}

/** Finds the vendor of a type by how its name begins. */
export function vendorsOf(document: DocumentNode): (type: string) => Vendor {
  const read = directive<Vendor>(document, "vendor");
  const vendors = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? read(node) : [],
  );
  return (type) => {
    const vendor = vendors.find(({ prefix }) => type.startsWith(prefix));
    if (!vendor)
      throw new Error(`${type} is of no vendor: its name begins like none of ${vendors.map(({ prefix }) => prefix).join(", ")}.`);
    return vendor;
  };
}
