/**
 * Starts the built program from its text and the code that V8 made of it when it was built (docs/decisions/0051-code-made-at-the-build.md).
 * Plain JavaScript, because it runs before anything else.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

export const cacheFile = "program.cache";

/** Runs the program in this folder. Another version of Node than that of the build refuses the code, and compiles the text. */
export function startBuilt(/** @type {string} */ folder) {
  const filename = join(folder, "program.cjs");
  const require = createRequire(filename);
  // Only what is required has its source map read.
  const start = process.env.TIELINE_DEBUG ? require(filename) : compile(filename, readCache(folder)).runInThisContext();
  start(require, filename, dirname(filename));
}

/** The program as text is Latin-1: twice as short in memory as others. */
export function compile(/** @type {string} */ filename, /** @type {Buffer | undefined} */ cachedData) {
  return new Script(readFileSync(filename, "latin1"), {
    filename,
    cachedData,
  });
}

function readCache(/** @type {string} */ folder) {
  try {
    return readFileSync(join(folder, cacheFile));
  } catch {
    return undefined;
  }
}
