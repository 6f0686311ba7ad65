import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isNonNullType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, startHarness } from "../harness.ts";

let graph: Harness;
let project: string;
let agile: string;
let task: string;
beforeAll(async () => {
  graph = await startHarness();
  const data = await graph.data(`{
    itmProjects(first: 1, where: { methodTypeIdCode: { eq: AGILE } }) { nodes { vendorId tasks(first: 2) { nodes { vendorId } } } }
    itmPurchases(first: 1, where: { isDependOnTask: { eq: true } }) { nodes { projectId dependingOnTaskId } }
  }`);
  agile = data.itmProjects.nodes[0].vendorId;
  project = data.itmPurchases.nodes[0].projectId;
  task = data.itmPurchases.nodes[0].dependingOnTaskId;
});
afterAll(() => graph.close());

type Type = GraphQLObjectType;
type Field = GraphQLField<unknown, unknown>;
const typeOf = (name: string) => graph.tieline.schema.getType(name) as Type;
const fieldsOf = (type: Type) => Object.values(type.getFields()) as Field[];
const needsNothing = ({ args }: Field) => !args.some(({ type }) => isNonNullType(type));

/** Every scalar and nested part of a type; of records that it leads to their ids. */
function everything(type: Type, above: readonly string[] = []): string {
  const fields = fieldsOf(type).filter((field) => needsNothing(field) && !field.name.endsWith("Link"));
  return fields
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      if (!isObjectType(named) || named.name.endsWith("Connection") || above.includes(named.name)) return [];
      if (named.name.startsWith("Itm") === false) return [];
      const isRecord = named.getInterfaces().some(({ name }) => name === "Node");
      return [`${field.name} { ${isRecord ? "id" : everything(named, [...above, type.name])} }`];
    })
    .join(" ");
}

/** Lists below something, with what they are below of, and the operation that reads them. */
const lists = (): [root: string, args: string, operation: string, single: string][] => [
  ["itmProjectProgressReports", `projectId: "${project}"`, "project-progress.list", "project-progress.list"],
  ["itmTaskProgressReports", `projectId: "${project}", taskId: "${task}"`, "task-progress.list", "task-progress.get"],
  ["itmSprints", `projectId: "${agile}"`, "sprints.search", "sprints.get"],
  ["itmSwimlanes", `projectId: "${project}"`, "swimlanes.list", "swimlanes.list"],
  ["itmProfessionalCategories", "", "professional-categories.list", "professional-categories.list"],
  ["itmProjectProfessionalCategories", `projectId: "${project}"`, "project-categories.list", "project-categories.list"],
  ["itmBaselines", `projectId: "${project}"`, "baselines.list", "baselines.get"],
  ["itmTaskTeamMembers", `projectId: "${project}", taskId: "${task}"`, "task-team.list", "task-team.list"],
  ["itmEffortsByCategory", `projectId: "${project}", taskId: "${task}"`, "task-effort.list-by-category", "task-effort.list-by-category"],
  ["itmEffortsByMember", `projectId: "${project}", taskId: "${task}"`, "task-effort.list-by-member", "task-effort.list-by-member"],
  ["itmTaskDependencies", `projectId: "${project}"`, "task-dependencies.list", "task-dependencies.list"],
  ["itmTaskPurchases", `projectId: "${project}", taskId: "${task}"`, "purchases.list-of-task", "purchases.list-of-task"],
  ["itmPurchaseBudgets", `projectId: "${project}"`, "purchase-budgets.list", "purchase-budgets.get"],
  ["itmServicePurchaseBudgets", `serviceId: "7001"`, "service-purchase-budgets.list", "service-purchase-budgets.get"],
  ["itmServicePurchases", `serviceId: "7001"`, "service-purchases.list", "service-purchases.get"],
  ["itmServiceRevenues", `serviceId: "7001"`, "service-revenues.list", "service-revenues.get"],
  ["itmServiceRevenueStatuses", `serviceId: "7001"`, "service-revenue-statuses.list", "service-revenue-statuses.list"],
];

describe("every list and every single read", () => {
  it("shows all that is documented, by the calls expected", async () => {
    for (const [root, args, operation, single] of lists()) {
      const query = fieldsOf(graph.tieline.schema.getQueryType()!);
      const connection = getNamedType(query.find(({ name }) => name === root)!.type) as Type;
      const type = typeOf(connection.name.replace(/Connection$/, ""));
      const all = everything(type);
      const listed = await graph.data(`{ ${root}(${args ? `${args}, ` : ""}first: 2) { totalCount nodes { ${all} } } }`);
      const { nodes, totalCount } = listed[root];
      expect([root, nodes.length > 0, totalCount >= nodes.length]).toEqual([root, true, true]);
      expect([root, graph.operations("itm").filter((name) => name === operation)]).toEqual([root, [operation]]);
      const field = query.find(({ type: returned }) => getNamedType(returned) === type && !returned.toString().endsWith("Connection"))!;
      const one = await graph.data(`{ ${field.name}(id: "${nodes[0].id}") { ${all} } node(id: "${nodes[0].id}") { id } }`);
      expect([root, one[field.name].id, one.node.id]).toEqual([root, nodes[0].id, nodes[0].id]);
      expect([root, new Set(graph.operations("itm")).has(single)]).toEqual([root, true]);
      expect(Object.entries(one[field.name]).filter(([, value]) => value !== null).length).toBeGreaterThan(1);
    }
  });
});
