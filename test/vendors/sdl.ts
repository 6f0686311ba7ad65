import { join } from "node:path";
import type { DocumentNode } from "graphql";
import { readSdl } from "../../src/graph/sdl/read.ts";

/** Of the whole SDL only what one vendor needs: the others' is none of its tests' business. */
export function vendorSdl(vendor: string): DocumentNode {
  return readSdl(join(import.meta.dirname, "../../schema"), ["directives.graphql", "common.graphql", vendor]);
}
