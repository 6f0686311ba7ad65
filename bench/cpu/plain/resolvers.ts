import type { Context } from "./context.ts";
import type { Account, Invoice, Milestone, Project } from "./vendors.ts";

interface Listing {
  first: number;
}

interface MilestoneListing extends Listing {
  where?: { jobId?: { eq?: string } };
}

interface InvoiceListing extends Listing {
  /** The number of the page. */
  after?: string | null;
  where?: { memberId?: { in?: string[] } };
}

export const resolvers = {
  Query: {
    async zivioMilestones(_: unknown, { first, where }: MilestoneListing, { vendors }: Context) {
      return { nodes: (await vendors.milestones(where?.jobId?.eq)).slice(0, first) };
    },
    async currentRmsInvoices(_: unknown, { first, after, where }: InvoiceListing, { vendors }: Context) {
      const members = where?.memberId?.in;
      if (members) return { nodes: (await vendors.invoicesOf(members)).slice(0, first) };
      const page = Number(after ?? 1);
      return { nodes: (await vendors.invoicePage(page)).slice(0, first), pageInfo: { endCursor: String(page + 1) } };
    },
  },
  ZivioMilestone: {
    dueOn: ({ due_on }: Milestone) => due_on,
    itmProject({ custom_fields: { project_code: code } }: Milestone, _: unknown, { projectByCode }: Context) {
      return code ? projectByCode.load(code) : null;
    },
  },
  ItmProject: {
    name: ({ Name }: Project) => Name,
    internalCode: ({ InternalCode }: Project) => InternalCode,
    cirrusAccount({ AllCustomFields: { account_number: number } }: Project, _: unknown, { accountByNumber }: Context) {
      return number ? accountByNumber.load(number) : null;
    },
  },
  CirrusAccount: {
    async currentRmsInvoices({ externalkey }: Account, { first }: Listing, { memberById, invoicesByMember }: Context) {
      const member = externalkey ? await memberById.load(externalkey) : null;
      return { nodes: member ? (await invoicesByMember.load(String(member.id))).slice(0, first) : [] };
    },
  },
  CurrentRmsInvoice: {
    vendorId: ({ id }: Invoice) => id,
    statusName: ({ status_name }: Invoice) => status_name,
    invoicedAt: ({ invoiced_at }: Invoice) => invoiced_at,
    dueAt: ({ due_at }: Invoice) => due_at,
    chargeTotal: ({ charge_total }: Invoice) => charge_total,
    chargeExcludingTaxTotal: ({ charge_excluding_tax_total }: Invoice) => charge_excluding_tax_total,
    chargeIncludingTaxTotal: ({ charge_including_tax_total }: Invoice) => charge_including_tax_total,
    taxTotal: ({ tax_total }: Invoice) => tax_total,
  },
};
