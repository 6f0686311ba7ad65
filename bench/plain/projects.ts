import type { VendorRecord } from "../../src/engine/model/record.ts";
import { rowsOf } from "./http.ts";
import { itmSearch } from "./lists.ts";
import { codeName, type PlainRequest, show, text } from "./request.ts";

/** examples/queries/project-status.graphql */
export async function projectStatus(ask: PlainRequest) {
  const named = { Name: { $regex: "[sS][uU][rR][vV][eE][yY]" } };
  const body = await ask.vendors.itm.search(...itmSearch("projects", "ItmProject", named, 1, 2));
  const node = async (project: VendorRecord) => {
    const ofProject = { by: "ProjectId" };
    const [budget, tasks, purchases, milestones] = await Promise.all([
      ask.vendors.itm.get(`/project/${project.id}/budget`),
      ask.reader.findBy("ItmTask", ofProject, project.id),
      ask.reader.findBy("ItmPurchase", ofProject, project.id),
      ask.many(project, "zivioMilestones"),
    ]);
    return {
      ...show(project, { name: "Name" }),
      status: show(project, { name: "Status.Name" }),
      budget: {
        topDownBudget: show(budget, {
          topDownRevenue: "TopDownBudget.TopDownRevenue",
          topDownPurchases: "TopDownBudget.TopDownPurchases",
        }),
        actualValues: show(budget, { actualRevenue: "ActualValues.ActualRevenue", actualPurchases: "ActualValues.ActualPurchases" }),
      },
      tasks: {
        totalCount: tasks.length,
        nodes: tasks.slice(0, 10).map((task) => ({
          ...show(task, { name: "Name", completed: "Completed" }),
          status: show(task, { name: "Status.Name" }),
        })),
      },
      purchases: {
        nodes: purchases.slice(0, 10).map((purchase) => ({
          ...show(purchase, { name: "Name", providerName: "ProviderName" }),
          actualAmount: show(purchase, { amount: "ActualAmount.Amount" }),
        })),
      },
      zivioMilestones: {
        nodes: milestones.slice(0, 10).map((milestone) => ({
          ...show(milestone, { title: "title", rate: "rate" }),
          statusCode: codeName("ZivioMilestoneStatus", text(milestone, "status")),
        })),
      },
    };
  };
  return { itmProjects: { nodes: await Promise.all(ask.reader.take("ItmProject", rowsOf(body, "list")).map(node)) } };
}

/** examples/queries/projects-without-an-account.graphql */
export async function projectsWithoutAnAccount(ask: PlainRequest) {
  const [collection, search] = itmSearch("projects", "ItmProject", undefined, 1, 100);
  const body = await ask.vendors.itm.search(collection, { ...search, sortBy: "StartDate", sortOrder: "desc" });
  const node = async (project: VendorRecord) => {
    const { offered, ...link } = await ask.info(project, "cirrusAccount");
    return {
      ...show(project, { name: "Name", internalCode: "InternalCode" }),
      externalClient: show(project, { name: "ExternalClient.Name" }),
      cirrusAccountLink: {
        ...link,
        candidates: offered.map((account) => ({ name: text(account, "name")?.trim() ?? null, vendorId: account.id })),
      },
    };
  };
  const projects = ask.reader.take("ItmProject", rowsOf(body, "list"));
  return { itmProjects: { totalCount: Number(body.total), nodes: await Promise.all(projects.map(node)) } };
}
