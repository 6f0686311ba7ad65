import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { composeSupergraph, partsOf } from "../../examples/federation/compose.ts";
import { startCredit } from "../../examples/federation/credit.ts";
import { startGateway } from "../../examples/federation/gateway.ts";
import { type Graph, startGraph } from "../server/kit.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are read freely
export type Answered = { data: any; errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[] };

/** The gateway of the example over graphs that come and go: its subgraphs stand behind one address. */
export interface GatewayOverGraphs {
  /** A graph that has seen nothing, and which the gateway asks from now on. */
  fresh(options?: Parameters<typeof startGraph>[0]): Promise<Graph>;
  /** Asks through the gateway. */
  ask(query: string, headers?: Record<string, string>): Promise<Answered>;
  /** Bodies that the gateway sent to the subgraphs since the last graph came, with their paths. */
  sent: { path: string; headers: Record<string, unknown> }[];
  close(): Promise<void>;
}

export async function startGatewayOverGraphs(): Promise<GatewayOverGraphs> {
  let current: Graph | undefined;
  const sent: GatewayOverGraphs["sent"] = [];
  const proxy = createServer((request, response) => {
    const { method, url = "/", headers } = request;
    sent.push({ path: url, headers });
    const onward = httpRequest(current!.url, { method, path: url, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const fresh: GatewayOverGraphs["fresh"] = async (options = {}) => {
    await current?.close();
    current = await startGraph({ scale: 0.3, ...options, tieline: { cacheMaxAgeMs: 3_600_000, ...options.tieline } });
    sent.length = 0;
    return current;
  };
  await fresh();
  const credit = await startCredit();
  const gateway = await startGateway(await composeSupergraph([...partsOf(origin), { name: "credit", url: credit.url }]));
  return {
    fresh,
    sent,
    ask: async (query, headers = {}) => {
      const body = JSON.stringify({ query });
      const response = await fetch(gateway.url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
      return (await response.json()) as Answered;
    },
    close: async () => {
      await gateway.close();
      credit.close();
      await current?.close();
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

/** Asks the graph itself. */
export async function askDirectly(graph: Graph, query: string): Promise<Answered> {
  for (const { log } of Object.values(graph.vendors)) log.length = 0;
  return (await graph.post(query)).json;
}

/** Vendor calls since the graph began, or since it was asked directly. */
export function callsOf(graph: Graph): number {
  return Object.values(graph.counts()).reduce((sum, each) => sum + each, 0);
}
