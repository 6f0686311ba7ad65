import { printPlan } from "./plan.ts";
import { openSource, planOf, readQuery, readVariables, type SourceOptions } from "./source.ts";
import type { Outside } from "./surroundings.ts";

export interface ExplainOptions extends SourceOptions {
  variables?: string;
  format: "tree" | "json";
}

/** Prints what a query would cost now. No vendor is asked. */
export async function explain(file: string, options: ExplainOptions, outside: Outside): Promise<void> {
  const text = await readQuery(file);
  const variables = readVariables(options.variables);
  const source = await openSource(options, outside);
  try {
    const answer = await source.explain(text, variables);
    const plan = planOf(answer);
    if (plan) process.stdout.write(options.format === "json" ? `${JSON.stringify(plan, null, 2)}\n` : printPlan(plan));
    for (const message of new Set(answer.errors?.map((error) => error.message))) console.error(`! ${message}`);
    if (answer.errors?.length || !plan) process.exitCode = 1;
    if (!plan && !answer.errors?.length) console.error("! This graph tells no prices. Is it an older version of Tieline?");
  } finally {
    await source.close();
  }
}
