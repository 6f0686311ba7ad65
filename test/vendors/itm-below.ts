import type { Call } from "../../sandbox/kit/server.ts";
import { type Harness, type HarnessOptions, startHarness } from "../harness.ts";

/** The graph over the sandbox, with a project, one that is agile, and a task of the first that purchases depend on. */
export interface Below {
  graph: Harness;
  project: string;
  agile: string;
  task: string;
}

export async function startBelow(options: HarnessOptions = {}): Promise<Below> {
  const graph = await startHarness(options);
  const data = await graph.data(`{
    itmProjects(first: 1, where: { methodTypeIdCode: { eq: AGILE } }) { nodes { vendorId } }
    itmPurchases(first: 1, where: { isDependOnTask: { eq: true } }) { nodes { projectId dependingOnTaskId } }
  }`);
  const [purchase] = data.itmPurchases.nodes;
  return { graph, project: purchase.projectId, agile: data.itmProjects.nodes[0].vendorId, task: purchase.dependingOnTaskId };
}

/** What the vendor was asked, logins left out. */
export function addresses(calls: readonly Call[]): string[] {
  return calls
    .filter(({ operation }) => operation !== "auth.login")
    .map(({ path, query }) => path + (query.length > 0 ? `?${query.map((pair) => pair.join("=")).join("&")}` : ""));
}

/** Rows are read freely. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
export type Any = any;
