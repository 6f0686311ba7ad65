import { makeExecutableSchema } from "@graphql-tools/schema";
import { getResolversFromSchema, type IResolvers } from "@graphql-tools/utils";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { CostTable } from "../../graph/sdl/costs.ts";
import { asSubgraph } from "../../graph/sdl/federation.ts";
import { printSdl } from "../../graph/sdl/print.ts";
import { vendorOfType } from "../../graph/vendor-of-type.ts";
import { Cutter, type PartName } from "./cut.ts";

export interface SubgraphsOptions {
  /** The graph, and the SDL that it was made of. */
  schema: GraphQLSchema;
  readSdl(): DocumentNode;
  /** Do `node` and `nodes` stand in the SDL that a gateway reads? */
  hasNode: boolean;
  /** For how many seconds records count as fresh. */
  maxAge: number;
  /** What fields cost in vendor calls. */
  costs: CostTable;
}

/** The parts of the graph as subgraphs of their own, over the resolvers of the whole. Each is made when it is first asked for. */
export class Subgraphs {
  readonly #options: SubgraphsOptions;
  #made: Cutter | undefined;
  readonly #schemas = new Map<PartName, GraphQLSchema>();

  constructor(options: SubgraphsOptions) {
    this.#options = options;
  }

  /** It reads all of the SDL, which most processes never do. */
  get #cutter(): Cutter {
    this.#made ??= new Cutter(this.#options.readSdl());
    return this.#made;
  }

  /** What a gateway reads of a part. */
  sdlOf(part: PartName): string {
    const { isShared } = this.#cutter;
    const { hasNode, maxAge, costs } = this.#options;
    return printSdl(asSubgraph(this.#cutter.part(part), { vendorOf: vendorOfType, isShared, hasNode, maxAge, costs }));
  }

  schemaOf(part: PartName): GraphQLSchema {
    const known = this.#schemas.get(part) ?? this.#make(part);
    this.#schemas.set(part, known);
    return known;
  }

  #make(part: PartName): GraphQLSchema {
    const typeDefs = this.#cutter.part(part);
    const { Query, ...others } = getResolversFromSchema(this.#options.schema);
    const resolvers = { ...others, Query: { ...Query, _service: () => ({ sdl: this.sdlOf(part) }) } } as IResolvers;
    return makeExecutableSchema({ typeDefs, resolvers, resolverValidationOptions: { requireResolversToMatchSchema: "ignore" } });
  }
}
