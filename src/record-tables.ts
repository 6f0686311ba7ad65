import type { EntityTable, RecordTables } from "./linking/entities/record.ts";

const client = (stream: string, id: string, fields: EntityTable["fields"], custom?: Partial<EntityTable>): EntityTable => ({
  stream,
  kind: "organisation",
  id,
  fields,
  ...custom,
});

const isOrganisation = { path: "membership_type", value: "Organisation" };

/** The stream of a record file that has the records of a type of the graph. */
export const recordStreams: Readonly<Record<string, string>> = {
  CirrusAccount: "cirrus.accounts",
  CirrusContact: "cirrus.contacts",
  CirrusUser: "cirrus.users",
  CirrusOpportunity: "cirrus.opportunities",
  CirrusOrder: "cirrus.orders",
  CirrusProject: "cirrus.projects",
  CurrentRmsMember: "currentrms.members",
  CurrentRmsProject: "currentrms.projects",
  CurrentRmsOpportunity: "currentrms.opportunities",
  CurrentRmsInvoice: "currentrms.invoices",
  CurrentRmsPurchaseOrder: "currentrms.purchase_orders",
  ItmProject: "itm.projects",
  ItmRevenue: "itm.revenues",
  ItmPurchase: "itm.purchases",
  ItmProjectProgressReport: "itm.project_progress",
  ZivioMilestone: "zivio.milestones",
  ProjectorClient: "projector.clients",
  ProjectorEngagement: "projector.engagements",
  ProjectorProject: "projector.projects",
  ProjectorContractLineItemMilestone: "projector.milestones",
};

/** Fields that tell of what a record shows beside itself: its stream, and the path of its id. */
export const shownThings: Readonly<Record<string, { stream: string; id: string }>> = {
  "ZivioMilestone.approvedByPerson": { stream: "zivio.users", id: "approved_by.id" },
  "ItmProjectProgressReport.createdByPerson": { stream: "itm.users", id: "CreatedBy.UserId" },
};

/**
 * What the vendors' records denote and which of their members other systems may know, by the vendors' documented names. A
 * record shows more than itself: a milestone its job and the approver's organisation, a project its client.
 */
