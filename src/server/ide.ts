import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";

export const examplesFolder = fileURLToPath(new URL("../../examples/queries", import.meta.url));

export interface Example {
  /** File name without ending. */
  name: string;
  query: string;
}

/** The example queries, the flagship first. */
export function readExamples(folder = examplesFolder): Example[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  const examples = files.map((file) => ({ name: file.replace(/\.graphql$/, ""), query: readFileSync(join(folder, file), "utf8") }));
  const first = (example: Example) => (example.name === flagship ? 0 : 1);
  return examples.sort((a, b) => first(a) - first(b) || a.name.localeCompare(b.name));
}

export const flagship = "milestones-to-cash";

/** GraphiQL as one page that loads nothing from elsewhere, with the examples as tabs. Made once, kept compressed. */
export function makeIdePage(examples: readonly Example[]): () => Buffer {
  let page: Buffer | undefined;
  return () => {
    page ??= gzipSync(
      renderGraphiQL({
        title: "Tieline",
        endpoint: "/graphql",
        defaultTabs: examples.map(({ query }) => ({ query })),
        shouldPersistHeaders: false,
        defaultEditorToolsVisibility: false,
        schemaDescription: true,
      }),
    );
    return page;
  };
}
