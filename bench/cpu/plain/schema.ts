import { makeExecutableSchema } from "@graphql-tools/schema";
import { GraphQLScalarType } from "graphql";
import { resolvers } from "./resolvers.ts";

/** The part of the graph that is measured, by the same names. */
const typeDefs = `
  scalar DateTime
  scalar Decimal

  type Query {
    zivioMilestones(first: Int = 25, where: ZivioMilestoneWhere): ZivioMilestoneConnection
    currentRmsInvoices(after: String, first: Int = 25, where: CurrentRmsInvoiceWhere): CurrentRmsInvoiceConnection
  }

  input ZivioIdFilter { eq: ID }
  input ZivioMilestoneWhere { jobId: ZivioIdFilter }
  input CurrentRmsIdFilter { in: [ID!] }
  input CurrentRmsInvoiceWhere { memberId: CurrentRmsIdFilter }

  type PageInfo { endCursor: String }
  type ZivioMilestoneConnection { nodes: [ZivioMilestone!]! }
  type CurrentRmsInvoiceConnection { nodes: [CurrentRmsInvoice!]!, pageInfo: PageInfo! }

  type ZivioMilestone {
    title: String
    rate: Decimal
    ccy: String
    status: String
    dueOn: DateTime
    itmProject: ItmProject
  }

  type ItmProject {
    name: String
    internalCode: String
    cirrusAccount: CirrusAccount
  }

  type CirrusAccount {
    name: String
    number: String
    currentRmsInvoices(first: Int = 25): CurrentRmsInvoiceConnection
  }

  type CurrentRmsInvoice {
    vendorId: ID
    number: String
    subject: String
    reference: String
    statusName: String
    invoicedAt: DateTime
    dueAt: DateTime
    chargeTotal: Decimal
    chargeExcludingTaxTotal: Decimal
    chargeIncludingTaxTotal: Decimal
    taxTotal: Decimal
  }
`;

/** The vendors' texts are in the form that the graph shows. */
const asSent = (name: string) => new GraphQLScalarType({ name, serialize: (value) => value });

export const schema = makeExecutableSchema({
  typeDefs,
  resolvers: { ...resolvers, DateTime: asSent("DateTime"), Decimal: asSent("Decimal") },
});
