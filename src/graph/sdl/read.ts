import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { concatAST, type DocumentNode, parse, Source } from "graphql";
import { expand } from "./expand.ts";

/** The SDL of a folder, or of those files and folders in it that are named: what people wrote, and what follows from it. */
export function readSdl(directory: string, parts?: readonly string[]): DocumentNode {
  return expand(readHandwritten(directory, parts));
}

/** The SDL as people wrote it. */
export function readHandwritten(directory: string, parts?: readonly string[]): DocumentNode {
  const isPart = (file: string) => !parts || parts.some((part) => file === part || file.startsWith(`${part}${sep}`));
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql") && isPart(file))
    .sort();
  return concatAST(files.map((file) => parse(new Source(readFileSync(join(directory, file), "utf8"), file))));
}
