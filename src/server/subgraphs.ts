import type { ApolloServer } from "@apollo/server";
import type { RequestHandler } from "express";
import type { RequestContext } from "../app/request.ts";
import type { App } from "../app.ts";
import { type PartName, partNames } from "../doors/subgraphs/cut.ts";
import { Subgraphs } from "../doors/subgraphs/subgraphs.ts";
import { sendError } from "./errors.ts";

/** Where the parts of the graph are, as subgraphs of their own: `/subgraphs/zivio`. */
export const subgraphsPath = "/subgraphs";

export interface SubgraphRoutes {
  /** Makes what answers for one schema; for each part once, when it is first asked. */
  makeApollo(app: App): ApolloServer<RequestContext>;
  serve(apollo: ApolloServer<RequestContext>): RequestHandler;
}

/** The parts, each behind an Apollo Server of its own; and how they are stopped. */
export class SubgraphServers {
  readonly #app: App;
  readonly #routes: SubgraphRoutes;
  readonly #subgraphs: Subgraphs;
  readonly #started = new Map<PartName, Promise<{ apollo: ApolloServer<RequestContext>; handle: RequestHandler }>>();

  constructor(app: App, routes: SubgraphRoutes) {
    this.#app = app;
    this.#subgraphs = new Subgraphs(app);
    this.#routes = routes;
  }

  /** Before the body is read: is there such a part? */
  readonly find: RequestHandler<{ part: string }> = (request, response, next) => {
    if (isPart(request.params.part)) return next();
    const sent = JSON.stringify(request.params.part.slice(0, 60));
    sendError(response, { status: 404, message: `There is no subgraph ${sent}. The subgraphs are ${partNames.join(", ")}.` });
  };

  readonly handle: RequestHandler<{ part: string }> = async (request, response, next) => {
    const { handle } = await this.#serverOf(request.params.part as PartName);
    await handle(request as never, response, next);
  };

  async stop(): Promise<void> {
    for (const started of this.#started.values()) await (await started).apollo.stop();
  }

  #serverOf(part: PartName) {
    const known = this.#started.get(part) ?? this.#start(part);
    this.#started.set(part, known);
    return known;
  }

  async #start(part: PartName) {
    const apollo = this.#routes.makeApollo({ ...this.#app, schema: this.#subgraphs.schemaOf(part) });
    await apollo.start();
    return { apollo, handle: this.#routes.serve(apollo) };
  }
}

function isPart(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name);
}
