import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FragmentDefinitionNode } from "graphql";
import type { Catalogue } from "../../graph/catalogue.ts";
import { compileView } from "./compile.ts";
import { readFragments } from "./fragments.ts";
import type { ViewProblem } from "./problem.ts";
import type { View } from "./view.ts";

export interface Views {
  /** By name. */
  views: ReadonlyMap<string, View>;
  problems: readonly ViewProblem[];
}

/**
 * The views of these folders, `*.graphql`, and the fragments that they share, `fragments/*.graphql`. A file of a later folder takes the place of one with the same name. A folder that cannot be
 * read is a problem.
 */
export function readViews(catalogue: Catalogue, folders: readonly string[]): Views {
  const problems: ViewProblem[] = [];
  const files = new Map<string, string>();
  const shared = new Map<string, FragmentDefinitionNode>();
  for (const folder of folders) {
    try {
      for (const file of operationsOf(folder)) files.set(basename(file, ".graphql"), file);
      const fragments = join(folder, "fragments");
      if (!existsSync(fragments)) continue;
      for (const file of operationsOf(fragments)) {
        const read = readFragments({ file, text: readFileSync(file, "utf8") });
        if ("message" in read) problems.push(read);
        else for (const fragment of read.fragments) shared.set(fragment.name.value, fragment);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      problems.push({ file: folder, line: 1, message: `The folder of views cannot be read (${code}). Correct TIELINE_VIEWS_DIR.` });
    }
  }
  const views = new Map<string, View>();
  for (const [name, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const made = compileView(catalogue, { name, file, text: readFileSync(file, "utf8") }, shared);
    if (Array.isArray(made)) problems.push(...made);
    else views.set(name, made);
  }
  return { views: withReferences(views), problems };
}

function operationsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => join(folder, name));
}

/** An id of a type of which a view has every record is a foreign key to that view. */
function withReferences(views: ReadonlyMap<string, View>): Map<string, View> {
  const byType = new Map(
    [...views.values()].flatMap(({ name, recordType }): [string, string][] => (recordType ? [[recordType, name]] : [])),
  );
  return new Map(
    [...views].map(([name, view]) => {
      const columns = view.columns.map((column) => {
        const references = column.idOf === undefined ? undefined : byType.get(column.idOf);
        return references === undefined || column.name === view.key ? column : { ...column, references };
      });
      return [name, { ...view, columns }];
    }),
  );
}
