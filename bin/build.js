/**
 * Makes the program into a few files of plain JavaScript, packages included: a process loads them in a fraction of the time that
 * hundreds of modules take (docs/decisions/0046-built-javascript.md). `npm ci` runs it (the script "prepare"), and so does `npm run build`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateSchema } from "graphql";
import { tsImport } from "tsx/esm/api";
import { folder, hashOf, manifestFile, readManifest, root, schemaFiles } from "./built.js";
import { bundleProgram, bundleWorkers } from "./bundle.js";
import { cacheFile } from "./start-built.js";

/** Read besides what is bundled: how it is built, which versions of packages are installed, and what expands the SDL. */
const conditions = [
  ...["build.js", "built.js", "bundle.js", "make-cache.js", "start-built.js"].map((file) => `bin/${file}`),
  "node_modules/.package-lock.json",
  ...readdirSync(join(root, "src/graph/sdl")).map((file) => `src/graph/sdl/${file}`),
];

/** Makes the files anew. Those before stay for processes that run on them; older ones are removed. */
async function build() {
  // A file that changes from here on is noticed, because its time is later.
  const begun = Date.now();
  const bundles = await Promise.all([bundleProgram(), bundleWorkers()]);
  const files = [...bundles.flatMap((bundle) => bundle.files), ...(await expandedSdl())];
  const bundled = bundles.flatMap((bundle) => bundle.sources);
  const schema = schemaFiles();
  const read = new Set([...bundled, ...schema, ...conditions.filter((file) => existsSync(join(root, file)))]);
  const inputs = [...read].map((file) => inputOf(file, begun));
  const name = hashOf(Buffer.concat(files.flatMap(({ name, contents }) => [Buffer.from(name), contents])));
  const before = readManifest()?.folder;
  if (!existsSync(join(folder, name))) {
    const made = join(folder, `made-${process.pid}`);
    mkdirSync(made, { recursive: true });
    for (const { name, contents } of files) writeFileSync(join(made, name), contents);
    makeCache(made);
    move(made, join(folder, name));
  } else if (!existsSync(join(folder, name, cacheFile))) makeCache(join(folder, name));
  const manifest = join(folder, `build-${process.pid}.json`);
  writeFileSync(manifest, JSON.stringify({ folder: name, schema, inputs }));
  renameSync(manifest, manifestFile);
  for (const old of readdirSync(folder))
    if (/^[0-9a-f]{16}$/.test(old) && old !== name && old !== before) rmSync(join(folder, old), { recursive: true, force: true });
}

/**
 * The code of what runs at each start, in a process of its own. Without it the program starts all the same, only slower: where this one
 * may listen on no port, for instance.
 */
function makeCache(/** @type {string} */ made) {
  // What is configured where it is built must not be started.
  const own = Object.entries(process.env).filter(([name]) => !/^(TIELINE|NODE|VITEST|OTEL)_/.test(name));
  const options = { env: Object.fromEntries(own), cwd: made, timeout: 120_000, encoding: /** @type {const} */ ("utf8") };
  const { status, stderr } = spawnSync(process.execPath, [join(root, "bin/make-cache.js"), made], options);
  if (status !== 0) console.warn(`${cacheFile} was not made, without which the program starts slower: ${stderr}`);
}

/** What follows from the SDL that people write, checked together with the vendors' tables. Throws what is wrong with them. */
async function expandedSdl() {
  const { buildSchemaOnly } = await tsImport("../src/cli/graph.ts", import.meta.url);
  const [problem] = validateSchema(buildSchemaOnly());
  if (problem) throw problem;
  const [{ servedSdl, servedText }, { writeDefinitions }] = await Promise.all([
    tsImport("../src/graph/sdl/served.ts", import.meta.url),
    tsImport("../src/graph/sdl/definitions.ts", import.meta.url),
  ]);
  return [
    { name: "sdl.txt", contents: Buffer.from(writeDefinitions(servedSdl()), "latin1") },
    { name: "sdl.graphql", contents: Buffer.from(servedText()) },
  ];
}

/** @returns {import("./built.js").Input} */
function inputOf(/** @type {string} */ file, /** @type {number} */ begun) {
  const path = join(root, file);
  const { size, mtimeMs } = statSync(path);
  // Changed while it was built: nobody knows which of both was read, so it counts as stale.
  return mtimeMs >= begun ? { file, size: -1, mtimeMs: 0, hash: "" } : { file, size, mtimeMs, hash: hashOf(readFileSync(path)) };
}

/** Another process may have made the same at the same time. */
function move(/** @type {string} */ from, /** @type {string} */ to) {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

// Last, because it uses what is defined above.
await build();
