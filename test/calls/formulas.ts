import type { World } from "../../sandbox/world/model.ts";
import { linksOf } from "../../sandbox/world/truth.ts";

export const page = { zivio: 100, currentRms: 100, opportunities: 25, cirrus: 50, itm: 500, projector: 100 };

/** Pages of a list: even an empty one takes a call. */
export const pages = (rows: number, size: number) => Math.max(1, Math.ceil(rows / size));
/** Calls for distinct keys: none for none. */
export const batches = (keys: number, size: number) => Math.ceil(keys / size);
/** What belongs to so many projects of ITM Platform: one has a search of its own. */
export const ofProjects = (resource: "tasks" | "revenues", projects: number): Record<string, number> =>
  projects === 1 ? { [`${resource}.search-of-project`]: 1 } : { [`${resource}.search ProjectId`]: batches(projects, page.itm) };
export const login = 1;
/** The first page of a list that turns out to be longer than asking by keys. */
export const look = 1;
/** Keys of candidates that the answer does not show: at least one, and far fewer than a batch. */
export const someKeys = 1;

export const zivioList = ({ milestones }: World) => pages(milestones.filter(({ seen }) => seen.zivio).length, page.zivio);
export const accountList = ({ organisations }: World) => pages(organisations.filter(({ seen }) => seen.cirrus).length, page.cirrus);
export const memberList = ({ organisations }: World) =>
  pages(organisations.flatMap(({ seen }) => seen.currentRms ?? []).length, page.currentRms);
export const itmList = ({ projects }: World) => pages(projects.filter(({ seen }) => seen.itm).length, page.itm);
export const revenueList = ({ milestones }: World) => pages(milestones.filter(({ seen }) => seen.itm).length, page.itm);
export const rentalProjectList = ({ projects }: World) => pages(projects.filter(({ seen }) => seen.currentRms).length, page.currentRms);
export const engagements = ({ projects }: World) => new Set(projects.flatMap(({ seen }) => seen.projector?.engagementUid ?? []));

/** Cirrus takes no list of ids: one call for each distinct account, or the pages of the whole list, whichever is fewer. */
export const accounts = (world: World, distinct: number) => Math.min(distinct, accountList(world));

/** All milestones: one login, the list of engagements, then those of the projects that are known and the others in batches. */
export function sweep(world: World, known = 0) {
  const rest = engagements(world).size - known;
  return {
    PwsAuthenticate: login,
    PwsGetEngagementList: 1,
    PwsGetEngagement: batches(known, page.projector) + batches(rest, page.projector),
  };
}

/** Milestones up to the last of these: as many batches of engagements as it takes to come to it. */
export function sweepUntil(world: World, milestones: ReadonlySet<string>) {
  const engagementOf = new Map(world.projects.map(({ key, seen }) => [key, seen.projector?.engagementUid]));
  const holders = new Set(
    world.milestones.flatMap(({ project, seen }) => (milestones.has(seen.projector?.uid ?? "") ? engagementOf.get(project)! : [])),
  );
  const order = [...engagements(world)].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  const read = order.findLastIndex((uid) => holders.has(uid)) + 1;
  return { PwsAuthenticate: login, PwsGetEngagementList: 1, PwsGetEngagement: batches(read, page.projector) };
}

/** Engagements that hold the projects of these codes. */
export function engagementsOf({ projects }: World, isMeant: (project: World["projects"][number]) => boolean): number {
  return new Set(projects.filter(isMeant).flatMap(({ seen }) => seen.projector?.engagementUid ?? [])).size;
}

/** A name under which a system's record provably has links of all these kinds. */
export function nameWith(world: World, kind: "cirrus.account" | "itm.project", ...others: string[]): string {
  const links = linksOf(world).filter(({ findable }) => findable);
  const has = (ref: string) => others.every((other) => links.some(({ from, to }) => from === ref && to.startsWith(`${other}:`)));
  const shown = kind === "itm.project" ? world.projects.map(({ seen }) => seen.itm) : world.organisations.map(({ seen }) => seen.cirrus);
  return shown.find((record) => record && has(`${kind}:${record.id}`))!.name;
}
