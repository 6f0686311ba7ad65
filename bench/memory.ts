/**
 * What kept answers and long lists weigh in memory: `npm run bench:memory`, explained in docs/benchmarks.md. Each figure is
 * of a process of its own.
 */
import { parseArgs } from "node:util";
import { mb, table } from "./cpu/figures.ts";
import { Caller } from "./cpu/load.ts";
import { startBuild, startUpstream, startVendors } from "./cpu/processes.ts";
import type { Size } from "./cpu/upstream/size.ts";
import { walks } from "./cpu/walk.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    /** The cache's budget for a vendor, as TIELINE_CACHE_MB sets it. */
    budget: { type: "string", default: "8" },
  },
});

const mebibyte = 2 ** 20;
const budget = Number(options.budget) * mebibyte;
/** So many times the budget is read, in bytes of bodies, so that old answers have had to go. */
const overfill = 2.5;

/** A list to be read, page by page. */
interface List {
  vendor: string;
  /** The question for the page behind a cursor; `page` counts them from 0. */
  question(after: string | undefined, page: number): string;
}

const paged = (vendor: string, root: string, fields: string): List => ({
  vendor,
  question: (after) =>
    `{ list: ${root}${after === undefined ? "" : `, after: ${JSON.stringify(after)}`}) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
});

/** Fields enough that rows come whole, or nearly. */
const lists: readonly List[] = [
  paged("zivio", "zivioMilestones(first: 100", "title rate status"),
  paged(
    "current-rms",
    "currentRmsInvoices(first: 100",
    "number member { name } owner { name } billingAddress { city } venue { name } invoiceTaxes { name }",
  ),
  paged(
    "cirrus",
    "cirrusAccounts(first: 50",
    `name altName number phone cellphone fax email url vatNo info department externalKey files { name } type { name } user { name }
     parentAccount { name } contacts { name } followers { name } accountGroups { name } alternateUser { name }
     addresses { visiting { city } delivery { city } invoice { city } postal { city } }`,
  ),
  paged(
    "itm",
    "itmProjects(first: 500",
    `name no code internalCode startDate endDate duration expected allCustomFields type { name } status { name }
     priority { name } approvalStatus { name } performingUnit { name } businessGoal { name } category { name } sponsor { name }
     internalClient { name } externalClient { name }`,
  ),
  {
    vendor: "projector",
    // The vendor gives whole lists only. All rows changed since any of these days: each day is another question.
    question: (_, page) => `{
      list: projectorEngagements(first: 1000, where: { lastUpdatedTimestamp: { gte: "${day(page)}" } }) {
        nodes { engagementName } pageInfo { endCursor hasNextPage }
      }
    }`,
  },
];

const day = (number: number) => new Date(Date.UTC(2001, 0, 1 + number)).toISOString();

/** Rows enough for every vendor's budget. */
const size: Size = { jobs: 300, accounts: 6250, projectsPerAccount: 4, invoicesPerAccount: 1 };

/** How the heap grew while a list was read. */
interface Reading {
  pages: number;
  /** Bytes of the vendor's bodies. */
  read: number;
  growth: number;
}

/** The same with the budget, and with one of a MiB: what grows then grows whatever is kept. */
interface Fill extends Reading {
  vendor: string;
  /** The growth with next to no budget. */
  floor: number;
  /** The growth beyond that, as a part of the budget beyond a MiB. */
  ratio: number;
}

const fills: Fill[] = [];
const upstream = await startUpstream({ size, latencyMs: 0 });
const sandbox = await startVendors(5);
for (const list of lists) {
  process.stderr.write(`${list.vendor}\n`);
  fills.push(await fill(list, list.vendor === "projector" ? sandbox.variables : upstream.variables));
}
await upstream.close();
await sandbox.close();

process.stderr.write("walk\n");
const { tieline: walked } = await walks(["tieline"], 100_000);

console.log(options.json ? JSON.stringify({ budget, fills, walk: walked }, null, 2) : report());

async function fill(list: List, variables: Record<string, string>): Promise<Fill> {
  const [small, full] = [await readThrough(list, variables, mebibyte), await readThrough(list, variables, budget)];
  const ratio = (full.growth - small.growth) / (budget - mebibyte);
  return { vendor: list.vendor, ...full, floor: small.growth, ratio };
}

/** Reads a list until far more has come than may be kept. */
async function readThrough({ vendor, question }: List, variables: Record<string, string>, bytes: number): Promise<Reading> {
  const kept = { NODE_ENV: "development", TIELINE_CACHE_MB: String(bytes / mebibyte) };
  const server = await startBuild("tieline", variables, kept);
  const caller = new Caller(server.url, 1);
  let [pages, read] = [0, 0];
  let after: string | undefined;
  const next = async () => {
    const { body } = await caller.ask({ query: question(after, pages), variables: {}, fresh: false });
    const { data, extensions } = JSON.parse(body);
    const { bytes } = extensions.tieline.vendors[vendor];
    if (bytes === 0) throw new Error(`${vendor}: page ${pages} was had already: there are too few rows.`);
    pages += 1;
    read += bytes;
    after = data.list.pageInfo.endCursor;
  };
  try {
    // What a first page brings beside itself is no page.
    await next();
    const before = await server.heap();
    while (read < budget * overfill) await next();
    const growth = (await server.heap()) - before;
    return { pages, read, growth };
  } finally {
    caller.close();
    await server.close();
  }
}

function report(): string {
  const rows = fills.map(({ vendor, pages, read, floor, growth, ratio }) => [
    ...[vendor, String(pages), mb(read), mb(floor), mb(growth)],
    ratio.toFixed(2),
  ]);
  return [
    `A budget of ${mb(budget)} MB a vendor, filled to the brim (to reach: 1.3 at most)`,
    table(["", "pages", "MB read", "growth with 1 MB", "growth", "growth / budget"], rows),
    `One client who walks through ${walked.rows} rows, 100 a page: RSS ${mb(walked.rss)} MB, +${mb(walked.growth)} MB (to reach: +64 MB at most)`,
  ].join("\n\n");
}
