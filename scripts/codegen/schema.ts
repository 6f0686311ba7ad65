import { buildASTSchema, type GraphQLSchema } from "graphql";
import { applyRules } from "../../src/graph/sdl/expand.ts";
import { readHandwritten } from "../../src/graph/sdl/read.ts";
import { schemaFolder } from "../../src/graph/sdl/served.ts";

/** The schema for graphql-codegen, with the directives of the SDL in it, so that a wrong use of one is an error. */
export default function loadSchema(): GraphQLSchema {
  return buildASTSchema(applyRules(readHandwritten(schemaFolder)));
}
