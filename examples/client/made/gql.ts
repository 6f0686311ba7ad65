/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query ApprovedMilestones($first: Int!) {\n  zivioMilestones(\n    first: $first\n    where: {statusCode: {eq: APPROVED}}\n    orderBy: [{field: APPROVED_AT, direction: DESC}]\n  ) {\n    nodes {\n      id\n      title\n      rate\n      ccy\n      itmProject {\n        ...ProjectLine\n      }\n      cirrusAccount {\n        name\n      }\n      currentRmsInvoices {\n        nodes {\n          number\n        }\n      }\n      currentRmsInvoicesLink {\n        status\n      }\n    }\n  }\n}\n\nquery AgileProjects($first: Int!, $after: String) {\n  itmProjects(\n    first: $first\n    after: $after\n    where: {methodTypeIdCode: {eq: AGILE}}\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...ProjectLine\n    }\n  }\n}\n\nquery OneProject($id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on ItmProject {\n      ...ProjectLine\n      revenues(first: 3) {\n        totalCount\n        nodes {\n          name\n          dueDate\n          projectedAmount {\n            amount\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ProjectLine on ItmProject {\n  id\n  name\n  internalCode\n  status {\n    name\n  }\n}": typeof types.ApprovedMilestonesDocument,
};
const documents: Documents = {
    "query ApprovedMilestones($first: Int!) {\n  zivioMilestones(\n    first: $first\n    where: {statusCode: {eq: APPROVED}}\n    orderBy: [{field: APPROVED_AT, direction: DESC}]\n  ) {\n    nodes {\n      id\n      title\n      rate\n      ccy\n      itmProject {\n        ...ProjectLine\n      }\n      cirrusAccount {\n        name\n      }\n      currentRmsInvoices {\n        nodes {\n          number\n        }\n      }\n      currentRmsInvoicesLink {\n        status\n      }\n    }\n  }\n}\n\nquery AgileProjects($first: Int!, $after: String) {\n  itmProjects(\n    first: $first\n    after: $after\n    where: {methodTypeIdCode: {eq: AGILE}}\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...ProjectLine\n    }\n  }\n}\n\nquery OneProject($id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on ItmProject {\n      ...ProjectLine\n      revenues(first: 3) {\n        totalCount\n        nodes {\n          name\n          dueDate\n          projectedAmount {\n            amount\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ProjectLine on ItmProject {\n  id\n  name\n  internalCode\n  status {\n    name\n  }\n}": types.ApprovedMilestonesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ApprovedMilestones($first: Int!) {\n  zivioMilestones(\n    first: $first\n    where: {statusCode: {eq: APPROVED}}\n    orderBy: [{field: APPROVED_AT, direction: DESC}]\n  ) {\n    nodes {\n      id\n      title\n      rate\n      ccy\n      itmProject {\n        ...ProjectLine\n      }\n      cirrusAccount {\n        name\n      }\n      currentRmsInvoices {\n        nodes {\n          number\n        }\n      }\n      currentRmsInvoicesLink {\n        status\n      }\n    }\n  }\n}\n\nquery AgileProjects($first: Int!, $after: String) {\n  itmProjects(\n    first: $first\n    after: $after\n    where: {methodTypeIdCode: {eq: AGILE}}\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...ProjectLine\n    }\n  }\n}\n\nquery OneProject($id: ID!) {\n  node(id: $id) {\n    __typename\n    ... on ItmProject {\n      ...ProjectLine\n      revenues(first: 3) {\n        totalCount\n        nodes {\n          name\n          dueDate\n          projectedAmount {\n            amount\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment ProjectLine on ItmProject {\n  id\n  name\n  internalCode\n  status {\n    name\n  }\n}"): typeof import('./graphql.ts').ApprovedMilestonesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
