import { billJob, billMilestones } from "./invoices.ts";
import { makeLookalikes } from "./lookalikes.ts";
import { makeMilestones } from "./milestones.ts";
import type { World } from "./model.ts";
import { makeOrganisation, planOrganisations } from "./organisations.ts";
import { makeEmployees } from "./people.ts";
import { makeProjects } from "./projects.ts";
import { makePurchases } from "./purchases.ts";
import { openRegistry } from "./registry.ts";
import { makeJobs } from "./rental.ts";
import { makeDeals, makeOrders } from "./sales.ts";
import { addTraps } from "./traps.ts";

/** Organisations at scale 1. */
const size = 200;

/** What a world is made from. The same options make the same world on every machine. */
export interface WorldOptions {
  seed?: string;
  /** 1 makes about 200 organisations; traps do not become fewer below 1. */
  scale?: number;
  /** The world's present: nothing has happened after this instant. */
  asOf?: string;
}

/**
 * The company group that all five sandbox vendors show. Calendar days (`start`, `end`, `due`, `issued`, `date`) are
 * YYYY-MM-DD; instants (`approvedAt`, `starts`, `ends`, `created`, `closed`, `placed`) are ISO 8601 in UTC.
 */
export function makeWorld({ seed = "tieline", scale = 1, asOf = "2026-11-20T09:00:00.000Z" }: WorldOptions = {}): World {
  const registry = openRegistry(seed, asOf);
  const employees = makeEmployees(registry);
  const world: World = {
    seed,
    asOf,
    employees,
    organisations: [],
    projects: [],
    milestones: [],
    invoices: [],
    jobs: [],
    deals: [],
    orders: [],
    purchases: [],
    traps: [],
  };
  const lookalikes = makeLookalikes(registry, scale, employees);
  const plans = planOrganisations(registry, Math.max(20, Math.round(size * scale) - lookalikes.organisations.length));
  const workload = new Map(plans.map((plan) => [plan.key, plan.projects]));
  world.organisations = [...plans.map((plan) => makeOrganisation(registry, plan)), ...lookalikes.organisations];
  // The first ones alone, so that they are the same in a world of any size.
  const suppliers = world.organisations.slice(0, 20).flatMap((one) => (one.seen.currentRms ?? []).map((member) => member.id));

  for (const organisation of world.organisations) {
    const projects = [
      ...makeProjects(registry, organisation, workload.get(organisation.key) ?? 0, employees),
      ...lookalikes.projects.filter((project) => project.organisation === organisation.key),
    ];
    const jobs = makeJobs(registry, organisation, projects, suppliers);
    const invoices = jobs.flatMap((job) => billJob(registry, organisation, job));
    for (const project of projects) {
      const milestones = makeMilestones(registry, organisation, project);
      world.milestones.push(...milestones);
      world.purchases.push(...makePurchases(registry, project, milestones));
      invoices.push(...billMilestones(registry, organisation, project, milestones));
    }
    const deals = makeDeals(registry, organisation, employees);
    world.projects.push(...projects);
    world.jobs.push(...jobs);
    world.invoices.push(...invoices);
    world.deals.push(...deals);
    world.orders.push(...makeOrders(registry, organisation, { projects, deals, invoices }));
  }
  world.traps = [...lookalikes.traps, ...addTraps(registry, world, scale)];
  return world;
}
