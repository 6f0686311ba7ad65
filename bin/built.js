/**
 * Where the built program is, and whether it is still what the sources say. Plain JavaScript, because it runs before anything else.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const folder = join(root, "dist");
export const manifestFile = join(folder, "build.json");

/**
 * @typedef {{ file: string, size: number, mtimeMs: number, hash: string }} Input A file that was read, from the root.
 * @typedef {{ folder: string, schema: string[], inputs: Input[] }} Manifest
 */

/** The folder of the built program; undefined where there is none, or a source differs from what was built. */
export function findBuild() {
  const manifest = readManifest();
  const made = manifest && join(folder, manifest.folder);
  if (!made || !existsSync(join(made, "program.cjs"))) return undefined;
  // A new source is noticed by the one that imports it; a new file of the schema is read because it is there.
  const isSame = manifest.inputs.every(isUnchanged) && String(manifest.schema) === String(schemaFiles());
  return isSame ? made : undefined;
}

/** The SDL that people write, from the root. */
export function schemaFiles() {
  const files = readdirSync(join(root, "schema"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => join("schema", file))
    .sort();
}

/** @returns {Manifest | undefined} As the last build wrote it. */
export function readManifest() {
  try {
    return JSON.parse(readFileSync(manifestFile, "utf8"));
  } catch {
    return undefined;
  }
}

/** A copied or checked out file may have another time and be the same: its content tells. */
function isUnchanged(/** @type {Input} */ { file, size, mtimeMs, hash }) {
  const path = join(root, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.size !== size) return false;
  return found.mtimeMs === mtimeMs || hashOf(readFileSync(path)) === hash;
}

export function hashOf(/** @type {Uint8Array} */ content) {
  // Not imported above: hardly any start needs it.
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(content).digest("hex").slice(0, 16);
}
