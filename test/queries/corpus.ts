import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Answer } from "../../src/server/executor.ts";
import type { Harness, HarnessOptions } from "../harness.ts";

/** The world that the expected answers are true of. */
export const goldenWorld = { seed: "golden", scale: 0.15 } satisfies HarnessOptions;

const folder = fileURLToPath(new URL(".", import.meta.url));

/** One query of the corpus: `<topic>/<name>.graphql`, with its answer beside it as `<topic>/<name>.json`. */
export interface Entry {
  name: string;
  query: string;
  /** How its pages are walked, when the file says so: `# walk: forward`. */
  walk: Walk | undefined;
  /** Whether the shape of the report belongs to the answer: `# report`. */
  report: boolean;
}

type Walk = "forward" | "backward" | "forward, then back";

export interface Shown {
  data?: unknown;
  errors?: { path?: readonly (string | number)[]; code: unknown; message: string }[];
  report?: unknown;
}

export function readCorpus(): Entry[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const query = readFileSync(`${folder}${file}`, "utf8");
      const [, walk] = /^# walk: (.+)$/m.exec(query) ?? [];
      return { name: file.replace(/\.graphql$/, ""), query, walk: walk as Walk | undefined, report: /^# report$/m.test(query) };
    });
}

export function readExpected({ name }: Entry): unknown {
  return JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
}

export function writeExpected({ name }: Entry, answer: unknown): void {
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(answer, null, 2)}\n`);
}

/** What the graph says to an entry: one answer, or one for each page walked. */
export async function answerTo(harness: Harness, { query, walk, report }: Entry): Promise<Shown | Shown[]> {
  const ask = async (variables: Record<string, unknown> = {}) => shown(await harness.ask(query, variables), report);
  if (!walk) return ask();
  const pages: Shown[] = [];
  let variables: Record<string, unknown> | undefined = {};
  let turned = false;
  while (variables && pages.length < 20) {
    const page: Shown = await ask(variables);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfoIn(page.data);
    if (walk === "backward" || turned) variables = hasPreviousPage && !turned ? { before: startCursor } : undefined;
    else if (hasNextPage) variables = { after: endCursor };
    else if (walk === "forward, then back") {
      turned = true;
      variables = { first: null, last: 7, before: startCursor };
    } else variables = undefined;
  }
  return pages;
}

interface PageInfo {
  hasNextPage?: boolean;
  hasPreviousPage?: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

/** The first page info in an answer, whatever it stands in. */
function pageInfoIn(value: unknown): PageInfo {
  if (typeof value !== "object" || value === null) return {};
  if ("pageInfo" in value) return value.pageInfo as PageInfo;
  return (
    Object.values(value)
      .map(pageInfoIn)
      .find((info) => Object.keys(info).length > 0) ?? {}
  );
}

function shown({ data, errors, extensions }: Answer, report: boolean): Shown {
  const told = errors?.map(({ path, message, extensions: more }) => ({ ...(path && { path }), code: more?.code, message }));
  const answer = {
    ...(data !== undefined && { data }),
    // The order in which fields fail is left to chance.
    ...(told && { errors: told.sort((a, b) => String(a.path).localeCompare(String(b.path)) || a.message.localeCompare(b.message)) }),
    ...(report && { report: shapeOf(extensions?.tieline) }),
  };
  return JSON.parse(JSON.stringify(answer));
}

/** The kinds of values in place of the values. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}
