import { compare, contains, indexed, sumOf, text } from "./plain.ts";
import { counted, type Facts, type Question } from "./question.ts";
import type { Row } from "./vendor-rows.ts";

/** The account that most things hang on. */
function busiest({ rows, links }: Facts): Row {
  const places = ["itmProjects", "zivioMilestones", "currentRmsInvoices", "projectorEngagements"];
  const weight = (id: unknown) => places.map((field) => links.of(`CirrusAccount.${field}`, id).length).reduce((a, b) => a + Math.min(b, 3));
  return rows.cirrusAccounts.toSorted((a, b) => weight(b.id) - weight(a.id))[0]!;
}

export const customerQuestions: readonly Question[] = [
  {
    file: "customer-360",
    variables: (facts) => ({ name: busiest(facts).name }),
    answer({ rows, links }, { name }) {
      const invoices = indexed(rows.currentRmsInvoices);
      const members = indexed(rows.currentRmsMembers);
      const projects = indexed(rows.itmProjects, "Id");
      const engagements = new Map(rows.projectorEngagements.map(({ EngagementDetail: detail }) => [detail.EngagementUid, detail]));
      const node = (account: Row) => {
        const of = (field: string) => links.of(`CirrusAccount.${field}`, account.id);
        const billed = of("currentRmsInvoices").map((id) => invoices.get(id)!);
        return {
          vendorId: text(account.id),
          name: account.name,
          user: account.user ? { email: account.user.email } : null,
          orders: { totalCount: rows.cirrusOrders.filter((order) => order.account?.id === account.id).length },
          opportunities: { totalCount: rows.cirrusOpportunities.filter(({ accountid }) => accountid === account.id).length },
          currentRmsMembers: { nodes: of("currentRmsMembers").map((id) => ({ vendorId: id, name: members.get(id)!.name })) },
          currentRmsInvoices: {
            totalCount: billed.length,
            aggregate: [
              { count: billed.length, sum: { chargeExcludingTaxTotal: sumOf(billed.map((row) => row.charge_excluding_tax_total)) } },
            ],
          },
          itmProjects: { nodes: of("itmProjects").map((id) => ({ vendorId: id, name: projects.get(id)!.Name })) },
          zivioMilestones: { totalCount: of("zivioMilestones").length },
          projectorEngagements: {
            nodes: of("projectorEngagements").map((uid) => ({ engagementCode: engagements.get(uid)!.EngagementCode })),
          },
        };
      };
      return { cirrusAccounts: { nodes: rows.cirrusAccounts.filter((row) => contains(row.name, String(name))).map(node) } };
    },
  },
  {
    file: "organisations-without-an-account",
    ordered: { by: "name" },
    answer({ rows, links }) {
      const found = rows.currentRmsMembers.filter(
        ({ id, membership_type }) => membership_type === "Organisation" && links.status("CurrentRmsMember.cirrusAccount", id) === "NONE",
      );
      return { currentRmsMembers: counted(found.map(({ id, name }) => ({ vendorId: text(id), name }))) };
    },
  },
  {
    file: "large-milestones-of-customers",
    ordered: { by: "rate", descending: true },
    variables: ({ rows }) => ({ manager: rows.cirrusAccounts.find(({ user }) => user?.email)!.user.email }),
    answer({ rows, links }, { manager }) {
      const accounts = indexed(rows.cirrusAccounts);
      const accountOf = ({ id }: Row) => links.of("ZivioMilestone.cirrusAccount", id)[0];
      const found = rows.zivioMilestones.filter((row) => {
        const account = accountOf(row);
        return compare(row.rate, "5000") > 0 && account !== undefined && accounts.get(account)!.user?.email === manager;
      });
      const node = (row: Row) => ({
        vendorId: row.id,
        title: row.title,
        rate: row.rate,
        statusCode: String(row.status).toUpperCase(),
        cirrusAccount: { vendorId: accountOf(row) },
      });
      return { zivioMilestones: counted(found.map(node)) };
    },
  },
  {
    file: "a-person-across-systems",
    waits: "`Person`, which gathers the records that denote one person (the next issue of links): here the e-mail address is compared.",
    variables: ({ rows }) => ({
      email: rows.zivioMilestones
        .flatMap(({ approved_by }) => approved_by?.email ?? [])
        .find((email) => rows.cirrusContacts.some((contact) => contact.email === email)),
    }),
    answer({ rows }, { email }) {
      const contacts = rows.cirrusContacts.filter((contact) => contact.email === email);
      const approved = rows.zivioMilestones.filter(({ approved_by }) => approved_by?.email === email);
      const members = rows.currentRmsMembers.filter(({ emails }) =>
        emails.some((one: Row) => one.email_type_name === "Work" && one.address === email),
      );
      return {
        cirrusContacts: {
          nodes: contacts.map(({ id, name, surname, account }) => ({
            vendorId: text(id),
            name,
            surname,
            account: account ? { vendorId: text(account.id) } : null,
          })),
        },
        approved: counted(approved.map(({ id, title }) => ({ vendorId: id, title }))),
        currentRmsMembers: { nodes: members.map(({ id, name }) => ({ vendorId: text(id), name })) },
      };
    },
  },
  {
    file: "sales-beside-the-work",
    waits: "A link from a sales opportunity to its project or rental job (the next issue of links): here both hang on the customer.",
    variables: (facts) => ({ account: String(busiest(facts).id) }),
    answer({ rows, links }, { account }) {
      const projects = indexed(rows.itmProjects, "Id");
      const jobs = indexed(rows.currentRmsOpportunities);
      const sold = rows.cirrusOpportunities.filter(({ accountid }) => String(accountid) === account);
      return {
        cirrusAccount: {
          opportunities: {
            nodes: sold.map(({ id, description, value }) => ({ vendorId: text(id), description, value: text(value) })),
          },
          itmProjects: {
            nodes: links.of("CirrusAccount.itmProjects", account).map((id) => ({
              vendorId: id,
              name: projects.get(id)!.Name,
              currentRmsOpportunities: {
                nodes: links.of("ItmProject.currentRmsOpportunities", id).map((job) => ({ vendorId: job, number: jobs.get(job)!.number })),
              },
            })),
          },
        },
      };
    },
  },
];
