import { fileURLToPath } from "node:url";
import type { DocumentNode } from "graphql";
import { readSdl } from "./read.ts";

/** Where the SDL is that people write. */
export const schemaFolder = fileURLToPath(new URL("../../../schema", import.meta.url));

/** Was it checked when the program was built? */
export const isChecked: boolean = false;

/** The SDL as it is served, in full. What is built has it ready, in the place of this file (`bin/build.js`). */
export function servedSdl(): DocumentNode {
  return readSdl(schemaFolder);
}