export const recordTables: RecordTables = {
  streams: {
    "cirrus.accounts": { keepsDuplicates: true, externalKeyOf: "currentrms.members", chain: "account" },
    "currentrms.members": { keepsDuplicates: true },
    "currentrms.invoices": { chain: "invoice", pairKind: "invoice" },
    "itm.projects": { chain: "project" },
    "itm.revenues": { pairKind: "invoice" },
    "zivio.milestones": { chain: "milestone", pairKind: "milestone" },
    "projector.milestones": { pairKind: "milestone" },
  },
  customFieldRoles: [
    [/\b(?:vat|tax|tva|moms|ust)\b/, "vat"],
    [/\b(?:po|purchase order|order)\b(?! (?:date|type|status))/, "po"],
    [/\binvoice\b.*\b(?:no|nr|number|ref)\b/, "invoice"],
    [/\b(?:account|acct|customer|client|debtor|crm|cirrus)\b.*\b(?:no|nr|number|ref|reference|id|code)\b/, "account"],
    [/\b(?:project|job|engagement)\b.*\b(?:code|no|nr|number|ref)\b/, "code"],
  ],
  entities: {
    "cirrus.accounts": [
      client("cirrus.accounts", "id", {
        name: ["name", "alt_name"],
        account: ["number"],
        vat: ["vatno"],
        externalKey: ["externalkey"],
        domain: ["url", "email"],
        mailbox: ["email"],
        phone: ["phone"],
        postcode: ["addresses.visiting.zip", "addresses.invoice.zip"],
        street: ["addresses.visiting.street", "addresses.invoice.street"],
        country: ["addresses.visiting.country"],
      }),
    ],
    "cirrus.contacts": [
      {
        stream: "cirrus.contacts",
        kind: "person",
        id: "id",
        fields: { name: ["name+surname"], mailbox: ["email"], phone: ["cellphone"] },
        parents: { organisation: [{ stream: "cirrus.accounts", path: "account.id" }] },
      },
    ],
    "cirrus.orders": [
      {
        stream: "cirrus.orders",
        kind: "order",
        id: "id",
        fields: {
          reference: ["alternateid", "referencecode", "marking", "externalkey"],
          engagement: ["alternateid"],
          title: ["marking"],
          invoice: ["invoicenumber"],
          amount: ["price"],
          date: ["placedate"],
        },
        parents: {
          organisation: [{ stream: "cirrus.accounts", path: "account.id" }],
          deal: [{ stream: "cirrus.opportunities", path: "opportunity.id" }],
        },
      },
    ],
    "cirrus.opportunities": [
      {
        stream: "cirrus.opportunities",
        kind: "deal",
        id: "id",
        fields: { label: ["title"] },
        parents: { organisation: [{ stream: "cirrus.accounts", path: "account.id" }] },
      },
    ],
    "cirrus.users": [
      {
        stream: "cirrus.users",
        kind: "person",
        id: "id",
        fields: { name: ["name+surname"], mailbox: ["email"], phone: ["cellphone", "phone"] },
      },
    ],
    "cirrus.projects": [
      {
        stream: "cirrus.projects",
        kind: "project",
        id: "id",
        fields: { title: ["name"] },
        parents: {
          organisation: [
            { stream: "cirrus.accounts", path: "_accountid" },
            { stream: "cirrus.accounts", path: "account.id" },
          ],
        },
      },
    ],
    "currentrms.members": [
      client(
        "currentrms.members",
        "id",
        {
          name: ["name"],
          account: ["membership.number"],
          vat: ["membership.tax_number"],
          domain: ["emails.address", "links.address"],
          mailbox: ["emails.address"],
          phone: ["phones.number"],
          postcode: ["primary_address.postcode"],
          street: ["primary_address.street"],
          country: ["primary_address.country_name"],
        },
        { when: isOrganisation, customFields: "custom_fields" },
      ),
      {
        stream: "currentrms.members",
        kind: "person",
        id: "id",
        when: { path: "membership_type", value: "Contact" },
        fields: { name: ["name"], mailbox: ["emails.address"], phone: ["phones.number"] },
        parents: { organisation: [{ stream: "currentrms.members", path: "parent_members.relatable_id" }] },
      },
      {
        stream: "currentrms.members",
        kind: "person",
        id: "id",
        when: { path: "membership_type", value: "User" },
        fields: { name: ["name"], mailbox: ["emails.address", "identity_email"], phone: ["phones.number"] },
      },
    ],
    "currentrms.projects": [
      {
        stream: "currentrms.projects",
        kind: "project",
        id: "id",
        fields: { title: ["name"], reference: ["reference"], engagement: ["reference"], date: ["starts_at"] },
        customFields: "custom_fields",
        parents: { organisation: [{ stream: "currentrms.members", path: "member_id" }] },
      },
    ],
    "currentrms.opportunities": [
      {
        stream: "currentrms.opportunities",
        kind: "opportunity",
        id: "id",
        fields: {
          title: ["subject"],
          reference: ["reference"],
          engagement: ["reference"],
          amount: ["charge_total"],
          date: ["starts_at"],
        },
        customFields: "custom_fields",
        parents: {
          organisation: [{ stream: "currentrms.members", path: "member_id" }],
          project: [{ stream: "currentrms.projects", path: "project_id" }],
        },
      },
    ],
    "currentrms.invoices": [
      {
        stream: "currentrms.invoices",
        kind: "event",
        id: "id",
        fields: {
          label: ["subject"],
          title: ["subject"],
          invoice: ["number"],
          reference: ["reference"],
          engagement: ["reference"],
          amount: ["charge_excluding_tax_total"],
          date: ["invoiced_at"],
        },
        customFields: "custom_fields",
        parents: {
          organisation: [{ stream: "currentrms.members", path: "member_id" }],
          opportunity: [
            {
              stream: "currentrms.opportunities",
              path: "invoice_items.source_id",
              when: { path: "invoice_items.source_type", value: "Opportunity" },
            },
          ],
        },
      },
    ],
    "currentrms.purchase_orders": [
      { stream: "currentrms.purchase_orders", kind: "purchase", id: "id", fields: { label: ["subject"], po: ["number"] } },
    ],
    "itm.projects": [
      {
        stream: "itm.projects",
        kind: "project",
        id: "Id",
        fields: {
          title: ["Name"],
          code: ["InternalCode"],
          engagement: ["InternalCode"],
          reference: ["Code", "No"],
          date: ["StartDate"],
        },
        customFields: "AllCustomFields",
        customRoles: ["code", "po", "reference"],
        parents: { organisation: [{ stream: "itm.clients", path: "ExternalClient.Id" }] },
      },
      client(
        "itm.clients",
        "ExternalClient.Id",
        { name: ["ExternalClient.Name"] },
        { customFields: "AllCustomFields", customRoles: ["account", "vat"] },
      ),
    ],
    "itm.revenues": [
      {
        stream: "itm.revenues",
        kind: "event",
        id: "Id",
        fields: { label: ["Name"], invoice: ["No"], amount: ["ProjectedAmount.Amount"], date: ["DueDate"] },
        customFields: "AllCustomFields",
        parents: { project: [{ stream: "itm.projects", path: "ProjectId" }] },
      },
    ],
    "itm.purchases": [
      {
        stream: "itm.purchases",
        kind: "purchase",
        id: "Id",
        fields: { label: ["Name"], invoice: ["No"], amount: ["ProjectedAmount.Amount"], date: ["DueDate"] },
        customFields: "AllCustomFields",
        customRoles: ["po", "invoice"],
        parents: { project: [{ stream: "itm.projects", path: "ProjectId" }] },
      },
    ],
    // A user of ITM Platform is shown with a mail address by few records; no operation reads users.
    "itm.project_progress": [
      {
        stream: "itm.users",
        kind: "person",
        id: "CreatedBy.UserId",
        fields: { name: ["CreatedBy.DisplayName"], mailbox: ["CreatedBy.EmailAddress"] },
      },
    ],
    "zivio.milestones": [
      {
        stream: "zivio.milestones",
        kind: "event",
        id: "id",
        fields: { label: ["title"], amount: ["rate"], currency: ["ccy"], date: ["due_on"] },
        customFields: "custom_fields",
        customRoles: ["code", "po", "reference", "invoice"],
        parents: {
          organisation: [{ stream: "zivio.orgs", path: "approved_by.org_id" }],
          project: [{ stream: "zivio.jobs", path: "job_id" }],
        },
      },
      {
        stream: "zivio.jobs",
        kind: "project",
        id: "job_id",
        fields: { title: ["job_summary"] },
        customFields: "custom_fields",
        customRoles: ["code", "po", "reference", "account", "vat"],
        parents: { organisation: [{ stream: "zivio.orgs", path: "approved_by.org_id" }] },
      },
      client(
        "zivio.orgs",
        "approved_by.org_id",
        { name: ["approved_by.org_name"], domain: ["approved_by.email"] },
        { customFields: "custom_fields", customRoles: ["account", "vat"] },
      ),
      {
        stream: "zivio.users",
        kind: "person",
        id: "approved_by.id",
        fields: { name: ["approved_by.first_name+approved_by.last_name"], mailbox: ["approved_by.email"] },
        parents: { organisation: [{ stream: "zivio.orgs", path: "approved_by.org_id" }] },
      },
    ],
    "projector.projects": [
      {
        stream: "projector.projects",
        kind: "project",
        id: "ProjectUid",
        fields: {
          title: ["ProjectName"],
          code: ["ProjectCode"],
          engagement: ["EngagementCode", "EngagementIdentity.EngagementCode", "ProjectCode"],
        },
        parents: {
          organisation: [
            { stream: "projector.clients", path: "ClientUid" },
            { stream: "projector.clients", path: "Client.ClientUid" },
          ],
        },
      },
      client("projector.clients", "ClientUid", { name: ["ClientName"], account: ["ClientNumber"] }),
    ],
    "projector.engagements": [
      {
        stream: "projector.engagements",
        kind: "order",
        id: "EngagementUid",
        fields: { engagement: ["EngagementCode"] },
        parents: { organisation: [{ stream: "projector.clients", path: "ClientIdentity.ClientUid" }] },
      },
      client("projector.clients", "ClientIdentity.ClientUid", { name: ["Client.ClientName"], account: ["ClientIdentity.ClientNumber"] }),
    ],
    "projector.milestones": [
      {
        stream: "projector.milestones",
        kind: "event",
        id: "MilestoneDetail.ContractLineItemMilestoneUid",
        fields: {
          label: ["MilestoneDetail.ContractLineItemMilestoneName"],
          code: ["MilestoneDetail.ProjectIdentity.ProjectCode"],
          engagement: ["MilestoneDetail.ContractLineItemIdentity.ContractLineItemCode", "MilestoneDetail.ProjectIdentity.ProjectCode"],
          po: ["PurchaseOrderNumber"],
          invoice: ["InvoiceIdentity.InvoiceNumber"],
          amount: ["MilestoneDetail.MilestoneAmount"],
          date: ["MilestoneDetail.PlannedDate"],
        },
        parents: { project: [{ stream: "projector.projects", path: "MilestoneDetail.ProjectIdentity.ProjectUid" }] },
      },
    ],
  },
};
