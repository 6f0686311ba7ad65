import { type Answer, type Ask, type Gap, Refused } from "./graph.ts";
import {
  AgileProjectsDocument,
  type AgileProjectsQuery,
  ApprovedMilestonesDocument,
  type ApprovedMilestonesQuery,
  OneProjectDocument,
  type ProjectLineFragment,
} from "./made/graphql.ts";

type Milestone = NonNullable<ApprovedMilestonesQuery["zivioMilestones"]>["nodes"][number];

/** Three questions that most programs have: over several vendors, to the end of a list, and for one record. */
export async function report(ask: Ask, print: (line: string) => void): Promise<void> {
  const approved = await ask(ApprovedMilestonesDocument, { first: 5 });
  print("The last approved milestones");
  for (const milestone of approved.data.zivioMilestones?.nodes ?? []) print(`  ${milestoneLine(milestone)}`);
  for (const gap of approved.gaps) print(`  ${gapLine(gap)}`);

  const projects = await agileProjects(ask);
  print(`${projects.length} agile projects, the first of them`);
  for (const project of projects.slice(0, 5)) print(`  ${projectLine(project)}`);

  const [first] = projects;
  if (!first) return;
  const { data, gaps } = await ask(OneProjectDocument, { id: first.id });
  if (data.node?.__typename === "ItmProject") {
    print(`${data.node.revenues?.totalCount ?? "unknown"} revenues of ${projectLine(data.node)}`);
    // Amounts are texts with all their digits: compute with a decimal library.
    for (const { name, projectedAmount } of data.node.revenues?.nodes ?? [])
      print(`  ${name ?? "unnamed"}: ${projectedAmount?.amount ?? "no amount"}`);
  }
  for (const gap of gaps) print(`  ${gapLine(gap)}`);
}

/** All of them, page after page. A page that is missing is no end: half a list would look like a whole one. */
async function agileProjects(ask: Ask): Promise<ProjectLineFragment[]> {
  const projects: ProjectLineFragment[] = [];
  for (let after: string | null = null; ; ) {
    const page: Answer<AgileProjectsQuery> = await ask(AgileProjectsDocument, { first: 10, after });
    const { itmProjects } = page.data;
    if (!itmProjects) throw new Refused(page.gaps);
    projects.push(...itmProjects.nodes);
    if (!itmProjects.pageInfo.hasNextPage) return projects;
    after = itmProjects.pageInfo.endCursor;
  }
}

/** Null is "none" where the link says so, and "not known" where a vendor did not answer. */
function milestoneLine({ title, rate, ccy, itmProject, cirrusAccount, currentRmsInvoices, currentRmsInvoicesLink }: Milestone): string {
  const numbers = currentRmsInvoices?.nodes.map(({ number }) => number ?? "without a number") ?? [];
  const isUnknown = currentRmsInvoicesLink === null || currentRmsInvoicesLink.status === "UNKNOWN";
  const invoices = isUnknown ? "invoices not known" : numbers.length > 0 ? `invoice ${numbers.join(", ")}` : "not invoiced";
  const project = itmProject ? projectLine(itmProject) : "no project";
  return [title ?? "untitled", `${rate ?? "?"} ${ccy ?? ""}`.trim(), cirrusAccount?.name ?? "no account", project, invoices].join(" · ");
}

function projectLine({ name, internalCode, status }: ProjectLineFragment): string {
  return `${name ?? "unnamed"} (${internalCode || "no code"}, ${status?.name ?? "no status"})`;
}

function gapLine({ message, path, extensions: { code, retryAfterMs } }: Gap): string {
  const again = retryAfterMs === undefined ? "" : ` Ask again in ${Math.ceil(retryAfterMs / 1000)} s.`;
  return `! ${path?.join(".") ?? "everything"}: ${message} [${code}]${again}`;
}
