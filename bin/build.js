/**
 * Makes the program into a few files of plain JavaScript, packages included: a process loads them in a fraction of the time that
 * hundreds of modules take (docs/decisions/0046-built-javascript.md). `npm ci` runs it (the script "prepare"), and so does `npm run build`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { build as bundle } from "esbuild";
import { buildASTSchema, validateSchema } from "graphql";
import { tsImport } from "tsx/esm/api";
import { folder, hashOf, manifestFile, readManifest, root, schemaFiles } from "./built.js";

/** Read besides what is bundled: how it is built, which versions of packages are installed, and what expands the SDL. */
const conditions = [
  ...["bin/build.js", "bin/built.js", "node_modules/.package-lock.json"],
  ...readdirSync(join(root, "src/graph/sdl")).map((file) => `src/graph/sdl/${file}`),
];

/** Packages with parts in machine code or optional ones, and one that is a single large text. */
const external = ["libsql", "@duckdb/node-api", "pg-native", "@graphql-yoga/render-graphiql"];

/** Modules that are started by their address. */
const workers = {
  "deciding-worker": "src/linking/book/deciding-worker.js",
  "table-worker": "src/doors/child/table-worker.js",
  "embedded-worker": "src/replica/embedded-worker.js",
  "watchdog-worker": "src/server/watchdog-worker.js",
};

/** Makes the files anew. Those before stay for processes that run on them; older ones are removed. */
async function build() {
  // A file that changes from here on is noticed, because its time is later.
  const begun = Date.now();
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: { program: "bin/program.ts", ...workers },
    // Sources are as far from here as from where the files will be.
    outdir: join(folder, "made"),
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external,
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "error",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
    // Packages in CommonJS ask for Node's own modules with it.
    banner: { js: 'const require = process.getBuiltinModule("node:module").createRequire(import.meta.url);' },
    plugins: [oneGraphql, withSdl, places, withoutLoader],
  });
  const files = [
    ...outputFiles.map(({ path, contents }) => ({ name: relative(join(folder, "made"), path), contents })),
    { name: "sdl.json", contents: Buffer.from(await expandedSdl()) },
  ];
  const bundled = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules/") && existsSync(join(root, file)));
  const schema = schemaFiles();
  const read = new Set([...bundled, ...schema, ...conditions.filter((file) => existsSync(join(root, file)))]);
  const inputs = [...read].map((file) => inputOf(file, begun));
  const name = hashOf(Buffer.concat(files.flatMap(({ name, contents }) => [Buffer.from(name), contents])));
  const before = readManifest()?.folder;
  if (!existsSync(join(folder, name))) {
    const made = join(folder, `made-${process.pid}`);
    mkdirSync(made, { recursive: true });
    for (const { name, contents } of files) writeFileSync(join(made, name), contents);
    move(made, join(folder, name));
  }
  const manifest = join(folder, `build-${process.pid}.json`);
  writeFileSync(manifest, JSON.stringify({ folder: name, schema, inputs }));
  renameSync(manifest, manifestFile);
  for (const old of readdirSync(folder))
    if (/^[0-9a-f]{16}$/.test(old) && old !== name && old !== before) rmSync(join(folder, old), { recursive: true, force: true });
}

/** What follows from the SDL that people write, checked. The places in files are left out: nobody reads them any more. */
async function expandedSdl() {
  const { readSdl } = await tsImport("../src/graph/sdl/read.ts", import.meta.url);
  const sdl = readSdl(join(root, "schema"));
  const [problem] = validateSchema(buildASTSchema(sdl));
  if (problem) throw problem;
  return JSON.stringify(sdl, (key, value) => (key === "loc" ? undefined : value));
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

/** What is asked of a module's own address: the program of a worker, or anything else. */
const addresses = /new URL\("([\w-]+)\.js", import\.meta\.url\)|import\.meta\.url/g;

/**
 * A module that reads files beside it goes on to find them there; a worker is started from what was built.
 * @type {import("esbuild").Plugin}
 */
const places = {
  name: "places",
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta")) return undefined;
      const place = relative(join(folder, "made"), path).split(sep).join("/");
      const contents = text.replace(addresses, (address, worker) =>
        worker in workers ? address : address.replace("import.meta.url", `new URL("${place}", import.meta.url).href`),
      );
      return { contents, loader: path.endsWith("ts") ? "ts" : "js" };
    });
  },
};

/**
 * Workers register the loader of TypeScript, which what is built does not need.
 * @type {import("esbuild").Plugin}
 */
const withoutLoader = {
  name: "without-loader",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tsx\/esm\/api$/ }, ({ path }) => ({ path, namespace: "without-loader" }));
    onLoad({ filter: /.*/, namespace: "without-loader" }, () => ({ contents: "export const register = () => undefined;" }));
  },
};

/**
 * One copy of graphql for all, as ES modules: those of CommonJS are reached through two getters at each use.
 * @type {import("esbuild").Plugin}
 */
const oneGraphql = {
  name: "one-graphql",
  setup({ onResolve }) {
    const home = dirname(createRequire(import.meta.url).resolve("graphql/package.json"));
    onResolve({ filter: /^graphql(\/|$)/ }, ({ path }) => {
      const file = join(home, path.slice("graphql/".length).replace(/\.m?js$/, ""));
      return { path: [`${file}.mjs`, join(file, "index.mjs")].find((each) => existsSync(each)), sideEffects: false };
    });
  },
};

/**
 * The SDL is read as it was expanded.
 * @type {import("esbuild").Plugin}
 */
const withSdl = {
  name: "with-sdl",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]graph[\\/]sdl[\\/]served\.ts$/ }, () => ({
      contents: `import { readFileSync } from "node:fs";
        export const isChecked = true;
        export const servedSdl = () => JSON.parse(readFileSync(new URL("sdl.json", import.meta.url), "utf8"));`,
    }));
  },
};

// Last, because it uses what is defined above.
await build();
