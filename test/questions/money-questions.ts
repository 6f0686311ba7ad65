import { byId, compare, contains, grouped, indexed, monthOf, sumOf, text } from "./plain.ts";
import { counted, daysFrom, type Facts, isBefore, type Question, yearsFrom } from "./question.ts";
import type { Row } from "./vendor-rows.ts";

const [issued, paid, posted] = [10, 20, 30];
const isUnpaid = ({ status }: Row) => status === issued || status === posted;
const isInvoice = ({ invoice_type }: Row) => invoice_type === 0;
const isApproved = ({ status }: Row) => status === "approved";

const bills = "ZivioMilestone.currentRmsInvoices";
const isUninvoiced = ({ links }: Facts, { id }: Row) => links.status(bills, id) === "NONE";

/** Rows of a list of invoices, grouped by the month of a member. */
function perMonth(invoices: readonly Row[], member: string, field: string, total: string, sum: string) {
  return [...grouped(invoices, (row) => monthOf(row[member]))].map(([month, rows]) => ({
    key: { [field]: month },
    count: rows.length,
    sum: { [sum]: sumOf(rows.map((row) => row[total])) },
  }));
}

/** Milestones, grouped by currency. */
function perCurrency(milestones: readonly Row[]) {
  return [...grouped(milestones, ({ ccy }) => ccy)].map(([ccy, rows]) => ({
    key: { ccy },
    count: rows.length,
    sum: { rate: sumOf(rows.map(({ rate }) => rate)) },
  }));
}

const userOf = ({ user }: Row) => user && { name: user.name, surname: user.surname, email: user.email };

const accountsOf = ({ rows }: Facts) => indexed(rows.cirrusAccounts);

/** The customer's name with the most uninvoiced milestones: a question whose answer has rows. */
function customerWithUninvoiced(facts: Facts): string {
  const waiting = facts.rows.zivioMilestones.filter((row) => isApproved(row) && isUninvoiced(facts, row));
  const groups = [...grouped(waiting, ({ id }) => facts.links.of("ZivioMilestone.cirrusAccount", id)[0] ?? "")];
  const [account] = groups.filter(([id]) => id !== "").toSorted(([, a], [, b]) => b.length - a.length)[0]!;
  return accountsOf(facts).get(account)!.name;
}

