import type { RecordTables } from "../entities/record.ts";
import { Billing, type ChainRole } from "./billing.ts";
import type { LinkIndex } from "./link-index.ts";
import { streamOf } from "./links.ts";
import { ownersByProject } from "./profiles.ts";

/** From a milestone to its money: null or empty where nothing is linked. */
export interface Chain {
  from: string;
  project: string | null;
  account: string | null;
  invoices: string[];
}

/** The chain of each milestone, in the order of refs. */
export function* chainsOf(index: LinkIndex, tables: RecordTables): Generator<Chain> {
  const roleOf = (ref: string) => tables.streams[streamOf(ref)]?.chain;
  const billing = new Billing(index, roleOf);
  for (const from of index.store.refs("event")) {
    if (roleOf(from) !== "milestone") continue;
    const chain = chainOf(index, from, roleOf);
    const more = billing.more(index.store.get(from)!);
    yield { ...chain, invoices: [...new Set([...chain.invoices, ...more])].sort() };
  }
}

function chainOf(index: LinkIndex, from: string, roleOf: ChainRole): Chain {
  const { store } = index;
  const members = (ref: string) => index.clusterOf(ref)?.refs ?? [ref];
  const event = store.get(from)!;
  const billed = members(from);
  // The project of any record of the same event: a revenue tells its project as well as a milestone its job.
  const own = store.projectsOf(event).flatMap(members);
  const other = billed.filter((ref) => ref !== from).flatMap((ref) => store.projectsOf(store.get(ref)!).flatMap(members));
  const projects = own.some((ref) => roleOf(ref) === "project") ? own : [...own, ...other];
  const project = only(projects.filter((ref) => roleOf(ref) === "project"));
  const known = { clusterOf: () => undefined, projectsByKey: () => [], members };
  const owners = [
    ...store.ownersOf(event),
    ...projects.flatMap((ref) => ownersByProject(ref, store, known)),
    ...billed.flatMap((ref) => store.ownersOf(store.get(ref)!)),
  ];
  const [clusters] = [owners.map((owner) => members(owner)).filter((refs) => refs.some((ref) => roleOf(ref) === "account"))];
  const accounts = (clusters[0] ?? []).filter((ref) => roleOf(ref) === "account");
  // Of duplicates, the one that the project's records belong to.
  const account = accounts.length <= 1 ? (accounts[0] ?? null) : (accounts.find((ref) => owners.includes(ref)) ?? accounts[0]!);
  return { from, project, account, invoices: billed.filter((ref) => roleOf(ref) === "invoice") };
}

function only(refs: readonly string[]): string | null {
  const distinct = [...new Set(refs)];
  return distinct.length === 1 ? distinct[0]! : null;
}
