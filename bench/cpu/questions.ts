import { accountsPerJob, memberId, type Size } from "./upstream/size.ts";

/** One request of a caller. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  /** What was kept may not answer it. */
  fresh: boolean;
}

const nested = `query Nested($job: ID!) {
  zivioMilestones(first: 100, where: { jobId: { eq: $job } }) {
    nodes {
      title rate ccy status dueOn
      itmProject {
        name internalCode
        cirrusAccount { name number currentRmsInvoices(first: 5) { nodes { number statusName chargeTotal dueAt } } }
      }
    }
  }
}`;

const chain = `query Chain($job: ID!) {
  zivioMilestones(first: 100, where: { jobId: { eq: $job } }) {
    nodes { title itmProject { name cirrusAccount { name number } } }
  }
}`;

const flat = `query Flat($members: [ID!]) {
  currentRmsInvoices(first: 100, where: { memberId: { in: $members } }) {
    nodes {
      number subject reference statusName invoicedAt
      dueAt chargeTotal chargeExcludingTaxTotal chargeIncludingTaxTotal taxTotal
    }
  }
}`;

const walk = `query Walk($after: String) {
  currentRmsInvoices(first: 100, after: $after) {
    nodes { vendorId number subject statusName invoicedAt dueAt chargeTotal taxTotal }
    pageInfo { endCursor }
  }
}`;

/** A hundred milestones of a job with their projects, those projects' accounts, and five invoices of each account. */
export const nestedOf = (job: number, fresh: boolean): Question => ({ query: nested, variables: { job: String(job + 1) }, fresh });

/** The same without invoices: three vendor calls, one after the other, where the accounts fit a page. */
export const chainOf = (job: number): Question => ({ query: chain, variables: { job: String(job + 1) }, fresh: true });

/** A hundred invoices, of as many neighbouring customers as it takes, ten fields each. */
export function flatOf(number: number, size: Size, fresh: boolean): Question {
  const customers = Math.ceil(100 / size.invoicesPerAccount);
  const members = Array.from({ length: customers }, (_, i) => String(memberId((number + i) % size.accounts)));
  return { query: flat, variables: { members }, fresh };
}

export const tiny: Question = { query: "{ __typename }", variables: {}, fresh: false };

export const firstAnswer: Question = { query: "{ zivioMilestones(first: 1) { nodes { title } } }", variables: {}, fresh: false };

export const pageAfter = (after: string | null): Question => ({ query: walk, variables: { after }, fresh: false });

/** A way of asking: the question for each number, and how many of them one measurement takes. */
export interface Workload {
  name: string;
  requests: number;
  question(number: number): Question;
}

/** Jobs that are asked for afresh, and after them jobs that nobody has asked for yet. */
const freshJobs = 300;

export function workloads(size: Size): Workload[] {
  const half = Math.min(freshJobs, Math.floor(size.jobs / 2));
  // A number that comes again after all others: jobs of the second half may have been asked for long ago.
  const unseen = (number: number) => half + (number % (size.jobs - half));
  return [
    { name: "nested join, distinct, no-cache", requests: 32, question: (n) => nestedOf(n % half, true) },
    { name: "nested join, distinct", requests: 32, question: (n) => nestedOf(unseen(n), false) },
    { name: "nested join, identical", requests: 32, question: () => nestedOf(0, false) },
    { name: "nested join, identical, no-cache", requests: 32, question: () => nestedOf(0, true) },
    { name: `flat 100 x 10, distinct, no-cache`, requests: 160, question: (n) => flatOf(n % size.accounts, size, true) },
    { name: `flat 100 x 10, identical`, requests: 320, question: () => flatOf(accountsPerJob, size, false) },
    { name: "{ __typename }", requests: 1600, question: () => tiny },
  ];
}
