/**
 * Checks that CHANGELOG.md tells every change of the public schema since this branch left another one: `npm run schema-changes`, or
 * `npm run schema-changes -- REF`. Without REF it is origin/main, else main. Exit status 75: there is no such commit here.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fail } from "./output/generated-files.ts";
import { untoldChanges, type Version } from "./schema/untold.ts";

const files = { schema: "docs/schema.graphql", changelog: "CHANGELOG.md" } as const;
/** The exit status that .ci/run reads as "skipped". */
const skipped = 75;

const [given] = process.argv.slice(2);
const base = (given ? [given] : ["origin/main", "main"]).map((ref) => git("merge-base", "HEAD", ref)?.trim()).find(Boolean);
const before = base && versionAt(base);
if (before) for (const sentence of untoldChanges(before, versionHere())) fail(sentence);
else {
  console.error(`Skipped: ${given ?? "main"} is no commit with a public schema in this repository.`);
  process.exitCode = skipped;
}

function versionAt(commit: string): Version | undefined {
  const [schema, changelog] = [files.schema, files.changelog].map((file) => git("show", `${commit}:${file}`));
  return schema === undefined || changelog === undefined ? undefined : { schema, changelog };
}

function versionHere(): Version {
  return { schema: readFileSync(files.schema, "utf8"), changelog: readFileSync(files.changelog, "utf8") };
}

function git(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}
