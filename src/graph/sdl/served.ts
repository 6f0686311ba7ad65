import { fileURLToPath } from "node:url";
import type { DocumentNode } from "graphql";
import type { Definitions } from "./definitions.ts";
import { printSdl } from "./print.ts";
import { readSdl } from "./read.ts";

/** Where the SDL is that people write. */
export const schemaFolder = fileURLToPath(new URL("../../../schema", import.meta.url));

/** The types of the served SDL, expanded and checked when the program was built; undefined where the sources run. */
export function builtDefinitions(): Definitions | undefined {
  return undefined;
}

/** The SDL as it is served, in full. What is built has it ready, in the place of this file (`bin/build.js`). */
export function servedSdl(): DocumentNode {
  return readSdl(schemaFolder);
}

/** The same as text. What is built has this ready, too. */
export function servedText(): string {
  return printSdl(servedSdl());
}
