import type { VendorContract } from "../kit/contract.ts";
import { filler } from "../kit/filler.ts";
import { lazy } from "../kit/lazy.ts";
import { madeOnce } from "../kit/made-once.ts";
import { groupBy } from "../kit/maps.ts";
import { lookupOf } from "../world/lookup.ts";
import type { Project, World } from "../world/model.ts";
import type { Dataset, Maker, ProjectRecords } from "./model.ts";
import { makeProject, makeProjectV1 } from "./projects.ts";
import { purchasesOf } from "./purchases.ts";
import { makeRevenue } from "./revenues.ts";
import { tasksOf } from "./tasks.ts";

/** How deep nested records are filled: as deep as the deepest documented one, so that none is cut off. */
const depth = 8;

/** The world's projects and milestones in the vendor's records, with tasks and purchases that only this vendor has. */
export function makeDataset(world: World, contract: VendorContract): Dataset {
  const maker: Maker = { world, lookup: lookupOf(world), fill: filler(contract, world.seed, world.asOf, depth).fill };
  const milestones = groupBy(
    world.milestones.filter(({ seen }) => seen.itm),
    ({ project }) => project,
  );
  const kept = madeOnce(world, "projects of ITM Platform", () => world.projects.filter(({ seen }) => seen.itm).map(makeBoth));
  // A write sets members of a record, and puts another object where it changes a nested one.
  const projects = kept.map(({ source, record, recordV1 }, place): ProjectRecords => {
    const project: ProjectRecords = {
      id: source.seen.itm!.id,
      number: place + 1,
      source,
      milestones: milestones.get(source.key) ?? [],
      record: { ...record },
      recordV1: { ...recordV1 },
      revenues: lazy(() => project.milestones.map((milestone) => makeRevenue(maker, milestone, project))),
      tasks: lazy(() => tasksOf(maker, project)),
      purchases: lazy(() => purchasesOf(maker, project)),
    };
    return project;
  });
  const byId = new Map(projects.map((project) => [String(project.id), project]));
  return {
    ...maker,
    contract,
    projects,
    version: 0,
    project: (id) => byId.get(id),
    addProject: (project) => {
      projects.push(project);
      byId.set(String(project.id), project);
    },
  };

  function makeBoth(source: Project) {
    const record = makeProject(maker, source);
    return { source, record, recordV1: makeProjectV1(maker, source, record) };
  }
}