export const moneyQuestions: readonly Question[] = [
  {
    file: "invoices-overdue-by-account",
    variables: () => ({ dueBefore: "-P60D", first: 1000 }),
    ordered: { by: "dueAt" },
    answer(facts) {
      const { rows, links } = facts;
      const accounts = accountsOf(facts);
      const due = daysFrom(facts, -60);
      const found = rows.currentRmsInvoices.filter((row) => row.status === issued && isBefore(row.due_at, due));
      const node = (row: Row) => {
        const [account] = links.of("CurrentRmsInvoice.cirrusAccount", row.id);
        const customer = account === undefined ? undefined : accounts.get(account);
        return {
          number: row.number,
          dueAt: row.due_at,
          chargeIncludingTaxTotal: row.charge_including_tax_total,
          member: { name: row.member.name },
          cirrusAccount: customer ? { name: customer.name, number: customer.number, user: userOf(customer) } : null,
          cirrusAccountLink: { status: links.status("CurrentRmsInvoice.cirrusAccount", row.id) },
        };
      };
      return { currentRmsInvoices: counted(found.map(node)) };
    },
  },
  {
    file: "achieved-not-billed",
    answer(facts) {
      const { rows, links } = facts;
      const accounts = accountsOf(facts);
      const idOf = ({ MilestoneDetail }: Row) => MilestoneDetail.ContractLineItemMilestoneUid as string;
      const place = "ProjectorContractLineItemMilestone";
      const found = rows.projectorMilestones.filter(
        (row) => row.MilestoneStatus === "A" && links.status(`${place}.currentRmsInvoices`, idOf(row)) === "NONE",
      );
      const node = (row: Row) => {
        const [account] = links.of(`${place}.cirrusAccount`, idOf(row));
        const user = account === undefined ? undefined : accounts.get(account)!.user;
        return {
          vendorId: idOf(row),
          milestoneDetail: {
            contractLineItemMilestoneName: row.MilestoneDetail.ContractLineItemMilestoneName,
            milestoneAmount: row.MilestoneDetail.MilestoneAmount,
          },
          cirrusAccount: account === undefined ? null : { vendorId: account, user: user ? { email: user.email } : null },
        };
      };
      return { projectorContractLineItemMilestones: counted(found.map(node)) };
    },
  },
  {
    file: "approved-against-invoiced-per-month",
    variables: () => ({ customer: "", first: 100 }),
    answer(facts) {
      const { rows, links } = facts;
      const since = yearsFrom(facts, -1);
      const milestones = indexed(rows.zivioMilestones);
      const invoices = indexed(rows.currentRmsInvoices);
      const node = ({ id, name }: Row) => {
        const approved = links
          .of("CirrusAccount.zivioMilestones", id)
          .map((each) => milestones.get(each)!)
          .filter((row) => isApproved(row) && row.approved_at.slice(0, 10) >= since.slice(0, 10));
        const billed = links
          .of("CirrusAccount.currentRmsInvoices", id)
          .map((each) => invoices.get(each)!)
          .filter((row) => [issued, paid, posted].includes(row.status) && isInvoice(row) && !isBefore(row.invoiced_at, since));
        return {
          vendorId: text(id),
          name,
          zivioMilestones: {
            aggregate: [...grouped(approved, (row) => `${monthOf(row.approved_at)} ${row.ccy}`).values()].map((group) => ({
              key: { approvedAt: monthOf(group[0]!.approved_at), ccy: group[0]!.ccy },
              count: group.length,
              sum: { rate: sumOf(group.map(({ rate }) => rate)) },
            })),
          },
          currentRmsInvoices: {
            aggregate: perMonth(billed, "invoiced_at", "invoicedAt", "charge_excluding_tax_total", "chargeExcludingTaxTotal"),
          },
        };
      };
      return { cirrusAccounts: { nodes: rows.cirrusAccounts.map(node) } };
    },
  },
  {
    file: "milestones-approved-not-invoiced",
    ordered: { by: "approvedAt" },
    variables: (facts) => ({ customer: customerWithUninvoiced(facts), first: 1000 }),
    answer(facts, { customer }) {
      const accounts = accountsOf(facts);
      const isOfCustomer = ({ id }: Row) => {
        const [account] = facts.links.of("ZivioMilestone.cirrusAccount", id);
        return account !== undefined && contains(accounts.get(account)!.name, String(customer));
      };
      const found = facts.rows.zivioMilestones.filter((row) => isApproved(row) && isUninvoiced(facts, row) && isOfCustomer(row));
      const projects = indexed(facts.rows.itmProjects, "Id");
      const node = ({ id, title, rate, ccy, approved_at: approvedAt }: Row) => {
        const [project] = facts.links.of("ZivioMilestone.itmProject", id);
        const itmProject =
          project === undefined ? null : { name: projects.get(project)!.Name, internalCode: projects.get(project)!.InternalCode };
        const account = accounts.get(facts.links.of("ZivioMilestone.cirrusAccount", id)[0]!)!;
        return { title, rate, ccy, approvedAt, itmProject, cirrusAccount: { name: account.name, number: account.number } };
      };
      return { zivioMilestones: { ...counted(found.map(node)), aggregate: perCurrency(found) } };
    },
  },
  {
    file: "receivables-by-customer-and-month",
    ordered: { by: "name" },
    answer(facts) {
      const { rows, links } = facts;
      const invoices = indexed(rows.currentRmsInvoices);
      const isOwed = (row: Row) => isUnpaid(row) && isInvoice(row);
      const owedBy = ({ id }: Row) =>
        links
          .of("CirrusAccount.currentRmsInvoices", id)
          .map((each) => invoices.get(each)!)
          .filter(isOwed);
      const nodes = rows.cirrusAccounts
        .filter((row) => owedBy(row).length > 0)
        .map((row) => ({
          name: row.name,
          number: row.number,
          currentRmsInvoices: {
            aggregate: perMonth(owedBy(row), "due_at", "dueAt", "charge_including_tax_total", "chargeIncludingTaxTotal"),
          },
        }));
      const unlinked = rows.currentRmsInvoices.filter(
        (row) => isOwed(row) && ["NONE", "AMBIGUOUS"].includes(links.status("CurrentRmsInvoice.cirrusAccount", row.id)),
      );
      const aggregate = [...grouped(unlinked, (row) => `${row.member_id} ${monthOf(row.due_at)}`).values()].map((group) => ({
        key: { memberId: String(group[0]!.member_id), dueAt: monthOf(group[0]!.due_at) },
        count: group.length,
        sum: { chargeIncludingTaxTotal: sumOf(group.map((row) => row.charge_including_tax_total)) },
      }));
      return { cirrusAccounts: { nodes }, withoutAccount: { aggregate } };
    },
  },
  {
    file: "top-debtors",
    answer({ rows }) {
      const owed = rows.currentRmsInvoices.filter((row) => isUnpaid(row) && isInvoice(row));
      const aggregate = [...grouped(owed, ({ member_id }) => String(member_id))].map(([memberId, group]) => ({
        key: { memberId },
        count: group.length,
        sum: { chargeIncludingTaxTotal: sumOf(group.map((row) => row.charge_including_tax_total)) },
        min: { dueAt: group.map(({ due_at }) => due_at as string).sort()[0] },
      }));
      return { currentRmsInvoices: { aggregate } };
    },
  },
  {
    file: "days-from-approval-to-invoice",
    variables: () => ({ first: 1000 }),
    ordered: { by: "approvedAt" },
    answer(facts) {
      const since = yearsFrom(facts, -1).slice(0, 10);
      const invoices = indexed(facts.rows.currentRmsInvoices);
      const found = facts.rows.zivioMilestones.filter(
        (row) => isApproved(row) && row.approved_at.slice(0, 10) >= since && facts.links.status(bills, row.id) === "LINKED",
      );
      const node = ({ id, title, approved_at: approvedAt }: Row) => {
        const linked = byId(facts.links.of(bills, id), (each) => each).map((each) => invoices.get(each)!);
        const [first] = linked.toSorted((a, b) => Date.parse(a.invoiced_at) - Date.parse(b.invoiced_at));
        return {
          vendorId: id,
          title,
          approvedAt,
          currentRmsInvoices: { nodes: [{ number: first!.number || null, invoicedAt: first!.invoiced_at }] },
        };
      };
      return { zivioMilestones: counted(found.map(node)) };
    },
  },
  {
    file: "amount-unlike-the-milestone",
    waits: "A condition that compares two fields (`rate` and the sum of another connection): the caller compares the two figures.",
    answer(facts) {
      const invoices = indexed(facts.rows.currentRmsInvoices);
      const found = facts.rows.zivioMilestones.filter((row) => isApproved(row) && facts.links.status(bills, row.id) === "LINKED");
      const node = ({ id, rate, ccy }: Row) => {
        const billed = facts.links.of(bills, id).map((each) => invoices.get(each)!);
        const own = billed.filter(isInvoice);
        const sum = { chargeExcludingTaxTotal: sumOf(own.map((row) => row.charge_excluding_tax_total)) };
        return { vendorId: id, rate, ccy, currentRmsInvoices: { aggregate: [{ count: own.length, sum }] } };
      };
      return { zivioMilestones: counted(found.map(node)) };
    },
  },
  {
    file: "cash-forecast",
    answer(facts) {
      const { rows } = facts;
      const from = daysFrom(facts, 0);
      const due = rows.currentRmsInvoices.filter((row) => isUnpaid(row) && isInvoice(row) && !isBefore(row.due_at, from));
      const waiting = rows.zivioMilestones.filter((row) => isApproved(row) && isUninvoiced(facts, row));
      const planned = rows.itmRevenues.filter(({ DueDate }) => DueDate && !isBefore(DueDate, from));
      return {
        issued: { aggregate: perMonth(due, "due_at", "dueAt", "charge_including_tax_total", "chargeIncludingTaxTotal") },
        approved: { aggregate: perCurrency(waiting) },
        planned: {
          aggregate: [...grouped(planned, ({ DueDate }) => monthOf(DueDate))].map(([dueDate, group]) => ({
            key: { dueDate },
            count: group.length,
          })),
        },
      };
    },
  },
  {
    file: "payments-per-invoice",
    ordered: { by: "invoicedAt" },
    answer(facts) {
      const { rows } = facts;
      const since = daysFrom(facts, -90);
      const found = rows.currentRmsInvoices.filter(({ status, invoiced_at }) => status === paid && !isBefore(invoiced_at, since));
      const node = (row: Row) => ({
        vendorId: text(row.id),
        number: row.number,
        invoicedAt: row.invoiced_at,
        chargeIncludingTaxTotal: row.charge_including_tax_total,
        memberTransactions: {
          nodes: rows.currentRmsMemberTransactions
            .filter(({ invoice_id }) => invoice_id === row.id)
            .map(({ id, transaction_at: transactionAt, amount }) => ({ vendorId: text(id), transactionAt, amount })),
        },
      });
      return { currentRmsInvoices: counted(found.map(node)) };
    },
  },
  {
    file: "overdue-of-a-customer",
    ordered: { by: "dueAt" },
    variables: (facts) => ({ account: debtor(facts) }),
    answer(facts, { account }) {
      const invoices = indexed(facts.rows.currentRmsInvoices);
      const today = daysFrom(facts, 0);
      const found = facts.links
        .of("CirrusAccount.currentRmsInvoices", account)
        .map((id) => invoices.get(id)!)
        .filter((row) => isUnpaid(row) && isBefore(row.due_at, today))
        .map((row) => ({
          vendorId: text(row.id),
          number: row.number,
          dueAt: row.due_at,
          chargeIncludingTaxTotal: row.charge_including_tax_total,
        }));
      return { cirrusAccount: { name: accountsOf(facts).get(String(account))!.name, currentRmsInvoices: counted(found) } };
    },
  },
  {
    file: "invoiced-by-month-and-status",
    answer(facts) {
      const since = yearsFrom(facts, -1);
      const found = facts.rows.currentRmsInvoices.filter((row) => isInvoice(row) && !isBefore(row.invoiced_at, since));
      const amounts = (group: Row[]) => group.map((row) => row.charge_excluding_tax_total as string);
      const aggregate = [...grouped(found, (row) => `${monthOf(row.invoiced_at)} ${row.status}`).values()].map((group) => ({
        key: { invoicedAt: monthOf(group[0]!.invoiced_at), status: group[0]!.status },
        count: group.length,
        sum: { chargeExcludingTaxTotal: sumOf(amounts(group)) },
        max: { chargeExcludingTaxTotal: sumOf(amounts(group).toSorted(compare).slice(-1)) },
      }));
      return { currentRmsInvoices: { totalCount: found.length, aggregate } };
    },
  },
];

/** The account with the most unpaid invoices. */
function debtor({ rows, links }: Facts): string {
  const unpaid = new Set(rows.currentRmsInvoices.filter(isUnpaid).map(({ id }) => String(id)));
  const owed = (id: unknown) => links.of("CirrusAccount.currentRmsInvoices", id).filter((invoice) => unpaid.has(invoice)).length;
  return String(rows.cirrusAccounts.toSorted((a, b) => owed(b.id) - owed(a.id))[0]!.id);
}
