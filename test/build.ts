import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findBuild } from "../bin/built.js";

/** Programs that the tests start are those of the sources, and start fast. */
export default function build(): void {
  if (!findBuild()) execFileSync(process.execPath, [fileURLToPath(new URL("../bin/build.js", import.meta.url))]);
}
