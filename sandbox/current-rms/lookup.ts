import type { Invoice, Milestone, Project, RentalJob, World } from "../world/model.ts";
import { groupBy } from "./values.ts";

/** Finds the world's own records by their keys. */
export class Lookup {
  readonly #projects: Map<string | undefined, Project>;
  readonly #jobs: Map<string | undefined, RentalJob>;
  readonly #invoicesOfJob: Map<string | undefined, Invoice[]>;
  readonly #billing: Map<string, { milestone: Milestone }[]>;

  constructor(world: World) {
    this.#projects = new Map(world.projects.map((project) => [project.key, project]));
    this.#jobs = new Map(world.jobs.map((job) => [job.key, job]));
    this.#invoicesOfJob = groupBy(world.invoices, (invoice) => invoice.job);
    const pairs = world.milestones.flatMap((milestone) => milestone.invoices.map((invoice) => ({ invoice, milestone })));
    this.#billing = groupBy(pairs, (pair) => pair.invoice);
  }

  project(key: string | undefined): Project | undefined {
    return this.#projects.get(key);
  }

  job(key: string | undefined): RentalJob | undefined {
    return this.#jobs.get(key);
  }

  invoicesOfJob(key: string): Invoice[] {
    return this.#invoicesOfJob.get(key) ?? [];
  }

  milestonesOfInvoice(key: string): Milestone[] {
    return (this.#billing.get(key) ?? []).map((pair) => pair.milestone);
  }
}
