/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Outcome of the search for a cross-vendor link. */
export type LinkStatus =
  /** The key matches several records where one is needed: nothing is linked, and they are listed as candidates. */
  | 'AMBIGUOUS'
  /** The key matches one record, or all records of a link with several. */
  | 'LINKED'
  /** No rule found a record. */
  | 'NONE'
  /** A vendor that had to be asked did not answer; see `errors`. */
  | 'UNKNOWN';

export type ApprovedMilestonesQueryVariables = Exact<{
  first: number;
}>;


export type ApprovedMilestonesQuery = { zivioMilestones: { nodes: Array<{ id: string, title: string | null, rate: string | null, ccy: string | null, itmProject: { id: string, name: string | null, internalCode: string | null, status: { name: string | null } | null } | null, cirrusAccount: { name: string | null } | null, currentRmsInvoices: { nodes: Array<{ number: string | null }> } | null, currentRmsInvoicesLink: { status: LinkStatus } | null }> } | null };

export type AgileProjectsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AgileProjectsQuery = { itmProjects: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string | null, internalCode: string | null, status: { name: string | null } | null }> } | null };

export type OneProjectQueryVariables = Exact<{
  id: string | number;
}>;


export type OneProjectQuery = { node:
    | { __typename: 'BillingMilestone' }
    | { __typename: 'CirrusAccount' }
    | { __typename: 'CirrusAccountBudget' }
    | { __typename: 'CirrusAccountCoordinate' }
    | { __typename: 'CirrusAccountGroup' }
    | { __typename: 'CirrusAccountType' }
    | { __typename: 'CirrusActivity' }
    | { __typename: 'CirrusActivityCoordinate' }
    | { __typename: 'CirrusActivityProgressionState' }
    | { __typename: 'CirrusActivityType' }
    | { __typename: 'CirrusActivityTypeQuestion' }
    | { __typename: 'CirrusAddon' }
    | { __typename: 'CirrusArticle' }
    | { __typename: 'CirrusArticleBrand' }
    | { __typename: 'CirrusArticleBudgetGroup' }
    | { __typename: 'CirrusArticleDiscountGroup' }
    | { __typename: 'CirrusArticleGroup' }
    | { __typename: 'CirrusArticleGroupLegacy' }
    | { __typename: 'CirrusArticleMaterial' }
    | { __typename: 'CirrusArticleServiceLevel' }
    | { __typename: 'CirrusArticleUnit' }
    | { __typename: 'CirrusArticleUnitLegacy' }
    | { __typename: 'CirrusArticleVolumeGroup' }
    | { __typename: 'CirrusArticleWarehouse' }
    | { __typename: 'CirrusArticleWarehouseStatus' }
    | { __typename: 'CirrusBankId' }
    | { __typename: 'CirrusBankIdRelation' }
    | { __typename: 'CirrusChallenge' }
    | { __typename: 'CirrusChallengeScore' }
    | { __typename: 'CirrusChallengeType' }
    | { __typename: 'CirrusContact' }
    | { __typename: 'CirrusContract' }
    | { __typename: 'CirrusContractObject' }
    | { __typename: 'CirrusContractReminder' }
    | { __typename: 'CirrusDeliveryTerm' }
    | { __typename: 'CirrusDeliveryType' }
    | { __typename: 'CirrusDepartment' }
    | { __typename: 'CirrusEmail' }
    | { __typename: 'CirrusFieldDefinition' }
    | { __typename: 'CirrusFieldValue' }
    | { __typename: 'CirrusFile' }
    | { __typename: 'CirrusFolder' }
    | { __typename: 'CirrusKpi' }
    | { __typename: 'CirrusLead' }
    | { __typename: 'CirrusLeadActivity' }
    | { __typename: 'CirrusLeadStatus' }
    | { __typename: 'CirrusMission' }
    | { __typename: 'CirrusMissionActivity' }
    | { __typename: 'CirrusMissionProgress' }
    | { __typename: 'CirrusMissionTarget' }
    | { __typename: 'CirrusObject' }
    | { __typename: 'CirrusObjectCategory' }
    | { __typename: 'CirrusObjectContract' }
    | { __typename: 'CirrusObjectRelation' }
    | { __typename: 'CirrusOpportunity' }
    | { __typename: 'CirrusOpportunityEstimate' }
    | { __typename: 'CirrusOpportunityLostReason' }
    | { __typename: 'CirrusOpportunityProgressionState' }
    | { __typename: 'CirrusOpportunitySource' }
    | { __typename: 'CirrusOpportunityStatus' }
    | { __typename: 'CirrusOpportunityType' }
    | { __typename: 'CirrusOpportunityWinReason' }
    | { __typename: 'CirrusOrder' }
    | { __typename: 'CirrusOrderStatus' }
    | { __typename: 'CirrusOrderType' }
    | { __typename: 'CirrusPaymentTerm' }
    | { __typename: 'CirrusPhone' }
    | { __typename: 'CirrusPhoneBrand' }
    | { __typename: 'CirrusPhoneModel' }
    | { __typename: 'CirrusPriceGroup' }
    | { __typename: 'CirrusPriceList' }
    | { __typename: 'CirrusProject' }
    | { __typename: 'CirrusQuote' }
    | { __typename: 'CirrusQuoteRelation' }
    | { __typename: 'CirrusQuoteStatus' }
    | { __typename: 'CirrusRole' }
    | { __typename: 'CirrusServiceBankId' }
    | { __typename: 'CirrusSortGroup' }
    | { __typename: 'CirrusSubscription' }
    | { __typename: 'CirrusTemplate' }
    | { __typename: 'CirrusTemplateCategory' }
    | { __typename: 'CirrusTemplateLanguage' }
    | { __typename: 'CirrusUser' }
    | { __typename: 'CirrusUserBudget' }
    | { __typename: 'CurrentRmsAccessory' }
    | { __typename: 'CurrentRmsAction' }
    | { __typename: 'CurrentRmsActivity' }
    | { __typename: 'CurrentRmsAttachment' }
    | { __typename: 'CurrentRmsComment' }
    | { __typename: 'CurrentRmsCostGroup' }
    | { __typename: 'CurrentRmsCountry' }
    | { __typename: 'CurrentRmsCustomField' }
    | { __typename: 'CurrentRmsCustomFieldGroup' }
    | { __typename: 'CurrentRmsDiscountCategory' }
    | { __typename: 'CurrentRmsDiscussion' }
    | { __typename: 'CurrentRmsDocument' }
    | { __typename: 'CurrentRmsInspection' }
    | { __typename: 'CurrentRmsInspectionResult' }
    | { __typename: 'CurrentRmsInvoice' }
    | { __typename: 'CurrentRmsInvoiceDocument' }
    | { __typename: 'CurrentRmsInvoiceItem' }
    | { __typename: 'CurrentRmsListName' }
    | { __typename: 'CurrentRmsListValue' }
    | { __typename: 'CurrentRmsMember' }
    | { __typename: 'CurrentRmsMemberTransaction' }
    | { __typename: 'CurrentRmsOpportunity' }
    | { __typename: 'CurrentRmsOpportunityCost' }
    | { __typename: 'CurrentRmsOpportunityDocument' }
    | { __typename: 'CurrentRmsOpportunityItem' }
    | { __typename: 'CurrentRmsOpportunityItemAsset' }
    | { __typename: 'CurrentRmsOrganisationTaxClass' }
    | { __typename: 'CurrentRmsProduct' }
    | { __typename: 'CurrentRmsProductGroup' }
    | { __typename: 'CurrentRmsProductInventory' }
    | { __typename: 'CurrentRmsProductRevenue' }
    | { __typename: 'CurrentRmsProductSupplierCost' }
    | { __typename: 'CurrentRmsProductTaxClass' }
    | { __typename: 'CurrentRmsProject' }
    | { __typename: 'CurrentRmsProjectDocument' }
    | { __typename: 'CurrentRmsPurchaseOrder' }
    | { __typename: 'CurrentRmsPurchaseOrderDocument' }
    | { __typename: 'CurrentRmsQuarantine' }
    | { __typename: 'CurrentRmsRate' }
    | { __typename: 'CurrentRmsRateDefinition' }
    | { __typename: 'CurrentRmsSerialisedComponent' }
    | { __typename: 'CurrentRmsService' }
    | { __typename: 'CurrentRmsServiceResource' }
    | { __typename: 'CurrentRmsServiceStockLevel' }
    | { __typename: 'CurrentRmsServiceSupplierCost' }
    | { __typename: 'CurrentRmsStockBooking' }
    | { __typename: 'CurrentRmsStockCheck' }
    | { __typename: 'CurrentRmsStockCheckItem' }
    | { __typename: 'CurrentRmsStockLevel' }
    | { __typename: 'CurrentRmsStockTransaction' }
    | { __typename: 'CurrentRmsStore' }
    | { __typename: 'CurrentRmsVehicle' }
    | { __typename: 'CurrentRmsWebhook' }
    | { __typename: 'CurrentRmsWebhookLog' }
    | { __typename: 'ItmBaseline' }
    | { __typename: 'ItmEffortByCategory' }
    | { __typename: 'ItmEffortByMember' }
    | { __typename: 'ItmProfessionalCategory' }
    | { __typename: 'ItmProject', id: string, name: string | null, internalCode: string | null, revenues: { totalCount: number | null, nodes: Array<{ name: string | null, dueDate: string | null, projectedAmount: { amount: string | null } | null }> } | null, status: { name: string | null } | null }
    | { __typename: 'ItmProjectBudget' }
    | { __typename: 'ItmProjectProfessionalCategory' }
    | { __typename: 'ItmProjectProgressReport' }
    | { __typename: 'ItmProjectTeam' }
    | { __typename: 'ItmPurchase' }
    | { __typename: 'ItmPurchaseBudget' }
    | { __typename: 'ItmRevenue' }
    | { __typename: 'ItmRevenuePeriodTask' }
    | { __typename: 'ItmServicePurchase' }
    | { __typename: 'ItmServicePurchaseBudget' }
    | { __typename: 'ItmServiceRevenue' }
    | { __typename: 'ItmServiceRevenueStatus' }
    | { __typename: 'ItmSprint' }
    | { __typename: 'ItmSprintTask' }
    | { __typename: 'ItmSwimlane' }
    | { __typename: 'ItmTask' }
    | { __typename: 'ItmTaskDependency' }
    | { __typename: 'ItmTaskProgressReport' }
    | { __typename: 'ItmTaskPurchase' }
    | { __typename: 'ItmTaskTeamMember' }
    | { __typename: 'Organisation' }
    | { __typename: 'Person' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectorClient' }
    | { __typename: 'ProjectorContractLineItem' }
    | { __typename: 'ProjectorContractLineItemMilestone' }
    | { __typename: 'ProjectorEngagement' }
    | { __typename: 'ProjectorProject' }
    | { __typename: 'ZivioMilestone' }
   | null };

export type ProjectLineFragment = { id: string, name: string | null, internalCode: string | null, status: { name: string | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProjectLineFragmentDoc = new TypedDocumentString(`
    fragment ProjectLine on ItmProject {
  id
  name
  internalCode
  status {
    name
  }
}
    `, {"fragmentName":"ProjectLine"}) as unknown as TypedDocumentString<ProjectLineFragment, unknown>;
export const ApprovedMilestonesDocument = new TypedDocumentString(`
    query ApprovedMilestones($first: Int!) {
  zivioMilestones(
    first: $first
    where: {statusCode: {eq: APPROVED}}
    orderBy: [{field: APPROVED_AT, direction: DESC}]
  ) {
    nodes {
      id
      title
      rate
      ccy
      itmProject {
        ...ProjectLine
      }
      cirrusAccount {
        name
      }
      currentRmsInvoices {
        nodes {
          number
        }
      }
      currentRmsInvoicesLink {
        status
      }
    }
  }
}
    fragment ProjectLine on ItmProject {
  id
  name
  internalCode
  status {
    name
  }
}`) as unknown as TypedDocumentString<ApprovedMilestonesQuery, ApprovedMilestonesQueryVariables>;
export const AgileProjectsDocument = new TypedDocumentString(`
    query AgileProjects($first: Int!, $after: String) {
  itmProjects(
    first: $first
    after: $after
    where: {methodTypeIdCode: {eq: AGILE}}
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ProjectLine
    }
  }
}
    fragment ProjectLine on ItmProject {
  id
  name
  internalCode
  status {
    name
  }
}`) as unknown as TypedDocumentString<AgileProjectsQuery, AgileProjectsQueryVariables>;
export const OneProjectDocument = new TypedDocumentString(`
    query OneProject($id: ID!) {
  node(id: $id) {
    __typename
    ... on ItmProject {
      ...ProjectLine
      revenues(first: 3) {
        totalCount
        nodes {
          name
          dueDate
          projectedAmount {
            amount
          }
        }
      }
    }
  }
}
    fragment ProjectLine on ItmProject {
  id
  name
  internalCode
  status {
    name
  }
}`) as unknown as TypedDocumentString<OneProjectQuery, OneProjectQueryVariables>;