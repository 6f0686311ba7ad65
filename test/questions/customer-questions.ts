import { compare, contains, indexed, sumOf, text } from "./plain.ts";
import { counted, type Facts, type Question } from "./question.ts";
import { itemsOf, type Row } from "./vendor-rows.ts";

/** The account that most things hang on. */
function busiest({ rows, links }: Facts): Row {
  const places = ["itmProjects", "zivioMilestones", "currentRmsInvoices", "projectorEngagements"];
  const weight = (id: unknown) => places.map((field) => links.of(`CirrusAccount.${field}`, id).length).reduce((a, b) => a + Math.min(b, 3));
  return rows.cirrusAccounts.toSorted((a, b) => weight(b.id) - weight(a.id))[0]!;
}

/** A word of the busiest customer's name that is no word of every second name. */
const wordOf = (facts: Facts): string => String(busiest(facts).name).split(" ")[0]!;

/** Ids of the graph. */
const globalId = (type: string, id: unknown): string => Buffer.from(`${type}:${id}`, "utf8").toString("base64url");

/** Has a text a word that begins with this one? */
const hasWord = (value: unknown, word: string): boolean =>
  String(value ?? "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((each) => each.startsWith(word.toLowerCase()));

/** Everything with a date that belongs to an account, as src/timelines.ts lists it. */
function eventsOf({ rows, links }: Facts, account: Row) {
  const of = (field: string) => new Set(links.of(`CirrusAccount.${field}`, account.id));
  const [milestones, projects, billed, engagements, members] = [
    "zivioMilestones",
    "itmProjects",
    "currentRmsInvoices",
    "projectorEngagements",
    "currentRmsMembers",
  ].map(of);
  const dated = (type: string, some: Row[], kinds: Readonly<Record<string, (row: Row) => unknown>>, idOf = (row: Row): unknown => row.id) =>
    some.flatMap((row) =>
      Object.entries(kinds).flatMap(([kind, dateOf]) => {
        const date = dateOf(row);
        const at = typeof date === "string" && date !== "" ? new Date(date).toISOString() : undefined;
        return at ? [{ at, kind, type, record: { id: globalId(type, idOf(row)) } }] : [];
      }),
    );
  const itmId = ({ Id }: Row) => Id;
  const ofProjects = (some: Row[]) => some.filter(({ ProjectId }) => projects!.has(String(ProjectId)));
  const contract = rows.projectorEngagements
    .filter(({ EngagementDetail }) => engagements!.has(EngagementDetail.EngagementUid))
    .flatMap(({ ContractLineItems }) => itemsOf(ContractLineItems).flatMap(({ Milestones }) => itemsOf(Milestones)));
  return [
    ...dated(
      "CirrusActivity",
      rows.cirrusActivities.filter(({ accountid }) => accountid === account.id),
      { ACTIVITY: ({ date }) => date },
    ),
    ...dated(
      "CirrusOpportunity",
      rows.cirrusOpportunities.filter(({ accountid }) => accountid === account.id),
      {
        OPPORTUNITY_REGISTERED: ({ regdate }) => regdate,
        OPPORTUNITY_EXPECTED: ({ estimatedenddate }) => estimatedenddate,
      },
    ),
    ...dated(
      "CirrusOrder",
      rows.cirrusOrders.filter((order) => order.account?.id === account.id),
      {
        ORDER_PLACED: ({ placedate }) => placedate,
        ORDER_DELIVERY: ({ deliverydate }) => deliverydate,
      },
    ),
    ...dated(
      "ItmProject",
      rows.itmProjects.filter(({ Id }) => projects!.has(String(Id))),
      { PROJECT_STARTS: ({ StartDate }) => StartDate, PROJECT_ENDS: ({ EndDate }) => EndDate },
      itmId,
    ),
    ...dated(
      "ItmRevenue",
      ofProjects(rows.itmRevenues),
      {
        REVENUE_DUE: ({ DueDate }) => DueDate,
        REVENUE_INVOICED: ({ IsConsiderAsActualValue, StatusDate }) => (IsConsiderAsActualValue ? StatusDate : ""),
      },
      itmId,
    ),
    ...dated("ItmPurchase", ofProjects(rows.itmPurchases), { PURCHASE_DUE: ({ DueDate }) => DueDate }, itmId),
    ...dated(
      "ZivioMilestone",
      rows.zivioMilestones.filter(({ id }) => milestones!.has(id)),
      {
        MILESTONE_CREATED: (row) => row.created_at,
        MILESTONE_DUE: (row) => row.due_on,
        MILESTONE_APPROVED: (row) => row.approved_at,
      },
    ),
    ...dated(
      "ProjectorContractLineItemMilestone",
      contract,
      {
        CONTRACT_MILESTONE_PLANNED: ({ MilestoneDetail }) => MilestoneDetail.PlannedDate,
        CONTRACT_MILESTONE_ACHIEVED: ({ MilestoneDetail }) => MilestoneDetail.AchievedDate,
      },
      ({ MilestoneDetail }) => MilestoneDetail.ContractLineItemMilestoneUid,
    ),
    ...dated(
      "CurrentRmsOpportunity",
      rows.currentRmsOpportunities.filter(({ member_id }) => members!.has(String(member_id))),
      {
        RENTAL_ORDERED: (row) => row.ordered_at,
        RENTAL_STARTS: (row) => row.starts_at,
        RENTAL_ENDS: (row) => row.ends_at,
      },
    ),
    ...dated(
      "CurrentRmsInvoice",
      rows.currentRmsInvoices.filter(({ id }) => billed!.has(String(id))),
      {
        INVOICE_ISSUED: (row) => (row.status === 0 ? "" : row.invoiced_at),
        INVOICE_DUE: (row) => ([10, 20, 30].includes(row.status) && row.invoice_type === 0 ? row.due_at : ""),
      },
    ),
  ];
}

export const customerQuestions: readonly Question[] = [
  {
    file: "customer-timeline",
    variables: (facts) => ({ name: busiest(facts).name, first: 1000 }),
    answer(facts, { name }) {
      const node = (account: Row) => {
        const nodes = eventsOf(facts, account);
        return { name: account.name, timeline: { ...counted(nodes), complete: true, gaps: [] } };
      };
      return {
        cirrusAccounts: {
          nodes: facts.rows.cirrusAccounts
            .filter((row) => contains(row.name, String(name)))
            .slice(0, 1)
            .map(node),
        },
      };
    },
  },
  {
    file: "search",
    variables: (facts) => ({ text: wordOf(facts), types: ["CirrusAccount"] }),
    answer({ rows }, { text: word }) {
      const texts = ({ name, alt_name, number, email, vatno, externalkey }: Row) => [name, alt_name, number, email, vatno, externalkey];
      const found = rows.cirrusAccounts.filter((row) => texts(row).some((value) => hasWord(value, String(word))));
      const edges = found.map(({ id }) => ({ type: "CirrusAccount", node: { id: globalId("CirrusAccount", id) } }));
      return { search: { complete: true, edges } };
    },
  },
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
