import type { Recipe } from "./effects/recipes/recipe.ts";

const engagementCurrency =
  "$milestone.projectorMilestones.nodes.0.contractLineItem.engagement.engagementDetail.currencyIdentity.currencyCode";

/** Writes across vendors: each a table of mutations and of where their inputs come from. How they are run: `effects/recipes`. */
export const recipes: Readonly<Record<string, Recipe>> = {
  billApprovedMilestone: {
    about:
      "The Projector milestone of an approved Zivio milestone is achieved; its amount is invoiced from the linked Current RMS opportunity, and the invoice issued.",
    takes: { milestone: "Id of a `ZivioMilestone` that is approved." },
    read: `query ($milestone: ID!) {
      milestone: zivioMilestone(id: $milestone) {
        title rate statusCode approvedAt
        projectorMilestones(first: 2) { nodes { id milestoneDetail { achievedDate } contractLineItem { engagement { engagementDetail { currencyIdentity { currencyCode } } } } } }
        currentRmsOpportunities(first: 2) { nodes { id ownedBy } }
      }
    }`,
    needs: [
      { path: "milestone", else: "Zivio has no such milestone." },
      { path: "milestone.statusCode", is: "APPROVED", else: "The milestone is not approved." },
      { path: "milestone.projectorMilestones.nodes", one: true, else: "The milestone is not linked with exactly one of Projector." },
      { path: "milestone.currentRmsOpportunities.nodes", one: true, else: "The milestone is not linked with exactly one opportunity." },
    ],
    steps: [
      {
        name: "achieved",
        unless: "milestone.projectorMilestones.nodes.0.milestoneDetail.achievedDate",
        mutation: "projectorSaveMilestone",
        input: {
          id: "$milestone.projectorMilestones.nodes.0.id",
          contractLineItemMilestone: { achievedDate: "$milestone.approvedAt" },
          engagementCurrencyIdentity: { currencyCode: engagementCurrency },
        },
        undo: {
          mutation: "projectorSaveMilestone",
          input: {
            id: "$milestone.projectorMilestones.nodes.0.id",
            achievedDateClearFlag: true,
            engagementCurrencyIdentity: { currencyCode: engagementCurrency },
          },
        },
      },
      {
        name: "invoiced",
        mutation: "currentRmsCreateInvoice",
        input: {
          opportunityId: "$milestone.currentRmsOpportunities.nodes.0.id",
          groupBy: 3,
          partInvoiceType: 1,
          partInvoiceAmount: "$milestone.rate",
          invoice: { ownedBy: "$milestone.currentRmsOpportunities.nodes.0.ownedBy", subject: "$milestone.title" },
        },
        shows: "invoice { id number }",
        stays: "Current RMS removes no invoice: it stays, void where it was issued.",
      },
      {
        name: "issued",
        mutation: "currentRmsIssueInvoice",
        input: { id: "$invoiced.invoice.id" },
        shows: "invoice { id number statusCode }",
        undo: { mutation: "currentRmsVoidInvoice", input: { id: "$invoiced.invoice.id" } },
      },
    ],
  },

  writeJoinKey: {
    about:
      "The Cirrus account of a confirmed link gets the id of its Current RMS member as external key, so that the key itself decides from then on.",
    takes: { account: "Id of a `CirrusAccount`.", member: "Id of the `CurrentRmsMember` that it is linked with." },
    read: `query ($account: ID!, $member: ID!) {
      account: cirrusAccount(id: $account) { id externalKey }
      member: currentRmsMember(id: $member) { vendorId cirrusAccount { id } }
    }`,
    needs: [
      { path: "account", else: "Cirrus has no such account." },
      { path: "member", else: "Current RMS has no such member." },
      { path: "member.cirrusAccount.id", is: "$account.id", else: "The two are not linked." },
    ],
    steps: [
      {
        name: "keyed",
        mutation: "cirrusUpdateAccount",
        input: { id: "$account.id", externalKey: "$member.vendorId" },
        shows: "account { id externalKey }",
        undo: { mutation: "cirrusUpdateAccount", input: { id: "$account.id", externalKey: "$account.externalKey" } },
      },
    ],
  },

  accountFromMember: {
    about: "A Current RMS member that no account is linked with becomes a Cirrus account that carries its id as external key.",
    takes: {
      member: "Id of a `CurrentRmsMember`.",
      type: "Id of the `CirrusAccountType` of the new account.",
      user: "Id of the `CirrusUser` who is in charge of it.",
    },
    read: `query ($member: ID!) {
      member: currentRmsMember(id: $member) { vendorId name cirrusAccountLink { status } emails { address } phones { number } }
    }`,
    needs: [
      { path: "member", else: "Current RMS has no such member." },
      { path: "member.cirrusAccountLink.status", is: "NONE", else: "The member is linked with an account, or may be." },
    ],
    steps: [
      {
        name: "made",
        mutation: "cirrusCreateAccount",
        input: {
          name: "$member.name",
          typeId: "$input.type",
          userId: "$input.user",
          email: "$member.emails.0.address?",
          phone: "$member.phones.0.number?",
          externalKey: "$member.vendorId",
        },
        shows: "account { id name }",
        undo: { mutation: "cirrusUpdateAccount", input: { id: "$made.account.id", active: 0 } },
        stays: "Cirrus removes no account: it stays, inactive.",
      },
    ],
  },
};
