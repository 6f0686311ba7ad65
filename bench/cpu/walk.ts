import { createHash } from "node:crypto";
import { Caller } from "./load.ts";
import { type BuildName, startBuild, startUpstream } from "./processes.ts";
import { pageAfter } from "./questions.ts";

/** What one client costs that walks through a list, page after page. */
export interface Walk {
  rows: number;
  cpuMsPerPage: number;
  /** Resident bytes after the first pages, and how much more at most until the end. */
  rss: number;
  growth: number;
  /** In use at the end, after a full collection. */
  heap: number;
  /** Of all rows in order. */
  digest: string;
}

/** Pages until the process has what it needs for any page. */
const firstPages = 20;
/** How often it is looked at. */
const everyPages = 10;

interface Page {
  data: { currentRmsInvoices: { nodes: unknown[]; pageInfo: { endCursor: string } } };
}

/** Walks of these builds through so many invoices; each finds the same rows. */
export async function walks<Name extends BuildName>(names: readonly Name[], rows: number): Promise<Record<Name, Walk>> {
  const size = { jobs: 1, accounts: 50, projectsPerAccount: 1, invoicesPerAccount: rows / 50 };
  const upstream = await startUpstream({ size, latencyMs: 0 });
  const found: [Name, Walk][] = [];
  for (const name of names) found.push([name, await walk(name, upstream.variables, rows / 100)]);
  await upstream.close();
  if (new Set(found.map(([, { digest }]) => digest)).size > 1) throw new Error("The rows of two walks differ.");
  return Object.fromEntries(found) as Record<Name, Walk>;
}

/** In a process of its own. */
async function walk(name: BuildName, variables: Record<string, string>, pages: number): Promise<Walk> {
  const server = await startBuild(name, variables);
  const caller = new Caller(server.url, 1);
  const digest = createHash("sha1");
  let after: string | null = null;
  let rows = 0;
  try {
    const read = async (count: number) => {
      for (let page = 0; page < count; page++) {
        const { data }: Page = JSON.parse((await caller.ask(pageAfter(after))).body);
        digest.update(JSON.stringify(data.currentRmsInvoices.nodes));
        rows += data.currentRmsInvoices.nodes.length;
        after = data.currentRmsInvoices.pageInfo.endCursor;
      }
    };
    const warm = Math.min(firstPages, Math.floor(pages / 2));
    await read(warm);
    const before = await server.usage();
    let most = before.rss;
    let now = before;
    for (let left = pages - warm; left > 0; left -= everyPages) {
      await read(Math.min(everyPages, left));
      now = await server.usage();
      most = Math.max(most, now.rss);
    }
    return {
      rows,
      cpuMsPerPage: (now.cpuMs - before.cpuMs) / (pages - warm),
      rss: before.rss,
      growth: most - before.rss,
      heap: await server.heap(),
      digest: digest.digest("base64"),
    };
  } finally {
    caller.close();
    await server.close();
  }
}
