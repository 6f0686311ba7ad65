import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Harness, VendorKey } from "../harness.ts";
import { readCorpus } from "../queries/corpus.ts";

const examples = fileURLToPath(new URL("../../examples/queries/", import.meta.url));

export interface Question {
  name: string;
  query: string;
}

const topics = /^(lists|where|relations|nodes)\//;

/** What people ask, and the plain lists, look-ups, filters and relations of the corpus. */
export const questions: readonly Question[] = [
  ...readdirSync(examples).map((file) => ({ name: file.replace(/\.graphql$/, ""), query: readFileSync(`${examples}${file}`, "utf8") })),
  ...readCorpus().filter(({ name }) => topics.test(name)),
];

/** Of the examples those that lead through most kinds of records: each reading has to be asked in little time. */
const widest = ["find-a-customer", "milestones-to-cash", "project-status", "rental-jobs-with-costs"];

/** Questions that show records of a vendor, linked ones too. */
export function questionsTo(vendor: VendorKey): Question[] {
  return questions.filter(
    ({ name, query }) => (/^(where|relations)\//.test(name) || widest.includes(name)) && query.toLowerCase().includes(vendor.toLowerCase()),
  );
}

/** What the graph answers, without the report: its counts and times are no part of what is true. */
export async function answersTo(harness: Harness, asked: readonly Question[]): Promise<Record<string, unknown>> {
  const answers = await Promise.all(
    asked.map(async ({ name, query }) => {
      const { data, errors } = await harness.ask(query);
      const told = errors?.map(({ message, path }) => ({ message, path }));
      return [name, JSON.parse(JSON.stringify({ data, ...(told && { errors: told }) }))];
    }),
  );
  return Object.fromEntries(answers);
}

/** What is expected, without the totals that an answer leaves open: a vendor that does not tell them cannot be made to. */
export function asFarAsTold(expected: unknown, answer: unknown): unknown {
  if (typeof expected !== "object" || expected === null || typeof answer !== "object" || answer === null) return expected;
  if (Array.isArray(expected)) return expected.map((each, i) => asFarAsTold(each, (answer as unknown[])[i]));
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => {
      const told = (answer as Record<string, unknown>)[name];
      return [name, name === "totalCount" && told === null ? null : asFarAsTold(value, told)];
    }),
  );
}

/** The same answer with its lists in an order of their own. */
export function unordered(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unordered(inner)]));
  return value
    .map(unordered)
    .map((each) => [JSON.stringify(each), each] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}

/** Questions for part of a list that its vendor gives in no order, or in an order of names that several share: any part is right. */
export const anyPart: ReadonlySet<string> = new Set([
  "contract-milestones-achieved-not-billed",
  "engagement-contract-line-items",
  "lists/itm-projects",
  "lists/projector-engagements",
  "relations/connections-inside-lists",
]);
