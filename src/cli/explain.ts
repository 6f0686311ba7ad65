import type { Host } from "./host.ts";
import { openSource } from "./open-source.ts";
import { formatPlan } from "./plan.ts";
import { priceIn, type QuestionOptions, readQuestion, type SourceOptions } from "./source.ts";

export interface ExplainOptions extends SourceOptions, QuestionOptions {
  format: "tree" | "json";
}

/** Prints what a query would cost now, without a vendor call. Sets exit code 1 when the query cannot run. */
export async function explain(file: string, options: ExplainOptions, host: Host): Promise<void> {
  const { text, variables } = await readQuestion(file, options);
  const source = await openSource(options, host);
  try {
    const answer = await source.explain(text, variables);
    const price = priceIn(answer);
    if (price) process.stdout.write(options.format === "json" ? `${JSON.stringify(price, null, 2)}\n` : formatPlan(price));
    for (const message of new Set(answer.errors?.map((error) => error.message))) console.error(`! ${message}`);
    if (answer.errors?.length || !price) process.exitCode = 1;
    if (!price && !answer.errors?.length) console.error("! This server estimates no costs. Is it an older version of Tieline?");
  } finally {
    await source.close();
  }
}
