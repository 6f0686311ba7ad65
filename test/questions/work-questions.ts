import { compare, contains, grouped, indexed, sumOf, text } from "./plain.ts";
import { counted, daysFrom, isBefore, type Question, yearsFrom } from "./question.ts";
import type { Row } from "./vendor-rows.ts";

const ordersBilled = "CirrusOrder.currentRmsInvoices";

/** What Projector calls the states of a milestone. */
const projectorStates: Readonly<Record<string, string>> = { P: "PENDING", F: "FOREGONE", A: "ACHIEVED", B: "BILLED" };

const projectorId = ({ MilestoneDetail }: Row) => MilestoneDetail.ContractLineItemMilestoneUid as string;

export const workQuestions: readonly Question[] = [
  {
    file: "invoices-of-orders",
    ordered: { by: "placeDate", descending: true },
    answer(facts) {
      const { rows, links } = facts;
      const since = yearsFrom(facts, -1);
      const invoices = indexed(rows.currentRmsInvoices);
      const found = rows.cirrusOrders.filter(({ placedate }) => placedate.slice(0, 10) >= since.slice(0, 10));
      const node = ({ id, placedate: placeDate, price }: Row) => ({
        vendorId: text(id),
        placeDate,
        price: text(price),
        currentRmsInvoices: {
          nodes: links
            .of(ordersBilled, id)
            .map((each) => invoices.get(each)!)
            .map((row) => ({ vendorId: text(row.id), number: row.number || null, chargeTotal: row.charge_total })),
        },
      });
      return { cirrusOrders: counted(found.map(node)) };
    },
  },
  {
    file: "rental-jobs-ahead",
    ordered: { by: "startsAt" },
    answer(facts) {
      const { rows, links } = facts;
      const [from, to] = [daysFrom(facts, 0), daysFrom(facts, 60)];
      const projects = indexed(rows.itmProjects, "Id");
      const accounts = indexed(rows.cirrusAccounts);
      const found = rows.currentRmsOpportunities.filter(({ starts_at: at }) => at && !isBefore(at, from) && isBefore(at, to));
      const node = (row: Row) => {
        const [project] = links.of("CurrentRmsOpportunity.itmProject", row.id);
        const [account] = links.of("CurrentRmsOpportunity.cirrusAccount", row.id);
        const user = account === undefined ? undefined : accounts.get(account)!.user;
        return {
          vendorId: text(row.id),
          number: row.number,
          subject: row.subject,
          startsAt: row.starts_at,
          owner: row.owner ? { name: row.owner.name } : null,
          itmProject: project === undefined ? null : { vendorId: project, name: projects.get(project)!.Name },
          cirrusAccount: account === undefined ? null : { vendorId: account, user: user ? { email: user.email } : null },
        };
      };
      return { currentRmsOpportunities: counted(found.map(node)) };
    },
  },
  {
    file: "revenue-due-with-milestones",
    ordered: { by: "dueDate" },
    answer(facts) {
      const { rows, links } = facts;
      const [from, to] = [daysFrom(facts, -90), daysFrom(facts, 90)];
      const zivio = indexed(rows.zivioMilestones);
      const projector = new Map(rows.projectorMilestones.map((row) => [projectorId(row), row]));
      const found = rows.itmRevenues.filter(({ DueDate }) => DueDate && !isBefore(DueDate, from) && isBefore(DueDate, to));
      const node = ({ Id, Name, DueDate }: Row) => ({
        vendorId: text(Id),
        name: Name,
        dueDate: DueDate,
        zivioMilestones: {
          nodes: links
            .of("ItmRevenue.zivioMilestones", Id)
            .map((id) => ({ vendorId: id, statusCode: String(zivio.get(id)!.status).toUpperCase() })),
        },
        projectorMilestones: {
          nodes: links
            .of("ItmRevenue.projectorMilestones", Id)
            .map((id) => ({ vendorId: id, milestoneStatusCode: projectorStates[projector.get(id)!.MilestoneStatus] })),
        },
      });
      return { itmRevenues: counted(found.map(node)) };
    },
  },
  {
    file: "engagement-by-order-number",
    variables: ({ rows }) => ({ purchaseOrder: rows.projectorEngagements.map(orderOf).find((order) => order) }),
    answer({ rows, links }, { purchaseOrder }) {
      const found = rows.projectorEngagements.filter((row) => orderOf(row) === purchaseOrder);
      const node = ({ EngagementDetail: { EngagementUid, EngagementCode, EngagementName } }: Row) => {
        const [account] = links.of("ProjectorEngagement.cirrusAccount", EngagementUid);
        const cirrusAccount = account === undefined ? null : { vendorId: account };
        return { vendorId: EngagementUid, engagementCode: EngagementCode, engagementName: EngagementName, cirrusAccount };
      };
      return { projectorEngagements: { nodes: found.map(node) } };
    },
  },
  {
    file: "cost-above-charge",
    ordered: { by: "actualCostTotal", descending: true },
    answer({ rows }) {
      const found = rows.currentRmsOpportunities.filter(
        (row) => row.actual_cost_total !== "" && row.charge_total !== "" && compare(row.actual_cost_total, row.charge_total) > 0,
      );
      const node = (row: Row) => ({
        vendorId: text(row.id),
        subject: row.subject,
        actualCostTotal: row.actual_cost_total,
        chargeTotal: row.charge_total,
      });
      return { currentRmsOpportunities: counted(found.map(node)) };
    },
  },
  {
    file: "overspent-projects-with-uninvoiced-milestones",
    ordered: { by: "name" },
    variables: () => ({ first: 1000 }),
    answer(facts) {
      const { rows, links } = facts;
      const budgets = indexed(rows.itmBudgets, "ProjectId");
      const milestones = indexed(rows.zivioMilestones);
      const waitingOf = ({ Id }: Row) =>
        links
          .of("ItmProject.zivioMilestones", Id)
          .map((id) => milestones.get(id)!)
          .filter(({ id, status }) => status === "approved" && links.status("ZivioMilestone.currentRmsInvoices", id) === "NONE");
      const node = (row: Row) => {
        const budget = budgets.get(String(row.Id))!;
        return {
          vendorId: text(row.Id),
          name: row.Name,
          budget: {
            topDownBudget: { topDownPurchases: text(budget.TopDownBudget.TopDownPurchases) },
            actualValues: { actualPurchases: text(budget.ActualValues.ActualPurchases) },
          },
          zivioMilestones: {
            aggregate: [...grouped(waitingOf(row), ({ ccy }) => ccy)].map(([ccy, group]) => ({
              key: { ccy },
              count: group.length,
              sum: { rate: sumOf(group.map(({ rate }) => rate)) },
            })),
          },
        };
      };
      const isOverspent = ({ Id }: Row) => {
        const { TopDownBudget, ActualValues } = budgets.get(String(Id))!;
        return compare(ActualValues.ActualPurchases, TopDownBudget.TopDownPurchases) > 0;
      };
      return { itmProjects: counted(rows.itmProjects.filter((row) => waitingOf(row).length > 0 && isOverspent(row)).map(node)) };
    },
  },
  {
    file: "purchases-of-a-supplier",
    variables: ({ rows }) => ({ supplier: rows.itmPurchases[0]!.ProviderName }),
    answer({ rows }, { supplier }) {
      const projects = indexed(rows.itmProjects, "Id");
      const found = rows.itmPurchases.filter(({ ProviderName }) => contains(ProviderName, String(supplier)));
      const node = ({ Id, Name, ProviderName, ProjectId }: Row) => ({
        vendorId: text(Id),
        name: Name,
        providerName: ProviderName,
        project: { vendorId: text(ProjectId), name: projects.get(String(ProjectId))!.Name },
      });
      return { itmPurchases: counted(found.map(node)) };
    },
  },
];

const orderOf = ({ EngagementDetail }: Row) => EngagementDetail.PurchaseOrderNumber as string | null;
